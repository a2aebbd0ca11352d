"""The canonical text: the one form of an article's words that all offsets point into.

Unicode NFC; no control, zero-width, bidi or soft-hyphen characters; white space within a block is one space;
blocks are joined by one blank line; quotes and dashes stay as written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from dateline.records.article import Block, BlockKind

TEXT_VERSION = "1"
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co"})


def canonical_block(raw: str) -> str:
    """One block's text in canonical form; empty where nothing visible is left."""
    kept = (
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", raw)
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    return " ".join("".join(kept).split())


def join_blocks(blocks: Sequence[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join canonical blocks by one blank line; returns the text and the blocks with their places."""
    made, at = [], 0
    for kind, text in blocks:
        made.append(Block(kind=kind, start=at, end=at + len(text)))
        at += len(text) + 2
    return "\n\n".join(text for _, text in blocks), tuple(made)
