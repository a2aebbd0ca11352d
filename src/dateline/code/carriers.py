"""Which verb carries an event noun: "carried out an attack", "the talks took place", "was hit by a quake".

Such a verb names no act of its own; its subject, objects, place and time are those of the noun. Declines
where the verb between them is no known carrier ("condemned the attack" are two acts).
Source: support verbs as in NomBank (Meyers et al. 2004); the verbs are in ``lexicons/en/carriers.yaml``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.code.wording import case_of, listed_words, slot_words, verb_names
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

Role = Literal["performing", "undergoing", "occurring", "striking", "befalling", "means"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """The verb that carries an event noun, and what its subject is to the act."""

    verb: int
    role: Role


def carrier_of(parsed: ParsedArticle, noun: int) -> Carrier | None:
    """The carrier of an event noun; ``None`` where no verb of the lexicon governs it."""
    top = _top(parsed, noun)
    word = parsed.words[top]
    if word.head < 0 or parsed.words[word.head].upos not in {"VERB", "AUX"}:
        return None
    verb = _main_verb(parsed, word.head) if word.deprel in {"nsubj", "nsubj:pass"} else word.head
    if parsed.words[verb].upos != "VERB" or _says_what_it_is(parsed, verb):
        return None
    names = frozenset(verb_names(parsed, verb))
    passive = syntax.is_passive(parsed, verb)
    relation = "nsubj:pass" if passive and word.deprel == "nsubj" else word.deprel
    for role in _roles(relation, case_of(parsed, top), passive):
        if names & _words("calling") and parsed.words[noun].lemma.lower() not in _words("callable"):
            continue
        if names & _words(role):
            return Carrier(verb, role)
    if word.deprel == "obl" and case_of(parsed, top) in slot_words("means"):
        return Carrier(verb, "means")
    return None


def _main_verb(parsed: ParsedArticle, verb: int) -> int:
    """The verb that a subject belongs to, past one that only plans it: "are to be held", "is set to begin"."""
    lemma = parsed.words[verb].lemma.lower()
    plans = lemma == "be" or lemma in listed_words("modality", "planning_to") | listed_words(
        "modality", "planning"
    )
    passed_on = plans and (
        lemma == "be" or syntax.is_passive(parsed, verb) or parsed.words[verb].upos != "VERB"
    )
    below = syntax.children(parsed, verb, "xcomp") if passed_on else ()
    return next((child for child in below if parsed.words[child].upos == "VERB"), verb)


def _says_what_it_is(parsed: ParsedArticle, verb: int) -> bool:
    """Whether a verb says what its object is or becomes: "called the attack a crime"."""
    return any(
        parsed.words[child].upos in {"NOUN", "PROPN", "ADJ"} and not syntax.children(parsed, child, "mark")
        for child in syntax.children(parsed, verb, "xcomp")
    )


def effects_of(parsed: ParsedArticle, verb: int) -> tuple[int, ...]:
    """Verbs that say what the act of ``verb`` did: "a bomb went off, killing two"."""
    return tuple(
        child
        for child in syntax.children(parsed, verb, "advcl", "conj", "parataxis")
        if parsed.words[child].lemma.lower() in harming_words()
        and not syntax.children(parsed, child, "nsubj", "mark")
    )


def harming_words() -> frozenset[str]:
    """Lemmas of verbs that say what an act did to people and things."""
    return _words("harming")


def _top(parsed: ParsedArticle, noun: int) -> int:
    """The noun that stands for the act in its clause: the first of a list, "series of …", "signing of …"."""
    top = syntax.first_conjunct(parsed, noun)
    head = parsed.words[top].head
    if parsed.words[top].deprel != "nmod" or head < 0:
        return top
    stands = slot_words("measures") | slot_words("nominals")
    return head if parsed.words[head].lemma.lower() in stands else top


def _roles(relation: str, case: str, passive: bool) -> tuple[Role, ...]:
    if relation == "obj":
        return ("performing", "undergoing")
    if relation == "nsubj:pass":
        return ("performing",)
    if relation == "nsubj":
        return ("occurring",) if passive else ("occurring", "striking")
    if relation.startswith("obl") and case == "by" and passive:
        return ("striking",)
    if relation.startswith("obl") and case == "in":
        return ("befalling",)
    return ()


def _words(role: str) -> frozenset[str]:
    return listed_words("carriers", role)
