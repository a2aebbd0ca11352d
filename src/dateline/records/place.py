"""Places: toponyms with the gazetteer entry they are taken for, and the others they might be."""

from __future__ import annotations

from dateline.records.span import Record, TextSpan


class GazetteerRef(Record):
    """An entry of a gazetteer: which dataset and its id there."""

    dataset: str
    id: str


class PlaceCandidate(Record):
    """An entry the toponym may mean, with a score 0..1 and the reasons for and against."""

    name: str
    id: str
    score: float
    reasons: tuple[str, ...]


class Place(TextSpan):
    """One toponym. Latitude and longitude in degrees WGS 84; ``radius_km`` is how far the thing reaches.

    ``kind``: country, admin1, admin2, city, sea, ocean, region, island, mountain, river, lake, site, base,
    continent … ``country`` ISO 3166-1 alpha-2. Unknown is ``None``; the candidates say why.
    """

    id: str
    name: str | None
    kind: str | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    gazetteer: GazetteerRef | None
    names: tuple[str, ...]
    candidates: tuple[PlaceCandidate, ...]
