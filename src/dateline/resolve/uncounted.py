"""Numbers that count nothing though they name nothing: "one of them", "the first half", a score, a figure in a bracket.

Decides by the words beside the number. A bare figure is kept where what it counts may stand elsewhere ("84 people were
killed and 284 injured").
"""

from __future__ import annotations

import re

from dateline.resolve.counted import Counted, context, is_person
from dateline.resolve.numerals import Number
from dateline.resolve.surroundings import Surroundings


def counts_nothing(around: Surroundings, number: Number, counted: Counted | None) -> bool:
    """Bare words and fractions that count nothing."""
    if number.form == "fraction":
        return _bare_fraction(around, number, counted)
    before = around.text[max(0, number.start - 30) : number.start]
    after = around.text[number.end : number.end + 14]
    if number.form == "size":
        scores = around.text[number.start : number.end].lower() == "scores"
        return scores and not after.startswith(" of ")
    written = around.text[number.start : number.end].lower()
    if written in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"):
        return counted is None
    if number.form == "word" and number.value == 1 and written == "one":
        return _pronoun_one(around, number, counted, before, after)
    if re.search(
        r"\b(?:he|she|who|[Hh]e[’']s|[Ss]he[’']s)(?: was| is| turned| turns| were)? \Z", before
    ) and not (counted and is_person(counted.head)):
        return True
    if number.form == "word" and counted is None:
        if re.match(r" ?- ?[a-z]{3,}", after):
            return False
        return bool(
            re.search(
                r"\b(?:the|these|those|last|first|next|no|any|you|us|them|between|group of) $",
                before,
                re.IGNORECASE,
            )
        )
    if number.form == "figure" and counted is None:
        return _bare_figure(around, number, before, after)
    return number.form == "figure" and _scored_or_addressed(around, number, before)


def _scored_or_addressed(around: Surroundings, number: Number, before: str) -> bool:
    """ "Belgium 3 – 0 Panama", "68 Court Street"."""
    if re.search(r"\d ?[-–] ?\Z", before):
        return True
    way = r" (?:[A-Z][\w.]+ ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Way|Place|Square|Highway)"
    return bool(re.match(way, around.text[number.end : number.end + 40]))


def _bare_figure(around: Surroundings, number: Number, before: str, after: str) -> bool:
    """A figure alone is no quantity in a score, a list of figures or a bracket."""
    if number.value in (911, 999) or re.search(r"\b(?:ages?|aged|age of|ages of) \Z", before):
        return True
    if re.match(r" ?[-–:] ?\d", after) or re.search(r"\d ?[-–:] ?\Z", before):
        return True
    if re.search(r"(?:^|\s)\(\Z", before) and after.startswith(")"):
        return True
    return bool(re.match(r"\)", after) and re.search(r"\(\Z", before)) or bool(
        re.search(r"\n\Z", before) and after[:1] in ("\n", "")
    )


def _pronoun_one(
    around: Surroundings, number: Number, counted: Counted | None, before: str, after: str
) -> bool:
    numbers = around.index.at(number.start, number.end)
    if numbers and around.index.words[numbers[0]].upos not in ("NUM", "NOUN"):
        return True
    if re.search(
        r"\b(?:no|any|every|some|each|which|this|that|the|another|other|only|big|new|good|last|first)[ -]$",
        before,
        re.IGNORECASE,
    ):
        return counted is None or bool(re.match(r" (?:who|that|which|of|in|on)\b", after))
    follows = re.match(r"[ -]?(['’]s|\w+)", after)
    word = follows.group(1).lower() if follows else ""
    if word in ("of", "which", "who", "whose"):
        return True
    if counted is not None:
        return word in context()["not_one"] and word not in ("day", "more")
    return not (numbers and around.index.words[numbers[0]].upos == "NUM" and around.index.words[numbers[0]].deprel.split(":")[0] in ("nsubj", "conj", "obj"))  # fmt: skip


def _bare_fraction(around: Surroundings, number: Number, counted: Counted | None) -> bool:
    """ "half of all children", "a quarter of citizens", "half an hour"; not "first half", "in half"."""
    before = around.text[max(0, number.start - 16) : number.start].lower()
    after = around.text[number.end : number.end + 12]
    if re.search(
        r"\b(?:first|second|third|fourth|last|latter|other|each|per|final|better|cut|in|by|this|that|last|next|and a|the)[ -]$",
        before,
    ):
        return not (re.search(r"\b(?:in|by|cut|the|other) $", before) and re.match(r" (?:of|an|a)\b", after))
    if re.match(r" (?:of|an?|the|his|her|its|their|as|that|my|our|this|these|those)\b", after):
        return False
    return (
        counted is None
        and number.value == 0.5
        and not re.search(r"\b(?:about|almost|nearly|than|least|around|roughly|over) $", before)
    )
