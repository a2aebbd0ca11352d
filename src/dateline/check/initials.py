"""Can initials stand for a name: "Joint Chiefs of Staff", JCS?

Read off when each word in order gives its first letter or more of its letters, small words ("of", "and") give theirs
or none, words before the name's first are no part of it, and a last member after "and" may be left out ("Centers for
Disease Control and Prevention", CDC).

Misread when they are three or more of the name's own letters with two neighbours, not the first, changing places: the
slip of a hand. Other orders are left open, as names in languages that put the noun first have them
("International Monetary Fund", FMI).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from dateline.lexicon import load_lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|&")
_OWNER = re.compile(r"['’]s?\s+")
_DEEPEST = 4
"""Letters that one word gives at most."""


@cache
def small_words() -> frozenset[str]:
    """Words that names leave out of their initials."""
    return frozenset(load_lexicon("dateline.check", "initials.yaml")["small_words"])


def letters_in(initials: str) -> str:
    """The letters that stand for words: NGO of "NGOs", UN of "U.N."."""
    bare = initials.removesuffix("s") if initials[:-1].isupper() else initials
    return "".join(char for char in bare if char.isalpha()).upper()


def read_off(name: str, initials: str) -> str | None:
    """The part of the name, from some word on, that the initials can be read off; ``None`` if there is none."""
    wanted = {letters_in(initials), "".join(filter(str.isalpha, initials)).upper()}
    spelled = (
        part
        for part in _tails(name)
        if any(_reads(words, letters) for letters in wanted for words in _wordings(part, letters))
    )
    return next(spelled, None)


def is_misread(name: str, initials: str) -> bool:
    """Whether the initials are the name's own but for two neighbouring letters, not the first, in wrong order."""
    letters = letters_in(initials)
    return len(letters) > 2 and any(
        letters == own[:at] + second + first + own[at + 2 :]
        for part in owned_parts(name)
        for own in first_letters(part)
        for at, (first, second) in enumerate(pairwise(own))
        if at > 0 and first != second
    )


def first_letters(name: str) -> tuple[str, ...]:
    """First letters of the name's words: without small words, and with them where that differs."""
    words = _WORD.findall(name)
    strong = [word for word in words if word.lower() not in small_words()]
    full = words[1:] if words and words[0].lower() in {"the", "a", "an"} else words
    both = ("".join(word[0] for word in part).upper() for part in (strong, full))
    return tuple(dict.fromkeys(both))


def owned_parts(name: str) -> tuple[str, ...]:
    """The name without owners ("South Korea's"), the shortest first, and the whole of it."""
    ends = [match.end() for match in _OWNER.finditer(name)]
    return tuple(name[at:] for at in (*reversed(ends), 0))


def _tails(name: str) -> Iterator[str]:
    """The name from each of its words on that is no small one, the whole first."""
    for word in _WORD.finditer(name):
        if word.group().lower() not in small_words():
            yield name[word.start() :]


def _wordings(part: str, letters: str) -> Iterator[list[str]]:
    """The words in capitals: with a hyphenated word as two and as one, and without the last member of a list."""
    for text in (part, re.sub(r"(?<=\w)-(?=\w)", "", part)):
        words = [re.sub(r"['’]", "", word).upper() for word in _WORD.findall(text)]
        yield words
        if len(letters) > 2 and len(words) > 3 and words[-2] in {"AND", "FOR"}:
            yield words[:-2]


def _reads(words: list[str], letters: str) -> bool:
    reachable = {0}
    for word in words:
        kept = reachable if word.lower() in small_words() else set()
        reachable = kept.union(*(_ends_within(word, letters, at) for at in reachable))
    return len(letters) in reachable


def _ends_within(word: str, letters: str, at: int) -> set[int]:
    """How far the letters from ``at`` may go inside one word, which must give its first letter."""
    ends: set[int] = set()
    place = -1
    for end in range(at, min(len(letters), at + _DEEPEST)):
        place = word.find(letters[end], place + 1)
        if place < 0 or (end == at and place > 0):
            break
        ends.add(end + 1)
    return ends
