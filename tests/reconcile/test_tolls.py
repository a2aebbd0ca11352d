"""What a number of people is a number of, and whose toll it is."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.lexicon import load_lexicon
from dateline.reconcile.mentions import happenings_of
from dateline.reconcile.tolls import what_it_counts
from dateline.records.happening import Happening
from tests.desk import read_text

RULES = load_lexicon("dateline.reconcile", "en/tolls.yaml")["rules"]


def counted(marked: str) -> str | None:
    start, end = marked.index("["), marked.index("]") - 1
    return what_it_counts(marked.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule["match"]])
def test_the_words_beside_a_number_say_what_it_counts(rule: dict[str, Any], text: str) -> None:
    assert counted(text) == rule["of"]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule["near"]])
def test_words_further_off_do_not(rule: dict[str, Any], text: str) -> None:
    assert counted(text) != rule["of"]


def told(text: str) -> tuple[Happening, ...]:
    return happenings_of(read_text(f"Quake in the north\n\n{text}", published="2024-03-08", outlet="one"))


def test_the_dead_of_an_earthquake_are_among_its_figures() -> None:
    (quake,) = [
        each
        for each in told(
            "An earthquake of magnitude 6.1 struck Iquique at 03:10 on Friday, killing five people."
        )
        if each.best.kind == "earthquake"
    ]
    assert {(figure.text, figure.of) for figure in quake.best.quantities} >= {
        ("five people", "people killed")
    }
