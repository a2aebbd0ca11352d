"""Reads the pages of an extraction corpus as Dateline reads any page: from gzipped HTML with its address."""

from __future__ import annotations

import gzip
from pathlib import Path

from dateline.errors import FormatError
from dateline.read.article import read_article
from dateline.read.pages import restore_page
from dateline.records.article import BODY_KINDS, Article


def read_saved_page(file: Path, url: str | None) -> Article | None:
    """The article of a page, ``None`` where the page has none.

    Raises:
        FormatError: the page's file is missing or no gzip file.
    """
    try:
        content = gzip.decompress(file.read_bytes())
    except (OSError, EOFError) as error:
        raise FormatError(str(file), str(error)) from None
    page = restore_page(content, source=str(file), final_url=url, media_type="text/html", captured_at=None)
    try:
        return read_article(page)
    except FormatError:
        return None


def body_of(article: Article | None) -> str:
    """Headings, paragraphs, lists and quotes of an article, a line each; empty where there is no article."""
    if article is None:
        return ""
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind in BODY_KINDS)
