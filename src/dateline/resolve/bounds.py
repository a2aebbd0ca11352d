"""Which words beside a number loosen it: "about", "up to", "at least", "more than", "or so".

Rules of ``lexicons/en/bounds.yaml``, before the number first, then after the quantity; the first that matches decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.records.quantity import Bound

REACH = 40


@dataclass(frozen=True, slots=True)
class BoundRule:
    """One rule of the lexicon, compiled."""

    id: str
    side: str
    bound: Bound
    pattern: re.Pattern[str]


@cache
def bound_rules() -> tuple[BoundRule, ...]:
    """The rules in the order of the file."""
    rules = load_lexicon("dateline.resolve", "en/bounds.yaml")["rules"]
    return tuple(
        BoundRule(rule["id"], rule["side"], rule["bound"], re.compile(rule["pattern"], re.IGNORECASE))
        for rule in rules
    )


def bound_at(text: str, start: int, end: int) -> tuple[Bound, str | None]:
    """The bound of the quantity ``text[start:end]`` and the id of the rule that says so; exact without a rule."""
    before = text[max(0, start - REACH) : start].rsplit("\n", 1)[-1]
    after = text[end : end + REACH]
    for rule in bound_rules():
        if rule.pattern.search(before if rule.side == "before" else after):
            return rule.bound, rule.id
    return "exact", None


def allowed(value: float, high: float | None, bound: Bound) -> tuple[float | None, float | None]:
    """Lowest and highest value that figure and bound allow; ``None`` is open."""
    if high is not None:
        return value, high
    if bound in ("at_least", "more_than"):
        return value, None
    if bound in ("up_to", "less_than"):
        return None, value
    return value, value
