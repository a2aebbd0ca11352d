"""Which words make somebody answerable, and where the content of each stands.

Decides by ``lexicons/en/cues.yaml``: verbs by dictionary form under a frame, prepositions ("according to"), the
writer's own hedges ("reportedly"), passives that name nobody ("is believed to") and existentials ("there have been
speculations"). A negated verb of telling is a silence ("did not elaborate").

Declines: a verb used as a noun or as part of a name; hypothetical speech under "if".

Source of the frames: Krestel, Bergler & Witte, "Minding the Source" (LREC 2008).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from dateline.attribute.verbs import is_verb, verb_form
from dateline.lexicon import load_lexicon
from dateline.parse import syntax
from dateline.records.claim import Stance
from dateline.records.sentence import ParsedArticle


@dataclass(frozen=True, slots=True)
class CueRule:
    """One rule of the lexicon: its id, where content stands (``frame``), the stance it gives."""

    id: str
    frame: str
    stance: Stance
    alone: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the text: all its words, the word its clause hangs on, and the rule that knows it."""

    words: tuple[int, ...]
    head: int
    rule: CueRule


@cache
def lexicon() -> dict[str, Any]:
    """The cue lexicon."""
    return load_lexicon("dateline.attribute", "en/cues.yaml")


@cache
def verb_rules() -> Mapping[str, CueRule]:
    """Rule of each verb by dictionary form; the first rule that lists a verb has it."""
    rules: dict[str, CueRule] = {}
    for entry in lexicon()["verbs"]:
        rule = CueRule(entry["id"], entry["frame"], entry["stance"], bool(entry["alone"]))
        for lemma in entry["lemmas"]:
            rules.setdefault(lemma, rule)
    return MappingProxyType(rules)


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(word for entry in lexicon()[section] for word in entry[key])


@cache
def words_of(section: str) -> frozenset[str]:
    """A plain list of the lexicon."""
    return frozenset(lexicon()[section])


def words_of_saying() -> frozenset[str]:
    """Dictionary forms of every verb and noun that may bring content without a clause."""
    return frozenset(verb_rules()) | _words("silences", "lemmas") | words_of("nominal_cues")


def _rule(section: str, frame: str, stance: Stance) -> CueRule:
    return CueRule(lexicon()[section][0]["id"], frame, stance, True)


def find_cues(parsed: ParsedArticle) -> tuple[Cue, ...]:
    """Return the cues of an article in order of their words.

    Args:
        parsed: words with parts of speech and governors.
    """
    found: list[Cue] = []
    for number, word in enumerate(parsed.words):
        if is_verb(parsed, number):
            cue = _verb_cue(parsed, number)
        elif word.upos == "ADV" and word.text.lower() in _words("adverbs", "words"):
            cue = Cue((number,), number, _rule("adverbs", "adverb", "asserts"))
        elif word.upos == "NOUN":
            cue = _existential(parsed, number) or _no_answer(parsed, number)
        else:
            cue = None
        cue = cue or _preposition(parsed, number)
        if cue:
            found.append(cue)
    return tuple(found)


def cue_of_words(parsed: ParsedArticle, words: tuple[int, ...]) -> CueRule | None:
    """The rule of the first verb among words that the encoder calls a cue, if the lexicon has it."""
    for number in words:
        word = parsed.words[number]
        lemma = verb_form(parsed, number)
        if is_verb(parsed, number) and is_silence(parsed, number):
            return _silence()
        if is_verb(parsed, number) and _names_nobody(parsed, number, lemma):
            return _rule("passives", "passive", "speculates" if lemma in words_of("doubtful") else "asserts")
        if word.text.lower() == "no" and (silence := _no_answer(parsed, word.head)):
            return silence.rule
        if word.upos == "NOUN" and (existential := _existential(parsed, number)):
            return existential.rule
        if (word.upos == "NOUN" or is_verb(parsed, number)) and lemma in verb_rules():
            return _meant(parsed, number, verb_rules()[lemma], words)
    return None


def _meant(parsed: ParsedArticle, number: int, rule: CueRule, words: tuple[int, ...]) -> CueRule:
    """The rule as it is meant here: "call" asks only with "on" or "for", "tell" asks before an infinitive."""
    lemma = verb_form(parsed, number)
    lows = {parsed.words[w].text.lower() for w in words} | {
        parsed.words[w].text.lower() for w in range(number + 1, min(number + 2, len(parsed.words)))
    }
    if lemma == "call" and not lows & {"on", "for", "upon"}:
        return CueRule(rule.id, rule.frame, "asserts", rule.alone)
    if lemma == "tell" and syntax.children(parsed, number, "xcomp"):
        return CueRule(rule.id, rule.frame, "asks", rule.alone)
    if rule.id == "vow" and _is_threat(parsed, number):
        return CueRule(rule.id, rule.frame, "threatens", rule.alone)
    if rule.id == "request" and lemma == "suggest" and syntax.children(parsed, number, "ccomp"):
        return CueRule(rule.id, rule.frame, "asserts", rule.alone)
    return rule


def _is_threat(parsed: ParsedArticle, number: int) -> bool:
    """Whether what is vowed is harm: "vowed revenge", "pledged to retaliate"."""
    promised = syntax.children(parsed, number, "obj", "xcomp", "ccomp")
    harm = words_of("harm") | words_of("answers")
    return any(parsed.words[w].lemma.lower() in harm for w in promised)


def _silence() -> CueRule:
    return _rule("silences", "decline", "declines")


def _verb_cue(parsed: ParsedArticle, number: int) -> Cue | None:
    lemma = verb_form(parsed, number)
    if _names_nobody(parsed, number, lemma):
        auxiliaries = [w for w in syntax.children(parsed, number, "aux:pass") if w == number - 1]
        return Cue((*auxiliaries, number), number, _rule("passives", "passive", "asserts"))
    if is_silence(parsed, number):
        return Cue((number,), number, _silence())
    if _gives_figure(parsed, number, lemma):
        return Cue((number,), number, _rule("figures", "figure", "asserts"))
    if lemma == "cite" or lemma == "quote":
        return None
    rule = verb_rules().get(lemma)
    if rule is None or _is_hypothetical(parsed, number):
        return None
    return Cue(_with_tail(parsed, number), number, rule)


def _gives_figure(parsed: ParsedArticle, number: int, lemma: str) -> bool:
    """Whether a verb gives a figure: "put the death toll at 45"."""
    if lemma not in _words("figures", "lemmas"):
        return False
    given = {parsed.words[w].lemma.lower() for w in syntax.children(parsed, number, "obj")}
    counted = not given.isdisjoint(_words("figures", "counted"))
    numbered = any(parsed.words[w].upos == "NUM" for w in syntax.subtree(parsed, number) if w > number)
    return not given.isdisjoint(_words("figures", "objects")) or (counted and numbered)


def _names_nobody(parsed: ParsedArticle, number: int, lemma: str) -> bool:
    """Whether a passive of believing or saying has an infinitive, a that-clause or an "of" and no agent."""
    word = parsed.words[number]
    if word.xpos != "VBN" or lemma not in _words("passives", "lemmas"):
        return False
    children = syntax.children(parsed, number)
    relations = {parsed.words[child].deprel for child in children}
    if "aux:pass" not in relations or "obl:agent" in relations:
        return False
    if lemma in {"accuse", "charge", "suspect"}:
        follows = [w for w in syntax.children(parsed, number, "obl", "advcl") if w > number]
        return any({"of", "with"} & set(_introducers(parsed, w)) for w in follows) or "xcomp" in relations
    return bool(relations & {"xcomp", "ccomp", "csubj:pass"})


def _introducers(parsed: ParsedArticle, word: int) -> list[str]:
    return [parsed.words[w].text.lower() for w in syntax.children(parsed, word, "case", "mark")]


def is_silence(parsed: ParsedArticle, number: int) -> bool:
    """Whether a verb of telling is negated and has nothing to tell: "did not elaborate", "gave no details"."""
    lemma = verb_form(parsed, number)
    infinitive = any(parsed.words[w].xpos == "TO" for w in syntax.children(parsed, number, "mark"))
    if lemma not in _words("silences", "lemmas") or infinitive:
        return False
    objects = syntax.objects(parsed, number)
    negated = syntax.negation(parsed, number) is not None
    if lemma in {"comment", "elaborate"}:
        return negated
    if lemma in {"say", "reveal", "explain", "clarify", "disclose", "specify", "confirm"} and negated:
        clauses = syntax.children(parsed, number, "ccomp") or _right_behind(parsed, number)
        asked = any(_is_indirect_question(parsed, clause) for clause in clauses)
        return asked or bool(objects) or lemma == "confirm"
    if lemma in {"respond", "reply"} and negated:
        return any(
            parsed.words[w].lemma.lower() in _words("silences", "objects")
            for w in syntax.children(parsed, number, "obl")
        )
    if lemma in {"name", "identify", "detail", "mention"}:
        return negated and bool(objects)
    tells = any(parsed.words[w].lemma.lower() in _words("silences", "objects") for w in objects)
    refused = any(parsed.words[c].lemma.lower() == "no" for w in objects for c in syntax.children(parsed, w))
    return tells and (negated or refused)


def _right_behind(parsed: ParsedArticle, verb: int) -> list[int]:
    """Clauses that begin at the next word: a tree may take "when it would return" for a time."""
    clauses = syntax.children(parsed, verb, "advcl")
    begins = [(clause, syntax.subtree(parsed, clause)[0]) for clause in clauses]
    return [clause for clause, at in begins if at == verb + 1 and parsed.words[at].upos != "PUNCT"]


_QUESTION_WORDS = frozenset({"whether", "why", "how", "what", "who", "when", "where", "which", "if"})


def _is_indirect_question(parsed: ParsedArticle, clause: int) -> bool:
    words = syntax.subtree(parsed, clause)
    return any(parsed.words[w].text.lower() in _QUESTION_WORDS for w in words[:2])


def _is_hypothetical(parsed: ParsedArticle, number: int) -> bool:
    marks = syntax.children(parsed, number, "mark")
    return any(parsed.words[mark].text.lower() in {"if", "unless", "whether"} for mark in marks)


def _with_tail(parsed: ParsedArticle, number: int) -> tuple[int, ...]:
    """A verb with the hearers or the occasion right behind it: "told reporters", "said in a statement"."""
    last = parsed.sentence_words[parsed.words[number].sentence][1]
    for tail in lexicon()["cue_tails"]:
        parts = tail.split()
        stretch = range(number + 1, min(number + 1 + len(parts), last))
        if [parsed.words[w].text.lower() for w in stretch] == parts:
            return (number, *stretch)
    return (number,)


def _existential(parsed: ParsedArticle, number: int) -> Cue | None:
    """ "There have been speculations that": the noun, if it is said to exist and is not denied."""
    this = parsed.words[number]
    if this.lemma.lower() not in _words("existentials", "lemmas"):
        return None
    clause = this.head if this.deprel in {"nsubj", "nsubj:pass"} else number
    if not any(parsed.words[w].text.lower() == "there" for w in syntax.children(parsed, clause, "expl")):
        return None
    denied = any(
        parsed.words[w].lemma.lower() in {"no", "any"} for w in syntax.children(parsed, number, "det")
    )
    if denied or syntax.negation(parsed, clause) is not None:
        return None
    doubtful = this.lemma.lower() in words_of("doubtful")
    return Cue(
        (number,), number, _rule("existentials", "existential", "speculates" if doubtful else "asserts")
    )


def _no_answer(parsed: ParsedArticle, number: int) -> Cue | None:
    """ "There was no comment from": the "no", of a noun that somebody might have given."""
    if parsed.words[number].lemma.lower() not in _words("no_answers", "lemmas"):
        return None
    denied = [w for w in syntax.children(parsed, number, "det") if parsed.words[w].text.lower() == "no"]
    return Cue((denied[0],), number, _rule("no_answers", "no-answer", "declines")) if denied else None


def _preposition(parsed: ParsedArticle, number: int) -> Cue | None:
    low = parsed.words[number].text.lower()
    last = parsed.sentence_words[parsed.words[number].sentence][1]
    for entry in lexicon()["prepositions"]:
        for phrase in entry["words"]:
            parts = phrase.split()
            if low != parts[0] or number + len(parts) >= last:
                continue
            words = tuple(range(number, number + len(parts)))
            if [parsed.words[w].text.lower() for w in words] == parts:
                return Cue(words, number, CueRule(entry["id"], "preposition", "asserts", True))
    if low in lexicon()["citing"][0]["words"]:
        return Cue((number,), number, _rule("citing", "citing", "asserts"))
    return None
