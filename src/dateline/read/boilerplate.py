"""Which blocks are furniture: rules of ``lexicons/<lang>/furniture.yaml``, and lines said twice.

Every dropped block keeps its reason, its rule and the offset where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.records.article import DropReason


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A pattern for a whole block (or its glued beginning) and why it is dropped."""

    id: str
    reason: DropReason
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Blocks kept, and dropped ones with the number of blocks kept before them."""

    kept: tuple[str, ...]
    dropped: tuple[tuple[str, int, DropReason, str], ...]


@cache
def furniture_rules(part: str) -> tuple[FurnitureRule, ...]:
    """The rules of one part of the lexicon: ``rules``, ``glued`` or ``summary_openers``."""
    rows = load_lexicon("dateline.read", "en/furniture.yaml")[part]
    return tuple(
        FurnitureRule(row["id"], row["reason"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows
    )


def sort_blocks(blocks: Sequence[str]) -> Sorted:
    """Tell the article's blocks from the furniture."""
    kept: list[str] = []
    dropped: list[tuple[str, int, DropReason, str]] = []
    seen: set[str] = set()
    for block in blocks:
        for rule in furniture_rules("glued"):
            notice = _glued(rule, block)
            if notice:
                dropped.append((notice, len(kept), rule.reason, rule.id))
                block = block[len(notice) :].strip()
        found = _furniture(block)
        if found:
            dropped.append((block, len(kept), found.reason, found.id))
        elif block.casefold() in seen:
            dropped.append((block, len(kept), "duplicate", "said-before"))
        else:
            seen.add(block.casefold())
            kept.append(block)
    return Sorted(tuple(kept), tuple(dropped))


def _glued(rule: FurnitureRule, block: str) -> str:
    match = rule.pattern.match(block)
    if not match:
        return ""
    end = match.end()
    return block[:end] if end < len(block) and block[end].isupper() and block[end - 1].isalnum() else ""


def _furniture(block: str) -> FurnitureRule | None:
    for rule in (*furniture_rules("rules"), *furniture_rules("summary_openers")):
        if rule.pattern.fullmatch(block):
            return rule
    return None
