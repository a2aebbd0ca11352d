"""What a written report says of each event: the words it rests on, whose they are, where to see them, and the
hash that shows they were there.

``export/markdown.py`` and ``export/html.py`` write it out; what stands in it is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.serve.fragments import link_to_words
from dateline.serve.inert import web_address
from dateline.store.articles import load_reading
from dateline.store.connect import Store
from dateline.store.events import list_events
from dateline.store.filters import Filter


@dataclass(frozen=True)
class Quote:
    """Words of a page. ``speaker`` is ``None`` in the outlet's own voice; ``link`` leads to the words."""

    words: str
    speaker: str | None
    cue: str | None
    link: str | None


@dataclass(frozen=True)
class Source:
    """The page that the words stand on, with its hash."""

    outlet: str | None
    title: str | None
    published: str | None
    address: str | None
    source: str
    captured_at: str | None
    sha256: str


@dataclass(frozen=True)
class ReportedEvent:
    """An event with the words it rests on, by source, and what the checks said of them."""

    happening: Happening
    quotes: tuple[tuple[Source, tuple[Quote, ...]], ...]
    findings: tuple[str, ...]


def report(store: Store, wanted: Filter | None = None) -> Iterator[ReportedEvent]:
    """Events in order of time, each with its words."""
    with store.reading() as connection:
        readings: dict[str, Reading] = {}
        for happening in list_events(connection, wanted):
            for each in happening.reports:
                if each.article not in readings:
                    readings[each.article] = load_reading(connection, each.article)
            yield _reported(happening, [readings[each.article] for each in happening.reports])


def _reported(happening: Happening, readings: Iterable[Reading]) -> ReportedEvent:
    quotes = []
    findings: list[str] = []
    for reading, its_report in zip(readings, happening.reports, strict=True):
        quotes.append((_source(reading), tuple(_quotes(reading, its_report.event))))
        findings += [
            f"{each.verdict}: {each.explanation}"
            for each in reading.findings
            if each.id in happening.findings
        ]
    return ReportedEvent(happening, tuple(quotes), tuple(findings))


def _source(reading: Reading) -> Source:
    page, article = reading.page, reading.article
    captured = page.captured_at
    return Source(
        outlet=article.outlet,
        title=article.title,
        published=article.published.value,
        address=web_address(page.final_url) or web_address(page.source),
        source=page.source,
        captured_at=captured.isoformat() if captured else None,
        sha256=page.sha256,
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
            cue=claim.cue.text if claim.cue else None,
            link=link_to_words(address, reading.article.text[first.start : first.end]),
        )
    if not claims:
        words = sentence_at(reading, event.trigger.start)
        yield Quote(words=words, speaker=None, cue=None, link=link_to_words(address, words))


def sentence_at(reading: Reading, offset: int) -> str:
    """The sentence that stands at an offset of the text; the block's words where none does."""
    for span in (*reading.sentences, *reading.article.blocks):
        if span.start <= offset < span.end:
            return reading.article.text[span.start : span.end]
    return ""
