"""Which pieces of an HTML page are the article's, and why each of the others is not.

Where the extractor and our own reading of the markup disagree, each side has to show something:

- a piece that the extractor kept goes out where it stands in a part of the page made for furniture (a
  newsletter box, a list of related articles) and is nothing but a link or no prose;
- a piece that the extractor left out comes in where the page's own JSON-LD has it, where it is prose
  among kept pieces of the same container, where its container is the twin of the one that holds the
  article, or where it is the lead that the page describes itself with;
- text in a figure, or a line right behind an image that is no sentence, is a caption.

A part of the page that holds much of what was kept is a wrapper with an unlucky name and counts for
nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.read.boilerplate import is_prose
from dateline.read.judged import Judged
from dateline.read.page_parts import dropped_settings, names_of
from dateline.read.pieces import Piece, ancestors
from dateline.records.article import BlockKind, DropReason

_WRAPPER = 0.3
"""Share of what was kept above which a part of the page is a wrapper."""
_LINKED = 0.8
_LONG_LINK = 80
_COMPANY = 2
_LEAD_REACH = 12
_CAPTION_REACH = 8
_CAPTION_LONGEST = 600
_TWIN_GENERATIONS = 4
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"caption", "figure"})
_CLOSED = frozenset({"comments", "newsletter", "cookie"})
"""What stands here is never the article's."""
_DOUBTED = frozenset({"related", "advert", "tags", "share"})
"""What stands here is the article's only if it is prose that the extractor kept."""
_INNER = frozenset({"p", "blockquote", "li", "ul", "ol", *_HEADINGS})


@dataclass(slots=True)
class _Selection:
    """The pieces with what is known of each, and which are kept so far."""

    pieces: Sequence[Piece]
    keys: Sequence[str]
    settings: list[str]
    kept: list[bool]

    def places(self) -> list[int]:
        return [number for number, keep in enumerate(self.kept) if keep]

    def outside(self, number: int) -> bool:
        """Whether a piece stands in a part of the page made for furniture, or is a caption."""
        return self.settings[number] in _CAPTIONS or self.settings[number] in dropped_settings()


def select(
    pieces: Sequence[Piece],
    keys: Sequence[str],
    marks: Sequence[bool],
    stated: Sequence[bool],
    described: str = "",
) -> list[Judged]:
    """Judge every piece.

    Args:
        pieces: the pieces of the page.
        keys: their letters and digits.
        marks: which of them the extractor kept.
        stated: which of them the page's own JSON-LD gives as the article's body.
        described: letters of the description that the page gives of itself.
    """
    settings = _settings(pieces, keys, marks)
    kept = [
        _stays(piece, key, mark, told, setting)
        for piece, key, mark, told, setting in zip(pieces, keys, marks, stated, settings, strict=True)
    ]
    selection = _Selection(pieces, keys, settings, kept)
    places = selection.places()
    if places:
        _among(selection, places[0], places[-1])
        _lead(selection, places[0], described)
        _twins(selection, places[-1])
    return _judged(selection)


def _settings(pieces: Sequence[Piece], keys: Sequence[str], marks: Sequence[bool]) -> list[str]:
    """The part of the page that each piece stands in; wrappers around much of what was kept left out of account."""
    held: Counter[Any] = Counter()
    total = 0
    for piece, key, mark in zip(pieces, keys, marks, strict=True):
        if mark:
            total += len(key)
            for _, host in piece.settings:
                held[host] += len(key)
    wrappers = {host for host, size in held.items() if size > _WRAPPER * total}
    return [_setting(piece, wrappers) for piece in pieces]


def _setting(piece: Piece, wrappers: set[Any]) -> str:
    names = [name for name, host in piece.settings if host not in wrappers]
    furniture = next((name for name in names if name in dropped_settings()), None)
    return furniture or (names[-1] if names else "")


def _stays(piece: Piece, key: str, mark: bool, told: bool, setting: str) -> bool:
    if not key or setting in _CAPTIONS or setting in _CLOSED:
        return False
    if piece.after_image and not told and _is_caption(piece):
        return False
    if piece.in_quote and setting == "share":
        return mark or told
    if piece.link_share >= _LINKED and not piece.in_table and not told:
        return mark and len(key) > _LONG_LINK and _SENTENCE_END.search(piece.text) is not None
    if setting in _DOUBTED and not told:
        return mark and setting != "related" and is_prose(piece.text)
    return mark or told


def _is_caption(piece: Piece) -> bool:
    """A line behind an image that is no sentence and stands in no list or heading."""
    return (
        piece.tag not in _HEADINGS
        and not piece.in_list
        and len(piece.text) <= _CAPTION_LONGEST / 3
        and not _SENTENCE_END.search(piece.text)
    )


def _among(selection: _Selection, first: int, last: int) -> None:
    """Between the first and the last kept piece: prose in a container that holds several kept ones, and quotes."""
    company = Counter(_container(piece) for piece, keep in _zip(selection) if keep)
    for number in range(first, last + 1):
        piece = selection.pieces[number]
        if selection.kept[number]:
            continue
        if piece.in_quote and selection.settings[number] == "share":
            selection.kept[number] = True
            continue
        if selection.outside(number) or piece.link_share >= 0.5 or piece.tag not in {"p", "li", "blockquote"}:
            continue
        long_enough = len(selection.keys[number]) >= 20 or piece.in_quote
        if piece.after_image and _is_caption(piece):
            continue
        selection.kept[number] = long_enough and company[_container(piece)] >= _COMPANY


def _zip(selection: _Selection) -> list[tuple[Piece, bool]]:
    return list(zip(selection.pieces, selection.kept, strict=True))


def _lead(selection: _Selection, first: int, described: str) -> None:
    """Before the first kept piece: what the page describes itself with."""
    if not described:
        return
    for number in range(first - 1, max(-1, first - 1 - _LEAD_REACH), -1):
        piece, key = selection.pieces[number], selection.keys[number]
        if piece.tag == "h1":
            return
        setting = selection.settings[number]
        if piece.link_share > 0.3 or len(key) < 30:
            continue
        if setting in dropped_settings() and setting not in {"teaser", "date", "byline"}:
            continue
        if key[:60] in described or described[:60] in key:
            selection.kept[number] = True


def _twins(selection: _Selection, last: int) -> None:
    """Behind the last kept piece: prose in containers like the one that holds most of the article, and near it."""
    main = _main_container(selection)
    names = names_of(main)
    if not names.strip():
        return
    circle = _circle(main)
    for number in range(last + 1, len(selection.pieces)):
        piece = selection.pieces[number]
        if piece.tag == "h1":
            return
        host = _container(piece)
        if host is main or host.tag != main.tag or selection.outside(number) or piece.link_share >= 0.3:
            continue
        if names_of(host) == names and circle & _circle(host):
            prose = is_prose(piece.text) or (piece.tag == "p" and selection.kept[number - 1])
            selection.kept[number] = prose


def _circle(element: Any) -> set[Any]:
    """The elements some generations above."""
    return set(list(ancestors(element))[1:_TWIN_GENERATIONS])


def _main_container(selection: _Selection) -> Any:
    weights: Counter[Any] = Counter()
    for piece, key, keep in zip(selection.pieces, selection.keys, selection.kept, strict=True):
        if keep:
            weights[_container(piece)] += len(key)
    return weights.most_common(1)[0][0]


def _container(piece: Piece) -> Any:
    """The element around a piece that is no paragraph, list or heading."""
    parent = piece.parent
    while parent.tag in _INNER:
        above = parent.getparent()
        if above is None:
            break
        parent = above
    return parent


def _judged(selection: _Selection) -> list[Judged]:
    places = selection.places()
    first, last = (places[0] - _CAPTION_REACH, places[-1]) if places else (0, -1)
    result = []
    for number, (piece, keep) in enumerate(_zip(selection)):
        setting = selection.settings[number]
        if keep:
            result.append(Judged(piece.text, _kind(piece)))
        elif first <= number <= last and _shows_caption(piece, setting):
            result.append(Judged(piece.text, "caption"))
        else:
            result.append(_outside(piece, setting))
    return result


def _shows_caption(piece: Piece, setting: str) -> bool:
    if len(piece.text) > _CAPTION_LONGEST or piece.link_share >= 0.5:
        return False
    return setting in _CAPTIONS or (
        piece.after_image and setting not in dropped_settings() and _is_caption(piece)
    )


def _outside(piece: Piece, setting: str) -> Judged:
    reason = dropped_settings().get(setting)
    if reason:
        return Judged(piece.text, None, reason, f"markup-{setting}")
    rule: tuple[DropReason, str] = ("related_links", "only-a-link")
    if piece.link_share < _LINKED:
        rule = ("furniture", "outside-the-article")
    return Judged(piece.text, None, *rule)


def _kind(piece: Piece) -> BlockKind:
    if piece.tag in _HEADINGS:
        return "heading"
    if piece.in_quote:
        return "quote"
    if piece.in_list or piece.tag in {"li", "dt", "dd"}:
        return "list"
    return "paragraph"
