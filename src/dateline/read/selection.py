"""Which pieces of an HTML page are the article's, and why each of the others is not.

Where extractors and our own reading of the markup disagree, each side has to show something:
- a piece that the extractor kept goes out where it stands in a part of the page made for furniture (a newsletter box,
  a list of related articles), where it is nothing but a link, or where a rule of ``boilerplate.py`` knows it;
- a piece that the extractor left out comes in where the page's own JSON-LD has it, or where it is prose among kept
  pieces in the same container, such as an embedded statement.
A part of the page that holds much of what was kept is a wrapper with an unlucky name and counts for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.read.pieces import Piece, dropped_settings
from dateline.records.article import BlockKind, DropReason

_WRAPPER = 0.3
_LINKED = 0.8
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class Judged:
    """A piece with what it is: a block of the article, or dropped for a reason by a rule."""

    text: str
    kind: BlockKind | None
    reason: DropReason | None = None
    rule: str | None = None


def select(
    pieces: Sequence[Piece], keys: Sequence[str], marks: Sequence[bool], stated: Sequence[bool]
) -> list[Judged]:
    """Judge every piece.

    Args:
        pieces: the pieces of the page.
        keys: their letters and digits.
        marks: which of them the extractor kept.
        stated: which of them the page's own JSON-LD gives as the article's body.
    """
    settings = _settings(pieces, keys, marks)
    kept = [
        _stays(piece, key, mark, told, setting)
        for piece, key, mark, told, setting in zip(pieces, keys, marks, stated, settings, strict=True)
    ]
    _recover(pieces, keys, kept, settings)
    return [_judge(piece, keep, setting) for piece, keep, setting in zip(pieces, kept, settings, strict=True)]


def _settings(pieces: Sequence[Piece], keys: Sequence[str], marks: Sequence[bool]) -> list[str]:
    """The part of the page that each piece stands in; wrappers around much of what was kept left out of account."""
    held: Counter[int] = Counter()
    total = 0
    for piece, key, mark in zip(pieces, keys, marks, strict=True):
        if mark:
            total += len(key)
            for _, host in piece.settings:
                held[id(host)] += len(key)
    wrappers = {host for host, size in held.items() if size > _WRAPPER * total}
    return [_setting(piece, wrappers) for piece in pieces]


def _setting(piece: Piece, wrappers: set[int]) -> str:
    names = [name for name, host in piece.settings if id(host) not in wrappers]
    furniture = next((name for name in names if name in dropped_settings()), None)
    return furniture or (names[-1] if names else "")


_SURE = frozenset({"comments", "newsletter", "related", "cookie", "advert", "tags", "share"})


def _stays(piece: Piece, key: str, mark: bool, told: bool, setting: str) -> bool:
    if not key:
        return False
    if setting in {"caption", "figure"}:
        return False
    if mark:
        if setting in _SURE and not told:
            return False
        if piece.link_share >= _LINKED and not told and not piece.in_table:
            return bool(_SENTENCE_END.search(piece.text)) and len(key) > 80
        return True
    return told and setting not in _SURE and piece.link_share < _LINKED


def _recover(pieces: Sequence[Piece], keys: Sequence[str], kept: list[bool], settings: Sequence[str]) -> None:
    """Take in prose that stands among kept pieces of the same container."""
    parents: Counter[int] = Counter()
    for piece, keep in zip(pieces, kept, strict=True):
        if keep:
            parents[id(_container(piece))] += 1
    places = [number for number, keep in enumerate(kept) if keep]
    if not places:
        return
    for number in range(places[0], places[-1] + 1):
        piece = pieces[number]
        if kept[number] or settings[number] in dropped_settings() or settings[number] in {"caption", "figure"}:
            continue
        if piece.link_share >= 0.5 or len(keys[number]) < 20:
            continue
        if parents[id(_container(piece))] >= 3 and (piece.tag in {"p", "li", "blockquote"}):
            kept[number] = True


def _container(piece: Piece) -> Any:
    parent = piece.parent
    while parent is not None and parent.tag in {"p", "blockquote", "li", "ul", "ol", *_HEADINGS}:
        above = parent.getparent()
        if above is None:
            break
        parent = above
    return parent


def _judge(piece: Piece, keep: bool, setting: str) -> Judged:
    if keep:
        return Judged(piece.text, _kind(piece))
    if setting in {"caption", "figure"}:
        return Judged(piece.text, None, "furniture", "caption")
    reason = dropped_settings().get(setting)
    return Judged(piece.text, None, reason or "furniture", f"markup-{setting}" if reason else "outside-the-article")


def _kind(piece: Piece) -> BlockKind:
    if piece.tag in _HEADINGS:
        return "heading"
    if piece.in_quote:
        return "quote"
    if piece.in_list or piece.tag in {"li", "dt", "dd"}:
        return "list"
    return "paragraph"
