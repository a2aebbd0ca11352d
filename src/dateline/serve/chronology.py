"""The chronology as a desk reads it: one line an event, in order of time.

Each line has when (no finer than known), where, who and what, by whose word, how many origins, and what the
reports disagree on. Events without a date come last and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.records.finding import FindingKind
from dateline.records.happening import BestPlace, Happening
from dateline.store.connect import Store
from dateline.store.events import list_events
from dateline.store.filters import Filter
from dateline.store.findings import list_findings

UNDATED = "undated"
DOUBTED = "!"
"""Stands behind a time whose own words contradict each other."""
_ON_TIMES: tuple[FindingKind, ...] = ("clock_zone", "weekday_date")


@dataclass(frozen=True)
class Line:
    """One event for people to read. ``word`` says by whose word, ``origins`` how many there are."""

    id: str
    when: str
    where: str
    who: str
    what: str
    word: str
    origins: str
    disagreements: str


def chronology(store: Store, wanted: Filter | None = None, *, main_only: bool = False) -> Iterator[Happening]:
    """Events in order of time, those without a date last."""
    with store.reading() as connection:
        for happening in list_events(connection, wanted):
            if happening.main or not main_only:
                yield happening


def doubts_on_times(store: Store) -> frozenset[str]:
    """Ids of the findings that the words of a time contradict each other: a weekday its date, a clock another."""
    with store.reading() as connection:
        return frozenset(
            listed.finding.id
            for kind in _ON_TIMES
            for listed in list_findings(connection, Filter(type=kind, status="inconsistent"))
        )


def line_of(happening: Happening) -> Line:
    """Say an event in one line."""
    best = happening.best
    disagreements = "; ".join(each.explanation for each in happening.disagreements)
    return Line(
        id=happening.id,
        when=best.when or UNDATED,
        where=place_words(best.place),
        who=_who(best.actors, best.recipients),
        what=what_words(happening),
        word=", ".join(dict.fromkeys(group.origin for group in happening.origins.groups)),
        origins=origin_words(happening),
        disagreements=disagreements,
    )


def place_words(place: BestPlace | None) -> str:
    """``Wonsan, KP``; the country is not repeated after itself."""
    if place is None:
        return ""
    alone = place.country is None or place.kind == "country"
    return place.name if alone else f"{place.name}, {place.country}"


def what_words(happening: Happening) -> str:
    """The summary, with the status where it is not plainly something that happened."""
    best = happening.best
    status = "" if best.status == "happened" else f" [{best.status}]"
    return f"{best.summary}{status}"


def origin_words(happening: Happening) -> str:
    """``1``, or ``1–3`` where it is not known how many are independent."""
    low, high = happening.origins.count_low, happening.origins.count_high
    return str(low) if low == high else f"{low}–{high}"


def who_and_what(happening: Happening) -> str:
    """What happened, with who did it to whom before it where the words do not say so themselves."""
    best, what = happening.best, what_words(happening)
    first = (*best.actors[:1], *best.recipients[:1])
    if all(name.lower() in what.lower() for name in first):
        return what
    return f"{_who(best.actors[:1], best.recipients[:1])}: {what}"


def _who(actors: Sequence[str], recipients: Sequence[str]) -> str:
    """``Tokyo → Pyongyang``: who did it, and to whom."""
    return f"{', '.join(actors)} → {', '.join(recipients)}".strip() if recipients else ", ".join(actors)
