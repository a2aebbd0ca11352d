"""Which words name an act: rules of the act lexicon read against the word's frame, and the encoder.

A rule says which root and kind; the encoder's event layer says how likely the word is an event of the record
at all, and finds acts no rule knows. A word that only modifies another noun ("test results") names no act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.acts import ActRule, act_index
from dateline.code.frames import Frame, case_of, frame_of, lemmas_of
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle, Trigger

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


def find_triggers(parsed: ParsedArticle) -> list[Hit]:
    """All words that may name an act, in the order of the text."""
    animate = _animate_heads(parsed)
    sure = parsed.tags.get("trigger")
    layer = {_head_of(parsed, trigger.words): trigger for trigger in parsed.triggers}
    covered = {number: trigger for trigger in parsed.triggers for number in trigger.words}
    hits = []
    for number, word in enumerate(parsed.words):
        rule, first, last = _rule_at(parsed, number, animate)
        trigger = covered.get(number) if rule else layer.get(number)
        if rule is None and (trigger is None or word.upos not in {"VERB", "NOUN", "PROPN", "ADJ"}):
            continue
        hits.append(
            Hit(
                number,
                first,
                last,
                rule,
                _probability(number, first, last, trigger, sure),
                trigger.labels if trigger else (),
                trigger.statuses if trigger else (),
            )
        )
    return hits


def _head_of(parsed: ParsedArticle, words: Sequence[int]) -> int:
    """The word of a trigger that governs the others."""
    inside = set(words)
    return next((w for w in words if parsed.words[w].head not in inside), words[0])


def _probability(
    number: int, first: int, last: int, trigger: Trigger | None, sure: Sequence[float] | None
) -> float | None:
    """How likely the encoder takes the word for an event; ``None`` where the layer is missing."""
    if trigger:
        return trigger.score
    return max(sure[first : last + 1], default=sure[number]) if sure else None


def _animate_heads(parsed: ParsedArticle) -> set[int]:
    heads = {m.head for m in parsed.mentions if m.type in _ANIMATE}
    return heads | {
        i for i, w in enumerate(parsed.words) if w.upos == "PRON" and w.text.lower() in _ACTING_PRONOUNS
    }


def _rule_at(parsed: ParsedArticle, number: int, animate: set[int]) -> tuple[ActRule | None, int, int]:
    word = parsed.words[number]
    if word.upos == "VERB":
        names = [f"v:{name}" for name in _verb_names(parsed, number)]
    elif word.upos in {"NOUN", "PROPN"} and word.deprel not in _NOUN_MODIFIER:
        names = [f"n:{name}" for name in _noun_names(parsed, number)]
    else:
        return None, number, number
    rules = [rule for name in names for rule in act_index().get(name, ())]
    if not rules:
        return None, number, number
    frame = frame_of(parsed, number)
    for rule in sorted(rules, key=lambda r: r.place):
        if _holds(rule, parsed, number, frame, animate):
            first, last = _extent(parsed, number, rule)
            return rule, first, last
    return None, number, number


def _verb_names(parsed: ParsedArticle, i: int) -> list[str]:
    lemma = parsed.words[i].lemma.lower()
    particles = [
        parsed.words[c].text.lower()
        for c in syntax.children(parsed, i)
        if parsed.words[c].deprel in {"compound:prt", "advmod", "xcomp", "obl", "obj"}
    ]
    return [*(f"{lemma}_{p}" for p in particles), lemma]


def _noun_names(parsed: ParsedArticle, i: int) -> list[str]:
    lemma = parsed.words[i].lemma.lower()
    parts = [parsed.words[c].lemma.lower() for c in syntax.children(parsed, i, "compound", "amod", "flat")]
    of = [
        parsed.words[c].lemma.lower()
        for c in syntax.children(parsed, i, "nmod")
        if case_of(parsed, c) == "of"
    ]
    return [*(f"{p}_{lemma}" for p in parts), *(f"{lemma}_of_{o}" for o in of), lemma]


def _extent(parsed: ParsedArticle, i: int, rule: ActRule) -> tuple[int, int]:
    wanted = {part for name in rule.verbs | rule.nouns if "_" in name for part in name.split("_")}
    first = last = i
    for child in syntax.children(parsed, i, "compound", "amod", "flat"):
        if child == first - 1 and (parsed.words[child].lemma.lower() in wanted | rule.asks("modifier")):
            first = child
    for child in syntax.children(parsed, i, "compound"):
        if child == last + 1 and parsed.words[child].deprel == "compound:prt":
            last = child
    return first, last


def _holds(rule: ActRule, parsed: ParsedArticle, i: int, frame: Frame, animate: set[int]) -> bool:
    is_noun = parsed.words[i].upos != "VERB"
    objects = set().union(
        *(lemmas_of(parsed, o) for o in (*frame.objects, *(o.word for o in frame.obliques)))
    )
    subjects = set().union(*(lemmas_of(parsed, s) for s in frame.subjects))
    if is_noun:
        modifiers = set().union(
            objects,
            subjects,
            (parsed.words[m].lemma.lower() for m in frame.modifiers),
            (o.case for o in frame.obliques),
        )
        return _asked(rule, "modifier", modifiers)
    if rule.subject_animate and not any(s in animate for s in frame.subjects):
        by_law = frame.passive and not frame.subjects
        if not by_law:
            return False
    cases = {o.case.split("_")[0] for o in frame.obliques}
    cases |= {
        parsed.words[c].text.lower()
        for c in syntax.children(parsed, i)
        if parsed.words[c].deprel in {"mark", "compound:prt"}
    }
    complements = {parsed.words[c].lemma.lower() for c in frame.complements}
    oblique_words = set().union(
        *(lemmas_of(parsed, o.word) for o in frame.obliques if o.case in {"at", "on", "into", "against"})
    )
    return (
        _asked(rule, "object", objects)
        and _asked(rule, "subject", subjects | (objects if frame.passive and not frame.subjects else set()))
        and _asked(rule, "prep", cases)
        and _asked(rule, "xcomp", complements)
        and not rule.asks("not_prep_object") & oblique_words
        and (not rule.xcomp_any or bool(syntax.children(parsed, i, "xcomp", "ccomp")))
    )


def _asked(rule: ActRule, condition: str, found: set[str]) -> bool:
    wanted, unwanted = rule.asks(condition), rule.asks(f"not_{condition}")
    return (not wanted or bool(wanted & found)) and not unwanted & found
