"""A report in Markdown (CommonMark): each event with its words, links to them, and the pages' hashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from dateline.serve.chronology import line_of
from dateline.serve.inert import plain
from dateline.serve.report import Quote, ReportedEvent, Source, report
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&=:@])")


def write_markdown(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write the report; return how many events it has."""
    out.write("# Chronology\n\n")
    count = 0
    for event in report(store, wanted):
        out.write("\n".join(_event(event)) + "\n\n")
        count += 1
    out.write(
        f"{count} events. Times are as known, no finer; counts of origins run from the least to the most.\n"
    )
    return count


def escaped(text: str) -> str:
    """Text in which no mark of Markdown or HTML acts."""
    return _MARKS.sub(r"\\\1", plain(text))


def _event(event: ReportedEvent) -> Iterator[str]:
    line = line_of(event.happening)
    where = f", {escaped(line.where)}" if line.where else ""
    yield f"## {escaped(line.when)}{where}"
    yield ""
    yield escaped(line.what)
    yield ""
    if line.who:
        yield f"- Who: {escaped(line.who)}"
    yield f"- By whose word: {escaped(line.word)} (origins: {line.origins})"
    for disagreement in event.happening.disagreements:
        yield f"- Disagreement: {escaped(disagreement.explanation)}"
    for finding in event.findings:
        yield f"- Check: {escaped(finding)}"
    for decision in event.happening.decisions:
        yield f"- Note: {escaped(decision.text)}"
    yield f"- Id: `{line.id}`"
    for source, quotes in event.quotes:
        yield ""
        yield from _quoted(source, quotes)


def _quoted(source: Source, quotes: tuple[Quote, ...]) -> Iterator[str]:
    for quote in quotes:
        words = escaped(quote.words)
        linked = f"[{words}](<{quote.link}>)" if quote.link else words
        who = f" — {escaped(quote.speaker)}" if quote.speaker else ""
        yield f"> {linked}{who}"
        yield ">"
    name = ", ".join(escaped(part) for part in (source.outlet, source.title, source.published) if part)
    yield f"> {name or escaped(source.source)}"
    yield f"> SHA-256 `{source.sha256}`"
