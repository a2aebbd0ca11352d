"""The task ``expressions``: single sentences with a reference time, from Microsoft's Recognizers-Text.

A case is right when every marked expression is found over the same words (prepositions and articles at its head
aside) with the same value, and nothing else is found. Where the data give a past and a future reading, either
is right: they leave the tense open. A marked span from one date to another is right when Dateline finds its two
ends, for it marks two times there.

Out of scope, counted apart and not in ``accuracy``: repetitions and plain lengths, which the Guidelines leave out
of times; zones alone; open ranges ("before 2010"), whose preposition belongs to the event in Dateline; and parts
of the day without a clock, for which the data name other hours than the Guidelines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_records
from dateline.records.sentence import ParsedArticle
from dateline.resolve.calendar_periods import Period
from dateline.resolve.clocks import on_clock
from dateline.resolve.parts_of_day import in_part_of_day
from dateline.resolve.time_drafts import Draft
from dateline.resolve.time_meanings import Meaning
from dateline.resolve.times import draft_times
from dateline.resolve.timex_grammar import find_expressions

_OUT_OF_SCOPE = frozenset({"set", "duration", "timezone", "datetimealt"})
_HEAD = re.compile(
    r"(?:(?:from|between|on|at|in|the|of|for|by|during|this is|around|about|sometime)\s+)*", re.I
)
_PART = re.compile(
    r"morning|afternoon|evening|night|dawn|daytime|noon|lunch|dusk|business hours?|dinner|tonight", re.I
)
_CLOCK = re.compile(r"\d ?(?:[ap]\.? ?m|:)|from|between|o'clock", re.I)
_ANY_DAY = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked expression: its place, type and the readings that count as right."""

    start: int
    end: int
    type: str
    readings: frozenset[tuple[str, str]]
    open_ended: bool


def score_expressions(path: Path) -> dict[str, Any]:
    """Score a folder of case files or one of them.

    Raises:
        InputError: there are no JSON files of cases under ``path``.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files or not files[0].exists():
        raise InputError(str(path), "holds no JSON files of cases")
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    left_out = 0
    for file in files:
        for case in gold_records(file, "Input", "Results"):
            marked = [read_mark(result, case["Input"]) for result in case["Results"]]
            if any(out_of_scope(mark, case["Input"]) for mark in marked):
                left_out += 1
                continue
            total[file.stem] += 1
            right[file.stem] += is_right(case, marked)
    count = sum(total.values()) or 1
    by_file = {name: {"accuracy": round(right[name] / total[name], 4), "n": total[name]} for name in total}
    return {"accuracy": round(sum(right.values()) / count, 4), "out_of_scope": left_out, "n": count} | by_file


def read_mark(result: dict[str, Any], text: str) -> Marked:
    """Read a marked expression in either shape of the data."""
    kind = str(result.get("TypeName") or result.get("Type") or "").removeprefix("datetimeV2.")
    values = _values(result)
    found = text.lower().find(result["Text"].lower().strip(), max(0, result.get("Start", 0) - 2))
    start = found if found >= 0 else result.get("Start", 0)
    readings = frozenset((_moment(v.get("start") or v.get("value")), _moment(v.get("end"))) for v in values)
    half = any(bool(v.get("Mod")) and v.get("Mod") in {"before", "after", "since", "until"} for v in values)
    lone = kind.endswith("range") and any(bool(v.get("start")) != bool(v.get("end")) for v in values)
    return Marked(start, start + len(result["Text"].strip()), kind, readings, half or lone)


def out_of_scope(mark: Marked, text: str) -> bool:
    """Whether the Guidelines do not count what is marked as a time, or give it other hours."""
    words = text[mark.start : mark.end]
    hours = (
        mark.type in {"timerange", "datetimerange"} and bool(_PART.search(words)) and not _CLOCK.search(words)
    )
    return mark.type in _OUT_OF_SCOPE or mark.open_ended or hours


def _values(result: dict[str, Any]) -> list[dict[str, Any]]:
    if "Resolution" in result:
        return list((result["Resolution"] or {}).get("values") or [])
    out = []
    for side in ("FutureResolution", "PastResolution"):
        resolution = (result.get("Value") or {}).get(side) or {}
        value = {re.sub(r"(?:Date|Time|DateTime)$", "", key): item for key, item in resolution.items()}
        start = value.get("start")
        out.append({"start": start, "end": value.get("end"), "value": next(iter(resolution.values()), None)})
    return out


def _moment(value: str | None) -> str:
    """A day, clock or both, written alike: ``2016-11-07``, ``08:00:00``, ``2016-11-07 08:00:00``."""
    return (value or "").replace("T", " ").strip()


def is_right(case: dict[str, Any], marked: list[Marked]) -> bool:
    """Whether Dateline finds just what is marked, with a value that counts as right."""
    reference = (case.get("Context") or {}).get("ReferenceDateTime", "")
    text = case["Input"]
    article = bare_article(text, _instant(reference))
    expressions = find_expressions(text, loose=True)
    kept = tuple(
        e for e in expressions if e.meaning.kind in {"calendar"} or e.meaning.window or e.meaning.bound
    )
    drafts = draft_times(article, ParsedArticle((), (), (), ()), (), kept, month_first=True)
    used: set[int] = set()
    for mark in marked:
        inside = [
            i for i, d in enumerate(drafts) if d.expression.start < mark.end and mark.start < d.expression.end
        ]
        used.update(inside)
        if not _fits(text, mark, [drafts[i] for i in inside]):
            return False
    return len(used) == len(drafts)


def _instant(reference: str) -> str | None:
    """The reference as an instant; a microsecond past midnight tells it from a day without a time."""
    return f"{reference[:19]}.000001+00:00" if reference else None


def _fits(text: str, mark: Marked, drafts: list[Draft]) -> bool:
    if len(drafts) == 1:
        same = _core(text, drafts[0].expression.start, drafts[0].expression.end) == _core(
            text, mark.start, mark.end
        )
        unvalued = mark.readings <= {("", ""), ("not resolved", "")}
        return same and (unvalued or bool(_readings(drafts[0], mark.type) & mark.readings))
    if len(drafts) == 2 and mark.type.endswith("range"):
        first, last = (
            _readings(draft, "date" if mark.type == "daterange" else mark.type) for draft in drafts
        )
        return any((a[0], b[0]) in mark.readings for a in first for b in last)
    return False


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    head = _HEAD.match(text, start, end)
    return (head.end() if head else start), start + len(text[start:end].rstrip(".!?, "))


def _readings(draft: Draft, kind: str) -> set[tuple[str, str]]:
    """What a draft may be read as, in the shape of the marked type."""
    meaning = draft.meaning
    if kind in {"time", "timerange"}:
        return {_clock_reading(variant, kind) for variant in _halves(meaning)}
    period = draft.period or draft.day
    if period is None:
        return set()
    periods = [period]
    if meaning.clock is not None and draft.day is not None:
        periods = [on_clock(draft.day, variant) for variant in _halves(meaning)]
    if kind == "date":
        return {(f"{period.start:%Y-%m-%d}", "")}
    if kind == "datetime":
        return {(f"{p.start:%Y-%m-%d %H:%M:%S}", "") for p in periods}
    if kind == "datetimerange":
        return {
            (f"{p.start:%Y-%m-%d %H:%M:%S}", f"{_range_end(p, meaning):%Y-%m-%d %H:%M:%S}") for p in periods
        }
    end = period.end - timedelta(days=1) if meaning.day_end else period.end
    end = datetime(meaning.year_end, 1, 1) if meaning.year_end else end
    return {(f"{period.start:%Y-%m-%d}", f"{end:%Y-%m-%d}")}


def _range_end(period: Period, meaning: Meaning) -> datetime:
    """The data name the last clock itself; a period to the minute ends a minute later."""
    whole = meaning.clock_end is None or meaning.clock_end.minute is None
    return period.end if whole else period.end - timedelta(minutes=1)


def _halves(meaning: Meaning) -> list[Meaning]:
    """A clock of twelve hours without its half of the day may be either; "about five" is marked as five."""
    meaning = replace(meaning, approx=False)
    clock, last = meaning.clock, meaning.clock_end
    if clock is None or clock.certain or clock.hour > 12:
        return [meaning]
    later = replace(clock, hour=clock.hour % 12 + 12)
    shifted = (
        last if last is None or last.certain or last.hour > 12 else replace(last, hour=last.hour % 12 + 12)
    )
    return [
        meaning,
        replace(meaning, clock=replace(clock, hour=clock.hour % 12)),
        replace(meaning, clock=later, clock_end=shifted),
    ]


def _clock_reading(meaning: Meaning, kind: str) -> tuple[str, str]:
    day = Period(_ANY_DAY, _ANY_DAY + timedelta(days=1), "day", None)
    period = on_clock(day, meaning) if meaning.clock else in_part_of_day(day, meaning)
    start = f"{period.start:%H:%M:%S}"
    return (start, f"{_range_end(period, meaning):%H:%M:%S}") if kind == "timerange" else (start, "")
