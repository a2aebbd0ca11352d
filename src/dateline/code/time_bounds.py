"""Whether a time only bounds an act: "since March", "until 20:00", "by noon", or bounds how many such acts are counted.

Decided by the preposition before the time, over words that loosen it ("since at least 2019"). "Before" bounds by a day
or more, or by a clock ("before 7 a.m.", "shortly before 8 p.m."); "before dawn" is a time of its own. "The sixth since
December" ranks the act among others and says nothing of its time.
"""

from __future__ import annotations

import re
from typing import Literal

from dateline.code.wording import slot_words
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Time

Bound = Literal["since", "until", "before", "just_before", "rank"]
FINER_THAN_DAY = frozenset({"second", "minute", "hour", "part_of_day"})
_CLOCKS = FINER_THAN_DAY - {"part_of_day"}
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")


def bound_of(parsed: ParsedArticle, first: int, time: Time) -> Bound | None:
    """What a time bounds whose first word is ``first``; ``None`` where it dates the act itself."""
    at = _preposition(parsed, first)
    if at is None:
        return None
    word = parsed.words[at].text.lower()
    if word in slot_words("since"):
        return "rank" if _is_ranked(parsed, at) else "since"
    close = at > 0 and parsed.words[at - 1].text.lower() in slot_words("closely")
    if word == "before" and time.precision in _CLOCKS:
        return "just_before" if close else "before"
    if word not in slot_words("until") or (word == "before" and time.precision in FINER_THAN_DAY):
        return None
    return None if close else "until"


def _preposition(parsed: ParsedArticle, first: int) -> int | None:
    """The word before a time, over what loosens it."""
    start = syntax.sentence_range(parsed, first).start
    at = first - 1
    while at > start and parsed.words[at].text.lower() in slot_words("loosening"):
        at -= 1
    return at if at >= start else None


def _is_ranked(parsed: ParsedArticle, since: int) -> bool:
    """Whether the words before "since", back to a verb or a mark, give a rank: an ordinal or a superlative."""
    for number in range(since - 1, syntax.sentence_range(parsed, since).start - 1, -1):
        word = parsed.words[number]
        text = word.text.lower()
        if word.upos in {"VERB", "PUNCT"}:
            return False
        if (
            text in slot_words("ranking")
            or _NTH.fullmatch(text)
            or (word.xpos in _SUPERLATIVE and text != "least")
        ):
            return True
    return False
