"""Reads texts of our own writing the whole way, as the desk would."""

from __future__ import annotations

from dateline.parse import load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from dateline.records.finding import Finding
from dateline.records.reading import Reading


def read_text(text: str, *, published: str | None = None, outlet: str | None = None) -> Reading:
    """What Dateline reads out of a plain text."""
    options = SourceOptions(published=published, outlet=outlet)
    return read_page(make_page("page.txt", text.encode(), options), load_model(threads=1))


def findings_of(kind: str, text: str, *, published: str | None = None) -> list[Finding]:
    """The findings of one kind in a plain text."""
    return [each for each in read_text(text, published=published).findings if each.kind == kind]


def verdicts_of(kind: str, text: str, *, published: str | None = None) -> list[str]:
    """The verdicts of one kind in a plain text, in order."""
    return [each.verdict for each in findings_of(kind, text, published=published)]
