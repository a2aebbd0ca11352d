"""What a page says of itself in JSON-LD: the node of its article, and the fields of schema.org that matter.

Nodes are looked for at the top, in lists, in ``@graph`` and one step inside others. Of several articles the
one whose address or headline is the page's is taken, else the first. Broken JSON is read as far as common
damage allows (line breaks in strings, CDATA marks, a trailing semicolon or comma), else it says nothing.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.read.canonical import canonical_block

_ARTICLES = (
    "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Article", "BlogPosting", "Report",
    "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "AdvertiserContentArticle",
    "SatiricalArticle", "CreativeWork",
)  # fmt: skip
_WEAK = ("WebPage", "ItemPage", "AboutPage")
_LONGEST = 3_000_000
_DEEPEST = 6
_CDATA = re.compile(
    r"^\s*(?:/\*|//)?\s*<!\[CDATA\[\s*(?:\*/)?|(?:/\*|//)?\s*\]\]>\s*(?:\*/)?\s*;?\s*$|^\s*<!--|-->\s*$"
)
_TRAILING = re.compile(r",\s*(?=[}\]])")
_TAGS = re.compile(r"<[^>]{1,400}>")
_BLOCK_TAGS = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Described:
    """The article as its JSON-LD describes it; ``None`` where it says nothing."""

    kind: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    body: str | None = None
    free: bool | None = None
    language: str | None = None


def described(tree: Any, address: str | None = None) -> Described:
    """What the page's JSON-LD says of its article."""
    nodes = [node for text in _scripts(tree) for node in _nodes(_parse(text), 0)]
    chosen = _article(nodes, address)
    publisher = _name(chosen.get("publisher")) if chosen else None
    if not chosen:
        return Described(publisher=_organisation(nodes))
    return Described(
        kind=_type(chosen),
        headline=_text(chosen.get("headline")) or _text(chosen.get("name")),
        authors=tuple(_authors(chosen.get("author") or chosen.get("creator"))),
        publisher=publisher or _organisation(nodes),
        published=_string(chosen.get("datePublished")) or _string(chosen.get("dateCreated")),
        modified=_string(chosen.get("dateModified")),
        body=_body(chosen),
        free=_boolean(chosen.get("isAccessibleForFree")),
        language=_string(chosen.get("inLanguage")),
    )


def _scripts(tree: Any) -> Iterator[str]:
    total = 0
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            total += len(script.text)
            if total > _LONGEST:
                return
            yield script.text


def _parse(text: str) -> Any:
    for attempt in (text, _CDATA.sub("", text), _TRAILING.sub("", _CDATA.sub("", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate" if depth < 1 else ""):
            if isinstance(data.get(key), (dict, list)) and key != "liveBlogUpdate":
                yield from _nodes(data[key], depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return [name.rsplit("/", 1)[-1] for name in names if isinstance(name, str)]


def _type(node: dict[str, Any]) -> str | None:
    names = _types(node)
    return next((name for name in names if name in _ARTICLES), names[0] if names else None)


def _article(nodes: list[dict[str, Any]], address: str | None) -> dict[str, Any] | None:
    for wanted in (_ARTICLES, _WEAK):
        found = [node for node in nodes if any(name in wanted for name in _types(node))]
        found = [
            node for node in found if "datePublished" in node or "headline" in node or "articleBody" in node
        ] or (found if wanted is _WEAK else [])
        if len(found) > 1 and address:
            here = [node for node in found if _addresses(node) & {address.rstrip("/")}]
            found = here or found
        if found:
            return found[0]
    return None


def _addresses(node: dict[str, Any]) -> set[str]:
    page = node.get("mainEntityOfPage")
    linked = page.get("@id") if isinstance(page, dict) else page
    return {
        value.rstrip("/") for value in (node.get("url"), node.get("@id"), linked) if isinstance(value, str)
    }


def _organisation(nodes: list[dict[str, Any]]) -> str | None:
    for wanted in ("NewsMediaOrganization", "WebSite", "Organization"):
        for node in nodes:
            if wanted in _types(node) and (name := _text(node.get("name"))):
                return name
    return None


def _authors(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if (name := _name(item)) and not name.startswith("http"):
            yield name


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return next((name for name in map(_name, value) if name), None)
    if isinstance(value, dict):
        named = value.get("name")
        return _name(named) if not isinstance(named, str) else _text(named)
    return _text(value)


def _string(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() or None if isinstance(value, str) else None


def _text(value: Any) -> str | None:
    found = _string(value)
    return canonical_block(_TAGS.sub("", html.unescape(found))) or None if found else None


def _boolean(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(value.strip().lower()) if isinstance(value, str) else None


def _body(node: dict[str, Any]) -> str | None:
    found = node.get("articleBody")
    if isinstance(found, list):
        found = "\n".join(item for item in found if isinstance(item, str))
    if not isinstance(found, str) or not found.strip():
        return None
    text = html.unescape(found)
    if "<" in text:
        text = _TAGS.sub("", _BLOCK_TAGS.sub("\n", text))
    return text
