"""Which lines of a plain-text page may be its article's, and what the page says of itself without markup.

trafilatura returns nothing for plain text, so every line begins as a paragraph and the rules that follow take away.
The headline is the first line that can be one; a list or a quotation is known by its marks; the outlet, the byline and
the title are what was said of the page from outside, or a byline that the page shows.
"""

from __future__ import annotations

import re

from dateline.read.dates import date_article
from dateline.read.headline import first_line_headline
from dateline.read.judged import Judged, TakenApart
from dateline.read.metadata import Metadata
from dateline.read.text_pages import text_lines
from dateline.records.page import Page

_LIST = re.compile(r"(?:[•▪■●◦‣*–-]|\d{1,2}[.)])\s+\S")


def read_plain(text: str, page: Page) -> TakenApart:
    """Every line of a plain-text page, the headline marked."""
    lines = text_lines(text)
    items = [Judged(line, "list" if _LIST.match(line) else "paragraph") for line in lines]
    title = next((hint.title for hint in page.hints if hint.title), None)
    heading = first_line_headline(items, title)
    if heading is not None:
        items[heading].kind = "title"
        title = title or items[heading].text
    metadata = Metadata(title=title, address=page.final_url)
    published, modified = date_article(page, metadata, None, lines, heading)
    return TakenApart(items, metadata, published, modified)
