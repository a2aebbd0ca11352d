"""A report in Markdown (CommonMark): each event with its words, links to them, and the pages' hashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from dateline.serve.inert import plain
from dateline.serve.report import TITLE, Quoted, ReportedEvent, closing_line, report
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What

_MARKS = re.compile(
    r"[\\`*_\[\]<>~@]|&(?=#?\w+;)"  # emphasis, code, links, tags, entities
    r"|:(?=//)|(?<=\bwww)\."  # bare addresses, which some programs make links of
    r"|(?<!\S)#|^[+\-=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d{4})[.)]"  # headings and lists, as a line begins
)


def write_markdown(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write the report; return how many events it has."""
    out.write(f"# {TITLE}\n\n")
    count = 0
    for event in report(store, wanted):
        out.write("\n".join(_event(event)) + "\n\n")
        count += 1
    out.write(f"{closing_line(count)}\n")
    return count


def _escaped(text: str) -> str:
    """Text in which no mark of Markdown or HTML acts."""
    return _MARKS.sub(r"\\\g<0>", plain(text))


def _event(event: ReportedEvent) -> Iterator[str]:
    yield f"## {_escaped(event.heading)}"
    yield ""
    yield _escaped(event.what)
    yield ""
    for label, text in event.facts:
        yield f"- {label}: {_escaped(text)}"
    yield f"- Id: `{event.id}`"
    for quoted in event.words:
        yield ""
        yield from _quoted(quoted)


def _quoted(quoted: Quoted) -> Iterator[str]:
    for quote in quoted.quotes:
        words = _escaped(quote.words)
        linked = f"[{words}](<{quote.link}>)" if quote.link else words
        who = f" — {_escaped(quote.speaker)}" if quote.speaker else ""
        yield f"> {linked}{who}"
        yield ">"
    yield f"> {_escaped(quoted.name)}"
    yield f"> SHA-256 `{quoted.sha256}`"
