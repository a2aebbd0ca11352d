"""Which lines are set aside as furniture, by their words.

A line is never rewritten: notices stuck to it are cut off first (``glued.py``), so that no sentence is dropped with
them; then a line goes that is furniture as a whole. What is dropped is kept with its rule. Headlines and
corrections are not asked; a line that was set aside only for where it stands gets the reason that its words give.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.read.boilerplate import furniture_rule, is_prose
from dateline.read.glued import without_labels, without_notices
from dateline.read.judged import Judged

_NOT_ASKED = frozenset({"title", "correction"})
_ASKED_AGAIN = frozenset({"outside-the-article", "only-a-link", "markup-footer", "markup-forms"})


def set_furniture_aside(items: Sequence[Judged]) -> list[Judged]:
    """Drop lines that are furniture by their words, and cut notices off the sentences they are stuck to."""
    parted = [
        part
        for item in items
        for piece in (without_labels(item) if item.kind else [item])
        for part in (without_notices(piece) if _is_asked(piece) else [piece])
    ]
    edges = _edges(parted)
    for number, item in enumerate(parted):
        if not (_is_asked(item) or item.rule in _ASKED_AGAIN):
            continue
        rule = furniture_rule(item.text, at_edge=number in edges)
        if rule:
            item.drop(rule.reason, rule.id)
    return parted


def _edges(items: Sequence[Judged]) -> set[int]:
    """Numbers of the items before the second and behind the last but one paragraph of prose."""
    prose = [number for number, item in enumerate(items) if item.kind and is_prose(item.text)]
    if len(prose) < 3:
        return set(range(len(items)))
    return {number for number in range(len(items)) if number < prose[1] or number > prose[-2]}


def _is_asked(item: Judged) -> bool:
    return item.kind is not None and item.kind not in _NOT_ASKED
