"""What a written report says of each event: the facts, the words they rest on, whose they are, where to see
them, and the hash that shows they were there.

What stands in a report is decided here; ``export/markdown.py`` and ``export/html.py`` only mark it up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.serve.chronology import Line, line_of
from dateline.serve.fragments import link_to_words
from dateline.store.articles import load_reading
from dateline.store.connect import Store
from dateline.store.events import list_events
from dateline.store.filters import Filter

TITLE = "Chronology"


@dataclass(frozen=True)
class Quote:
    """Words of a page. ``speaker`` is ``None`` in the outlet's own voice; ``link`` leads to the words."""

    words: str
    speaker: str | None
    link: str | None


@dataclass(frozen=True)
class Quoted:
    """The words of one page; ``name`` is outlet, title and date, or the source where none is known."""

    quotes: tuple[Quote, ...]
    name: str
    sha256: str


@dataclass(frozen=True)
class ReportedEvent:
    """An event with labelled facts, and the words it rests on, by page."""

    id: str
    heading: str
    what: str
    facts: tuple[tuple[str, str], ...]
    words: tuple[Quoted, ...]


def report(store: Store, wanted: Filter | None = None) -> Iterator[ReportedEvent]:
    """Events in order of time, each with its words."""
    with store.reading() as connection:
        readings: dict[str, Reading] = {}
        for happening in list_events(connection, wanted):
            for each in happening.reports:
                if each.article not in readings:
                    readings[each.article] = load_reading(connection, each.article)
            yield _reported(happening, readings)


def closing_line(count: int) -> str:
    """What a reader must know of the whole report."""
    counted = "1 event" if count == 1 else f"{count} events"
    return f"{counted}. Times are as known, no finer; counts of origins run from the least to the most."


def _reported(happening: Happening, readings: dict[str, Reading]) -> ReportedEvent:
    line = line_of(happening)
    reporting = [(readings[each.article], each.event) for each in happening.reports]
    return ReportedEvent(
        id=line.id,
        heading=f"{line.when}, {line.where}" if line.where else line.when,
        what=line.what,
        facts=tuple(_facts(happening, line, [reading for reading, _ in reporting])),
        words=tuple(_quoted(reading, event) for reading, event in reporting),
    )


def _facts(happening: Happening, line: Line, readings: list[Reading]) -> Iterator[tuple[str, str]]:
    if line.who:
        yield "Who", line.who
    yield "By whose word", f"{line.word} (origins: {line.origins})"
    for disagreement in happening.disagreements:
        yield "Disagreement", disagreement.explanation
    for reading in readings:
        for finding in reading.findings:
            if finding.id in happening.findings:
                yield "Check", f"{finding.verdict}: {finding.explanation}"
    for decision in happening.decisions:
        yield "Note", decision.text


def _quoted(reading: Reading, event: str) -> Quoted:
    article = reading.article
    known = (article.outlet, article.title, article.published.value)
    return Quoted(
        quotes=tuple(_quotes(reading, event)),
        name=", ".join(part for part in known if part) or reading.page.source,
        sha256=reading.page.sha256,
    )


def _quotes(reading: Reading, event_id: str) -> Iterator[Quote]:
    event = next(each for each in reading.events if each.id == event_id)
    address = reading.page.final_url or reading.page.source
    claims = [claim for claim in reading.claims if claim.id in event.claims]
    for claim in claims:
        first = claim.content.spans[0]
        yield Quote(
            words=claim.content.text,
            speaker=", ".join(speaker.text for speaker in claim.speakers) or "nobody named",
            link=link_to_words(address, reading.article.text[first.start : first.end]),
        )
    if not claims:
        words = sentence_at(reading, event.trigger.start)
        yield Quote(words=words, speaker=None, link=link_to_words(address, words))


def sentence_at(reading: Reading, offset: int) -> str:
    """The sentence that stands at an offset of the text; the block's words where none does."""
    for span in (*reading.sentences, *reading.article.blocks):
        if span.start <= offset < span.end:
            return reading.article.text[span.start : span.end]
    return ""
