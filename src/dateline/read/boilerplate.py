"""Which lines are furniture by their words: rules of ``lexicons/<lang>/furniture.yaml``.

Rules match whole lines of limited length, so that a sentence which mentions a newsletter stays. A notice
stuck to a sentence without a space is cut off and dropped, the sentence kept; so are sentences of a notice stuck to a
paragraph, and a rewriter's own last sentences. The rules of all languages
are tried on every page: pages of one language carry the buttons of another. A line is never rewritten; what
is dropped is kept with its rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.read.judged import Judged, dropped
from dateline.records.article import DropReason

LEXICONS = (
    "en/rewriting_residue.yaml",
    *(f"{language}/furniture.yaml" for language in ("en", "de", "es", "fr", "it", "pt", "pl")),
)
_LONGEST = 200
_PROSE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_PROSE_LENGTH = 100
_MOST_GLUED = 6
_STUCK = re.compile(r"(?<=[a-zß-ÿ)][.!?])(?=[\"“‘]?[^\W\d_a-zß-ÿ])")
"""Where a sentence begins with no space behind the one before it."""
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zß-ÿ])")
_QUOTED = re.compile(r"[\"“”„«»]")
_NOT_ASKED = frozenset({"title", "correction"})
_ASKED_AGAIN = frozenset({"outside-the-article", "only-a-link", "markup-footer", "markup-forms"})


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A pattern for a whole line (or for a notice stuck to one) and why it is dropped."""

    id: str
    reason: DropReason
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    longest: int
    edge: bool

    def fits(self, text: str) -> bool:
        """Whether the whole line is of this kind, a colon at its end left out of account."""
        return (
            len(text) <= self.longest
            and bool(self.pattern.fullmatch(text) or (text[-1:] == ":" and self.pattern.fullmatch(text[:-1])))
            and not (self.unless and self.unless.search(text))
        )


@cache
def furniture_rules(part: str) -> tuple[FurnitureRule, ...]:
    """The rules of one part of ``LEXICONS``, ``lines`` or ``glued``, in their order."""
    return tuple(_rule(row) for name in LEXICONS for row in load_lexicon("dateline.read", name).get(part, ()))


def _rule(row: dict[str, Any]) -> FurnitureRule:
    flags = 0 if row.get("cased") else re.IGNORECASE
    return FurnitureRule(
        id=row["id"],
        reason=row["reason"],
        pattern=re.compile(row["pattern"], flags),
        unless=re.compile(row["unless"], flags) if row.get("unless") else None,
        longest=int(row.get("longest", _LONGEST)),
        edge=bool(row.get("edge")),
    )


@cache
def _longest_line() -> int:
    return max(rule.longest for rule in furniture_rules("lines"))


@cache
def _any_rule() -> re.Pattern[str]:
    """All patterns in one: what it does not match, no rule fits. Most lines are so settled at once."""
    patterns = (f"(?:{rule.pattern.pattern})" for rule in furniture_rules("lines"))
    return re.compile(f"(?:{'|'.join(patterns)}):?", re.IGNORECASE)


def furniture_rule(text: str, *, at_edge: bool = True) -> FurnitureRule | None:
    """The rule that knows a line as furniture, or ``None``."""
    if len(text) > _longest_line() or not _any_rule().fullmatch(text):
        return None
    return next(
        (rule for rule in furniture_rules("lines") if (at_edge or not rule.edge) and rule.fits(text)), None
    )


def set_furniture_aside(items: Sequence[Judged]) -> list[Judged]:
    """Drop lines that are furniture by their words, and cut notices off the sentences they are stuck to.

    A line that was set aside only for where it stands gets the reason that its words give.
    """
    parted = [
        part
        for item in items
        for piece in (_unglue(item) if item.kind else [item])
        for part in (_unstick(piece) if _may_be_parted(piece) else [piece])
    ]
    edges = _edges(parted)
    for number, item in enumerate(parted):
        if item.kind in _NOT_ASKED or (item.kind is None and item.rule not in _ASKED_AGAIN):
            continue
        rule = furniture_rule(item.text, at_edge=number in edges)
        if rule:
            item.drop(rule.reason, rule.id)
    return parted


def _edges(items: Sequence[Judged]) -> set[int]:
    """Numbers of the items before the second and behind the last but one paragraph of prose."""
    prose = [number for number, item in enumerate(items) if item.kind and is_prose(item.text)]
    if len(prose) < 3:
        return set(range(len(items)))
    return {number for number in range(len(items)) if number < prose[1] or number > prose[-2]}


def is_prose(text: str) -> bool:
    """Whether a text reads as a paragraph: long enough, and ending as a sentence does."""
    return len(text) >= _PROSE_LENGTH and _PROSE.search(text) is not None


def _may_be_parted(item: Judged) -> bool:
    return item.kind not in {None, *_NOT_ASKED} and not furniture_rule(item.text)


def _unstick(item: Judged) -> list[Judged]:
    """Cut off whole sentences: a notice stuck to either end without a space, what a rewriter says at the end."""
    before: list[Judged] = []
    behind: list[Judged] = []
    places = [match.start() for match in _STUCK.finditer(item.text)]
    head = next((at for at in reversed(places) if _is_notice(item.text[:at])), 0)
    if head:
        before.append(_set_aside(item.text[:head]))
    tail = next((at for at in places if at > head and _is_notice(item.text[at:])), len(item.text))
    if tail < len(item.text):
        behind.append(_set_aside(item.text[tail:]))
    item.text = item.text[head:tail]
    if not _QUOTED.search(item.text):
        for match in _BETWEEN.finditer(item.text):
            rule = furniture_rule(item.text[match.end() :])
            if rule and rule.reason == "rewriting_residue":
                behind.insert(0, dropped(item.text[match.end() :], rule.reason, rule.id))
                item.text = item.text[: match.start()]
                break
    return [*before, item, *behind]


def _is_notice(text: str) -> bool:
    """Whether each of its sentences is furniture by its words."""
    return all(furniture_rule(sentence) for sentence in _BETWEEN.split(text))


def _set_aside(notice: str) -> Judged:
    rule = furniture_rule(_BETWEEN.split(notice)[0])
    assert rule
    return dropped(notice, rule.reason, rule.id)


def _unglue(item: Judged) -> list[Judged]:
    """Cut notices off both ends of a text where no space parts them from it."""
    before: list[Judged] = []
    behind: list[Judged] = []
    for _ in range(_MOST_GLUED):
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
