"""What bytes are by their first bytes alone: archives, documents, images, recordings, programs.

Signatures are those of the WHATWG MIME Sniffing Standard and of each format's own specification. One of fewer than
four bytes does not count where the bytes read on as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from dateline.read.compressed import GZIP, gzip_head

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
"""Bytes that decide what bytes are, except for JSON, which is known only when whole."""
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True)
class Sniffed:
    """Kind and media type of some bytes; ``what`` names them in words, with an article."""

    kind: Kind
    media_type: str
    what: str


def unreadable(media_type: str, what: str) -> Sniffed:
    """Bytes that are not read, and the words for the error."""
    return Sniffed("unreadable", media_type, what)


WARC: Final = Sniffed("warc", "application/warc", "a WARC archive")
_MAGIC: Final[tuple[tuple[bytes, Sniffed], ...]] = (
    (b"%PDF-", Sniffed("pdf", "application/pdf", "a PDF document")),
    (b"WARC/", WARC),
    (b"bplist00", Sniffed("webarchive", "application/x-webarchive", "a property list")),
    (b"PK\x03\x04", Sniffed("zip", "application/zip", "a ZIP archive")),
    (b"PK\x05\x06", unreadable("application/zip", "an empty ZIP archive")),
    (b"\x28\xb5\x2f\xfd", Sniffed("warc", "application/zstd", "a Zstandard stream")),
    (b"\x89PNG\r\n\x1a\n", unreadable("image/png", "a PNG image, no text to read")),
    (b"\xff\xd8\xff", unreadable("image/jpeg", "a JPEG image, no text to read")),
    (b"GIF87a", unreadable("image/gif", "a GIF image, no text to read")),
    (b"GIF89a", unreadable("image/gif", "a GIF image, no text to read")),
    (b"II*\x00", unreadable("image/tiff", "a TIFF image, no text to read")),
    (b"MM\x00*", unreadable("image/tiff", "a TIFF image, no text to read")),
    (b"8BPS", unreadable("image/vnd.adobe.photoshop", "an image, no text to read")),
    (b"\x00\x00\x01\x00", unreadable("image/x-icon", "an icon, no text to read")),
    (b"ID3", unreadable("audio/mpeg", "a sound recording")),
    (b"OggS", unreadable("application/ogg", "a sound recording or film")),
    (b"fLaC", unreadable("audio/flac", "a sound recording")),
    (b"\x1aE\xdf\xa3", unreadable("video/webm", "a film")),
    (b"wOFF", unreadable("font/woff", "a font")),
    (b"wOF2", unreadable("font/woff2", "a font")),
    (b"SQLite format 3\x00", unreadable("application/vnd.sqlite3", "an SQLite database")),
    (b"{\\rtf", unreadable("application/rtf", "an RTF document; save it as PDF, HTML or text")),
    (b"%!PS", unreadable("application/postscript", "a PostScript document; save it as PDF or text")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", unreadable("application/x-ole-storage", "an old Office document")),
    (b"7z\xbc\xaf\x27\x1c", unreadable("application/x-7z-compressed", "a 7z archive, which is not opened")),
    (b"Rar!\x1a\x07", unreadable("application/vnd.rar", "a RAR archive, which is not opened")),
    (b"BZh", unreadable("application/x-bzip2", "bzip2 data, which are not opened")),
    (b"\xfd7zXZ\x00", unreadable("application/x-xz", "xz data, which are not opened")),
    (b"\x7fELF", unreadable("application/x-executable", "a program")),
    (b"MZ", unreadable("application/x-msdownload", "a program")),
)

_RIFF: Final = {
    b"WEBP": unreadable("image/webp", "a WebP image, no text to read"),
    b"WAVE": unreadable("audio/wav", "a sound recording"),
    b"AVI ": unreadable("video/x-msvideo", "a film"),
}


def by_first_bytes(content: bytes) -> Sniffed | None:
    """What the first bytes tell; ``None`` where only the text can."""
    if content.startswith(GZIP):
        if gzip_head(content, 5) == b"WARC/":
            return WARC
        return Sniffed("gzip", "application/gzip", "gzip data")
    if content[:4] == b"RIFF" and content[8:12] in _RIFF:
        return _RIFF[content[8:12]]
    if content[4:8] == b"ftyp":
        image = content[8:12] in {b"avif", b"avis", b"heic", b"heix", b"mif1"}
        return (
            unreadable("image/avif", "an image, no text to read")
            if image
            else unreadable("video/mp4", "a film")
        )
    if content[:2] == b"BM" and content[6:10] == b"\0\0\0\0":
        return unreadable("image/bmp", "a BMP image, no text to read")
    if content[257:262] == b"ustar":
        return unreadable("application/x-tar", "a tar archive, which is not opened")
    start = content[:HEAD].lstrip(b"\t\n\x0b\x0c\r ") if b"%PDF-" in content[:1024] else content
    for magic, found in _MAGIC:
        if start.startswith(magic) and not (len(magic) < 4 and _clean_text(content)):
            return found
    if b"%PDF-" in content[:1024] and not content.lstrip().startswith(b"<"):
        return _MAGIC[0][1]
    return None


def _clean_text(content: bytes) -> bool:
    """Whether short magic such as ``MZ`` is only the beginning of a word."""
    return not _CONTROLS.search(content[:512])
