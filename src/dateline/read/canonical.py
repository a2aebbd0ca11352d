"""The canonical text: the one form of an article's words that all offsets point into.

Unicode NFC; no control, zero-width, bidi or soft-hyphen characters, no terminal escapes; white space within
a block is one space; blocks are joined by one blank line; quotes and dashes stay as written. Marks that a
script needs inside its words, such as the Arabic number signs, stay. Change ``TEXT_VERSION`` whenever this
file would make another text of the same page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from dateline.records.article import Block, BlockKind

TEXT_VERSION = "2"
BETWEEN_BLOCKS = "\n\n"

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)|\x9b[0-?]*[ -/]*[@-~]"
)
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are no white space
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, bidi, joiners
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+"  # surrogates, icon fonts
)


def canonical_block(raw: str) -> str:
    """One block's text in canonical form; empty where nothing visible is left."""
    if raw.isascii() and raw.isprintable():
        return _SPACES.sub(" ", raw).strip()
    visible = _INVISIBLE.sub("", _ESCAPES.sub("", raw))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def join_blocks(blocks: Sequence[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join canonical blocks by one blank line; returns the text and the blocks with their places."""
    made, at = [], 0
    for kind, text in blocks:
        made.append(Block(kind=kind, start=at, end=at + len(text)))
        at += len(text) + len(BETWEEN_BLOCKS)
    return BETWEEN_BLOCKS.join(text for _, text in blocks), tuple(made)
