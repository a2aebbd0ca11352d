"""From bytes to text: which character encoding, where the declared one is missing, wrong or a lie.

Order of evidence: a byte order mark; UTF-16 or UTF-32 by where the zero bytes lie; bytes that are valid UTF-8
with multi-byte characters, which no other encoding produces by chance, whatever is declared; the encoding
declared by the server, then by the page itself, where every byte fits it; nearly valid UTF-8, its stray bytes
taken as windows-1252; what charset-normalizer finds; windows-1252, in which every byte is something.
Labels and their meanings follow the WHATWG Encoding Standard (``iso-8859-1`` means windows-1252).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LABELS: Final = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "l1": "windows-1252",
    "cp1252": "windows-1252",
    "x-cp1252": "windows-1252",
    "iso-8859-9": "windows-1254",
    "latin5": "windows-1254",
    "iso-8859-11": "windows-874",
    "tis-620": "windows-874",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "korean": "cp949",
    "windows-949": "cp949",
    "unicode": "utf-16-le",
    "utf-16": "utf-16-le",
    "x-user-defined": "windows-1252",
}
_TEXTLESS: Final = {
    "base64",
    "hex",
    "rot13",
    "bz2",
    "zlib",
    "uu",
    "quopri",
    "unicode-escape",
    "idna",
    "punycode",
}
_DETECTABLE: Final = [
    "cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874",
    "big5", "gb18030", "euc_jp", "cp932", "cp949",
]  # fmt: skip
_DECLARATION: Final = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN: Final = 4096
_SAMPLE: Final = 1 << 16
_MOST_STRAY: Final = 0.1
"""Share of non-ASCII sequences that may be no UTF-8 before the text is taken for something else."""
_FOREIGN: Final = 0.35
"""Share of non-ASCII letters above which a Western single-byte reading is doubted."""
_C1: Final = re.compile("[\x80-\x9f]")
_SINGLE_BYTE: Final = re.compile(r"windows-125|cp125|iso|latin|mac|koi8|windows-874")
_WESTERN: Final = {"windows-1252", "iso-8859-15", "windows-1250", "windows-1254", "windows-1257", "macintosh"}


@dataclass(frozen=True)
class Decoded:
    """Text, the encoding it was read in, and the one that was declared, if any."""

    text: str
    encoding: str
    declared: str | None

    @property
    def lying(self) -> bool:
        """Whether an encoding was declared and another was used."""
        return self.declared is not None and self.declared != self.encoding


def decode(content: bytes, declared: str | None = None, *, markup: bool) -> Decoded:
    """Read bytes as text; never fails, and marks what cannot be read with U+FFFD.

    Args:
        content: the bytes.
        declared: encoding label from outside, such as the one in an HTTP head.
        markup: look into the first bytes for a ``meta`` element or an XML declaration.
    """
    labels = [declared] if declared else []
    if markup:
        labels += declared_inside(content)
    names = [name for label in labels if (name := encoding_of(label))]
    said = names[0] if names else None
    encoding = _encoding(content, names)
    if encoding == "utf-8":
        return Decoded(content.decode("utf-8", _STRAY).removeprefix("\ufeff"), "utf-8", said)
    return Decoded(content.decode(encoding, "replace").removeprefix("\ufeff"), encoding, said)


def encoding_of(label: str) -> str | None:
    """The encoding that a label means on the web, or ``None`` where there is no such encoding."""
    name = label.strip().strip("\"'").lower()
    name = _LABELS.get(name, name)
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if found in _TEXTLESS or found.startswith("utf-7") else _canonical(found, name)


def _canonical(found: str, name: str) -> str:
    return {"cp1252": "windows-1252", "utf-8-sig": "utf-8"}.get(
        found, "windows-1252" if name == "windows-1252" else found
    )


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


def _encoding(content: bytes, declared: list[str]) -> str:
    marked = bom_encoding(content) or utf16_without_bom(content)
    if marked:
        return marked
    stray, sequences = _utf8_quality(content)
    if not stray:
        escapes = next((name for name in declared if name.startswith(("iso2022", "hz"))), None)
        return escapes if escapes and not sequences else "utf-8"
    nearly_utf8 = stray <= max(1, _MOST_STRAY * sequences) and sequences > 0
    for name in declared:
        if name != "utf-8" and not nearly_utf8 and _fits(content, name):
            return name
    if nearly_utf8:
        return "utf-8"
    return _detected(content) or "windows-1252"


def _utf8_quality(content: bytes) -> tuple[int, int]:
    """How many stray bytes and how many multi-byte characters there are, read as UTF-8."""
    if content.isascii():
        return 0, 0
    text = content.decode("utf-8", "replace")
    own = content.count(b"\xef\xbf\xbd")
    stray = max(0, text.count("�") - own)
    if stray == 1 and _cut_short(content):
        stray = 0
    return stray, len(_MULTI.findall(text)) - stray


_MULTI: Final = re.compile("[^\x00-\x7f]")


def _cut_short(content: bytes) -> bool:
    """Whether the only fault is a character cut at the very end."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _fits(content: bytes, name: str) -> bool:
    """Whether every byte means something in the encoding, and the outcome looks like text."""
    try:
        text = content.decode(name, "strict" if name != "windows-1252" else "replace")
    except (UnicodeDecodeError, LookupError):
        try:
            text = content[:-1].decode(name)  # a page cut in the middle of a character
        except (UnicodeDecodeError, LookupError):
            return False
    if name.startswith(("utf-16", "utf-32")) and b"\0" not in content:
        return False  # declared in the page itself, which could not have been read so far if it were true
    if name == "windows-1252" and text.count("�") > 5:
        return False
    if _SINGLE_BYTE.match(name) and len(_C1.findall(text)) > 2:
        return False
    return not (name in _WESTERN and _looks_foreign(text) and _detected(content))


def _looks_foreign(text: str) -> bool:
    """Whether a Western reading has more accented letters than any Western language."""
    sample = re.sub(r"<[^>]*>", " ", text[:_SAMPLE])
    letters = sum(c.isalpha() for c in sample)
    accented = sum(c.isalpha() and c > "\x7f" for c in sample)
    return letters > 0 and accented > _FOREIGN * letters


def _detected(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(_telling_part(content), cp_isolation=_DETECTABLE).best()
    return encoding_of(best.encoding) if best else None


def _telling_part(content: bytes) -> bytes:
    """A sample that begins a little before the first byte that is not ASCII, and holds no markup."""
    first = next((m.start() for m in re.finditer(rb"[\x80-\xff]", content)), 0)
    return re.sub(rb"<[^>]*>", b" ", content[max(0, first - 256) : first + _SAMPLE])


_STRAY: Final = "dateline-stray-bytes"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    if error.reason == "unexpected end of data" and error.end == len(error.object):
        return "�", error.end
    return error.object[error.start : error.end].decode("windows-1252", "replace"), error.end


codecs.register_error(_STRAY, _as_windows_1252)
