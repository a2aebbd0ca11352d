"""What a page says of its article outside the body: title, byline, outlet, language, addresses, stated
dates.

Looked for in JSON-LD, then in meta elements (Open Graph, Dublin Core, Parsely, Sailthru and plain ones),
then in headings. A title is given without the outlet's name behind a dash or bar. A byline is given only
where it looks like names: no address, no more than a line. Nothing is guessed: what the page does not say
is ``None``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from dateline.read.canonical import canonical_block
from dateline.read.jsonld import Described, described

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
)
_OUTLETS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "article:publisher",
    "publisher",
    "twitter:site",
    "copyright",
)
_SEPARATOR = re.compile(r"\s+[|·•»«–—:~/-]\s+|\s*[|»«]\s*")
_MARKS = " |·•»«–—:~/-"
_FEW = 4
"""So many words at the most name a section of a site, so many at the least are a headline."""
_BY = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|story|review|words|erstellt|veröffentlicht|geschrieben|verfasst|"
    r"interview|text|publié|écrit|escrito|publicado|scritto)\s+)?"
    r"(?:by|von|par|por|di|da|autor(?:in)?|auteur|author|interview|text)\s*:?\s+",
    re.IGNORECASE,
)
_BEHIND_NAMES = re.compile(
    r"\s+(?:more posts|alle beiträge|view all|@\w+|at \d|on [A-Z]\w+ \d|am \d|\d{1,2}[./:]|[|•·]).*$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"https?://|www\.|@\w+\.\w|[{}<>*]|\d{3,}|\b(?:says|sagt|meint|dice|schreibt)\s*:?$|:$|"
    r"^(?:admin|administrator|editor|staff|redaktion|webmaster|guest|unknown|null|none|name|by|von|par|por|author|autor|"
    r"posted on|veröffentlicht am|anonymous|super user)\W*$|\b(?:required|erforderlich|copyright|powered)\b",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 160
_SURE = 3
"""So many words in a row are no accident."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says; ``meta`` maps lower-case names of meta elements to their first content."""

    title: str | None = None
    headings: tuple[str, ...] = ()
    document_title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    address: str | None = None
    meta: dict[str, str] = field(default_factory=dict)
    json: Described = field(default_factory=Described)


def page_metadata(tree: Any, address: str | None) -> Metadata:
    """Read what a parsed page says of its article."""
    meta = _meta(tree)
    own = address or _canonical_address(tree, meta)
    json = described(tree, own)
    headings = tuple(_headings(tree))
    document = _document_title(tree)
    outlet = _outlet(meta, json)
    return Metadata(
        title=_title(meta, json, headings, document, outlet),
        headings=headings,
        document_title=document,
        byline=_byline(tree, meta, json, outlet),
        outlet=outlet or _outlet_of_address(own),
        language=_language(tree, meta, json),
        address=own,
        meta=meta,
        json=json,
    )


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        name = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        if content and name:
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _canonical_address(tree: Any, meta: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            href = (link.get("href") or "").strip()
            found = urljoin(meta.get("og:url", ""), href) if href else ""
            if found.startswith("http"):
                return found
    found = meta.get("og:url", "")
    return found if found.startswith("http") else None


def _headings(tree: Any) -> list[str]:
    texts = (canonical_block(_shown(heading)) for heading in tree.iter("h1"))
    return [text for text in texts if text][:12]


def _shown(element: Any) -> str:
    """The text of an element without that of styles and scripts in it."""
    return " ".join(
        text.strip()
        for text in element.xpath(".//text()[not(parent::style or parent::script)]")
        if not text.isspace()
    )


def _document_title(tree: Any) -> str | None:
    title = tree.find(".//title")
    return canonical_block("".join(title.itertext())) or None if title is not None else None


def words_of(text: str) -> list[str]:
    """Lower-case words, for comparing titles."""
    return _WORD.findall(text.casefold())


def _title(
    meta: dict[str, str], json: Described, headings: tuple[str, ...], document: str | None, outlet: str | None
) -> str | None:
    stated = [canonical_block(meta[name]) for name in _TITLES if meta.get(name)]
    named = [*stated, *([json.headline] if json.headline else []), *([document] if document else [])]
    short = [title for title in (without_outlet(name, outlet) for name in named) if title]
    short = [title for title in short if not _is_outlet(title, outlet)]
    heads = [
        head
        for head in (without_outlet(heading, outlet) for heading in headings)
        if not _is_outlet(head, outlet)
    ]
    for fits in (_same, _without_kicker, _begins, _ends):
        for head in heads:
            for title in short:
                if found := fits(head, title):
                    return found
    if len(heads) == 1:
        return _before_site(heads[0], named) or heads[0]
    return short[0] if short else (heads[0] if heads else None)


def _same(head: str, title: str) -> str | None:
    return head if words_of(head) == words_of(title) else None


def _without_kicker(head: str, title: str) -> str | None:
    """The title where the heading is a kicker or a section's name and then the title."""
    words, wanted = words_of(head), words_of(title)
    fits = len(wanted) >= _SURE and words[-len(wanted) :] == wanted and len(wanted) < len(words)
    return title if fits else None


def _begins(head: str, title: str) -> str | None:
    words, longer = words_of(head), words_of(title)
    return head if len(words) >= _SURE and longer[: len(words)] == words else None


def _ends(head: str, title: str) -> str | None:
    words, longer = words_of(head), words_of(title)
    return head if len(words) > _SURE and longer[-len(words) :] == words else None


def _before_site(head: str, named: list[str]) -> str | None:
    """What stands before the only heading in a title, where that heading is the site's name and not the article's."""
    for title in named:
        at = title.rfind(head)
        before = title[:at].rstrip() if at > 0 and at + len(head) == len(title) else ""
        if before and before[-1] in _MARKS and len(words_of(before)) >= _SURE:
            return before.rstrip(_MARKS)
    return None


def _is_outlet(text: str, outlet: str | None) -> bool:
    return bool(outlet) and words_of(text) == words_of(outlet or "")


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name, or the section's, behind or before a separator."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title
    known = set(words_of(outlet or ""))
    if known and _names_outlet(parts[-1], known):
        left = title[: title.rfind(parts[-1])]
    elif known and _names_outlet(parts[0], known):
        left = title[len(parts[0]) :]
    else:
        return _without_section(title, parts)
    left = left.strip(_MARKS)
    return without_outlet(left, None) if left else title


def _names_outlet(part: str, outlet: set[str]) -> bool:
    words = set(words_of(part))
    return words <= outlet or outlet <= words


def _without_section(title: str, parts: list[str]) -> str:
    """A title without a few words behind its last bar, where something longer stands before them."""
    last, longest = parts[-1], max(parts, key=len)
    few = len(words_of(last)) <= _FEW and longest is not last and len(words_of(longest)) >= _FEW
    return title[: title.rfind(last)].strip(_MARKS) if few and "|" in title else title


def _outlet(meta: dict[str, str], json: Described) -> str | None:
    for name in _OUTLETS[:1]:
        if meta.get(name):
            return canonical_block(meta[name])
    if json.publisher:
        return json.publisher
    for name in _OUTLETS[1:]:
        found = canonical_block(meta.get(name, ""))
        if found and not found.startswith("http") and len(found) <= 60 and "©" not in found:
            return found.lstrip("@")
    return None


def _outlet_of_address(address: str | None) -> str | None:
    host = urlsplit(address).hostname if address and address.startswith("http") else None
    return host.removeprefix("www.") if host else None


def _byline(tree: Any, meta: dict[str, str], json: Described, outlet: str | None) -> str | None:
    if json.authors:
        found = _names(", ".join(dict.fromkeys(json.authors)), outlet)
        if found:
            return found
    for name in _AUTHORS:
        if meta.get(name) and (found := _names(meta[name], outlet)):
            return found
    return _byline_of_markup(tree, outlet)


def _byline_of_markup(tree: Any, outlet: str | None) -> str | None:
    for element in tree.iter("a", "span", "p", "div", "address", "strong"):
        names = f" {element.get('class') or ''} {element.get('itemprop') or ''} {element.get('rel') or ''} ".lower()
        if ("author" in names or "byline" in names) and "comment" not in names:
            found = _names(" ".join(element.itertext()), outlet)
            if found:
                return found
    return None


def _names(raw: str, outlet: str | None) -> str | None:
    text = _BEHIND_NAMES.sub("", _BY.sub("", canonical_block(raw))).strip(" ,;|·-")
    if not text or len(text) > _LONGEST_BYLINE or _NO_NAME.search(text) or _is_outlet(text, outlet):
        return None
    return text if any(char.isupper() for char in text) or not text.isascii() else None


def _language(tree: Any, meta: dict[str, str], json: Described) -> str | None:
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    declared = declared or meta.get("og:locale") or meta.get("content-language") or json.language or ""
    match = re.match(r"[a-zA-Z]{2,3}", declared.strip())
    return match.group(0).lower() if match else None
