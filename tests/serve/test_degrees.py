"""The point of a place is printed no finer than the place reaches."""

from __future__ import annotations

import pytest

from dateline.records.happening import BestPlace
from dateline.serve.degrees import degrees_of


def place(lat: float | None, radius_km: float | None) -> BestPlace:
    return BestPlace(name="X", kind="lake", country=None, lat=lat, lon=142.478, radius_km=radius_km)


@pytest.mark.parametrize(
    ("radius_km", "printed"),
    [
        (250.0, "43, 142 (within 250 km)"),
        (50.0, "43.3, 142.5 (within 50 km)"),
        (4.8, "43.31, 142.48 (within 4.8 km)"),
        (0.3, "43.310, 142.478 (within 0.3 km)"),
        (6000.0, "43, 142 (within 6000 km)"),
    ],
)
def test_a_wide_place_has_few_decimals_and_its_radius_beside_it(radius_km: float, printed: str) -> None:
    assert degrees_of(place(43.31, radius_km)) == printed


def test_a_place_of_unknown_reach_has_its_point_alone() -> None:
    assert degrees_of(place(43.31, None)) == "43.3100, 142.4780"


def test_a_place_without_a_point_prints_none() -> None:
    assert degrees_of(None) is None
    assert degrees_of(place(None, 5.0)) is None
