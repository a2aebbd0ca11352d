"""Every rule of the lexicons finds the texts it must find, and lets its near misses pass."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.attribute.cues import find_cues
from dateline.evaluate.bare import bare_article
from dateline.lexicon import load_lexicon, rules_of
from dateline.parse import load_model
from dateline.pipeline import told_in
from tests.attribute.reading import claims_of

CUES = load_lexicon("dateline.attribute", "en/cues.yaml")
HEDGES = load_lexicon("dateline.attribute", "en/hedges.yaml")


def examples(rules: Any, key: str) -> list[Any]:
    """The texts that the rules list under a key, each with its rule's id."""
    return [
        pytest.param(rule["id"], text, id=f"{rule['id']}: {text}")
        for rule in rules_of(rules)
        for text in rule[key]
    ]


def makes_a_claim(rule: str, text: str) -> bool:
    """Whether a cue of the rule makes somebody answerable in the text."""
    article = bare_article(text)
    told = told_in(article, load_model())
    parsed, claims = told.reported, told.claims
    places = [parsed.words[word] for cue in find_cues(parsed) if cue.rule.id == rule for word in cue.words]
    return any(claim.cue and claim.cue.start <= w.start < claim.cue.end for claim in claims for w in places)


@pytest.mark.parametrize(("rule", "text"), examples(CUES, "match"))
def test_a_cue_makes_somebody_answerable(rule: str, text: str) -> None:
    assert makes_a_claim(rule, text)


@pytest.mark.parametrize(("rule", "text"), examples(CUES, "near"))
def test_the_same_word_in_another_use_makes_nobody_answerable(rule: str, text: str) -> None:
    assert not makes_a_claim(rule, text)


def weakened_by(rule: str, text: str) -> bool:
    """Whether the rule's words weaken what a ministry says."""
    said = text[0].lower() + text[1:] if not text.startswith(("I ", "May")) else text
    claims = claims_of(f"The ministry said: “{text}”") + claims_of(f"The ministry said that {said}")
    return any(hedge.rule == rule for claim in claims for hedge in claim.hedges)


@pytest.mark.parametrize(("rule", "text"), examples(HEDGES["rules"], "match"))
def test_a_hedge_weakens(rule: str, text: str) -> None:
    assert weakened_by(rule, text)


@pytest.mark.parametrize(("rule", "text"), examples(HEDGES["rules"], "near"))
def test_a_near_miss_of_a_hedge_does_not_weaken(rule: str, text: str) -> None:
    assert not weakened_by(rule, text)


@pytest.mark.parametrize(("rule", "text"), examples(HEDGES["cues"], "match"))
def test_a_cue_that_doubts_weakens(rule: str, text: str) -> None:
    assert any(hedge.rule == rule for claim in claims_of(text) for hedge in claim.hedges)


@pytest.mark.parametrize(("rule", "text"), examples(HEDGES["cues"], "near"))
def test_a_plain_cue_does_not_weaken(rule: str, text: str) -> None:
    assert all(hedge.rule != rule for claim in claims_of(text) for hedge in claim.hedges)
