"""An article: the canonical text of a page, its typed blocks, what was dropped and why, and its dates."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dateline.records.span import Record, Span

BlockKind = Literal["title", "heading", "paragraph", "list", "quote", "caption", "correction", "live_update"]
BODY_KINDS: frozenset[str] = frozenset({"heading", "paragraph", "list", "quote"})

DropReason = Literal[
    "navigation",
    "section_label",
    "advertisement",
    "related_links",
    "subscription",
    "cookie_notice",
    "legal",
    "credit_line",
    "copyright",
    "duplicate",
    "caption_repeat",
    "comment",
    "rewriting_residue",
    "added_summary",
    "reference_list",
    "byline",
    "date_line",
    "share_links",
    "other_article",
    "furniture",
]

DateOrigin = Literal[
    "given", "manifest", "feed", "sitemap", "json-ld", "meta", "time-element", "text", "url", "warc", "http"
]


class Block(Span):
    """A typed run of the canonical text; blocks are separated by one blank line."""

    kind: BlockKind


class Dropped(Record):
    """Text that was on the page and is not the article's.

    ``at`` is the offset in ``article.text`` where it stood; ``rule`` the id of the rule that dropped it.
    """

    text: str
    at: int
    reason: DropReason
    rule: str


class Note(Record):
    """Something a reader must know of how this article was read: ``language_unsupported``, ``paywalled``…"""

    code: str
    text: str


class DateCandidate(Record):
    """A date somebody offers for the article, with where it was found, as EDTF date or ISO 8601 instant."""

    value: str
    from_: DateOrigin = Field(alias="from")
    detail: str | None = None


class Dating(Record):
    """When the article was published or modified: the value believed, its origin, and all candidates.

    ``value`` is an EDTF date (day or coarser) or an ISO 8601 instant with offset; ``None`` when unknown.
    """

    value: str | None = None
    from_: DateOrigin | None = Field(default=None, alias="from")
    candidates: tuple[DateCandidate, ...] = ()


class Article(Record):
    """What the reporter wrote, as one canonical text (see ``read/canonical.py`` for its definition)."""

    id: str
    title: str | None
    byline: str | None
    outlet: str | None
    credit: str | None
    language: str | None
    published: Dating
    modified: Dating
    text: str
    text_sha256: str
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    notes: tuple[Note, ...]
