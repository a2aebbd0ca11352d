"""An act that no word rule knows is kept only where it is told of somebody public, or where, when or of how many."""

from __future__ import annotations

import pytest

from dateline.attribute import attribute_claims
from dateline.code.events import acts_of
from dateline.code.mentions import Mention
from dateline.code.public_acts import public_acts
from dateline.parse import load_model, parse_article
from dateline.resolve import resolve_values
from tests.code.conftest import article_of


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
