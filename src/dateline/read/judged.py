"""A piece of a page on its way to being a block of the article or something dropped."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.read.metadata import Metadata
from dateline.records.article import BlockKind, Dating, DropReason, Note


@dataclass(slots=True)
class Judged:
    """Canonical text with what it is: a block of a kind, or dropped (``kind`` is ``None``) for a reason by a rule."""

    text: str
    kind: BlockKind | None
    reason: DropReason | None = None
    rule: str | None = None

    def keep(self, kind: BlockKind) -> None:
        """Make it a block of a kind, whatever it was before."""
        self.kind, self.reason, self.rule = kind, None, None

    def drop(self, reason: DropReason, rule: str) -> None:
        """Set it aside."""
        self.kind = None
        self.reason = reason
        self.rule = rule


def dropped(text: str, reason: DropReason, rule: str) -> Judged:
    """A piece that is set aside from the start."""
    return Judged(text, None, reason, rule)


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A page in judged pieces, with what it says of itself, its dates, and what must be noted of how it was read."""

    items: list[Judged]
    metadata: Metadata
    published: Dating
    modified: Dating
    notes: tuple[Note, ...] = ()
