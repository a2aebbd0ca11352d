"""Reads text with the encoder and decodes every head into layers.

Decides where sentences end, each word's part of speech and governor, which spans are mentions, which words
form an attribution, and which trigger an event. Text is read window by window and in stretches of bounded
size, so time and memory are linear in its length.

Declines: a mention wider than the model's limit is never found; words of an attribution are sought only in
the window of its anchor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.parse import features
from dateline.parse.encoder import Array, Encoder, Outputs, Tables, load_encoder
from dateline.parse.trees import tree
from dateline.records.sentence import Attribution, Trigger

STRETCH = 64  # windows decoded together
LONGEST = 180  # words of a sentence; a longer one is cut where an end is likeliest
PARTS = ("source", "cue", "content")
ANCHOR = 0.5
LINK = 0.5
TRIGGER = 0.2
_SPANS = 20_000


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: words ``first..last`` inclusive, a GUM entity type, and a probability."""

    first: int
    last: int
    type: str
    score: float


Ranked = tuple[tuple[str, float], ...]
"""Labels with their share, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder says of a text; word numbers count through all blocks.

    ``words`` are (block, start, end) with offsets in the block. ``heads`` are word numbers, -1 for a root.
    ``sentences`` are half-open word ranges that never cross a block. ``attributions`` are in the style of the
    project's guidelines, ``polnear`` in the wider one of that corpus. ``tags`` are probabilities per word:
    ``source``, ``cue``, ``content`` (and the same with ``polnear_`` before), ``trigger``. ``roots`` ranks, by block, the
    PLOVER roots that its words stand for taken together.
    """

    words: tuple[tuple[int, int, int], ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    polnear: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...]
    tags: dict[str, tuple[float, ...]] = field(default_factory=dict)
    roots: dict[int, Ranked] = field(default_factory=dict)


@dataclass(slots=True)
class _Draft:
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    attributions: dict[str, list[Attribution]] = field(
        default_factory=lambda: {"guidelines": [], "polnear": []}
    )
    triggers: list[Trigger] = field(default_factory=list)
    tags: dict[str, list[float]] = field(default_factory=dict)
    masses: dict[int, Array] = field(default_factory=dict)


class Model:
    """The encoder with the decoding of its heads."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder

    def read(self, blocks: Sequence[str]) -> Reading:
        """Read the blocks of one document, in order."""
        places = [(number, *span) for number, text in enumerate(blocks) for span in features.words(text)]
        words = [blocks[block][start:end] for block, start, end in places]
        return self.read_words(words, [block for block, _, _ in places], places=tuple(places))

    def read_words(
        self,
        words: Sequence[str],
        blocks: Sequence[int],
        sentences: Sequence[tuple[int, int]] | None = None,
        places: tuple[tuple[int, int, int], ...] | None = None,
    ) -> Reading:
        """Read a text that is already cut into words, and into sentences where those are given.

        Args:
            words: the words and marks.
            blocks: block number of each word, never falling.
            sentences: half-open word ranges to keep to, such as a treebank's; found when None.
            places: of the words, for the reading; left empty when None.
        """
        pieces = self.encoder.pieces.of(words)
        shapes = [features.shape(word) for word in words]
        stops = [features.may_end_sentence(word) for word in words]
        windows = features.windows([len(found) for found in pieces], blocks, stops)
        ends = None if sentences is None else {last - 1 for _, last in sentences}
        draft = _Draft()
        for first in range(0, len(windows), STRETCH):
            part = windows[first : first + STRETCH]
            outputs = self.encoder.run(part, pieces, shapes, blocks)
            _stretch(draft, self.encoder, part, outputs, blocks, ends)
        return Reading(
            words=places or (),
            upos=tuple(draft.upos),
            xpos=tuple(draft.xpos),
            heads=tuple(draft.heads),
            deprels=tuple(draft.deprels),
            sentences=tuple(draft.sentences),
            mentions=tuple(draft.mentions),
            attributions=tuple(draft.attributions["guidelines"]),
            polnear=tuple(draft.attributions["polnear"]),
            triggers=tuple(draft.triggers),
            tags={name: tuple(values) for name, values in draft.tags.items()},
            roots={
                block: _ranked(self.encoder.labels.triggers[1:-1], mass / mass.sum())
                for block, mass in draft.masses.items()
            },
        )


@cache
def load_model(path: Path | None = None, threads: int = 0) -> Model:
    """The model, loaded once per process. See ``load_encoder`` for arguments and errors."""
    return Model(load_encoder(path, threads))


def _stretch(
    draft: _Draft,
    encoder: Encoder,
    windows: Sequence[features.Window],
    outputs: Sequence[Outputs],
    blocks: Sequence[int],
    ends: set[int] | None,
) -> None:
    base = windows[0].own_first
    last = windows[-1].own_last
    own = {
        name: np.concatenate(
            [
                found[name][window.own_first - window.first : window.own_last - window.first]
                for window, found in zip(windows, outputs, strict=True)
            ]
        )
        for name in outputs[0]
    }
    span_blocks = blocks[base:last]
    given = None if ends is None else [word in ends for word in range(base, last)]
    sentences = split_sentences(_sigmoid(own["syntax_tags"][:, -1]), span_blocks, given)
    draft.sentences.extend((first + base, end + base) for first, end in sentences)
    _syntax(draft, encoder, own, sentences, base)
    draft.mentions.extend(
        Span(span.first + base, span.last + base, span.type, span.score)
        for span in mentions(
            encoder.tables, own["entity_start"], own["entity_end"], sentences, encoder.labels.entities
        )
    )
    _events(draft, encoder, own["events"], span_blocks, base)
    for style, prefix in (("guidelines", ""), ("polnear", "polnear_")):
        tags = own[f"{style}_tags"]
        for part, name in enumerate(PARTS):
            probability = 1 - _softmax(tags[:, 3 * part : 3 * part + 3])[:, 0]
            draft.tags.setdefault(prefix + name, []).extend(_rounded(probability))
        for window, found in zip(windows, outputs, strict=True):
            draft.attributions[style].extend(_attributions(encoder.tables, found, style, window, blocks))


def _syntax(
    draft: _Draft, encoder: Encoder, own: Outputs, sentences: Sequence[tuple[int, int]], base: int
) -> None:
    sets = encoder.labels
    tags = own["syntax_tags"]
    size = len(sets.upos)
    draft.upos.extend(sets.upos[best] for best in tags[:, :size].argmax(1))
    draft.xpos.extend(sets.xpos[best] for best in tags[:, size:-1].argmax(1))
    heads: list[int] = []
    for first, last in sentences:
        scores = encoder.tables.arcs(own["arc_dep"][first:last], own["arc_head"][first:last])
        heads.extend(first + head if head >= 0 else -1 for head in tree(scores))
    governors = np.asarray([head if head >= 0 else word for word, head in enumerate(heads)], dtype=np.int64)
    labels = encoder.tables.deprels(own["rel_dep"], own["rel_head"][governors])
    root = sets.deprels.index("root")
    labels[:, root] = -np.inf
    best = labels.argmax(1)
    draft.deprels.extend(sets.deprels[best[word]] if head >= 0 else "root" for word, head in enumerate(heads))
    draft.heads.extend(head + base if head >= 0 else -1 for head in heads)


def split_sentences(
    ends: Array, blocks: Sequence[int], given: Sequence[bool] | None = None
) -> list[tuple[int, int]]:
    """Half-open word ranges of sentences: where an end is likelier than not, and at the end of every block.

    Args:
        ends: probability of each word to be the last of its sentence.
        blocks: block number of each word.
        given: ends that are known, taken instead of the probabilities.
    """
    found: list[tuple[int, int]] = []
    first = 0
    count = len(blocks)
    for word in range(count):
        closes = word + 1 == count or blocks[word + 1] != blocks[word]
        closes = closes or (bool(given[word]) if given is not None else bool(ends[word] > 0.5))
        if closes:
            found.append((first, word + 1))
            first = word + 1
        elif word + 1 - first >= LONGEST:
            cut = first + LONGEST // 2 + int(ends[first + LONGEST // 2 : word + 1].argmax()) + 1
            found.append((first, cut))
            first = cut
    return found


def mentions(
    tables: Tables, starts: Array, ends: Array, sentences: Sequence[tuple[int, int]], types: Sequence[str]
) -> list[Span]:
    """Mentions, nested but never crossing: of two that cross, the likelier stays."""
    firsts: list[NDArray[np.int64]] = []
    lasts: list[NDArray[np.int64]] = []
    for begin, stop in sentences:
        low, high = _triangle(stop - begin, tables.max_width)
        firsts.append(low + begin)
        lasts.append(high + begin)
    found: list[Span] = []
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    for at in range(0, len(first), _SPANS):
        low, high = first[at : at + _SPANS], last[at : at + _SPANS]
        scores = tables.mentions(starts[low], ends[high], high - low)
        kept = np.flatnonzero(scores[:, 1:].max(1) > scores[:, 0])
        shares = _softmax(scores[kept])
        for place, share in zip(kept, shares, strict=True):
            kind = int(share[1:].argmax()) + 1
            found.append(Span(int(low[place]), int(high[place]), types[kind], round(float(1 - share[0]), 4)))
    return _without_crossings(found)


@cache
def _triangle(count: int, widest: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    pairs = [(low, high) for low in range(count) for high in range(low, min(count, low + widest))]
    both = np.asarray(pairs, dtype=np.int64)
    return both[:, 0], both[:, 1]


def _without_crossings(found: list[Span]) -> list[Span]:
    kept: list[Span] = []
    inside: dict[int, list[Span]] = {}
    for span in sorted(found, key=lambda span: (-span.score, span.first, span.last)):
        near = {other for word in range(span.first, span.last + 1) for other in inside.get(word, ())}
        if any(
            other.first < span.first <= other.last < span.last
            or span.first < other.first <= span.last < other.last
            for other in near
        ):
            continue
        kept.append(span)
        for word in range(span.first, span.last + 1):
            inside.setdefault(word, []).append(span)
    return sorted(kept, key=lambda span: (span.first, -span.last))


def _attributions(
    tables: Tables, found: Outputs, style: str, window: features.Window, blocks: Sequence[int]
) -> list[Attribution]:
    """Attributions whose anchor (first word of the cue, or of a cueless content) the window owns."""
    tags = found[f"{style}_tags"]
    kinds = _softmax(tags[:, 9:])
    low, high = window.own_first - window.first, window.own_last - window.first
    anchors = low + np.flatnonzero(kinds[low:high, 0] < 1 - ANCHOR)
    if not len(anchors):
        return []
    block_of = np.asarray(blocks[window.first : window.last], dtype=np.int64)
    links = _sigmoid(tables.links(found[f"{style}_query"][anchors], found[f"{style}_key"], anchors, block_of))
    made = []
    for place, anchor in enumerate(anchors):
        has_cue = kinds[anchor, 1] >= kinds[anchor, 2]
        chosen = [_part(links[place, part], block_of == block_of[anchor]) for part in range(3)]
        chosen[1 if has_cue else 2] = np.union1d(chosen[1 if has_cue else 2], [anchor])
        if not has_cue:
            chosen[1] = chosen[1][:0]
        parts = [tuple(int(word) + window.first for word in words) for words in chosen]
        sure = [float(links[place, part, words].mean()) for part, words in enumerate(chosen) if len(words)]
        score = float(1 - kinds[anchor, 0]) * sum(sure) / len(sure)
        made.append(Attribution(parts[0], parts[1], parts[2], round(score, 4)))
    return made


def _part(links: Array, near: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Words of one part: those linked likelier than not; the anchor's own block goes before others.

    A headline often says what the sentence below it attributes, so words of other blocks count only where the
    anchor's block has none. Single words left out between two that are in are taken in.
    """
    sure = links > LINK
    kept: NDArray[np.bool_] = sure & near
    if not kept.any():
        kept = sure
    between = np.zeros_like(kept)
    between[1:-1] = kept[:-2] & kept[2:]
    found: NDArray[np.int64] = np.flatnonzero(kept | between)
    return found


def _events(draft: _Draft, encoder: Encoder, scores: Array, blocks: Sequence[int], base: int) -> None:
    sets = encoder.labels
    size = len(sets.triggers)
    kinds = _softmax(scores[:, :size])
    statuses = _softmax(scores[:, size:-1])
    main = _sigmoid(scores[:, -1])
    sure = 1 - kinds[:, 0]
    draft.tags.setdefault("trigger", []).extend(_rounded(sure))
    numbers, rows = np.unique(np.asarray(blocks), return_inverse=True)
    masses = np.zeros((len(numbers), size - 2), dtype=np.float32)
    np.add.at(masses, rows, kinds[:, 1:-1])
    for block, mass in zip(numbers.tolist(), masses, strict=True):
        draft.masses[block] = draft.masses[block] + mass if block in draft.masses else mass
    word = 0
    while word < len(sure):
        end = word + 1
        if sure[word] >= TRIGGER:
            best = kinds[word, 1:].argmax()
            while end < len(sure) and sure[end] >= TRIGGER and blocks[end] == blocks[word]:
                if kinds[end, 1:].argmax() != best:
                    break
                end += 1
            cut = slice(word, end)
            words = range(word + base, end + base)
            draft.triggers.append(_trigger(encoder, words, kinds[cut], statuses[cut], main[cut]))
        word = end


def _trigger(encoder: Encoder, words: range, kinds: Array, statuses: Array, main: Array) -> Trigger:
    sets = encoder.labels
    share = kinds[:, 1:].sum(0) / kinds[:, 1:].sum()
    return Trigger(
        words=tuple(words),
        score=round(float((1 - kinds[:, 0]).max()), 4),
        labels=_ranked(sets.triggers[1:], share),
        statuses=_ranked(sets.statuses, statuses.mean(0)),
        main=round(float(main.max()), 4),
    )


def _ranked(names: Sequence[str], shares: Array) -> Ranked:
    order = np.argsort(-shares, kind="stable")
    return tuple((names[number], round(float(shares[number]), 4)) for number in order)


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def _sigmoid(scores: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


def _rounded(values: Array) -> list[float]:
    return [round(float(value), 4) for value in values]
