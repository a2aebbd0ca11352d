"""Places: which toponyms an article names, which place each is taken for, and where it declines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.place import Place
from dateline.resolve.places import resolve_places, resolve_spans
from tests.resolve.texts import UNREAD, article, values


def places(text: str) -> tuple[Place, ...]:
    return values(text).places


def named(text: str) -> list[str | None]:
    return [place.name for place in places(text)]


def test_a_town_has_its_point_its_country_and_its_entry() -> None:
    [place] = places("Ships left the port of Busan.")
    assert (place.name, place.kind, place.country) == ("Busan", "city", "KR")
    assert place.lat == pytest.approx(35.1, abs=0.1)
    assert place.lon == pytest.approx(129.04, abs=0.1)
    assert place.gazetteer is not None
    assert place.gazetteer.dataset == "geonames"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The convoy reached Hodeidah on Monday.", "Hodeidah", "YE"),
        ("Ships left the port of Tartous on Monday.", "Tartus", "SY"),
        ("The road to Kobani was closed on Monday.", "Kobani", "SY"),
        ("The Corinth Canal was closed on Monday.", "Corinth Canal", "GR"),
    ],
)
def test_a_town_or_a_canal_is_known_by_the_name_that_english_reports_use(
    text: str, name: str, country: str
) -> None:
    [place] = places(text)
    assert (place.name, place.country) == (name, country)


def test_who_is_mayor_of_a_name_is_mayor_of_a_place() -> None:
    assert named("The mayor of Heraklion said on Monday that schools were closed.") == ["Heraklion"]


def test_two_names_of_one_sea_are_one_place() -> None:
    east, japan = places("It fell into the East Sea. Boats search the Sea of Japan.")
    assert east.gazetteer == japan.gazetteer
    assert (east.name, east.kind, east.country) == ("Sea of Japan", "sea", None)
    assert "East Sea" in east.names


@pytest.mark.parametrize(
    ("text", "country", "admin1"),
    [
        ("A storm reached Paris, Texas, on Friday.", "US", "TX"),
        ("A storm reached Paris on Friday. French trains stopped.", "FR", None),
        ("A storm reached Springfield, Illinois.", "US", "IL"),
        ("A storm reached Valencia, Venezuela.", "VE", None),
        ("A storm reached Valencia. Madrid and Seville were spared.", "ES", None),
        ("A storm reached Hyderabad. Pakistan sent help to Sindh.", "PK", None),
    ],
)
def test_of_places_with_one_name_the_words_around_choose(text: str, country: str, admin1: str | None) -> None:
    first = places(text)[0]
    assert first.country == country
    if admin1:
        assert first.admin1 in (admin1, f"{country}.{admin1}")


def test_every_candidate_says_why() -> None:
    [paris, *_] = places("A storm reached Paris, Texas, on Friday.")
    assert len(paris.candidates) > 1
    assert all(candidate.reasons for candidate in paris.candidates)
    scores = [candidate.score for candidate in paris.candidates]
    assert scores == sorted(scores, reverse=True)


def test_a_name_without_a_place_in_the_gazetteer_keeps_its_words_and_has_nulls() -> None:
    text = "They met at Nowhereville upon Nothing."
    whole = article(text)
    start = text.index("Nowhereville")
    [place] = resolve_spans(whole, UNREAD, [(start, len(text) - 1)])
    assert place.text == "Nowhereville upon Nothing"
    assert (place.name, place.lat, place.country, place.gazetteer) == (None, None, None, None)
    assert place.candidates == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Jordan said so.",
        "Paris Hilton arrived.",
        "The Washington Post reported it.",
        "She studied at Boston University.",
        "He ate turkey in March.",
    ],
)
def test_persons_papers_schools_and_common_words_are_no_places(text: str) -> None:
    assert named(text) == []


def test_a_capital_that_speaks_is_its_government() -> None:
    [seoul] = places("Seoul said it would answer.")
    assert (seoul.kind, seoul.country, seoul.name) == ("government", "KR", "South Korea")


def test_a_capital_where_something_happens_is_a_town() -> None:
    [seoul] = places("Envoys met in Seoul.")
    assert (seoul.kind, seoul.name) == ("city", "Seoul")


def test_the_north_is_the_state_that_the_article_names() -> None:
    text = "North Korea and South Korea talked. The North asked for more."
    assert [(place.text, place.name) for place in places(text)][-1] == ("North", "North Korea")
    assert named("Snow fell in the North.") == []


def test_a_country_a_river_and_a_site_are_each_of_their_kind() -> None:
    kinds = {
        place.name: place.kind
        for place in places("From Poland, the Danube and the Strait of Hormuz it is far.")
    }
    assert kinds == {"Poland": "country", "Danube": "river", "Strait of Hormuz": "strait"}


WORDS = st.sampled_from(
    ["Paris", "Texas", ",", "in", "the", "North", "Korea", "said", "Washington", "Mr", "London", "St", "of", ".", "New", "York",
     "Georgia", "Sea", "Jordan", "and", "Guinea", "'s", "(", ")", "\n\n"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=12))
def test_places_quote_their_words_in_order_and_have_a_point_or_none_of_it(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for place in resolve_places(article(text), UNREAD):
        assert text[place.start : place.end] == place.text
        assert end <= place.start < place.end
        end = place.end
        known = (place.name, place.lat, place.lon, place.kind, place.gazetteer)
        assert all(part is None for part in known) or all(part is not None for part in known)
        if place.lat is not None and place.lon is not None:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180
