"""What is said of the encoding of some bytes: by a label, by their own markup, by a byte order mark, by zero bytes.

Labels mean what browsers take them for (WHATWG Encoding Standard): ``iso-8859-1`` is windows-1252. Encodings go
by Python's names.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_AS_BROWSERS_DO: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
}
_UNKNOWN_TO_PYTHON: Final = {
    "x-cp1252": "cp1252",
    "x-user-defined": "cp1252",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
    "unicode": "utf-16-le",
}
_NOT_ON_THE_WEB: Final = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape"}
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARATION: Final = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN: Final = 4096


def encoding_of(label: str) -> str | None:
    """The encoding that a label means on the web, or ``None`` where there is no such encoding."""
    name = label.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_UNKNOWN_TO_PYTHON.get(name, name)).name
        "a".encode(found)  # base64 and its like are codecs, but of no text
    except (LookupError, ValueError):
        return None
    return None if found in _NOT_ON_THE_WEB else _AS_BROWSERS_DO.get(found, found)


def declared_inside(content: bytes) -> list[str]:
    """Encoding labels that markup declares about itself in its first bytes."""
    found = _DECLARATION.finditer(content[:_DECLARED_WITHIN])
    return [(match.group(1) or match.group(2)).decode("ascii", "replace") for match in found]


def bom_encoding(content: bytes) -> str | None:
    """The encoding that a byte order mark gives."""
    return next((name for bom, name in _BOMS if content.startswith(bom)), None)


def utf16_without_bom(content: bytes) -> str | None:
    """UTF-16 or UTF-32 by the zero bytes that Western text has at every second place or three of four."""
    sample = content[:4096]
    if len(sample) < 8 or sample.count(0) < len(sample) // 5:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if sample.count(0) > 0.7 * len(sample):
        return _utf32(sample)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _utf32(sample: bytes) -> str | None:
    for name, place in (("utf-32-le", 0), ("utf-32-be", 3)):
        others = sum(sample[k::4].count(0) for k in range(4) if k != place)
        if others > 0.7 * len(sample) and sample[place::4].count(0) < 0.02 * len(sample):
            return name
    return None
