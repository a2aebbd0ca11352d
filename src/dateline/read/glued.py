"""Where notices are stuck to sentences of a report, and what is left when they are cut off.

Scrapes lose the space between two elements of a page: "Subscribe to our newsletter.The talks opened." Decides that
whole sentences which are a notice by their words are cut out where they touch such a place, at either end of
a text or in its middle, and that labels are cut off its ends by the rules of ``glued``. Declines to part addresses,
initials and abbreviations, and a text that lacks a space between two sentences of the report. What a
rewriter says behind a paragraph is cut off with a space before it too, unless the paragraph quotes somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from dateline.read.boilerplate import FurnitureRule, furniture_rule, furniture_rules
from dateline.read.judged import Judged, dropped
from dateline.read.seams import seams

_MOST_LABELS = 6
_STUCK = re.compile(r"(?:(?<=[a-zß-ÿ)\d][.!?])|(?<=[.!?…][\"”’»)]))(?=[\"“‘«(]?(?:[^\W\d_a-zß-ÿ]|©))")
"""Where a sentence begins with no space behind the one before it."""
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zß-ÿ])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z][a-z]{1,2}|Capt|Prof|Supt|Corp|Govt|Sept)\.$")
_IN_ADDRESS = re.compile(r"(?:://|\bwww\.|@)\S*$")
_WHOLE_ADDRESS = re.compile(r"(?:://|\bwww\.|@)\S*\w\.[a-z]{2,}\.$")
_DOMAIN = re.compile(r"(?:Com|Org|Net|Gov|Edu|Info)\b")
_SENTENCE = re.compile(r"\w+(?:\W+\w+){2,}.*[.!?…][\"'”’»)\]]*$")
"""At least three words and a sentence's end: less than that beside a notice is more of it."""
_LONGER_SENTENCE = re.compile(r"\w+(?:\W+\w+){4,}")
_QUOTED = re.compile(r"[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a text, and the rule by which it is a notice, if it is one."""

    start: int
    end: int
    rule: FurnitureRule | None


@dataclass(frozen=True, slots=True)
class _Notice:
    """Neighbouring sentences that are one notice."""

    start: int
    end: int
    rule: FurnitureRule


def without_notices(item: Judged) -> list[Judged]:
    """What is left of a kept piece, and the notices that stood in it, in their order."""
    return [
        part
        for stuck in _without_sentences(item)
        for part in (_without_rewriter(stuck) if stuck.kind else [stuck])
    ]


def _without_sentences(item: Judged) -> list[Judged]:
    """Cut out the notices that touch a sentence without a space."""
    text = item.text
    places = _places(text)
    notices = list(_notices(text, places)) if places else []
    if not notices:
        return [item]
    ends = [0, *(end for notice in notices for end in (notice.start, notice.end)), len(text)]
    rest = [text[start:end].strip() for start, end in zip(ends[::2], ends[1::2], strict=True)]
    if furniture_rule(text) and not any(_SENTENCE.search(words) for words in rest):
        return [item]
    parts = [Judged(rest[0], item.kind)]
    for notice, words in zip(notices, rest[1:], strict=True):
        parts.append(dropped(text[notice.start : notice.end], notice.rule.reason, notice.rule.id))
        parts.append(Judged(words, item.kind))
    return [part for part in parts if part.text]


def _places(text: str) -> list[int]:
    """Where a sentence begins with no space before it, behind the mark or the last letter of another."""
    marks = [match.start() for match in _STUCK.finditer(text) if _begins(text, match.start())]
    letters = [place for start, end in pairwise([0, *marks, len(text)]) for place in seams(text, start, end)]
    return sorted([*marks, *letters])


def _notices(text: str, places: Sequence[int]) -> Iterator[_Notice]:
    """The notices that touch one of the places at which a sentence is stuck to another."""
    sentences = [
        one for start, end in pairwise([0, *places, len(text)]) for one in _sentences(text, start, end)
    ]
    for _, group in groupby(sentences, key=lambda one: one.rule is not None):
        found = list(group)
        rule = found[0].rule
        if rule and any(one.start in places or one.end in places for one in found):
            yield _Notice(found[0].start, found[-1].end, rule)


def _sentences(text: str, start: int, end: int) -> list[_Sentence]:
    """The sentences of a part of the text; a few words more behind a notice that fit its rule are part of it."""
    gaps = [match.span() for match in _BETWEEN.finditer(text, start, end)]
    ends = [start, *(place for gap in gaps for place in gap), end]
    spans = list(zip(ends[::2], ends[1::2], strict=True))
    rules = [furniture_rule(text[first:last]) for first, last in spans]
    strange = [text[first:last] for (first, last), rule in zip(spans, rules, strict=True) if not rule]
    if rules[0] and strange and not any(_LONGER_SENTENCE.match(words) for words in strange):
        whole = furniture_rule(text[start:end])
        rules = [whole] * len(rules) if whole else rules
    return [_Sentence(first, last, rule) for (first, last), rule in zip(spans, rules, strict=True)]


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins at a place, which is neither in an address nor behind an abbreviation."""
    before = text[:place]
    at_mark = text[place] == '"' or before.endswith('"')
    if at_mark and before.count('"') % 2:
        return False
    if _ABBREVIATION.search(before) or _DOMAIN.match(text, place):
        return False
    return not _IN_ADDRESS.search(before) or _WHOLE_ADDRESS.search(before) is not None


def _without_rewriter(item: Judged) -> list[Judged]:
    """Cut off what a rewriter says at the end of a paragraph that quotes nobody."""
    if _QUOTED.search(item.text) or furniture_rule(item.text):
        return [item]
    for match in _BETWEEN.finditer(item.text):
        rule = furniture_rule(item.text[match.end() :])
        if rule and rule.reason == "rewriting_residue":
            said = dropped(item.text[match.end() :], rule.reason, rule.id)
            return [Judged(item.text[: match.start()], item.kind), said]
    return [item]


def without_labels(item: Judged) -> list[Judged]:
    """Cut labels off both ends of a text where no space parts them from it."""
    before: list[Judged] = []
    behind: list[Judged] = []
    for _ in range(_MOST_LABELS):
        cut = _cut_front(item.text)
        if cut:
            rule, end = cut
            before.append(dropped(item.text[:end], rule.reason, rule.id))
            item.text = item.text[end:].lstrip()
            continue
        cut = _cut_back(item.text)
        if not cut:
            break
        rule, start = cut
        behind.insert(0, dropped(item.text[start:], rule.reason, rule.id))
        item.text = item.text[:start].rstrip()
    return [*before, item, *behind]


def _cut_front(text: str) -> tuple[FurnitureRule, int] | None:
    for rule in furniture_rules("glued"):
        match = rule.pattern.match(text)
        if match and match.end() < len(text) and _new_start(text, match.end()):
            return rule, match.end()
    return None


def _new_start(text: str, at: int) -> bool:
    """Whether a sentence or another notice begins at ``at`` with no space before it."""
    rest = text[at:]
    return (
        rest[0].isupper()
        or rest[0] in '“"‘'
        or any(rule.pattern.match(rest) for rule in furniture_rules("glued"))
    )


@cache
def _back_patterns() -> tuple[tuple[FurnitureRule, re.Pattern[str]], ...]:
    return tuple(
        (rule, re.compile(rf"(?<=[.!?…\"”’'])(?:{rule.pattern.pattern})[.:!»>]*$", re.IGNORECASE))
        for rule in furniture_rules("glued")
    )


def _cut_back(text: str) -> tuple[FurnitureRule, int] | None:
    for rule, pattern in _back_patterns():
        match = pattern.search(text, max(0, len(text) - 60))
        if match and text[match.start()].isupper():
            return rule, match.start()
    return None
