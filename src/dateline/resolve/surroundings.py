"""What stands around the numbers of one article: its text, its words and tree, its times."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.resolve.numerals import Number
from dateline.resolve.units import unit_at
from dateline.resolve.word_index import WordIndex


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text of an article, an index of its words, and the spans of its times."""

    text: str
    index: WordIndex
    times: tuple[tuple[int, int], ...]

    def inside_time(self, number: Number) -> bool:
        """Is the number inside a time that is no length of time?"""
        for start, end in self.times:
            if start <= number.start and number.end <= end:
                return unit_at(self.text, number.end) is None
        return False
