"""The words of a parsed article by their place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span


class WordIndex:
    """Finds words of a parsed article by offset."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self.words = parsed.words
        self._starts = [word.start for word in parsed.words]

    def at(self, start: int, end: int) -> list[int]:
        """Numbers of the words that overlap ``[start, end)``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [number for number in range(first, last) if self.words[number].end > start]

    def within(self, spans: Iterable[Span]) -> frozenset[int]:
        """Numbers of the words that overlap any of the spans."""
        return frozenset(number for span in spans for number in self.at(span.start, span.end))
