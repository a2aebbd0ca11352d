"""Which pieces of an HTML page are its article's, by three voices: trafilatura, the page's JSON-LD, and its
markup.

trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery
and Extraction") is the base, in the mode that favours precision. Its text is found again among the pieces
of the page, because it gives no places and forgets what it left out; ``selection.py`` then settles where
the voices disagree. Where all are silent, the page's prose outside of furniture is taken. Declines markup
in which nothing can be read.
"""

from __future__ import annotations

import copy
import logging
from typing import Any

from lxml import etree, html  # type: ignore[import-untyped]

from dateline.errors import FormatError
from dateline.read.agreement import kept_by, letters
from dateline.read.date_candidates import Datable
from dateline.read.dates import date_article
from dateline.read.headline import headline_of
from dateline.read.judged import Judged, TakenApart
from dateline.read.metadata import page_metadata
from dateline.read.notices import is_live
from dateline.read.pieces import pieces_of
from dateline.read.selection import select
from dateline.read.several_articles import set_others_aside
from dateline.read.update_headings import keep_update_headings
from dateline.records.article import Note
from dateline.records.page import Page

_STATED_SHORTEST = 200
"""Letters that a JSON-LD ``articleBody`` must have to be one and no teaser."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not read shows in what it returns


def read_markup(markup: str, page: Page) -> TakenApart:
    """Judge every piece of an HTML page.

    Raises:
        FormatError: the markup holds no element, or is nested too deeply before anything is said.
    """
    tree, too_deep = _parsed(markup, page.source)
    metadata = page_metadata(tree, page.final_url)
    pieces, too_long = pieces_of(tree)
    heading = headline_of(pieces, metadata.title)
    datable = Datable(page.hints, metadata, tree, [piece.text for piece in pieces], heading)
    published, modified = date_article(datable, page.captured_at)
    keys = [letters(piece.text) for piece in pieces]
    body = letters(metadata.json.body or "")
    stated = kept_by(body, pieces, keys) if len(body) >= _STATED_SHORTEST else [False] * len(pieces)
    description = metadata.meta.get("og:description") or metadata.meta.get("description") or ""
    items = select(pieces, keys, kept_by(_extracted(tree), pieces, keys), stated, letters(description))
    live = is_live(metadata)
    of_several = None if live else set_others_aside(items, pieces, heading)
    if of_several is not None:
        heading = of_several
    if live:
        keep_update_headings(items, pieces)
    if heading is not None:
        items[heading] = Judged(items[heading].text, "title")
    elif metadata.title:
        items.insert(0, Judged(metadata.title, "title"))
    return TakenApart(
        items, metadata, published, modified, _notes(too_deep, too_long, of_several is not None)
    )


def _parsed(markup: str, source: str) -> tuple[Any, bool]:
    """The tree, and whether it was cut off where elements stand too deep in one another."""
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, collect_ids=False, default_doctype=False, encoding="utf-8"
    )
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise FormatError(source, f"no markup that can be read ({error})") from None
    return tree, any("Excessive depth" in entry.message for entry in parser.error_log)


def _extracted(tree: Any) -> str:
    """Letters of what trafilatura takes for the article; it gets a copy, because it takes trees to pieces."""
    from trafilatura import bare_extraction

    document = bare_extraction(copy.deepcopy(tree), include_comments=False, favor_precision=True)
    body = getattr(document, "body", None)
    return letters("".join(body.itertext())) if body is not None else ""


def _notes(too_deep: bool, too_long: bool, several: bool) -> tuple[Note, ...]:
    notes = []
    if too_deep:
        notes.append(
            Note(code="truncated", text="The markup is nested too deeply; what follows there is not read.")
        )
    if too_long:
        notes.append(Note(code="truncated", text="The page is too long; it is read to a limit."))
    if several:
        notes.append(
            Note(code="several_articles", text="The page holds several articles; one of them is read.")
        )
    return tuple(notes)
