"""The frame of a word: its subject, objects, obliques and modifiers, read off the dependency tree.

Universal Dependencies relations by way of ``parse/syntax.py``; passives are turned round (the passive subject is
an object, the by-phrase a subject), and a noun takes its possessor, its by- and between-phrases for subjects.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_NAME_PARTS = ("compound", "flat", "amod", "nummod", "fixed", "goeswith")


@dataclass(frozen=True, slots=True)
class Oblique:
    """An oblique or nominal modifier: its head word and the preposition that marks it ('' for none)."""

    word: int
    case: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a trigger word, as word numbers."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[Oblique, ...]
    complements: tuple[int, ...]
    modifiers: tuple[int, ...]
    passive: bool


def case_of(parsed: ParsedArticle, word: int) -> str:
    """The first preposition of a word ('because of' whole), or ''."""
    return next(iter(syntax.prepositions(parsed, word)), "")


def lemmas_of(parsed: ParsedArticle, word: int) -> set[str]:
    """The lemma of a noun with those of its compounds, adjectives, complements and conjuncts."""
    found = _own_lemmas(parsed, word)
    for child in syntax.children(parsed, word, "nmod", "conj", "appos"):
        found |= _own_lemmas(parsed, child)
    return found


def _own_lemmas(parsed: ParsedArticle, word: int) -> set[str]:
    head = parsed.words[word].lemma.lower()
    parts = [parsed.words[c].lemma.lower() for c in syntax.children(parsed, word, *_NAME_PARTS)]
    return {head, *parts, *(f"{part}_{head}" for part in parts)}


def frame_of(parsed: ParsedArticle, word: int) -> Frame:
    """The frame of a verb or noun trigger."""
    if parsed.words[word].upos in {"VERB", "AUX"}:
        return _verb_frame(parsed, word)
    return _noun_frame(parsed, word)


def _verb_frame(parsed: ParsedArticle, verb: int) -> Frame:
    passive = syntax.is_passive(parsed, verb)
    subjects = syntax.agents(parsed, verb)
    objects = syntax.objects(parsed, verb)
    obliques = [Oblique(c, case_of(parsed, c)) for c in syntax.children(parsed, verb, "obl")]
    bare_participle = parsed.words[verb].deprel == "acl" and parsed.words[verb].xpos == "VBN"
    if bare_participle:
        objects = objects or [parsed.words[verb].head]
        subjects = [o.word for o in obliques if o.case == "by"]
    complements = syntax.children(parsed, verb, "xcomp", "ccomp", "advcl")
    return Frame(tuple(subjects), tuple(objects), tuple(obliques), tuple(complements), (), passive)


def _noun_frame(parsed: ParsedArticle, noun: int) -> Frame:
    owners = syntax.children(parsed, noun, "nmod:poss")
    modifiers = [
        Oblique(c, case_of(parsed, c))
        for c in syntax.children(parsed, noun, "nmod", "obl")
        if c not in owners
    ]
    subjects = [*owners, *(m.word for m in modifiers if m.case in {"by", "between"})]
    objects = [m.word for m in modifiers if m.case in {"of", "on", "against", "at", "upon"}]
    governor = parsed.words[noun].head
    light = governor >= 0 and parsed.words[governor].upos == "VERB" and parsed.words[noun].deprel == "obj"
    if not subjects and light:
        subjects = syntax.agents(parsed, governor)
    subjects = [each for word in subjects for each in syntax.conjuncts(parsed, word)]
    return Frame(
        tuple(dict.fromkeys(subjects)),
        tuple(objects),
        tuple(modifiers),
        tuple(syntax.children(parsed, noun, "acl", "ccomp")),
        tuple(syntax.children(parsed, noun, *_NAME_PARTS)),
        False,
    )
