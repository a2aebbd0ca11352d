"""Which claim stands inside which.

Decides by words: a claim whose cue (or whose content, where it has no cue) lies within the content of another
in the same sentence stands inside it; of several, inside the smallest. A claim never is its own ancestor.

Declines: a quotation's next sentence stands beside the first, not inside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.drafts import Draft, by_sentence, sentence_of
from dateline.records.sentence import ParsedArticle


def parents_of(parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each draft the number of the draft that it stands inside, or None."""
    beside = by_sentence(parsed, drafts)
    return [
        _parent(number, drafts, beside[sentence_of(parsed, draft)]) for number, draft in enumerate(drafts)
    ]


def _parent(number: int, drafts: Sequence[Draft], beside: Sequence[int]) -> int | None:
    own = drafts[number]
    outer = [other for other in beside if len(drafts[other].content) > len(own.content)]
    inside = [other for other in outer if _is_inside(own, drafts[other])]
    return min(inside, key=lambda other: len(drafts[other].content), default=None)


def _is_inside(own: Draft, outer: Draft) -> bool:
    around = set(outer.content)
    return around.issuperset(own.cue or own.content) and not around.isdisjoint(own.content)
