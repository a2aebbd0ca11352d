"""The text layer of a PDF document, in paragraphs; lines that run along the head or foot of its pages set apart.

A paragraph ends where the next line is further away than lines usually are, of another size, in another
column or behind a bullet, and after a short line that ends a sentence. One that goes on across columns or pages
is put together again; a word parted by a hyphen at a line's end stays so where nothing says how it is written.
Declines scanned documents, which have no text layer, and documents under a password.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from dateline.errors import FormatError

_MOST_PAGES: Final = 300
_FURTHER: Final = 1.25
"""Times the usual distance of two lines from which on a blank is seen between them."""
_OTHER_SIZE: Final = 1.08
_LEADING: Final = (1.2, 2.2)
"""Times its size by which a line of a paragraph is set below another, from single to double spacing."""
_SHORT: Final = 0.85
"""Share of the longest line's length below which a line that ends a sentence ends its paragraph."""
_RUNNING: Final = 0.5
"""Share of the pages on which a line must stand at the same height to be taken for a running one."""
_EDGE: Final = 0.12
"""Share of a page's height at its head and at its foot in which such lines stand."""
_SENTENCE_END: Final = re.compile(r"[.!?…:][\"'”’)\]]*$")
_BULLET: Final = re.compile(r"^[•▪■●◦‣–—*-]\s")
_WORD_BREAK: Final = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")


@dataclass(frozen=True)
class Line:
    """One line of a page: its words, its height over the foot of the page and its size, in points.

    ``at_edge``: it stands where pages have their running heads and feet.
    """

    text: str
    height: float
    size: float
    at_edge: bool


@dataclass(frozen=True)
class PdfText:
    """Paragraphs and headings in reading order, and the lines that run along the pages, each once."""

    blocks: tuple[str, ...]
    running: tuple[str, ...]


def read_pdf(content: bytes, source: str) -> PdfText:
    """The text of a document.

    Raises:
        FormatError: it is damaged, under a password, too long, or without text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is no concern of the user
    try:
        pages = [list(_lines(page)) for page in _opened(content, source).pages]
    except DependencyError:
        raise FormatError(
            source, "an encrypted PDF document (AES); with `pip install cryptography` it is read"
        ) from None
    except (
        PyPdfError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        RuntimeError,
    ) as error:
        raise FormatError(source, f"a damaged PDF document ({error or type(error).__name__})") from None
    running = _running_lines(pages)
    kept = [[line for line in lines if _masked(line) not in running] for lines in pages]
    blocks: list[str] = []
    for lines in kept:
        _append(blocks, lines)
    if not blocks:
        raise FormatError(source, "a PDF document without a text layer (a scan?)")
    aside = dict.fromkeys(line.text for lines in pages for line in lines if _masked(line) in running)
    return PdfText(tuple(blocks), tuple(aside))


def _opened(content: bytes, source: str) -> PdfReader:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FormatError(source, "a PDF document under a password")
    if len(reader.pages) > _MOST_PAGES:
        raise FormatError(
            source, f"a PDF document of {len(reader.pages)} pages; {_MOST_PAGES} are read at most"
        )
    return reader


def _lines(page: Any) -> Iterator[Line]:
    """Lines as the page draws them, which is in reading order in nearly all documents."""
    runs: list[tuple[str, float, float]] = []

    def visit(
        text: str, current: Sequence[float], matrix: Sequence[float], _font: object, size: float
    ) -> None:
        height = current[1] * matrix[4] + current[3] * matrix[5] + current[5]
        runs.append((text, height, abs(size * current[3] * matrix[3])))

    page.extract_text(visitor_text=visit)
    tall = float(page.mediabox.height)
    words = ""
    places: list[tuple[float, float]] = []
    for text, height, size in [*runs, ("\n", 0.0, 0.0)]:
        for piece in re.split(r"(\n)", text):
            if piece != "\n":
                words += piece
                places += [(height, size)] if piece.strip() else []
            elif places:
                at = places[0][0]
                edge = not _EDGE * tall < at < (1 - _EDGE) * tall
                yield Line(" ".join(words.split()), at, max(size for _, size in places), edge)
                words, places = "", []


def _masked(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.height)


def _running_lines(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    seen = Counter(key for lines in pages for key in {_masked(line) for line in lines if line.at_edge})
    return {key for key, count in seen.items() if count >= max(2, _RUNNING * len(pages))}


def _append(blocks: list[str], lines: Sequence[Line]) -> None:
    """Add one page's lines to the blocks."""
    if not lines:
        return
    gaps = [above.height - line.height for above, line in pairwise(lines) if above.height > line.height]
    usual = median(gaps) if gaps else 0.0
    longest = max(len(line.text) for line in lines)
    before: Line | None = None
    for line in lines:
        if blocks and (
            _goes_on(blocks[-1], line.text) if before is None else _joins(before, line, usual, longest)
        ):
            blocks[-1] = _joined(blocks[-1], line.text)
        else:
            blocks.append(line.text)
        before = line


def _joins(above: Line, line: Line, usual: float, longest: int) -> bool:
    """Whether a line belongs to the paragraph of the one drawn before it."""
    if _BULLET.match(line.text) or max(above.size, line.size) > _OTHER_SIZE * min(above.size, line.size):
        return False
    gap = above.height - line.height
    if gap < 0:
        return _goes_on(above.text, line.text)
    ends = _SENTENCE_END.search(above.text) and len(above.text) < _SHORT * longest
    single, double = (times * line.size for times in _LEADING)
    return gap <= _FURTHER * min(max(usual, single), double) and not ends


def _goes_on(above: str, below: str) -> bool:
    """Whether a sentence broken off by a column's or a page's end goes on."""
    return not _SENTENCE_END.search(above) and (below[:1].islower() or bool(_WORD_BREAK.search(above)))


def _joined(above: str, below: str) -> str:
    if _WORD_BREAK.search(above) and below[:1].islower():
        return above[:-1] + below if above[-1] == "\u00ad" else above + below
    return f"{above} {below}"
