"""When an act took place: the time that stands nearest, in the first ring that holds one.

Of several times in one ring the finest that lies within the others is taken ("on Tuesday at 12:20"); where two
exclude each other the one nearest to the trigger is, and what it is listed with: "in January and March" is from the
first to the last (Guidelines, "Settled cases"). A time in brackets says one before it again.

A time that only begins an act ("since June") dates it from there to the day of publication; one that only ends it
("by the end of 2026") from that day on, and where that is past, not at all. Declines where no ring holds a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateline.code.neighbourhood import Rings
from dateline.code.time_bounds import FINER_THAN_DAY, Bound, bound_of
from dateline.code.triggers import Hit
from dateline.code.wording import slot_words
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Interval, Precision, Time
from dateline.resolve.publication import Publication

_NAMING = frozenset({None, "before", "just_before"})
"""Bounds by which a time still names the day of the act."""


@dataclass(frozen=True, slots=True)
class When:
    """The expression that dates an act and the interval that it permits (``None``: not known).

    ``onset`` is when the act was or began, by which acts are told apart.
    """

    time: Time
    interval: Interval | None
    precision: Precision | None
    onset: Interval | None


@dataclass(frozen=True, slots=True)
class _Told:
    """A time of a ring: its first and last word, and what it bounds."""

    time: Time
    first: int
    last: int
    bound: Bound | None


class Calendar:
    """The times of an article, as its acts are dated by them."""

    def __init__(self, parsed: ParsedArticle, times: dict[int, Time], published: Publication | None) -> None:
        """``times`` has the time that each word is part of; acts with an open end reach to ``published``."""
        self._parsed, self._times, self._published = parsed, times, published

    def when(self, hit: Hit, rings: Rings) -> When | None:
        """The time of one trigger."""
        for ring in rings:
            told = self._told(ring)
            if told:
                return self._nearest(told, hit)
        return None

    def _told(self, ring: frozenset[int]) -> list[_Told]:
        """The times of a ring in the order of the text, without those that only rank an act."""
        last_words = {self._times[n].id: n for n in sorted(ring & self._times.keys())}.values()
        return [told for told in map(self._told_by, last_words) if told.bound != "rank"]

    def _told_by(self, word: int) -> _Told:
        time, first, last = self._times[word], word, word
        while self._times.get(first - 1) is time:
            first -= 1
        while self._times.get(last + 1) is time:
            last += 1
        return _Told(time, first, last, bound_of(self._parsed, first, time))

    def _nearest(self, told: Sequence[_Told], hit: Hit) -> When:
        near = sorted(told, key=lambda each: (abs(each.last - hit.word), -each.last))
        plain = [each for each in near if not self._is_in_brackets(each)] or near
        dated = [each for each in plain if each.time.interval] or plain
        best = _finest([each for each in dated if each.bound in _NAMING] or dated)
        listed = self._listed_with(best)
        first, last = listed[0].time.interval, listed[-1].time.interval
        if len(listed) > 1 and first and last:
            reach = Interval(start=first.start, end=last.end)
            return _reach(listed[0].time, reach, onset=reach)
        return self._bounded(best)

    def _is_in_brackets(self, told: _Told) -> bool:
        """Whether a time only says another one again: "at 8:10am (23:10 GMT)"."""
        return told.first > 0 and self._parsed.words[told.first - 1].text in {"(", "["}

    def _listed_with(self, best: _Told) -> list[_Told]:
        """The run of times of one precision that a time begins or ends: "in January and in March"."""
        run = [best]
        while (after := self._beside(run[-1].last, 1)) and self._are_joined(run[-1], after):
            run.append(after)
        while (before := self._beside(run[0].first, -1)) and self._are_joined(before, run[0]):
            run.insert(0, before)
        return run

    def _beside(self, word: int, step: int) -> _Told | None:
        """The next time before or after a word, over nothing but what joins times."""
        words, at = self._parsed.words, word + step
        while 0 <= at < len(words) and words[at].text.lower() in slot_words("joining"):
            at += step
        return self._told_by(at) if at in self._times and at != word + step else None

    def _are_joined(self, one: _Told, other: _Told) -> bool:
        """Whether two neighbours, the second hanging on the first or on the same word, may bound one reach of time."""
        heads = {self._parsed.words[n].head for n in range(other.first, other.last + 1)}
        mine = range(one.first, one.last + 1)
        return (
            one.bound is None
            and one.time.precision == other.time.precision
            and one.time.interval is not None
            and other.time.interval is not None
            and one.time.interval.start < other.time.interval.start
            and bool(heads & {*mine, *(self._parsed.words[n].head for n in mine)})
            and not self._leads_on(other)
        )

    def _leads_on(self, told: _Told) -> bool:
        """Whether a time stands before a verb of its own: "on Monday and on Tuesday arrested five"."""
        after = self._parsed.words[told.last + 1 : told.last + 2]
        return any(word.upos == "VERB" and word.deprel == "conj" for word in after)

    def _bounded(self, told: _Told) -> When:
        time = told.time
        if told.bound is None:
            return When(time, time.interval, time.precision, time.interval)
        if told.bound in {"before", "just_before"} and time.interval:
            start = _hour_before(time) if told.bound == "just_before" else _midnight_before(time)
            reach = Interval(start=start, end=time.interval.start)
            return _reach(time, reach, onset=reach)
        onset = time.interval if told.bound == "since" else None
        today = self._published.interval_in(time.zone) if self._published else None
        if time.interval is None or today is None:
            return When(time, None, None, onset)
        if told.bound == "since" and time.interval.start < today.end:
            return _reach(time, Interval(start=time.interval.start, end=today.end), onset)
        if told.bound == "until" and time.interval.end > today.end:
            return _reach(time, Interval(start=today.start, end=time.interval.end), onset)
        return When(time, None, None, onset)


def _reach(time: Time, interval: Interval, onset: Interval | None) -> When:
    """An act that may be anywhere in a reach of time: known to the day at best."""
    precision: Precision | None = "range" if time.precision in FINER_THAN_DAY else time.precision
    return When(time, interval, precision, onset)


def _hour_before(time: Time) -> datetime:
    """When an act may have begun that was "shortly before" a clock: an hour earlier, no closer is known."""
    assert time.interval is not None
    return time.interval.start - timedelta(hours=1)


def _midnight_before(time: Time) -> datetime:
    """The beginning of the day of a clock, at its place."""
    assert time.interval is not None
    clock = time.local.clock_start if time.local else None
    hours, _, minutes = (clock or "00:00").partition(":")
    return time.interval.start - timedelta(hours=int(hours), minutes=int(minutes[:2] or 0))


def _finest(near: Sequence[_Told]) -> _Told:
    best = near[0]
    for other in near[1:]:
        if best.time.interval and other.time.interval and _within(other.time.interval, best.time.interval):
            best = other
    return best


def _within(inner: Interval, outer: Interval) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
