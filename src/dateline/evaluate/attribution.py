"""Scores attributions on PolNeAR: task ``attribution``.

``source``, ``cue`` and ``content`` are F1 over tokens (``\\w+`` or single marks) that stand in a part of any
attribution. ``exact`` and ``overlap`` are F1 of whole attributions matched one to one: exact asks the same
tokens in all three parts, overlap a Dice of at least 0.5 for source and for content (both missing counts as
agreeing) and cues that touch, or none on either side. Where several annotators marked a document, its counts
are their mean, so that each document weighs the same.

Source of the data: Newell, Margolin & Ruths, "An Attribution Relations Corpus for Political News" (LREC 2018).
What is scored is the encoder's layer in the corpus's own style, read by paragraph; nothing is left out as debris.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluate.bare import bare_article
from dateline.evaluate.token_sets import Tokens, TokenText, dice, matched, union
from dateline.parse import Model, load_model, parse_article
from dateline.records.sentence import ParsedArticle

PARTS = ("source", "cue", "content")
_LIKELIER_THAN_NOT = 0.5
_LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as sets of tokens; a part that is missing is empty."""

    source: Tokens
    cue: Tokens
    content: Tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a document: attributions, and the tokens tagged as each part, attached or not."""

    attributions: tuple[Marked, ...]
    tagged: Marked


def score_attribution(path: Path, model: Model | None = None) -> dict[str, float]:
    """Keys ``source cue content exact overlap`` (F1) and ``n`` (attributions, mean over annotators).

    Args:
        path: a file of JSON lines as the corpus has them, or the folder of ``dev.jsonl``.
        model: the encoder; loaded where none is given.

    Raises:
        InputError: there are no such lines.
        WeightsError: the model's weights are missing or wrong.
    """
    reader = model or load_model()
    counts: defaultdict[str, float] = defaultdict(float)
    for document in _documents(path / "dev.jsonl" if path.is_dir() else path):
        text = TokenText(document["text"])
        found = reading_of(text, parse_article(bare_article(document["text"]), reader))
        annotators = [marks["attributions"] for marks in document["annotations"].values()]
        for marks in annotators:
            for name, count in compare(found, [_marked(text, mark) for mark in marks]).items():
                counts[name] += count / len(annotators)
    figures = {name: _f1(counts, name) for name in (*PARTS, "exact", "overlap")}
    return figures | {"n": round(counts["overlap gold"])}


def _documents(path: Path) -> Iterator[Mapping[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        documents = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(str(path), f"no JSON lines of attributions ({error})") from error
    if not documents or any("annotations" not in each for each in documents):
        raise InputError(str(path), "no JSON lines of attributions")
    yield from documents


def reading_of(text: TokenText, parsed: ParsedArticle) -> Reading:
    """The encoder's layer for this corpus as sets of tokens."""

    def tokens(words: Iterable[int]) -> Tokens:
        return union(text.covered(parsed.words[w].start, parsed.words[w].end) for w in words)

    def tagged(part: str) -> Tokens:
        chances = parsed.tags.get(f"polnear_{part}", ())
        return tokens(w for w, chance in enumerate(chances) if chance > _LIKELIER_THAN_NOT)

    found = (Marked(tokens(a.source), tokens(a.cue), tokens(a.content)) for a in parsed.polnear)
    return Reading(tuple(found), Marked(*(tagged(part) for part in PARTS)))


def _marked(text: TokenText, mark: Mapping[str, Any]) -> Marked:
    return Marked(*(union(text.covered(*span) for span in mark.get(part, ())) for part in PARTS))


def compare(found: Reading, gold: Sequence[Marked]) -> dict[str, int]:
    """Counts of one document against one annotator: for each figure what is right, found and gold."""
    counts: dict[str, int] = {}
    for part in PARTS:
        mine = getattr(found.tagged, part)
        theirs = union(getattr(each, part) for each in gold)
        counts |= _counted(part, len(mine & theirs), len(mine), len(theirs))
    for name, likeness in (("exact", _same), ("overlap", _overlap)):
        pairs = matched(
            (fit, mine, theirs)
            for mine, one in enumerate(found.attributions)
            for theirs, other in enumerate(gold)
            if (fit := likeness(one, other))
        )
        counts |= _counted(name, len(pairs), len(found.attributions), len(gold))
    return counts


def _counted(name: str, right: int, found: int, gold: int) -> dict[str, int]:
    return {f"{name} right": right, f"{name} found": found, f"{name} gold": gold}


def _same(one: Marked, other: Marked) -> float:
    return float(one == other)


def _overlap(one: Marked, other: Marked) -> float:
    """How well two attributions agree, 0 where they are not of the same words."""
    source, content = dice(one.source, other.source), dice(one.content, other.content)
    cues_agree = bool(one.cue & other.cue) or not (one.cue or other.cue)
    if min(source, content) < _LEAST_OVERLAP or not cues_agree:
        return 0.0
    return source + content + dice(one.cue, other.cue)


def _f1(counts: Mapping[str, float], name: str) -> float:
    whole = counts[f"{name} found"] + counts[f"{name} gold"]
    return round(2 * counts[f"{name} right"] / whole, 4) if whole else 0.0
