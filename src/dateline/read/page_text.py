"""The text or markup of a page, from its bytes: decoded, and without what lies over or beside it.

The bars that archives lay over their copies, images embedded in the markup, and lines that run along the pages
of a PDF document are no words of the page's author. Only the last may be mistaken for them, so they are given.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.read.archive_copy import without_toolbar
from dateline.read.decode import decode
from dateline.read.pages import without_embedded
from dateline.read.pdf import read_pdf
from dateline.records.page import Page


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
    if page.media_type == "text/html":
        return PageText(without_toolbar(decode(without_embedded(page.content), page.charset, markup=True)))
    return PageText(decode(page.content, page.charset, markup=False))
