"""The task ``segments``: passages that an article's body must and must not hold, its date and its title.

A folder with ``expected.jsonl`` (``id``, ``url``, ``lang``, ``with``, ``without``, ``title``, ``date``) and
the pages in ``html/<id>.html.gz``, from the evaluation of trafilatura. Every passage counts once: found in
the body or not. ``date_f1`` is over the pages whose gold date is a day (``YYYY-MM-DD``), right if the day
is; ``title_accuracy`` over those with a title, compared by words. Languages with at least ten pages have
their own ``f1``.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import FormatError
from dateline.evaluate.saved_pages import body_of, read_saved_page
from dateline.read.canonical import canonical_block
from dateline.records.article import Article

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"\w+")
_FEWEST_OF_LANGUAGE = 10


@dataclass(slots=True)
class _Counts:
    """Passages rightly in the body, wrongly in it, wrongly out of it, rightly out of it."""

    kept: int = 0
    leaked: int = 0
    missed: int = 0
    left_out: int = 0
    pages: int = 0

    def add(self, body: str, wanted: list[str], unwanted: list[str]) -> None:
        found = sum(canonical_block(text) in body for text in wanted)
        leaked = sum(canonical_block(text) in body for text in unwanted)
        self.kept += found
        self.missed += len(wanted) - found
        self.leaked += leaked
        self.left_out += len(unwanted) - leaked
        self.pages += 1

    def figures(self) -> dict[str, float]:
        precision = _ratio(self.kept, self.kept + self.leaked)
        recall = _ratio(self.kept, self.kept + self.missed)
        total = self.kept + self.leaked + self.missed + self.left_out
        return {
            "f1": _ratio(2 * self.kept, 2 * self.kept + self.leaked + self.missed),
            "precision": precision,
            "recall": recall,
            "accuracy": _ratio(self.kept + self.left_out, total),
        }


def score_segments(path: Path) -> dict[str, Any]:
    """Score every page of a folder.

    Raises:
        FormatError: the folder holds no such expectations.
    """
    file = path / "expected.jsonl"
    if not file.is_file():
        raise FormatError(str(path), "no expected.jsonl there")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    everything, languages = _Counts(), defaultdict[str, _Counts](_Counts)
    articles: list[Article | None] = []
    for row in rows:
        article = read_saved_page(path / "html" / f"{row['id']}.html.gz", row.get("url"))
        articles.append(article)
        body = body_of(article)
        for counts in (everything, languages[row.get("lang") or "unknown"]):
            counts.add(body, row["with"], row["without"])
    pairs = list(zip(rows, articles, strict=True))
    by_language = {
        name: {"f1": counts.figures()["f1"]}
        for name, counts in sorted(languages.items())
        if counts.pages >= _FEWEST_OF_LANGUAGE
    }
    return (
        everything.figures()
        | {"date_f1": _dates(pairs), "title_accuracy": _titles(pairs), "n": len(rows)}
        | by_language
    )


def _dates(pairs: list[tuple[dict[str, Any], Article | None]]) -> float:
    gold = [(row["date"], _day(article)) for row, article in pairs if _DAY.fullmatch(row.get("date") or "")]
    right = sum(day == found for day, found in gold)
    return _ratio(2 * right, len(gold) + sum(found is not None for _, found in gold))


def _day(article: Article | None) -> str | None:
    value = article.published.value if article else None
    return value[:10] if value else None


def _titles(pairs: list[tuple[dict[str, Any], Article | None]]) -> float:
    titled = [(row["title"], article) for row, article in pairs if row.get("title")]
    right = sum(
        article is not None and _words(title) == _words(article.title or "") for title, article in titled
    )
    return _ratio(right, len(titled))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
