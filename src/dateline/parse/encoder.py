"""Runs the encoder: loads the weights once their digests are right, and scores pairs of words.

The graph (int8, onnxruntime) gives each word a few small vectors; the functions of ``Tables`` turn two of
them into a score: arcs (Dozat & Manning 2017), mention spans by their ends (Yu, Bohnet & Poesio 2020), and
the links from the anchor of an attribution to its words. They mirror ``models/english/network.py``.

Declines: weights that are missing, of another format, or not the bytes their manifest names
(``WeightsError``).
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from dateline.errors import WeightsError
from dateline.parse import features

Array = NDArray[np.float32]
Outputs = dict[str, Array]
FORMAT = 1
ROWS = 8  # windows that go through the encoder together
_FILES = ("encoder.onnx", "tables.npz", "pieces.txt")


@dataclass(frozen=True, slots=True)
class LabelSets:
    """Labels in the order of the outputs that score them."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    triggers: tuple[str, ...]
    statuses: tuple[str, ...]


class Tables:
    """Scores of pairs of words, from the vectors the graph gives each word."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._root = arrays["root"]
        self._rel_weight, self._rel_bias = arrays["rel_weight"].T.copy(), arrays["rel_bias"]
        self._width = arrays["entity_width"]
        self._entity_weight, self._entity_bias = arrays["entity_weight"].T.copy(), arrays["entity_bias"]
        self._far, self._link_bias = arrays["link_far"], arrays["link_bias"]

    @property
    def max_width(self) -> int:
        """Words in the widest mention that is scored."""
        return int(self._width.shape[0])

    def arcs(self, dep: Array, head: Array) -> Array:
        """Scores ``[words, words + 1]`` of the heads of each word of a sentence; column 0 is the root."""
        scores = np.empty((dep.shape[0], dep.shape[0] + 1), dtype=np.float32)
        scores[:, 0] = dep @ self._root
        scores[:, 1:] = dep @ head.T
        return scores

    def deprels(self, dep: Array, head: Array) -> Array:
        """Label scores ``[arcs, labels]``; row for row the vectors of dependent and head."""
        joint = np.concatenate([dep * head, np.maximum(dep + head, 0), dep], axis=1)
        return np.asarray(joint @ self._rel_weight + self._rel_bias, dtype=np.float32)

    def mentions(self, start: Array, end: Array, width: NDArray[np.int64]) -> Array:
        """Type scores ``[spans, types]`` by the vectors of first and last word; width counts from 0."""
        size = self._width.shape[1]
        joint = start[:, :size] + end[:, :size]
        joint += self._width[width]
        np.maximum(joint, 0, out=joint)
        scores = np.asarray(joint @ self._entity_weight + self._entity_bias, dtype=np.float32)
        scores[:, 0] -= np.einsum("ij,ij->i", start[:, size:], end[:, size:])
        return scores

    def links(self, query: Array, key: Array, anchors: NDArray[np.int64], blocks: NDArray[np.int64]) -> Array:
        """Scores ``[anchors, 3, words]`` of a window's words to be source, cue, content of each anchor."""
        count = query.shape[0]
        size = query.shape[1] // 3
        scores = np.empty((count, 3, key.shape[0]), dtype=np.float32)
        offsets = np.arange(key.shape[0])[None, :] - anchors[:, None]
        buckets = _distance_buckets(offsets)
        same = (blocks[None, :] == blocks[anchors][:, None]).astype(np.int64)
        for part in range(3):
            cut = slice(part * size, (part + 1) * size)
            scores[:, part] = query[:, cut] @ key[:, cut].T / size**0.5
            scores[:, part] += self._far[part][same, buckets] + self._link_bias[part]
        return scores


def _distance_buckets(offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    size = np.abs(offsets).astype(np.float32)
    steps = np.where(size < 8, size, 8 + np.floor(np.log(np.maximum(size, 8) / 8) / 0.4))
    return (np.sign(offsets) * np.minimum(steps, 16)).astype(np.int64) + 16


class Encoder:
    """The loaded weights. Safe to use from several threads; make one per process."""

    def __init__(self, folder: Traversable, threads: int) -> None:
        manifest, contents = _verified(folder)
        self.labels = LabelSets(
            *(
                tuple(manifest[name])
                for name in ("upos", "xpos", "deprels", "entities", "triggers", "statuses")
            )
        )
        self.digest = str(manifest["sha256"]["encoder.onnx"])
        self.pieces = features.Pieces(contents["pieces.txt"].decode("utf-8"))
        with np.load(io.BytesIO(contents["tables.npz"])) as arrays:
            self.tables = Tables({name: arrays[name] for name in arrays.files})
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            contents["encoder.onnx"], options, providers=["CPUExecutionProvider"]
        )
        self._names = [output.name for output in self._session.get_outputs()]

    def run(
        self,
        windows: Sequence[features.Window],
        pieces: Sequence[tuple[int, ...]],
        shapes: Sequence[int],
        blocks: Sequence[int],
    ) -> list[Outputs]:
        """The outputs of each window, one row a word of the window, in the order given.

        Windows of like length go together; which ones do depends on ``windows`` alone.
        """
        order = sorted(range(len(windows)), key=lambda number: (windows[number].size, number))
        found: list[Outputs] = [{}] * len(windows)
        for first in range(0, len(order), ROWS):
            group = order[first : first + ROWS]
            parts = [(windows[number].first, windows[number].last) for number in group]
            made = features.batch(parts, pieces, shapes, blocks, (self.pieces.start, self.pieces.stop))
            feeds = {"pieces": made.pieces, "shapes": made.shapes, "mask": made.mask, "words": made.words}
            arrays = self._session.run(self._names, feeds)
            at = 0
            for number, (begin, end) in zip(group, parts, strict=True):
                cut = slice(at, at + end - begin)
                found[number] = {name: array[cut] for name, array in zip(self._names, arrays, strict=True)}
                at += end - begin
        return found


def weights_folder() -> Traversable:
    """Where the weights of the installed package lie."""
    return files("dateline").joinpath("parse", "weights")


def load_encoder(path: Path | None = None, threads: int = 0) -> Encoder:
    """Load and verify the weights.

    Args:
        path: folder of weights; the package's own when None.
        threads: threads of one run; 0 lets onnxruntime take one per core.

    Raises:
        WeightsError: a file is missing, of another format, or not the bytes the manifest names.
    """
    return Encoder(weights_folder() if path is None else path, threads)


def _verified(folder: Traversable) -> tuple[dict[str, Any], dict[str, bytes]]:
    try:
        manifest = json.loads(folder.joinpath("manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WeightsError(f"{folder}: no readable manifest.json of the weights ({error})") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise WeightsError(f"{folder}: weights of another format than {FORMAT}")
    if manifest.get("shapes") != list(features.SHAPES):
        raise WeightsError(f"{folder}: weights made for other word shapes")
    contents = {}
    for name in _FILES:
        try:
            contents[name] = folder.joinpath(name).read_bytes()
        except OSError as error:
            raise WeightsError(f"{folder}: {name} is missing ({error})") from error
        digest = hashlib.sha256(contents[name]).hexdigest()
        if digest != manifest.get("sha256", {}).get(name):
            raise WeightsError(f"{folder}: {name} is not the file its manifest names (SHA-256 {digest})")
    return manifest, contents


def weights_version() -> str:
    """Twelve hex digits of the digest of the encoder's graph, as the manifest names it."""
    manifest = json.loads(weights_folder().joinpath("manifest.json").read_text(encoding="utf-8"))
    return str(manifest["sha256"]["encoder.onnx"])[:12]
