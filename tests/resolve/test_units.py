"""Units: the table agrees with pint, and the words beside a figure name the right one."""

from __future__ import annotations

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.units import Unit, money_before, per, unit_at, unit_table

PINT_NAMES = {
    "nautical mile": "nautical_mile",
    "light-year": "light_year",
    "astronomical unit": "astronomical_unit",
    "acre": "international_acre",
    "barrel": "oil_barrel",
    "fluid ounce": "fluid_ounce",
    "acre-foot": "international_acre * foot",
    "kiloton": "kiloton_TNT",
    "megaton": "megaton_TNT",
    "degree Celsius": "delta_degree_Celsius",
    "degree Fahrenheit": "delta_degree_Fahrenheit",
    "brake horsepower": "horsepower",
    "watt-hour": "watt * hour",
    "kilowatt-hour": "kilowatt * hour",
    "megawatt-hour": "megawatt * hour",
    "gigawatt-hour": "gigawatt * hour",
    "terawatt-hour": "terawatt * hour",
    "milliampere-hour": "milliampere * hour",
    "pound per square inch": "psi",
    "pound-foot": "foot * force_pound",
    "revolution per minute": "1 / minute",
    "month": "year_gregorian / 12",
    "year": "year_gregorian",
    "decade": "10 * year_gregorian",
    "century": "100 * year_gregorian",
    "millennium": "1000 * year_gregorian",
}
"""Where pint has another name for a unit, or means another of several of that name."""


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:  # type: ignore[type-arg]
    made: pint.UnitRegistry = pint.UnitRegistry()  # type: ignore[type-arg]
    made.define("year_gregorian = 365.2425 * day")
    made.define("international_acre = 43560 * foot ** 2")
    made.define("kiloton_TNT = 4.184e12 * joule")
    made.define("megaton_TNT = 4.184e15 * joule")
    return made


MEASURES = {name: unit for name, unit in unit_table().by_name.items() if unit.factor is not None}


@pytest.mark.parametrize("name", MEASURES)
def test_the_factor_to_si_is_pints(name: str, registry: pint.UnitRegistry) -> None:  # type: ignore[type-arg]
    unit = MEASURES[name]
    theirs = registry.parse_expression(PINT_NAMES.get(name, name))
    si = registry.parse_units(str(unit.si_unit))
    assert theirs.to(si).magnitude == pytest.approx(unit.factor, rel=1e-6)


@given(st.sampled_from(sorted(MEASURES)), st.floats(1e-6, 1e9))
def test_a_value_goes_to_si_and_back_unchanged(name: str, value: float) -> None:
    unit = MEASURES[name]
    assert unit.factor is not None
    there = value * unit.factor + unit.offset
    assert (there - unit.offset) / unit.factor == pytest.approx(value, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("name", "celsius"), [("degree Celsius", 100.0), ("degree Fahrenheit", 212.0)])
def test_water_boils_at_the_same_kelvin_on_both_scales(name: str, celsius: float) -> None:
    unit = MEASURES[name]
    assert celsius * (unit.factor or 0) + unit.offset == pytest.approx(373.15)


def named(text: str, figure: str) -> str | None:
    found = unit_at(text, text.index(figure) + len(figure))
    return found.unit.name if found else None


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("800km away", "800", "kilometre"),
        ("500 miles away", "500", "mile"),
        ("a 40-foot wall", "40", "foot"),
        ("90 kilometres an hour", "90", "kilometre per hour"),
        ("12 nautical miles off", "12", "nautical mile"),
        ("5°C above", "5", "degree Celsius"),
        ("30 square kilometres", "30", "square kilometre"),
        ("70 dollars a barrel", "70", "dollar per barrel"),
        ("3 tons a year", "3", "ton per year"),
        ("7 per cent", "7", "percent"),
        ("80 euros per sq m", "80", "euro per square metre"),
        ("50 HZ", "50", "hertz"),
    ],
)
def test_words_and_symbols_after_a_figure_name_its_unit(text: str, figure: str, name: str) -> None:
    assert named(text, figure) == name


@pytest.mark.parametrize(("text", "figure"), [("5 M people", "5"), ("3 in. London", "3"), ("8 people", "8")])
def test_a_letter_that_may_be_a_word_is_no_unit(text: str, figure: str) -> None:
    assert named(text, figure) is None


def test_a_year_earlier_is_no_rate() -> None:
    assert named("6 euros a year earlier", "6") == "euro"
    assert named("6 euros a year", "6") == "euro per year"


def test_a_sign_before_the_figure_is_money() -> None:
    for text, name in (("$40", "dollar"), ("€40", "euro"), ("£40", "pound sterling")):
        found = money_before(text, len(text) - 2)
        assert found is not None
        assert found.unit.name == name


def test_a_rate_of_two_known_units_has_the_quotient_of_their_factors() -> None:
    table = unit_table().by_name
    made = per(table["kilogram"], table["hectare"])
    assert made == Unit("kilogram per hectare", "mass per area", 1 / 10_000, 0.0, "kilogram per square metre")
