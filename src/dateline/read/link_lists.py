"""Which lines of a plain text are the items of a list under a heading that was set aside: links, references.

Without markup such a list is told only by the line over it ("Related articles", "References:"), known by rules with
``heads: true`` in ``lexicons/<lang>/furniture.yaml``. Behind the report's first paragraph, the lines under one
that end neither as a sentence does nor with a colon are links to other articles; under one of references, points of a list and
lines with an address are. The first other line ends the list. A heading that names its one article in the same
line ("Read more: …") heads none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.read.boilerplate import furniture_rules, is_prose
from dateline.read.judged import Judged
from dateline.records.article import DropReason

_SENTENCE_END = re.compile(r"[.…:][\"'”’)\]]*$")
_NAMES_ITS_ARTICLE = re.compile(r"[:|>»…→-]\s*\w")
_ADDRESS = re.compile(r"https?://|\bwww\.")
_RULES: dict[DropReason, str] = {
    "related_links": "link-under-its-heading",
    "reference_list": "reference-under-its-heading",
}


def set_link_lists_aside(items: Sequence[Judged]) -> None:
    """Drop what stands in such lists behind the first paragraph of prose."""
    begun = False
    reason: DropReason | None = None
    for item in items:
        if item.kind is None:
            if begun and item.rule in _headings() and not _NAMES_ITS_ARTICLE.search(item.text):
                reason = "reference_list" if item.reason == "reference_list" else "related_links"
        elif reason and _is_item(item, reason):
            item.drop(reason, _RULES[reason])
        else:
            reason = None
            begun = begun or is_prose(item.text)


@cache
def _headings() -> frozenset[str]:
    """Ids of the rules whose lines may head a list."""
    return frozenset(rule.id for rule in furniture_rules("lines") if rule.heads)


def _is_item(item: Judged, reason: DropReason) -> bool:
    if item.kind not in {"paragraph", "heading", "list"}:
        return False
    if reason == "reference_list":
        return item.kind == "list" or _ADDRESS.search(item.text) is not None
    return not (_SENTENCE_END.search(item.text) or is_prose(item.text))
