"""Fits the weights of ``dateline.code.salience`` on marked articles and prints them for its lexicon.

Usage: ``python -m models.salience --gold ../shared/data/gold [--seen train marked] [--new FILE ...]``. Logistic regression with a
quadratic penalty, by Newton's method. An act counts as an event where its trigger touches a marked one, or where
type and sentence agree. Reports F1 over folds of articles held apart, by part.

The encoder is sure of articles that it was trained on. With ``--seen``, parts it has seen teach all weights but
those of the encoder's own probability, which the others then set: ``gold/dev``, and as part ``new`` the files of
marked articles named by ``--new``, which were written after the encoder was trained.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from dateline.code.events import acts_of, best_mention
from dateline.code.mentions import Mention
from dateline.code.ontology import root_named
from dateline.code.salience import signs_of
from dateline.evaluate.token_sets import TokenText, matched
from dateline.parse import Model, load_model
from dateline.pipeline import told_in
from dateline.read.article import read_article
from dateline.read.sources import SourceOptions, make_page
from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle
from models.english.marked_articles import marked_articles

FOLDS = 6
PENALTY = 1.0
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One act of an article: its signs, and whether it is a marked event."""

    part: str
    article: str
    signs: dict[str, float]
    marked: bool


def main() -> None:
    """Fit, report and print the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, required=True, help="folder with train/ and dev/")
    options.add_argument("--seen", nargs="*", default=[], help="parts that the encoder was trained on")
    options.add_argument(
        "--new", nargs="*", default=[], help="files of marked articles that it was not trained on"
    )
    given = options.parse_args()
    model = load_model(threads=1)
    cases, events = [], {}
    for part, mark in _articles(given.gold, given.new):
        events[part, mark["id"]] = len(mark["events"])
        cases += _cases(part, mark, model)
    names = sorted(cases[0].signs)
    folds = {article: n % FOLDS for n, article in enumerate(sorted(events))}
    apart = [folds[case.part, case.article] for case in cases]
    guesses = np.zeros(len(cases))
    for fold in range(FOLDS):
        weights = _fitted([c for c, f in zip(cases, apart, strict=True) if f != fold], names, given.seen)
        held = [n for n, f in enumerate(apart) if f == fold]
        guesses[held] = _guess([cases[n] for n in held], names, weights)
    for least in np.arange(0.2, 0.46, 0.05):
        print(f"kept {least:.2f}", _figures(cases, guesses >= least, events))
    weights = _fitted(cases, names, given.seen)
    print(yaml.safe_dump({n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}))


def _articles(gold: Path, new: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    for part in ("train", "dev"):
        for file in sorted((gold / part).glob("*.json")):
            yield part, json.loads(file.read_text(encoding="utf-8"))
    for mark in marked_articles():
        yield "new" if mark["file"] in new else "marked", mark


def _cases(part: str, mark: dict[str, Any], model: Model) -> list[Case]:
    options = SourceOptions(published=mark.get("published"), outlet=mark.get("outlet"))
    article = read_article(make_page(f"{mark['id']}.txt", mark["text"].encode(), options))
    told = told_in(article, model)
    parsed = told.reported
    acts = acts_of(article, parsed, told.values, told.claims)
    marked = _marked(article, parsed, acts, mark)
    return [
        Case(part, mark["id"], signs_of(act, best_mention(act), parsed, len(article.blocks)), n in marked)
        for n, act in enumerate(acts)
    ]


def _marked(
    article: Article, parsed: ParsedArticle, acts: Sequence[Sequence[Mention]], mark: dict[str, Any]
) -> set[int]:
    """Numbers of the acts that are marked events, matched one to one."""
    gold = TokenText(mark["text"])
    mine = TokenText(article.text, gold)
    events = [(e["type"], _tokens(gold, e["trigger"])) for e in mark["events"] if e["trigger"]]
    scores = []
    for n, act in enumerate(acts):
        best = best_mention(act)
        words = parsed.words[best.hit.first], parsed.words[best.hit.last]
        trigger = mine.covered(words[0].start, words[1].end)
        for m, (root, wanted) in enumerate(events):
            beside = gold.sentence(trigger) == gold.sentence(wanted) != -1
            alike = best.root is not None and best.root == root_named(root or "") and beside
            if trigger & wanted or alike:
                scores.append((3.0 * bool(trigger & wanted) + alike, n, m))
    return {n for n, _ in matched(scores)}


def _tokens(text: TokenText, span: dict[str, int]) -> frozenset[int]:
    return text.covered(span["start"], span["end"])


def _matrix(cases: Sequence[Case], names: Sequence[str]) -> Vector:
    return np.array([[float(case.signs[name]) for name in names] for case in cases])


def _fitted(cases: Sequence[Case], names: Sequence[str], seen: Sequence[str]) -> Vector:
    weights = _newton(cases, names, np.zeros(len(cases)), PENALTY)
    if not seen:
        return weights
    own = [n for n, name in enumerate(names) if name.startswith("encoder") or name == "always"]
    unseen = [case for case in cases if case.part not in seen]
    rest = weights.copy()
    rest[own] = 0
    offset = _matrix(unseen, names) @ rest
    weights[own] = _newton(unseen, [names[n] for n in own], offset, PENALTY)
    return weights


def _newton(cases: Sequence[Case], names: Sequence[str], offset: Vector, penalty: float) -> Vector:
    signs = _matrix(cases, names)
    truth = np.array([case.marked for case in cases], dtype=float)
    ridge = np.diag([1e-6 if name == "always" else penalty for name in names])
    weights = np.zeros(len(names))
    for _ in range(30):
        likely = _sigmoid(signs @ weights + offset)
        slope = signs.T @ (likely - truth) + ridge @ weights
        bend = signs.T @ (signs * (likely * (1 - likely))[:, None]) + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def _guess(cases: Sequence[Case], names: Sequence[str], weights: Vector) -> Vector:
    return _sigmoid(_matrix(cases, names) @ weights)


def _sigmoid(values: Vector) -> Vector:
    return 1 / (1 + np.exp(-values))


def _figures(cases: Sequence[Case], kept: Any, events: dict[tuple[str, str], int]) -> str:
    said = []
    for part in sorted({case.part for case in cases}):
        mine = [case.marked for case, keep in zip(cases, kept, strict=True) if keep and case.part == part]
        all_of = sum(count for (which, _), count in events.items() if which == part)
        said.append(f"{part} F1 {2 * sum(mine) / (len(mine) + all_of):.3f}")
    return ", ".join(said)


if __name__ == "__main__":
    main()
