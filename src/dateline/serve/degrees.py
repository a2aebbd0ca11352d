"""How the point of a place is printed: with no more decimals than the place's reach bears, and the reach beside it."""

from __future__ import annotations

import math

from dateline.records.happening import BestPlace

_KM_OF_A_DEGREE = 111.2
_DECIMALS_KEPT = 4


def degrees_of(place: BestPlace | None) -> str | None:
    """Degrees WGS 84 as "43.3, 142.5 (within 50 km)"; ``None`` where no point is known.

    The last decimal printed is worth no more than the radius; four where no radius is known.
    """
    if place is None or place.lat is None or place.lon is None:
        return None
    if place.radius_km is None:
        return f"{place.lat:.4f}, {place.lon:.4f}"
    decimals = _decimals(place.radius_km)
    return f"{place.lat:.{decimals}f}, {place.lon:.{decimals}f} (within {place.radius_km:g} km)"


def _decimals(radius_km: float) -> int:
    if radius_km <= 0:
        return _DECIMALS_KEPT
    return min(max(math.ceil(math.log10(_KM_OF_A_DEGREE / radius_km)), 0), _DECIMALS_KEPT)
