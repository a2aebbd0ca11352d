"""Turns the pieces that a rule of ``en/times.yaml`` captures into a :class:`Meaning`.

Groups are read by name; a digit at the end (``num2``) tells a second piece of the kind apart, ``_b`` a second
place for the same piece. A rule's ``set`` gives fields that do not stand in the words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any, cast

from dateline.lexicon import load_lexicon
from dateline.resolve.time_meanings import Base, Clock, Meaning, Step

Groups = dict[str, str]
_REFERENCE = frozenset(
    [
        "previous",
        "preceding",
        "prior",
        "following",
        "same",
        "that",
        "the previous",
        "the preceding",
        "the prior",
        "the following",
        "the same",
        "that same",
        "this same",
        "the next",
    ]
)
_PARTS_AS_UNITS = frozenset({"night", "morning", "afternoon", "evening"})
_FORWARD = frozenset(
    {"from now", "hence", "later", "after", "afterward", "afterwards", "thereafter", "after that"}
)


@cache
def words(kind: str) -> dict[str, Any]:
    """One of the word tables of ``en/times.yaml``."""
    return cast(dict[str, Any], load_lexicon("dateline.resolve", "en/times.yaml")["words"][kind])


def meaning_of(groups: Groups, given: dict[str, Any]) -> Meaning:
    """Build the meaning of a match from its captured pieces and the rule's ``set``."""
    meaning = Meaning()
    for read in (_date, _coarse, _relative, _counted, _clock_part, _named):
        meaning = read(meaning, groups)
    fields = {key: value for key, value in given.items() if key in Meaning.__dataclass_fields__}
    return replace(meaning, **fields)


def _clean(word: str) -> str:
    return re.sub(r"\s+", " ", word.strip().lower().rstrip("."))


def _date(meaning: Meaning, groups: Groups) -> Meaning:
    month = groups.get("month") or groups.get("monthci")
    day = (
        groups.get("day")
        or groups.get("dayfirst")
        or groups.get("dayord")
        or groups.get("dayword")
        or groups.get("daycard")
    )
    weekday = groups.get("weekday") or groups.get("weekdayabbr")
    year = groups.get("year") or groups.get("yearword")
    either = groups.get("either1")
    nth = groups.get("nth")
    return replace(
        meaning,
        year=read_year(year) if year else None,
        year_end=_year_end(groups),
        month=read_month(month) if month else None,
        day=read_ordinal(day) if day else None,
        day_end=read_ordinal(groups["day2"]) if "day2" in groups else None,
        weekday=words("weekdays")[_clean(weekday)] if weekday else None,
        either=(int(either), int(groups["either2"])) if either else None,
        nth=read_ordinal(nth) if nth else None,
        of_unit=groups["ofunit"].lower()
        if "ofunit" in groups
        else ("week-of" if "weekof" in groups else None),
    )


def _year_end(groups: Groups) -> int | None:
    tail = groups.get("yearend")
    if not tail:
        return None
    return int(tail) if len(tail) == 4 else int(groups["year"][:2] + tail)


def read_year(word: str) -> int:
    """The year that digits or words mean; two digits lie between 1950 and 2049."""
    if word.isdigit():
        number = int(word)
        return number if len(word) > 2 else number + (2000 if number < 50 else 1900)
    parts = [part for part in re.split(r"[- ]", word.lower()) if part != "and"]
    values: list[int] = [words("numbers")[part] for part in parts]
    if "thousand" in parts:
        return 2000 + sum(values[2:])
    if "hundred" in parts:
        return int(values[0] * 100 + sum(values[2:]))
    return int(values[0] * 100 + sum(values[1:]))


def read_month(word: str) -> int:
    """The number of a month written in digits or words."""
    return int(word) if word.isdigit() else int(words("months")[_clean(word)])


def read_ordinal(word: str) -> int:
    """The number that ``3``, ``3rd`` or ``third`` means (last: -1)."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    key = re.sub(r" ", "-", _clean(word))
    if key in words("ordinals"):
        return int(words("ordinals")[key])
    return int(sum(words("numbers")[part] for part in key.split("-")))


def _coarse(meaning: Meaning, groups: Groups) -> Meaning:
    decade = groups.get("decade")
    century = groups.get("century") or groups.get("centuryword")
    quarter = groups.get("quarter")
    half = groups.get("half")
    season = groups.get("season")
    return replace(
        meaning,
        decade=_decade(decade, groups.get("decadeword")),
        century=read_ordinal(century) if century else None,
        era="BC" if groups.get("era", "").upper().startswith("B") else None,
        quarter={-1: 4}.get(read_ordinal(quarter), read_ordinal(quarter)) if quarter else None,
        half=(1 if half.lower() in {"first", "1st", "1"} else 2) if half else None,
        season=words("seasons")[season.lower()] if season else None,
        fiscal="fiscal" in groups,
    )


def _decade(digits: str | None, word: str | None) -> int | None:
    if digits:
        return int(digits) + (0 if len(digits) == 4 else 1900 if int(digits) >= 20 else 2000)
    return 1900 + int(words("decades")[word.lower()]) if word else None


def _relative(meaning: Meaning, groups: Groups) -> Meaning:
    edge = groups.get("edge") or groups.get("edges")
    shift = groups.get("shift") or groups.get("near")
    unit = groups.get("bigunit") or groups.get("unit") if not _has_count(groups) else None
    bound = groups.get("boundword")
    known = words("edges")
    word = _clean(shift) if shift else None
    part = unit.lower() if unit and unit.lower() in _PARTS_AS_UNITS else None
    meaning = replace(
        meaning,
        edge=known.get(_clean(edge)) if edge else _bound_edge(bound),
        unit=read_unit(unit) if unit else None,
        shift=words("shifts")[word] if word else (0 if unit and not groups.get("direction") else None),
        base="reference" if word in _REFERENCE else meaning.base,
        part=part,
        window=word if word in {"the past", "the last", "this past", "past"} else None,
    )
    if "shiftyear" in groups:
        meaning = replace(meaning, unit="year", shift=words("shifts")[groups["shiftyear"].lower()])
    elif meaning.half and meaning.year is None and meaning.unit is None:
        meaning = replace(meaning, unit="year", shift=0)
    if "ending" in groups:
        meaning = replace(meaning, unit=groups["ending"].lower(), shift=0, edge="last-day")
    return _directed_unit(meaning, groups)


def _bound_edge(bound: str | None) -> str | None:
    if not bound:
        return None
    key = re.sub(r"\b(the|very|of)\b", "", bound.lower()).strip()
    return cast("str | None", words("edges").get(key))


def _directed_unit(meaning: Meaning, groups: Groups) -> Meaning:
    """ "The day before", "the next day", "the following morning"."""
    direction = groups.get("direction")
    if not direction or _has_count(groups) or meaning.unit is None:
        return meaning
    back = direction.lower() in {"before", "earlier", "previous"}
    return replace(meaning, shift=-1 if back else 1, base="reference")


def read_unit(word: str) -> str:
    """The unit a word means, singular: ``weeks`` → ``week``, ``hrs`` → ``hour``."""
    key = _clean(word)
    table = words("units")
    unit = str(table.get(key) or table[key.removesuffix("s")])
    return "century" if unit == "centurie" else unit


def _has_count(groups: Groups) -> bool:
    return "num" in groups


def _counted(meaning: Meaning, groups: Groups) -> Meaning:
    steps = []
    for digit in ("", "2", "3"):
        if f"num{digit}" in groups:
            unit = (
                groups.get(f"unit{digit}")
                or groups.get("units")
                or groups.get("bigunit")
                or groups["everyunit"]
            )
            steps.append(Step(read_count(groups[f"num{digit}"]), read_unit(unit)))
    if not steps:
        return meaning
    direction = _clean(groups.get("direction", ""))
    forward = direction in _FORWARD or direction.startswith(("from", "after"))
    origin = groups.get("origin", "").lower()
    base: Base = "published" if origin or direction in {"ago", "from now", "hence"} else "reference"
    shift = {"tomorrow": 1, "yesterday": -1}.get(origin)
    sign = (1 if forward else -1) if direction else 0
    return replace(
        meaning,
        steps=tuple(steps),
        sign=sign,
        base=base,
        approx="approx" in groups,
        shift=shift,
        unit=None,
        part=None,
    )


def read_count(word: str) -> float | None:
    """How many; ``None`` where the word is vague (several, a few, many)."""
    key = re.sub(r"[\[\]]", "", _clean(word))
    half = 0.5 if key.endswith(("1/2", "½")) and len(key) > 3 else 0.0
    key = re.sub(r" ?(1/2|½)$", "", key) or "0"
    if re.fullmatch(r"\d+(\.\d+)?", key):
        return float(key) + half
    if re.search(r"\b(few|several|many|some)\b", key):
        return None
    if key.startswith("half"):
        return 6.0 if "dozen" in key else 0.5
    parts = [part for part in re.split(r"[- ]", key) if part not in {"of", "a", "an"}]
    return _product(parts) + half if parts else 1.0 + half


def _product(parts: list[str]) -> float:
    total = 0.0
    for part in parts:
        value = float(words("numbers").get(part, 0))
        total = total * value if value >= 100 and total else total + value
    return total


def _clock_part(meaning: Meaning, groups: Groups) -> Meaning:
    clock = _first_clock(groups)
    end = None
    if "hhmm2" in groups:
        end = _four_digits(groups["hhmm2"])
    elif "hour2" in groups:
        end = _make_clock(groups["hour2"], groups.get("minute2"), None, groups.get("ampm2"))
        if clock and not groups.get("ampm") and groups.get("ampm2"):
            clock = _share_half(groups, end)
        elif clock and groups.get("ampm") and not groups.get("ampm2"):
            end = _next_after(clock, end)
    part = groups.get("part")
    return replace(
        meaning,
        clock=clock,
        clock_end=end,
        zone=groups.get("zone") or groups.get("placezone"),
        local="local" in groups,
        approx=meaning.approx
        or (clock is not None and groups.get("approx", "").lower() in words("loosening")),
        part=words("parts")[re.sub(r"[ ]+", " ", part.lower())] if part else meaning.part,
    )


def _share_half(groups: Groups, end: Clock) -> Clock:
    """ "5 to 6 p.m.": the first hour is of the same half unless that would put it after the second."""
    same = _make_clock(groups["hour"], groups.get("minute"), None, groups["ampm2"])
    if (same.hour, same.minute or 0) <= (end.hour, end.minute or 0):
        return same
    return _make_clock(groups["hour"], groups.get("minute"), None, "am")


def _next_after(start: Clock, end: Clock) -> Clock:
    """ "From 11 a.m. to 3": the last hour is the first of that number after the other."""
    hours = (end.hour % 12, end.hour % 12 + 12)
    later = (hour for hour in hours if (hour, end.minute or 0) > (start.hour, start.minute or 0))
    return Clock(next(later, end.hour % 12), end.minute)


def _first_clock(groups: Groups) -> Clock | None:
    if "noon" in groups:
        return Clock(12 if groups["noon"].lower().startswith("noon") else 24, 0)
    if "hhmm" in groups:
        return _four_digits(groups["hhmm"])
    hour = groups.get("hour") or groups.get("hourtwelve") or groups.get("hourword")
    if not hour:
        return None
    if "pastto" in groups:
        return _past_or_to(groups["pastto"].lower(), _hour(hour), groups.get("ampm"))
    minute = groups.get("minute")
    if "minword" in groups:
        minute = str(int(read_count(groups["minword"]) or 0))
    return _make_clock(hour, minute, groups.get("second"), groups.get("ampm"))


def _four_digits(written: str) -> Clock:
    return Clock(int(written[:2]), int(written[2:]))


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else int(words("numbers")[word.lower()])


def _make_clock(hour: str, minute: str | None, second: str | None, ampm: str | None) -> Clock:
    number = _hour(hour)
    certain = bool(ampm) or number == 0 or number > 12 or (len(hour) == 2 and hour.startswith("0"))
    if ampm and number <= 12:
        number = number % 12 + (12 if ampm.lower().startswith("p") else 0)
    return Clock(number, int(minute) if minute else None, int(float(second)) if second else None, certain)


def _past_or_to(words_before: str, hour: int, ampm: str | None) -> Clock:
    minutes = 30 if "half" in words_before else 15 if "quarter" in words_before else 0
    if not minutes:
        minutes = int(read_count(re.split(r" (?:minutes|past|to)", words_before)[0]) or 0)
    if words_before.endswith("to"):
        hour, minutes = (hour - 1) % 12 or 12, 60 - minutes
    if ampm:
        hour = hour % 12 + (12 if ampm.lower().startswith("p") else 0)
    return Clock(hour, minutes, None, bool(ampm))


def _named(meaning: Meaning, groups: Groups) -> Meaning:
    day = groups.get("dayname", "").lower()
    if day:
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}[day]
        part = "night" if day == "tonight" else None
        meaning = replace(meaning, unit="day", shift=shift, part=part)
    if "beforeafter" in groups:
        meaning = replace(
            meaning, unit="day", shift=2 if groups["beforeafter"].lower().startswith("after") else -2
        )
    if "holiday" in groups:
        meaning = replace(meaning, holiday=holiday_names()[re.sub(r"[’‘]", "'", groups["holiday"]).lower()])
    if "vagueshift" in groups:
        ahead = re.search(r"coming|future|upcoming", groups["vagueshift"].lower())
        meaning = replace(meaning, value="FUTURE_REF" if ahead else "PAST_REF")
    if "window" in groups:
        meaning = replace(meaning, window=_clean(groups["window"]))
    if "freq" in groups:
        meaning = replace(meaning, value=_FREQUENCIES[groups["freq"].lower()])
    elif "everyunit" in groups:
        step = meaning.steps[0] if meaning.steps else Step(1, read_set_unit(groups["everyunit"]))
        meaning = replace(meaning, steps=(step,))
    return meaning


_FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
}  # fmt: skip


def read_set_unit(word: str) -> str:
    """The unit of a repetition; a season comes once a year."""
    return "year" if _clean(word).removesuffix("s") in words("seasons") else read_unit(word)


@cache
def holiday_names() -> dict[str, str]:
    """Names of feasts, in lower case, with their ids."""
    feasts = load_lexicon("dateline.resolve", "en/holidays.yaml")["holidays"]
    return {name.lower(): feast["id"] for feast in feasts for name in feast["names"]}
