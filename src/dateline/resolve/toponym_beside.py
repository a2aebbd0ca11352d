"""What stands beside a name and holds its place: "Homs in Syria", "the eastern German city of Halle".

Decides which other toponym, or which country by its people, a name is said to lie in, on which side of it, and how well
a candidate fits both. Declines sides of what has no reach, and the centre ("central Greece").
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from dateline.resolve.gazetteer import Entry, Gazetteer, distance_km
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym

HOLDERS = frozenset({"country", "admin1", "admin2", "region", "island", "city"})
_SURE_SIDE = 3.0
_KM_OF_A_DEGREE = 111.2
_LINK = re.compile(
    r"(?:, (?:in )?| \(| in (?:the )?(?:\w+ ){0,2}|, (?:a|the) (?:\w+ ){1,4}(?:in|of) (?:the )?)\Z"
)
_OWNED = re.compile(
    r"(?:'s|’s|’|')? (?:\w+ ){0,4}(?:city|town|village|capital|port|province) (?:of )?(?:\w+, )?|['’]s (?:\w+ ){0,3}"
)
_BEARING = re.compile(r"([A-Za-z]+(?:-[a-z]+)?) \Z")
_DESCRIBED = re.compile(
    r"(?:([A-Za-z]+(?:-[a-z]+)?) )?((?:North |South |Saudi |Sri |New |Costa |Puerto |Central )?[A-Z][a-z]+) "
    r"(?:[a-z]+ ){0,2}?([a-z]+) of \Z"
)


@dataclass(frozen=True, slots=True)
class Bearing:
    """A side of something, as a unit vector to the east and to the north."""

    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Beside:
    """The places that a name is said to lie in, and on which side of them."""

    holders: tuple[Entry, ...] = ()
    bearing: Bearing | None = None


def container_of(text: str, toponyms: list[Toponym], index: int) -> int | None:
    """The number of the toponym that this one is said to lie in: "Long Beach, CA", "Homs in Syria"."""
    here = toponyms[index]
    if index + 1 < len(toponyms):
        gap = text[here.end : toponyms[index + 1].start]
        if len(gap) < 40 and _LINK.match(gap):
            return index + 1
    if index and _OWNED.fullmatch(text[toponyms[index - 1].end : here.start]):
        return index - 1
    return None


def bearing_before(text: str, start: int) -> Bearing | None:
    """The side that the word before an offset names: "in eastern |Germany"."""
    match = _BEARING.search(text, max(0, start - 24), start)
    return _bearing(match[1]) if match else None


def described(text: str, toponym: Toponym, gazetteer: Gazetteer) -> Beside:
    """The country whose people's word describes the place: "the eastern German city of |Halle"."""
    match = _DESCRIBED.search(text, max(0, toponym.start - 70), toponym.start)
    iso = gazetteer.people_country(match[2]) if match else None
    if match is None or iso is None or match[3] not in context_words().settlements:
        return Beside()
    return Beside((gazetteer.entry(gazetteer.countries[iso].number),), _bearing(match[1] or ""))


def _bearing(word: str) -> Bearing | None:
    sides = context_words().bearings.get(word.lower().replace("-", ""))
    if sides is None:
        return None
    length = math.hypot(*sides)
    return Bearing(sides[0] / length, sides[1] / length)


def held(entry: Entry, holders: tuple[Entry, ...]) -> float:
    """1 if the entry lies in a division or country it is said to lie in, less for a looser holder."""
    best = 0.0
    for holder in holders:
        if holder.number == entry.number:
            continue
        if holder.kind == "country":
            best = max(best, 1.0 if holder.country == entry.country and entry.kind != "country" else 0.0)
        elif holder.kind == "admin1":
            same = holder.country == entry.country and holder.admin1 == entry.admin1
            best = max(best, 1.1 if same and entry.kind not in ("country", "admin1") else 0.0)
        elif distance_km(holder.lat, holder.lon, entry.lat, entry.lon) <= max(30.0, 1.5 * holder.radius_km):
            best = max(best, 0.7)
    return best


def on_side(entry: Entry, beside: Beside) -> float:
    """From 1, well on the side named of what holds it, to -1, well on the other; 0 where no side is named."""
    holder = next((holder for holder in beside.holders if held(entry, (holder,)) and holder.radius_km), None)
    if holder is None or beside.bearing is None:
        return 0.0
    east = (entry.lon - holder.lon) * math.cos(math.radians(holder.lat)) * _KM_OF_A_DEGREE
    north = (entry.lat - holder.lat) * _KM_OF_A_DEGREE
    way = (east * beside.bearing.east + north * beside.bearing.north) / holder.radius_km
    return max(-1.0, min(1.0, _SURE_SIDE * way))
