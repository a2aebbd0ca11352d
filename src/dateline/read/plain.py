"""Which lines of a plain-text page may be its article's, and what the page says of itself without markup.

trafilatura returns nothing for plain text, so every line begins as a paragraph and the rules that follow
take away. The headline is the first line that can be one, a word or two above it are the section's label; headings and lists are known by their marks. What
the page does not say of itself is taken from what was said of it from outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.read.boilerplate import furniture_rule
from dateline.read.date_candidates import Datable
from dateline.read.dates import date_article
from dateline.read.headline import first_line_headline
from dateline.read.judged import Judged, TakenApart
from dateline.read.metadata import Metadata
from dateline.read.notices import is_caption
from dateline.read.text_pages import text_lines
from dateline.records.page import Page

_MARKED_HEADING = re.compile(r"#{1,6}\s+(.+?)[\s#]*$|(?:\*\*|__)(?!\s)([^*_]+?)(?:\*\*|__)\s*:?$")
_MARKED_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1")
_LIST = re.compile(r"(?:[•▪■●◦‣*–-]|\d{1,2}[.)])\s+\S")

_LABEL = re.compile(r"[^\W\d_]+(?:[ &/-]{1,3}[^\W\d_]+)?:?")


def read_plain(text: str, page: Page) -> TakenApart:
    """Every line of a plain-text page, the headline marked."""
    items = [_line(line) for line in text_lines(text)]
    lines = [item.text for item in items]
    title = next((hint.title for hint in page.hints if hint.title), None)
    heading = first_line_headline(items, title)
    if heading is not None:
        items[heading].kind = "title"
        _set_labels_aside(items[:heading])
        title = title or items[heading].text
    metadata = Metadata(title=title, address=page.final_url)
    datable = Datable(page.hints, metadata, None, lines, heading)
    published, modified = date_article(datable, page.captured_at)
    return TakenApart(items, metadata, published, modified)


def _set_labels_aside(above: Sequence[Judged]) -> None:
    """Drop what stands above the headline in a word or two: the section, and no sentence."""
    for item in above:
        if item.kind != "caption" and _LABEL.fullmatch(item.text) and not furniture_rule(item.text):
            item.drop("section_label", "label-above-the-headline")


def _line(line: str) -> Judged:
    """A line with its kind, read off the marks of Markdown, which are no words and go."""
    heading = _MARKED_HEADING.match(line)
    if heading:
        return Judged((heading[1] or heading[2]).strip("*_ "), "heading")
    text = _MARKED_STRONG.sub(r"\2", line)
    if is_caption(text):
        return Judged(text, "caption")
    return Judged(text, "list" if _LIST.match(text) else "paragraph")
