"""The columns of tables and how they share the width of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDE = 110
"""Terminals of at least so many characters get the columns of second importance too."""
LONGEST_WORD = 14
"""A column is made wide enough for its words, up to words of so many characters."""
CLIPPED = 240
"""A cell shows so many characters of a long text; ``dateline show`` prints the whole."""
DAY = len("2025-05-08")


@dataclass(frozen=True)
class Column:
    """A column of a table: which value of the row, under what heading, and how it gives way.

    ``share`` is its part of the room that is left over; a column without one is as wide as its words.
    ``second``: shown on wide terminals only. ``day``: an instant is shown to its day. ``kind``: holds names of
    kinds, which are words to people (``weapon_test`` is shown as ``weapon test``). ``id``: an id is shown in its
    short form. ``instead``: the path or address shown where the row has no value of the name. ``path``: of a path or address its
    last part is shown.
    """

    name: str
    heading: str
    share: int = 0
    second: bool = False
    number: bool = False
    day: bool = False
    kind: bool = False
    id: bool = False
    instead: str | None = None
    path: bool = False

    def shown(self, text: str) -> str:
        """What a cell of this column shows of a text."""
        if self.day:
            return text[:DAY]
        if self.path:
            return clipped(text.rstrip("/").rsplit("/", 1)[-1])
        return text.replace("_", " ") if self.kind else clipped(text)

    def least(self, texts: Iterable[str]) -> int:
        """The width that it never goes below, given what stands in it."""
        return min(LONGEST_WORD, max(len(word) for text in (self.heading, *texts) for word in text.split()))

    def most(self, texts: Iterable[str]) -> int:
        """The width that it has no use to go above."""
        return max(len(text) for text in (self.heading, *texts))


Columns = Sequence[Column]


def clipped(text: str) -> str:
    """A long text cut at a word, with a mark that it goes on."""
    if len(text) <= CLIPPED:
        return text
    return text[: text.rfind(" ", 0, CLIPPED)].rstrip(" ,;:") + " …"


def widths(columns: Columns, cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """How wide each column is in ``room`` characters: what it needs, or its share of what is left over."""
    texts = [[row[number] for row in cells] for number in range(len(columns))]
    most = [column.most(its) for column, its in zip(columns, texts, strict=True)]
    found = [
        min(most[number], column.least(texts[number])) if column.share else most[number]
        for number, column in enumerate(columns)
    ]
    for _ in range(room - sum(found)):
        wanting = [
            number for number, column in enumerate(columns) if column.share and found[number] < most[number]
        ]
        if not wanting:
            break
        found[min(wanting, key=lambda number: found[number] / columns[number].share)] += 1
    return found
