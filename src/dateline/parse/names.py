"""Whether two names are one: parts of a person's name, short forms of a body's, initials.

Decides on name words in lower case without titles and small words. A person's shorter name must be contained in the
longer one, in order. A body's short form keeps the head of the long one, or lacks only words such as "agency".
Places must be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dateline.parse.profiles import Profile, word_list
from dateline.records.sentence import Mention


def same_name(left: Mention, before: Profile, right: Mention, own: Profile) -> bool:
    """Whether two mentions bear one name."""
    if before.owner and own.owner and before.owner != own.owner and before.name[-1:] != own.name[:0]:
        if left.type != "person" and not _akin(before.owner, own.owner):
            return False
    if before.name == own.name:
        mixed = {left.type, right.type}
        return left.type == right.type or "person" not in mixed or len(own.name) > 1
    if left.type != right.type:
        return False
    if left.type == "person":
        return same_person(before.name, own.name)
    if left.type == "organization":
        return same_body(before.name, own.name, same_head=before.head == own.head)
    return False


def _akin(one: str, other: str) -> bool:
    """Whether two owners may be one: "Japan", "Japanese"."""
    return one[:4] == other[:4]


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name is contained in the longer, in order; single letters stand for names."""
    short, long = sorted((one, other), key=len)
    at = 0
    for token in short:
        while at < len(long) and not _fits(token, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return any(len(token) > 1 for token in short)


def _fits(token: str, other: str) -> bool:
    if len(token) == 1 or len(other) == 1:
        return token[0] == other[0]
    return token == other


def same_body(one: tuple[str, ...], other: tuple[str, ...], *, same_head: bool = True) -> bool:
    """Whether two names of bodies have the same words, or one is a short form of the other.

    Args:
        one: name words.
        other: name words.
        same_head: whether both names have the same head word ("Chiefs" of "Joint Chiefs of Staff").
    """
    left, right = set(one), set(other)
    if left == right:
        return True
    short, long = sorted((one, other), key=len)
    if not set(short) <= set(long):
        return False
    rest = set(long) - set(short)
    generic = word_list("generic_name_ends")
    if rest <= generic and long[: len(short)] == short and not set(short) <= generic:
        return True
    return same_head and len(short) >= 2 and (long[: len(short)] == short or long[-len(short) :] == short)


def names_clash(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> bool:
    """Whether the longest names of two people cannot be one person's."""
    if not left or not right:
        return False
    return not same_person(max(left, key=len), max(right, key=len))


def letters_of(initials: str) -> str:
    """Upper-case letters of a word written as initials: "U.N." is UN, "NGOs" is NGO."""
    bare = initials.replace(".", "").replace("&", "")
    return bare[:-1].upper() if len(bare) > 2 and bare.endswith("s") and bare[:-1].isupper() else bare.upper()


def initials_of(words: Sequence[str]) -> frozenset[str]:
    """The strings of first letters a name can be written as: with and without small words, and of its tail.

    Words before the first capital ("the", "South Korea's") may be left out.
    """
    return _initials_of(tuple(words))


@lru_cache(maxsize=4096)
def _initials_of(words: tuple[str, ...]) -> frozenset[str]:
    kept: list[str] = []
    for word in words:
        if word in {"(", ",", "-LRB-"}:
            break
        if word in {"'s", "’s"}:
            kept = []
        elif word[:1].isalnum():
            kept.append(word)
    small = word_list("small_words")
    full = [word for word in kept if word.lower() not in {"the", "a", "an"}]
    strong = [word for word in full if word.lower() not in small]
    named = [word for word in strong if word[:1].isupper()]
    found = {"".join(word[0] for word in part).upper() for part in (full, strong, named) if part}
    return frozenset(letters for letters in found if len(letters) > 1)


def loosely_initials(letters: str, words: Sequence[str]) -> bool:
    """Whether letters in brackets can be meant for the name before them: most are its first letters."""
    firsts = [word[0].upper() for word in words if word[:1].isalpha()]
    if not firsts or not letters:
        return False
    left = list(firsts)
    hits = 0
    for letter in letters:
        if letter in left:
            left.remove(letter)
            hits += 1
    return hits * 2 >= len(letters) and letters[0] in firsts
