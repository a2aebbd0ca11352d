"""Residue of machine rewriting among what was dropped: the page is a copy, not a witness."""

from __future__ import annotations

from dateline.records.article import Article
from dateline.records.finding import DroppedRef, Finding
from dateline.records.ids import content_id

_REASONS = frozenset({"rewriting_residue", "added_summary"})


def check_rewriting_residue(article: Article) -> tuple[Finding, ...]:
    """One finding for each dropped scrap of a rewriter."""
    return tuple(
        Finding(
            id=content_id("fi", article.id, number, "rewriting_residue"),
            kind="rewriting_residue",
            verdict="inconsistent",
            spans=(DroppedRef(dropped=number),),
            text=dropped.text,
            explanation="These words were left by a rewriter: the page repeats another report.",
            rule=dropped.rule,
        )
        for number, dropped in enumerate(article.dropped)
        if dropped.reason in _REASONS
    )
