"""Under which names the lexicons know a word: its lemma, and joined with its particle or compound.

``carry out`` is known as ``carry_out``, ``air strike`` as ``air_strike``, ``state of emergency`` as
``state_of_emergency``. Longer names come first.
"""

from __future__ import annotations

from functools import cache

from dateline.lexicon import load_lexicon
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

NAME_PARTS = ("compound", "flat", "amod", "nummod", "fixed", "goeswith")
_JOINED_TO_VERB = frozenset({"compound:prt", "advmod", "xcomp", "obl", "obj", "case"})


@cache
def listed_words(lexicon: str, name: str) -> frozenset[str]:
    """The words of one list of ``lexicons/en/<lexicon>.yaml``; the file says what each list is for."""
    return frozenset(map(str, load_lexicon("dateline.code", f"en/{lexicon}.yaml")[name]["words"]))


def slot_words(name: str) -> frozenset[str]:
    """One list of ``lexicons/en/slots.yaml``."""
    return listed_words("slots", name)


def acting_pronouns() -> frozenset[str]:
    """Pronouns that stand for somebody who can act."""
    return slot_words("pronouns")


def case_of(parsed: ParsedArticle, word: int) -> str:
    """The first preposition of a word ('because of' whole), or ''."""
    return next(iter(syntax.prepositions(parsed, word)), "")


def verb_names(parsed: ParsedArticle, verb: int) -> list[str]:
    """Names of a verb, with its particle or object first."""
    lemma = parsed.words[verb].lemma.lower()
    particles = [
        parsed.words[c].text.lower()
        for c in syntax.children(parsed, verb)
        if parsed.words[c].deprel in _JOINED_TO_VERB
    ]
    return [*(f"{lemma}_{p}" for p in particles), lemma]


def noun_names(parsed: ParsedArticle, noun: int) -> list[str]:
    """Names of a noun, with its compounds, adjectives and of-complements first; last its other forms ("talks")."""
    lemma = parsed.words[noun].lemma.lower()
    parts = [parsed.words[c].lemma.lower() for c in syntax.children(parsed, noun, "compound", "amod", "flat")]
    of = [
        parsed.words[c].lemma.lower()
        for c in syntax.children(parsed, noun, "nmod")
        if case_of(parsed, c) == "of"
    ]
    names = [*(f"{p}_{lemma}" for p in parts), *(f"{lemma}_of_{o}" for o in of), lemma]
    others = {parsed.words[noun].text.lower(), singular(lemma)} - {lemma}
    return [*names, *sorted(others)]


def lemmas_of(parsed: ParsedArticle, word: int) -> set[str]:
    """The lemma of a noun with those of its compounds, adjectives, complements and conjuncts."""
    found = _own_lemmas(parsed, word)
    for child in syntax.children(parsed, word, "nmod", "conj", "appos"):
        found |= _own_lemmas(parsed, child)
    return found


def _own_lemmas(parsed: ParsedArticle, word: int) -> set[str]:
    head = parsed.words[word].lemma.lower()
    parts = [parsed.words[c].lemma.lower() for c in syntax.children(parsed, word, *NAME_PARTS)]
    names = {head, singular(head)}
    return {*names, *parts, *(f"{part}_{name}" for part in parts for name in names)}


def singular(lemma: str) -> str:
    """The lemma without a plural ending that a proper noun kept ("Talks")."""
    return lemma[:-1] if lemma.endswith("s") and not lemma.endswith("ss") else lemma


def hyphened_to(parsed: ParsedArticle, word: int) -> int | None:
    """The word that a hyphen joins to the front of another: "test" of "test-fired"."""
    if word < 2:
        return None
    hyphen = parsed.words[word - 1]
    joined = hyphen.text == "-" and hyphen.end == parsed.words[word].start
    return word - 2 if joined else None
