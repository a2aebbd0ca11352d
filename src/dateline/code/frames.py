"""The frame of a trigger: its subject, objects, obliques and modifiers, read off the dependency tree.

Universal Dependencies relations by way of ``parse/syntax.py``; passives are turned round (the passive subject is
an object, the by-phrase a subject), a noun takes its possessor, its by- and between-phrases for subjects, and
what its carrier lends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.carriers import Carrier
from dateline.code.wording import NAME_PARTS, case_of, slot_words
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle


@dataclass(frozen=True, slots=True)
class Oblique:
    """An oblique or nominal modifier: its head word and the preposition that marks it ('' for none)."""

    word: int
    case: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a trigger, as word numbers."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[Oblique, ...]
    complements: tuple[int, ...]
    modifiers: tuple[int, ...]
    passive: bool


def frame_of(parsed: ParsedArticle, word: int, carrier: Carrier | None = None) -> Frame:
    """The frame of a verb or noun trigger."""
    if parsed.words[word].upos in {"VERB", "AUX"}:
        return _verb_frame(parsed, word)
    own = _noun_frame(parsed, word)
    return _carried(own, _verb_frame(parsed, carrier.verb), carrier) if carrier else own


def _verb_frame(parsed: ParsedArticle, verb: int) -> Frame:
    passive = syntax.is_passive(parsed, verb) and not _is_perfect(parsed, verb)
    subjects = _agents(parsed, verb) if passive else syntax.subjects(parsed, verb)
    objects = syntax.objects(parsed, verb) or _described_by_participle(parsed, verb)
    if passive and syntax.children(parsed, verb, "obj"):
        objects = [*syntax.children(parsed, verb, "nsubj:pass"), *objects]
    obliques = [
        Oblique(each, case_of(parsed, child))
        for child in syntax.children(parsed, verb, "obl")
        for each in syntax.conjuncts(parsed, child)
    ]
    described = _describes(parsed, verb, objects)
    if described:
        objects = objects or [parsed.words[verb].head]
    if described or (passive and not subjects):
        subjects = [o.word for o in obliques if o.case == "by"] or _sides(parsed, objects)
    complements = syntax.children(parsed, verb, "xcomp", "ccomp", "advcl")
    return Frame(tuple(subjects), tuple(objects), tuple(obliques), tuple(complements), (), passive)


def _described_by_participle(parsed: ParsedArticle, verb: int) -> list[int]:
    """The object that was parsed as the subject of its own participle ("shot down drones launched by rebels").

    A clause without a finite verb, auxiliary or "that" is no complement.
    """
    return [
        subject
        for clause in syntax.children(parsed, verb, "ccomp")
        if parsed.words[clause].xpos == "VBN" and not syntax.children(parsed, clause, "aux", "mark", "cop")
        for subject in syntax.children(parsed, clause, "nsubj:pass")
        if verb < subject < clause
    ]


def _agents(parsed: ParsedArticle, verb: int) -> list[int]:
    """Who does what a passive says, without those it is only told by ("according to the governor")."""
    tellers = {
        each
        for word in syntax.children(parsed, verb, "obl:agent")
        if case_of(parsed, word) in slot_words("said_by")
        for each in syntax.conjuncts(parsed, word)
    }
    return [word for word in syntax.agents(parsed, verb) if word not in tellers]


def _describes(parsed: ParsedArticle, verb: int, objects: Sequence[int]) -> bool:
    """Whether a verb is the participle of a noun that has it done to it ("guards killed on the border")."""
    at = parsed.words[verb]
    return at.deprel == "acl" and (at.xpos == "VBN" or (at.xpos == "VBD" and not objects))


def _sides(parsed: ParsedArticle, nouns: Sequence[int]) -> list[int]:
    """Between whom something was done: "a treaty between two states was signed"."""
    return [
        each
        for noun in nouns
        for child in syntax.children(parsed, noun, "nmod")
        if case_of(parsed, child) == "between"
        for each in syntax.conjuncts(parsed, child)
    ]


def _is_perfect(parsed: ParsedArticle, verb: int) -> bool:
    """Whether a verb with "have" and an object was taken for a passive ("has banned hunting")."""
    has = any(parsed.words[aux].lemma.lower() == "have" for aux in syntax.children(parsed, verb, "aux"))
    named = {parsed.words[child].deprel for child in syntax.children(parsed, verb)}
    return has and "obj" in named and "aux:pass" not in named


def _noun_frame(parsed: ParsedArticle, noun: int) -> Frame:
    owners = syntax.children(parsed, noun, "nmod:poss")
    modifiers = [
        Oblique(each, case_of(parsed, child))
        for child in syntax.children(parsed, noun, "nmod", "obl")
        if child not in owners
        for each in syntax.conjuncts(parsed, child)
    ]
    subjects = [each for owner in owners for each in syntax.conjuncts(parsed, owner)]
    subjects += [m.word for m in modifiers if m.case in slot_words("by_whom")]
    return Frame(
        tuple(dict.fromkeys(subjects)),
        tuple(m.word for m in modifiers if m.case in slot_words("of_noun")),
        tuple(modifiers),
        tuple(syntax.children(parsed, noun, "acl", "ccomp")),
        tuple(syntax.children(parsed, noun, *NAME_PARTS)),
        False,
    )


def _carried(own: Frame, verb: Frame, carrier: Carrier) -> Frame:
    """A noun's frame with what its carrier lends it; the noun's own words come first."""
    subjects, objects = own.subjects, own.objects
    if carrier.role in {"performing", "means"}:
        subjects = subjects or verb.subjects
    elif carrier.role == "undergoing":
        objects = (*objects, *verb.subjects)
    elif carrier.role == "striking":
        objects = (*objects, *verb.objects)
    elif carrier.role == "befalling":
        objects = (*objects, *(verb.objects or verb.subjects))
    obliques = own.obliques if carrier.role == "means" else (*own.obliques, *verb.obliques)
    return Frame(subjects, objects, obliques, own.complements, own.modifiers, verb.passive)
