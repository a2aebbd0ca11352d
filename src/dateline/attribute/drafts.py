"""A claim in the making: content, cue and source as word numbers, before anything is named or judged.

Decides when two drafts are one claim: pieces split around one cue in one sentence are joined, and of several with
nearly the same content the one with a cue and a source stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.records.sentence import ParsedArticle

LIKELY = 0.6
"""Least score of a claim that is called likely."""
_NEARLY_ALL = 0.95
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim in words of one sentence: ``content``, ``cue`` and ``source`` (which may stand elsewhere).

    ``rule`` names what found it, ``score`` is the encoder's probability where it did; ``relays`` are the words of
    those who passed it on, nearest first.
    """

    content: tuple[int, ...]
    cue: tuple[int, ...]
    source: tuple[int, ...]
    rule: str
    score: float | None = None
    relays: tuple[tuple[int, ...], ...] = ()


def sentence_of(parsed: ParsedArticle, draft: Draft) -> int:
    """Number of the sentence that the content stands in."""
    return parsed.words[draft.content[0]].sentence


def by_sentence(parsed: ParsedArticle, drafts: Sequence[Draft]) -> dict[int, list[int]]:
    """Numbers of the drafts with content in each sentence."""
    found: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        found.setdefault(sentence_of(parsed, draft), []).append(number)
    return found


def joined(parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[Draft]:
    """Pieces split around one cue are one claim."""
    made: dict[object, Draft] = {}
    for number, draft in enumerate(sorted(drafts, key=lambda d: d.content)):
        key = (draft.cue, sentence_of(parsed, draft)) if draft.cue else number
        if key in made:
            content = {*made[key].content, *draft.content} - set(draft.cue)
            made[key] = replace(made[key], content=tuple(sorted(content)))
        else:
            made[key] = draft
    return list(made.values())


def distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One claim of several with nearly the same content and no cue of their own to tell them apart."""
    kept: list[Draft] = []
    having: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (not d.cue, not d.source, -(d.score or 0), d.content)):
        near = {(other.content, other.cue): other for word in draft.content for other in having.get(word, ())}
        if any(_same(draft, other) for other in near.values()):
            continue
        kept.append(draft)
        for word in draft.content:
            having.setdefault(word, []).append(draft)
    return sorted(kept, key=lambda d: d.content)


def _same(draft: Draft, other: Draft) -> bool:
    mine, theirs = set(draft.content), set(other.content)
    share = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    if not draft.cue and other.cue and set(other.cue) <= mine:
        return False
    if share > _NEARLY_ALL:
        return True
    return share > _MOSTLY and (not draft.cue or bool(set(draft.cue) & set(other.cue)))
