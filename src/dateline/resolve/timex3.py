"""Writes a resolved expression as TIMEX3 (TimeML 1.2.1): its type and value.

Only the evaluation tasks need it. Values are ISO 8601 with TimeML's own additions: ``TMO TAF TEV TNI`` for
parts of the day, ``WE`` for weekends, ``SP SU FA WI``, ``Q1``, ``H1``, ``FY``, ``PRESENT_REF`` and its kin.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.resolve.calendar_periods import Period
from dateline.resolve.clocks import write_clock
from dateline.resolve.time_drafts import Draft
from dateline.resolve.time_meanings import Meaning, Step

_PARTS = {
    "morning": "TMO", "early": "TMO", "dawn": "TMO", "predawn": "TMO", "midday": "TMI", "afternoon": "TAF",
    "evening": "TEV", "dusk": "TEV", "night": "TNI", "late": "TNI", "overnight": "TNI", "daytime": "TDT",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "W", "season": "Q",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 without its tag: ``type`` DATE, TIME, DURATION or SET; ``value`` empty if the text leaves it open."""

    start: int
    end: int
    type: str
    value: str


def timex_of(draft: Draft) -> Timex:
    """The TIMEX3 of a draft."""
    kind = _type(draft.meaning)
    return Timex(draft.expression.start, draft.expression.end, kind, _value(draft, kind))


def _type(meaning: Meaning) -> str:
    if meaning.kind == "set":
        return "SET"
    if meaning.kind == "duration":
        return "DURATION"
    fine = meaning.steps and meaning.steps[-1].unit in {"hour", "minute", "second"}
    return "TIME" if meaning.clock or meaning.part or fine else "DATE"


def _value(draft: Draft, kind: str) -> str:
    meaning = draft.meaning
    if kind in {"DURATION", "SET"}:
        return meaning.value or length_value(meaning.steps)
    if meaning.kind == "vague":
        return meaning.value or ""
    if meaning.fiscal and meaning.year:
        return f"FY{meaning.year}"
    if meaning.clock is not None:
        day = draft.day.start.date().isoformat() if draft.day else ""
        return f"{day}T{write_clock(meaning.clock)}"
    if draft.day is None:
        return "PAST_REF" if meaning.steps and meaning.sign < 0 else ""
    if meaning.part is not None and draft.day.precision == "day":
        return f"{draft.day.start.date()}{_PARTS[meaning.part]}"
    return period_value(draft.day, meaning)


def length_value(steps: tuple[Step, ...]) -> str:
    """``P3D``, ``PT48H``, ``P1M21D``; a vague count is ``X``."""
    days = "".join(_step(step) for step in steps if step.unit not in {"hour", "minute", "second"})
    clock = "".join(_step(step) for step in steps if step.unit in {"hour", "minute", "second"})
    return f"P{days}{'T' + clock if clock else ''}" if days or clock else ""


def _step(step: Step) -> str:
    count = step.count
    if step.unit == "fortnight" and count is not None:
        count *= 2
    number = "X" if count is None else f"{count:g}"
    return f"{number}{_UNITS[step.unit]}"


def period_value(period: Period, meaning: Meaning) -> str:
    """The value of a day or a coarser period of the calendar."""
    start = period.start.date()
    iso = start.isocalendar()
    if meaning.season is not None:
        return f"{start.year}-{_SEASONS[meaning.season]}"
    values = {
        "day": start.isoformat(),
        "week": f"{iso.year}-W{iso.week:02d}",
        "weekend": f"{iso.year}-W{iso.week:02d}-WE",
        "month": f"{start:%Y-%m}",
        "quarter": f"{start.year}-Q{(start.month + 2) // 3}",
        "half_year": f"{start.year}-H{1 if start.month < 7 else 2}",
        "year": f"{start.year:04d}",
        "decade": f"{start.year // 10:03d}",
        "century": f"{start.year // 100:02d}",
        "hour": f"{period.start:%Y-%m-%dT%H}",
    }
    if period.precision == "range" and meaning.unit is not None:
        return {"year": f"{start.year:04d}", "month": f"{start:%Y-%m}"}.get(meaning.unit, start.isoformat())
    return values.get(period.precision, start.isoformat())
