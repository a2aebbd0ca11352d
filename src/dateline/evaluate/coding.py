"""Scores the PLOVER root of an event between a source and a target: task ``coding``, on PLV and PLOVER's records.

Each sentence is read as an article of its own. Compared is the root that its words stand for taken together (multiple
instances; Dietterich et al. 1997), as the encoder has learnt it from sentences with one root; where none has half of
the whole, the event coded in it whose actors and recipients share most words with the source and target that the set gives.
``root`` are the roots, ``quad`` the four quad categories; macro F1 is the mean over the classes that the set has.

The sets use older names: DEMAND is REQUEST, FIGHT is ASSAULT, DISAPPROVE and INVESTIGATE are ACCUSE (Open Event Data
Alliance, PLOVER 2021). PLV's YIELD holds both CONCEDE and RETREAT, as material cooperation (Hu et al. 2024, "Leveraging
Codebook Knowledge with NLI and ChatGPT for Zero-Shot Political Relation Classification").

Declines PLV's ``train.jsonl``: the weights were trained on it.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.code import code_events
from dateline.code.ontology import plover_roots
from dateline.errors import InputError
from dateline.evaluate.bare import bare_article
from dateline.evaluate.gold_files import gold_records
from dateline.parse import Model, load_model
from dateline.pipeline import told_in
from dateline.records.event import Event, Participant

TRAINED_ON = "train.jsonl"
_TODAY = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
_YIELD = frozenset({"CONCEDE", "RETREAT"})
_NO_EVENT = "DOCUMENT"
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence with its root by today's name, and the words of source and target."""

    text: str
    root: str
    source: str
    target: str


def score_coding(path: Path) -> dict[str, float | int]:
    """Keys ``root_accuracy root_macro_f1 quad_accuracy quad_macro_f1 docs_per_s n``.

    Raises:
        InputError: there are no coded sentences, or only those that the weights were trained on.
    """
    cases = [case for file in _files(path) for case in _cases(file)]
    model = load_model()
    yields = any(case.root == "YIELD" for case in cases)
    started = time.perf_counter()
    found = [_merged(root_of(case, model), yields) for case in cases]
    taken = time.perf_counter() - started
    gold = [case.root for case in cases]
    quads = _quads()
    return {
        **_figures("root", gold, found),
        **_figures("quad", [quads[root] for root in gold], [quads.get(root or "") for root in found]),
        "docs_per_s": round(len(cases) / taken, 1) if taken else 0.0,
        "n": len(cases),
    }


def _files(path: Path) -> list[Path]:
    if path.is_file():
        files = [path]
    else:
        files = [file for file in sorted(path.iterdir()) if file.suffix in (".json", ".jsonl")]
    left = [file for file in files if file.name != TRAINED_ON]
    if files and not left:
        raise InputError(str(files[0]), "the weights were trained on this part; score another")
    if not left:
        raise InputError(str(path), "holds no coded sentences (.json or .jsonl)")
    return left


def _cases(file: Path) -> Iterator[Coded]:
    if file.suffix == ".jsonl":
        for record in gold_records(file, "sentence", "gold_root", "source", "target"):
            yield Coded(record["sentence"], _today(record["gold_root"]), record["source"], record["target"])
        return
    for record in gold_records(file, "event"):
        if record["event"] != _NO_EVENT:
            source, target = (_actors(record.get(side) or []) for side in ("source", "target"))
            yield Coded(record.get("text", ""), _today(record["event"]), source, target)


def _today(root: str) -> str:
    return _TODAY.get(root, root)


def _actors(actors: Sequence[dict[str, Any]]) -> str:
    return " ".join(str(actor.get("actorText", "")) for actor in actors)


def root_of(case: Coded, model: Model) -> str | None:
    """The root that Dateline reads in a sentence, with its source and target; ``None`` where it sees no event."""
    article = bare_article(case.text)
    told = told_in(article, model)
    ranked = next(iter(told.reported.roots.values()), ())
    likeliest, share = ranked[0] if ranked else (None, 0.0)
    if share >= _SURE:
        return likeliest
    events = [event for event in code_events(article, told.reported, told.values, told.claims) if event.type]
    return max(events, key=lambda event: _between(event, case)).type if events else likeliest


def _between(event: Event, case: Coded) -> tuple[float, float]:
    """How far an event runs from the source to the target, then how sure it is."""
    shared = _share(event.actors, case.source) + _share(event.recipients, case.target)
    return shared, event.score or 0.0


def _share(people: Sequence[Participant], phrase: str) -> float:
    """The share of a phrase's words that the participants have."""
    wanted = set(re.findall(r"\w+", phrase.lower()))
    said = {word for each in people for word in re.findall(r"\w+", each.text.lower())}
    return len(wanted & said) / len(wanted) if wanted else 0.0


def _merged(root: str | None, yields: bool) -> str | None:
    return "YIELD" if yields and root in _YIELD else root


def _quads() -> dict[str, str]:
    """The quad category of each root."""
    return {name: root.quad for name, root in plover_roots().items()} | {"YIELD": "material_cooperation"}


def _figures(name: str, gold: Sequence[str], found: Sequence[str | None]) -> dict[str, float]:
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    wanted, given = Counter(gold), Counter(found)
    scores = [2 * right[each] / (wanted[each] + given[each]) for each in wanted]
    return {
        f"{name}_accuracy": round(right.total() / len(gold), 4) if gold else 0.0,
        f"{name}_macro_f1": round(sum(scores) / len(scores), 4) if scores else 0.0,
    }
