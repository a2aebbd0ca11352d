"""What opens a report as its date line takes no part in what it reports."""

from __future__ import annotations

import pytest

from tests.code.conftest import Coder


@pytest.mark.parametrize(
    ("line", "doers"),
    [
        ("KHARTOUM, Oct 3 (Wire) - Rebel fighters attacked the town of Kosti on Thursday.", "Rebel fighters"),
        ("OSLO — Rebel fighters attacked the town of Kosti on Thursday.", "Rebel fighters"),
        ("Nairobi, Oct 3 - Rebel fighters attacked the town of Kosti on Thursday.", "Rebel fighters"),
        ("Nairobi – Rebel fighters attacked the town of Kosti on Thursday.", "Rebel fighters"),
        ("Nairobi, Kenya - Rebel fighters attacked the town of Kosti on Thursday.", "Rebel fighters"),
    ],
)
def test_the_city_of_a_date_line_neither_acts_nor_is_where_it_happened(
    code: Coder, line: str, doers: str
) -> None:
    coded = code(line, title="Attack on Kosti", published="2025-10-03")
    event = coded.one("attack")
    assert [a.text for a in event.actors] == [doers]
    assert coded.place(event) == "Kosti"
    assert event.summary.startswith("Rebel fighters")


def test_the_city_of_a_date_line_has_nothing_done_to_it(code: Coder) -> None:
    event = code("BERLIN (Wire) - Police arrested two men on Monday.", published="2025-10-03").one("arrest")
    assert [a.text for a in event.actors] == ["Police"]
    assert [r.text for r in event.recipients] == ["two men"]


def test_place_and_day_of_the_act_stand_before_those_of_the_date_line(code: Coder) -> None:
    coded = code(
        "DUSHANBE, September 17 - Five people were killed on Tuesday in a shooting in Kyrgyzstan's Batken "
        "region.",
        published="2025-09-17",
    )
    event = coded.one("shooting")
    assert (coded.place(event), coded.time(event)) == ("Batken", "Tuesday")
    assert [r.text for r in event.recipients] == ["Five people"]


def test_a_date_line_whose_city_is_known_only_further_down_is_no_part_of_the_words(code: Coder) -> None:
    coded = code(
        "VISBY - Two trains collided in fog outside the town on Monday morning, police said.",
        "Six people were taken to hospital in Visby.",
        title="Trains collide",
        published="2025-03-03",
    )
    said = [event.summary for event in coded.events]
    assert any(words.startswith("Two trains collided") for words in said)
    assert not any("VISBY" in words for words in said)


def test_a_name_in_capitals_before_a_dash_that_is_no_place_stays_in_the_words(code: Coder) -> None:
    (event,) = code("UNICEF - the UN children's fund - opened a school in Visby on Monday.").events
    assert event.summary.startswith("UNICEF")


def test_a_town_before_a_dash_further_down_is_no_date_line(code: Coder) -> None:
    coded = code(
        "Police arrested two men on Monday.",
        "Nairobi – Rebels attacked it in 1998 – has asked for help.",
        published="2025-03-03",
    )
    assert any(event.summary.startswith("Nairobi") for event in coded.events)
