"""Are two places further apart than they reach?

A place reaches as far as its radius; gazetteers and reporters put the same thing up to 25 km apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from dateline.records.happening import BestPlace

MARGIN_KM = 25.0
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Position:
    """Where: degrees WGS 84, and how far the place reaches in km."""

    lat: float
    lon: float
    radius_km: float


def position_of(place: BestPlace | None) -> Position | None:
    """The position of a place, where its degrees are known."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return Position(place.lat, place.lon, place.radius_km or 0.0)


def kilometres(one: Position, other: Position) -> float:
    """Great-circle distance by the haversine formula on a sphere."""
    lat, to_lat = radians(one.lat), radians(other.lat)
    across = sin(radians(other.lon - one.lon) / 2) ** 2
    chord = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * across
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, chord)))


def are_apart(one: Position | None, other: Position | None) -> bool:
    """Whether both are known and further apart than they reach."""
    if one is None or other is None:
        return False
    return kilometres(one, other) > one.radius_km + other.radius_km + MARGIN_KM
