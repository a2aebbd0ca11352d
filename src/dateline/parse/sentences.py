"""Where sentences begin and end: the encoder's ends, put right by what punctuation makes certain.

Decides on top of the encoder: a full stop that is a word of its own, followed by a space and a capital or an
opening mark, ends a sentence; a title or initial that keeps its stop ("Gen.", "J.") does not, but "on X." does; closing quotes and
brackets belong to the sentence they close. A sentence never crosses a block. Trees that a change cuts or joins are
mended: every sentence keeps one root, and no word is governed from outside its sentence.

Declines: ``?`` and ``!`` alone ("Yahoo! said"), where the encoder's view stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.parse.heads import Reading

CLOSERS = frozenset("\"'”’»)]}")
OPENERS = frozenset("\"'“‘«([")
STOPS = frozenset({".", "...", "…", "?", "!"})
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Sentences:
    """Half-open word ranges, and the trees that fit them."""

    ranges: tuple[tuple[int, int], ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]


def settle_sentences(reading: Reading, words: Sequence[str]) -> Sentences:
    """Return the sentences of a reading.

    Args:
        reading: what the encoder found.
        words: the words as written.
    """
    before = {last for _, last in reading.sentences}
    ends = _ends(reading, words, before)
    ranges: list[tuple[int, int]] = []
    first = 0
    for last in sorted(ends):
        while last - first > LONGEST:
            ranges.append((first, first + LONGEST))
            first += LONGEST
        ranges.append((first, last))
        first = last
    kept = tuple(ranges)
    if {last for _, last in kept} == before:
        return Sentences(kept, reading.heads, reading.deprels)
    heads, deprels = _mended(reading, kept)
    return Sentences(kept, heads, deprels)


def _ends(reading: Reading, words: Sequence[str], before: set[int]) -> set[int]:
    """Numbers of the words after which a sentence ends, plus one."""
    count = len(words)
    ends: set[int] = set()
    quotes_open = 0
    for number in range(1, count + 1):
        if number == count or reading.words[number][0] != reading.words[number - 1][0]:
            ends.add(number)
            quotes_open = 0
            continue
        quotes_open += words[number - 1] == '"'
        wanted = (
            number in before
            or _is_network(words, number)
            or _surely_ends(reading, words, number, quotes_open % 2 == 1)
        )
        if wanted and not _surely_goes_on(reading, words, number, quotes_open % 2 == 1):
            ends.add(number)
        elif wanted and _closes(words[number], quotes_open % 2 == 1) and _glued(reading, number):
            before = before | {number + 1}
    return ends


def _closes(word: str, quote_open: bool) -> bool:
    return word in CLOSERS and (word != '"' or quote_open)


def _glued(reading: Reading, number: int) -> bool:
    """Whether no space stands before word ``number``."""
    return reading.words[number][1] == reading.words[number - 1][2]


def _surely_ends(reading: Reading, words: Sequence[str], number: int, quote_open: bool) -> bool:
    at = number - 1
    while at > 0 and words[at] in CLOSERS and _glued(reading, at):
        at -= 1
    if words[at] not in {".", "...", "…"} or at == 0 or _glued(reading, number):
        return False
    if words[at] != "." and at == number - 1:
        return False
    following = words[number]
    starts = following[0].isupper() or following in OPENERS or following[0].isdigit()
    return starts and not (following == '"' and quote_open) and not _is_initial(words[at - 1])


def _is_network(words: Sequence[str], number: int) -> bool:
    """Whether the sentence before word ``number`` ends with the name of the network X: "wrote on X. The …"."""
    return (
        number > 1 and words[number - 1] == "X." and words[number - 2] == "on" and words[number][0].isupper()
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word not in {"I", "A"}


def _surely_goes_on(reading: Reading, words: Sequence[str], number: int, quote_open: bool) -> bool:
    last, following = words[number - 1], words[number]
    if _closes(following, quote_open) and _glued(reading, number):
        return True
    if last.endswith(".") and len(last) > 1:
        return last.rstrip(".").lower() in _titles() or following[0].islower()
    return last in {",", "-", "–", "("} and following[0].islower()


@cache
def _titles() -> frozenset[str]:
    """Abbreviated titles, which never end a sentence."""
    return frozenset(load_lexicon("dateline.parse", "en/persons.yaml")["abbreviated_titles"])


def _mended(reading: Reading, ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    heads, deprels = list(reading.heads), list(reading.deprels)
    for first, last in ranges:
        roots = [word for word in range(first, last) if not first <= heads[word] < last]
        if not roots:
            continue
        root = next((word for word in roots if reading.heads[word] == -1), roots[0])
        for word in roots:
            heads[word] = -1 if word == root else root
            if word == root:
                deprels[word] = "root"
            elif deprels[word] == "root":
                deprels[word] = "parataxis"
    return tuple(heads), tuple(deprels)
