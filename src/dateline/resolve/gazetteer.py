"""The gazetteer: which places a name may mean, and what is known of each.

A compact SQLite file, built by ``sources/gazetteer.py`` and opened read-only. It answers lookups by folded name
(``toponyms.fold``); it decides nothing. Points are WGS 84 degrees, good to about 100 m for towns and to the
reach stated (``radius_km``) for everything else.
"""

from __future__ import annotations

import json
import math
import sqlite3
import struct
import threading
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

from dateline.errors import LexiconError
from dateline.resolve.toponyms import fold

OWN_IDS = 1_000_000_000
GEONAMES = "geonames"
OWN = "dateline-places"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. ``country`` is ISO 3166-1 alpha-2, ``admin1`` the GeoNames code of the division or ``None``."""

    number: int
    name: str
    kind: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int
    radius_km: float
    dataset: str
    ref: str


@dataclass(frozen=True, slots=True)
class Country:
    """What the gazetteer knows of a state beyond its place: capital, neighbours (ISO codes), area in km²."""

    iso: str
    number: int
    capital: str | None
    area_km2: float
    continent: str
    neighbours: tuple[str, ...]
    people: tuple[str, ...]


class Gazetteer:
    """Read-only access to the built file. One connection, guarded by a lock, may be shared by threads."""

    def __init__(self, path: str) -> None:
        try:
            self._base = sqlite3.connect(
                f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self.version = str(self._one("SELECT value FROM meta WHERE key='version'")[0])
        except (sqlite3.Error, TypeError) as error:
            raise LexiconError(f"gazetteer {path}: {error}") from error
        self._lock = threading.Lock()
        self.lookup = lru_cache(maxsize=50_000)(self._lookup)
        self.entry = lru_cache(maxsize=50_000)(self._entry)
        self.person_part = lru_cache(maxsize=20_000)(self._person_part)
        self.countries = {country.iso: country for country in self._countries()}
        self.people = {word: country.iso for country in self.countries.values() for word in country.people}
        self._country_names = {self.entry(country.number).name for country in self.countries.values()}
        self._capitals = self._find_capitals()
        rows = self._base.execute("SELECT id, names FROM alias")
        self._aliases: dict[int, tuple[str, ...]] = {
            number: tuple(json.loads(names)) for number, names in rows
        }

    def _one(self, statement: str, *values: object) -> tuple[object, ...]:
        row: tuple[object, ...] | None = self._base.execute(statement, values).fetchone()
        return row or ()

    def _lookup(self, key: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Numbers of the places that bear this folded name: as main name, and as another name."""
        with self._lock:
            row = self._one("SELECT main, other FROM name WHERE key=?", key)
        if not row:
            return (), ()
        return _unpack(row[0]), _unpack(row[1])

    def _entry(self, number: int) -> Entry:
        """The place with this number."""
        with self._lock:
            row = self._base.execute("SELECT * FROM place WHERE id=?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        _, name, kind, country, admin1, lat, lon, people, radius, ref = row
        own = number >= OWN_IDS
        return Entry(
            number=number,
            name=name,
            kind=kind or "city",
            country=country,
            admin1=admin1,
            lat=lat / 1000,
            lon=lon / 1000,
            population=people,
            radius_km=radius if radius is not None else town_reach_km(people),
            dataset=OWN if own else GEONAMES,
            ref=ref if own else str(number),
        )

    def _person_part(self, key: str) -> int:
        """1 for a frequent given name, 2 for a frequent surname, 3 for both, 0 for neither."""
        with self._lock:
            row = self._one("SELECT part FROM person WHERE name=?", key)
        return int(str(row[0])) if row else 0

    def _countries(self) -> list[Country]:
        rows = self._base.execute("SELECT * FROM country").fetchall()
        return [
            Country(
                iso,
                number,
                capital,
                area,
                continent,
                tuple(filter(None, near.split(","))),
                tuple(json.loads(people)),
            )
            for iso, number, capital, area, continent, near, people in rows
        ]

    def capital_number(self, iso: str) -> int | None:
        """The number of a country's capital."""
        return self._capitals.get(iso)

    def _find_capitals(self) -> dict[str, int]:
        found = {}
        for country in self.countries.values():
            towns = [self.entry(number) for number in self.lookup(fold(country.capital or ""))[0]]
            here = [town for town in towns if town.country == country.iso and town.kind == "city"]
            if here:
                found[country.iso] = max(here, key=lambda town: town.population).number
        return found

    def people_country(self, word: str) -> str | None:
        """ISO code of the country whose people or things a word names: "Syrian", "Syrians", "South Korean".

        The name of a country itself is no such word, though "Laos" looks like several of the Lao.
        """
        if word in self._country_names:
            return None
        return (
            self.people.get(word)
            or self.people.get(word.removesuffix("s"))
            or self.people.get(word.removesuffix("es"))
        )

    def names_of(self, number: int) -> tuple[str, ...]:
        """Other names of a country, region, water or site, as its list writes them; empty for towns."""
        return self._aliases.get(number, ())


def _unpack(blob: object) -> tuple[int, ...]:
    return struct.unpack(f"<{len(blob) // 4}I", blob) if isinstance(blob, bytes) else ()


def town_reach_km(population: int) -> float:
    """A rough radius for a town with this many people, in km."""
    return round(max(2.0, 0.018 * math.sqrt(population)), 1)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km (haversine, mean radius 6371 km)."""
    rise, turn = math.radians(other_lat - lat) / 2, math.radians(other_lon - lon) / 2
    part = (
        math.sin(rise) ** 2
        + math.cos(math.radians(lat)) * math.cos(math.radians(other_lat)) * math.sin(turn) ** 2
    )
    return 12742 * math.asin(math.sqrt(min(1.0, part)))


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that Dateline ships, opened once for the process.

    Raises:
        LexiconError: the file is missing or is not a gazetteer.
    """
    with as_file(files("dateline.resolve").joinpath("data", "gazetteer.sqlite")) as path:
        return Gazetteer(str(path))
