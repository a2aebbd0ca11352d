"""Names whose best candidate strays: a small town far from all else the article names, and not even half sure.

Decides for a name that many places share, where no paragraph with the name also names the country or division of the
best candidate. On the four geoparsing corpora all of some thirty such candidates were wrong. Declines names that few
places share, and articles that name nothing narrow enough to be near to.
"""

from __future__ import annotations

from dateline.resolve.disambiguate import Scored
from dateline.resolve.gazetteer import Entry, distance_km
from dateline.resolve.toponym_drafts import Toponym

_HALF_SURE = 0.5
_MANY = 6
_SMALL = 100_000
_NARROW_KM = 150.0
_FAR_KM = 300.0


def stray_names(text: str, toponyms: list[Toponym], ranked: list[tuple[Scored, ...]]) -> frozenset[str]:
    """Folded names for which the article gives no reason to believe the best candidate."""
    best = [(toponym, scored[0]) for toponym, scored in zip(toponyms, ranked, strict=True) if scored]
    doubted = {toponym.key for toponym, scored in best if _is_doubted(toponym, scored)}
    asked = [(toponym, scored.entry) for toponym, scored in best if toponym.key in doubted]
    hinted = {toponym.key for toponym, entry in asked if _is_hinted(text, toponym, entry, best)}
    return frozenset(
        toponym.key for toponym, entry in asked if toponym.key not in hinted and _is_far(toponym, entry, best)
    )


def _is_doubted(toponym: Toponym, scored: Scored) -> bool:
    if len(toponym.main) + len(toponym.other) < _MANY or any("beside" in reason for reason in scored.reasons):
        return False
    entry = scored.entry
    return entry.kind == "city" and entry.population < _SMALL and scored.score < _HALF_SURE


def _is_hinted(text: str, toponym: Toponym, entry: Entry, best: list[tuple[Toponym, Scored]]) -> bool:
    """Does the paragraph also name the country of the place, or a division of it?"""
    start = text.rfind("\n", 0, toponym.start) + 1
    end = text.find("\n", toponym.end)
    return any(
        start <= other.start < (end if end >= 0 else len(text))
        and scored.entry.kind in ("country", "admin1")
        and scored.entry.country == entry.country
        for other, scored in best
        if other.key != toponym.key
    )


def _is_far(toponym: Toponym, entry: Entry, best: list[tuple[Toponym, Scored]]) -> bool:
    away = [
        distance_km(entry.lat, entry.lon, scored.entry.lat, scored.entry.lon)
        for other, scored in best
        if other.key != toponym.key and scored.entry.radius_km <= _NARROW_KM
    ]
    return bool(away) and min(away) > _FAR_KM
