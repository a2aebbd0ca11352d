"""From bytes to text: which character encoding, where the declared one is missing, wrong or a lie.

Order of evidence: a byte order mark; UTF-16 or UTF-32 by where the zero bytes lie; bytes that are valid UTF-8
with multi-byte characters, which no other encoding produces by chance, whatever is declared; the encoding
declared by the server, then by the page itself, where every byte fits it; nearly valid UTF-8, its stray bytes
taken as windows-1252; what charset-normalizer finds; windows-1252, in which every byte is something.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from dateline.read.encodings import bom_encoding, declared_inside, encoding_of, utf16_without_bom

_DETECTABLE: Final = [
    "cp1252", "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874", "big5", "gb18030", "euc_jp", "cp932", "cp949",
]  # fmt: skip
"""One encoding a script: the detector cannot tell those for the Latin script apart, and windows-1252 is the web's default."""
_SAMPLE: Final = 1 << 16
_MOST_STRAY: Final = 0.1
"""Share of non-ASCII sequences that may be no UTF-8 before the text is taken for something else."""
_FOREIGN: Final = 0.35
"""Share of non-ASCII letters above which a Western single-byte reading is doubted."""
_C1: Final = re.compile("[\x80-\x9f]")
_MULTI: Final = re.compile("[^\x00-\x7f]")
_SINGLE_BYTE: Final = re.compile(r"cp125|cp874|iso8859|mac|koi8")
_WESTERN: Final = {"cp1252", "cp1250", "cp1254", "cp1257", "iso8859-15", "mac-roman"}


def decode(content: bytes, declared: str | None = None, *, markup: bool) -> str:
    """Read bytes as text; never fails, and marks what cannot be read with U+FFFD.

    Args:
        content: the bytes.
        declared: encoding label from outside, such as the one in an HTTP head.
        markup: look into the first bytes for a ``meta`` element or an XML declaration.
    """
    labels = [declared] if declared else []
    if markup:
        labels += declared_inside(content)
    encoding = _encoding(content, [name for label in labels if (name := encoding_of(label))])
    errors = _STRAY if encoding == "utf-8" else "replace"
    return content.decode(encoding, errors).removeprefix("\ufeff")


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
    return _detected(content) or "cp1252"


def _utf8_quality(content: bytes) -> tuple[int, int]:
    """How many stray bytes there are, read as UTF-8, and how many multi-byte characters at least."""
    if content.isascii():
        return 0, 0
    try:
        content.decode("utf-8")
        return 0, 1
    except UnicodeDecodeError as error:
        cut_short = error.reason == "unexpected end of data" and error.end == len(content)
    text = content.decode("utf-8", "replace")
    stray = text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
    return (0 if cut_short else stray), len(_MULTI.findall(text)) - stray


def _fits(content: bytes, name: str) -> bool:
    """Whether every byte means something in the encoding, and the outcome looks like text."""
    try:
        text = content.decode(name, "strict" if name != "cp1252" else "replace")
    except (UnicodeDecodeError, LookupError):
        try:
            text = content[:-1].decode(name)  # a page cut in the middle of a character
        except (UnicodeDecodeError, LookupError):
            return False
    if name.startswith(("utf-16", "utf-32")) and b"\0" not in content:
        return False  # declared in the page itself, which could not have been read so far if it were true
    if name == "cp1252" and text.count("�") > 5:
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
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_STRAY, _as_windows_1252)
