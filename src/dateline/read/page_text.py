"""The text or markup of a page, from its bytes: decoded, and without what lies over or beside it.

The bars that archives lay over their copies, images embedded in the markup, commands to terminals, and lines that
run along the pages of a PDF document are no words of the page's author. Only the last may be mistaken for them, so
they are given. Other control characters, at which parsers of markup stop, are blanks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from dateline.read.archive_copy import without_toolbar
from dateline.read.decode import decode
from dateline.read.pages import without_embedded
from dateline.read.pdf import read_pdf
from dateline.records.page import Page

_TERMINAL: Final = re.compile(
    "\x1b(?:\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\\\)|[ -/]*[0-~])"
)
"""Escape sequences of ECMA-48: control sequences, strings with their end, and single commands."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class PageText:
    """Markup of an HTML page, else plain text in paragraphs; and the lines that run along the pages of a PDF."""

    text: str
    running: tuple[str, ...] = ()


def page_text(page: Page) -> PageText:
    """Read the bytes of a page as text.

    Raises:
        FormatError: a PDF document that is damaged or has no text layer.
    """
    if page.media_type == "application/pdf":
        found = read_pdf(page.content, page.source)
        return PageText("\n\n".join(found.blocks), found.running)
    html = page.media_type == "text/html"
    content = without_embedded(page.content) if html else page.content
    text = decode(content, page.charset, markup=html)
    if "\x1b" in text:
        text = _TERMINAL.sub("", text)
    text = _CONTROLS.sub(" ", text)
    return PageText(without_toolbar(text) if html else text)
