"""Finds time expressions in English text by the rules of ``lexicons/en/times.yaml``.

Each rule is a regular expression with bounded repetition, so the work is linear in the length of the text.
Of matches that overlap the leftmost wins, then the longest, then the earlier rule. Pieces that stand side by
side are then joined: a weekday and its date, a day and a part of it, a clock with its zone and its day.
A rule may name a ``check``, a look at the words around it; where the words can mean something else than a time
(May, March, fall, a number that may be a year) it declines.
Rules marked ``loose`` match words that news seldom means as times ("may 5"); they are used only on request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.resolve.time_context import passes
from dateline.resolve.time_joins import join_neighbours, share_years
from dateline.resolve.time_meanings import Expression
from dateline.resolve.time_words import holiday_names, meaning_of
from dateline.resolve.zones import zone_words

_PIECE = re.compile(r"\{(=?)([a-z]+\d?)(?:_b)?\}")


@dataclass(frozen=True)
class Rule:
    """A compiled rule: its id, expression, given fields, what it needs beside it, and its check."""

    id: str
    regex: re.Pattern[str]
    given: dict[str, Any]
    needs: str | None
    check: str | None
    loose: bool
    match: tuple[str, ...]
    near: tuple[str, ...]


@cache
def grammar() -> tuple[Rule, ...]:
    """All rules of the English lexicon, compiled, in the order of the file."""
    lexicon = load_lexicon("dateline.resolve", "en/times.yaml")
    return tuple(_compile(rule, lexicon["patterns"]) for rule in lexicon["rules"])


def _compile(rule: dict[str, Any], patterns: dict[str, str]) -> Rule:
    taken: set[str] = set(re.findall(r"\(\?P<(\w+)>", rule["pattern"]))
    return Rule(
        id=rule["id"],
        regex=re.compile(_expand(rule["pattern"], patterns, taken)),
        given=rule.get("set") or {},
        needs=rule.get("needs"),
        check=rule.get("check"),
        loose=bool(rule.get("loose")),
        match=tuple(rule["match"]),
        near=tuple(rule["near"]),
    )


def _expand(pattern: str, patterns: dict[str, str], taken: set[str]) -> str:
    def piece(found: re.Match[str]) -> str:
        silent, name = found.groups()
        body = patterns.get(name) or patterns[name.rstrip("123")]
        inner = _PIECE.sub(lambda m: f"(?:{_expand(patterns[m[2]], patterns, set())})", body)
        if silent:
            return f"(?:{inner})"
        group = name
        while group in taken:
            group += "_b"
        taken.add(group)
        return f"(?P<{group}>{inner})"

    text = _PIECE.sub(piece, pattern)
    return text.replace("@zones", _zone_alternatives()).replace("@holidays", _holiday_alternatives())


@cache
def _zone_alternatives() -> str:
    return "|".join(re.escape(word) for word in sorted(zone_words(), key=len, reverse=True))


@cache
def _holiday_alternatives() -> str:
    names = sorted(holiday_names(), key=len, reverse=True)
    alternatives = []
    for name in names:
        body = re.escape(name[1:]).replace("'", "['’‘]")
        alternatives.append(f"{re.escape(name[0])}{body}")
    return f"(?i:{'|'.join(alternatives)})"


_WAIVED = frozenset({"month", "year", "season", "part", "shift", "now", "holiday"})
"""Checks that are not made where even unlikely times are asked for."""


def find_expressions(text: str, *, loose: bool = False) -> tuple[Expression, ...]:
    """Return the time expressions of ``text`` in order, none overlapping.

    Durations and repetitions are among them (``meaning.kind``); callers leave out what they do not want.

    Args:
        text: any text; line breaks within a sentence are allowed.
        loose: also use the rules for words that news seldom means as times.
    """
    flat = re.sub(r"(?<!\n)[\n\t\u00a0](?!\n)", " ", text)
    matches = sorted(_matches(flat, loose), key=lambda m: (m[0], -m[1], m[2]))
    chosen: list[tuple[Expression, str | None]] = []
    end = 0
    for start, stop, _, expression, needs in matches:
        if start >= end:
            chosen.append((expression, needs))
            end = stop
    joined = share_years(flat, join_neighbours(flat, chosen))
    return tuple(expression for expression in joined if expression.meaning.kind != "nothing")


def _matches(text: str, loose: bool) -> Iterator[tuple[int, int, int, Expression, str | None]]:
    for order, rule in enumerate(grammar()):
        if rule.loose and not loose:
            continue
        for found in rule.regex.finditer(text):
            expression = _expression(text, rule, found)
            waived = loose and rule.check in _WAIVED
            if expression is not None and (waived or passes(rule.check, text, found)):
                yield expression.start, expression.end, order, expression, rule.needs


_KEEPS_HEAD = frozenset(
    {"within", "clock-range", "clock-range-24", "clock-range-open", "military-hours-range"}
)
_LEADING = re.compile(r"(?:in|over|at|on|during|throughout|between|from|for)(?: (?=\w)|$)", re.I)


def _expression(text: str, rule: Rule, found: re.Match[str]) -> Expression | None:
    groups: dict[str, str] = {}
    for name, value in found.groupdict().items():
        if value:
            groups.setdefault(name.replace("_b", ""), value)
    groups |= {key: value for key, value in rule.given.items() if key == "direction"}
    try:
        meaning = meaning_of(groups, rule.given)
    except (KeyError, ValueError):
        return None
    start, end = found.span()
    if rule.id not in _KEEPS_HEAD and (lead := _LEADING.match(text[start:end])):
        start += lead.end()
    while end > start and (text[end - 1] in " ," or _closes_no_part(text[start:end])):
        end -= 1
    return Expression(start, end, meaning, rule.id)


def _closes_no_part(words: str) -> bool:
    """Whether the last mark is the sentence's: a bracket opened before these words, the full stop after "9am"."""
    unopened = (words[-1] == ")" and "(" not in words) or (words[-1] == "]" and "[" not in words)
    return unopened or bool(re.search(r"\d ?[ap]m\.$", words, re.IGNORECASE))


def rule_matches(rule: Rule, text: str) -> bool:
    """Whether the rule, with its check, finds anything in ``text`` (for the tests of the lexicon)."""
    return any(
        _expression(text, rule, found) is not None and (rule.loose or passes(rule.check, text, found))
        for found in rule.regex.finditer(text)
    )
