"""The task ``no_events``: how often events are coded in sentences that hold none an event database would keep.

Each sentence is read as an article of its own. ``coded`` is the share of sentences with any event, of whatever score: what
was coded stands in the record. Lower is better.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any

from dateline.code import code_events
from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_cases
from dateline.parse import Model, load_model
from dateline.pipeline import told_in
from dateline.records.event import Event


def score_no_events(path: Path) -> dict[str, Any]:
    """Keys ``coded n``; by genre ``coded n``.

    Args:
        path: a gold file (JSON) or a folder of them.

    Raises:
        InputError: there are no such files.
    """
    coded: dict[str, list[bool]] = defaultdict(list)
    for sentence in gold_cases(path, "sentences"):
        coded[sentence["genre"]].append(bool(events_in(sentence["text"], load_model())))
    every = list(chain.from_iterable(coded.values()))
    return {
        "coded": round(fmean(every), 4),
        "n": len(every),
        **{genre: {"coded": round(fmean(each), 4), "n": len(each)} for genre, each in sorted(coded.items())},
    }


def events_in(sentence: str, model: Model) -> tuple[Event, ...]:
    """The events coded in a sentence that is read as an article of its own."""
    article = bare_article(sentence)
    told = told_in(article, model)
    return code_events(article, told.reported, told.values, told.claims)
