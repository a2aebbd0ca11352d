"""Whether an act happened, goes on, is planned, threatened, denied or only imagined.

Read off the verb group of the trigger and the words it depends on (Saurí and Pustejovsky 2009 call these the
event's modality and polarity). Declines to guess: an act in plain past or a bare noun is taken as happened.
"""

from __future__ import annotations

from functools import cache

from dateline.code.frames import Tree
from dateline.lexicon import load_lexicon
from dateline.records.event import Status


@cache
def _words(name: str) -> frozenset[str]:
    data = load_lexicon("dateline.code", "en/modality.yaml")
    return frozenset(map(str, data[name]["words"]))


def status_of(tree: Tree, i: int) -> tuple[Status, str]:
    """The status of the act that word ``i`` names, and the id of the rule that says so."""
    own = _own_group(tree, i)
    if own:
        return own
    for above, below in zip([*tree.ancestors(i)], [i, *tree.ancestors(i)], strict=False):
        relation = tree.words[below].deprel.split(":")[0]
        if relation in {"conj", "xcomp", "ccomp", "obj", "nsubj", "obl", "nmod", "acl", "compound"}:
            governed = _governed(tree, above, relation)
            if governed:
                return governed
        if relation not in {"conj", "xcomp"}:
            break
    if _in_condition(tree, i):
        return "hypothetical", "condition"
    return "happened", "plain"


def _own_group(tree: Tree, i: int) -> tuple[Status, str] | None:
    group = [
        tree.words[c] for c in tree.children(i, "aux", "cop", "mark", "advmod", "det", "amod", "compound")
    ]
    lower = {w.text.lower() for w in group}
    lemmas = {w.lemma.lower() for w in group}
    word = tree.words[i]
    if lower & _words("negation"):
        return "denied", "negation"
    if lower & _words("condition"):
        return "hypothetical", "condition"
    if lower & _words("future") or lemmas & _words("planned_modifiers"):
        return "planned", "future"
    if lower & _words("conditional_modals"):
        return "hypothetical", "modal"
    if lemmas & _words("ongoing_modifiers"):
        return "ongoing", "ongoing-modifier"
    present = any(w.xpos in {"VBZ", "VBP"} and w.lemma.lower() in {"be", "have"} for w in group)
    if word.upos == "VERB" and word.xpos == "VBG" and present:
        return "ongoing", "progressive"
    return None


def _governed(tree: Tree, above: int, relation: str) -> tuple[Status, str] | None:
    lemma = tree.words[above].lemma.lower()
    if relation != "nsubj":
        for status, name in _GOVERNORS:
            if lemma in _words(name):
                return status, name
    if relation in {"nsubj", "obj"} and tree.words[above].upos == "VERB":
        if lemma in _words("ongoing_verbs"):
            return "ongoing", "ongoing-verb"
        own = _own_group(tree, above)
        if own and own[0] != "ongoing":
            return own
    if relation in {"conj", "xcomp", "obj", "nsubj", "obl"}:
        own = _own_group(tree, above)
        if own and own[0] in {"planned", "hypothetical"}:
            return own
    return None


_GOVERNORS: tuple[tuple[Status, str], ...] = (
    ("denied", "denying"),
    ("threatened", "threatening"),
    ("planned", "planning"),
    ("hypothetical", "imagining"),
)


def _in_condition(tree: Tree, i: int) -> bool:
    for clause in (i, *tree.ancestors(i)):
        marks = {tree.words[c].text.lower() for c in tree.children(clause, "mark")}
        if marks & _words("condition"):
            return True
        if tree.words[clause].deprel in {"ccomp", "root", "parataxis"}:
            return False
    return False
