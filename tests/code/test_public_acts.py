"""An act is kept only where it is told of somebody public, or where it was, and is no move of a game."""

from __future__ import annotations

import pytest

from dateline.attribute import attribute_claims
from dateline.code.events import acts_of
from dateline.code.mentions import Mention
from dateline.code.public_acts import public_acts
from dateline.parse import load_model, parse_article
from dateline.resolve import resolve_values
from tests.code.conftest import Coder, article_of


def _verdicts(sentence: str) -> dict[str, bool]:
    """Whether each act that only the encoder knows is public, by its lemma."""
    article = article_of([sentence])
    parsed = parse_article(article, load_model(threads=1))
    values = resolve_values(article, parsed)
    acts: list[list[Mention]] = acts_of(article, parsed, values, attribute_claims(article, parsed, values))
    public = public_acts(acts, parsed, values.entities)
    return {act[0].lemma: n in public for n, act in enumerate(acts) if not act[0].hit.rule}


@pytest.mark.parametrize(
    "sentence",
    [
        "The comedian killed it at the late show.",
        "The sequel was savaged by reviewers.",
        "The baker blew the lid off the pot.",
    ],
)
def test_what_private_people_and_things_do_is_no_event_of_the_record(sentence: str) -> None:
    assert not any(_verdicts(sentence).values())


@pytest.mark.parametrize(
    "sentence", ["France relocated the cultural archive.", "The government renamed the cultural archive."]
)
def test_what_somebody_named_or_a_government_does_may_be_one(sentence: str) -> None:
    verdicts = _verdicts(sentence)
    assert verdicts
    assert all(verdicts.values())


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers complained about long queues.",
        "The choir toured the region last summer.",
        "The home crowd demanded a penalty.",
        "The captain called for more effort from his side.",
    ],
)
def test_words_that_a_rule_knows_make_no_event_of_private_life_and_sport(code: Coder, sentence: str) -> None:
    assert not code(sentence).events


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Customers complained about long queues in Lisbon.", "statement_condemn"),
        ("The coach resigned on Sunday after five defeats.", "resignation"),
        ("The warehouse burned down in a fire on Monday.", "fire"),
    ],
)
def test_a_place_a_public_kind_or_dated_harm_makes_it_one(code: Coder, sentence: str, kind: str) -> None:
    assert kind in code(sentence).kinds()
