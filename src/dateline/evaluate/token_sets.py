"""Compares places in two texts that are nearly the same, by the tokens they cover.

A token is a word or a single mark. The tokens of the program's text are aligned to those of the gold text (longest
matching blocks, ``difflib``), so that a line dropped or kept on one side moves nothing on the other; quotes
and dashes of all kinds compare as the plain ones, letters without case.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher

Tokens = frozenset[int]
EMPTY: Tokens = frozenset()
_TOKEN = re.compile(r"\w+|[^\w\s]")
_PLAIN = str.maketrans("’‘“”–—", "''\"\"--")


class TokenText:
    """The tokens of a text, by their number in the gold text.

    Args:
        text: the text.
        gold: the text whose numbers count; ``None`` where this is the gold text.
    """

    def __init__(self, text: str, gold: TokenText | None = None) -> None:
        self.places = [match.span() for match in _TOKEN.finditer(text)]
        self.words = [text[start:end].translate(_PLAIN).lower() for start, end in self.places]
        self._number = {index: index for index in range(len(self.places))}
        if gold is not None:
            self._number = _aligned(self.words, gold.words)
        self._sentences = _sentence_numbers(text, self.places, self.words)

    def covered(self, start: int, end: int) -> Tokens:
        """Gold numbers of the tokens that a span touches."""
        return frozenset(
            self._number[index]
            for index, (first, last) in enumerate(self.places)
            if first < end and last > start and index in self._number
        )

    def sentence(self, tokens: Tokens) -> int:
        """A rough number of the sentence that holds the first token; -1 of nothing."""
        return self._sentences[min(tokens)] if tokens else -1


def _aligned(words: Sequence[str], gold: Sequence[str]) -> dict[int, int]:
    matcher = SequenceMatcher(None, words, gold, autojunk=False)
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _sentence_numbers(text: str, places: Sequence[tuple[int, int]], words: Sequence[str]) -> list[int]:
    """Sentences end at a full stop, question or exclamation mark, and at a blank line."""
    numbers, current = [], 0
    for index, word in enumerate(words):
        numbers.append(current)
        following = places[min(index + 1, len(places) - 1)][0]
        if word in ".!?" or "\n\n" in text[places[index][1] : following]:
            current += 1
    return numbers


def dice(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    """Twice the share in common; 1 where both are empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def union(sets: Iterable[Tokens]) -> Tokens:
    """All tokens of all sets."""
    return EMPTY.union(*sets)


def matched(scores: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Match predictions and gold one to one, best scores first; of equal scores the first given."""
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    found: set[int] = set()
    for _, predicted, gold in sorted(scores, key=lambda each: -each[0]):
        if predicted not in used and gold not in found:
            used.add(predicted)
            found.add(gold)
            pairs.append((predicted, gold))
    return pairs
