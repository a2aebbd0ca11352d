"""How firmly a name is a place's own: a state or a great city is one whatever stands around it.

Judged by the kind and size of the places that bear the name, in the order in which the gazetteer gives them.
"""

from __future__ import annotations

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_drafts import Toponym

SOLID = frozenset(
    {"country", "continent", "admin1", "sea", "ocean", "region", "gulf", "strait", "site", "base", "airport"}
)
_GREAT_CITY = 1_000_000
_CITY = 100_000
_BIG_TOWN = 50_000


def is_solid(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Does a state, a water, a site or a great city bear the name?"""
    if not toponym.main:
        return False
    entry = gazetteer.entry(toponym.main[0])
    kinds = {gazetteer.entry(number).kind for number in toponym.main[:8]}
    return bool(kinds & SOLID) or entry.population >= _GREAT_CITY


def names_state(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Is a country or a first-order division among the first places of the name?"""
    kinds = [gazetteer.entry(number).kind for number in toponym.main[:4]]
    return "country" in kinds or "admin1" in kinds


def names_country(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Is a country or a continent among the first places of the name?"""
    return any(gazetteer.entry(n).kind in ("country", "continent") for n in toponym.main[:3])


def is_known_variant(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Is a word that is no place's main name at least another name of a city that is talked of?"""
    return any(gazetteer.entry(number).population >= _CITY for number in toponym.other[:3])


def names_big_town(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Does the first place that bears it as its main name have at least 50,000 people?"""
    return bool(toponym.main) and gazetteer.entry(toponym.main[0]).population >= _BIG_TOWN
