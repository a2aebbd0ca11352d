"""Which claim stands inside which.

Decides by words: a claim whose cue (or whose content, where it has no cue) lies within the content of another
in the same sentence stands inside it; of several, inside the smallest. A claim never is its own ancestor.

Declines: a quotation's next sentence stands beside the first, not inside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.drafts import Draft


def parents_of(drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each draft the number of the draft that it stands inside, or None."""
    return [_parent(number, drafts) for number in range(len(drafts))]


def _parent(number: int, drafts: Sequence[Draft]) -> int | None:
    own = drafts[number]
    inner = set(own.cue or own.content)
    best: int | None = None
    for other, draft in enumerate(drafts):
        if other == number or not inner <= set(draft.content) or not set(own.content) & set(draft.content):
            continue
        if len(draft.content) <= len(own.content):
            continue
        if best is None or len(draft.content) < len(drafts[best].content):
            best = other
    return best
