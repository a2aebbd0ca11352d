"""Joins time expressions that stand side by side into one: a weekday and its date, a day and its part, a
clock with its zone and its day. Dates joined by "to" or "and" stay two; a range of clocks is one."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.resolve.time_meanings import Clock, Expression, Meaning

Piece = tuple[Expression, str | None]
_WEEKDAY_DATE = re.compile(r"(?:,? (?:the )?|, ?| - | – )$")
_DAY_PART = re.compile(r" (?:in )?$")
_PART_DAY = re.compile(r" (?:of |on |into |of the |on the )?$")
_CLOCK_ZONE = re.compile(r",? ?\(?$")
_CLOCK_DAY = re.compile(r"(?:,? (?:on |of )?| \(?(?:on )?)$")
_DAY_CLOCK = re.compile(
    r"(?:,? (?:at |from |shortly |just |, )?(?:around |about |approximately |before |after )?|, ?)$"
)


def join_neighbours(text: str, pieces: list[Piece]) -> list[Expression]:
    """Join what belongs together, from left to right, and drop pieces that needed a neighbour and found none."""
    out: list[Piece] = []
    for piece in pieces:
        out.append(piece)
        while len(out) > 1:
            merged = _join(text, out[-2], out[-1])
            if merged is None:
                break
            out[-2:] = [merged]
    return [expression for expression, needs in out if needs is None]


def share_years(text: str, expressions: list[Expression]) -> list[Expression]:
    """Give the year of "May to October 2020" to its first month, or the year before if that comes later."""
    out = list(expressions)
    for index in range(len(out) - 2, -1, -1):
        first, second = out[index].meaning, out[index + 1].meaning
        if (
            _RANGE.fullmatch(text[out[index].end : out[index + 1].start])
            and _yearless(first)
            and _dated(second)
        ):
            later = ((first.month or 0), first.day or 0) > ((second.month or 0), second.day or 31)
            year = (second.year or 0) - later
            out[index] = replace(out[index], meaning=replace(first, year=year))
    return out


_RANGE = re.compile(r" ?(?:-|–|—|to|and|through|until|till|or|,) ?")


def _yearless(meaning: Meaning) -> bool:
    return (
        meaning.month is not None and meaning.year is None and meaning.unit is None and meaning.shift is None
    )


def _dated(meaning: Meaning) -> bool:
    return meaning.month is not None and meaning.year is not None and meaning.kind == "calendar"


def _join(text: str, left: Piece, right: Piece) -> Piece | None:
    (a, a_needs), (b, b_needs) = left, right
    gap = text[a.end : b.start]
    if (
        len(gap) > 24
        or "\n\n" in gap
        or b_needs == "nothing"
        or "nothing" in (a.meaning.kind, b.meaning.kind)
    ):
        return None
    meaning = _joined(a.meaning, b.meaning, gap, a_needs, b_needs)
    if meaning is None:
        return None
    needs = a_needs if a_needs == "clock" and b_needs else None
    return Expression(a.start, b.end, meaning, f"{a.rule}+{b.rule}"), needs


def _joined(a: Meaning, b: Meaning, gap: str, a_needs: str | None, b_needs: str | None) -> Meaning | None:
    if a.kind != "calendar" or b.kind != "calendar":
        return None
    if b_needs == "clock":
        return _with_zone(a, b) if a.clock and a.zone is None and _CLOCK_ZONE.match(gap) else None
    if a_needs == "clock":
        return None
    if a_needs == "day":
        return _edge_or_part_first(a, b, gap)
    if a.only_weekday and b.names_date and _WEEKDAY_DATE.match(gap) and b.weekday is None:
        return replace(b, weekday=a.weekday, edge=a.edge or b.edge)
    if b.only_part and b.edge in {None, "early", "late", "mid"}:
        return _day_then_part(a, b, gap)
    if b_needs == "day":
        return None
    if a.only_part and b.names_day and b.clock is None and _PART_DAY.match(gap) and b.part is None:
        return replace(b, part=a.part, edge=a.edge)
    if a.clock and b.names_day and b.clock is None and not a.names_day and _CLOCK_DAY.match(gap):
        return _clock_on_day(b, a)
    if a.names_day and a.clock is None and b.clock and not b.names_day and _DAY_CLOCK.match(gap):
        return _clock_on_day(a, b)
    if a.only_part and b.clock and not b.names_day and _DAY_CLOCK.match(gap):
        return _clock_on_day(a, b)
    return None


def _with_zone(a: Meaning, b: Meaning) -> Meaning:
    return replace(a, zone=b.zone, local=b.local or a.local)


def _edge_or_part_first(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if not b.names_day or b.clock or gap != " ":
        return None
    if a.part and b.part is None:
        return replace(b, part=a.part, edge=a.edge or b.edge)
    return replace(b, edge=a.edge) if a.edge and b.edge is None else None


def _day_then_part(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if (
        a.clock
        and not a.clock_end
        and _DAY_PART.match(gap)
        and b.part in {"morning", "afternoon", "evening", "night"}
    ):
        return replace(a, clock=in_part(a.clock, b.part), part=None if a.names_day else b.part)
    if a.names_day and a.clock is None and (a.part is None or a.edge == "early") and _DAY_PART.match(gap):
        return replace(a, part=b.part, edge=b.edge or a.edge)
    return None


def _clock_on_day(day: Meaning, clock: Meaning) -> Meaning:
    start = clock.clock
    if start and day.part and not start.certain:
        start = in_part(start, day.part)
    part = day.part if day.part in {"night", "overnight"} else None
    return replace(
        day,
        clock=start,
        clock_end=clock.clock_end,
        zone=clock.zone,
        local=clock.local,
        approx=clock.approx,
        part=part,
    )


def in_part(clock: Clock, part: str | None) -> Clock:
    """A clock of twelve hours, in the half of the day that the part of day tells."""
    if clock.certain or clock.hour > 12:
        return clock
    if part in {"afternoon", "evening"} or (part in {"night", "overnight"} and 5 < clock.hour < 12):
        return replace(clock, hour=clock.hour % 12 + 12, certain=True)
    if part in {"morning", "early", "predawn", "dawn", "night", "overnight"}:
        return replace(clock, hour=clock.hour % 12, certain=True)
    return clock
