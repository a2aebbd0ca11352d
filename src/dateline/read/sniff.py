"""What bytes are, told from the bytes: names and declared types are hearsay.

Follows the WHATWG MIME Sniffing Standard for HTML, PDF, images and binary data, and goes beyond it for the
containers Dateline opens (feeds, sitemaps, WARC, MHTML, ZIP). Anything unreadable gets words for the error.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final, Literal

from dateline.read.compressed import GZIP, gzip_head
from dateline.read.decode import decode
from dateline.read.encodings import bom_encoding, utf16_without_bom

Kind = Literal[
    "html",
    "text",
    "pdf",
    "feed",
    "json_feed",
    "sitemap",
    "mhtml",
    "webarchive",
    "warc",
    "zip",
    "gzip",
    "unreadable",
]
HEAD: Final = 1 << 16
"""Bytes that decide, except for JSON, which is known only when whole."""


@dataclass(frozen=True)
class Sniffed:
    """Kind and media type of some bytes; ``what`` names them in words, with an article."""

    kind: Kind
    media_type: str
    what: str


_EMPTY: Final = Sniffed("unreadable", "application/x-empty", "empty")
_BINARY: Final = Sniffed(
    "unreadable", "application/octet-stream", "binary data, neither text nor a format that is read"
)
_HTML: Final = Sniffed("html", "text/html", "an HTML page")
_XHTML: Final = Sniffed("html", "text/html", "an XHTML page")
_TEXT: Final = Sniffed("text", "text/plain", "plain text")
_WARC: Final = Sniffed("warc", "application/warc", "a WARC archive")


def _no(media_type: str, what: str) -> Sniffed:
    return Sniffed("unreadable", media_type, what)


_MAGIC: Final[tuple[tuple[bytes, Sniffed], ...]] = (
    (b"%PDF-", Sniffed("pdf", "application/pdf", "a PDF document")),
    (b"WARC/", _WARC),
    (b"bplist00", Sniffed("webarchive", "application/x-webarchive", "a property list")),
    (b"PK\x03\x04", Sniffed("zip", "application/zip", "a ZIP archive")),
    (b"PK\x05\x06", _no("application/zip", "an empty ZIP archive")),
    (b"\x28\xb5\x2f\xfd", Sniffed("warc", "application/zstd", "a Zstandard stream")),
    (b"\x89PNG\r\n\x1a\n", _no("image/png", "a PNG image, no text to read")),
    (b"\xff\xd8\xff", _no("image/jpeg", "a JPEG image, no text to read")),
    (b"GIF87a", _no("image/gif", "a GIF image, no text to read")),
    (b"GIF89a", _no("image/gif", "a GIF image, no text to read")),
    (b"II*\x00", _no("image/tiff", "a TIFF image, no text to read")),
    (b"MM\x00*", _no("image/tiff", "a TIFF image, no text to read")),
    (b"8BPS", _no("image/vnd.adobe.photoshop", "an image, no text to read")),
    (b"\x00\x00\x01\x00", _no("image/x-icon", "an icon, no text to read")),
    (b"ID3", _no("audio/mpeg", "a sound recording")),
    (b"OggS", _no("application/ogg", "a sound recording or film")),
    (b"fLaC", _no("audio/flac", "a sound recording")),
    (b"\x1aE\xdf\xa3", _no("video/webm", "a film")),
    (b"wOFF", _no("font/woff", "a font")),
    (b"wOF2", _no("font/woff2", "a font")),
    (b"SQLite format 3\x00", _no("application/vnd.sqlite3", "an SQLite database")),
    (b"{\\rtf", _no("application/rtf", "an RTF document; save it as PDF, HTML or text")),
    (b"%!PS", _no("application/postscript", "a PostScript document; save it as PDF or text")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _no("application/x-ole-storage", "an old Office document")),
    (b"7z\xbc\xaf\x27\x1c", _no("application/x-7z-compressed", "a 7z archive, which is not opened")),
    (b"Rar!\x1a\x07", _no("application/vnd.rar", "a RAR archive, which is not opened")),
    (b"BZh", _no("application/x-bzip2", "bzip2 data, which are not opened")),
    (b"\xfd7zXZ\x00", _no("application/x-xz", "xz data, which are not opened")),
    (b"\x7fELF", _no("application/x-executable", "a program")),
    (b"MZ", _no("application/x-msdownload", "a program")),
)

_RIFF: Final = {
    b"WEBP": _no("image/webp", "a WebP image, no text to read"),
    b"WAVE": _no("audio/wav", "a sound recording"),
    b"AVI ": _no("video/x-msvideo", "a film"),
}
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
    "svg": _no("image/svg+xml", "an SVG image, no text to read"),
    "opml": _no("text/x-opml", "a list of feeds (OPML), not a feed"),
    "html": _XHTML,
}
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f�]")
_MOST_CONTROLS: Final = (4, 0.02)
"""Number and share of control characters above which bytes are no text."""


def sniff(content: bytes) -> Sniffed:
    """What the bytes are. A head of ``HEAD`` bytes is enough, except to know a JSON Feed from other JSON."""
    if not content:
        return _EMPTY
    known = _by_magic(content)
    if known:
        return known
    text = decode(content[:HEAD], markup=True)
    if not text.strip("\x00 \t\r\n\f\v"):
        return _EMPTY if not content[:HEAD].strip(b" \t\r\n\f\v") else _BINARY
    return _by_text(text, content)


def _by_magic(content: bytes) -> Sniffed | None:
    if content.startswith(GZIP):
        if gzip_head(content, 5) == b"WARC/":
            return _WARC
        return Sniffed("gzip", "application/gzip", "gzip data")
    if content[:4] == b"RIFF" and content[8:12] in _RIFF:
        return _RIFF[content[8:12]]
    if content[4:8] == b"ftyp":
        image = content[8:12] in {b"avif", b"avis", b"heic", b"heix", b"mif1"}
        return _no("image/avif", "an image, no text to read") if image else _no("video/mp4", "a film")
    if content[:2] == b"BM" and content[6:10] == b"\0\0\0\0":
        return _no("image/bmp", "a BMP image, no text to read")
    if content[257:262] == b"ustar":
        return _no("application/x-tar", "a tar archive, which is not opened")
    start = content[:HEAD].lstrip(b"\t\n\x0b\x0c\r ") if b"%PDF-" in content[:1024] else content
    for magic, found in _MAGIC:
        if start.startswith(magic) and not (len(magic) < 4 and _clean_text(content)):
            return found
    if b"%PDF-" in content[:1024] and not content.lstrip().startswith(b"<"):
        return _MAGIC[0][1]
    return None


def _clean_text(content: bytes) -> bool:
    """Whether short magic such as ``MZ`` is only the beginning of a word."""
    return not _CONTROLS.search(content[:512].decode("latin-1"))


def _by_text(text: str, content: bytes) -> Sniffed:
    start = text.lstrip("\ufeff\x00 \t\r\n\f\v")
    if start.startswith("<"):
        xml = _xml_kind(start)
        if xml:
            return xml
    if _HTML_START.match(start) or _HTML_INSIDE.search(text[: HEAD // 2]):
        return _HTML
    if _is_mail(start):
        return Sniffed("mhtml", "multipart/related", "an MHTML file or mail")
    if start[0] in "{[":
        found = _json_kind(content)
        if found:
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
        return _no("application/xml", "XML without a root element") if declared else None
    name = root.group(2).lower()
    if name == "html":
        return _XHTML if declared or "http://www.w3.org/1999/xhtml" in rest[:600] else _HTML
    if name == "plist" and "WebMainResource" in start:
        return Sniffed("webarchive", "application/x-webarchive", "a Safari web archive")
    if name in _ROOTS:
        return _ROOTS[name]
    if declared and not _HTML_START.match(rest):
        return _no("application/xml", f"XML with the root <{root.group(2)[:40]}>, no feed, sitemap or page")
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
    return _no("application/json", "JSON, but no JSON Feed")


def _is_binary(text: str, content: bytes) -> bool:
    if bom_encoding(content) or utf16_without_bom(content[:HEAD]):
        sample = text
    else:
        sample = content[:HEAD].decode("latin-1")
    number, share = _MOST_CONTROLS
    return len(_CONTROLS.findall(sample)) > max(number, share * len(sample))
