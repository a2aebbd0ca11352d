"""The network: a MiniLM encoder with word shapes, and per-word heads whose pair scores are taken outside it.

Everything that is quadratic in words (arcs, mention spans, links of an attribution) is split in two: the
network gives each word a small vector per role; the scores of pairs are cheap functions of two vectors, in
torch here for training and in numpy in ``dateline.parse.encoder`` for reading.

Sources: MiniLM (Wang et al. 2020); biaffine parsing (Dozat & Manning 2017); spans scored by their ends
(Yu, Bohnet & Poesio 2020); a mix of the layers for each task (Peters et al. 2018).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as fn
from torch import Tensor, nn

from dateline.parse.features import SHAPES
from models.english import labels

HIDDEN, LAYERS, ATTENTION = 384, 6, 12
ARC, REL, ENT, PAIR, TRUNK, LINK = 192, 128, 128, 64, 256, 64
MAX_WIDTH = 30
DISTANCES = 33


def distance_bucket(offset: Tensor) -> Tensor:
    """Signed word distance in 33 buckets: exact to 7, then by powers of about 1.5."""
    size = offset.abs().float()
    steps = torch.where(size < 8, size, 8 + torch.floor(torch.log(size.clamp(min=8) / 8) / 0.4)).clamp(max=16)
    return (torch.sign(offset) * steps).long() + 16


class Layer(nn.Module):
    """One BERT layer; attention without dropout, so that the fused kernel is used."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.export = False

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        rows, width, _ = x.shape
        size = HIDDEN // ATTENTION
        q, k, v = self.qkv(x).view(rows, width, 3, ATTENTION, size).permute(2, 0, 3, 1, 4)
        if self.export:
            scores = q @ k.transpose(-1, -2) / size**0.5 + mask
            y = torch.softmax(scores, -1) @ v
        else:
            y = fn.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        y = y.transpose(1, 2).reshape(rows, width, HIDDEN)
        x = self.norm1(x + self.drop(self.out(y)))
        return self.norm2(x + self.drop(self.down(fn.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and shapes to one vector per word and layer."""

    def __init__(self, pieces: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, words: Tensor) -> list[Tensor]:
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.pieces(pieces) + self.shapes(shapes) + self.positions(place)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        seen = []
        for layer in self.layers:
            x = layer(x, bias)
            seen.append(x.reshape(-1, HIDDEN)[words])
        return seen


class Mix(nn.Module):
    """A learned weighting of the encoder's layers, the last one favoured at first."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([-2.0, -1.5, -1.0, -0.5, 0.0, 1.0]))
        self.drop = nn.Dropout(dropout)

    def forward(self, seen: list[Tensor]) -> Tensor:
        share = torch.softmax(self.weights, 0)
        mixed = seen[0] * share[0]
        for number in range(1, LAYERS):
            mixed = mixed + seen[number] * share[number]
        return self.drop(mixed)


def projection(size: int, dropout: float = 0.2) -> nn.Sequential:
    """A small vector of a word for one role."""
    return nn.Sequential(nn.Linear(HIDDEN, size), nn.GELU(), nn.Dropout(dropout))


class Syntax(nn.Module):
    """Parts of speech, ends of sentences, arcs and their labels."""

    def __init__(self, xpos: int, deprels: int) -> None:
        super().__init__()
        self.mix = Mix()
        self.tags = nn.Linear(HIDDEN, len(labels.UPOS) + xpos + 1)
        self.dep, self.head = projection(ARC), projection(ARC)
        self.bilinear = nn.Linear(ARC, ARC + 1, bias=False)
        self.root = nn.Parameter(torch.zeros(ARC + 1))
        self.rel_dep, self.rel_head = projection(REL), projection(REL)
        self.rel_out = nn.Linear(3 * REL, deprels)
        nn.init.normal_(self.bilinear.weight, std=0.05)

    def forward(self, seen: list[Tensor]) -> dict[str, Tensor]:
        x = self.mix(seen)
        dep = self.dep(x)
        one = torch.ones_like(dep[:, :1])
        return {
            "syntax_tags": self.tags(x),
            "arc_dep": torch.cat([dep, one], 1),
            "arc_head": self.bilinear(self.head(x)),
            "rel_dep": self.rel_dep(x),
            "rel_head": self.rel_head(x),
        }

    def label(self, dep: Tensor, head: Tensor) -> Tensor:
        """Label scores of arcs from the vectors of their two ends."""
        return self.rel_out(torch.cat([dep * head, fn.relu(dep + head), dep], -1))


class Entities(nn.Module):
    """Mentions, nested as they come, by the two ends of their span."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = Mix()
        self.start, self.end = projection(ENT + PAIR), projection(ENT + PAIR)
        self.width = nn.Parameter(torch.zeros(MAX_WIDTH, ENT))
        self.out = nn.Linear(ENT, len(labels.ENTITIES))
        with torch.no_grad():
            self.out.bias[0] = 3.0

    def forward(self, seen: list[Tensor]) -> dict[str, Tensor]:
        x = self.mix(seen)
        return {"entity_start": self.start(x), "entity_end": self.end(x)}

    def score(self, start: Tensor, end: Tensor, width: Tensor) -> Tensor:
        """Type scores of spans; ``width`` counts words from 0."""
        joint = fn.relu(start[:, :ENT] + end[:, :ENT] + self.width[width])
        scores = self.out(joint)
        both = (start[:, ENT:] * end[:, ENT:]).sum(-1, keepdim=True)
        return torch.cat([scores[:, :1] - both, scores[:, 1:]], 1)


class Attributions(nn.Module):
    """Source, cue and content tags, anchors, and the links from an anchor to its parts, in two styles."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = Mix()
        self.trunk = nn.Linear(HIDDEN, TRUNK)
        self.styles = nn.Parameter(torch.randn(2, TRUNK) * 0.1)
        self.drop = nn.Dropout(0.1)
        self.tags = nn.Linear(TRUNK, 3 * len(labels.PARTS) + len(labels.ANCHORS))
        self.query = nn.Linear(TRUNK, 3 * LINK)
        self.key = nn.Linear(TRUNK, 3 * LINK)
        self.far = nn.Parameter(torch.zeros(3, 2, DISTANCES))
        self.bias = nn.Parameter(torch.full((3,), -2.0))

    def forward(self, seen: list[Tensor], styles: tuple[int, ...]) -> dict[str, Tensor]:
        x = self.mix(seen)
        base = self.trunk(x)
        out = {}
        for style in styles:
            z = self.drop(fn.gelu(base + self.styles[style]))
            name = labels.STYLES[style]
            out[f"{name}_tags"] = self.tags(z)
            out[f"{name}_query"] = self.query(z)
            out[f"{name}_key"] = self.key(z)
        return out

    def link(self, query: Tensor, key: Tensor, offset: Tensor, same_block: Tensor) -> Tensor:
        """Scores ``[anchors, 3, words]`` for words to be source, cue, content of each anchor.

        ``query [anchors, 192]``, ``key [anchors, words, 192]``, ``offset`` and
        ``same_block [anchors, words]``.
        """
        anchors, count, _ = key.shape
        q = query.view(anchors, 3, LINK)
        k = key.view(anchors, count, 3, LINK).permute(0, 2, 1, 3)
        scores = (k @ q.unsqueeze(-1)).squeeze(-1) / LINK**0.5
        far = self.far[:, same_block.long(), distance_bucket(offset)].permute(1, 0, 2)
        return scores + far + self.bias[None, :, None]


class Events(nn.Module):
    """Event triggers with PLOVER roots, their status, and whether the text is about them."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = Mix()
        self.trunk = nn.Sequential(nn.Linear(HIDDEN, 192), nn.GELU(), nn.Dropout(0.2))
        self.out = nn.Linear(192, len(labels.TRIGGERS) + len(labels.STATUSES) + 1)
        with torch.no_grad():
            self.out.bias[0] = 3.0

    def forward(self, seen: list[Tensor]) -> dict[str, Tensor]:
        return {"events": self.out(self.trunk(self.mix(seen)))}


@dataclass(frozen=True)
class Sizes:
    """What a saved network needs to be built again."""

    pieces: int
    xpos: int
    deprels: int


class Network(nn.Module):
    """Encoder and all heads."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder(sizes.pieces)
        self.syntax = Syntax(sizes.xpos, sizes.deprels)
        self.entities = Entities()
        self.attributions = Attributions()
        self.events = Events()

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, words: Tensor) -> dict[str, Tensor]:
        """All outputs of all heads, both styles: what is exported."""
        seen = self.encoder(pieces, shapes, mask, words)
        return {
            **self.syntax(seen),
            **self.entities(seen),
            **self.attributions(seen, (0, 1)),
            **self.events(seen),
        }


def load_minilm(encoder: Encoder, path: str) -> None:
    """Fill the encoder from the checkpoint; what is new (shapes) keeps its first values."""
    from safetensors.torch import load_file

    old = load_file(path)
    state = {
        "pieces.weight": old["embeddings.word_embeddings.weight"],
        "positions.weight": old["embeddings.position_embeddings.weight"]
        + old["embeddings.token_type_embeddings.weight"][0],
        "shapes.weight": encoder.shapes.weight.detach(),
        "norm.weight": old["embeddings.LayerNorm.weight"],
        "norm.bias": old["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        was, now = f"encoder.layer.{number}.", f"layers.{number}."
        for kind in ("weight", "bias"):
            state[f"{now}qkv.{kind}"] = torch.cat(
                [old[f"{was}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            )
            state[f"{now}out.{kind}"] = old[f"{was}attention.output.dense.{kind}"]
            state[f"{now}norm1.{kind}"] = old[f"{was}attention.output.LayerNorm.{kind}"]
            state[f"{now}up.{kind}"] = old[f"{was}intermediate.dense.{kind}"]
            state[f"{now}down.{kind}"] = old[f"{was}output.dense.{kind}"]
            state[f"{now}norm2.{kind}"] = old[f"{was}output.LayerNorm.{kind}"]
    encoder.load_state_dict(state)
