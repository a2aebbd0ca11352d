"""Text from pages acts nowhere: not on a terminal, not in a spreadsheet, not in a browser."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.serve.fragments import link_to_words
from dateline.serve.inert import cell, plain, web_address


@given(st.text())
def test_no_text_keeps_a_control_or_direction_character_on_a_terminal(text: str) -> None:
    shown = plain(text)
    assert not [char for char in shown if unicodedata.category(char) == "Cc"]
    assert not {"\u202e", "\u2066", "\u200f"} & set(shown)
    assert plain(shown) == shown


@given(st.sampled_from("=+-@\t\r"), st.text())
def test_no_cell_begins_as_a_formula_does(sign: str, text: str) -> None:
    written = io.StringIO()
    csv.writer(written).writerow([cell(sign + text)])
    (row,) = csv.reader(io.StringIO(written.getvalue(), newline=""))
    assert not row[0].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_in_a_cell_can_be_read_again(number: float) -> None:
    assert float(cell(number)) == pytest.approx(number, rel=1e-10)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//news.example",
        'https://a.example/"onclick=',
        None,
        "http://[",
        "data:text/html,x",
    ],
)
def test_only_addresses_of_the_web_are_linked_to(address: str | None) -> None:
    assert web_address(address) is None
    assert link_to_words(address, "the words") is None


def test_few_words_are_linked_whole_and_many_by_their_ends() -> None:
    few = link_to_words("https://news.example/a", "well-known, that is")
    assert few == "https://news.example/a#:~:text=well%2Dknown%2C%20that%20is"
    many = link_to_words("https://news.example/a#top", " ".join(f"w{number}" for number in range(20)))
    assert many == "https://news.example/a#top:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19"
