"""The task ``extraction``: the body of an article, as the Article Extraction Benchmark scores it.

A folder with ``ground-truth.json`` (id → ``articleBody``, ``url``) and the pages in ``html/<id>.html.gz``.
Both texts are cut into shingles of four words (``\\w+``, with their case); a page's true and false
positives and false negatives are counts of shingles divided by their sum. ``precision`` and ``recall`` are
means over the pages, ``f1`` is their harmonic mean, ``exact`` the share of pages without any difference
(scrapinghub/article-extraction-benchmark, ``evaluate.py``). The body is what the contract calls so:
headings, paragraphs, lists and quotes.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from dateline.errors import FormatError
from dateline.evaluate.saved_pages import body_of, read_saved_page

_WORD = re.compile(r"\w+")
_SHINGLE = 4


def score_extraction(path: Path) -> dict[str, float]:
    """Score every page of a folder.

    Raises:
        FormatError: the folder holds no such ground truth.
    """
    pairs = []
    spent = 0.0
    for page, gold, url in _cases(path):
        started = time.perf_counter()
        article = read_saved_page(page, url)
        spent += time.perf_counter() - started
        pairs.append((gold, body_of(article)))
    return compare_bodies(pairs) | {"pages_per_s": round(len(pairs) / spent, 1), "n": len(pairs)}


def _cases(path: Path) -> Iterator[tuple[Path, str, str | None]]:
    file = path / "ground-truth.json"
    if not file.is_file():
        raise FormatError(str(path), "no ground-truth.json there")
    for name, row in json.loads(file.read_text(encoding="utf-8")).items():
        yield path / "html" / f"{name}.html.gz", row["articleBody"], row.get("url")


def compare_bodies(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """Figures over pairs of a gold text and a text to be scored."""
    rows = [_agreement(_shingles(gold), _shingles(found)) for gold, found in pairs]
    precision = fmean(_share(true, false, missed) for true, false, missed in rows)
    recall = fmean(_share(true, missed, false) for true, false, missed in rows)
    return {
        "f1": round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "exact": round(fmean(false == missed == 0 for _, false, missed in rows), 4),
    }


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(
        filter(None, (tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))))
    )


def _agreement(gold: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    """Shingles in both, only in what was found, only in the gold text."""
    true = (gold & found).total()
    return true, found.total() - true, gold.total() - true


def _share(true: int, wrong: int, other: int) -> float:
    """Precision or recall; where it has no shingles to be a share of, 1 if nothing else is wrong either."""
    return true / (true + wrong) if true + wrong else float(other == 0)
