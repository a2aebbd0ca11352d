"""What bytes are, told from the bytes: names and declared types are hearsay.

Follows the WHATWG MIME Sniffing Standard for HTML, PDF, images and binary data, and goes beyond it for the
containers Dateline opens (feeds, sitemaps, WARC, MHTML, ZIP). Anything unreadable gets words for the error.
"""

from __future__ import annotations

import json
import re
from typing import Final

from dateline.read.decode import decode
from dateline.read.encodings import bom_encoding, utf16_without_bom
from dateline.read.magic import HEAD, Sniffed, by_first_bytes, unreadable

_EMPTY: Final = Sniffed("unreadable", "application/x-empty", "empty")
_BINARY: Final = Sniffed(
    "unreadable", "application/octet-stream", "binary data, neither text nor a format that is read"
)
_HTML: Final = Sniffed("html", "text/html", "an HTML page")
_XHTML: Final = Sniffed("html", "text/html", "an XHTML page")
_TEXT: Final = Sniffed("text", "text/plain", "plain text")
_HTML_START: Final = re.compile(
    r"<(?:!doctype\s+html|!--|(?:html|head|body|script|style|meta|title|link|table|div|p|h[1-6]|a|br|b|i|em|ul"
    r"|ol|article|section|main|header|footer|nav|span|font|iframe|figure|img|center|blockquote)\b)",
    re.IGNORECASE,
)
_HTML_INSIDE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b[^<]{0,2000}>", re.IGNORECASE)
_HTML_TAGS: Final = re.compile(r"</(?:p|div|a|h[1-6]|span|li|td|article|section)\s*>", re.IGNORECASE)
_ENOUGH_TAGS: Final = 3
_PROLOG: Final = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[<>]*(?:\[[^\]]*\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_ROOT: Final = re.compile(r"\s*<(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)[\s/>]")
_MAIL_HEAD: Final = re.compile(r"\A(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.ASCII)
_ROOTS: Final = {
    "rss": Sniffed("feed", "application/rss+xml", "an RSS feed"),
    "rdf": Sniffed("feed", "application/rss+xml", "an RSS feed"),
    "feed": Sniffed("feed", "application/atom+xml", "an Atom feed"),
    "urlset": Sniffed("sitemap", "application/xml", "a sitemap"),
    "sitemapindex": Sniffed("sitemap", "application/xml", "a sitemap index"),
    "svg": unreadable("image/svg+xml", "an SVG image, no text to read"),
    "opml": unreadable("text/x-opml", "a list of feeds (OPML), not a feed"),
    "html": _XHTML,
}
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f�]")
_MOST_CONTROLS: Final = (4, 0.02)
"""Number and share of control characters above which bytes are no text."""


def sniff(content: bytes) -> Sniffed:
    """What the bytes are. A head of ``HEAD`` bytes is enough, except to know a JSON Feed from other JSON."""
    if not content:
        return _EMPTY
    known = by_first_bytes(content)
    if known:
        return known
    text = decode(content[:HEAD], markup=True)
    start = text.lstrip("\ufeff\x00 \t\r\n\f\v")
    if not start:
        return _BINARY if "\x00" in text else _EMPTY
    return _by_text(start, text, content)


def _by_text(start: str, text: str, content: bytes) -> Sniffed:
    if start.startswith("<") and (xml := _xml_kind(start)):
        return xml
    if _is_mail(start):  # before markup is looked for: its parts hold some as it is
        return Sniffed("mhtml", "multipart/related", "an MHTML file or mail")
    if _HTML_START.match(start) or _HTML_INSIDE.search(text[: HEAD // 2]):
        return _HTML
    if start[0] in "{[" and (found := _json_kind(content)):
        return found
    if _is_binary(text, content):
        return _BINARY
    return _HTML if len(_HTML_TAGS.findall(text)) >= _ENOUGH_TAGS else _TEXT


def _xml_kind(start: str) -> Sniffed | None:
    declared = start.startswith("<?xml")
    rest = start
    while prolog := _PROLOG.match(rest):
        rest = rest[prolog.end() :]
    root = _ROOT.match(rest)
    if root is None:
        return unreadable("application/xml", "XML without a root element") if declared else None
    name = root.group(2).lower()
    if name == "html":
        return _XHTML if declared or "http://www.w3.org/1999/xhtml" in rest[:600] else _HTML
    if name == "plist" and "WebMainResource" in start:
        return Sniffed("webarchive", "application/x-webarchive", "a Safari web archive")
    if name in _ROOTS:
        return _ROOTS[name]
    if declared and not _HTML_START.match(rest):
        return unreadable(
            "application/xml", f"XML with the root <{root.group(2)[:40]}>, no feed, sitemap or page"
        )
    return None


def _is_mail(start: str) -> bool:
    head = _MAIL_HEAD.match(start.replace("\r\n", "\n")[:8192])
    if not head:
        return False
    fields = {line.split(":", 1)[0].lower() for line in head.group().splitlines() if line[:1] not in " \t"}
    return "content-type" in fields and bool(fields & {"mime-version", "from", "subject"})


def _json_kind(content: bytes) -> Sniffed | None:
    if b"jsonfeed.org" in content:
        return Sniffed("json_feed", "application/feed+json", "a JSON Feed")
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return None
    return unreadable("application/json", "JSON, but no JSON Feed")


def _is_binary(text: str, content: bytes) -> bool:
    if bom_encoding(content) or utf16_without_bom(content[:HEAD]):
        sample = text
    else:
        sample = content[:HEAD].decode("latin-1")
    number, share = _MOST_CONTROLS
    return len(_CONTROLS.findall(sample)) > max(number, share * len(sample))
