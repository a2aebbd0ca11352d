"""The items of RSS, Atom and JSON Feeds in one form: link, what is said of them, and their text as HTML.

Feeds are read as they come: feedparser mends what is not well-formed. Dates stay as the feed writes them.
"""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import feedparser  # type: ignore[import-untyped]

from dateline.errors import FormatError
from dateline.read.addresses import web_address
from dateline.read.decode import decode
from dateline.read.material import Material
from dateline.records.page import Hint

_TAG: Final = re.compile(r"<[^>]*>")
_XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml\b[^>]*\?>", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """One item, whatever the format: its link, what is said of it, and its text as HTML."""

    id: str | None
    link: str | None
    hint: Hint
    content: str | None
    summary: str | None


def plain(markup: str) -> str:
    """Markup as one line of plain text, good enough to count words and look at its end."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def xml_items(material: Material) -> Iterator[Item]:
    """The items of an RSS or Atom feed.

    Raises:
        FormatError: it cannot be parsed.
    """
    text = _XML_DECLARATION.sub("", decode(material.content, material.charset, markup=True))
    headers = {"content-type": "application/xml; charset=utf-8"}
    if material.address:
        headers["content-location"] = material.address
    try:
        parsed = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")), response_headers=headers, sanitize_html=False
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError) as error:
        raise FormatError(material.source, f"a feed that cannot be parsed ({error})") from None
    if not parsed.entries and parsed.bozo:
        raise FormatError(material.source, f"a feed that is not well-formed XML ({parsed.bozo_exception})")
    for entry in parsed.entries:
        yield _xml_item(entry, parsed.feed, material.address)


def _xml_item(entry: Any, feed: Any, address: str | None) -> Item:
    content = max(
        (_markup(part) for part in entry.get("content") or []),
        key=lambda text: len(plain(text)),
        default=None,
    )
    summary = _markup(entry.summary_detail) if entry.get("summary_detail") else None
    link = web_address(entry.get("link"), address) or web_address(entry.get("id"))
    origin = entry.get("source") or {}
    hint = Hint(
        origin="feed",
        published=_line(entry.get("published")),
        modified=_line(entry.get("updated")) if "updated" in dict(entry) else None,
        outlet=_line(origin.get("title")) or _line(feed.get("title")),
        title=_line(plain(entry.get("title") or "")),
        byline=_line(entry.get("author")),
        language=_line((entry.get("title_detail") or {}).get("language")) or _line(feed.get("language")),
        url=link,
    )
    return Item(_line(entry.get("id")), link, hint, content, summary if summary != content else None)


def _markup(part: Any) -> str:
    value = str(part.get("value") or "")
    if part.get("type") == "text/plain" and not _TAG.search(value):
        return _paragraphs(value)
    return value


def _paragraphs(text: str) -> str:
    parts = re.split(r"\n\s*\n", text.strip()) if text.strip() else []
    return "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in parts)


def json_items(material: Material) -> Iterator[Item]:
    """The items of a JSON Feed.

    Raises:
        FormatError: it is not JSON, or no JSON Feed.
    """
    text = decode(material.content, material.charset, markup=False)
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(material.source, f"a JSON Feed that cannot be parsed ({error})") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise FormatError(material.source, "JSON, but no JSON Feed")
    for item in items:
        if isinstance(item, dict):
            yield _json_item(item, feed, material.address)


def _json_item(item: dict[str, Any], feed: dict[str, Any], address: str | None) -> Item:
    link = next(
        (url for key in ("url", "external_url", "id") if (url := web_address(item.get(key), address))), None
    )
    authors = item.get("authors") or ([item["author"]] if item.get("author") else None) or feed.get("authors")
    names = [_line(author.get("name")) for author in authors or [] if isinstance(author, dict)]
    content = item.get("content_html") or None
    if not content and isinstance(item.get("content_text"), str):
        content = _paragraphs(item["content_text"])
    summary = item.get("summary")
    hint = Hint(
        origin="feed",
        published=_line(item.get("date_published")),
        modified=_line(item.get("date_modified")),
        outlet=_line(feed.get("title")),
        title=_line(item.get("title")),
        byline=", ".join(name for name in names if name) or None,
        language=_line(item.get("language")) or _line(feed.get("language")),
        url=link,
    )
    return Item(
        _line(item.get("id")),
        link,
        hint,
        content if isinstance(content, str) else None,
        _paragraphs(summary) if isinstance(summary, str) else None,
    )


def _line(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
