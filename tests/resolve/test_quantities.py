"""Quantities: what a number counts or measures, what it allows, its twin in another unit, and what counts nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records.quantity import Quantity
from dateline.resolve.quantities import resolve_quantities
from tests.resolve.texts import UNREAD, article, values


def quantities(text: str) -> tuple[Quantity, ...]:
    return values(text).quantities


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


def test_a_measure_has_its_unit_and_its_value_in_si() -> None:
    found = only("The rocket rose to 30 kilometres.")
    assert (found.value, found.unit, found.dimension, found.bound) == (30, "kilometre", "length", "exact")
    assert found.si is not None
    assert (found.si.low, found.si.high, found.si.unit) == (30_000, 30_000, "metre")


def test_up_to_leaves_the_lower_end_open_in_si_too() -> None:
    found = only("The rocket can fly up to 300 miles.")
    assert (found.low, found.high, found.bound) == (None, 300, "up_to")
    assert found.si is not None
    assert found.si.low is None
    assert found.si.high == pytest.approx(482_803.2)


def test_the_figure_in_brackets_is_the_same_quantity_and_has_the_same_bound() -> None:
    far, miles = quantities("The rocket can fly up to 300 miles (480 km).")
    assert (far.pair, miles.pair) == (miles.id, far.id)
    assert (far.bound, miles.bound) == ("up_to", "up_to")


def test_two_lengths_in_a_list_are_no_pair() -> None:
    first, second = quantities("The walls are 3 metres, 20 feet apart.")
    assert (first.pair, second.pair) == (None, None)


def test_people_are_counted_as_persons_and_things_by_their_name() -> None:
    people, ships = quantities("About 15,000 soldiers and 40 ships took part.")
    assert (people.value, people.unit, people.of, people.bound) == (15_000, "person", "soldiers", "about")
    assert (ships.value, ships.unit, ships.of) == (40, "ship", "ships")


def test_a_part_of_the_whole_is_counted_with_it() -> None:
    whole, part = quantities("Some 900 workers went on strike; 350 of these workers were dismissed.")
    assert (whole.unit, part.unit) == ("person", "person")
    assert (whole.of, part.of) == ("workers", "workers")
    assert (part.value, part.bound) == (350, "exact")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It lies 100 to 150 km away.", 100, 150, "kilometre"),
        ("It lies between 100 and 150 km away.", 100, 150, "kilometre"),
        ("It cost $5-10 million.", 5_000_000, 10_000_000, "dollar"),
        ("It cost $5 million to $10 million.", 5_000_000, 10_000_000, "dollar"),
    ],
)
def test_a_range_is_one_quantity(text: str, low: float, high: float, unit: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.unit, found.bound) == (low, high, unit, "between")


def test_a_change_from_one_value_to_another_is_two() -> None:
    assert [found.value for found in quantities("The price rose from 100 euros to 150 euros.")] == [100, 150]


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Dozens of homes burned.", 24, "at_least"),
        ("Hundreds of homes burned.", 200, "at_least"),
        ("Tens of thousands of homes burned.", 20_000, "at_least"),
        ("Several hundred homes burned.", 300, "about"),
        ("Nearly 300 homes burned.", 300, "about"),
        ("As many as 300 homes burned.", 300, "up_to"),
        ("At least 300 homes burned.", 300, "at_least"),
        ("More than 300 homes burned.", 300, "more_than"),
        ("Fewer than 300 homes burned.", 300, "less_than"),
    ],
)
def test_plurals_of_size_and_words_before_the_figure_bound_it(text: str, value: float, bound: str) -> None:
    found = only(text)
    assert (found.value, found.bound) == (value, bound)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was built in 1957.",
        "It opened at 8:10 on 4 March.",
        "It was the third strike.",
        "Read page 3 of the report.",
        "Resolution 1701 was adopted.",
        "One of the ships sank.",
        "The 1980s were worse.",
        "They won 3-1 in the end.",
    ],
)
def test_years_clocks_ordinals_and_numbers_that_name_something_are_none(text: str) -> None:
    assert quantities(text) == ()


def test_a_magnitude_and_a_temperature_are_quantities() -> None:
    assert only("A magnitude 6.2 earthquake shook the coast.").unit == "magnitude"
    found = only("It was 68 degrees Fahrenheit.")
    assert found.si is not None
    assert found.si.low == pytest.approx(293.15)


def test_a_share_names_what_it_is_of() -> None:
    found = only("About 40 percent of voters stayed at home.")
    assert (found.value, found.unit, found.of) == (40, "percent", "voters")


def test_a_number_that_counts_what_was_named_before_stays_a_quantity() -> None:
    killed, hurt = quantities("The blast killed 84 people and wounded 284.")
    assert (killed.of, hurt.of, hurt.value) == ("people", None, 284)


def test_two_numbers_that_fall_are_no_range() -> None:
    first, second = quantities("The convoy went from 1,200 to 40 km.")
    assert (first.value, second.value, second.unit) == (1200, 40, "kilometre")


WORDS = st.sampled_from(
    ["up to", "about", "40", "1,200", "3.5", "million", "km", "miles", "(25 miles)", "to", "and", "people", "$", "per hour",
     "of the", "troops", "°C", "dozens of", "half", "a", "or more", "between", "-", "%", "in 2019", "year-old"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=9))
def test_low_never_lies_above_high_and_pairs_point_at_each_other(words: list[str]) -> None:
    text = " ".join(words)
    found = resolve_quantities(article(text), UNREAD)
    by_id = {quantity.id: quantity for quantity in found}
    start = -1
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text
        assert start < quantity.start
        start = quantity.start
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if quantity.si is not None and quantity.si.low is not None and quantity.si.high is not None:
            assert quantity.si.low <= quantity.si.high
        if quantity.pair is not None:
            assert by_id[quantity.pair].pair == quantity.id


@pytest.mark.parametrize("text", ["The air force has lost its Mi-24s.", "Two of the T-72s burned."])
def test_the_number_in_the_name_of_a_craft_counts_no_seconds(text: str) -> None:
    assert not [quantity for quantity in quantities(text) if quantity.unit == "second"]
