"""Which place "there", "in the same area" or "in the city" stands for: the one named last before it.

Looks back within the paragraph and to the one before it, no farther: "the city" of a later part of the story may
be another. Declines where the words name a place themselves; a country that acts ("Japan protested") is passed over.
"""

from __future__ import annotations

from dateline.code.wording import case_of, slot_words
from dateline.parse import syntax
from dateline.records.place import Place
from dateline.records.sentence import ParsedArticle

_WITHIN = frozenset({"site", "base", "airport"})
"""Kinds of places too small to have a border, a coast or a capital."""


def places_stood_for(parsed: ParsedArticle, named: dict[int, Place]) -> dict[int, Place]:
    """The place of each word that stands for one named before; ``named`` has the place each word is part of."""
    found: dict[int, Place] = {}
    last: tuple[int, Place] | None = None
    for number in range(len(parsed.words)):
        if number in named:
            if named[number].lat is not None and not _is_party(parsed, number, named[number]):
                last = (_block(parsed, number), named[number])
        elif last and _block(parsed, number) - last[0] <= 1 and _stands_for_place(parsed, number, named):
            if parsed.words[number].upos == "ADV" or last[1].kind not in _WITHIN:
                found[number] = last[1]
    return found


def _is_party(parsed: ParsedArticle, number: int, place: Place) -> bool:
    """Whether a country is named as one that acts or is spoken to, and not as where something is."""
    here = case_of(parsed, number) in slot_words("here") | slot_words("into")
    return place.kind in {"country", "government"} and not here


def _block(parsed: ParsedArticle, number: int) -> int:
    return parsed.sentence_block[parsed.words[number].sentence]


def _stands_for_place(parsed: ParsedArticle, number: int, named: dict[int, Place]) -> bool:
    word = parsed.words[number]
    if word.upos == "ADV":
        return word.text.lower() in slot_words("anaphors") and word.deprel.startswith("advmod")
    if word.lemma.lower() not in slot_words("parts") or case_of(parsed, number) not in slot_words("here"):
        return False
    before = {parsed.words[n].text.lower() for n in syntax.children(parsed, number, "det", "amod")}
    if not before & slot_words("definite"):
        return False
    return not any(below in named for below in syntax.subtree(parsed, number))
