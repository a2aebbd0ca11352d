"""Scoring sentences that hold no event: any event that is coded counts against the reading."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.evaluate.no_events import score_no_events


def test_the_share_of_sentences_with_an_event_is_counted_by_genre(tmp_path: Path) -> None:
    sentences = [
        {"genre": "howto", "text": "Let the dough rest under a damp cloth for an hour."},
        {"genre": "howto", "text": "Police arrested four protesters in the harbour on Monday."},
        {"genre": "lifestyle", "text": "The sofa bed sleeps two adults."},
    ]
    (tmp_path / "set.json").write_text(json.dumps({"sentences": sentences}))
    figures = score_no_events(tmp_path / "set.json")
    assert (figures["coded"], figures["n"]) == (0.3333, 3)
    assert figures["howto"] == {"coded": 0.5, "n": 2}
    assert figures["lifestyle"] == {"coded": 0, "n": 1}
