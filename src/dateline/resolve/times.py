"""Resolves the time expressions of an article: sentences and places in, times with interval and zone out.

Every expression that anchors something in time is marked; lengths and repetitions are left out unless they
bound something ("within 48 hours"). What the text leaves open stays open: a weekday without a date of
publication keeps its weekday in ``local`` and no interval; a day whose zone is not known is widened to all zones
(UTC+14 to UTC−12). The end of an interval is the first instant no longer covered at the stated precision.
Page stamps ("Updated 12:16") are no times of the article.

Conventions: Guidelines, "Times" and "Settled cases"; EDTF: ISO 8601-2:2019.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import get_args

from dateline.records.article import Article, Block
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Interval, LocalTime, Precision, Time
from dateline.resolve.article_zones import UNKNOWN, ArticleZones, ZoneFound
from dateline.resolve.calendar_periods import Period, day_period
from dateline.resolve.clocks import (
    clock_minutes,
    clock_pairs,
    clock_precision,
    kept_somewhere,
    offsets_between,
    on_clock,
    write_clock,
)
from dateline.resolve.dates import Standpoint, place_in_calendar
from dateline.resolve.parts_of_day import in_part_of_day
from dateline.resolve.publication import Publication, publication_of
from dateline.resolve.tense import tense_around
from dateline.resolve.time_joins import in_part
from dateline.resolve.time_meanings import Clock, Expression, Meaning
from dateline.resolve.timex_grammar import find_expressions
from dateline.resolve.zones import EARLIEST, LATEST, offset_text, to_utc, write_offset, zone_info

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FINE = frozenset({"second", "minute", "hour", "part_of_day", "day"})
_UNIT_PRECISION: dict[str, Precision] = {
    "day": "day", "night": "part_of_day", "morning": "part_of_day", "afternoon": "part_of_day",
    "evening": "part_of_day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century", "hour": "hour",
    "minute": "minute", "second": "second",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """An expression on its way: its zone, its local period (date and clock), its anchor, its partner clock.

    ``day`` is the local day it falls on, before clock and part; ``weekday`` what is known when the day is not.
    """

    expression: Expression
    found: ZoneFound
    day: Period | None = None
    period: Period | None = None
    weekday: int | None = None
    anchor: str | None = None
    id: str = ""

    @property
    def meaning(self) -> Meaning:
        """The meaning of the expression."""
        return self.expression.meaning


def resolve_times(
    article: Article, parsed: ParsedArticle, places: tuple[Place, ...], outlet_zone: str | None = None
) -> tuple[Time, ...]:
    """Return the times of an article in the order of its text.

    Args:
        article: its text, blocks and publication.
        parsed: its sentences; words are not needed.
        places: resolved places, for the zone of what is told.
        outlet_zone: IANA zone of the newsroom, where the reader of the page knows it.
    """
    expressions = times_in(article.text, article.blocks)
    drafts = draft_times(article, parsed, places, expressions, outlet_zone=outlet_zone)
    return tuple(_record(article.text, draft) for draft in drafts)


def draft_times(
    article: Article,
    parsed: ParsedArticle,
    places: tuple[Place, ...],
    expressions: tuple[Expression, ...],
    *,
    outlet_zone: str | None = None,
    month_first: bool | None = None,
) -> list[Draft]:
    """Give each expression its zone, day and period; ``month_first`` settles dates like 03/07/2017."""
    zones = ArticleZones(article, parsed, places, outlet_zone)
    pub = publication_of(article)
    drafts = [
        Draft(e, zones.zone_for(e), id=content_id("tm", article.id, e.start, e.end)) for e in expressions
    ]
    pairs = clock_pairs(article.text, expressions)
    drafts = _zones_of_pairs(drafts, pairs, zones, pub)
    return _Resolver(article.text, zones, pub, drafts, pairs, month_first).run()


def times_in(text: str, blocks: tuple[Block, ...] = ()) -> tuple[Expression, ...]:
    """The expressions of ``text`` that count as times by the Guidelines; captions tell none of the article's."""
    captions = [(block.start, block.end) for block in blocks if block.kind == "caption"]
    return tuple(
        e
        for e in find_expressions(text)
        if _counts(text, e) and not _is_stamp(text, e) and not any(s <= e.start < t for s, t in captions)
    )


_PASSING = frozenset({"now", "currently", "presently", "recently", "lately"})
_SHORT = frozenset({"second", "minute", "hour"})


def _counts(text: str, expression: Expression) -> bool:
    meaning = expression.meaning
    if meaning.kind == "duration":
        return _bounds(text, expression)
    if meaning.steps and meaning.base in {"reference", "event"} and meaning.steps[-1].unit in _SHORT:
        return False
    if text[expression.start : expression.end].lower() in _PASSING:
        return bool(
            re.search(r"(?:^|\n|[.!?][”\"]? )$", text[max(0, expression.start - 3) : expression.start])
        )
    return meaning.kind in {"calendar", "vague"} and meaning.value != "FUTURE_REF"


def _bounds(text: str, expression: Expression) -> bool:
    """Whether a length bounds something: "within 48 hours", "the past 30 days" (not "of her life")."""
    meaning = expression.meaning
    if meaning.bound:
        return True
    window = meaning.window or ""
    if text.startswith(" of ", expression.end) or not meaning.steps or meaning.steps[-1].unit in _SHORT:
        return False
    return any(word in window for word in ("past", "last", "next", "coming", "previous"))


_STAMP = re.compile(r"(?:last |first )?(?:updated|published|posted|modified|created|issued)\b", re.I)


def _is_stamp(text: str, expression: Expression) -> bool:
    """A stamp of the page: a line of a few words with date and clock, or one that says "Updated"."""
    start = text.rfind("\n", 0, expression.start) + 1
    end = text.find("\n", expression.end)
    line = text[start : end if end >= 0 else len(text)]
    rest = line.replace(text[expression.start : expression.end], "")
    if len(rest) > 60 or re.search(r"[.!?][\"”']?$", line):
        return False
    dated = expression.meaning.names_date and expression.meaning.year is not None
    return bool(_STAMP.match(line)) or (dated and expression.meaning.clock is not None)


# --- two clocks for one instant -----------------------------------------------------------------------------


def _zones_of_pairs(
    drafts: list[Draft], pairs: list[tuple[int, int]], zones: ArticleZones, pub: Publication | None
) -> list[Draft]:
    out = list(drafts)
    for first, second in pairs:
        for mine, theirs in ((first, second), (second, first)):
            if out[mine].meaning.zone is None and out[theirs].found.origin == "written":
                out[mine] = replace(out[mine], found=_derived_zone(out[mine], out[theirs], zones, pub))
                break
    return out


def _derived_zone(local: Draft, written: Draft, zones: ArticleZones, pub: Publication | None) -> ZoneFound:
    """The zone by which two clocks agree: a place's that the article names, else any that is kept on earth.

    If no named place keeps it but the sentence's own place has a zone, that one stays (and the check of clocks
    says that the two disagree).
    """
    zone = written.found.zone
    rules = zone_info(zone) if zone else None
    if rules is None:
        return local.found
    moments = [day_period(pub.day).start] if pub else [datetime(2024, 1, 15), datetime(2024, 7, 15)]
    written_offset = moments[0].replace(tzinfo=rules).utcoffset() or timedelta(0)
    ahead = offsets_between(local.meaning, written.meaning)
    for moment in moments:
        written_offset = moment.replace(tzinfo=rules).utcoffset() or timedelta(0)
        for offset in ahead:
            named = zones.zone_with_offset(offset + written_offset, moment, local.expression.start)
            if named:
                return ZoneFound(named, "two_clocks")
    if local.found.origin in {"place", "dateline"}:
        return local.found
    for offset in ahead[:2]:
        if kept_somewhere(offset, written_offset):
            return ZoneFound(write_offset(offset + written_offset), "two_clocks")
    return local.found


# --- day, clock, instant ------------------------------------------------------------------------------------


class _Resolver:
    """Goes through the drafts in order and gives each its day and period."""

    def __init__(
        self,
        text: str,
        zones: ArticleZones,
        pub: Publication | None,
        drafts: list[Draft],
        pairs: list[tuple[int, int]],
        month_first: bool | None,
    ) -> None:
        self.text, self.zones, self.pub, self.drafts, self.month_first = text, zones, pub, drafts, month_first
        self.partner = dict(pairs) | {b: a for a, b in pairs}

    def run(self) -> list[Draft]:
        for index in range(len(self.drafts)):
            self.drafts[index] = self._dated(index)
        self._days_from_weekdays_named_twice()
        for index in range(len(self.drafts)):
            self.drafts[index] = self._timed(index)
        return self.drafts

    def _standpoint(self, index: int) -> Standpoint:
        draft = self.drafts[index]
        expression = draft.expression
        zone = draft.found.zone
        return Standpoint(
            published=self.pub.day_in(zone) if self.pub else None,
            moment=self.pub.moment_in(zone) if self.pub else None,
            reference=self._reference(index)[0],
            tense=tense_around(self.text, expression.start, expression.end),
            south=self.zones.south,
            month_first=self.month_first,
        )

    def _reference(self, index: int) -> tuple[Period | None, str | None]:
        """The period last spoken of before this expression that is fine enough for it, with its id."""
        meaning = self.drafts[index].meaning
        unit = meaning.steps[-1].unit if meaning.steps else meaning.unit or "day"
        coarse = unit in {"year", "decade", "century", "month", "quarter"} and meaning.weekday is None
        for draft in reversed(self.drafts[max(0, index - 40) : index]):
            if (
                draft.day is not None
                and (draft.day.precision in _FINE or coarse)
                and not self._is_dateline(draft)
            ):
                return draft.day, draft.id
        return None, None

    def _is_dateline(self, draft: Draft) -> bool:
        return (
            draft.found.origin in {"outlet", "given"}
            and draft.meaning.names_date
            and draft.expression.start < 400
        )

    def _dated(self, index: int) -> Draft:
        draft = self.drafts[index]
        meaning, standpoint = draft.meaning, self._standpoint(index)
        start = draft.expression.start
        if re.search(
            r"\b(?:came|comes|come|coming|just|only|took place|followed|launched) $",
            self.text[max(0, start - 14) : start],
        ):
            meaning = self._turned(meaning, draft)
        period = place_in_calendar(meaning, standpoint)
        anchor = _anchor(meaning, standpoint, self._reference(index)[1])
        if period is None and standpoint.published is None and meaning.month and meaning.year is None:
            period, anchor = self._from_other_date(index, meaning, standpoint)
        if period is None and meaning.base == "reference" and standpoint.reference is None:
            back = meaning.sign < 0 or (meaning.shift or 0) < 0
            if standpoint.published and (back or standpoint.tense == "future"):
                period, anchor = (
                    place_in_calendar(replace(meaning, base="published"), standpoint),
                    "published",
                )
        return replace(
            draft, day=period, anchor=anchor if period else None, weekday=_weekday_of(meaning, period)
        )

    def _turned(self, meaning: Meaning, draft: Draft) -> Meaning:
        """ "The launch came a day after a visit": the time is the visit's, a day before the launch."""
        after = self.text[draft.expression.end : draft.expression.end + 1]
        if (
            meaning.steps
            and meaning.base == "reference"
            and after == " "
            and draft.expression.rule == "earlier"
        ):
            return replace(meaning, sign=-meaning.sign)
        return meaning

    def _from_other_date(
        self, index: int, meaning: Meaning, standpoint: Standpoint
    ) -> tuple[Period | None, str | None]:
        """Without a publication date: the year of a full date that the text gives, before or else after."""
        order = [*range(index - 1, -1, -1), *range(index + 1, len(self.drafts))]
        for other in order:
            if self.drafts[other].meaning.names_date and self.drafts[other].meaning.year:
                known = self.drafts[other].day or place_in_calendar(self.drafts[other].meaning, standpoint)
                if known:
                    there = replace(standpoint, published=known.start.date())
                    return place_in_calendar(meaning, there), self.drafts[other].id
        return None, None

    def _days_from_weekdays_named_twice(self) -> None:
        """A weekday left open is the day of that name that the text dates elsewhere, if there is only one."""
        dated = {d.day.start.date(): d.id for d in self.drafts if d.day and d.day.precision == "day"}
        for index, draft in enumerate(self.drafts):
            if draft.day is None and draft.meaning.only_weekday and draft.meaning.shift is None:
                same = [day for day in dated if day.weekday() == draft.weekday]
                if len(same) == 1:
                    self.drafts[index] = replace(draft, day=day_period(same[0]), anchor=dated[same[0]])

    def _timed(self, index: int) -> Draft:
        draft = self.drafts[index]
        if draft.meaning.clock is None and draft.meaning.only_part is False and draft.day is not None:
            return replace(draft, period=in_part_of_day(draft.day, draft.meaning))
        if draft.meaning.clock is None and draft.meaning.part is None:
            return draft
        draft = self._with_day(index, draft)
        if draft.meaning.clock is None:
            return replace(draft, period=in_part_of_day(draft.day, draft.meaning) if draft.day else None)
        draft = self._with_half(index, draft)
        clock = draft.meaning.clock
        if draft.day is None or draft.day.precision != "day" or clock is None:
            return draft
        if clock.hour == 24 and draft.meaning.clock_end is None and not self._ends_day(draft):
            draft = _with_clock(draft, replace(clock, hour=0))
        if not clock.certain and "clock-colon" not in draft.expression.rule and clock.hour <= 12:
            return draft
        if draft.day is None:
            return draft
        return replace(draft, period=on_clock(draft.day, draft.meaning))

    def _ends_day(self, draft: Draft) -> bool:
        before = self.text[max(0, draft.expression.start - 16) : draft.expression.start]
        return bool(re.search(r"\b(?:by|until|till|to|before)(?: the)? $", before, re.I))

    def _with_half(self, index: int, draft: Draft) -> Draft:
        """A clock of twelve hours without am or pm takes its half from the part of day told before."""
        clock = draft.meaning.clock
        if clock is None or clock.certain or ":" in self.text[draft.expression.start : draft.expression.end]:
            return draft
        for other in reversed(self.drafts[max(0, index - 4) : index]):
            if other.meaning.part:
                return _with_clock(draft, in_part(clock, other.meaning.part))
            if other.meaning.clock and other.meaning.clock.hour > 12 and other.meaning.clock.certain:
                return _with_clock(draft, in_part(clock, "afternoon"))
        return draft

    def _with_day(self, index: int, draft: Draft) -> Draft:
        """The day of a clock: its own, its partner's, its sentence's, the day last told, or publication."""
        if draft.day is not None or draft.weekday is not None:
            return draft
        if (partner := self.partner.get(index)) is not None:
            moved = self._from_partner(draft, self.drafts[partner])
            if moved is not None:
                return moved
        number = self.zones.sentence_number(draft.expression.start)
        near = [
            d
            for d in self.drafts
            if d.day and d.day.precision == "day" and d is not draft and d.meaning.names_day
        ]
        same = [
            d
            for d in near
            if self.zones.sentence_number(d.expression.start) == number
            and (d.meaning.base != "reference" or d.expression.start < draft.expression.start)
        ]
        if same:
            best = min(same, key=lambda d: abs(d.expression.start - draft.expression.start))
            return _on_day_of(draft, best)
        before = [d for d in near if d.expression.start < draft.expression.start and not self._is_dateline(d)]
        if self._is_habit(draft):
            return draft
        if before:
            return _on_day_of(draft, before[-1])
        if self.pub is None:
            return draft
        return replace(draft, day=day_period(self.pub.day_in(draft.found.zone)), anchor="published")

    def _is_habit(self, draft: Draft) -> bool:
        start, end = self.zones.sentence_of(draft.expression.start)
        sentence = self.text[start:end]
        return bool(
            re.search(r"\b(?:every|daily|each|usually|often|always|working from|curfew)\b", sentence, re.I)
        )

    def _from_partner(self, draft: Draft, other: Draft) -> Draft | None:
        """The day here when the other clock's day is known there: the two clocks show one instant."""
        zone, mine, theirs = draft.found.zone, draft.meaning.clock, other.meaning.clock
        if zone is None or other.found.zone is None or mine is None or theirs is None:
            return None
        moment = other.day.start if other.day else datetime(2024, 1, 15)
        here, there = zone_info(zone), zone_info(other.found.zone)
        ahead = (moment.replace(tzinfo=here).utcoffset() or timedelta(0)) - (
            moment.replace(tzinfo=there).utcoffset() or timedelta(0)
        )
        carry = (clock_minutes(theirs) + int(ahead.total_seconds() // 60)) // (24 * 60)
        if other.day is not None and other.day.precision == "day":
            return replace(
                draft, day=day_period(other.day.start.date() + timedelta(days=carry)), anchor=other.id
            )
        if other.weekday is not None:
            return replace(draft, weekday=(other.weekday + carry) % 7, anchor=other.id)
        return None


def _on_day_of(draft: Draft, other: Draft) -> Draft:
    """The draft on another's day; it takes that time's zone too, rather than a newsroom's or none."""
    own = draft.found.origin in {"outlet", "given", "unknown"} and other.found.zone is not None
    return replace(draft, day=other.day, anchor=other.id, found=other.found if own else draft.found)


def _with_clock(draft: Draft, clock: Clock) -> Draft:
    return replace(draft, expression=replace(draft.expression, meaning=replace(draft.meaning, clock=clock)))


def _weekday_of(meaning: Meaning, period: Period | None) -> int | None:
    if period is not None and period.precision == "day":
        return period.start.weekday()
    return meaning.weekday if meaning.nth is None else None


def _anchor(meaning: Meaning, standpoint: Standpoint, reference: str | None) -> str | None:
    if meaning.base == "reference" and standpoint.reference is not None:
        return reference
    fixed = meaning.year is not None or meaning.decade is not None or meaning.century is not None
    return None if fixed else "published"


# --- the record ---------------------------------------------------------------------------------------------


def _record(text: str, draft: Draft) -> Time:
    expression, found = draft.expression, draft.found
    precision = _precision(draft)
    return Time(
        id=draft.id,
        text=text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        edtf=_edtf(draft),
        local=_local(draft),
        interval=_interval(draft.period, found),
        precision=precision,
        zone=found.zone,
        zone_from=found.origin if found.zone else UNKNOWN.origin,
        anchor=draft.anchor,
        rule=expression.rule,
    )


def _interval(period: Period | None, found: ZoneFound) -> Interval | None:
    if period is None:
        return None
    if found.zone is None:
        utc = "+00:00"
        try:
            return Interval(start=to_utc(period.start, utc) - EARLIEST, end=to_utc(period.end, utc) - LATEST)
        except OverflowError:
            return None
    start, end = to_utc(period.start, found.zone), to_utc(period.end, found.zone)
    if end <= start:  # clocks were put forward in between, past the end
        end = start + (period.end - period.start)
    return Interval(start=start, end=end)


def _precision(draft: Draft) -> Precision | None:
    if draft.period is not None:
        return draft.period.precision
    meaning = draft.meaning
    if meaning.clock is not None:
        return clock_precision(meaning.clock)
    if meaning.kind != "calendar" or meaning.base == "event":
        return None
    if meaning.part is not None:
        return "part_of_day"
    if meaning.names_day:
        return "day"
    if meaning.steps:
        return _UNIT_PRECISION.get(meaning.steps[-1].unit)
    if meaning.month is not None:
        return "month"
    if meaning.season is not None:
        return "season"
    if meaning.quarter is not None:
        return "quarter"
    return _UNIT_PRECISION.get(meaning.unit or "")


def _edtf(draft: Draft) -> str | None:
    """EDTF for days and coarser; without a year the digits are left open; an approximate date bears ``~``."""
    meaning, period = draft.meaning, draft.period
    if meaning.either is not None and period is None and meaning.year is not None:
        a, b = meaning.either
        options = sorted(f"{meaning.year:04d}-{m:02d}-{d:02d}" for m, d in ((a, b), (b, a)))
        return f"[{options[0]},{options[1]}]"
    if meaning.clock is not None or (period is not None and period.precision not in _COARSE):
        return None
    if period is not None:
        approximate = meaning.approx and period.edtf and "/" not in period.edtf
        return f"{period.edtf}~" if approximate else period.edtf
    if (
        meaning.month is not None
        and meaning.year is None
        and meaning.kind == "calendar"
        and meaning.nth is None
    ):
        return f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")
    return None


_COARSE = frozenset(get_args(Precision)) - {"second", "minute", "hour", "part_of_day"}


def _local(draft: Draft) -> LocalTime | None:
    """What is known in the text's own zone: for days, parts of days and clocks."""
    meaning, day = draft.meaning, draft.day
    on_day: date | None = day.start.date() if day is not None and day.precision == "day" else None
    if meaning.clock is None and on_day is None and draft.weekday is None:
        return None
    weekday = on_day.weekday() if on_day else draft.weekday
    zone = draft.found.zone
    moment = draft.period.start if draft.period else day.start if day else None
    offset = _offset(zone, moment)
    return LocalTime(
        date=on_day.isoformat() if on_day else None,
        weekday=None if weekday is None else WEEKDAYS[weekday],
        clock_start=write_clock(meaning.clock) if meaning.clock else None,
        clock_end=write_clock(meaning.clock_end) if meaning.clock_end else None,
        offset=offset,
    )


def _offset(zone: str | None, moment: datetime | None) -> str | None:
    """The offset of a zone then; without a day, only if the zone never changes its clocks."""
    if zone is None:
        return None
    if moment is not None:
        return offset_text(zone, moment)
    winter, summer = offset_text(zone, datetime(2024, 1, 15)), offset_text(zone, datetime(2024, 7, 15))
    return winter if winter == summer else None
