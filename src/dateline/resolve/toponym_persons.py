"""The surnames of the persons whom an article names in full, under which it names them again: "Ruto's office".

Taken from the parser's entity layer: the last word of a person's name of several words. Declines a run that holds
small words ("the mayor of Boston"), since its last word may be a place's.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.records.sentence import Mention
from dateline.resolve.toponyms import fold


def surnames_in(text: str, mentions: Iterable[Mention]) -> frozenset[str]:
    """Folded last words of the full names of persons."""
    found = set()
    for mention in mentions:
        words = text[mention.start : mention.end].removesuffix("'s").removesuffix("’s").split()
        if mention.type == "person" and len(words) > 1 and all(word[0].isupper() for word in words):
            found.add(fold(words[-1]))
    return frozenset(found)
