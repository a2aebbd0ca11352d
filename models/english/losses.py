"""What each head is asked to learn: targets of a batch of windows and the losses on them.

A sentence, mention or attribution that a window cuts is used as far as the window holds it: arcs and mentions
of cut sentences are left out, an attribution whose anchor lies elsewhere is left out of the links.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as fn
from torch import Tensor

from dateline.parse import features
from models.english import labels
from models.english.data import Attributed, Example, surface
from models.english.network import MAX_WIDTH, Network

IGNORE = -100
TRIGGER_WEIGHT = 3.0
"""Weight of a trigger against a word that is none. Only the best mention of an event is marked and the others
count as none, so the head is timid without it."""


@dataclass(frozen=True)
class Labels:
    """Label sets read off the treebanks."""

    xpos: list[str]
    deprels: list[str]


@dataclass
class Laid:
    """A batch as the encoder takes it, and the window (row) and place in the window of each word."""

    tensors: tuple[Tensor, Tensor, Tensor, Tensor]
    offsets: list[int]
    lengths: list[int]


def lay(group: list[Example], pieces: features.Pieces, dice: random.Random) -> Laid:
    """The encoder's input for a batch of windows, by ``dateline.parse.features``."""
    words: list[str] = []
    blocks: list[int] = []
    parts: list[tuple[int, int]] = []
    offsets, lengths = [], []
    for example in group:
        first = len(words)
        words.extend(surface(example.text, dice)[example.first : example.last])
        blocks.extend(example.text.blocks[example.first : example.last])
        parts.append((first, len(words)))
        offsets.append(first)
        lengths.append(len(words) - first)
    made = features.batch(
        parts, pieces.of(words), [features.shape(word) for word in words], blocks, (pieces.start, pieces.stop)
    )
    arrays = (made.pieces, made.shapes, made.mask, made.words)
    tensors = tuple(torch.from_numpy(array) for array in arrays)
    return Laid((tensors[0], tensors[1], tensors[2], tensors[3]), offsets, lengths)


def _padded(flat: Tensor, laid: Laid) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence(list(torch.split(flat, laid.lengths)), batch_first=True)


def syntax_loss(net: Network, seen: list[Tensor], group: list[Example], laid: Laid, sets: Labels) -> Tensor:
    """Tags, sentence ends, arcs and arc labels."""
    out = net.syntax(seen)
    upos, xpos, ends, heads, rels, sentences = [], [], [], [], [], []
    tags = {tag: number for number, tag in enumerate(sets.xpos)}
    kinds = {kind: number for number, kind in enumerate(sets.deprels)}
    for example in group:
        text, first, last = example.text, example.first, example.last
        whole = _whole_sentences(text.sentences, first, last)
        upos += [labels.UPOS.index(tag) if tag in labels.UPOS else IGNORE for tag in text.upos[first:last]]
        xpos += [tags.get(tag, IGNORE) for tag in text.xpos[first:last]]
        for word in range(first, last):
            number = text.sentences[word]
            ends.append(float(word + 1 >= len(text.words) or text.sentences[word + 1] != number))
            fits = number in whole
            head = text.heads[word]
            heads.append(IGNORE if not fits else 0 if head < 0 else head - first + 1)
            rels.append(kinds.get(text.deprels[word], IGNORE) if fits and head >= 0 else IGNORE)
            sentences.append(number)
    size = len(labels.UPOS)
    scores = out["syntax_tags"]
    loss = fn.cross_entropy(scores[:, :size], torch.tensor(upos), ignore_index=IGNORE)
    loss = loss + 0.5 * fn.cross_entropy(scores[:, size:-1], torch.tensor(xpos), ignore_index=IGNORE)
    loss = loss + 0.5 * fn.binary_cross_entropy_with_logits(scores[:, -1], torch.tensor(ends))
    dep, head_vectors = _padded(out["arc_dep"], laid), _padded(out["arc_head"], laid)
    number = torch.nn.utils.rnn.pad_sequence(
        list(torch.split(torch.tensor(sentences), laid.lengths)), batch_first=True, padding_value=-1
    )
    arcs = dep @ head_vectors.transpose(1, 2)
    same = number[:, :, None] == number[:, None, :]
    arcs = arcs.masked_fill(~same, -1e4)
    to_root = dep @ net.syntax.root
    arcs = torch.cat([to_root.unsqueeze(-1), arcs], -1)
    flat = torch.cat([arcs[row, :length] for row, length in enumerate(laid.lengths)])
    target = torch.tensor(heads)
    loss = loss + fn.cross_entropy(flat, target, ignore_index=IGNORE)
    rel_target = torch.tensor(rels)
    keep = rel_target != IGNORE
    base = torch.repeat_interleave(torch.tensor(laid.offsets), torch.tensor(laid.lengths))
    governor = (base + target - 1)[keep]
    rel_scores = net.syntax.label(out["rel_dep"][keep], out["rel_head"][governor])
    return loss + 0.7 * fn.cross_entropy(rel_scores, rel_target[keep])


def _whole_sentences(sentences: list[int], first: int, last: int) -> set[int]:
    inside = set(sentences[first:last])
    if first > 0 and sentences[first - 1] == sentences[first]:
        inside.discard(sentences[first])
    if last < len(sentences) and sentences[last] == sentences[last - 1]:
        inside.discard(sentences[last - 1])
    return inside


def entity_loss(net: Network, seen: list[Tensor], group: list[Example], laid: Laid) -> Tensor:
    """Types of all spans of up to 30 words within their sentence; most are none."""
    starts, ends, targets = [], [], []
    for example, offset in zip(group, laid.offsets, strict=True):
        text, first, last = example.text, example.first, example.last
        known = {
            (begin - first, end - first): labels.ENTITIES.index(kind)
            for begin, end, kind in text.mentions
            if begin >= first and end < last
        }
        numbers = text.sentences[first:last]
        for begin in range(last - first):
            for end in range(begin, min(begin + MAX_WIDTH, last - first)):
                if numbers[end] != numbers[begin]:
                    break
                starts.append(offset + begin)
                ends.append(offset + end)
                targets.append(known.get((begin, end), 0))
    out = net.entities(seen)
    start, end = torch.tensor(starts), torch.tensor(ends)
    scores = net.entities.score(out["entity_start"][start], out["entity_end"][end], end - start)
    loss = fn.cross_entropy(scores, torch.tensor(targets), reduction="sum")
    return loss / sum(laid.lengths)


def attribution_loss(
    net: Network, seen: list[Tensor], group: list[Example], laid: Laid, style: int, dice: random.Random
) -> Tensor:
    """Tags of source, cue and content; anchors; and which words belong to each anchor."""
    out = net.attributions(seen, (style,))
    name = labels.STYLES[style]
    tags = [[0] * sum(laid.lengths) for _ in labels.PARTS]
    anchors = [0] * sum(laid.lengths)
    rows, places, wanted = [], [], []
    longest = max(laid.lengths)
    for row, (example, offset) in enumerate(zip(group, laid.offsets, strict=True)):
        readings = example.text.readings
        assert readings
        first, last = example.first, example.last
        for item in readings[dice.randrange(len(readings))]:
            _tag(item, first, last, offset, tags)
            if first <= item.anchor < last:
                anchors[offset + item.anchor - first] = 1 if item.cue else 2
                rows.append(row)
                places.append(item.anchor - first)
                mask = torch.zeros(3, longest)
                for part, words in enumerate((item.source, item.cue, item.content)):
                    inside = [word - first for word in words if first <= word < last]
                    mask[part, inside] = 1.0
                wanted.append(mask)
    scores = out[f"{name}_tags"]
    loss = scores.new_zeros(())
    for part in range(3):
        loss = loss + fn.cross_entropy(scores[:, 3 * part : 3 * part + 3], torch.tensor(tags[part]))
    loss = loss + 2.0 * fn.cross_entropy(scores[:, 9:], torch.tensor(anchors))
    if not rows:
        return loss
    blocks = torch.nn.utils.rnn.pad_sequence(
        [torch.tensor(example.text.blocks[example.first : example.last]) for example in group],
        batch_first=True,
        padding_value=-1,
    )
    valid = blocks >= 0
    at, where = torch.tensor(rows), torch.tensor(places)
    flat = torch.tensor(laid.offsets)[at] + where
    key = _padded(out[f"{name}_key"], laid)[at]
    offset_words = torch.arange(longest)[None, :] - where[:, None]
    same = blocks[at] == blocks[at, where][:, None]
    links = net.attributions.link(out[f"{name}_query"][flat], key, offset_words, same)
    raw = fn.binary_cross_entropy_with_logits(links, torch.stack(wanted), reduction="none")
    raw = raw * valid[at].unsqueeze(1)
    return loss + 0.05 * raw.sum() / len(rows)


def _tag(item: Attributed, first: int, last: int, offset: int, tags: list[list[int]]) -> None:
    for part, words in enumerate((item.source, item.cue, item.content)):
        begins = set(item.starts[part])
        for word in words:
            if first <= word < last:
                at = offset + word - first
                tags[part][at] = 1 if word in begins else (tags[part][at] or 2)


def event_loss(net: Network, seen: list[Tensor], group: list[Example], laid: Laid) -> Tensor:
    """Trigger words with their root; status and weight in the text on trigger words."""
    scores = net.events(seen)["events"]
    kinds = [0] * sum(laid.lengths)
    statuses = [IGNORE] * sum(laid.lengths)
    main = [-1.0] * sum(laid.lengths)
    for example, offset in zip(group, laid.offsets, strict=True):
        for begin, end, kind, status, is_main in example.text.triggers or []:
            for word in range(max(begin, example.first), min(end + 1, example.last)):
                at = offset + word - example.first
                kinds[at] = labels.TRIGGERS.index(kind)
                statuses[at] = labels.STATUSES.index(status)
                main[at] = float(is_main)
    size = len(labels.TRIGGERS)
    weights = torch.full((size,), TRIGGER_WEIGHT)
    weights[0] = 1.0
    loss = fn.cross_entropy(scores[:, :size], torch.tensor(kinds), weights, reduction="sum")
    loss = 2.0 * loss / len(kinds)
    status, wanted = torch.tensor(statuses), torch.tensor(main)
    if bool((wanted >= 0).any()):
        loss = loss + 0.3 * fn.cross_entropy(scores[:, size:-1], status, ignore_index=IGNORE)
        keep = wanted >= 0
        loss = loss + 0.3 * fn.binary_cross_entropy_with_logits(scores[keep, -1], wanted[keep])
    return loss


def root_loss(net: Network, seen: list[Tensor], group: list[Example], laid: Laid) -> Tensor:
    """Sentences with one root and no marked trigger: some word must carry that root, and more than any other.

    Multiple-instance learning over the words of the sentence. YIELD of the older codebook is CONCEDE or
    RETREAT.
    """
    scores = fn.log_softmax(net.events(seen)["events"][:, : len(labels.TRIGGERS)], -1)
    rows, targets, quiet = [], [], []
    yields = [labels.TRIGGERS.index("CONCEDE"), labels.TRIGGERS.index("RETREAT")]
    roots = [number for number, root in enumerate(labels.TRIGGERS[1:-1], 1) if number not in yields]
    names = [labels.TRIGGERS[number] for number in roots] + ["YIELD"]
    for example, words in zip(group, torch.split(scores, laid.lengths), strict=True):
        best = torch.logsumexp(words, 0)
        rows.append(torch.cat([best[roots], torch.logsumexp(best[yields], 0, keepdim=True)]))
        targets.append(names.index(example.text.root or "YIELD"))
        quiet.append(words[:, 0].sum())
    silent = torch.stack(quiet).clamp(max=-1e-4)
    return (
        fn.cross_entropy(torch.stack(rows), torch.tensor(targets)) - 0.3 * torch.log1p(-silent.exp()).mean()
    )
