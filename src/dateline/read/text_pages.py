"""Which lines a plain-text page has: a paragraph a line, whatever way the text was saved.

Blank lines part paragraphs. Within such a paragraph a line break is a wrap, and goes, only where the page
is wrapped throughout: where three in four of its broken lines could not have taken the next line's first
word within the page's width. Else each line is a paragraph of its own, as in scrapes, which give each
element of the page a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.read.canonical import canonical_block

_WIDEST = 120
"""Characters; no text is wrapped wider than this by hand or by a mail program."""
_WRAPPED = 0.75
_FEWEST = 4
"""Broken lines that a page must have before a width can be told."""
_HYPHENATED = re.compile(r"(?<=[a-z])-$")


def text_lines(text: str) -> list[str]:
    """The paragraphs of a plain text in canonical form, in order, empty ones left out."""
    groups = [group for group in _groups(text) if group]
    wrapped = _is_wrapped(groups)
    lines = (line for group in groups for line in ([_unwrapped(group)] if wrapped else group))
    return [found for line in lines if (found := canonical_block(line))]


def _groups(text: str) -> Iterator[list[str]]:
    """Lines between blank lines."""
    group: list[str] = []
    for line in text.splitlines():
        if line.strip():
            group.append(line.strip())
        else:
            yield group
            group = []
    yield group


def _is_wrapped(groups: Sequence[Sequence[str]]) -> bool:
    broken = [
        (len(line), len(following.split()[0])) for group in groups for line, following in pairwise(group)
    ]
    width = max((len(line) for group in groups for line in group), default=0)
    if width > _WIDEST or len(broken) < _FEWEST:
        return False
    full = sum(length + 1 + word > width - 1 for length, word in broken)
    return full >= _WRAPPED * len(broken)


def _unwrapped(group: Sequence[str]) -> str:
    text = group[0]
    for line in group[1:]:
        text = _HYPHENATED.sub("-", text) + line if _HYPHENATED.search(text) else f"{text} {line}"
    return text
