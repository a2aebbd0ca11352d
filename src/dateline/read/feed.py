"""Items of an RSS, Atom or JSON Feed: pages where the feed holds the full text, links where it does not.

Full text is a content element (or a long description) that does not end as shortened texts do; it becomes a
page of its own, an HTML document made of the item's title and markup. Otherwise the item's link is what counts,
and its summary is kept to be read where the link cannot be. Dates stay as the feed writes them.
"""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]

from dateline.errors import FormatError, InputError
from dateline.lexicon import load_lexicon
from dateline.read.decode import decode
from dateline.read.material import Link, Material
from dateline.read.options import Limits
from dateline.read.pages import page_of
from dateline.records.page import Hint, Page

_FULL_CONTENT: Final = 30
"""Words from which on a content element counts as the full text of its item."""
_FULL_SUMMARY: Final = 250
"""Words from which on a description does: many feeds have no other element for the full text."""
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


def read_feed(material: Material, limits: Limits) -> Iterator[Page | Link | InputError]:
    """Pages and links of a feed in its own order.

    Raises:
        FormatError: it cannot be parsed, or holds no item.
    """
    is_json = material.content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    items = _json_items(material) if is_json else _xml_items(material)
    count = 0
    for count, item in enumerate(items, start=1):
        yield _outcome(item, material, limits, count)
    if not count:
        raise FormatError(material.source, "a feed without items")


def _outcome(item: Item, material: Material, limits: Limits, number: int) -> Page | Link | InputError:
    source = f"{material.source}#{item.link or item.id or f'item {number}'}"
    if item.content and _is_full(item.content, _FULL_CONTENT if item.link else 1):
        return _page(item, item.content, source, material, limits)
    if item.summary and _is_full(item.summary, _FULL_SUMMARY):
        return _page(item, item.summary, source, material, limits)
    short = max(item.content or "", item.summary or "", key=lambda text: len(plain(text)))
    summary = None
    if plain(short):
        shortened = item.hint.model_copy(update={"shortened": "the feed holds only a summary"})
        summary = _page(Item(item.id, item.link, shortened, None, None), short, source, material, limits)
    if not item.link:
        return summary or InputError(source, "an item with neither text nor a link")
    hints = (*material.member_hints(), item.hint)
    return Link(source, item.link, hints, fallback=summary if isinstance(summary, Page) else None)


def _is_full(markup: str, words: int) -> bool:
    text = plain(markup)
    return len(text.split()) >= words and not any(ending.search(text) for ending in _endings())


@cache
def _endings() -> tuple[re.Pattern[str], ...]:
    rules = load_lexicon("dateline.read", "en/feed_shortened.yaml")["endings"]
    return tuple(re.compile(rule["pattern"]) for rule in rules)


def plain(markup: str) -> str:
    """Markup as one line of plain text, good enough to count words and look at its end."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def _page(item: Item, markup: str, source: str, material: Material, limits: Limits) -> Page | InputError:
    """A document around the item's markup; the same item gives the same bytes, whenever it is read."""
    title = html.escape(item.hint.title or "", quote=False)
    language = f' lang="{html.escape(item.hint.language)}"' if item.hint.language else ""
    heading = f"<h1>{title}</h1>\n" if title else ""
    document = (
        f'<!DOCTYPE html>\n<html{language}>\n<head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body><article>\n{heading}{markup}\n</article></body>\n</html>\n"
    )
    try:
        return page_of(
            Material(
                source,
                document.encode("utf-8", "replace"),
                address=item.link,
                captured_at=material.captured_at,
                media_type="text/html",
                charset="utf-8",
                hints=(*material.member_hints(), item.hint),
            ),
            limits,
        )
    except FormatError as error:
        return error


def _xml_items(material: Material) -> Iterator[Item]:
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
    link = _web(urljoin(address or "", entry.get("link") or "")) or _web(entry.get("id"))
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


def _json_items(material: Material) -> Iterator[Item]:
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
    link = _web(urljoin(address or "", str(item.get("url") or ""))) or _web(item.get("external_url"))
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
        link or _web(item.get("id")),
        hint,
        content if isinstance(content, str) else None,
        _paragraphs(summary) if isinstance(summary, str) else None,
    )


def _line(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _web(value: object) -> str | None:
    return (
        value.strip()
        if isinstance(value, str) and value.strip().startswith(("http://", "https://"))
        else None
    )
