"""How many people an event killed, injured or left missing, as the sentence that tells of it says.

A number of people counts the dead, the injured or the missing by the words right before or behind it
(``lexicons/en/tolls.yaml``); reports of one event are then compared by what they count. The tolls in the sentence of
an act that does harm are its tolls, also where the words make them whom another word, "killing", was done to.

Declines where a sentence tells of several acts that do harm: whose toll it is then is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.reconcile.sorts import does_harm, tells_of_deaths
from dateline.records.event import Event
from dateline.records.quantity import Quantity
from dateline.records.reading import Reading
from dateline.records.span import Span


@dataclass(frozen=True)
class _Rule:
    of: str
    before: tuple[re.Pattern[str], ...]
    after: tuple[re.Pattern[str], ...]


def what_it_counts(text: str, start: int, end: int) -> str | None:
    """What a number of people is a number of.

    Args:
        text: a sentence.
        start: where the figure begins in it.
        end: where it ends.
    """
    before, after = text[:start].lower(), text[end:].lower()
    for rule in _rules():
        if any(each.search(before) for each in rule.before) or any(each.search(after) for each in rule.after):
            return rule.of
    return None


def tolls_of(event: Event, reading: Reading) -> dict[str, str]:
    """Ids of the figures that are tolls of an event, each with what it counts."""
    sentence = next((each for each in reading.sentences if _within(event.trigger, each)), None)
    if sentence is None:
        return {}
    text = reading.article.text[sentence.start : sentence.end]
    counted = {
        figure.id: of
        for figure in _numbers_of_people(reading, sentence)
        if (of := what_it_counts(text, figure.start - sentence.start, figure.end - sentence.start))
    }
    own = {id_: of for id_, of in counted.items() if id_ in event.quantities}
    return counted if _alone_does_harm(event, reading, sentence) else own


def _numbers_of_people(reading: Reading, sentence: Span) -> Iterator[Quantity]:
    for figure in reading.quantities:
        if _within(figure, sentence) and figure.unit in {"person", None}:
            yield figure


def _alone_does_harm(event: Event, reading: Reading, sentence: Span) -> bool:
    harmful = [
        each
        for each in reading.events
        if _within(each.trigger, sentence)
        and does_harm(each.kind, each.trigger.text)
        and not tells_of_deaths(each.trigger.text)
    ]
    return harmful == [event]


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@cache
def vague_numbers() -> frozenset[str]:
    """Number words that give no count."""
    return frozenset(load_lexicon("dateline.reconcile", "en/tolls.yaml")["vague"])


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            row["of"],
            tuple(re.compile(each) for each in row["before"]),
            tuple(re.compile(each) for each in row["after"]),
        )
        for row in load_lexicon("dateline.reconcile", "en/tolls.yaml")["rules"]
    )
