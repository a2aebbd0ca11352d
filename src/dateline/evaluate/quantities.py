"""The task ``quantities``: NewsQuant (Almasian et al. 2023), scored as its authors' evaluation does.

A gold quantity is matched to a found one of the same value (relative tolerance 1e-5; a range only by the same range):
``value``; of the same value and normalised unit: ``value_unit``; of the same value and bound or trend: ``value_bound``.
Each an F1 over all sentences. The corpus marks trends ("up", "down") beside bounds; Dateline's records hold
bounds, so the trend is read here, from the verb before the figure, for this score alone. Its unit names
differ from Dateline's: ``_NAMES`` translates.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError
from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_records
from dateline.parse import load_model, parse_article
from dateline.records.quantity import Quantity
from dateline.resolve import resolve_values
from dateline.resolve.counted import singular

_CHANGE = {
    "about": "~",
    "up_to": "<",
    "less_than": "<",
    "at_least": ">",
    "more_than": ">",
    "between": "=",
    "exact": "=",
}
_UP = re.compile(
    r"\b(?:rose|rise[sn]?|rising|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|"
    r"rall(?:y|ied|ies)|advanc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|grew|grow(?:s|n|ing)?|up|added|adds|"
    r"spik(?:e|ed|es)|higher|climbed)\b(?: by| to| as much as| about| almost| nearly| more than| a| an| another)* ?$",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|los(?:e|es|t|ing)|slid(?:es|ing)?|slip(?:s|ped)?|sank|sink(?:s|ing)?|"
    r"plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shed(?:s|ding)?|down|lower|cut|"
    r"reduc(?:e|es|ed|ing)|eased|dipp?(?:ed|s)?|slump(?:ed|s)?)\b(?: by| to| as much as| about| almost| nearly| more than| a| an| another)* ?$",
    re.IGNORECASE,
)
_NAMES = {
    "percent": "percentage", "US dollar": "dollar", "pound sterling": "pound sterling", "yen": "japanese yen",
    "yuan": "chinese yuan", "rupee": "indian rupee", "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit",
    "gigatonne": "gigaton", "revolution per minute": "revolutions per minute", "pound-foot": "foot pound-force",
    "part per billion": "parts-per-billion", "won": "south korean won", "byte": "byte", "person": "people",
    "pound": "pound-mass", "ringgit": "malaysian ringgit", "krone": "danish krone", "Singapore dollar": "singaporean dollar",
    "square foot": "square feet", "time": "count", "fold": "count", "kilowatt-hour": "kilowatt hour", "ruble": "russian ruble", "rand": "south african rand", "real": "brazilian real", "tonne": "tonne",
}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Counts over all sentences."""

    gold: int = 0
    found: int = 0
    value: int = 0
    unit: int = 0
    bound: int = 0


def score_quantities(path: Path) -> dict[str, float]:
    """Score ``newsquant.json``, or the folder that holds it.

    Raises:
        InputError: there is no such file.
    """
    file = path / "newsquant.json" if path.is_dir() else path
    if not file.is_file():
        raise InputError(str(path), "holds no newsquant.json")
    tally, model = Tally(), load_model()
    for case in gold_records(file, "text", "quantities"):
        article = bare_article(case["text"])
        found = resolve_values(article, parse_article(article, model)).quantities
        count_case(case["text"], case["quantities"], found, tally)
    return {
        "value": _f1(tally.value, tally),
        "value_unit": _f1(tally.unit, tally),
        "value_bound": _f1(tally.bound, tally),
        "n": tally.gold,
    }


def _f1(right: int, tally: Tally) -> float:
    return round(2 * right / ((tally.gold + tally.found) or 1), 4)


def count_case(text: str, gold: list[dict[str, str]], found: tuple[Quantity, ...], tally: Tally) -> None:
    """Add one sentence to the tally, as the corpus's scorer does."""
    tally.gold += len(gold)
    tally.found += len(found)
    left = sorted(found, key=normalised_unit)
    may_count = len(gold)
    for wanted in sorted(gold, key=lambda quantity: quantity["normalized_unit"]):
        value = _gold_value(wanted["value"])
        for quantity in left:
            if not _same(value, _value(quantity)):
                continue
            if may_count:
                tally.value += 1
                may_count -= 1
            tally.bound += change_of(text, quantity) == wanted["change"]
            if normalised_unit(quantity).lower() == wanted["normalized_unit"].lower():
                tally.unit += 1
                left.remove(quantity)
                break


def _gold_value(written: str) -> tuple[float, ...]:
    if "-" in written and not written.startswith("-") and "E" not in written:
        low, high = written.split("-")[:2]
        return float(low), float(high)
    return (float(written),)


def _value(quantity: Quantity) -> tuple[float, ...]:
    if quantity.rule == "range" and quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high
    return (quantity.value or 0.0,)


def _same(left: tuple[float, ...], right: tuple[float, ...]) -> bool:
    return len(left) == len(right) and all(
        math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in zip(left, right, strict=True)
    )


def change_of(text: str, quantity: Quantity) -> str:
    """The corpus's sign for the bound, or for a trend that the words before the figure state."""
    before = text[max(0, quantity.start - 40) : quantity.start]
    if quantity.bound in ("exact", "between"):
        if _UP.search(before) or quantity.text.startswith("+"):
            return "up"
        if _DOWN.search(before) or quantity.text[0] in "-−–":
            return "down"
    return _CHANGE[quantity.bound]


def normalised_unit(quantity: Quantity) -> str:
    """Dateline's unit in the corpus's names; a counted noun as its phrase in the singular."""
    unit = quantity.unit
    if unit is None:
        return "-"
    if unit == "fraction":
        return " ".join(["%", *_singular_phrase(quantity.of or "-")])
    if quantity.of == "age":
        return f"{unit} of age"
    if quantity.dimension == "count" and unit not in ("time", "fold"):
        return " ".join(_singular_phrase(quantity.of or unit))
    head, _, below = unit.partition(" per ")
    return f"{_NAMES.get(head, head)} per {below}" if below and unit not in _NAMES else _NAMES.get(unit, unit)


def _singular_phrase(of: str) -> list[str]:
    *front, head = of.lower().replace("-", " ").split() or ["-"]
    return [*front, "people" if head == "people" else singular(head)]
