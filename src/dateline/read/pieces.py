"""Which runs of text a page shows, in order, and where in the markup each one stands.

A piece is what a reader sees as one line or paragraph: the text of a block element, or of a run between
blocks or double line breaks. It keeps what later rules need to judge it: its element, how much of it is
link text, and the parts of the page it stands in (see ``page_parts.py``). Scripts, styles and form controls
show no text and give no pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from dateline.read.canonical import canonical_block
from dateline.read.page_parts import names_of, setting_of

_SILENT = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "math", "canvas", "audio", "video",
    "object", "embed", "applet", "iframe", "map", "select", "datalist", "textarea", "input", "option",
    "optgroup", "progress", "meter", "param", "source", "track", "area", "base", "link", "meta",
    "title", "noframes", "frameset",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "basefont", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o", "q", "rb", "rp", "rt",
    "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "picture",
})  # fmt: skip
_IMAGES = frozenset({"img", "picture"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_MOST_PIECES = 60_000
_MOST_TEXT = 4_000_000


@dataclass(slots=True)
class Piece:
    """One run of text. ``parent`` is its block element, ``tag`` that element's name.

    ``settings`` are the parts of the page it stands in (``nav``, ``footer``, ``caption`` …), outermost
    first, each with the element that is that part. ``link_share`` is the part of its letters in links.
    ``after_image``: nothing stands between it and an image before it.
    """

    text: str
    tag: str
    parent: Any
    settings: tuple[tuple[str, Any], ...] = ()
    link_share: float = 0.0
    after_image: bool = False
    in_list: bool = False
    in_quote: bool = False
    in_table: bool = False


def _hidden(element: Any) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    style = attributes.get("style")
    if style and "none" in style and re.search(r"display\s*:\s*none", style):
        return True
    return "hidden" in attributes or attributes.get("aria-hidden") == "true"


@dataclass(slots=True)
class _Frame:
    """An open block element; its setting is worked out when the first text in it needs one."""

    element: Any
    tag: str
    settings: tuple[tuple[str, Any], ...] | None
    in_list: bool
    in_quote: bool
    in_table: bool
    simple_row: bool = False


class _Walker:
    """Gathers text into pieces while elements open and close."""

    def __init__(self, body: Any) -> None:
        self.pieces: list[Piece] = []
        self.frames = [_Frame(body, "body", (), False, False, False)]
        self.parts: list[str] = []
        self.shows = False
        self.image = False
        self.in_link = self.linked = self.breaks = self.size = 0

    def full(self) -> bool:
        """Whether as much has been gathered as is read of one page."""
        return len(self.pieces) >= _MOST_PIECES or self.size >= _MOST_TEXT

    def open(self, element: Any, tag: str) -> None:
        if tag in _INLINE:
            if tag == "a":
                self.in_link += 1
            elif tag == "br":
                self._line_break()
            elif tag in _IMAGES:
                self._show_image()
            return
        above = self.frames[-1]
        if tag in _CELLS and above.simple_row:
            self.parts.append(" ")
            return
        self.flush()
        self.breaks = 0
        self.frames.append(
            _Frame(
                element,
                tag,
                None,
                above.in_list or tag in _LISTS,
                above.in_quote or tag == "blockquote",
                above.in_table or tag == "table",
                tag == "tr" and _is_simple(element),
            )
        )

    def _show_image(self) -> None:
        """An image is shown: text right behind it may be its caption."""
        if not self.shows:
            self.image = True

    def close(self, tag: str) -> None:
        if tag == "a":
            self.in_link -= 1
        elif tag in _CELLS and self.frames[-1].simple_row:
            self.parts.append(" ")
        elif tag not in _INLINE and len(self.frames) > 1:
            self.flush()
            self.frames.pop()

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.parts.append(text)
        if text.isspace():
            return
        self.shows = True
        self.breaks = 0
        if self.in_link:
            self.linked += len(text)

    def _line_break(self) -> None:
        self.breaks += 1
        if self.breaks == 2:
            self.flush()
        else:
            self.parts.append("\n")

    def flush(self) -> None:
        if self.shows:
            raw = "".join(self.parts)
            text = canonical_block(raw)
            if text:
                self._append(text, max(1, len(raw.strip())))
        self.parts.clear()
        self.linked = 0
        self.shows = False

    def _append(self, text: str, shown: int) -> None:
        frame = self.frames[-1]
        self.size += len(text)
        self.pieces.append(
            Piece(
                text=text,
                tag=frame.tag,
                parent=frame.element,
                settings=self._settings(),
                link_share=min(1.0, self.linked / shown),
                after_image=self.image,
                in_list=frame.in_list,
                in_quote=frame.in_quote,
                in_table=frame.in_table,
            )
        )
        self.image = False

    def _settings(self) -> tuple[tuple[str, Any], ...]:
        found: tuple[tuple[str, Any], ...] = ()
        for frame in self.frames:
            if frame.settings is None:
                own = setting_of(frame.tag, names_of(frame.element))
                frame.settings = (*found, (own, frame.element)) if own else found
            found = frame.settings
        return found


def _is_simple(row: Any) -> bool:
    """Whether a table row's cells hold nothing but text, so that the row is one line."""
    return all(
        not isinstance(element.tag, str) or element.tag in _INLINE or element.tag in _CELLS
        for element in row.iterdescendants()
    )


def pieces_of(tree: Any) -> tuple[list[Piece], bool]:
    """Every piece of a parsed page in order, and whether the page was too long to be read to its end."""
    body = tree.find(".//body") if tree.tag == "html" else tree
    body = tree if body is None else body
    walker = _Walker(body)
    walk = etree.iterwalk(body, events=("start", "end"))
    passed_over = None
    for event, element in walk:
        if event == "start":
            if element is body:
                walker.add(body.text)
            elif element.tag in _SILENT or _hidden(element):
                walk.skip_subtree()
                passed_over = element
            else:
                walker.open(element, element.tag)
                walker.add(element.text)
        elif element is not body:
            if element is not passed_over:
                walker.close(element.tag)
            walker.add(element.tail)
            if walker.full():
                return walker.pieces, True
    walker.flush()
    return walker.pieces, False


def ancestors(element: Any) -> Iterator[Any]:
    """The element itself and those around it, innermost first."""
    while element is not None:
        yield element
        element = element.getparent()
