"""Scoring whole pages against a sample of gold records: what was read of them, and what was flagged beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import InputError
from dateline.evaluate.articles import score_articles

TEXT = """Harbour of Busan closed after blast

The harbour of Busan was closed on Monday, the coast guard said. A wall of 12 kilometres (3 miles) was damaged.

Subscribe to our newsletter
"""
GOLD: dict[str, Any] = {
    "file": "port.txt",
    "published": "2024-03-06",
    "outlet": "Harbour Daily",
    "kept_text_must_contain": ["The harbour of Busan was closed"],
    "furniture_must_drop": ["Subscribe to our newsletter"],
    "claims": [{"speaker": "the coast guard", "text": "The harbour of Busan was closed on Monday"}],
    "events": [],
    "quantities": [{"value_si": 12_000}],
    "checks": [{"kind": "unit_pair", "text": "12 kilometres (3 miles)", "expected": "inconsistent"}],
}


def scored(folder: Path, **changes: object) -> dict[str, Any]:
    (folder / "port.txt").write_text(TEXT)
    (folder / "port.gold.json").write_text(json.dumps({**GOLD, **changes}))
    return score_articles(folder)


def test_what_was_read_of_the_gold_records_is_their_recall(tmp_path: Path) -> None:
    figures = scored(tmp_path)
    recalls = {
        name: figures[name]["recall"] for name in ("kept", "furniture", "claims", "quantities", "checks")
    }
    assert recalls == dict.fromkeys(recalls, 1)
    assert figures["false_alarms"] == 0


def test_a_record_that_the_page_does_not_hold_is_a_miss(tmp_path: Path) -> None:
    figures = scored(
        tmp_path,
        quantities=[{"value_si": 12_000}, {"value_si": 77}],
        claims=[{"speaker": "the mayor", "text": "The harbour of Busan was closed on Monday"}],
        furniture_must_drop=["The harbour of Busan"],
    )
    assert (figures["quantities"]["recall"], figures["claims"]["recall"], figures["furniture"]["recall"]) == (
        0.5,
        0,
        0,
    )


def test_an_inconsistency_that_gold_does_not_call_one_is_a_false_alarm(tmp_path: Path) -> None:
    assert scored(tmp_path, checks=[{**GOLD["checks"][0], "expected": "consistent"}])["false_alarms"] == 1


def test_a_page_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: the page of a gold record cannot be read"):
        scored(tmp_path, file="gone.txt")
