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
