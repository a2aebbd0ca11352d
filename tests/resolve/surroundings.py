"""A number in a line of text, for tests of what surrounds it."""

from __future__ import annotations

from dateline.resolve.numerals import Number, find_numbers
from dateline.resolve.surroundings import Surroundings
from dateline.resolve.word_index import WordIndex
from tests.resolve.texts import UNREAD


def numbers_in(text: str) -> tuple[Surroundings, list[Number]]:
    """The surroundings of a line without tree and times, and its numbers."""
    return Surroundings(text, WordIndex(UNREAD), ()), find_numbers(text)
