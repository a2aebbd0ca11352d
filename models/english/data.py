"""The corpora as texts of words with targets, and texts cut into windows with targets.

A ``Text`` is a document's words with block numbers and whatever the corpus says of them; ``examples`` packs
it into windows by the very function that reading uses. What a corpus does not mark is left out of its loss.
"""

from __future__ import annotations

import bisect
import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.parse import features
from models.english import labels

Span = tuple[int, int]


@dataclass
class Attributed:
    """One attribution by word numbers; ``anchor`` is the first word of the cue, or else of the content."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    starts: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

    @property
    def anchor(self) -> int:
        return min(self.cue) if self.cue else min(self.content)


@dataclass
class Text:
    """A document: words, their blocks, and the marks of its corpus (None where it has none of that kind)."""

    name: str
    corpus: str
    words: list[str]
    blocks: list[int]
    xpos: list[str] | None = None
    upos: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    sentences: list[int] | None = None
    mentions: list[tuple[int, int, str]] | None = None
    readings: list[list[Attributed]] | None = None
    triggers: list[tuple[int, int, str, str, bool]] | None = None
    root: str | None = None
    spans: list[Span] = field(default_factory=list)


@dataclass
class Example:
    """A window of a text, ready for the encoder."""

    text: Text
    first: int
    last: int
    size: int


# --- Universal Dependencies -----------------------------------------------------------------------


def treebank(paths: list[Path], corpus: str) -> list[Text]:
    """One text a document. The treebank's own words are kept."""
    texts = []
    for path in paths:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for name, sentences in _documents(raw.decode("utf-8")):
            texts.append(_ud_text(name, sentences, corpus))
    return texts


def _documents(raw: str) -> Iterator[tuple[str, list[tuple[bool, list[list[str]]]]]]:
    name, sentences = "", []
    for chunk in raw.strip().split("\n\n"):
        lines = chunk.split("\n")
        for line in lines:
            if line.startswith("# newdoc"):
                if sentences:
                    yield name, sentences
                name, sentences = line.split("=")[-1].strip(), []
        paragraph = any(line.startswith("# newpar") for line in lines)
        rows = [line.split("\t") for line in lines if line and line[0] != "#"]
        sentences.append((paragraph, [row for row in rows if row[0].isdigit()]))
    if sentences:
        yield name, sentences


def _ud_text(name: str, sentences: list[tuple[bool, list[list[str]]]], corpus: str) -> Text:
    text = Text(name, corpus, [], [], [], [], [], [], [], [] if corpus == "gum" else None)
    lists = (text.upos, text.xpos, text.heads, text.deprels, text.sentences)
    upos, xpos, heads, deprels, numbers = (found if found is not None else [] for found in lists)
    block = -1
    open_mentions: list[tuple[str, str, int]] = []
    for number, (paragraph, rows) in enumerate(sentences):
        if paragraph or block < 0:
            block += 1
        base = len(text.words)
        for row in rows:
            here = len(text.words)
            text.words.append(row[1])
            text.blocks.append(block)
            upos.append(row[3])
            xpos.append(row[4])
            heads.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
            deprels.append(row[7])
            numbers.append(number)
            if text.mentions is not None:
                _mentions_at(row[9], here, open_mentions, text.mentions)
    return text


_BRACKET = re.compile(r"\(([^()]*)\)|\(([^()]*)|([^()]*)\)")


def _mentions_at(
    misc: str, word: int, opened: list[tuple[str, str, int]], mentions: list[tuple[int, int, str]]
) -> None:
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for whole, begun, ended in _BRACKET.findall(value):
        if whole or begun:
            parts = (whole or begun).split("-")
            kind = parts[1] if len(parts) > 1 else ""
            if whole:
                if kind in labels.ENTITIES:
                    mentions.append((word, word, kind))
            else:
                opened.append((parts[0], kind, word))
        elif ended:
            for at in range(len(opened) - 1, -1, -1):
                if opened[at][0] == ended:
                    _, kind, first = opened.pop(at)
                    if kind in labels.ENTITIES:
                        mentions.append((first, word, kind))
                    break


# --- attributions ---------------------------------------------------------------------------------


def tokenised(text: str) -> tuple[list[str], list[Span], list[int]]:
    """Words, places and block numbers of a text whose blocks are parted by blank lines."""
    words: list[str] = []
    spans: list[Span] = []
    blocks: list[int] = []
    at = 0
    for block, part in enumerate(text.split("\n\n")):
        for start, end in features.words(part):
            words.append(part[start:end])
            spans.append((at + start, at + end))
            blocks.append(block)
        at += len(part) + 2
    return words, spans, blocks


class _Finder:
    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans
        self.starts = [start for start, _ in spans]

    def __call__(self, start: int, end: int) -> list[int]:
        at = max(0, bisect.bisect_right(self.starts, start) - 1)
        found = []
        while at < len(self.spans) and self.spans[at][0] < end:
            low, high = self.spans[at]
            if 2 * (min(high, end) - max(low, start)) >= high - low:
                found.append(at)
            at += 1
        return found


def _attributed(finder: _Finder, parts: list[list[Span]]) -> Attributed | None:
    sets, starts = [], []
    for part in parts:
        found = [finder(start, end) for start, end in part]
        sets.append(frozenset(word for piece in found for word in piece))
        starts.append(tuple(piece[0] for piece in found if piece))
    if not sets[1] and not sets[2]:
        return None
    return Attributed(sets[0], sets[1], sets[2], (starts[0], starts[1], starts[2]))


def polnear(path: Path) -> list[Text]:
    """PolNeAR documents; each annotator's marking is a reading of its own."""
    texts = []
    for line in path.open(encoding="utf-8"):
        document = json.loads(line)
        words, spans, blocks = tokenised(document["text"])
        finder = _Finder(spans)
        readings = []
        for marking in document["annotations"].values():
            found = [
                _attributed(finder, [_pairs(item.get(part)) for part in labels.PARTS])
                for item in marking["attributions"]
            ]
            readings.append([item for item in found if item is not None])
        texts.append(Text(document["id"], "polnear", words, blocks, readings=readings, spans=spans))
    return texts


def _pairs(value: list[list[int]] | None) -> list[Span]:
    return [(start, end) for start, end in value or []]


def gold(folder: Path) -> list[Text]:
    """Articles marked in full by the project's guidelines: claims and events."""
    return [gold_text(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


def gold_text(document: dict[str, Any]) -> Text:
    """One article marked in full: its claims and event triggers."""
    words, spans, blocks = tokenised(document["text"])
    finder = _Finder(spans)
    claims = []
    for claim in document["claims"]:
        parts = [claim["speakers"], [claim["cue"]] if claim["cue"] else [], claim["content"]]
        found = _attributed(finder, [[(item["start"], item["end"]) for item in part] for part in parts])
        if found is not None:
            claims.append(found)
    triggers = []
    for event in document["events"]:
        trigger = event["trigger"]
        found_words = finder(trigger["start"], trigger["end"]) if trigger else []
        if found_words:
            kind = event["type"] if event["type"] in labels.ROOTS else "OTHER"
            triggers.append((found_words[0], found_words[-1], kind, event["status"], bool(event["main"])))
    return Text(document["id"], "gold", words, blocks, readings=[claims], triggers=triggers, spans=spans)


def plv(path: Path) -> list[Text]:
    """Sentences with one root of PLOVER each; the word that carries it is not marked."""
    texts = []
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        words, spans, blocks = tokenised(record["sentence"])
        texts.append(Text(record["sentence_id"], "plv", words, blocks, root=record["gold_root"], spans=spans))
    return texts


# --- windows --------------------------------------------------------------------------------------


def examples(text: Text, pieces: features.Pieces, limit: int) -> list[Example]:
    """The windows of a text."""
    sizes = [len(found) for found in pieces.of(text.words)]
    stops = [features.may_end_sentence(word) for word in text.words]
    return [
        Example(text, window.first, window.last, window.size)
        for window in features.windows(sizes, text.blocks, stops, limit)
    ]


_CURLY = {"``": "“", "''": "”"}


def surface(text: Text, dice: random.Random) -> list[str]:
    """The words, now and then with the other kind of quotation marks than the corpus has."""
    if text.corpus in ("gum", "ewt") and text.xpos is not None:
        if dice.random() < 0.4:
            return [
                _CURLY.get(tag, word.replace("'", "’")) if tag in _CURLY or "'" in word else word
                for word, tag in zip(text.words, text.xpos, strict=True)
            ]
    elif dice.random() < 0.3:
        table = str.maketrans("“”‘’", "\"\"''")
        return [word.translate(table) for word in text.words]
    return text.words


def batches(found: list[Example], size: int, dice: random.Random) -> list[list[Example]]:
    """Batches of one corpus and about ``size`` pieces, of windows of like length, in shuffled order."""
    order = sorted(found, key=lambda example: (example.size // 16, dice.random()))
    made: list[list[Example]] = []
    now: list[Example] = []
    for example in order:
        widest = max([example.size, *(other.size for other in now)]) + 8
        if now and widest * (len(now) + 1) > size:
            made.append(now)
            now = []
        now.append(example)
    if now:
        made.append(now)
    dice.shuffle(made)
    return made
