"""GeoJSON (RFC 7946): one feature an event, a point where it happened or no geometry where that is unknown.

Degrees are the gazetteer's, never moved; ``radius_km`` says how far the place reaches, so a point in the
middle of a country is seen for what it is.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from dateline.records.happening import Happening
from dateline.serve.chronology import chronology
from dateline.serve.rows import event_row
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What


def write_geojson(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write a feature collection; return how many features."""
    count = 0
    out.write('{"type": "FeatureCollection", "features": [')
    for happening in chronology(store, wanted):
        out.write(",\n" if count else "\n")
        out.write(json.dumps(_feature(happening), ensure_ascii=False))
        count += 1
    out.write("\n]}\n")
    return count


def _feature(happening: Happening) -> dict[str, Any]:
    row = event_row(happening)
    place = happening.best.place
    known = place is not None and place.lat is not None and place.lon is not None
    return {
        "type": "Feature",
        "id": happening.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if place and known else None,
        "properties": {name: value for name, value in row.items() if name not in {"id", "lat", "lon"}},
    }
