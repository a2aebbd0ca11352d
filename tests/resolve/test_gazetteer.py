"""The gazetteer: what places a name may mean, and what is known of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import LexiconError
from dateline.lexicon import load_lexicon
from dateline.resolve.gazetteer import Gazetteer, distance_km, open_gazetteer
from dateline.resolve.toponyms import fold

TABLE = open_gazetteer()


def test_a_name_has_all_its_bearers_and_the_most_populous_comes_first() -> None:
    main, _ = TABLE.lookup(fold("Springfield"))
    entries = [TABLE.entry(number) for number in main]
    assert len({entry.admin1 for entry in entries}) > 5
    towns = [entry.population for entry in entries if entry.kind == "city"]
    assert towns == sorted(towns, reverse=True)


def test_another_name_of_a_place_leads_to_it() -> None:
    (sea,) = {n for key in ("east sea", "sea of japan") for pair in TABLE.lookup(key) for n in pair}
    assert TABLE.entry(sea).kind == "sea"
    assert {"Sea of Japan", "East Sea"} <= {TABLE.entry(sea).name, *TABLE.names_of(sea)}


def test_every_country_has_a_point_and_nearly_every_one_a_capital_in_it() -> None:
    for iso, country in TABLE.countries.items():
        assert TABLE.entry(country.number).country == iso
    with_capital = [iso for iso in TABLE.countries if TABLE.capital_number(iso)]
    assert len(with_capital) > 0.9 * len(TABLE.countries)
    assert all(TABLE.entry(TABLE.capital_number(iso) or 0).country == iso for iso in with_capital)


def test_words_for_peoples_lead_to_their_country() -> None:
    assert [TABLE.people_country(word) for word in ("Syrian", "Japanese", "South Korean", "Martian")] == [
        "SY", "JP", "KR", None,
    ]  # fmt: skip


def test_a_countrys_own_name_is_no_word_for_its_people() -> None:
    assert (TABLE.people_country("Laos"), TABLE.people_country("Laotians")) == (None, "LA")


def test_names_nobody_bears_have_no_bearer() -> None:
    assert TABLE.lookup(fold("Nowhereville upon Nothing")) == ((), ())


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Nueva Ecija", "PH", 15.6, 121.0),
        ("Wayanad", "IN", 11.7, 76.1),
        ("County Clare", "IE", 52.8, -9.0),
        ("Mayo", "IE", 53.9, -9.3),
        ("Camarines Sur", "PH", 13.6, 123.3),
    ],
)
def test_a_second_order_division_lies_where_its_towns_do(
    name: str, country: str, lat: float, lon: float
) -> None:
    entries = [TABLE.entry(number) for number in TABLE.lookup(fold(name))[0]]
    (division,) = [entry for entry in entries if (entry.kind, entry.country) == ("admin2", country)]
    assert distance_km(lat, lon, division.lat, division.lon) < 50
    assert division.radius_km >= 15


@pytest.mark.parametrize(("name", "country"), [("Leeds", "GB"), ("Agra", "IN")])
def test_a_town_keeps_its_name_before_the_division_around_it(name: str, country: str) -> None:
    entries = [TABLE.entry(number) for number in TABLE.lookup(fold(name))[0]]
    assert {entry.kind for entry in entries if entry.country == country} == {"city"}


@pytest.mark.parametrize("name", ["regions.yaml", "seas.yaml", "sites.yaml", "towns.yaml"])
def test_every_hand_kept_place_is_in_the_built_file_where_the_list_puts_it(name: str) -> None:
    for place in load_lexicon("dateline.resolve", name)["places"]:
        main, other = TABLE.lookup(fold(place["name"]))
        lat, lon = place["at"]
        near = [
            n for n in (*main, *other) if distance_km(lat, lon, TABLE.entry(n).lat, TABLE.entry(n).lon) < 1
        ]
        assert near, place["name"]


def test_a_file_that_is_no_gazetteer_is_named(tmp_path: Path) -> None:
    (tmp_path / "other.sqlite").write_text("no table")
    with pytest.raises(LexiconError, match=r"other\.sqlite"):
        Gazetteer(str(tmp_path / "other.sqlite"))


LATS, LONS = st.floats(-90, 90), st.floats(-180, 180)


@given(LATS, LONS, LATS, LONS)
def test_distance_is_the_same_both_ways_and_at_most_half_round_the_earth(
    lat: float, lon: float, lat2: float, lon2: float
) -> None:
    there, back = distance_km(lat, lon, lat2, lon2), distance_km(lat2, lon2, lat, lon)
    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= 20_038
    assert distance_km(lat, lon, lat, lon) == pytest.approx(0, abs=1e-6)


def test_a_degree_of_latitude_is_about_111_km() -> None:
    assert distance_km(10, 20, 11, 20) == pytest.approx(111.2, abs=0.2)
