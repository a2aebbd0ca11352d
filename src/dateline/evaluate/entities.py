"""Scores mentions of entities: task ``entities``.

GUM: all mentions, nested ones too, right when both ends and the type are. UNER: names of persons, places and
organisations in flat spans; a mention's name is the run of proper nouns around its head, without a title before
it. Exact spans and types, micro-averaged (Tjong Kim Sang & De Meulder 2003).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dateline.evaluate.treebanks import Document, Mention, conllu, corpus_files, iob2
from dateline.parse.heads import Model, Reading, Span, load_model

NAMES = {"person": "PER", "place": "LOC", "organization": "ORG"}
_PROPER = ("NNP", "NNPS")
_JOINING = frozenset(
    {"of", "the", "and", "&", "-", "for", "'s", "’s", "de", "al", "bin", "van", "von", "'", "/"}
)


def score_entities(path: Path, model: Model | None = None) -> dict[str, object]:
    """Keys ``f1 precision recall n`` and for each type ``f1`` (and its ``n``), of GUM or UNER at ``path``.

    Raises:
        InputError: no such corpus there, or one that cannot be read.
        WeightsError: the model's weights are missing or wrong.
    """
    reader = model or load_model()
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for document, flat in _documents(path):
        reading = reader.read_words(document.words, document.blocks, document.sentences)
        mine = set(names(reading, document.words)) if flat else {_plain(span) for span in reading.mentions}
        wanted = set(document.mentions)
        right.update(kind for _, _, kind in mine & wanted)
        gold.update(kind for _, _, kind in wanted)
        found.update(kind for _, _, kind in mine)
    by_type = {
        kind: {"f1": _f1(right[kind], found[kind], gold[kind]), "n": gold[kind]} for kind in sorted(gold)
    }
    hits, mine_count, count = right.total(), found.total(), gold.total()
    return {
        "f1": _f1(hits, mine_count, count),
        "precision": hits / max(mine_count, 1),
        "recall": hits / max(count, 1),
        "n": count,
        **by_type,
    }


def _documents(path: Path) -> Iterable[tuple[Document, bool]]:
    for file in corpus_files(path, (".conllu", ".iob2")):
        flat = file.suffix == ".iob2"
        for document in iob2(file) if flat else conllu(file):
            yield document, flat


def _plain(span: Span) -> Mention:
    return span.first, span.last, span.type


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if found + gold else 0.0


def names(reading: Reading, words: list[str]) -> list[Mention]:
    """Flat names of persons, places and organisations; of two that overlap, the one in the smaller mention."""
    taken: set[int] = set()
    kept: list[Mention] = []
    for span in sorted(reading.mentions, key=lambda span: (span.last - span.first, -span.score)):
        if span.type not in NAMES:
            continue
        run = _name(span, reading, words)
        if run is not None and taken.isdisjoint(range(run[0], run[1] + 1)):
            kept.append((run[0], run[1], NAMES[span.type]))
            taken.update(range(run[0], run[1] + 1))
    return sorted(kept)


def _name(span: Span, reading: Reading, words: list[str]) -> tuple[int, int] | None:
    head = head_word(span.first, span.last, reading.heads)
    if reading.xpos[head] not in _PROPER:
        return None
    first = last = head
    while first > span.first:
        if _belongs(reading, first - 1, head):
            first -= 1
        elif (
            first - 1 > span.first
            and words[first - 1].lower() in _JOINING
            and _belongs(reading, first - 2, head)
        ):
            first -= 2
        else:
            break
    while last < span.last:
        if _belongs(reading, last + 1, head):
            last += 1
        elif (
            last + 1 < span.last and words[last + 1].lower() in _JOINING and _belongs(reading, last + 2, head)
        ):
            last += 2
        else:
            break
    return first, last


def _belongs(reading: Reading, word: int, head: int) -> bool:
    if reading.xpos[word] not in (*_PROPER, "CD", "NN", "JJ") or word == head:
        return False
    title = reading.deprels[word] == "nmod:desc"
    return not title and reading.xpos[word] in _PROPER


def head_word(first: int, last: int, heads: tuple[int, ...]) -> int:
    """The word of ``first..last`` whose governor lies outside; the first of them if there are several."""
    return next((word for word in range(first, last + 1) if not first <= heads[word] <= last), first)
