"""The task ``times``: TIMEX3 expressions found and valued, by the definitions of TempEval-3.

``strict_f1``: spans equal; ``relaxed_f1``: spans overlap, matched one to one; ``type_f1`` and ``value_f1``:
relaxed matches whose type or value is right as well (UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3").
Document dates are left out. Where a file holds expressions without their article (JSON lines), each is read
alone with its document date: spans then say how much of the expression is covered, and nothing is known of the
words around it, so tense and reference are not tried.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import FormatError, InputError
from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_records
from dateline.records.sentence import ParsedArticle
from dateline.resolve.times import draft_times
from dateline.resolve.timex3 import Timex, timex_of
from dateline.resolve.timex_grammar import find_expressions


@dataclass(frozen=True, slots=True)
class TimexDocument:
    """A text with its document date (ISO) and the marked expressions."""

    text: str
    published: str | None
    gold: tuple[Timex, ...]


def score_times(path: Path) -> dict[str, float]:
    """Score a folder of ``.tml`` files, one of them, or a file of JSON lines.

    Raises:
        InputError: there is nothing of the kind under ``path``.
    """
    documents = list(read_documents(path))
    if not any(document.gold for document in documents):
        raise InputError(str(path), "holds no .tml files and no JSON lines that mark expressions")
    counts = dict.fromkeys(("strict", "relaxed", "type", "value"), 0)
    gold = found = 0
    for document in documents:
        guesses = timexes(document.text, document.published)
        gold += len(document.gold)
        found += len(guesses)
        for guess, truth in match_spans(guesses, document.gold):
            counts["relaxed"] += 1
            counts["strict"] += (guess.start, guess.end) == (truth.start, truth.end)
            counts["type"] += guess.type == truth.type
            counts["value"] += guess.value == truth.value
    total = (gold + found) or 1
    return {f"{name}_f1": round(2 * count / total, 4) for name, count in counts.items()} | {"n": gold}


def timexes(text: str, published: str | None) -> list[Timex]:
    """All TIMEX3 expressions that Dateline sees in a text, durations and sets included."""
    article = bare_article(text, published)
    drafts = draft_times(article, ParsedArticle((), (), (), ()), (), find_expressions(text))
    return [timex_of(draft) for draft in drafts]


def match_spans(guesses: list[Timex], gold: tuple[Timex, ...]) -> list[tuple[Timex, Timex]]:
    """Match overlapping spans one to one, the longest overlaps first."""
    pairs = sorted(
        (
            (min(a.end, b.end) - max(a.start, b.start), i, j)
            for i, a in enumerate(guesses)
            for j, b in enumerate(gold)
            if a.start < b.end and b.start < a.end
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    used_guess: set[int] = set()
    used_gold: set[int] = set()
    out = []
    for _, i, j in pairs:
        if i not in used_guess and j not in used_gold:
            used_guess.add(i)
            used_gold.add(j)
            out.append((guesses[i], gold[j]))
    return out


def read_documents(path: Path) -> Iterator[TimexDocument]:
    """Read TimeML files or JSON lines."""
    if path.is_dir() and not list(path.rglob("*.tml")):
        for file in sorted(path.glob("*.jsonl")):
            yield from _lines(file)
    elif path.is_dir():
        for file in sorted(path.rglob("*.tml")):
            yield _timeml(file)
    elif path.suffix == ".tml":
        yield _timeml(path)
    elif path.exists():
        yield from _lines(path)


def _lines(file: Path) -> Iterator[TimexDocument]:
    for row in gold_records(file, "text", "type", "value", "dct"):
        if not row.get("is_dct"):
            mark = Timex(0, len(row["text"]), row["type"], row["value"])
            yield TimexDocument(row["text"], row["dct"][:10], (mark,))


def _timeml(file: Path) -> TimexDocument:
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise FormatError(str(file), f"is no TimeML: {error}") from error
    date = root.find(".//DCT//TIMEX3")
    if date is None:
        date = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    body = root.find(".//TEXT")
    pieces: list[str] = []
    marks: list[Timex] = []
    _walk(body if body is not None else root, pieces, marks)
    published = (date.get("value") or "")[:10] if date is not None else None
    return TimexDocument("".join(pieces), published or None, tuple(marks))


def _walk(element: ElementTree.Element, pieces: list[str], marks: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, marks)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3" and element.get("functionInDocument") != "CREATION_TIME":
        end = sum(map(len, pieces))
        marks.append(Timex(start, end, element.get("type") or "", element.get("value") or ""))
