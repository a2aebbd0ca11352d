"""What a number counts: the words of the counted noun phrase, and its head noun in the singular.

Asks the dependency tree where there is one (``nummod`` and its kin, Universal Dependencies), else takes the words that
follow up to one that ends a phrase. "4,700 of these troops" counts troops; "84 people were killed and 284 injured"
leaves the second number's noun to the first. Declines (``None``) where no noun stands with the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from simplemma import lemmatize

from dateline.lexicon import load_lexicon
from dateline.records.sentence import Word
from dateline.resolve.word_index import WordIndex

FARTHEST = 9
_WORD = re.compile(r"[ \-\u00a0]?[\"“']?([^\W\d_][\w'’\-]*[\"”]?)")
_OF = re.compile(r" (?:more )?of (?:the |these |those |his |her |its |their |our |my |all |some )?")
_NOUNS = frozenset({"NOUN", "PROPN"})
_COUNTING = frozenset({"nummod", "compound", "amod", "det", "nmod", "conj"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "PART", "NUM", "X", "SYM"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun: the end of its phrase, the phrase, the head noun as written and in the singular."""

    end: int
    phrase: str
    head: str
    singular: str


@cache
def context() -> dict[str, Any]:
    """``en/number_context.yaml`` with its lists as sets."""
    data = load_lexicon("dateline.resolve", "en/number_context.yaml")
    return {
        key: frozenset(map(str, value)) if isinstance(value, list) else value for key, value in data.items()
    }


def counted_after(text: str, start: int, end: int, index: WordIndex) -> Counted | None:
    """What the number ``text[start:end]`` counts."""
    numbers = index.at(start, end)
    if numbers:
        found = _by_tree(text, end, numbers, index)
        if found is not None:
            return found
        if index.words[numbers[-1]].end <= end + 1:
            return _of_phrase(text, end)
    return _of_phrase(text, end) or _by_words(text, end)


def _by_tree(text: str, end: int, numbers: list[int], index: WordIndex) -> Counted | None:
    """The noun to the right that the number, or the last word of it, depends on."""
    words = index.words
    last = numbers[-1]
    for number in reversed(numbers):
        head = words[number].head
        while head >= 0 and (head in numbers or (words[head].upos == "NUM" and head < number)):
            head = words[head].head
        if head < 0 or words[head].sentence != words[last].sentence or not last < head <= last + FARTHEST:
            continue
        if words[head].upos not in _NOUNS or words[number].deprel.split(":")[0] not in _COUNTING:
            continue
        between = words[last + 1 : head]
        if any(word.upos not in _INSIDE and word.text not in "\"'“”-–" for word in between):
            continue
        return _phrase(text, end, words[head])
    return None


_MODEL = re.compile(r"[-‑]\d+[A-Z]?s?\b")
"""The rest of a craft's name: "F-16s"."""


def _phrase(text: str, end: int, head: Word) -> Counted:
    model = _MODEL.match(text, head.end)
    if model:
        name = text[head.start : model.end()]
        return Counted(model.end(), text[end : model.end()].strip(), name, name.removesuffix("s"))
    phrase = text[end : head.end].strip(' -"“”')
    return Counted(
        head.end, phrase, head.text, head.lemma if head.lemma and head.lemma != "_" else singular(head.text)
    )


def _of_phrase(text: str, end: int) -> Counted | None:
    """ "of these troops", "of colorful lantern scenes"."""
    lead = _OF.match(text, end)
    if lead is None:
        return None
    return _by_words(text, lead.end() - 1)


def _by_words(text: str, end: int) -> Counted | None:
    """The words that follow, up to one that ends a phrase; the last of them is the head."""
    stop = context()["stop"]
    at = end
    kept: list[re.Match[str]] = []
    while len(kept) < 5:
        match = _WORD.match(text, at)
        if match is None or match.group(1).lower().strip('"”') in stop:
            break
        kept.append(match)
        at = match.end()
        if match.group(1).endswith(('"', "”")) and len(kept) > 1:
            break
    while kept and kept[-1].group(1).endswith(("ly", "ing")) and len(kept) > 1:
        kept.pop()
    plural = [number for number, match in enumerate(kept) if _plural(match.group(1).lower())]
    if plural:
        kept = kept[: plural[0] + 1]
    if not kept:
        return None
    head = kept[-1].group(1).strip('"”')
    return Counted(kept[-1].end(), text[end : kept[-1].end()].strip(' -"“”'), head, singular(head))


def _plural(word: str) -> bool:
    return word in context()["people"] or (
        word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
    )


def singular(noun: str) -> str:
    """The singular of an English noun, in small letters, by simplemma's table; of "people" it is "person"."""
    word = noun.lower()
    return "person" if word == "people" else lemmatize(word, "en")


def is_person(noun: str) -> bool:
    """Does this noun, singular or plural, name people?"""
    return noun.lower() in context()["people"]
