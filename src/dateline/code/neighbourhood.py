"""Where a slot of an event may be looked for: the trigger's own words, then its clause, then what that hangs on.

The field's first complaint is actor, act and place from three unrelated sentences. So the search goes from the
trigger outwards, never into a clause that reports something else: up from a participle to the clause it
belongs to, from a joined verb to the first of the chain, never across a verb of saying, over the "that" which
begins a clause, or into the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.code.triggers import Hit
from dateline.code.wording import slot_words
from dateline.parse import syntax
from dateline.records.claim import Claim
from dateline.records.sentence import ParsedArticle
from dateline.resolve.word_index import WordIndex

_APART = frozenset({"ccomp", "parataxis", "conj", "acl:relcl", "advcl"})
_UPWARD = frozenset({"conj", "xcomp", "advcl", "acl", "csubj", "obl", "nmod", "obj", "nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Rings:
    """Word numbers around a trigger, from the nearest ring to the widest that still speaks of the act."""

    rings: tuple[frozenset[int], ...]

    def __iter__(self) -> Iterator[frozenset[int]]:
        return iter(self.rings)


def saying_words(index: WordIndex, claims: Sequence[Claim]) -> frozenset[int]:
    """Numbers of the words that are cues of claims."""
    return index.within(claim.cue for claim in claims if claim.cue)


def denied_words(index: WordIndex, claims: Sequence[Claim]) -> frozenset[int]:
    """Numbers of the words of what somebody denies."""
    return index.within(span for claim in claims if claim.stance == "denies" for span in claim.content.spans)


def telling_words(index: WordIndex, claims: Sequence[Claim]) -> frozenset[int]:
    """Numbers of the words that say who makes a claim."""
    return index.within(speaker for claim in claims for speaker in claim.speakers)


def rings_around(parsed: ParsedArticle, hit: Hit, saying: frozenset[int]) -> Rings:
    """The rings of a trigger; ``saying`` are words of cues, whose own time and place are those of the saying."""
    seen: set[int] = set()
    rings = []
    own = set(syntax.subtree(parsed, hit.word, _APART))
    if hit.carrier:
        own |= _clause(parsed, hit.carrier.verb)
    own -= _before_that(parsed, syntax.clause(parsed, hit.word))
    for ring in (own, *_clauses_up(parsed, hit, saying)):
        rings.append(frozenset(ring - seen))
        seen |= ring
    return Rings(tuple(rings))


def scene_below(parsed: ParsedArticle, hit: Hit) -> Rings:
    """The adverbial clauses that tell on what scene the act came: "freed after they were held in a school".

    They may say where the act was, not when: they tell of what went before. Empty where a clause gives a condition,
    a reason or an aim instead.
    """
    told = syntax.clause(parsed, hit.word)
    below: set[int] = set()
    for verb in syntax.children(parsed, told, "advcl"):
        marks = {parsed.words[n].text.lower() for n in syntax.children(parsed, verb, "mark", "advmod")}
        if marks & slot_words("on_scene"):
            below |= set(syntax.subtree(parsed, verb, _APART))
    return Rings((frozenset(below),))


def _clause(parsed: ParsedArticle, verb: int) -> set[int]:
    return set(syntax.subtree(parsed, verb, _APART | {"acl", "csubj"}))


def _clauses_up(parsed: ParsedArticle, hit: Hit, saying: frozenset[int]) -> Iterator[set[int]]:
    """The clause of the trigger, and those above it that share its time and place."""
    head = syntax.clause(parsed, hit.word)
    while True:
        if head in saying and head != hit.word:
            return
        clause = {*syntax.clause_words(parsed, head), *_spot(parsed, head), *_resumed(parsed, head)}
        yield clause - _before_that(parsed, head)
        above = parsed.words[head].head
        if above < 0 or not _shares(parsed, head):
            return
        head = syntax.clause(parsed, above)


def _before_that(parsed: ParsedArticle, head: int) -> set[int]:
    """What stands before the "that" of a reported clause and so is none of it: "said on 3 May that …"."""
    marks = [n for n in syntax.children(parsed, head, "mark") if parsed.words[n].text.lower() == "that"]
    return set(range(syntax.sentence_range(parsed, head).start, marks[0])) if marks else set()


def _resumed(parsed: ParsedArticle, head: int) -> set[int]:
    """What a clause says on after an aside between commas, which a parser hangs on the aside.

    "Boarded a ship, bound for Busan, on Friday": the ship was boarded on Friday.
    """
    resumed: set[int] = set()
    for number in syntax.sentence_range(parsed, head):
        if parsed.words[number].deprel.split(":")[0] != "obl":
            continue
        aside = syntax.clause(parsed, number)
        if not _is_aside_of(parsed, aside, head):
            continue
        phrase = syntax.subtree(parsed, number)
        if phrase[0] > aside and _is_set_off(parsed, phrase[0]):
            resumed.update(phrase)
    return resumed


def _is_aside_of(parsed: ParsedArticle, aside: int, head: int) -> bool:
    """Whether a clause without a finite verb is set off by a comma within the clause of ``head``."""
    word = parsed.words[aside]
    return (
        word.deprel in {"advcl", "acl"}
        and word.xpos not in syntax.FINITE
        and not syntax.children(parsed, aside, "mark", "aux", "cop", "nsubj")
        and _is_set_off(parsed, syntax.subtree(parsed, aside)[0])
        and syntax.clause(parsed, word.head) == head
    )


def _is_set_off(parsed: ParsedArticle, first: int) -> bool:
    """Whether a phrase that begins with a word stands behind a comma, which may be counted to the phrase."""
    return any(parsed.words[n].text == "," for n in range(max(0, first - 1), first + 1))


def _spot(parsed: ParsedArticle, head: int) -> set[int]:
    """The phrase that a clause with "where" says more of: "the square where the vigil was held"."""
    asks = {parsed.words[n].text.lower() for n in syntax.children(parsed, head, "advmod")}
    above = parsed.words[head].head
    if above < 0 or "where" not in asks:
        return set()
    return set(
        syntax.subtree(parsed, syntax.clause(parsed, above), frozenset({"acl:relcl", "ccomp", "conj"}))
    )


def _shares(parsed: ParsedArticle, head: int) -> bool:
    """Whether a clause takes place when and where the one above it does."""
    relation = parsed.words[head].deprel
    if relation in {"advcl", "acl"}:
        return not syntax.children(parsed, head, "mark") or parsed.words[head].xpos == "VB"
    return relation in {"conj", "xcomp"}
