"""Units of measure and currencies: which one stands beside a number, and what it is in SI.

Reads ``lexicons/units.yaml``. A rate ("dollars per barrel", "tons a year", "A/cm2") is put together from its parts.
Factors are in the table, checked against pint by a test, so that reading a page does not wait for pint to
load. Declines a one-letter symbol unless it is glued to its figure, and a symbol that a name follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon

_GAP = re.compile(r"[ \-\u00a0\u2011]?")
_RATE = re.compile(r" ?/ ?| per | an? | each | every ")
_COUNTED_FROM = re.compile(r" (?:earlier|later|ago|before|after)\b")
_AS_RATE_AFTER_ARTICLE = frozenset({"time", "volume", "mass", "length", "area"})
_ONE_LETTER_SPACED = frozenset("mgWKCFTP")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its name, dimension, factor and offset to ``si_unit``; ``None`` where there is none."""

    name: str
    dimension: str | None
    factor: float | None = None
    offset: float = 0.0
    si_unit: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit found in a text, with where its words stand."""

    start: int
    end: int
    unit: Unit


@dataclass(frozen=True)
class UnitTable:
    """The lexicon, compiled: names in small letters with spaces for hyphens, symbols as written."""

    words: dict[str, Unit]
    symbols: dict[str, Unit]
    money: dict[str, Unit]
    by_name: dict[str, Unit]
    word_pattern: re.Pattern[str]
    symbol_pattern: re.Pattern[str]
    money_pattern: re.Pattern[str]


@cache
def unit_table() -> UnitTable:
    """The unit lexicon, compiled once."""
    data = load_lexicon("dateline.resolve", "units.yaml")
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    money: dict[str, Unit] = {}
    by_name: dict[str, Unit] = {}
    for item in data["units"] + data["currencies"]:
        unit = _unit(item, data["dimensions"])
        by_name[unit.name] = unit
        _enter(unit, item, words, symbols)
        money.update(dict.fromkeys(item.get("before", ()), unit))
    return UnitTable(
        words=words,
        symbols=symbols,
        money=money,
        by_name=by_name,
        word_pattern=re.compile(_either(words, r"[ \-]") + r"\b", re.IGNORECASE),
        symbol_pattern=re.compile(_either(symbols) + r"(?![\w²³])"),
        money_pattern=re.compile(_either(money) + r"\s?\Z"),
    )


def _unit(item: dict[str, Any], dimensions: dict[str, str]) -> Unit:
    if "code" in item:
        return Unit(item["id"], "currency", currency=item["code"])
    dimension = item["dimension"]
    si_unit = dimensions.get(dimension) if "si" in item else None
    return Unit(item["id"], dimension, item.get("si"), float(item.get("offset", 0)), si_unit)


def _either(names: dict[str, Unit], space: str = " ") -> str:
    longest = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", space) for name in longest) + ")"


def _enter(unit: Unit, item: dict[str, Any], words: dict[str, Unit], symbols: dict[str, Unit]) -> None:
    for word in (*item.get("words", ()), *item.get("after", ())):
        plain = word.lower().replace("-", " ")
        words[plain] = unit
        if not plain.endswith(("s", "x")):
            words.setdefault(_plural(plain), unit)
    symbols.update(dict.fromkeys(item.get("symbols") or (), unit))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh")) else "s")


def _word_at(text: str, at: int) -> UnitMatch | None:
    table = unit_table()
    found = table.word_pattern.match(text, at)
    if found is None:
        return None
    return UnitMatch(at, found.end(), table.words[found.group().lower().replace("-", " ")])


def _symbol_at(text: str, at: int) -> UnitMatch | None:
    table = unit_table()
    found = table.symbol_pattern.match(text, at)
    return UnitMatch(at, found.end(), table.symbols[found.group()]) if found else None


def unit_at(text: str, at: int) -> UnitMatch | None:
    """The unit that follows a figure ending at ``at``: glued to it, or after one space or hyphen."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    found = _word_at(text, start)
    if found is None:
        found = _symbol_at(text, start)
        if found is not None and not _symbol_fits(text, found, start > at):
            return None
    return with_rate(text, found) if found else None


def _symbol_fits(text: str, symbol: UnitMatch, spaced: bool) -> bool:
    """Is a symbol after a space a unit, and not a word or the first letter of a name?"""
    written = text[symbol.start : symbol.end]
    if not spaced:
        return True
    if written in ("in.", "ft.", "s", "kt."):
        return written == "ft."
    if len(written) > 1 or not written.isalpha():
        return True
    return written in _ONE_LETTER_SPACED and bool(
        re.match(r"[,.;)]|\s[a-z(]|\Z", text[symbol.end : symbol.end + 2])
    )


def money_before(text: str, at: int) -> UnitMatch | None:
    """The currency sign that ends where the figure begins."""
    table = unit_table()
    found = table.money_pattern.search(text[max(0, at - 6) : at])
    if found is None:
        return None
    start = max(0, at - 6) + found.start()
    if found.group()[0].isalpha() and start and text[start - 1].isalnum():
        return None
    return UnitMatch(start, at, table.money[found.group().strip()])


def with_rate(text: str, match: UnitMatch) -> UnitMatch:
    """The unit with the denominator that follows it ("per hour", "a year", "/cm2"), if one does."""
    lead = _RATE.match(text, match.end)
    if lead is None or match.unit.dimension == "angle":
        return match
    symbol_may_follow = "/" in lead.group() or lead.group() == " per "
    below = _word_at(text, lead.end()) or (_symbol_at(text, lead.end()) if symbol_may_follow else None)
    if below is None or below.unit.dimension == "currency":
        return _per_thing(text, match, lead)
    after_article = lead.group().startswith(" a")
    if after_article and (
        below.unit.dimension not in _AS_RATE_AFTER_ARTICLE or _COUNTED_FROM.match(text, below.end)
    ):
        return match
    return UnitMatch(match.start, below.end, per(match.unit, below.unit))


def money_rate(text: str, money: UnitMatch, end: int) -> UnitMatch:
    """The currency before a figure that ends at ``end``, with the denominator after it: "$70 a barrel"."""
    rated = with_rate(text, UnitMatch(money.start, end, money.unit))
    return UnitMatch(money.start, rated.end, rated.unit)


def _per_thing(text: str, match: UnitMatch, lead: re.Match[str]) -> UnitMatch:
    """ "per share", "per person": a denominator that is a counted thing."""
    thing = re.compile(r"[a-z]{3,}\b").match(text, lead.end()) if lead.group() == " per " else None
    if thing is None:
        return match
    name = f"{match.unit.name} per {thing.group()}"
    return UnitMatch(match.start, thing.end(), Unit(name, match.unit.dimension, currency=match.unit.currency))


def per(above: Unit, below: Unit) -> Unit:
    """One unit by another: "kilometre per hour", with its factor where both have one."""
    name = f"{above.name} per {below.name}"
    known = unit_table().by_name.get(name)
    if known is not None:
        return known
    dimension = f"{above.dimension} per {below.dimension}"
    if below.factor is None or above.factor is None or above.offset:
        return Unit(name, dimension, currency=above.currency)
    return Unit(name, dimension, above.factor / below.factor, 0.0, f"{above.si_unit} per {below.si_unit}")
