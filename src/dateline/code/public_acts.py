"""Whether an act that only the encoder knows is told as something public, and not of a game, a kitchen or the weather.

The encoder takes a bold verb for an act whoever does it ("his voice filled the hall"). Without a word rule, its clause
must name somebody or some place, or hold one of the nouns of ``lexicons/en/public.yaml``; or somebody named takes part
in it, or it is told when it was or how many it concerned. Of a game only what is no act of the ontology counts, such as
winning it.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.code.mentions import Mention
from dateline.code.wording import listed_words, singular
from dateline.parse import syntax
from dateline.records.entity import Entity
from dateline.records.sentence import ParsedArticle

_ACTING = frozenset({"person", "organization", "place"})
_NAMES = frozenset({"name", "initials"})
_LISTS = ("office", "arms", "people")


def public_acts(
    acts: Sequence[Sequence[Mention]], parsed: ParsedArticle, entities: Sequence[Entity]
) -> frozenset[int]:
    """Numbers of the acts that a rule knows, or that are told of somebody public or with a place, time or number.

    Args:
        acts: the article's acts, each with its mentions.
        parsed: the article's words.
        entities: those of the article, to whom participants point.
    """
    known = {e.id for e in entities if _is_known(e)}
    named = {m.head for m in parsed.mentions if m.kind in _NAMES and m.type in _ACTING}
    return frozenset(
        n
        for n, act in enumerate(acts)
        if any(m.hit.rule for m in act) or (not _is_play(act) and _is_public(act, parsed, known, named))
    )


def _is_play(act: Sequence[Mention]) -> bool:
    """Whether an act of the ontology is only told in sentences of play; to win or lose is none of its acts."""
    return all(m.root and m.hit.in_play for m in act)


def _is_known(entity: Entity) -> bool:
    """Whether somebody is named, or known by a noun of public life."""
    words = {singular(word) for word in entity.name.lower().split()}
    return any(m.kind in _NAMES for m in entity.mentions) or any(
        words & listed_words("public", n) for n in _LISTS
    )


def _is_public(act: Sequence[Mention], parsed: ParsedArticle, known: set[str], named: set[int]) -> bool:
    if any(m.slots.where.place or m.slots.when or _is_counted(m) for m in act):
        return True
    return bool(_parties(act) & known) or any(_clause_is_public(parsed, m.hit.word, named) for m in act)


def _parties(act: Sequence[Mention]) -> set[str | None]:
    return {p.entity for m in act for p in (*m.slots.actors, *m.slots.recipients)}


def _is_counted(mention: Mention) -> bool:
    return any(quantity.dimension == "count" for quantity in mention.slots.quantities)


def _clause_is_public(parsed: ParsedArticle, word: int, named: set[int]) -> bool:
    clause = set(syntax.clause_words(parsed, word))
    if clause & named:
        return True
    lemmas = {singular(parsed.words[number].lemma.lower()) for number in clause}
    return any(lemmas & listed_words("public", name) for name in _LISTS)
