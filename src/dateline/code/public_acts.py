"""Whether an act is told as something public, and not of a game, a kitchen or the weather.

The encoder takes a bold verb for an act whoever does it ("his voice filled the hall"), and words of force are used of all
sorts of things. So somebody named must take part, or the clause name somebody or some place, or hold one of the nouns
of ``lexicons/en/public.yaml``. An act that a word rule knows, or that is told with its time, needs a name on the page
only; some kinds are public whoever does them, and so is dated harm. Of a game what is no act of the ontology counts,
such as winning it, and what is public all the same, such as a resignation.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.code.kinds import kind_named
from dateline.code.mentions import Mention
from dateline.code.wording import listed_words, singular
from dateline.parse import syntax
from dateline.records.entity import Entity
from dateline.records.sentence import ParsedArticle
from dateline.resolve.bodies import nation_in

_ACTING = frozenset({"person", "organization", "place"})
_NAMES = frozenset({"name", "initials"})
_LISTS = ("office", "arms", "people")


def public_acts(
    acts: Sequence[Sequence[Mention]], parsed: ParsedArticle, entities: Sequence[Entity]
) -> frozenset[int]:
    """Numbers of the acts that are no moves of a game and that are told as something public.

    Args:
        acts: the article's acts, each with its mentions.
        parsed: the article's words.
        entities: those of the article, to whom participants point.
    """
    known = {e.id for e in entities if _is_known(e)}
    named = {m.head for m in parsed.mentions if m.kind in _NAMES and m.type in _ACTING}
    return frozenset(
        n for n, act in enumerate(acts) if not _is_play(act) and _is_public(act, parsed, known, named)
    )


def _is_play(act: Sequence[Mention]) -> bool:
    """Whether an act of the ontology is only told in sentences of play; to win or lose is none of its acts."""
    return all(m.root and m.hit.in_play and not kind_named(m.kind).public for m in act)


def _is_known(entity: Entity) -> bool:
    """Whether somebody is named, or known by a noun of public life."""
    words = {singular(word) for word in entity.name.lower().split()}
    return any(m.kind in _NAMES for m in entity.mentions) or any(
        words & listed_words("public", n) for n in _LISTS
    )


def _is_public(act: Sequence[Mention], parsed: ParsedArticle, known: set[str], named: set[int]) -> bool:
    ruled = any(m.hit.rule for m in act)
    timed = any(m.slots.when for m in act)
    if (named and (ruled or timed)) or any(m.slots.where.place for m in act) or _parties(act) & known:
        return True
    kinds = [kind_named(m.kind) for m in act if m.hit.rule]
    if any(kind.public or (kind.harms and timed) for kind in kinds):
        return True
    lists = (*_LISTS, "affairs") if ruled else _LISTS
    return any(_clause_is_public(parsed, m.hit.word, named, lists) for m in act)


def _parties(act: Sequence[Mention]) -> set[str | None]:
    return {p.entity for m in act for p in (*m.slots.actors, *m.slots.recipients)}


def _clause_is_public(parsed: ParsedArticle, word: int, named: set[int], lists: Sequence[str]) -> bool:
    clause = set(syntax.clause_words(parsed, word))
    if clause & named or any(nation_in(parsed.words[number].text) for number in clause):
        return True
    lemmas = {singular(parsed.words[number].lemma.lower()) for number in clause}
    return any(lemmas & listed_words("public", name) for name in lists)
