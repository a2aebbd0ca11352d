"""Items of an RSS, Atom or JSON Feed: pages where the feed holds the full text, links where it does not.

Full text is a content element (or a long description) that does not end as shortened texts do; it becomes a
page of its own, an HTML document made of the item's title and markup. Otherwise the item's link is what counts,
and its summary is kept to be read where the link cannot be.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from dateline.errors import FormatError, InputError
from dateline.lexicon import load_lexicon
from dateline.read.feed_items import Item, json_items, plain, xml_items
from dateline.read.material import Link, Material
from dateline.read.options import Limits
from dateline.read.pages import page_of, too_large
from dateline.records.page import Page

_FULL_CONTENT: Final = 30
"""Words from which on a content element counts as the full text of its item."""
_FULL_SUMMARY: Final = 250
"""Words from which on a description does: many feeds have no other element for the full text."""


def read_feed(material: Material, limits: Limits) -> Iterator[Page | Link | InputError]:
    """Pages and links of a feed in its own order.

    Raises:
        FormatError: it is too large, cannot be parsed, or holds no item.
    """
    if len(material.content) > limits.markup:
        raise FormatError(material.source, too_large(len(material.content), limits.markup))
    is_json = material.content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    items = json_items(material) if is_json else xml_items(material)
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
    return len(text.split()) >= words and not is_shortened(text)


def is_shortened(text: str) -> bool:
    """Whether a plain text ends as texts do that go on at their link."""
    return any(ending.search(text) for ending in _endings())


@cache
def _endings() -> tuple[re.Pattern[str], ...]:
    rules = load_lexicon("dateline.read", "en/feed_shortened.yaml")["endings"]
    return tuple(re.compile(rule["pattern"]) for rule in rules)


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
