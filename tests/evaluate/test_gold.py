"""Scoring whole marked articles: the figures are those of the set's own scorer."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.gold import Comparison, Tally, read_gold, score_gold
from dateline.evaluate.token_sets import TokenText, dice, matched
from dateline.parse import load_model

SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "tools" / "score_gold.py"
DEV = SHARED / "data" / "gold" / "dev"


def official(readings: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Any]:
    """The counts of the set's own scorer for records and their marks."""
    spec = importlib.util.spec_from_file_location("score_gold", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for record, gold in readings:
        module.score(record, gold, counts, [])
    return {name: dict(each) for name, each in counts.items()}


@pytest.mark.skipif(not DEV.is_dir(), reason="the shared gold set is not here")
def test_the_counts_are_those_of_the_sets_own_scorer() -> None:
    model = load_model()
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(DEV.glob("*.json"))[:4]]
    tally, pairs = Tally(), []
    for gold in golds:
        reading = read_gold(gold, model)
        Comparison(reading, gold, tally).run()
        pairs.append((reading.model_dump(mode="json"), gold))
    names = {"found": "tp", "predicted": "p", "gold": "g", "right": "ok", "of": "of"}
    mine = {
        name: {names[key]: value for key, value in counts.items()} for name, counts in tally.counts.items()
    }
    assert mine == official(pairs)


def test_a_dropped_line_moves_nothing() -> None:
    gold = TokenText("Sign up here.\n\nThe port was closed on Monday.")
    kept = "The port was closed on Monday."
    read = TokenText(kept, gold)
    at = kept.index("Monday")
    assert read.covered(at, at + 6) == gold.covered(15 + at, 15 + at + 6)


def test_quotes_of_all_kinds_and_capitals_compare_as_the_same() -> None:
    gold = TokenText("“It’s over”")
    assert TokenText('"it\'s Over"', gold).covered(0, 11) == gold.covered(0, 11)


def test_two_nothings_are_alike_and_nothing_is_unlike_something() -> None:
    assert dice(frozenset(), frozenset()) == 1
    assert dice(frozenset(), frozenset({1})) == 0


def test_the_best_pairs_are_matched_first_and_each_but_once() -> None:
    assert matched([(0.6, 0, 0), (0.9, 0, 1), (0.7, 1, 1)]) == [(0, 1)]
    assert matched([(0.6, 0, 0), (0.9, 0, 1), (0.7, 1, 0)]) == [(0, 1), (1, 0)]


def test_marks_that_say_what_was_read_score_one(tmp_path: Path) -> None:
    gold = {
        "id": "port",
        "text": "Port closed\n\nThe harbour office said on 3 May 2024 that the port was closed.",
        "published": "2024-05-04",
        "outlet": "Harbour Daily",
    }
    reading = read_gold(gold, load_model())
    marked = {
        **gold,
        "claims": [
            {
                "speakers": [each.model_dump() for each in claim.speakers],
                "cue": claim.cue and claim.cue.model_dump(),
                "content": [
                    {**span.model_dump(), "text": reading.article.text[span.start : span.end]}
                    for span in claim.content.spans
                ],
                "kind": claim.kind,
                "stance": claim.stance,
                "hedged": bool(claim.hedges),
            }
            for claim in reading.claims
        ],
        "events": [],
        "times": [],
        "quantities": [],
    }
    (tmp_path / "port.json").write_text(json.dumps(marked), encoding="utf-8")
    figures = score_gold(tmp_path)
    assert figures["claims"]["f1"] == 1
    assert figures["claim_speaker"] == 1
    assert figures["failed"] == []
