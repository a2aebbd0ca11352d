"""Makes articles of pages written for a test, as the program reads them from bytes."""

from __future__ import annotations

from datetime import datetime

from dateline.read.article import read_article
from dateline.read.pages import restore_page
from dateline.records.article import Article
from dateline.records.page import Hint


def read_html(markup: str, **particulars: object) -> Article:
    return _read(markup, "text/html", **particulars)


def read_text(text: str, **particulars: object) -> Article:
    return _read(text, "text/plain", **particulars)


def _read(
    content: str,
    media_type: str,
    *,
    url: str | None = None,
    captured_at: datetime | None = None,
    hints: tuple[Hint, ...] = (),
) -> Article:
    return read_article(
        restore_page(
            content.encode(),
            source="page",
            final_url=url,
            media_type=media_type,
            captured_at=captured_at,
            hints=hints,
        )
    )


def blocks(article: Article) -> list[tuple[str, str]]:
    """Kind and words of every block."""
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kinds(article: Article) -> dict[str, str]:
    """The kind of every block, by its words."""
    return {text: kind for kind, text in blocks(article)}


def reasons(article: Article) -> dict[str, str]:
    """Why each dropped text was dropped."""
    return {dropped.text: dropped.reason for dropped in article.dropped}


def notes(article: Article) -> list[str]:
    return [note.code for note in article.notes]
