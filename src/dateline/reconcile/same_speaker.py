"""Are two names those of one speaker: the same office or person, named a little differently?

A name is taken apart at its commas, since what stands behind one says again who that is ("South Kivu's governor,
Jean-Jacques Purusi"). Two names are one speaker's if a part of either has the same words, whatever their order, small
words and titles before a person's name left out.

Declines parts of a single word: "Japan" is not its weather agency, and many share a surname.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.lexicon import load_lexicon

_WORD = re.compile(r"\w+")
_FEWEST = 2


def are_one_speaker(one: str, other: str) -> bool:
    """Whether two origins are named so alike that they are one."""
    return one.casefold() == other.casefold() or not _parts(one).isdisjoint(_parts(other))


@lru_cache(maxsize=4096)
def _parts(name: str) -> frozenset[frozenset[str]]:
    found = (_words(part) for part in name.casefold().split(","))
    return frozenset(words for words in found if len(words) >= _FEWEST)


def _words(part: str) -> frozenset[str]:
    told = [word for word in _WORD.findall(part) if word not in _listed("small") | _listed("divisions")]
    titled = len(told) > _FEWEST and told[0] in _listed("titles") and " of " not in part
    return frozenset(told[1:] if titled else told)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("dateline.reconcile", "en/offices.yaml")[name])
