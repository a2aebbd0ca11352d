"""Whether the conditions of an act rule hold at a word: what stands around it in its clause."""

from __future__ import annotations

from collections.abc import Set

from dateline.code.acts import ActRule
from dateline.code.frames import Frame, frame_of
from dateline.code.play import sentences_in_play
from dateline.code.wording import acting_pronouns, case_of, lemmas_of, listed_words, singular
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_ANIMATE = frozenset({"person", "organization", "place", "animal"})
_NO_VICTIM = frozenset({"abstract", "time", "substance", "plant"})
_AIMED_AT = frozenset({"at", "on", "into", "against"})
_AGAINST = frozenset({"at", "on", "against"})


class Surroundings:
    """An article's words with what rules ask of them: frames, and which words can act of themselves."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self.parsed = parsed
        self._animate = {m.head for m in parsed.mentions if m.type in _ANIMATE} | {
            i for i, w in enumerate(parsed.words) if w.upos == "PRON" and w.text.lower() in acting_pronouns()
        }
        self.in_play = sentences_in_play(parsed)
        self.lemmas = frozenset(singular(word.lemma.lower()) for word in parsed.words)
        self._types = {m.head: m.type for m in parsed.mentions}
        self._frames: dict[int, Frame] = {}

    def frame(self, word: int) -> Frame:
        """The frame of a word, worked out once for all rules that ask."""
        if word not in self._frames:
            self._frames[word] = frame_of(self.parsed, word)
        return self._frames[word]

    def type_of(self, word: int) -> str | None:
        """The entity type of the mention that a word heads; ``None`` where it heads none."""
        return self._types.get(word)

    def any_acts(self, words: tuple[int, ...]) -> bool:
        """Whether one of the words names somebody who can act."""
        return any(word in self._animate for word in words)


def holds(rule: ActRule, surroundings: Surroundings, word: int) -> bool:
    """Whether all that ``rule`` asks of the words around ``word`` is met."""
    return _is_met(rule, surroundings, word) and not _is_barred(rule, surroundings, word)


def rules_out(rule: ActRule, surroundings: Surroundings, word: int) -> bool:
    """Whether ``word`` would be an act of the rule but for a near miss that the rule names ("shoot" a film)."""
    return _is_met(rule, surroundings, word) and _is_barred(rule, surroundings, word)


def _is_met(rule: ActRule, surroundings: Surroundings, word: int) -> bool:
    """Whether what a rule wants is there."""
    parsed, frame = surroundings.parsed, surroundings.frame(word)
    if not _wanted(rule, "page", surroundings.lemmas):
        return False
    if rule.in_play and parsed.words[word].sentence not in surroundings.in_play:
        return False
    if parsed.words[word].upos != "VERB":
        return _wanted(rule, "modifier", _around_noun(parsed, frame))
    if rule.subject_animate and not surroundings.any_acts(frame.subjects):
        by_nobody = frame.passive and not frame.subjects
        if not by_nobody:
            return False
    subjects, objects, complements = _verb_lemmas(parsed, frame)
    return (
        _wanted(rule, "object", objects)
        and _wanted(rule, "subject", subjects)
        and _wanted(rule, "prep", _cases(parsed, word, frame))
        and _wanted(rule, "prep_object", _aims(parsed, frame))
        and _wanted(rule, "xcomp", complements)
        and (not rule.xcomp_any or bool(syntax.children(parsed, word, "xcomp")))
        and (not rule.aimed_at_land or _is_aimed_at_land(surroundings, frame))
    )


def _aims(parsed: ParsedArticle, frame: Frame) -> set[str]:
    """Lemmas of what stands behind a preposition of aim: "fired rockets at a village"."""
    return _lemmas(parsed, tuple(o.word for o in frame.obliques if o.case in _AIMED_AT))


def _is_aimed_at_land(surroundings: Surroundings, frame: Frame) -> bool:
    """Whether the act, or what it is done with, goes "at", "on" or "against" a place by its name."""
    parsed = surroundings.parsed
    aims = [o.word for o in frame.obliques if o.case in _AGAINST]
    aims += [
        word
        for thing in frame.objects
        for word in syntax.children(parsed, thing, "nmod")
        if case_of(parsed, word) in _AGAINST
    ]
    return any(surroundings.type_of(w) == "place" and parsed.words[w].upos == "PROPN" for w in aims)


def _is_barred(rule: ActRule, surroundings: Surroundings, word: int) -> bool:
    """Whether something is there that a rule does not want."""
    parsed = surroundings.parsed
    if rule.asks("not_page") & surroundings.lemmas:
        return True
    if rule.not_in_play and parsed.words[word].sentence in surroundings.in_play:
        return True
    frame = surroundings.frame(word)
    nominal = parsed.words[word].upos != "VERB"
    own = tuple(syntax.children(parsed, word, "nsubj"))
    victims = own if nominal else frame.objects
    if rule.victim_tangible and any(surroundings.type_of(v) in _NO_VICTIM for v in victims):
        return True
    if nominal:
        above = parsed.words[word].head
        carried = parsed.words[word].deprel in {"obj", "obl"} and above >= 0
        doers = syntax.subjects(parsed, above) if carried else []
        around = _lemmas(parsed, (*own, *doers, *syntax.objects(parsed, word)))
        around |= _around_noun(parsed, frame)
        return bool(rule.asks("not_modifier") & around) or case_of(parsed, word) in rule.asks("not_case")
    subjects, objects, complements = _verb_lemmas(parsed, frame)
    return bool(
        rule.asks("not_object") & objects
        or rule.asks("not_subject") & subjects
        or rule.asks("not_xcomp") & complements
        or rule.asks("not_prep_object") & _aims(parsed, frame)
    )


def _verb_lemmas(parsed: ParsedArticle, frame: Frame) -> tuple[set[str], set[str], set[str]]:
    """Lemmas of a verb's subjects, of its objects and obliques, and of its complements."""
    objects = _lemmas(parsed, (*frame.objects, *(o.word for o in frame.obliques)))
    subjects = _lemmas(parsed, (*frame.subjects, *_stood_for(parsed, frame.subjects))) | _lemmas(
        parsed, _cargo(parsed, frame.subjects)
    )
    if frame.passive and not frame.subjects:
        subjects |= objects
    return subjects, objects, {parsed.words[c].lemma.lower() for c in frame.complements}


def _stood_for(parsed: ParsedArticle, subjects: tuple[int, ...]) -> list[int]:
    """Whom "they" stands for where they tell what they do: "students said they would strike"."""
    return [
        speaker
        for subject in subjects
        if parsed.words[subject].text.lower() == "they"
        and parsed.words[parsed.words[subject].head].deprel == "ccomp"
        for speaker in syntax.subjects(parsed, parsed.words[parsed.words[subject].head].head)
    ]


def _cargo(parsed: ParsedArticle, vehicles: tuple[int, ...]) -> tuple[int, ...]:
    """What the subjects are said to carry: "lorries carrying flour"."""
    return tuple(
        load
        for vehicle in vehicles
        for verb in syntax.children(parsed, vehicle, "acl")
        if parsed.words[verb].lemma.lower() in listed_words("no_acts", "carrying")
        for load in syntax.objects(parsed, verb)
    )


def _around_noun(parsed: ParsedArticle, frame: Frame) -> set[str]:
    around = _lemmas(parsed, (*frame.objects, *frame.subjects, *(o.word for o in frame.obliques)))
    around |= {parsed.words[m].lemma.lower() for m in frame.modifiers}
    return around | {o.case for o in frame.obliques}


def _cases(parsed: ParsedArticle, verb: int, frame: Frame) -> set[str]:
    marks = syntax.children(parsed, verb, "mark", "compound:prt")
    return {o.case.split(" ")[0] for o in frame.obliques} | {parsed.words[m].text.lower() for m in marks}


def _lemmas(parsed: ParsedArticle, words: tuple[int, ...]) -> set[str]:
    return set().union(*(lemmas_of(parsed, word) for word in words))


def _wanted(rule: ActRule, condition: str, found: Set[str]) -> bool:
    words = rule.asks(condition)
    return not words or bool(words & found)
