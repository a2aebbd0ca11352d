"""The act lexicon keeps its own rules."""

from __future__ import annotations

from dateline.code.acts import act_index, act_rules
from dateline.code.ontology import plover_roots, root_named


def test_every_rule_names_a_known_root_or_none_and_has_words() -> None:
    roots = set(plover_roots())
    for rule in act_rules():
        assert rule.root is None or rule.root in roots
        assert rule.verbs or rule.nouns


def test_former_names_of_roots_are_understood() -> None:
    assert root_named("FIGHT") == "ASSAULT"
    assert root_named("DEMAND") == "REQUEST"


def test_a_trigger_word_finds_its_rules() -> None:
    assert "weapon-test" in {rule.id for rule in act_index()["v:fire"]}
