"""Where it happened, by words that stand for a place named before."""

from __future__ import annotations

import pytest

from tests.code.conftest import Coder


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("Japan protested to China on Monday.", None),
        ("A patrol boat left Scarborough Shoal on Monday.", "Scarborough Shoal"),
        ("A patrol boat was near Scarborough Shoal on Monday. Japan protested.", "Scarborough Shoal"),
    ],
)
def test_the_same_area_is_a_place_named_before_and_no_country_that_acts(
    code: Coder, before: str, place: str | None
) -> None:
    coded = code(f"{before} On Tuesday the coast guard arrested two men in the same area.")
    assert coded.place(coded.one("arrest")) == place


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Twelve people were killed when a hotel near Basra collapsed.", "accident"),
        ("Three hostages were rescued after they were held in Basra.", "rescue"),
        ("Police arrested two men while they slept in Basra.", "arrest"),
        ("Police barred protesters from entering a park in Basra.", "ban"),
    ],
)
def test_the_clause_that_tells_of_the_scene_says_where_the_act_was(
    code: Coder, sentence: str, kind: str
) -> None:
    coded = code(sentence)
    assert coded.place(coded.one(kind)) == "Basrah"


@pytest.mark.parametrize(
    "joint", ["because he had lived in", "although he had lived in", "before he went to"]
)
def test_a_clause_of_reason_reserve_or_what_came_later_tells_of_no_scene(code: Coder, joint: str) -> None:
    coded = code(f"Police arrested a trader {joint} Basra.")
    assert coded.place(coded.one("arrest")) is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Inspectors were refused access to two sites last month, according to diplomats in Vienna.",
            "rejection",
        ),
        ("Both sides accepted a ceasefire brokered by the United States.", "ceasefire"),
    ],
)
def test_whoever_tells_of_an_act_or_helped_it_along_does_not_say_where_it_was(
    code: Coder, sentence: str, kind: str
) -> None:
    coded = code(sentence)
    assert coded.place(coded.one(kind)) is None


def test_the_border_is_not_that_of_the_house_where_it_was_spoken_of(code: Coder) -> None:
    coded = code(
        "The president spoke to reporters at the White House.",
        "Soldiers arrested two men near the border on Monday.",
    )
    assert coded.place(coded.one("arrest")) is None


def test_a_ship_is_not_seized_where_it_is_registered(code: Coder) -> None:
    told = code("Iran seized a Marshall Islands-flagged tanker in the Strait of Hormuz on Tuesday.")
    assert told.place(told.one("seizure")) == "Strait of Hormuz"


def test_what_a_treaty_is_about_is_not_where_it_was_signed(code: Coder) -> None:
    coded = code(
        "The foreign ministers of Norway and Finland signed an agreement on safety in the Barents Sea."
    )
    event = next(each for each in coded.events if each.type == "AGREE")
    assert coded.place(event) is None


def test_a_ship_sinks_off_the_coast_that_is_named(code: Coder) -> None:
    coded = code("A ferry sank off Sumatra on Monday night, the rescue agency said.", published="2025-03-04")
    assert coded.place(coded.one("accident")) == "Sumatra"
