"""Which words name an act: rules of the act lexicon read against the word's frame, and the encoder.

A rule says which root and kind; the encoder's event layer says how likely the word is an event of the record
at all, and finds acts no rule knows. A word that only modifies another noun ("test results") names no act, and
a verb that only carries an event noun ("carried out an attack") is part of that noun's trigger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.code.acts import ActRule, act_index
from dateline.code.carriers import Carrier, carrier_of, effects_of
from dateline.code.conditions import Surroundings, holds, rules_out
from dateline.code.kinds import kind_named
from dateline.code.wording import (
    hyphened_to,
    lemmas_of,
    listed_words,
    noun_names,
    singular,
    slot_words,
    verb_names,
)
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle, Trigger

_NOUN_MODIFIER = frozenset({"compound", "amod", "nmod:desc"})
_NO_ACTS = ("saying", "minding", "measuring", "figurative", "changing", "noticing")
_NO_ACTORS = ("trading", "weather")
_PHRASE = 8
"""Words that a trigger may span at most from the carrier to its noun; beyond, the noun alone is the trigger."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words ``first..last`` that name an act, with their head word.

    ``rule`` is the lexicon's that knows it, or none; ``probability`` the encoder's, or none where its layer is
    missing; ``in_play``: its sentence tells of a game; ``carrier`` the verb that carries an event noun, ``effects`` verbs
    that say what harm the act did.
    """

    word: int
    first: int
    last: int
    rule: ActRule | None
    probability: float | None
    labels: tuple[tuple[str, float], ...] = ()
    statuses: tuple[tuple[str, float], ...] = ()
    in_play: bool = False
    carrier: Carrier | None = None
    effects: tuple[int, ...] = ()


def find_triggers(parsed: ParsedArticle) -> list[Hit]:
    """All words that may name an act, in the order of the text, carriers joined to their nouns."""
    layer = {_head_of(parsed, trigger.words): trigger for trigger in parsed.triggers}
    covered = {number: trigger for trigger in parsed.triggers for number in trigger.words}
    surroundings = Surroundings(parsed)
    hits = {}
    for number, word in enumerate(parsed.words):
        rule = next(iter(rules_at(surroundings, number)), None)
        trigger = covered.get(number) if rule else layer.get(number)
        if rule is None and (trigger is None or word.upos not in {"VERB", "NOUN", "PROPN", "ADJ"}):
            continue
        if _is_imperative(parsed, number) or (rule is None and _names_no_act(surroundings, number)):
            continue
        hits[number] = _hit(parsed, number, rule, trigger, word.sentence in surroundings.in_play)
    return _with_carriers(parsed, _with_subjects(parsed, _without_parts(hits)))


def _without_parts(hits: dict[int, Hit]) -> dict[int, Hit]:
    """Hits without those that only the encoder knows and that another's words take in ("test" of "test-fired")."""
    within = {n for hit in hits.values() for n in range(hit.first, hit.last + 1) if n != hit.word}
    return {number: hit for number, hit in hits.items() if hit.rule or number not in within}


def _is_imperative(parsed: ParsedArticle, number: int) -> bool:
    """Whether a verb tells the reader what to do ("Serve it warm")."""
    word = parsed.words[number]
    bare = word.xpos == "VB" and word.deprel == "root"
    return bare and not syntax.children(parsed, number, "nsubj", "csubj", "aux", "mark")


def _names_no_act(surroundings: Surroundings, number: int) -> bool:
    """Whether a word that no rule holds at is none the less known for no act.

    It is a near miss of a rule, plain saying, an intention, a stretch of time, or what animals, weather and markets do.
    """
    parsed = surroundings.parsed
    lemma = parsed.words[number].lemma.lower()
    if surroundings.type_of(number) == "time" or any(
        lemma in listed_words("no_acts", name) for name in _NO_ACTS
    ):
        return True
    if lemma in listed_words("no_acts", "carrying") and not syntax.children(parsed, number, "compound:prt"):
        return True
    if _is_on_its_way(parsed, number):
        return True
    subjects = syntax.subjects(parsed, number)
    of = {singular(parsed.words[s].lemma.lower()) for s in subjects}
    if any(of & listed_words("no_acts", name) for name in _NO_ACTORS):
        return True
    acting = () if syntax.is_passive(parsed, number) else subjects
    if any(surroundings.type_of(s) == "animal" for s in acting):
        return True
    return any(rules_out(rule, surroundings, number) for rule in _rules_naming(parsed, number))


def _is_on_its_way(parsed: ParsedArticle, number: int) -> bool:
    """Whether a participle only says what something was doing when the act befell it: "a jet flying to Oslo"."""
    word = parsed.words[number]
    return word.deprel == "acl" and word.xpos == "VBG" and _has_no_root(parsed, number)


def rules_at(surroundings: Surroundings, number: int) -> list[ActRule]:
    """The rules that hold at a word, the one that wins first."""
    return [rule for rule in _rules_naming(surroundings.parsed, number) if holds(rule, surroundings, number)]


def _rules_naming(parsed: ParsedArticle, number: int) -> list[ActRule]:
    """The rules that list a word among their triggers, in the order of the file."""
    word = parsed.words[number]
    if word.upos == "VERB":
        names = [f"v:{name}" for name in verb_names(parsed, number)]
    elif word.upos in {"NOUN", "PROPN"} and word.deprel not in _NOUN_MODIFIER:
        names = [f"n:{name}" for name in noun_names(parsed, number)]
    else:
        return []
    rules = {rule.id: rule for name in names for rule in act_index().get(name, ())}
    return sorted(rules.values(), key=lambda rule: rule.place)


def _hit(
    parsed: ParsedArticle, number: int, rule: ActRule | None, trigger: Trigger | None, in_play: bool
) -> Hit:
    first, last = _extent(parsed, number, rule) if rule else (number, number)
    return Hit(
        number,
        first,
        last,
        rule,
        _probability(number, first, last, trigger, parsed.tags.get("trigger")),
        trigger.labels if trigger and (rule or not _has_no_root(parsed, number)) else (),
        trigger.statuses if trigger else (),
        in_play,
    )


def _has_no_root(parsed: ParsedArticle, number: int) -> bool:
    """Whether a verb says so little that only a rule knows what act it is ("entered", "sent")."""
    word = parsed.words[number]
    return word.upos == "VERB" and word.lemma.lower() in listed_words("no_acts", "rootless")


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


def _extent(parsed: ParsedArticle, i: int, rule: ActRule) -> tuple[int, int]:
    wanted = {part for name in rule.verbs | rule.nouns if "_" in name for part in name.split("_")}
    first = last = i
    for child in reversed(syntax.children(parsed, i, "compound", "amod", "flat")):
        if child == first - 1 and (parsed.words[child].lemma.lower() in wanted | rule.asks("modifier")):
            first = child
    for child in syntax.children(parsed, i, "compound"):
        if child == last + 1 and parsed.words[child].deprel == "compound:prt":
            last = child
    joined = hyphened_to(parsed, i)
    if first == i and joined is not None:
        first = joined
    return first, last


def _with_subjects(parsed: ParsedArticle, hits: dict[int, Hit]) -> dict[int, Hit]:
    """Where a verb only says that something took place, its subject is the act: "the boarding took place"."""
    named = dict(hits)
    for number, hit in hits.items():
        said = {name for name in verb_names(parsed, number) if "_" in name}
        if hit.rule or not said & listed_words("carriers", "occurring"):
            continue
        subject = next(iter(syntax.children(parsed, number, "nsubj")), None)
        if subject is not None and parsed.words[subject].upos == "NOUN":
            noun = named.setdefault(subject, replace(hit, word=subject, first=subject, last=subject))
            if noun.rule is None:
                named[subject] = replace(noun, carrier=carrier_of(parsed, subject))
                named.pop(number)
    return dict(sorted(named.items()))


def _with_carriers(parsed: ParsedArticle, hits: dict[int, Hit]) -> list[Hit]:
    """Join each event noun with the verb that carries it: one act, one hit."""
    joined = dict(hits)
    for number, noun in hits.items():
        if parsed.words[number].upos not in {"NOUN", "PROPN"} or noun.rule is None:
            continue
        verb = hits.get(parsed.words[number].head)
        if verb and verb.rule is None and _only_names(parsed, verb.word):
            joined.pop(verb.word, None)
            verb = None
        if verb and (_verb_asks(parsed, verb, number) or _is_named_with(parsed, verb, number)):
            joined[verb.word] = _spanning(joined[verb.word], noun)
            joined.pop(number, None)
            continue
        carrier = carrier_of(parsed, number)
        if carrier is None:
            continue
        if carrier.role == "means":
            joined[number] = replace(joined.get(number, noun), carrier=carrier)
            continue
        carried = replace(joined.get(number, noun), carrier=carrier)
        under = joined.pop(carrier.verb, None) or _hit(parsed, carrier.verb, None, None, noun.in_play)
        joined[number] = _spanning(carried, under) if carrier.role == "performing" else carried
    return _with_effects(parsed, joined)


def _only_names(parsed: ParsedArticle, number: int) -> bool:
    """Whether a noun only says that an act was done ("the signing of a treaty"), and is none of its own."""
    word = parsed.words[number]
    return word.upos == "NOUN" and word.lemma.lower() in slot_words("nominals")


def _with_effects(parsed: ParsedArticle, hits: dict[int, Hit]) -> list[Hit]:
    """Take the harm that an act did into its hit: "killing two" is no act of its own."""
    joined = dict(hits)
    for number, hit in hits.items():
        if hit.rule and kind_named(hit.rule.kind).harms:
            effects = effects_of(parsed, hit.carrier.verb if hit.carrier else number)
            joined[number] = replace(hit, effects=effects)
            for verb in effects:
                joined.pop(verb, None)
    return [joined[number] for number in sorted(joined)]


def _verb_asks(parsed: ParsedArticle, verb: Hit, noun: int) -> bool:
    """Whether the verb's own rule is about this object ("lodge a protest")."""
    asked = verb.rule.asks("object") if verb.rule else frozenset()
    governs = parsed.words[noun].deprel in {"obj", "nsubj:pass"}
    return governs and bool(asked & lemmas_of(parsed, noun))


def _is_named_with(parsed: ParsedArticle, hit: Hit, noun: int) -> bool:
    """Whether the rule of a hit names its word joined to this noun ("open fire", "exchange of fire")."""
    if hit.rule is None:
        return False
    names = verb_names if parsed.words[hit.word].upos == "VERB" else noun_names
    known = (hit.rule.verbs | hit.rule.nouns) & set(names(parsed, hit.word))
    return any(name.endswith(f"_{parsed.words[noun].lemma.lower()}") for name in known)


def _spanning(hit: Hit, other: Hit) -> Hit:
    first, last = min(hit.first, other.first), max(hit.last, other.last)
    likely = [p for p in (hit.probability, other.probability) if p is not None]
    if last - first >= _PHRASE:
        first, last = hit.first, hit.last
    return replace(hit, first=first, last=last, probability=max(likely, default=None))
