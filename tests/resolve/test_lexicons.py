"""Every rule of resolve's lexicons matches what it says it matches, and nothing of its near misses."""

from __future__ import annotations

import pytest

from dateline.lexicon import load_lexicon, rules_of
from dateline.resolve.bounds import bound_at
from dateline.resolve.timex_grammar import grammar, rule_matches

BOUNDS = {rule["id"]: rule for rule in load_lexicon("dateline.resolve", "en/bounds.yaml")["rules"]}
TIMES = {rule.id: rule for rule in grammar()}


def bound_matches(rule_id: str, text: str) -> bool:
    """Whether a rule decides the bound of a phrase: words before the figure that ends it, or words after one."""
    if BOUNDS[rule_id]["side"] == "after":
        return bound_at(f"40{text}", 0, 2)[1] == rule_id
    figure = len(text.rstrip("0123456789.,$£€"))
    return bound_at(text, figure, len(text))[1] == rule_id


@pytest.mark.parametrize("rule_id", BOUNDS)
def test_a_rule_of_bounds_matches_its_examples_and_not_its_near_misses(rule_id: str) -> None:
    rule = BOUNDS[rule_id]
    assert [text for text in rule["match"] if not bound_matches(rule_id, text)] == []
    assert [text for text in rule["near"] if bound_matches(rule_id, text)] == []


@pytest.mark.parametrize("rule_id", TIMES)
def test_a_rule_of_times_matches_its_examples_and_not_its_near_misses(rule_id: str) -> None:
    rule = TIMES[rule_id]
    assert [text for text in rule.match if not rule_matches(rule, text)] == []
    assert [text for text in rule.near if rule_matches(rule, text)] == []


def test_every_rule_has_both_examples_and_near_misses() -> None:
    for name in ("en/bounds.yaml", "en/times.yaml"):
        for rule in rules_of(load_lexicon("dateline.resolve", name)):
            if "pattern" in rule:
                assert rule["match"], rule["id"]
                assert rule["near"], rule["id"]
