"""Two numbers that make one quantity: "100 to 150 km", "$5-10 million", "two or three goals", "one in three visits".

Declines changes ("rose from 100 euros to 150 euros"), falling pairs ("1,200 to 40 km"), scores of games, and ends
in different units.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.resolve.counted import counted_after
from dateline.resolve.numbers_in_names import is_dated, is_named, stands_after_name
from dateline.resolve.numerals import Number
from dateline.resolve.quantity_drafts import Draft
from dateline.resolve.surroundings import Surroundings
from dateline.resolve.units import Unit, UnitMatch, money_before, money_rate, unit_at

_TO = re.compile(r"(?: ?[-–—] ?| to |-to-| and | or )\Z")
_CHANGED = re.compile(
    r"\b(?:increas|decreas|ris|rose|risen|fell|fall|drop|grew|grow|climb|jump|surg|slump|plung|declin|cut|rais|lower|"
    r"chang|went|go|mov|slid|shrunk|shrank|gain|boost|reduc|expand|up|down)\w*\b[^.;]{0,60}\bfrom (?:\w+ )?$",
    re.IGNORECASE,
)


def range_from(
    around: Surroundings, low: Number, high: Number, money: UnitMatch | None, unit: UnitMatch | None
) -> Draft | None:
    """ "100 to 150 km", "10 km to 15 km", "$5-10 million", "between 5 and 10", "two or three goals"."""
    middle = unit.end if unit else low.end
    money_high = money_before(around.text, high.start)
    gap = around.text[middle : money_high.start if money_high else high.start]
    if not _TO.fullmatch(gap) or low.form == "size" or high.form == "size":
        return None
    before = around.text[max(0, low.start - 90) : money.start if money else low.start]
    word = gap.strip()
    if word == "and" and not re.search(r"\bbetween (?:about |some )?$", before, re.IGNORECASE):
        return None
    unit_high = unit_at(around.text, high.end)
    elided = unit is None and money is None and (unit_high or money_high)
    if word == "to" and not elided and _CHANGED.search(before):
        return None
    same = money_high.unit if money_high else (unit_high.unit if unit_high else None)
    if unit is not None and (unit_high is None or unit_high.unit != unit.unit):
        return None
    if money is not None and money_high is not None and money.unit != money_high.unit:
        return None
    return _joined(around, low, high, money or money_high, unit_high, same, word)


def _joined(
    around: Surroundings,
    low: Number,
    high: Number,
    money: UnitMatch | None,
    unit: UnitMatch | None,
    same: Unit | None,
    word: str,
) -> Draft | None:
    low = _scaled(around, low, high)
    if low.value > high.value or (low.value == high.value and not (same or money)):
        return None
    if word in ("-", "–", "—") and not (same or money) and not _range_counts(around, low, high):
        return None
    if is_dated(around, low) and not (same or money):
        return None
    if re.fullmatch(r"(?:19|20)\d\d", around.text[low.start : low.end]) and high.step > 1000:
        return None
    start = money.start if money and money.start < low.start else low.start
    if money:
        rate = money_rate(around.text, money, high.end)
        return Draft(start, max(high.end, rate.end), low, high, rate)
    if unit is not None:
        return Draft(start, unit.end, low, high, unit)
    if around.inside_time(low) or is_named(around, low):
        return None
    counted = counted_after(around.text, high.start, high.end, around.index)
    if counted is None and word == "or":
        return None
    return Draft(start, counted.end if counted else high.end, low, high, counted=counted)


def range_of_names(around: Surroundings, low: Number, high: Number) -> bool:
    """ "aged 18 to 34", "sections 3-5": neither end counts anything."""
    gap = around.text[low.end : high.start]
    bare = unit_at(around.text, high.end) is None and money_before(around.text, high.start) is None
    return bool(_TO.fullmatch(gap)) and low.form == high.form == "figure" and bare and is_named(around, low)


def _scaled(around: Surroundings, low: Number, high: Number) -> Number:
    """ "$5-10 million", "1 to 2 thousand": the multiplier of the second holds for the first."""
    tail = re.search(
        r"(hundred|thousand|million|billion|trillion|[kmb]n?)$", around.text[high.start : high.end].lower()
    )
    own = re.search(r"[a-z]", around.text[low.start : low.end].lower())
    if tail is None or own or high.form != "figure" or low.form != "figure" or high.value < 1000:
        return low
    digits = re.match(r"[\d.,]+", around.text[high.start : high.end])
    factor = high.value / float(digits.group().replace(",", "").rstrip(".")) if digits else 1.0
    if low.value * factor > high.value or "," in around.text[low.start : low.end]:
        return low
    return replace(low, value=low.value * factor, step=low.step * factor)


def _range_counts(around: Surroundings, low: Number, high: Number) -> bool:
    """A dash between two figures is a range only where a counted noun follows: "2-1" is a score."""
    return (
        low.value < high.value
        and not stands_after_name(around.text, low.start)
        and counted_after(around.text, high.start, high.end, around.index) is not None
    )


def odds_from(around: Surroundings, part: Number, whole: Number) -> Draft | None:
    """ "one in three visits"."""
    if around.text[part.end : whole.start].lower() != " in " or part.form == "figure" != whole.form:
        return None
    if part.value >= whole.value or part.value > 3 or whole.value > 100 or whole.form != part.form:
        return None
    counted = counted_after(around.text, whole.start, whole.end, around.index)
    share = Number(part.start, whole.end, round(part.value / whole.value, 10), "fraction", 0.0)
    return Draft(part.start, counted.end if counted else whole.end, share, counted=counted)
