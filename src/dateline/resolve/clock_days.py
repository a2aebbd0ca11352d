"""Which day a clock without one takes from another time that tells a day.

It is that time's day, counted in the clock's own zone where either zone is written: after "2315 GMT on Tuesday" a
clock of Kyiv falls on Wednesday. What ends at an earlier hour than it began ends on the next day. A day that only
bounds a length ("since 2 March") lends no clock its day. Declines for the small hours told after an evening: the text
may go on over midnight or look back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.resolve.calendar_periods import day_period
from dateline.resolve.clocks import clock_minutes, on_clock
from dateline.resolve.time_drafts import Draft
from dateline.resolve.zones import to_local, to_utc

_BEFORE = 24
_EVENING, _DAWN = 18 * 60, 6 * 60
_FROM_NEWSROOM = frozenset({"outlet", "given", "unknown"})


def on_day_of(draft: Draft, other: Draft, text: str) -> Draft:
    """The draft on the day that another's tells for it; it takes that one's zone rather than a newsroom's or none."""
    if draft.found.origin in _FROM_NEWSROOM and other.found.zone is not None:
        draft = replace(draft, found=other.found)
    told = _told_moment(draft, other)
    clock = draft.meaning.clock
    if told is None or clock is None or not clock.certain:
        return replace(draft, day=other.day, anchor=other.id)
    day = told.date()
    if other.expression.start < draft.expression.start:
        mine, theirs = clock_minutes(clock), told.hour * 60 + told.minute
        if mine < theirs and _ends(text[other.expression.end : draft.expression.start]):
            day += timedelta(days=1)
        elif mine < _DAWN and theirs >= _EVENING:
            return draft
    return replace(draft, day=day_period(day), anchor=other.id)


def only_bounds(text: str, draft: Draft) -> bool:
    """Whether a day is told only as the beginning or end of a length: "since 2 March", "until at least Friday"."""
    return bool(_bounding().search(text[max(0, draft.expression.start - _BEFORE) : draft.expression.start]))


@cache
def _bounding() -> re.Pattern[str]:
    words = load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["bounding"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}) (?:at least )?$", re.IGNORECASE)


def _told_moment(draft: Draft, other: Draft) -> datetime | None:
    """When the other time begins, as clocks show it in the draft's zone if a zone is written; ``None`` for a day."""
    if other.day is None or other.day.precision != "day":
        return None
    if other.meaning.clock is None:
        evening = other.meaning.part in {"evening", "night"}
        return datetime.combine(other.day.start, time(_EVENING // 60)) if evening else None
    start = on_clock(other.day, replace(other.meaning, approx=False)).start
    here, there = draft.found.zone, other.found.zone
    if here is None or there is None or "written" not in {draft.found.origin, other.found.origin}:
        return start
    return to_local(to_utc(start, there), here)


def _ends(between: str) -> bool:
    """Whether the words from one clock to the next say that something ended at the second."""
    return bool(_endings().search(between.replace("a.m.", "am").replace("p.m.", "pm")))


@cache
def _endings() -> re.Pattern[str]:
    words = load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["ended"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b[^.;!?\n]{{0,40}}$", re.IGNORECASE)
