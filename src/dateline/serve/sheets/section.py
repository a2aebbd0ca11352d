"""What a sheet is made of: sections with a heading and labelled lines, and words shown where they stand.

What a face does with them (a terminal, a web page) is its own affair; the text is as read and not yet inert.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.records.claim import Claim
from dateline.records.reading import Reading
from dateline.records.span import Span

AROUND = 120
"""Characters of the text shown on each side of words."""

Line = tuple[str, str]
"""A label, which may be empty, and a text."""


@dataclass(frozen=True)
class Section:
    """A heading with labelled lines."""

    heading: str
    lines: tuple[Line, ...]


def known(*pairs: tuple[str, object]) -> tuple[Line, ...]:
    """Label and text of what is known."""
    return tuple((label, str(value)) for label, value in pairs if value not in (None, "", ()))


def speakers_of(claim: Claim) -> str:
    """Who is answerable for a claim, as the text names them."""
    return ", ".join(speaker.text for speaker in claim.speakers) or "nobody named"


def in_context(reading: Reading, spans: Sequence[Span]) -> str:
    """The words between ``⟦`` and ``⟧``, with what stands around them."""
    text, parts = reading.article.text, []
    start = max(0, spans[0].start - AROUND)
    at = start
    for span in spans:
        parts += [text[at : span.start], "⟦", text[span.start : span.end], "⟧"]
        at = span.end
    end = min(len(text), at + AROUND)
    return ("…" if start else "") + "".join([*parts, text[at:end]]) + ("…" if end < len(text) else "")
