"""The tasks extraction and segments count as their corpora define, on pages of our own writing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from dateline.errors import FormatError
from dateline.evaluate.extraction import compare_bodies, score_extraction
from dateline.evaluate.segments import score_segments

FIRST = (
    "The harbour authority said on Monday that the northern pier would stay closed until the end of the week."
)
SECOND = "Divers searched the basin on Tuesday morning and found no damage, according to the fire service."
PAGE = f"""<html lang="en"><head><meta property="article:published_time" content="2025-03-04T09:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Crane falls onto ships</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<div class="newsletter"><p>Sign up for our newsletter</p></div></body></html>"""


def save_page(folder: Path, name: str) -> None:
    (folder / "html").mkdir(exist_ok=True)
    (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))


def test_shingles_found_and_missed_are_shares_of_four_words() -> None:
    figures = compare_bodies([("one two three four five", "one two three four six")])
    assert figures == {"f1": 0.5, "precision": 0.5, "recall": 0.5, "exact": 0.0}


def test_precision_and_recall_are_means_over_pages_and_f1_is_theirs() -> None:
    figures = compare_bodies([("one two three four", "one two three four"), ("one two three four", "")])
    assert figures["precision"] == 0.5
    assert figures["recall"] == 0.5
    assert figures["exact"] == 0.5


def test_a_page_read_as_its_ground_truth_is_exact(tmp_path: Path) -> None:
    save_page(tmp_path, "a")
    truth = {"a": {"articleBody": f"{FIRST}\n\n{SECOND}", "url": "https://news.example/a"}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth))
    figures = score_extraction(tmp_path)
    assert (figures["f1"], figures["exact"], figures["n"]) == (1.0, 1.0, 1)


def test_passages_dates_and_titles_are_counted_apart(tmp_path: Path) -> None:
    save_page(tmp_path, "a")
    expected = {
        "id": "a", "url": "https://news.example/a", "lang": "en", "date": "2025-03-04",
        "title": "Crane Falls Onto Ships", "with": ["Divers searched the basin", "Nothing of the kind"],
        "without": ["newsletter", "Home"],
    }  # fmt: skip
    (tmp_path / "expected.jsonl").write_text(json.dumps(expected) + "\n")
    figures = score_segments(tmp_path)
    assert (figures["precision"], figures["recall"], figures["accuracy"]) == (1.0, 0.5, 0.75)
    assert (figures["date_f1"], figures["title_accuracy"], figures["n"]) == (1.0, 1.0, 1)


@pytest.mark.parametrize("score", [score_extraction, score_segments])
def test_a_folder_without_ground_truth_is_refused(score: object, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"no .* there"):
        score(tmp_path)  # type: ignore[operator]
