"""Dependency trees from arc scores: the best head of each word, made a tree with one root.

Most sentences come out as a tree by taking each word's best head; for the others, the maximum spanning tree
of Chu & Liu (1965) and Edmonds (1967), and one root by trying each word that wants to be it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def tree(scores: Scores) -> list[int]:
    """Head of each word, from scores ``[words, words + 1]`` with the root in column 0.

    Returns word numbers, -1 for the root; exactly one word has it and every word leads to it.
    """
    count = scores.shape[0]
    scores = scores.astype(np.float64)
    scores[np.arange(count), np.arange(1, count + 1)] = -np.inf
    best = scores.argmax(1)
    if int((best == 0).sum()) == 1 and _cycle(best) is None:
        return [int(head) - 1 for head in best]
    whole = np.full((count + 1, count + 1), -np.inf)
    whole[1:] = scores
    heads = _spanning(whole)
    roots = [word for word in range(1, count + 1) if heads[word] == 0]
    if len(roots) > 1:
        heads = max((_rooted(whole, root) for root in roots), key=lambda found: _total(whole, found))
    return [int(head) - 1 for head in heads[1:]]


def _rooted(whole: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    bound = whole.copy()
    bound[1:, 0] = -np.inf
    bound[root] = -np.inf
    bound[root, 0] = 0.0
    return _spanning(bound)


def _total(whole: NDArray[np.float64], heads: NDArray[np.int64]) -> float:
    words = np.arange(1, len(heads))
    return float(whole[words, heads[1:]].sum())


def _cycle(best: NDArray[np.int64]) -> list[int] | None:
    """Words (from 1) of a cycle among heads, if there is one; ``best[w - 1]`` is the head of word ``w``."""
    state = [0] * (len(best) + 1)
    state[0] = 2
    for begin in range(1, len(best) + 1):
        path = []
        word = begin
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(best[word - 1])
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return None


def _spanning(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Maximum spanning tree of ``scores[word, head]`` over nodes 0..n with root 0; cycles are contracted."""
    heads: NDArray[np.int64] = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads[1:])
    if cycle is None:
        return heads
    ring = np.asarray(cycle)
    outside = np.setdiff1d(np.arange(len(scores)), ring)
    held = scores[ring, heads[ring]]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    out = scores[np.ix_(outside, ring)]
    small[:-1, -1] = out.max(1)
    into = scores[np.ix_(ring, outside)] - held[:, None]
    small[-1, :-1] = into.max(0)
    found = _spanning(small)
    result = heads.copy()
    for place, node in enumerate(outside):
        if node:
            head = found[place]
            result[node] = ring[out[place].argmax()] if head == len(outside) else outside[head]
    entry = found[-1]
    broken = ring[into[:, entry].argmax()]
    result[broken] = outside[entry]
    return result
