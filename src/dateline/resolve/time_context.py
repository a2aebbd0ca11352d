"""Looks around a match that may be no time at all, and says whether it is one.

Each check is named by rules of ``en/times.yaml``. The lists of words are in that file; when in doubt a check
declines, for a wrong date is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from dateline.lexicon import load_lexicon

_BEFORE_MONTH = re.compile(
    r"\b(?:in|last|next|since|until|till|by|this|early|late|mid|of|from|to|through|and|or|for|during|before|after|"
    r"between|every|each|throughout|late-|on|coming|previous|following|around|about|past|–|-|[,(])[ ]?$",
    re.I,
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|from|to|and|or|between|before|after|during|early|late|mid|through|the|than|year|for|"
    r"around|about|circa|back|throughout|into|its|their|his|her|our|a|but|as|on|over|ending|ended|compared with|with|that|"
    r"following|late|summer|spring|autumn|winter|fall|season|calendar|fiscal|Christmas|Olympics|we['’]re in|’s|'s|January|"
    r"February|March|April|May|June|July|August|September|October|November|December)[ ]|[(\[;,—–-] ?|^|\n|[.!?]['\"”’]? )$",
    re.I,
)


_NAME_GOES_ON = re.compile(r" (?:[A-Z][a-z]|(?:al|el|bin|ibn)[- ][A-Z])")
_LEADS_FEAST = re.compile(r"\b(?:on|during|since|until|till|before|after|last|this|next) $", re.I)


@cache
def _counted() -> re.Pattern[str]:
    words = load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["counted"]
    return re.compile(
        rf" (?:more |other |new |foreign |local |additional )?(?:{'|'.join(map(re.escape, words))})\b"
    )


def passes(check: str | None, text: str, found: re.Match[str]) -> bool:
    """Whether the words around the match let it be a time."""
    return check is None or _CHECKS[check](text, found)


def _month(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() : found.end() + 24]
    word = found["month"].rstrip(".").lower()
    led = bool(_BEFORE_MONTH.search(before)) or bool(found.groupdict().get("edge"))
    if word in {"may", "march", "mar", "jan", "dec"}:
        return led and not re.match(r" [A-Z][a-z]", after) and not re.search(r"[,(] ?$", before)
    if (
        re.search(r"\b[A-Z][a-z]+ $", before)
        and not led
        and not re.search(r"(?:^|[.!?”\"] |\n)\w+ $", before)
    ):
        return False
    return led or not re.match(r" [A-Z][a-z]+(?: |,|\.|$)", after) or bool(re.match(r" [A-Z]{2}", after))


def _year(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() : found.end() + 30]
    if found.groupdict().get("edge") or re.match(r"(?i:the year|year|calendar)", found.group()):
        return True
    year = int(found["year"])
    if not 1400 <= year <= 2100 or _counted().match(after):
        return False
    if re.search(
        r"\b(?:[Ff]light|[Rr]oute|[Nn]o\.?|[Nn]umber|[Mm]odel|[Rr]esolution|[Aa]rticle|[Rr]oom|[Uu]nit|[Cc]ode) $",
        before,
    ):
        return False
    if (
        re.search(
            r"(?i:\b(?:about|around|over|than|nearly|almost|some|at least|up to|another|to|and|with|for|a) )$",
            before,
        )
        and re.match(r" [a-z]+s\b(?! (?:of|in)\b)", after)
        and not re.search(r"(?i:between \d{4} |from \d{4} )$", before)
    ):
        return False
    if re.search(r"(?i:\b(?:about|some|another|a|at least|up to|nearly|almost) )$", before):
        return False
    if re.search(r"(?:, |\b(?:of|and|to|with|for) )$", before) and _counted_noun(after):
        return False
    return bool(_YEAR_CUE.search(before))


def _years(text: str, found: re.Match[str]) -> bool:
    return 1400 < int(found["year"]) < int(found["yearend"]) <= 2100


def _counted_noun(after: str) -> bool:
    """A plural noun that is counted ("1709 schoolchildren"), not one that is dated ("2000 levels")."""
    found = re.match(r" ([a-z]+(?:s|ren|men|people))\b", after)
    return (
        found is not None
        and found[1] not in load_lexicon("dateline.resolve", "en/times.yaml")["cues"]["dated"]
    )


def _span(text: str, found: re.Match[str]) -> bool:
    return int(found["yearend"]) == (int(found["year"]) + 1) % 100


def _season(text: str, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    before, after = text[max(0, found.start() - 16) : found.start()], text[found.end() : found.end() + 12]
    if re.match(r"-", after) or re.match(
        r" ?(?i:semester|break|line|camp|school|olympics|games|of (?!\d))", after
    ):
        return False
    if any(groups.get(name) for name in ("near", "near_b", "year", "yearword", "edge")):
        return not (groups["season"].lower() == "fall" and re.match(r" (?i:in|of|from|to|short)\b", after))
    led = re.search(
        r"\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Tt]his|[Uu]ntil|[Bb]y|over|throughout)(?: the)? ?$", before
    )
    return bool(
        led or re.search(r"\b(?:in|In|during|since|by|until|over|throughout) the ", found.group())
    ) and not re.match(r" [a-z]+ing\b", after)


def _shift(text: str, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    word, unit = groups["shift"].lower(), groups["bigunit"].lower()
    if unit == "quarter" and word in {"last", "that"} and re.match(r" of\b", text[found.end() :]):
        return False
    if word == "that" and unit in {"day", "night", "week", "month", "year"}:
        return not re.search(
            r"\b(?:so|said|say|says|believe|hope|fear) $", text[max(0, found.start() - 10) : found.start()]
        )
    return not (word == "current" and unit == "century")


def _part(text: str, found: re.Match[str]) -> bool:
    led = re.search(
        r"\b(?:in|during|throughout|by|until|since|through|into) $",
        text[max(0, found.start() - 12) : found.start()],
        re.I,
    )
    dated = re.match(r" of (?:the )?(?:\d|[A-Z])", text[found.end() :])
    if not (led or dated or found.groupdict().get("edge")) and found.group().lower().startswith("the "):
        return False
    return not re.match(
        r" (?i:sky|school|shift|sickness|vision|club|clubs|watch|market|prayers?)\b", text[found.end() :]
    )


def _infuture(text: str, found: re.Match[str]) -> bool:
    if re.search(r"time$", found.group()):
        return True
    clause = re.split(r"[.;!?\n]", text[max(0, found.start() - 80) : found.start()])[-1]
    return bool(
        re.search(
            r"\b(?:will|shall|to be|is due|are due|expected|'ll|would|scheduled|expires?|begins?)\b", clause
        )
    )


def _clock(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 14) : found.start()], text[found.end() : found.end() + 14]
    groups = found.groupdict()
    if groups.get("ampm") or groups.get("ampm2"):
        return True
    if "hour2" in groups and not groups.get("minute") and not groups.get("minute_b"):
        return False
    if re.search(r"(?:[A-Z][a-z]+|\b[12I]) $", before) and not re.search(
        r"\b(?:At|By|From|Around|About|Between|Until|Since|After|Before|On|Time|Updated|\w+day|[A-Z][a-z]{2,8}) $",
        before,
    ):
        return False
    return not re.match(
        r"(?: (?:minutes|mins|ratio|lead|win|victory|defeat|hours?)\b|-)", after
    ) and not re.search(r"(?:ratio of|won|lost|score of|record of) $", before)


def _pastto(text: str, found: re.Match[str]) -> bool:
    words = found["pastto"].lower()
    if words.endswith("past") or "quarter" in words or "minutes" in words:
        return not re.match(r" (?i:percent|per|million|years|months|people)", text[found.end() :])
    return bool(found.groupdict().get("ampm") or found.groupdict().get("part"))


def _now(text: str, found: re.Match[str]) -> bool:
    words = found.group().lower()
    if words == "this time":
        return False
    if words == "now" and re.search(
        r"\b(?:every|by|from|until) $", text[max(0, found.start() - 8) : found.start()]
    ):
        return False
    return not (
        words == "now" and re.match(r"[- ](?:and then|defunct|famous|infamous|that)\b", text[found.end() :])
    )


def _holiday(text: str, found: re.Match[str]) -> bool:
    """A feast of one word after a capitalised word is a surname ("John Christmas") or a name's end.

    Before a name ("Eid al-Owaihan", "Easter Jones") it is a given name.
    """
    before = text[max(0, found.start() - 20) : found.start()]
    if found["holiday"][0].islower():
        return False
    if " " not in found["holiday"] and _NAME_GOES_ON.match(text, found.end("holiday")):
        return bool(_LEADS_FEAST.search(text[: found.start("holiday")][-20:]))
    return " " in found["holiday"] or not re.search(
        r"(?:[a-z,] |^|\n)(?!In|On|At|Since|For|By)[A-Z][a-z]+ $", before
    )


_CHECKS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "month": _month,
    "year": _year,
    "span": _span,
    "years": _years,
    "season": _season,
    "shift": _shift,
    "part": _part,
    "infuture": _infuture,
    "clock": _clock,
    "pastto": _pastto,
    "now": _now,
    "holiday": _holiday,
}
