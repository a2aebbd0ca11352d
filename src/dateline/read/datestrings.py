"""Dates as pages write them, read to the precision written: an instant with its offset, else a day.

Reads ISO 8601, RFC 2822, days with the month's name in the languages of ``lexicons/months.yaml``, and days
in figures. Figures that may be a day or a month are read day first after a point and, after a slash, only
where one of them is above twelve or the page's language settles it. A clock without an offset says nothing
that could be compared, so only its day is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache

from dateline.lexicon import load_lexicon

_FIRST_YEAR = 1990
_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?!\d)")
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d])")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?([./年])\s?(\d{1,2})\s?[./月]\s?(\d{1,2})(?!\d)")
_RFC = re.compile(r"^\s*(?:\w{3},\s*)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d\d:\d\d")
_COARSE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date read: ``value`` in ISO 8601 (a day, or an instant with its offset), ``start`` where it stands."""

    value: str
    start: int
    end: int

    @property
    def day(self) -> date:
        """The day in the zone it was written in."""
        return date.fromisoformat(self.value[:10])


@cache
def _month_names() -> dict[str, int]:
    rows = load_lexicon("dateline.read", "months.yaml")["months"]
    return {name: int(number) for number, names in rows.items() for name in names}


@cache
def _worded() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(map(re.escape, _month_names()), key=len, reverse=True))
    month = rf"({names})[\w.]{{0,8}}"
    return (
        re.compile(
            rf"(?<![\w.])(\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?[\s-]{{0,3}}(?:de |of )?{month},?[\s-]{{0,3}}(?:de )?((?:19|20)\d\d)(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w){month}\s{{0,3}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}((?:19|20)\d\d)(?!\d)",
            re.IGNORECASE,
        ),
    )


def read_date(text: str, *, month_first: bool = False) -> str | None:
    """The first date in a short string such as an attribute, or ``None``."""
    if _RFC.match(text):
        try:
            return _instant(parsedate_to_datetime(text.strip()))
        except (ValueError, IndexError, TypeError):
            pass
    found = next(dates_in(text, month_first=month_first), None)
    if found:
        return found.value
    match = _COMPACT.search(text)
    return _day(match[1], match[2], match[3]) if match else None


def read_given_date(text: str) -> str | None:
    """A date as somebody else than the page gives it: also a month or a year alone; or ``None``."""
    coarse = _COARSE.fullmatch(text.strip())
    return read_date(text) or (coarse[0] if coarse else None)


def dates_in(text: str, *, month_first: bool = False) -> Iterator[Stated]:
    """Every date written in a text, in order."""
    found: list[Stated] = []
    for match in _ISO.finditer(text):
        _add(found, _iso(match), match)
    for match in _worded()[0].finditer(text):
        _add(found, _day(match[3], _month(match[2]), match[1]), match)
    for match in _worded()[1].finditer(text):
        _add(found, _day(match[3], _month(match[1]), match[2]), match)
    for match in _YEAR_FIRST.finditer(text):
        _add(found, _day(match[1], match[3], match[4]), match)
    for match in _FIGURES.finditer(text):
        _add(found, _in_figures(match, month_first), match)
    yield from sorted(found, key=lambda one: one.start)


def _add(found: list[Stated], value: str | None, match: re.Match[str]) -> None:
    if value and not any(one.start < match.end() and match.start() < one.end for one in found):
        found.append(Stated(value, match.start(), match.end()))


def _month(name: str) -> int:
    return _month_names()[name.lower()]


def _iso(match: re.Match[str]) -> str | None:
    day = _day(match[1], match[2], match[3])
    if not day or not match[4] or not match[7]:
        return day
    try:
        return _instant(
            datetime(
                int(match[1]), int(match[2]), int(match[3]), int(match[4]), int(match[5]), int(match[6] or 0),
                tzinfo=_offset(match[7]),
            )
        )  # fmt: skip
    except ValueError:
        return day


def _offset(written: str) -> timezone:
    if written in {"Z", "UTC", "GMT"}:
        return UTC
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(written[1:3]), minutes=int(written[-2:])))


def _instant(moment: datetime) -> str | None:
    if moment.year < _FIRST_YEAR:
        return None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _in_figures(match: re.Match[str], month_first: bool) -> str | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), match[4]
    if len(year) == 2:
        if mark != ".":
            return None
        year = f"20{year}"
    if mark == "." or first > 12:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    if first == second:
        return _day(year, first, second)
    return _day(year, first, second) if month_first else _day(year, second, first)


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= _FIRST_YEAR else None
