"""The day and the clock of each time of an article, one after the other.

A day is the expression's own; of a clock alone it is its partner's, its sentence's, the day last told, or that of
publication. Left open (``None``) where none of them says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from dateline.resolve.article_zones import ArticleZones
from dateline.resolve.calendar_periods import Period, day_period
from dateline.resolve.clock_days import on_day_of, only_bounds
from dateline.resolve.clocks import clock_minutes, on_clock
from dateline.resolve.dates import place_in_calendar
from dateline.resolve.parts_of_day import in_part_of_day
from dateline.resolve.publication import Publication
from dateline.resolve.standpoint import Standpoint
from dateline.resolve.tense import tense_around
from dateline.resolve.time_drafts import Draft
from dateline.resolve.time_joins import in_part
from dateline.resolve.time_meanings import Clock, Meaning
from dateline.resolve.zones import zone_info

_FINE = frozenset({"second", "minute", "hour", "part_of_day", "day"})


class Dating:
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
        """The drafts with what could be settled of them."""
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
            r"(?:\b(?:came|comes|come|coming|just|only|took place|takes place|followed|launched)|,) $",
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
        expression = draft.expression
        goes_on = self.text[expression.end : expression.end + 1] == " "
        told_from = self.text[expression.start : expression.end].lower().endswith((" after", " before"))
        if meaning.steps and meaning.base == "reference" and goes_on and told_from:
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
        near = self._telling_days(draft)
        same = [
            d
            for d in near
            if self.zones.sentence_number(d.expression.start) == number
            and (d.meaning.base != "reference" or d.expression.start < draft.expression.start)
        ]
        if same:
            best = min(same, key=lambda d: abs(d.expression.start - draft.expression.start))
            return on_day_of(draft, best, self.text)
        before = [
            d
            for d in near
            if d.expression.start < draft.expression.start
            and not self._is_dateline(d)
            and not self._is_of_another_act(d)
        ]
        if self._is_habit(draft):
            return draft
        if before:
            return on_day_of(draft, before[-1], self.text)
        if self.pub is None:
            return draft
        return replace(draft, day=day_period(self.pub.day_in(draft.found.zone)), anchor="published")

    def _is_of_another_act(self, draft: Draft) -> bool:
        """Whether a day is only that of what the act came after: "fired on Tuesday, a day after talks ended"."""
        words = self.text[draft.expression.start : draft.expression.end].lower()
        return draft.meaning.base == "reference" and words.endswith((" after", " before"))

    def _telling_days(self, draft: Draft) -> list[Draft]:
        """The other times whose words name a day on which something was; of two clocks for one instant the local one."""
        telling = []
        for index, other in enumerate(self.drafts):
            if other is draft or other.day is None or other.day.precision != "day":
                continue
            if other.meaning.names_day and not only_bounds(self.text, other):
                twin = self.drafts[self.partner[index]] if index in self.partner else None
                written = other.found.origin == "written"
                telling.append(twin if written and twin is not None and twin.day is not None else other)
        return telling

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
