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

REAL = frozenset({"happened", "ongoing"})
"""Statuses of what is or was."""
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
        own = _own_group(parsed, i) or _governed(parsed, hit.word, i, "obj")
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
            governed = _governed(parsed, below, above, relation)
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
    if lower & _words("condition"):
        return "hypothetical", "condition"
    if lower & _words("negation"):
        return "denied", "negation"
    if lower & _words("future") or (lower | lemmas) & _words("planned_modifiers") or _is_to(group):
        return "planned", "future"
    if lower & _words("conditional_modals"):
        return ("planned", "foretold") if _is_foretold(parsed, i, lower) else ("hypothetical", "modal")
    if lemmas & _words("ongoing_modifiers"):
        return "ongoing", "ongoing-modifier"
    present = any(w.xpos in {"VBZ", "VBP"} and w.lemma.lower() in {"be", "have"} for w in group)
    if word.upos == "VERB" and present and (word.xpos == "VBG" or "being" in lower):
        return "ongoing", "progressive"
    return None


def _is_foretold(parsed: ParsedArticle, i: int, modals: set[str]) -> bool:
    """Whether "would" is the future of reported speech ("said it would send troops"), with no if beside it."""
    head = parsed.words[i].head
    if parsed.words[i].deprel == "conj":
        head = parsed.words[head].head
    told = head >= 0 and parsed.words[head].xpos in {"VBD", "VBN", "VBG"}
    below = syntax.children(parsed, i, "advcl")
    conditions = {parsed.words[m].text.lower() for c in below for m in syntax.children(parsed, c, "mark")}
    return (
        told
        and bool(modals & _words("reported_future"))
        and "ccomp" in {parsed.words[i].deprel, parsed.words[syntax.first_conjunct(parsed, i)].deprel}
        and parsed.words[head].lemma.lower() not in _words("imagining")
        and not conditions & _words("condition")
    )


def _of_nobody(parsed: ParsedArticle, verb: int, *relations: str) -> bool:
    """Whether a verb is said of nobody or nothing: "no shots were fired", "fired no missiles"."""
    return any(
        parsed.words[part].text.lower() in _words("nobody")
        for argument in syntax.children(parsed, verb, *relations)
        for part in (argument, *syntax.children(parsed, argument, "det"))
    )


def _is_negated(parsed: ParsedArticle, verb: int) -> bool:
    """Whether a verb is denied or said of nobody: "were not planning", "neither side plans"."""
    around = {parsed.words[c].text.lower() for c in syntax.children(parsed, verb, "aux", "advmod", "det")}
    return bool(around & _words("negation")) or _of_nobody(parsed, verb, "nsubj", "nsubj:pass")


def _is_to(group: list[Word]) -> bool:
    """Whether a verb group says what is to be ("is to be held")."""
    to = any(w.text.lower() == "to" and w.deprel == "mark" for w in group)
    return to and any(w.lemma.lower() == "be" and w.xpos in {"VBZ", "VBP", "VBD"} for w in group)


def _governed(parsed: ParsedArticle, below: int, above: int, relation: str) -> tuple[Status, str] | None:
    lemma = singular(parsed.words[above].lemma.lower())
    for status, name, relations in _GOVERNORS:
        if relation in relations and lemma in _words(name) and not _is_told_as_past(parsed, below, status):
            if status == "planned" and _is_negated(parsed, above):
                return "denied", f"not-{name}"
            own = _own_group(parsed, above) if status == "ongoing" else None
            return own or (status, name)
    if relation == "ccomp" and lemma in _words("believing") and _is_negated(parsed, above):
        return "denied", "not-believing"
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


_CONTENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl", "compound"})
_GOVERNORS: tuple[tuple[Status, str, frozenset[str]], ...] = (
    ("denied", "denying", _CONTENT),
    ("threatened", "threatening", _CONTENT),
    ("planned", "planning", _CONTENT),
    ("planned", "planning_to", frozenset({"xcomp"})),
    ("planned", "planning_for", frozenset({"obl", "obj"})),
    ("planned", "discussing", frozenset({"obj"})),
    ("hypothetical", "imagining", _CONTENT),
    ("hypothetical", "asking", frozenset({"xcomp", "acl"})),
    ("planned", "ordering", frozenset({"xcomp"})),
    ("hypothetical", "allowing", frozenset({"xcomp", "ccomp"})),
    ("ongoing", "beginning", frozenset({"xcomp"})),
)
"""Lists of words that govern an act, with the relations in which they do; joined by "and", none governs another."""


def _is_told_as_past(parsed: ParsedArticle, clause: int, status: Status) -> bool:
    """Whether what a planning word governs is a clause in the past: "shots were fired, both sides agree"."""
    word = parsed.words[clause]
    helpers = [parsed.words[c].xpos for c in syntax.children(parsed, clause, "aux")]
    past = word.xpos == "VBD" or (word.xpos == "VBN" and bool({"VBD", "VBZ", "VBP"} & set(helpers)))
    return status == "planned" and word.deprel == "ccomp" and past and "MD" not in helpers


def _in_condition(parsed: ParsedArticle, i: int) -> bool:
    for clause in (i, *syntax.ancestors(parsed, i)):
        marks = {parsed.words[c].text.lower() for c in syntax.children(parsed, clause, "mark")}
        if marks & _words("condition"):
            return True
        if parsed.words[clause].deprel in {"ccomp", "root", "parataxis"}:
            return False
    return False
