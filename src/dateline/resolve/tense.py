"""Whether the words around a time expression look back or ahead, which decides "on Thursday" and "in May".

The nearest sign in the clause decides: an auxiliary, a past form, a word of plan ("scheduled", "will"). Words
before the expression go first, as news puts the time after the verb; at the head of a sentence the words after
it are asked. A day that is made something ("declared Thursday a day of mourning") is ``set``: it may lie on
either side. With tagged words, the tags tell past forms; without, endings and a list do. No sign: ``None``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dateline.lexicon import load_lexicon

Tense = Literal["past", "future", "set"]
_PAST = (
    r"was|were|had|did|has|have|been|said|told|took|made|came|went|began|held|met|left|became|fell|struck|hit|"
    r"shot|flew|rose|won|lost|sent|gave|got|saw|found|fought|broke|brought|built|bought|caught|chose|drew|drove|"
    r"felt|grew|kept|knew|led|paid|ran|set off|sold|spoke|stood|wrote|swore|sank|burst|thought|put|cut|quit|"
    r"(?-i:[a-z]{2,}(?:[a-df-z]ed|ied))"
)
_SET_APART = re.compile(
    r" (?:(?:as|to be|would be|will be) )?(?:a|an)(?: [\w-]+){0,2} (?:day|holiday)\b", re.I
)
_WINDOW = 140


@cache
def _signs() -> re.Pattern[str]:
    cues = load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["future"]
    future = "|".join(sorted(map(re.escape, cues), key=len, reverse=True)).replace("|may|", "|(?-i:may)|")
    return re.compile(
        rf"(?:(?<![\w-])(?P<future>{future})|(?<=\w)(?P<will>['’]ll)|(?<![\w-])(?P<past>{_PAST}))(?![\w-])",
        re.I,
    )


@cache
def _setting() -> re.Pattern[str]:
    verbs = load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["setting"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, verbs))}) $", re.IGNORECASE)


def tense_around(text: str, start: int, end: int) -> Tense | None:
    """Return whether the clause around ``text[start:end]`` looks back or ahead, or sets the day itself."""
    if _setting().search(text[max(0, start - _WINDOW) : start]) and _SET_APART.match(text, end):
        return "set"
    before = re.split(r"[.!?;:]\s|\n|[”\"]", text[max(0, start - _WINDOW) : start])[-1]
    after = re.split(r"[.!?;]\s|\n|[”\"]", text[end : end + _WINDOW])[0]
    if re.search(r"\b(?:until|till|by)\s$", before, re.I):
        return _bounded(before, after)
    clause = re.split(r",\s|\b(?:after|before|and|but|which|who|when)\s", before)[-1]
    found = _last(clause)
    if found is None and len(before.split()) <= 2:
        found = _first(after)
    return found or _last(before) or _first(after)


def _bounded(before: str, after: str) -> Tense | None:
    """ "Until Friday" looks ahead unless a past form says otherwise ("had been closed until Friday")."""
    return _last(before) or _first(after) or "future"


def _last(clause: str) -> Tense | None:
    signs = list(_signs().finditer(clause))
    return _kind(signs[-1], signs) if signs else None


def _first(clause: str) -> Tense | None:
    found = _signs().search(clause)
    return _kind(found, [found]) if found else None


def _kind(sign: re.Match[str], signs: list[re.Match[str]]) -> Tense:
    if _ahead(sign):
        return "future"
    passive = re.fullmatch(r"\w+ed|held|met|made|set|sent|put|built|been", sign.group("past"), re.I)
    if passive and len(signs) > 1 and _ahead(signs[-2]) and sign.start() - signs[-2].end() <= 12:
        return "future"
    return "past"


def _ahead(sign: re.Match[str]) -> bool:
    return bool(sign.group("future") or sign.group("will"))
