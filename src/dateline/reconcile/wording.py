"""Is one article a copy or a rewrite of another: how much of its wording stands in the other too?

Measured as containment: of the runs of three words of the shorter text, the share that the other text has (Broder
1997, "On the resemblance and containment of documents"). Words in quote marks are left out, since two reporters who
quote one statement have not copied each other. Independent reports of one event share up to a tenth of their runs,
light rewrites a fifth and more, reprints nearly all.

Declines texts of fewer than forty runs, unless they are the same text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.records.article import Article

SAME_WORDING = 0.2
_FEWEST = 40
Runs = frozenset[tuple[str, str, str]]
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{0,1000}[”\"»]")
_WORD = re.compile(r"\w+(?:['’]\w+)*|§")


def runs_of(text: str) -> Runs:
    """The runs of three words outside quote marks, in lower case."""
    words = _WORD.findall(_QUOTED.sub(" § ", text.lower()))
    pairs = list(pairwise(words))
    return frozenset((*left, right[1]) for left, right in pairwise(pairs) if "§" not in (*left, right[1]))


def shared_wording(one: str, other: str) -> float:
    """The share of the shorter text's runs that the other has too, between 0 and 1; 0 for texts too short to tell."""
    return _shared(runs_of(one), runs_of(other))


def _shared(left: Runs, right: Runs) -> float:
    fewest = min(len(left), len(right))
    return len(left & right) / fewest if fewest >= _FEWEST else 0.0


def copies_among(articles: Sequence[Article]) -> dict[str, str]:
    """For each article that copies an earlier one, the id of the earliest that it shares its wording with.

    Args:
        articles: in order of publication.
    """
    runs = {each.id: runs_of(each.text) for each in articles}
    copied: dict[str, str] = {}
    for number, article in enumerate(articles):
        for earlier in articles[:number]:
            same = article.text == earlier.text
            if earlier.id not in copied and (
                same or _shared(runs[article.id], runs[earlier.id]) >= SAME_WORDING
            ):
                copied[article.id] = earlier.id
                break
    return copied
