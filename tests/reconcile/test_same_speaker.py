"""When two names are those of one speaker."""

from __future__ import annotations

import pytest

from dateline.lexicon import load_lexicon
from dateline.reconcile.same_speaker import are_one_speaker

(RULE,) = load_lexicon("dateline.reconcile", "en/offices.yaml")["rules"]


@pytest.mark.parametrize("names", RULE["match"])
def test_an_office_or_person_named_alike_is_one_speaker(names: list[str]) -> None:
    assert are_one_speaker(*names)
    assert are_one_speaker(*reversed(names))


@pytest.mark.parametrize("names", RULE["near"])
def test_offices_of_other_places_and_bodies_of_a_country_are_two(names: list[str]) -> None:
    assert not are_one_speaker(*names)
