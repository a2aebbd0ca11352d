"""What the encoder sees of a text: words with their places, their shapes, their word pieces, and windows.

Decides where a word begins and ends (as Universal Dependencies do for English: clitics, marks and the parts
of hyphenated words are words; abbreviations keep their stop), which of a dozen shapes it has (the encoder is
uncased), and how blocks are packed into windows the encoder can take. Training and reading use this file
alike.

Word pieces: WordPiece (Schuster & Nakajima 2012) with the uncased BERT vocabulary. Everything here is linear
in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from dateline.lexicon import load_lexicon

SHAPES = (
    "none", "lower", "title", "upper", "letter", "mixed", "digits", "number", "letters_digits", "stop",
    "mark", "other",
)  # fmt: skip
MAX_PIECES = 8  # of one word; the rest of a long address adds nothing
WINDOW = 200  # pieces aimed at in one window, without the marks around them
CONTEXT = 40  # pieces of a long block that the next window of it repeats
_STOPS = frozenset(".!?;…\"”’'")


@cache
def _word_pattern() -> re.Pattern[str]:
    words = load_lexicon("dateline.parse", "en/words.yaml")
    abbreviations = "|".join(sorted(map(re.escape, words["abbreviations"]), key=len, reverse=True))
    prefixes = "|".join(sorted(map(re.escape, words["prefixes"]), key=len, reverse=True))
    clitic = r"['’](?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)(?![^\W_])"
    number = r"\d+(?:[.,:/]\d+)*"
    return re.compile(
        rf"""
        (?:https?://|www\.)[^\s<>"“”]{{0,2000}}[^\s<>"“”.,;:!?)\]'’]   # addresses
      | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}})+
      | [@\#][^\W\d_]\w*
      | (?<=[^\W\d_])[nN]['’][tT](?![^\W_])                      # do|n't
      | (?<=[^\W_]){clitic}                                      # she|'s
      | [cC]an(?=not(?![^\W_]))                                  # can|not
      | (?<![^\W_])(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?   # U.S., p.m.
      | (?<![^\W_])(?:{abbreviations})\.(?!\.)
      | (?<![^\W_])[A-Z]\.(?=\ [A-Z])                            # J. Smith
      | \d{{4}}-\d\d-\d\d(?![^\W_])
      | {number}(?:st|nd|rd|th|s)?(?![^\W_])
      | {number}(?=[a-z]{{1,5}}(?![^\W_]))                       # 500|km
      | (?<![^\W_])(?:{prefixes})-[^\W\d_]+(?![^\W_]|-)   # ex-minister
      | [^\W\d_]+?(?=[nN]['’][tT](?![^\W_]))                     # do|n't
      | [A-Z]{{1,3}}&[A-Z]{{1,3}}(?![^\W_])
      | [^\W_]+(?:(?!{clitic})['’][^\W_]+)*                      # O'Brien
      | \.{{2,}} | -{{2,}} | ([!?=*_~#•·])\1+
      | \S
        """,
        re.VERBOSE,
    )


def words(text: str) -> list[tuple[int, int]]:
    """Places ``[start, end)`` of the words and marks of ``text``, in order, never overlapping.

    Every character that is not white space lies in exactly one word.
    """
    return [match.span() for match in _word_pattern().finditer(text)]


@cache
def _shape_number(name: str) -> int:
    return SHAPES.index(name)


def shape(word: str) -> int:
    """The number of the word's shape in ``SHAPES``."""
    return _shape_number(_shape(word))


def _shape(word: str) -> str:
    if word.isdigit():
        return "digits"
    letters = sum(char.isalpha() for char in word)
    digits = any(char.isdigit() for char in word)
    if not letters:
        if digits:
            return "number"
        return "stop" if word in _STOPS else "mark" if len(word) < 4 else "other"
    if digits:
        return "letters_digits"
    bare = "".join(char for char in word if char.isalpha())
    if bare.islower():
        return "lower"
    if len(bare) == 1:
        return "letter"
    if bare.isupper():
        return "upper"
    if bare[0].isupper() and bare[1:].islower():
        return "title"
    return "mixed"


class Pieces:
    """Word pieces by the uncased vocabulary in ``vocabulary`` (one piece a line)."""

    def __init__(self, vocabulary: str) -> None:
        entries = {piece: number for number, piece in enumerate(vocabulary.splitlines())}
        self._tokenizer = Tokenizer(WordPiece(entries, unk_token="[UNK]"))
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self.unknown, self.start, self.stop = entries["[UNK]"], entries["[CLS]"], entries["[SEP]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """One to ``MAX_PIECES`` piece numbers for each word."""
        fresh = sorted({word for word in words if word not in self._known})
        if len(self._known) + len(fresh) > 200_000:
            self._known.clear()
            fresh = sorted(set(words))
        encodings = self._tokenizer.encode_batch([word[:100] for word in fresh], add_special_tokens=False)
        for word, encoding in zip(fresh, encodings, strict=True):
            self._known[word] = tuple(encoding.ids[:MAX_PIECES]) or (self.unknown,)
        return [self._known[word] for word in words]


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``first..last`` (half-open) that the encoder reads together; ``own`` are those it answers for."""

    first: int
    last: int
    own_first: int
    own_last: int
    size: int


def windows(
    pieces: Sequence[int], blocks: Sequence[int], stops: Sequence[bool], limit: int = WINDOW
) -> list[Window]:
    """Pack the words of a text into windows of about ``limit`` pieces.

    Whole blocks go together while they fit. A block longer than a window is cut after a sentence mark where
    there is one, and each later part repeats the words before it as context. Each word has one owner.

    Args:
        pieces: number of pieces of each word.
        blocks: number of the block of each word, never falling.
        stops: whether a word is a mark that may end a sentence.
        limit: pieces in a window; a part of a long block has ``CONTEXT`` more at most.
    """
    made: list[Window] = []
    first, size = 0, 0
    at = 0
    while at < len(pieces):
        end = at
        length = 0
        while end < len(pieces) and blocks[end] == blocks[at]:
            length += pieces[end]
            end += 1
        if size and size + length + 1 > limit:
            made.append(Window(first, at, first, at, size))
            first, size = at, 0
        if length > limit:
            made.extend(_cut(pieces, stops, at, end, limit))
            first, size = end, 0
        else:
            size += length + (1 if size else 0)
        at = end
    if size:
        made.append(Window(first, len(pieces), first, len(pieces), size))
    return made


def _cut(pieces: Sequence[int], stops: Sequence[bool], begin: int, end: int, limit: int) -> list[Window]:
    parts: list[Window] = []
    own = begin
    while own < end:
        first, before = own, 0
        while first > begin and before + pieces[first - 1] <= CONTEXT:
            first -= 1
            before += pieces[first]
        last, length, safe = own, 0, own
        while last < end and length + pieces[last] <= limit - before:
            length += pieces[last]
            last += 1
            if stops[last - 1] and length > limit // 3:
                safe = last
        own_last = end if last >= end else safe if safe > own else last
        parts.append(Window(first, own_last, own, own_last, sum(pieces[first:own_last])))
        own = own_last
    return parts


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays for the encoder: pieces, shapes and mask ``[windows, pieces]``, and where each word begins.

    ``words`` are positions in the flattened ``[windows * pieces]`` grid, window after window.
    """

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    mask: NDArray[np.int64]
    words: NDArray[np.int64]


def batch(
    parts: Sequence[tuple[int, int]],
    pieces: Sequence[tuple[int, ...]],
    shapes: Sequence[int],
    blocks: Sequence[int],
    marks: tuple[int, int],
) -> Batch:
    """Lay the windows ``parts`` (word ranges) side by side; blocks within a window are parted by a stop
    piece.

    Args:
        parts: half-open word ranges.
        pieces: piece numbers of each word of the text.
        shapes: shape number of each word.
        blocks: block number of each word.
        marks: numbers of the start piece and the stop piece.
    """
    rows: list[tuple[list[int], list[int], list[int]]] = []
    for first, last in parts:
        ids, forms, places = [marks[0]], [0], []
        for word in range(first, last):
            if word > first and blocks[word] != blocks[word - 1]:
                ids.append(marks[1])
                forms.append(0)
            places.append(len(ids))
            ids.extend(pieces[word])
            forms.extend([shapes[word]] * len(pieces[word]))
        ids.append(marks[1])
        forms.append(0)
        rows.append((ids, forms, places))
    width = max(len(ids) for ids, _, _ in rows)
    grid = np.zeros((3, len(rows), width), dtype=np.int64)
    places_flat: list[int] = []
    for row, (ids, forms, places) in enumerate(rows):
        grid[0, row, : len(ids)] = ids
        grid[1, row, : len(ids)] = forms
        grid[2, row, : len(ids)] = 1
        places_flat.extend(row * width + place for place in places)
    return Batch(grid[0], grid[1], grid[2], np.asarray(places_flat, dtype=np.int64))


def may_end_sentence(word: str) -> bool:
    """Whether the word is a mark after which a long block may be cut."""
    return word in _STOPS
