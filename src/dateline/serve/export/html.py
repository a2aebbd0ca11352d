"""A report as one HTML page: no script, no outside resource; each event with its words, links to them, and
the hashes of the pages they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import IO, TYPE_CHECKING

from dateline.serve.inert import plain
from dateline.serve.report import TITLE, Quoted, ReportedEvent, closing_line, report
from dateline.store.connect import Store
from dateline.store.filters import Filter

if TYPE_CHECKING:
    from dateline.serve.export import What

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
h1, h2 { line-height: 1.2; } h2 { font-size: 1.1rem; margin-top: 2.2rem; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dt { color: #666; } dd { margin: 0; }
blockquote { border-left: 3px solid #bbb; margin: .8rem 0; padding: 0 0 0 1rem; }
footer, code { font-size: .8rem; color: #666; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>{title}</h1>
"""


def write_html(store: Store, wanted: Filter, what: What, out: IO[str]) -> int:
    """Write the report; return how many events it has."""
    out.write(_HEAD.replace("{title}", TITLE))
    count = 0
    for event in report(store, wanted):
        out.write("\n".join(_event(event)) + "\n")
        count += 1
    out.write(f"<footer>{closing_line(count)}</footer>\n</body>\n</html>\n")
    return count


def _safe(text: str) -> str:
    return escape(plain(text), quote=True)


def _event(event: ReportedEvent) -> Iterator[str]:
    yield f'<section id="{_safe(event.id)}">'
    yield f"<h2>{_safe(event.heading)}</h2>"
    yield f"<p>{_safe(event.what)}</p>"
    yield "<dl>"
    for label, text in event.facts:
        yield f"<dt>{label}</dt><dd>{_safe(text)}</dd>"
    yield "</dl>"
    for quoted in event.words:
        yield from _quoted(quoted)
    yield "</section>"


def _quoted(quoted: Quoted) -> Iterator[str]:
    yield "<blockquote>"
    for quote in quoted.quotes:
        words = _safe(quote.words)
        linked = f'<a href="{escape(quote.link, quote=True)}">{words}</a>' if quote.link else words
        who = f" — {_safe(quote.speaker)}" if quote.speaker else ""
        yield f"<p>{linked}{who}</p>"
    yield f"<footer>{_safe(quoted.name)}<br>SHA-256 <code>{_safe(quoted.sha256)}</code></footer>"
    yield "</blockquote>"
