"""Which headings that the extraction left out head an update of a live blog, and so belong to it.

Sites put the heading of an update, with its clock, in a header of its own, often as a link to the update. Decides that
a heading beside a clock, with text of the article right behind the two, is the update's. Declines headings
without a clock ("More on this story"), and clocks of lists of other articles, behind which no text is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.read.judged import Judged
from dateline.read.notices import is_clock
from dateline.read.pieces import Piece
from dateline.records.article import BODY_KINDS

_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def keep_update_headings(items: Sequence[Judged], pieces: Sequence[Piece]) -> None:
    """Make headings of updates blocks again; ``items`` judge ``pieces`` one for one."""
    for number, (item, piece) in enumerate(zip(items, pieces, strict=True)):
        if item.kind is None and piece.tag in _TAGS and _heads_update(items, number):
            item.keep("heading")


def _heads_update(items: Sequence[Judged], number: int) -> bool:
    behind = items[number + 1 : number + 3]
    if number and is_clock(items[number - 1].text):
        return bool(behind) and behind[0].kind in BODY_KINDS
    return len(behind) == 2 and is_clock(behind[0].text) and behind[1].kind in BODY_KINDS
