"""Whether an act happened, goes on, is planned, threatened, denied or only imagined.

Read off the verb group of the trigger and the words it depends on (Saurí and Pustejovsky 2009 call these the
event's modality and polarity). Declines to guess: an act in plain past or a bare noun is taken as happened.
"""

from __future__ import annotations

from itertools import pairwise

from dateline.code.triggers import Hit
from dateline.code.wording import listed_words, singular
from dateline.parse import syntax
from dateline.records.event import Status
from dateline.records.sentence import ParsedArticle, Word

_ASIDE = frozenset({"befalling", "means"})
"""Carriers that say what else was done in the act or with it: "nobody was killed in the fire" denies no fire."""


def _words(name: str) -> frozenset[str]:
    return listed_words("modality", name)


def status_of(parsed: ParsedArticle, hit: Hit) -> tuple[Status, str]:
    """The status of the act that a trigger names, and the id of the rule that says so."""
    own = _own_group(parsed, hit.word)
    if own:
        return own
    i = hit.word
    if _of_nobody(parsed, i, "nsubj", "nsubj:pass", "obj"):
        return "denied", "of-nobody"
    if hit.carrier and hit.carrier.role not in _ASIDE:
        i = hit.carrier.verb
        own = _own_group(parsed, i) or _governed(parsed, i, "obj")
        if own:
            return own
        if _of_nobody(parsed, i, "nsubj", "nsubj:pass"):
            return "denied", "of-nobody"
    chain = [i, *syntax.ancestors(parsed, i)]
    for below, above in pairwise(chain):
        relation = parsed.words[below].deprel.split(":")[0]
        if relation == "xcomp" and parsed.words[above].lemma.lower() == "be":
            return "planned", "is-to"
        if relation in {"conj", "xcomp", "ccomp", "obj", "nsubj", "obl", "nmod", "acl", "compound"}:
            governed = _governed(parsed, above, relation)
            if governed:
                return governed
        if relation not in {"conj", "xcomp"}:
            break
    if _in_condition(parsed, i):
        return "hypothetical", "condition"
    return "happened", "plain"


def _own_group(parsed: ParsedArticle, i: int) -> tuple[Status, str] | None:
    group = [
        parsed.words[c]
        for c in syntax.children(parsed, i, "aux", "cop", "mark", "advmod", "det", "amod", "compound")
    ]
    lower = {w.text.lower() for w in group}
    lemmas = {w.lemma.lower() for w in group}
    word = parsed.words[i]
    if lower & _words("negation"):
        return "denied", "negation"
    if lower & _words("condition"):
        return "hypothetical", "condition"
    if lower & _words("future") or (lower | lemmas) & _words("planned_modifiers") or _is_to(group):
        return "planned", "future"
    if lower & _words("conditional_modals"):
        return "hypothetical", "modal"
    if lemmas & _words("ongoing_modifiers"):
        return "ongoing", "ongoing-modifier"
    present = any(w.xpos in {"VBZ", "VBP"} and w.lemma.lower() in {"be", "have"} for w in group)
    if word.upos == "VERB" and word.xpos == "VBG" and present:
        return "ongoing", "progressive"
    return None


def _of_nobody(parsed: ParsedArticle, verb: int, *relations: str) -> bool:
    """Whether a verb is said of nobody or nothing: "no shots were fired", "fired no missiles"."""
    return any(
        parsed.words[part].text.lower() in _words("nobody")
        for argument in syntax.children(parsed, verb, *relations)
        for part in (argument, *syntax.children(parsed, argument, "det"))
    )


def _is_to(group: list[Word]) -> bool:
    """Whether a verb group says what is to be ("is to be held")."""
    to = any(w.text.lower() == "to" and w.deprel == "mark" for w in group)
    return to and any(w.lemma.lower() == "be" and w.xpos in {"VBZ", "VBP", "VBD"} for w in group)


def _governed(parsed: ParsedArticle, above: int, relation: str) -> tuple[Status, str] | None:
    lemma = singular(parsed.words[above].lemma.lower())
    if relation != "nsubj":
        for status, name in _GOVERNORS:
            if lemma in _words(name):
                return status, name
    if relation in {"nsubj", "obj"} and parsed.words[above].upos == "VERB":
        if lemma in _words("ongoing_verbs"):
            return "ongoing", "ongoing-verb"
        own = _own_group(parsed, above)
        if own and own[0] != "ongoing":
            return own
    if relation in {"conj", "xcomp", "obj", "nsubj", "obl"}:
        own = _own_group(parsed, above)
        if own and own[0] in {"planned", "hypothetical"}:
            return own
    return None


_GOVERNORS: tuple[tuple[Status, str], ...] = (
    ("denied", "denying"),
    ("threatened", "threatening"),
    ("planned", "planning"),
    ("hypothetical", "imagining"),
)


def _in_condition(parsed: ParsedArticle, i: int) -> bool:
    for clause in (i, *syntax.ancestors(parsed, i)):
        marks = {parsed.words[c].text.lower() for c in syntax.children(parsed, clause, "mark")}
        if marks & _words("condition"):
            return True
        if parsed.words[clause].deprel in {"ccomp", "root", "parataxis"}:
            return False
    return False
