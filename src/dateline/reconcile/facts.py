"""What tells one event from another, as one article has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

import simplemma

from dateline.reconcile.distances import Position, position_of
from dateline.records.happening import Happening

_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Facts:
    """One event mention, as it is compared with those of other articles.

    ``trigger`` is the lemma of the word that names it. ``actors`` and ``recipients`` hold for each of them all names it goes by; ``words`` are those of the summary,
    ``summary`` all of it. Names and words are folded (no case, no accents). ``counts_people``: a number of people
    goes with it. ``main``: the article is about it.
    """

    event: str
    article: str
    type: str | None
    kind: str | None
    status: str
    start: datetime | None = None
    end: datetime | None = None
    published: datetime | None = None
    position: Position | None = None
    actors: tuple[frozenset[str], ...] = ()
    recipients: tuple[frozenset[str], ...] = ()
    words: frozenset[str] = frozenset()
    summary: str = ""
    trigger: str = ""
    counts_people: bool = False
    main: bool = False


def facts_of(
    report: Happening,
    actors: tuple[frozenset[str], ...],
    recipients: tuple[frozenset[str], ...],
    trigger: str,
    published: datetime | None,
) -> Facts:
    """What is to be compared of an event as one article has it.

    Args:
        report: the event, resting on this article alone.
        actors: for each of them all names it goes by, folded.
        recipients: the same.
        trigger: the word that names it, as written.
        published: the first instant at which the article may have been published.
    """
    told, best = report.reports[0], report.best
    return Facts(
        event=told.event,
        article=told.article,
        type=best.type,
        kind=best.kind,
        status=best.status,
        start=best.interval.start if best.interval else None,
        end=best.interval.end if best.interval else None,
        published=published,
        position=position_of(best.place),
        actors=actors,
        recipients=recipients,
        words=frozenset(_WORD.findall(best.summary.casefold())),
        summary=best.summary.casefold(),
        trigger=lemma_of(trigger),
        main=report.main,
        counts_people=any(figure.unit == "person" for figure in best.quantities),
    )


def lemma_of(words: str) -> str:
    """The lemma of the last word, which names the act where a trigger has several."""
    return simplemma.lemmatize(words.split()[-1], lang="en").casefold() if words.strip() else ""
