"""Which words are furniture: rules of ``lexicons/<lang>/furniture.yaml``.

Rules match whole lines, or whole sentences, of limited length, so that a sentence which mentions a newsletter stays.
The rules of all languages are tried on every page: pages of one language carry the buttons of another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.records.article import DropReason

LEXICONS = (
    "en/rewriting_residue.yaml",
    *(f"{language}/furniture.yaml" for language in ("en", "de", "es", "fr", "it", "pt", "pl")),
)
_LONGEST = 200
_PROSE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_PROSE_LENGTH = 100


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A pattern for a whole line (or for a notice stuck to one) and why it is dropped."""

    id: str
    reason: DropReason
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    longest: int
    edge: bool
    heads: bool

    def fits(self, text: str) -> bool:
        """Whether the whole line is of this kind, a colon at its end left out of account."""
        return (
            len(text) <= self.longest
            and bool(self.pattern.fullmatch(text) or (text[-1:] == ":" and self.pattern.fullmatch(text[:-1])))
            and not (self.unless and self.unless.search(text))
        )


@cache
def furniture_rules(part: str) -> tuple[FurnitureRule, ...]:
    """The rules of one part of ``LEXICONS``, ``lines`` or ``glued``, in their order."""
    return tuple(_rule(row) for name in LEXICONS for row in load_lexicon("dateline.read", name).get(part, ()))


def _rule(row: dict[str, Any]) -> FurnitureRule:
    flags = 0 if row.get("cased") else re.IGNORECASE
    return FurnitureRule(
        id=row["id"],
        reason=row["reason"],
        pattern=re.compile(row["pattern"], flags),
        unless=re.compile(row["unless"], flags) if row.get("unless") else None,
        longest=int(row.get("longest", _LONGEST)),
        edge=bool(row.get("edge")),
        heads=bool(row.get("heads")),
    )


@cache
def _longest_line() -> int:
    return max(rule.longest for rule in furniture_rules("lines"))


@cache
def _any_rule() -> re.Pattern[str]:
    """All patterns in one: what it does not match, no rule fits. Most lines are so settled at once."""
    patterns = (f"(?:{rule.pattern.pattern})" for rule in furniture_rules("lines"))
    return re.compile(f"(?:{'|'.join(patterns)}):?", re.IGNORECASE)


@lru_cache(maxsize=8_192)
def furniture_rule(text: str, *, at_edge: bool = True) -> FurnitureRule | None:
    """The rule that knows a line as furniture, or ``None``; the same line is asked of several times a page."""
    if len(text) > _longest_line() or not _any_rule().fullmatch(text):
        return None
    return next(
        (rule for rule in furniture_rules("lines") if (at_edge or not rule.edge) and rule.fits(text)), None
    )


def is_prose(text: str) -> bool:
    """Whether a text reads as a paragraph: long enough, and ending as a sentence does."""
    return len(text) >= _PROSE_LENGTH and _PROSE.search(text) is not None
