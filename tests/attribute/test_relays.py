"""Who passed a claim on: agencies and outlets between the speaker and the page; and claims inside claims."""

from __future__ import annotations

import pytest

from tests.attribute.reading import claims_of, speakers


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        (
            "North Korea fired two missiles, Yonhap reported, citing the Joint Chiefs of Staff.",
            "the Joint Chiefs of Staff",
            ["Yonhap"],
        ),
        (
            "Local media, citing police sources, reported that two suspects had fled.",
            "police sources",
            ["Local media"],
        ),
        (
            "Twenty people were killed, Iran's IRNA news agency quoted the governor of the province as saying.",
            "the governor of the province",
            ["Iran's IRNA news agency"],
        ),
        ("The leader was quoted by KCNA as saying the tests were a warning.", "The leader", ["KCNA"]),
        ("KCNA quoted the leader as saying that the launch was a first step.", "the leader", ["KCNA"]),
        (
            "The Interfax agency quoted a spokesman for the fleet as saying the ship was on patrol.",
            "a spokesman for the fleet",
            ["The Interfax agency"],
        ),
        (
            "The news agency cited an official at the ministry as saying that the port was closed.",
            "an official at the ministry",
            ["The news agency"],
        ),
        (
            "“The port is closed,” a spokesman told reporters, the state news agency TASS said.",
            "a spokesman",
            ["the state news agency TASS"],
        ),
        (
            "“The port is closed,” the minister told reporters in the capital, Interfax said on Monday.",
            "the minister",
            ["Interfax"],
        ),
        ("The port is closed, the minister told parliament, Reuters reported.", "the minister", ["Reuters"]),
        ("The minister told Interfax that the talks had failed.", "The minister", ["Interfax"]),
        ("According to IRNA, the minister said that the talks had failed.", "the minister", ["IRNA"]),
        ("“The talks have failed,” the minister said as quoted by Reuters.", "the minister", ["Reuters"]),
        ("The minister said in an interview with CNN that the talks had failed.", "The minister", ["CNN"]),
        (
            "Three drones were shot down over the region, the defence ministry said, according to Tass.",
            "the defence ministry",
            ["Tass"],
        ),
        ("A ship had run aground, the ministry said, according to Reuters.", "the ministry", ["Reuters"]),
        ("The minister told reporters that the talks had failed.", "The minister", []),
        ("The minister told the court that the talks had failed.", "The minister", []),
        ("Reuters reported that the talks had failed.", "Reuters", []),
    ],
)
def test_who_passes_words_on_is_a_relay_and_not_the_speaker(text: str, who: str, by: list[str]) -> None:
    (claim,) = claims_of(text)
    assert speakers(claim) == [who]
    assert [relay.text for relay in claim.relays] == by


def test_the_rest_of_a_quotation_was_passed_on_by_the_same() -> None:
    first, second = claims_of(
        "“The talks have failed,” the minister told Interfax. “We shall not meet again.”"
    )
    assert [relay.text for relay in first.relays] == ["Interfax"]
    assert [relay.text for relay in second.relays] == ["Interfax"]


def test_a_quotation_that_goes_on_is_the_speakers_and_not_the_outlets() -> None:
    claims = claims_of("“The port is closed,” the minister said, Reuters reported. “It will open on Monday.”")
    assert [speakers(claim) for claim in claims] == [["the minister"], ["the minister"]]
    assert [[relay.text for relay in claim.relays] for claim in claims] == [["Reuters"], ["Reuters"]]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The mayor said that residents had been told that the dam was safe.",
            "The mayor",
            "the dam was safe",
        ),
        (
            "The mayor said that the engineer had told him that the dam was safe.",
            "The mayor",
            "the dam was safe",
        ),
        (
            "The spokesman said the ministry believes the dam is safe.",
            "The spokesman",
            "the dam is safe",
        ),
        (
            "“Our tests show that the dam is safe,” the engineer said.",
            "the engineer",
            "the dam is safe",
        ),
    ],
)
def test_a_claim_inside_a_claim_has_the_outer_one_as_its_parent(text: str, outer: str, inner: str) -> None:
    claims = claims_of(text)
    child = next(claim for claim in claims if claim.content.text == inner)
    parent = next(claim for claim in claims if claim.id == child.parent)
    assert speakers(parent) == [outer]
    assert inner in parent.content.text


def test_a_claim_in_a_claim_in_a_claim_is_a_chain() -> None:
    claims = claims_of("The police said a witness told them that the mayor believed the bridge was closed.")
    outer, middle, inner = claims
    assert [speakers(claim) for claim in claims] == [["The police"], ["a witness"], ["the mayor"]]
    assert (inner.parent, middle.parent, outer.parent) == (middle.id, outer.id, None)


def test_a_relay_has_the_whole_name_behind_the_word_for_an_outlet() -> None:
    text = (
        "The minister will resign on Friday, the newspaper La Republica reported.\n\n"
        "The tax will be cut in May, a ministry official said, the newspaper La Republica reported.\n\n"
        '"We will cut it," the finance minister told the newspaper La Republica.'
    )
    claims = claims_of(text, "Tax plan is delayed")
    relays = [[relay.text for relay in claim.relays] for claim in claims]
    assert relays == [[], ["the newspaper La Republica"], ["the newspaper La Republica"]]
