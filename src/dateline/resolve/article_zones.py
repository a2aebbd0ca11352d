"""Which time zone a time in an article is told in, and how that is known.

In order: the zone that is written; the zone of a place in the same sentence (of several with different times the
one that keeps the time of the date line or of the title, else the nearest); of the city in the date line; of most
places the article names (two thirds of them at one offset); of the newsroom; else unknown. A date line standing alone
is the newsroom's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.records.article import Article
from dateline.records.place import Place
from dateline.records.sentence import ParsedArticle
from dateline.records.times import ZoneOrigin
from dateline.resolve.time_meanings import Expression
from dateline.resolve.toponym_context import context_words
from dateline.resolve.zones import zone_by_word, zone_info, zone_of_city, zone_of_outlet, zone_of_place

_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Z’'.\-]+(?: [A-Z][A-Z’'.\-]+){0,3}|[A-Z]\w+(?: [A-Z]\w+){0,2})"
    r"(?:/[A-Z]+)?(?:, [A-Z][\w. ]{1,30}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
    r" ?(?:\([A-Z][\w./ -]{1,40}\) ?)?(?:-|–|—|:) ?",
)
_SHARE = 2 / 3


@dataclass(frozen=True, slots=True)
class ZoneFound:
    """A zone (IANA name or offset, ``None`` if unknown) and where it is known from."""

    zone: str | None
    origin: ZoneOrigin


UNKNOWN = ZoneFound(None, "unknown")


class ArticleZones:
    """What an article tells of zones: its places in order, its date line, its newsroom."""

    def __init__(self, article: Article, parsed: ParsedArticle, places: tuple[Place, ...]) -> None:
        self._text = article.text
        self._sentences = sorted((s.start, s.end) for s in parsed.sentences) or _blocks(article)
        self._starts = [start for start, _ in self._sentences]
        self._places = sorted(
            ((p.start, p.end, zone) for p in places if (zone := zone_of_place(p)) is not None),
        )
        self._speakers = frozenset(p.end for p in places if _speaks(article.text, p))
        self.countries = frozenset(p.country for p in places if p.country)
        lats = [p.lat for p in places if p.lat is not None]
        self.south = bool(lats) and sum(lat < -10 for lat in lats) > len(lats) / 2
        self._dateline_end, self._dateline = self._find_dateline(article)
        self._home = (self._dateline, *self._zones_of_title(article))
        self._most = self._find_most()
        self._outlet = zone_of_outlet(article.outlet)

    def sentence_of(self, offset: int) -> tuple[int, int]:
        """The sentence (or block) that holds ``offset``."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        return self._sentences[index] if self._sentences else (0, len(self._text))

    def sentence_number(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def zone_for(self, expression: Expression) -> ZoneFound:
        """The zone of one expression."""
        word = expression.meaning.zone
        if word:
            zone = zone_by_word(word, self.countries)
            return ZoneFound(zone, "written") if zone and zone_info(zone) else UNKNOWN
        if self._stands_alone(expression):
            return self._newsroom()
        near = self._nearest(expression)
        if near:
            return ZoneFound(near, "place")
        if self._dateline:
            return ZoneFound(self._dateline, "dateline")
        return ZoneFound(self._most, "place") if self._most else self._newsroom()

    def zone_with_offset(self, offset: timedelta, local: datetime, expression: Expression) -> str | None:
        """A zone whose clocks stand at ``offset`` then, of the places that the sentence tells of, nearest first.

        The date line's goes first where one of them keeps its offset. Where the sentence tells of no place, the zones
        are the date line's and those of all places the article names.
        """
        told = self._zones_told(expression)
        by_distance = told or self._by_distance(self._places, expression)
        fitting = [zone for zone in by_distance if _stands_at(zone, offset, local)]
        home = self._dateline
        if home and _stands_at(home, offset, local) and (fitting or not told):
            return home
        return next(iter(fitting), None)

    def _zones_told(self, expression: Expression) -> list[str]:
        """Zones of the sentence's places outside the date line that do not speak there ("Cairo said")."""
        start, end = self.sentence_of(expression.start)
        inside = [
            place
            for place in self._places
            if start <= place[0] < end and place[1] > self._dateline_end and place[1] not in self._speakers
        ]
        return self._by_distance(inside, expression)

    @staticmethod
    def _by_distance(places: list[tuple[int, int, str]], expression: Expression) -> list[str]:
        distances = sorted(
            (max(expression.start - end, start - expression.end), zone) for start, end, zone in places
        )
        return [zone for _, zone in distances]

    def _newsroom(self) -> ZoneFound:
        return ZoneFound(self._outlet, "outlet") if self._outlet else UNKNOWN

    def _stands_alone(self, expression: Expression) -> bool:
        start = self._text.rfind("\n", 0, expression.start) + 1
        end = self._text.find("\n", expression.end)
        line = self._text[start : end if end >= 0 else len(self._text)]
        return len(line) - (expression.end - expression.start) <= 3 and expression.meaning.day is not None

    def _nearest(self, expression: Expression) -> str | None:
        start, end = self.sentence_of(expression.start)
        first = bisect_right(self._places, (start, -1, ""))
        inside = []
        for place_start, place_end, zone in self._places[first:]:
            if place_start >= end:
                break
            if place_end <= self._dateline_end:
                continue
            inside.append((max(expression.start - place_end, place_start - expression.end), zone))
        zones = [zone for _, zone in sorted(inside)]
        return next((zone for home in self._home for zone in zones if zone == home), next(iter(zones), None))

    def _zones_of_title(self, article: Article) -> list[str]:
        titles = [(block.start, block.end) for block in article.blocks if block.kind == "title"]
        return [
            zone
            for start, end, zone in self._places
            if any(first <= start and end <= last for first, last in titles)
        ]

    def _find_dateline(self, article: Article) -> tuple[int, str | None]:
        """Where the date line ends (0: there is none), and the zone of its city."""
        for block in article.blocks[:6]:
            if block.kind != "paragraph":
                continue
            found = _DATELINE.match(article.text, block.start, min(block.end, block.start + 120))
            if found:
                inside = [
                    zone for start, end, zone in self._places if found.start() <= start and end <= found.end()
                ]
                zone = inside[0] if inside else zone_of_city(found["city"])
                return (found.end(), zone) if zone else (0, None)
        return 0, None

    def _find_most(self) -> str | None:
        if not self._places:
            return None
        winter = datetime(2024, 1, 15)
        offsets = Counter(winter.replace(tzinfo=zone_info(zone)).utcoffset() for _, _, zone in self._places)
        offset, count = offsets.most_common(1)[0]
        if count < _SHARE * len(self._places):
            return None
        zones = Counter(
            z for _, _, z in self._places if winter.replace(tzinfo=zone_info(z)).utcoffset() == offset
        )
        return zones.most_common(1)[0][0]


def _speaks(text: str, place: Place) -> bool:
    """Whether a place is a government here, or is said to say something: "Egypt said"."""
    following = text[place.end : place.end + 24].split(maxsplit=1)[:1]
    return place.kind == "government" or bool(context_words().speaking.intersection(following))


def _stands_at(zone: str, offset: timedelta, local: datetime) -> bool:
    """Whether clocks of the zone stand at the offset then."""
    rules = zone_info(zone)
    return rules is not None and local.replace(tzinfo=rules).utcoffset() == offset


def _blocks(article: Article) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in article.blocks]
