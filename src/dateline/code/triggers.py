"""Which words name an act: rules of the act lexicon read against the word's frame, and the encoder.

A rule says which root and kind; the encoder's event layer says how likely the word is an event of the record
at all, and finds acts no rule knows. A word that only modifies another noun ("test results") names no act.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.code.acts import ActRule, act_index
from dateline.code.frames import Frame, Tree
from dateline.records.sentence import ParsedArticle

_ANIMATE = frozenset({"person", "organization", "place", "animal"})
_ACTING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who", "it", "you"})
_NOUN_MODIFIER = frozenset({"compound", "amod", "nmod:desc"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that names an act: the rule that knows it (or none), and the encoder's probability (or none)."""

    word: int
    first: int
    last: int
    rule: ActRule | None
    probability: float | None
    labels: tuple[tuple[str, float], ...]
    statuses: tuple[tuple[str, float], ...]


def find_triggers(parsed: ParsedArticle, tree: Tree) -> list[Hit]:
    """All words that may name an act, in the order of the text."""
    animate = _animate_heads(parsed)
    layer = {number: trigger for trigger in parsed.triggers for number in trigger.words[:1]}
    covered = {number: trigger for trigger in parsed.triggers for number in trigger.words}
    hits = []
    for number, word in enumerate(parsed.words):
        rule, first, last = _rule_at(tree, number, animate)
        trigger = covered.get(number) if rule else layer.get(number)
        if rule is None and (trigger is None or word.upos not in {"VERB", "NOUN", "PROPN", "ADJ"}):
            continue
        hits.append(
            Hit(
                number,
                first,
                last,
                rule,
                trigger.score if trigger else None,
                trigger.labels if trigger else (),
                trigger.statuses if trigger else (),
            )
        )
    return hits


def _animate_heads(parsed: ParsedArticle) -> set[int]:
    heads = {m.head for m in parsed.mentions if m.type in _ANIMATE}
    return heads | {
        i for i, w in enumerate(parsed.words) if w.upos == "PRON" and w.text.lower() in _ACTING_PRONOUNS
    }


def _rule_at(tree: Tree, number: int, animate: set[int]) -> tuple[ActRule | None, int, int]:
    word = tree.words[number]
    if word.upos == "VERB":
        names = [f"v:{name}" for name in _verb_names(tree, number)]
    elif word.upos in {"NOUN", "PROPN"} and word.deprel not in _NOUN_MODIFIER:
        names = [f"n:{name}" for name in _noun_names(tree, number)]
    else:
        return None, number, number
    rules = [rule for name in names for rule in act_index().get(name, ())]
    if not rules:
        return None, number, number
    frame = tree.frame(number)
    for rule in sorted(rules, key=lambda r: r.place):
        if _holds(rule, tree, number, frame, animate):
            first, last = _extent(tree, number, rule)
            return rule, first, last
    return None, number, number


def _verb_names(tree: Tree, i: int) -> list[str]:
    lemma = tree.words[i].lemma.lower()
    particles = [
        tree.words[c].text.lower()
        for c in tree.children(i)
        if tree.words[c].deprel in {"compound:prt", "advmod", "xcomp", "obl", "obj"}
    ]
    return [*(f"{lemma}_{p}" for p in particles), lemma]


def _noun_names(tree: Tree, i: int) -> list[str]:
    lemma = tree.words[i].lemma.lower()
    parts = [tree.words[c].lemma.lower() for c in tree.children(i, "compound", "amod", "flat")]
    of = [tree.words[c].lemma.lower() for c in tree.children(i, "nmod") if tree.case(c) == "of"]
    return [*(f"{p}_{lemma}" for p in parts), *(f"{lemma}_of_{o}" for o in of), lemma]


def _extent(tree: Tree, i: int, rule: ActRule) -> tuple[int, int]:
    wanted = {part for name in rule.verbs | rule.nouns if "_" in name for part in name.split("_")}
    first = last = i
    for child in tree.children(i, "compound", "amod", "flat"):
        if child == first - 1 and (tree.words[child].lemma.lower() in wanted | rule.asks("modifier")):
            first = child
    for child in tree.children(i, "compound"):
        if child == last + 1 and tree.words[child].deprel == "compound:prt":
            last = child
    return first, last


def _holds(rule: ActRule, tree: Tree, i: int, frame: Frame, animate: set[int]) -> bool:
    is_noun = tree.words[i].upos != "VERB"
    objects = set().union(*(tree.lemmas(o) for o in (*frame.objects, *(o.word for o in frame.obliques))))
    subjects = set().union(*(tree.lemmas(s) for s in frame.subjects))
    if is_noun:
        modifiers = set().union(
            objects,
            subjects,
            (tree.words[m].lemma.lower() for m in frame.modifiers),
            (o.case for o in frame.obliques),
        )
        return _asked(rule, "modifier", modifiers)
    if rule.subject_animate and not any(s in animate for s in frame.subjects):
        by_law = frame.passive and not frame.subjects
        if not by_law:
            return False
    cases = {o.case.split("_")[0] for o in frame.obliques}
    cases |= {
        tree.words[c].text.lower()
        for c in tree.children(i)
        if tree.words[c].deprel in {"mark", "compound:prt"}
    }
    complements = {tree.words[c].lemma.lower() for c in frame.complements}
    oblique_words = set().union(
        *(tree.lemmas(o.word) for o in frame.obliques if o.case in {"at", "on", "into", "against"})
    )
    return (
        _asked(rule, "object", objects)
        and _asked(rule, "subject", subjects | (objects if frame.passive and not frame.subjects else set()))
        and _asked(rule, "prep", cases)
        and _asked(rule, "xcomp", complements)
        and not rule.asks("not_prep_object") & oblique_words
        and (not rule.xcomp_any or bool(tree.children(i, "xcomp", "ccomp")))
    )


def _asked(rule: ActRule, condition: str, found: set[str]) -> bool:
    wanted, unwanted = rule.asks(condition), rule.asks(f"not_{condition}")
    return (not wanted or bool(wanted & found)) and not unwanted & found
