"""Which time zone a word, a place, a country or a newsroom means, and what instant a local clock is there.

A zone is written as an IANA name, or as an offset ``+09:00`` where no place is known. Abbreviations that
several countries use are settled by the countries the article names; failing that by the word's default, and
otherwise left unknown. A place is given a zone by its country if the country keeps one time, else by its
first-order division, else by the nearest principal city that the tz database lists for the country; a whole
country with several times has none. Sources: the tz database (public domain, package ``tzdata``: zone.tab)
and ``lexicons/zones.yaml``.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from dateline.lexicon import load_lexicon
from dateline.records.place import Place

EARLIEST = timedelta(hours=14)
LATEST = timedelta(hours=-12)
_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+\-−–±]) ?(\d{1,2}):?([0-5]\d)?$", re.I)
_WIDE_KINDS = frozenset({"country", "continent", "region", "sea", "ocean"})


@cache
def zone_words() -> dict[str, dict[str, object]]:
    """Every word that names a zone, with its entry in ``zones.yaml``."""
    entries = load_lexicon("dateline.resolve", "zones.yaml")["words"]
    return {name: entry for entry in entries for name in entry["names"]}


def offset_zone(text: str) -> str | None:
    """Return ``UTC+9``, ``GMT -3`` or ``+05:30`` as ``±HH:MM``; ``None`` if it is none or past ±14 hours."""
    found = _OFFSET.match(text.strip())
    if not found:
        return None
    sign, hours, minutes = found.groups()
    total = int(hours) * 60 + int(minutes or 0)
    if total > 14 * 60:
        return None
    return f"{'-' if sign in '-−–' and total else '+'}{total // 60:02d}:{total % 60:02d}"


def zone_by_word(word: str, countries: frozenset[str] = frozenset()) -> str | None:
    """The zone that an abbreviation, a name or an offset means where these countries are spoken of."""
    if offset := offset_zone(word):
        return offset
    entry = zone_words().get(word) or zone_words().get(word.upper())
    if entry is None:
        return zone_of_city(word.removesuffix(" time").removesuffix(" Time"))
    choices = entry.get("choices")
    if isinstance(choices, list):
        fitting = {choice["zone"] for choice in choices if countries & set(choice["countries"])}
        if len(fitting) == 1:
            return str(fitting.pop())
    zone = entry.get("zone") or entry.get("default")
    return str(zone) if zone else None


@cache
def _cities() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(available_timezones()):
        area, _, city = name.rpartition("/")
        if area and not area.startswith(("Etc", "US", "SystemV")):
            found.setdefault(city.replace("_", " ").lower(), name)
    return found


def zone_of_city(name: str) -> str | None:
    """The zone that the tz database calls after this city (Seoul, New York), if any."""
    return _cities().get(name.lower())


@cache
def _country_table() -> dict[str, tuple[tuple[str, float, float], ...]]:
    table: dict[str, list[tuple[str, float, float]]] = {}
    raw = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in raw.splitlines():
        if not line.startswith("#"):
            country, where, zone, *_ = line.split("\t")
            table.setdefault(country, []).append((zone, *_iso6709(where)))
    return {country: tuple(rows) for country, rows in table.items()}


def _iso6709(where: str) -> tuple[float, float]:
    found = re.match(r"([+-]\d{4,6})([+-]\d{5,7})$", where)
    if not found:
        return 0.0, 0.0
    degrees = []
    for part, width in zip(found.groups(), (2, 3), strict=True):
        digits = part[1:]
        value = int(digits[:width]) + int(digits[width : width + 2]) / 60
        degrees.append(-value if part[0] == "-" else value)
    return degrees[0], degrees[1]


def zone_of_country(country: str, when: datetime | None = None) -> str | None:
    """The zone of a country that keeps one time (at local time ``when``, if given), else ``None``."""
    chosen = load_lexicon("dateline.resolve", "zones.yaml")["countries"].get(country)
    if chosen:
        return str(chosen)
    rows = _country_table().get(country, ())
    moment = when or datetime(2020, 1, 15)
    offsets = {ZoneInfo(zone).utcoffset(moment) for zone, _, _ in rows}
    return rows[0][0] if rows and len(offsets) == 1 else None


def zone_of_place(place: Place, when: datetime | None = None) -> str | None:
    """The zone of a resolved place; ``None`` for an unresolved one, a sea, or a country of several times."""
    if place.country is None or place.kind in {"continent", "sea", "ocean"}:
        return None
    single = zone_of_country(place.country, when)
    if single or place.kind in _WIDE_KINDS:
        return single
    return _zone_of_division(place) or _nearest_zone(place)


@cache
def _divisions() -> dict[tuple[str, str], str]:
    table = load_lexicon("dateline.resolve", "zones.yaml")["divisions"]
    return {
        (country, name.lower()): zone
        for country, zones in table.items()
        for zone, names in zones.items()
        for name in names
    }


def _zone_of_division(place: Place) -> str | None:
    country = place.country or ""
    keys = [place.admin1, place.name if place.kind == "admin1" else None]
    for key in keys:
        if key:
            zone = _divisions().get((country, key.removeprefix(f"{country}.").lower()))
            if zone:
                return zone
    return None


def _nearest_zone(place: Place) -> str | None:
    rows = _country_table().get(place.country or "", ())
    if not rows or place.lat is None or place.lon is None:
        return None
    lat, lon = place.lat, place.lon
    return min(rows, key=lambda row: _km(lat, lon, row[1], row[2]))[0]


def _km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    half = sin(radians(lat2 - lat) / 2) ** 2
    half += cos(radians(lat)) * cos(radians(lat2)) * sin(radians(lon2 - lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


@cache
def zone_of_outlet(outlet: str | None) -> str | None:
    """The zone of a newsroom in the known table, by its name."""
    if not outlet:
        return None
    key = outlet.lower().strip()
    for entry in load_lexicon("dateline.resolve", "zones.yaml")["outlets"]:
        if any(name.lower() == key for name in entry["names"]):
            return str(entry["zone"])
    return None


@cache
def zone_info(zone: str) -> tzinfo | None:
    """The rules of a zone written as an IANA name or an offset; ``None`` if there is no such zone."""
    if zone[0] in "+-":
        sign = -1 if zone[0] == "-" else 1
        hours, minutes = int(zone[1:3]), int(zone[4:6] or 0)
        return timezone(sign * timedelta(hours=hours, minutes=minutes))
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def to_utc(local: datetime, zone: str) -> datetime:
    """The instant at which clocks in ``zone`` show ``local`` (the first of two, where it comes twice)."""
    rules = zone_info(zone)
    try:
        return local.replace(tzinfo=rules).astimezone(UTC)
    except OverflowError:
        return local.replace(tzinfo=UTC)


def to_local(instant: datetime, zone: str) -> datetime:
    """What clocks in ``zone`` show at an aware ``instant``, without a zone."""
    return instant.astimezone(zone_info(zone)).replace(tzinfo=None)


def offset_text(zone: str, local: datetime) -> str | None:
    """The offset of ``zone`` at local time ``local``, as ``±HH:MM``."""
    rules = zone_info(zone)
    delta = local.replace(tzinfo=rules).utcoffset() if rules else None
    return None if delta is None else write_offset(delta)


def write_offset(delta: timedelta) -> str:
    """Write an offset as ``±HH:MM``."""
    total = int(delta.total_seconds() // 60)
    return f"{'-' if total < 0 else '+'}{abs(total) // 60:02d}:{abs(total) % 60:02d}"


@cache
def offsets_in_use() -> frozenset[timedelta]:
    """Every offset from UTC that some zone keeps in winter or summer."""
    moments = (datetime(2024, 1, 15), datetime(2024, 7, 15))
    kept: set[timedelta] = set()
    for rows in _country_table().values():
        for zone, _, _ in rows:
            kept |= {delta for moment in moments if (delta := ZoneInfo(zone).utcoffset(moment)) is not None}
    return frozenset(kept)
