"""Short names stand for the country, region or water that reporting means by them, not for their namesakes."""

from __future__ import annotations

import pytest

from dateline.lexicon import load_lexicon
from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.places import resolve_places
from dateline.resolve.toponyms import fold
from dateline.resolve.usual_names import places_named, usual_name
from tests.resolve.texts import UNREAD, article

RULES = load_lexicon("dateline.resolve", "en/usual_names.yaml")["names"]


def meant(text: str, name: str) -> str | None:
    """The place that the last mention of a name is taken for."""
    places = resolve_places(article(text), UNREAD)
    return [place.name for place in places if place.text == name][-1]


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Miners were trapped in eastern Congo on Friday.", "Congo", "Democratic Republic of the Congo"),
        ("Trucks drove from Limassol to Gaza on Friday.", "Gaza", "Gaza Strip"),
        ("Latvia searches ferry in Baltic", "Baltic", "Baltic Sea"),
        ("The cable crosses the Baltic.", "the Baltic", "Baltic Sea"),
        ("Storms crossed the Atlantic on Friday.", "the Atlantic", "Atlantic Ocean"),
        ("Sturgeon from the Caspian are rare.", "the Caspian", "Caspian Sea"),
    ],
)
def test_a_short_name_stands_for_what_reporting_means_by_it(text: str, name: str, place: str) -> None:
    assert meant(text, name) == place


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The mill in Atlantic, Iowa, closed.", "Atlantic", "US"),
        ("A mill in Baltic, Connecticut, closed.", "Baltic", "US"),
        ("Rain fell on Gaza province in Mozambique.", "Gaza", "MZ"),
    ],
)
def test_what_stands_beside_a_short_name_outweighs_its_usual_sense(
    text: str, name: str, country: str
) -> None:
    [place] = [place for place in resolve_places(article(text), UNREAD) if place.text == name]
    assert place.country == country


def test_congo_is_the_state_whose_towns_the_article_names() -> None:
    assert meant("The river rose in Brazzaville. Congo sent boats.", "Congo") == "Republic of the Congo"
    assert meant("Boats from Brazzaville reached Kinshasa. Congo sent more.", "Congo") == (
        "Democratic Republic of the Congo"
    )


def test_a_place_that_no_usage_owns_keeps_its_order() -> None:
    table = open_gazetteer()
    assert usual_name("springfield", table) is None
    assert places_named("springfield", table) == table.lookup("springfield")


@pytest.mark.parametrize("name", [rule["name"] for rule in RULES])
def test_every_short_name_has_its_place_in_the_gazetteer(name: str) -> None:
    table = open_gazetteer()
    usual = usual_name(fold(name), table)
    assert usual is not None
    assert places_named(fold(name), table)[0][0] == usual.number
