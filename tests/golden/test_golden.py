"""Golden cases: a page of our own writing, and what a desk would have on its log after reading it.

One folder a case: ``page.txt`` or ``page.html``, ``given.json`` (what the user says of the page, if anything) and one
``expected-….json`` for each arrow, written by hand from the guidelines. ``{"nothing_else": "claim"}`` asks that the
reading holds no further ones. ``not_yet`` names the fields that the program does not get right so far, with the stage
that is wrong; ``found`` stands for the whole item. Take the entry out when its test says that it passes now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.parse import load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from tests.golden import desk

FOLDER = Path(__file__).parent
CASES = sorted(path.parent for path in FOLDER.glob("*/page.*"))
ARROWS = ("article", "values", "claims", "events", "findings")


@cache
def _read(case: Path) -> dict[str, list[desk.Item]]:
    page = next(case.glob("page.*"))
    given = case / "given.json"
    options = SourceOptions(**json.loads(given.read_text(encoding="utf-8")) if given.exists() else {})
    return desk.items(read_page(make_page(page.name, page.read_bytes(), options), load_model()))


def _expected(case: Path, arrow: str) -> list[desk.Item]:
    found: list[desk.Item] = json.loads((case / f"expected-{arrow}.json").read_text(encoding="utf-8"))
    return found


def _expectations() -> Iterator[Any]:
    for case in CASES:
        for arrow in ARROWS:
            for item in _expected(case, arrow):
                for fields, why in _parts(item):
                    marks = [pytest.mark.xfail(strict=True, reason=why)] if why else ()
                    label = "-".join([case.name, arrow, _name(item), *(fields if why else [])])
                    yield pytest.param(case, arrow, item, fields, marks=marks, id=label)


def _parts(item: desk.Item) -> Iterator[tuple[list[str], str | None]]:
    """The fields that are right, together, and each that is not yet, alone and with its reason."""
    not_yet = item.get("not_yet", {})
    right = [field for field in item if field != "not_yet" and field not in not_yet]
    if "found" not in not_yet:
        yield right, None
    for field, why in not_yet.items():
        yield (right if field == "found" else [field]), why


def _name(item: desk.Item) -> str:
    kind, value = next(iter(item.items()))
    return f"{kind} {value[0] if isinstance(value, list) and value else value}"[:60]


@pytest.mark.parametrize(("case", "arrow", "item", "fields"), list(_expectations()))
def test_the_desk_finds_what_it_expects(case: Path, arrow: str, item: desk.Item, fields: list[str]) -> None:
    read = _read(case)[arrow]
    if "nothing_else" in item:
        kind = item["nothing_else"]
        more = desk.others(kind, [one for one in _expected(case, arrow) if kind in one], read)
        assert more == [], f"nothing else is expected of this kind: {kind}"
        return
    found = desk.counterpart(item, read)
    assert found is not None, f"{_name(item)!r} is missing; the reading has {read}"
    assert desk.differences(item, found, fields) == []
