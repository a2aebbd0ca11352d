"""Which of a page's pieces an extractor kept, found again in the text that it returned.

Extractors hand back text, not places. Both sides are reduced to their letters and digits and aligned in
order: long pieces anchor wherever they occur, short ones only between their neighbours' anchors, so that a
menu's word is not taken for the same word in the article. Of a paragraph shown twice, as many are marked as
were returned, those among marked neighbours first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.read.pieces import Piece

_NO_WORD = re.compile(r"[\W_]+")
_ANCHOR = 24
_SLACK = 40


def letters(text: str) -> str:
    """Only the letters and digits of a text."""
    return _NO_WORD.sub("", text)


def kept_by(extraction: str, pieces: Sequence[Piece], keys: Sequence[str]) -> list[bool]:
    """For each piece whether the extraction has it.

    Args:
        extraction: the letters of the text an extractor returned.
        pieces: the pieces of the page.
        keys: the letters of each piece.
    """
    places: list[int] = [-1] * len(keys)
    claimed: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        if len(key) >= _ANCHOR:
            claimed.setdefault(key, []).append(number)
    for key, numbers in claimed.items():
        found = _places(extraction, key, len(numbers))
        if len(found) >= len(numbers):
            for number, at in zip(numbers, found, strict=False):
                places[number] = at
        elif found:
            for number in _densest(numbers, len(found), keys, extraction):
                places[number] = found[0]
    return _between(extraction, keys, places)


def _places(text: str, key: str, most: int) -> list[int]:
    found: list[int] = []
    at = text.find(key)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(key, at + len(key))
    return found


def _densest(numbers: Sequence[int], count: int, keys: Sequence[str], extraction: str) -> list[int]:
    """Of repeated pieces those with the most neighbours that the extraction has too."""

    def company(number: int) -> int:
        near = keys[max(0, number - 4) : number] + keys[number + 1 : number + 5]  # type: ignore[operator]
        return sum(len(key) >= _ANCHOR and key in extraction for key in near)

    return sorted(numbers, key=company, reverse=True)[:count]


def _between(extraction: str, keys: Sequence[str], places: list[int]) -> list[bool]:
    """Short pieces are kept where they stand in the extraction next to what was kept before or after."""
    marks = [at >= 0 for at in places]
    cursor = 0
    following = _following(places)
    for number, key in enumerate(keys):
        if places[number] >= 0:
            cursor = max(cursor, places[number] + len(key)) if places[number] >= cursor else cursor
            continue
        if not key or len(key) >= _ANCHOR:
            continue
        until = following[number]
        end = until if until is not None and until >= cursor else cursor + len(key) + _SLACK
        at = extraction.find(key, cursor, min(len(extraction), end))
        if at >= 0 and (at - cursor <= _SLACK or (until is not None and until - at - len(key) <= _SLACK)):
            marks[number] = True
            cursor = at + len(key)
    return marks


def _following(places: Sequence[int]) -> list[int | None]:
    """For each piece the place of the next anchored piece."""
    result: list[int | None] = [None] * len(places)
    ahead = None
    for number in range(len(places) - 1, -1, -1):
        result[number] = ahead
        if places[number] >= 0:
            ahead = places[number]
    return result
