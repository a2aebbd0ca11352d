"""Entities: one for each thing the text speaks of, across names, surnames, initials, titles and descriptions."""

from __future__ import annotations

import pytest

from dateline.records.entity import Entity
from tests.resolve.texts import values


def entities(text: str) -> tuple[Entity, ...]:
    return values(text).entities


def of(text: str, words: str) -> Entity:
    """The entity that is called so in the text."""
    found = [each for each in entities(text) if any(mention.text == words for mention in each.mentions)]
    assert len(found) == 1, [(each.name, [m.text for m in each.mentions]) for each in entities(text)]
    return found[0]


MINISTER = (
    "Defence Minister Ada Example arrived on Monday. Example said the fleet would sail. "
    "She left on Tuesday, a spokesman for Ms Example said."
)


def test_a_surname_a_title_and_a_pronoun_are_the_person_named_in_full() -> None:
    person = of(MINISTER, "Example")
    assert (person.name, person.type) == ("Ada Example", "person")
    assert {"Example", "She"} <= {mention.text for mention in person.mentions}


def test_the_name_is_the_fullest_without_its_title_and_the_titled_form_an_alias() -> None:
    person = of(MINISTER, "Example")
    assert "Defence Minister Ada Example" in person.aliases
    assert "Example" in person.aliases


def test_initials_in_brackets_belong_to_the_name_before_them() -> None:
    text = "The Harbour Safety Office (HSO) closed the pier. The HSO said it was unsafe."
    office = of(text, "HSO")
    assert office.name == "Harbour Safety Office"
    assert [mention.text for mention in office.mentions if mention.kind == "initials"] == ["HSO", "The HSO"]


def test_initials_with_two_letters_swapped_still_belong_to_it() -> None:
    text = "The Harbour Safety Office (HOS) closed the pier. The HOS said it was unsafe."
    assert of(text, "HOS").name == "Harbour Safety Office"


def test_an_agency_in_a_date_line_is_not_the_town_before_it() -> None:
    text = "ATHENS (AP) - The harbour was closed on Monday, officials said."
    assert all(each.name != "AP" or "ATHENS" not in each.aliases for each in entities(text))


def test_a_state_is_one_entity_with_its_capital_where_that_speaks_for_it() -> None:
    text = "Poland closed the border. Warsaw said it would stay closed. Poland's army moved in."
    poland = of(text, "Warsaw")
    assert (poland.name, poland.type, poland.country, poland.wikidata) == (
        "Poland",
        "government",
        "PL",
        "Q36",
    )
    assert "Warsaw" in poland.aliases


def test_two_names_of_one_sea_are_one_entity() -> None:
    text = "It fell into the East Sea on Monday. Boats searched the Sea of Japan on Tuesday."
    assert of(text, "the East Sea") == of(text, "the Sea of Japan")


def test_a_ministry_has_its_kind_and_its_state() -> None:
    ministry = of("The Japanese Defence Ministry said so on Monday.", "The Japanese Defence Ministry")
    assert (ministry.type, ministry.country) == ("government", "JP")


def test_a_body_known_by_name_has_its_item() -> None:
    body = of("The World Health Organization said so on Monday.", "The World Health Organization")
    assert (body.type, body.wikidata) == ("organization", "Q7817")


def test_the_ministry_without_a_name_is_an_entity_that_can_act() -> None:
    ministry = of("The ministry said on Monday that it had closed the port.", "The ministry")
    assert (ministry.name, ministry.country) == ("ministry", None)
    assert {mention.kind for mention in ministry.mentions} >= {"nominal"}


def test_several_people_are_a_group() -> None:
    assert of("Officials said so on Monday.", "Officials").type == "group"


def test_an_army_named_by_its_owner_keeps_the_owner_in_its_name() -> None:
    army = of("Poland's Army moved in. Poland's army stayed for a week.", "Poland's Army")
    assert (army.name, army.type, army.country) == ("Poland's Army", "military", "PL")


@pytest.mark.parametrize(
    ("text", "words", "kind", "iso"),
    [
        ("South Korea's military said so. South Korea shut a port.", "South Korea's military", "military", "KR"),
        ("The military of South Korea said so. South Korea shut a port.", "The military of South Korea", "military", "KR"),
        ("The Russian defence ministry said so. Russia shut a port.", "The Russian defence ministry", "government", "RU"),
        ("Israel's army said so. Israel shut a port.", "Israel's army", "military", "IL"),
    ],
)  # fmt: skip
def test_a_body_of_a_state_is_its_own_entity_and_its_state_is_known(
    text: str, words: str, kind: str, iso: str
) -> None:
    body = of(text, words)
    assert (body.type, body.country) == (kind, iso)
    assert all(mention.text not in ("South Korea", "Russia", "Israel") for mention in body.mentions)


def test_a_name_that_ends_its_block_has_no_full_stop() -> None:
    assert not any(each.name.endswith(".") for each in entities("The letter came from Ada Example Gen."))


def test_every_mention_quotes_the_text_and_comes_once() -> None:
    seen = set()
    for entity in entities(MINISTER):
        for mention in entity.mentions:
            assert MINISTER[mention.start : mention.end] == mention.text
            assert (mention.start, mention.end) not in seen
            seen.add((mention.start, mention.end))
