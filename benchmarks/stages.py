"""How long each stage takes, as shares of one run, and how the time grows with the length of the text.

    python benchmarks/stages.py FOLDER

FOLDER holds articles as ``.txt`` files or as ``.json`` with a key ``text``. Every stage is timed on every article, in
processor time of this process, one thread, after one article that is not counted. Then all the texts are joined and cut at
500, 1,000 … 8,000 words, once as they stand and once as one paragraph without any punctuation, and each is carried the whole way.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from dateline.attribute import attribute_claims, without_datelines
from dateline.check import check_article
from dateline.code import code_events
from dateline.parse import Model, load_model, parse_article
from dateline.pipeline import read_page
from dateline.read.article import read_article
from dateline.read.options import SourceOptions
from dateline.read.sources import make_page
from dateline.reconcile.mentions import happenings_of
from dateline.resolve import resolve_values

LENGTHS = (500, 1_000, 2_000, 4_000, 8_000)
Made = TypeVar("Made")


class Clock:
    """Seconds of the processor by stage."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, stage: str, work: Callable[[], Made]) -> Made:
        """Do the work and count its time."""
        started = time.process_time()
        made = work()
        self.seconds[stage] += time.process_time() - started
        return made


def carry(text: str, model: Model, clock: Clock) -> None:
    """One article the whole way, each stage timed."""
    page = make_page("article.txt", text.encode(), SourceOptions(published="2024-01-01"))
    article = clock.time("read", lambda: read_article(page))
    parsed = clock.time("parse", lambda: parse_article(article, model))
    values = clock.time("resolve", lambda: resolve_values(article, parsed))
    reported = clock.time("attribute", lambda: without_datelines(article, parsed, values))
    claims = clock.time("attribute", lambda: attribute_claims(article, reported, values))
    clock.time("code", lambda: code_events(article, reported, values, claims))
    clock.time("check", lambda: check_article(article, parsed, values))
    reading = read_page(page, model)
    clock.time("reconcile", lambda: happenings_of(reading))


def texts_in(folder: Path) -> list[str]:
    """The articles of a folder, in order of their names."""
    plain = [path.read_text() for path in sorted(folder.glob("*.txt"))]
    marked = [json.loads(path.read_text())["text"] for path in sorted(folder.glob("*.json"))]
    return plain + marked


def first_words(text: str, count: int) -> str:
    """The text up to its ``count``-th word."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return text[: ends[count - 1]]


def by_stage(texts: list[str], model: Model) -> None:
    """Print words a second and the share of each stage."""
    carry(texts[0], model, Clock())
    clock = Clock()
    for text in texts:
        carry(text, model, clock)
    words = sum(len(text.split()) for text in texts)
    whole = sum(clock.seconds.values())
    print(f"{len(texts)} articles, {words:,} words: {words / whole:,.0f} words a second, one thread")
    for stage, seconds in clock.seconds.items():
        print(f"  {stage:10} {seconds / whole:6.1%}  {1000 * seconds / len(texts):7.1f} ms an article")


def by_length(texts: list[str], model: Model) -> None:
    """Print milliseconds for a thousand words at each length; what grows is worse than linear."""
    joined = "\n\n".join(texts)
    joined = "\n\n".join([joined] * (1 + LENGTHS[-1] // len(joined.split())))
    bare = " ".join(re.findall(r"\w+", joined))
    print("\nwords     as it stands   without punctuation   (ms for 1,000 words)")
    for length in LENGTHS:
        row = []
        for text in (joined, bare):
            clock = Clock()
            carry(first_words(text, length), model, clock)
            row.append(1000 * sum(clock.seconds.values()) / (length / 1000))
        print(f"{length:6,} {row[0]:14.0f} {row[1]:21.0f}")


def main() -> None:
    """Time the articles of the folder named on the command line."""
    texts = texts_in(Path(sys.argv[1]))
    model = load_model(threads=1)
    by_stage(texts, model)
    by_length(texts, model)


if __name__ == "__main__":
    main()
