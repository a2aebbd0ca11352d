"""Do the two figures of a pair agree: "800 km (500 miles)"?

Consistent if some value that rounds to the first figure, turned into the second unit, rounds to the second figure,
each at the rounding it is written in (800 may stand for 750 to 850, 497 for 496.5 to 497.5). Inconsistent otherwise; one
figure more coarsely rounded than it looks ("37 miles (60 km)") passes. Declines pairs without a common SI unit:
currencies, whose rate the page does not give.
"""

from __future__ import annotations

import re

from dateline.check.brackets import quote_bracketed
from dateline.records.article import Article
from dateline.records.finding import Finding, Verdict
from dateline.records.ids import content_id
from dateline.records.quantity import Quantity
from dateline.records.span import Span
from dateline.resolve.numerals import find_numbers
from dateline.resolve.units import Unit, unit_table

RULE = "unit-pair"


def check_unit_pair(article: Article, quantities: tuple[Quantity, ...]) -> tuple[Finding, ...]:
    """Return one finding for each pair of figures that can be converted into each other."""
    by_id = {quantity.id: quantity for quantity in quantities}
    findings = []
    for left in quantities:
        right = by_id.get(left.pair or "")
        if right is None or right.start < left.start:
            continue
        finding = _check(article, left, right)
        if finding is not None:
            findings.append(finding)
    return tuple(findings)


def _check(article: Article, left: Quantity, right: Quantity) -> Finding | None:
    units = unit_table().by_name
    unit, other = units.get(left.unit or ""), units.get(right.unit or "")
    if (
        unit is None
        or other is None
        or unit.factor is None
        or other.factor is None
        or unit.si_unit != other.si_unit
    ):
        return None
    ends = list(zip(_figures(left), _figures(right), strict=False))
    if not ends:
        return None
    verdict: Verdict = "consistent" if all(_agree(a, unit, b, other) for a, b in ends) else "inconsistent"
    start, end = left.start, right.end
    return Finding(
        id=content_id("fi", article.id, "unit_pair", start, end),
        kind="unit_pair",
        verdict=verdict,
        spans=(Span(start=left.start, end=left.end), Span(start=right.start, end=right.end)),
        text=quote_bracketed(article.text, start, end),
        explanation=_explain(ends, unit, other, verdict),
        rule=RULE,
    )


def _figures(quantity: Quantity) -> list[tuple[float, float]]:
    """Value and half the rounding step of each figure written."""
    return [(number.value, number.step / 2) for number in find_numbers(quantity.text)]


def convert(value: float, unit: Unit, other: Unit) -> float:
    """A value in one unit as a value in another of the same dimension."""
    assert unit.factor is not None
    assert other.factor is not None
    return (value * unit.factor + unit.offset - other.offset) / other.factor


def _agree(left: tuple[float, float], unit: Unit, right: tuple[float, float], other: Unit) -> bool:
    """Do the ranges that the two roundings allow overlap?"""
    low, high = sorted(convert(left[0] + sign * left[1], unit, other) for sign in (-1, 1))
    slack = 1e-9 * max(1.0, abs(right[0]))
    return low <= right[0] + right[1] + slack and high >= right[0] - right[1] - slack


def _explain(
    ends: list[tuple[tuple[float, float], tuple[float, float]]], unit: Unit, other: Unit, verdict: Verdict
) -> str:
    parts = []
    for (value, _), (written, step) in ends:
        turned = convert(value, unit, other)
        parts.append(
            f"{_number(value)} {_plural(unit.name, value)} is {_rounded(turned, step)} {_plural(other.name, turned)}; "
            f"written {_number(written)} {_plural(other.name, written)}"
        )
    ending = (
        "consistent at the rounding shown"
        if verdict == "consistent"
        else "not the same at the rounding shown"
    )
    return f"{', and '.join(parts)}: {ending}."


def _number(value: float) -> str:
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"


def _rounded(value: float, half_step: float) -> str:
    if abs(value) >= 20 and half_step >= 0.5:
        return f"{round(value):,}"
    return f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.1f}"


def _plural(name: str, value: float) -> str:
    if abs(value) == 1 or name.startswith(("degree ", "kelvin", "horsepower", "hertz")):
        return re.sub(r"^degree ", "degrees ", name) if abs(value) != 1 else name
    head, *rest = name.split(" per ", 1)
    irregular = {"foot": "feet", "inch": "inches", "square foot": "square feet", "cubic foot": "cubic feet"}
    plural = irregular.get(head, head if head.endswith("s") else head + "s")
    return " per ".join([plural, *rest])
