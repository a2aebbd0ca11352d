"""Under which name somebody stands in the chronology."""

from __future__ import annotations

import pytest

from dateline.reconcile.mentions import happenings_of
from dateline.reconcile.names import name_as_written
from dateline.records.entity import Entity
from dateline.records.span import TextSpan
from tests.readings import make_reading


def words(text: str) -> TextSpan:
    return TextSpan(text=text, start=0, end=len(text))


def known_as(name: str) -> Entity:
    return Entity(id="en_one", name=name, type="agency", country=None, aliases=(), wikidata=None, mentions=())


@pytest.mark.parametrize(
    ("text", "entity", "name"),
    [
        ("The regional governor", None, "regional governor"),
        ("an official", None, "official"),
        ("US", None, "US"),
        ("The Hague", "The Hague", "The Hague"),
        ("the agency", "Weather Agency", "agency"),
        ("it", "Weather Agency", "Weather Agency"),
        ("it", "it", None),
        ("They", None, None),
    ],
)
def test_somebody_stands_as_written_without_the_article_and_never_as_a_pronoun(
    text: str, entity: str | None, name: str | None
) -> None:
    assert name_as_written(words(text), known_as(entity) if entity else None) == name


@pytest.mark.parametrize(("text", "origin"), [("it", "not named"), ("The coast guard", "coast guard")])
def test_an_event_rests_on_the_word_of_somebody_named_or_of_nobody_named(text: str, origin: str) -> None:
    reading = make_reading()
    claim = reading.claims[0]
    speaker = claim.speakers[0].model_copy(update={"text": text, "entity": None})
    claims = (claim.model_copy(update={"speakers": (speaker,)}), *reading.claims[1:])
    (event,) = happenings_of(reading.model_copy(update={"claims": claims}))
    assert [group.origin for group in event.origins.groups] == [origin]
