"""Units of measure and currencies: which one stands beside a number, and what it is in SI.

Reads ``lexicons/units.yaml``. A rate ("dollars per barrel", "tons a year", "A/cm2") is put together from its parts.
Factors are in the table, checked against pint by a test, so that reading a page does not wait for pint to load.
Declines a symbol that is not straight after its figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its name, dimension, factor and offset to the SI unit (``si_unit``), all ``None`` where there is none."""

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
    """The patterns and names of the lexicon."""

    words: dict[str, Unit]
    symbols: dict[str, Unit]
    word_pattern: re.Pattern[str]
    symbol_pattern: re.Pattern[str]
    money_pattern: re.Pattern[str]
    money: dict[str, Unit]
    by_name: dict[str, Unit]


@cache
def unit_table() -> UnitTable:
    """The unit lexicon, compiled once."""
    data = load_lexicon("dateline.resolve", "units.yaml")
    dimensions = data["dimensions"]
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    money: dict[str, Unit] = {}
    by_name: dict[str, Unit] = {}
    for item in data["units"]:
        unit = Unit(
            item["id"],
            item["dimension"],
            item.get("si"),
            float(item.get("offset", 0)),
            dimensions.get(item["dimension"]),
        )
        by_name[unit.name] = unit
        _enter(unit, item, words, symbols)
    for item in data["currencies"]:
        unit = Unit(item["id"], "currency", currency=item.get("code"))
        by_name[unit.name] = unit
        _enter(unit, item, words, symbols)
        for sign in item.get("before", ()):
            money[sign] = unit
        for word in item.get("after", ()):
            words[word] = unit
    longest = sorted(words, key=len, reverse=True)
    return UnitTable(
        words=words,
        symbols=symbols,
        word_pattern=re.compile(r"(?:" + "|".join(map(_loose, longest)) + r")\b", re.IGNORECASE),
        symbol_pattern=re.compile(
            "(?:" + "|".join(re.escape(s) for s in sorted(symbols, key=len, reverse=True)) + r")(?![\w²³])"
        ),
        money_pattern=re.compile(
            "(?:" + "|".join(re.escape(s) for s in sorted(money, key=len, reverse=True)) + r")\s?\Z"
        ),
        money=money,
        by_name=by_name,
    )


def _enter(unit: Unit, item: dict[str, list[str]], words: dict[str, Unit], symbols: dict[str, Unit]) -> None:
    for word in item.get("words", ()):
        words[word.lower()] = unit
        if not word.endswith(("s", "x")):
            words.setdefault(_plural(word.lower()), unit)
    for symbol in item.get("symbols", ()) or ():
        symbols[symbol] = unit


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh")) else "s")


def _loose(word: str) -> str:
    """A unit's words with any white space or hyphen between them."""
    return re.escape(word).replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]")


def unit_at(text: str, at: int) -> UnitMatch | None:
    """The unit that stands at ``at``: straight after a figure, or after one space or hyphen."""
    table = unit_table()
    gap = 1 if text[at : at + 1] in (" ", "-", " ", "‑") else 0
    start = at + gap
    word = table.word_pattern.match(text, start)
    if word:
        unit = (
            table.words[re.sub(r"[ -]", lambda m: m.group(), word.group().lower())]
            if word.group().lower() in table.words
            else None
        )
        unit = (
            unit
            or table.words.get(word.group().lower().replace("-", " "))
            or table.words.get(word.group().lower().replace(" ", "-"))
        )
        if unit is not None:
            return _with_rate(text, UnitMatch(start, word.end(), unit))
    symbol = table.symbol_pattern.match(text, start)
    if symbol and _symbol_fits(text, symbol, gap):
        return _with_rate(text, UnitMatch(start, symbol.end(), table.symbols[symbol.group()]))
    return None


def _symbol_fits(text: str, symbol: re.Match[str], gap: int) -> bool:
    """One letter after a space is a unit only where nothing like a name or a word follows."""
    written = symbol.group()
    if len(written) > 1 or gap == 0 or not written.isalpha():
        return not (written in ("in.", "ft.") and gap == 0)
    after = text[symbol.end() : symbol.end() + 2]
    return bool(re.match(r"[,.;)]|\s[a-z(]|\Z", after)) and written not in (
        "A",
        "b",
        "s",
        "h",
        "t",
        "l",
        "N",
        "J",
        "V",
        "L",
    )


def money_before(text: str, at: int) -> UnitMatch | None:
    """The currency sign that ends where the figure begins."""
    table = unit_table()
    match = table.money_pattern.search(text, max(0, at - 6), at)
    if match is None or (match.start() and match.group()[0].isalpha() and text[match.start() - 1].isalnum()):
        return None
    return _with_rate(
        text, UnitMatch(match.start(), match.end(), table.money[match.group().strip()]), follow=False
    )


_RATE = re.compile(r"(?: ?/ ?| per | a | an | each | every )")


def _with_rate(text: str, match: UnitMatch, follow: bool = True) -> UnitMatch:
    """Add a denominator: "per capita" stays out, "per hour" is in."""
    return rate_after(text, match) if follow else match


def rate_after(text: str, match: UnitMatch) -> UnitMatch:
    """The unit with the denominator that follows it, if one does."""
    lead = _RATE.match(text, match.end)
    if lead is None or match.unit.dimension in ("angle",):
        return match
    table = unit_table()
    found = table.word_pattern.match(text, lead.end())
    below = table.words.get(found.group().lower()) if found else None
    if below is None and lead.group().strip() == "/":
        found = table.symbol_pattern.match(text, lead.end())
        below = table.symbols.get(found.group()) if found else None
    if found is None or below is None or below.dimension == "currency":
        return _per_thing(text, match, lead)
    if lead.group().strip() in ("a", "an") and below.dimension not in (
        "time",
        "volume",
        "mass",
        "length",
        "area",
    ):
        return match
    return UnitMatch(match.start, found.end(), per(match.unit, below))


def _per_thing(text: str, match: UnitMatch, lead: re.Match[str]) -> UnitMatch:
    """ "per share", "per person": a denominator that is a counted thing."""
    if lead.group() != " per ":
        return match
    thing = re.compile(r"(?:capita|[a-z]{3,})\b").match(text, lead.end())
    if thing is None:
        return match
    unit = Unit(f"{match.unit.name} per {thing.group()}", match.unit.dimension, currency=match.unit.currency)
    return UnitMatch(match.start, thing.end(), unit)


def per(above: Unit, below: Unit) -> Unit:
    """One unit by another: "kilometre per hour", with its factor where both have one."""
    name = f"{above.name} per {below.name}"
    known = unit_table().by_name.get(name)
    if known is not None:
        return known
    if above.dimension == "currency" or below.factor is None or above.factor is None or above.offset:
        dimension = f"{above.dimension} per {below.dimension}" if above.dimension else None
        return Unit(name, dimension, currency=above.currency)
    si_unit = f"{above.si_unit} per {below.si_unit}"
    return Unit(name, f"{above.dimension} per {below.dimension}", above.factor / below.factor, 0.0, si_unit)
