"""Which words make somebody answerable, and where the content of each stands.

Decides by ``lexicons/en/cues.yaml``: verbs by dictionary form under a frame, prepositions ("according to"), the
writer's own hedges ("reportedly"), passives that name nobody ("is believed to") and existentials ("there have been
speculations"). A negated verb of telling is a silence ("did not elaborate").

Declines: a verb used as a noun or as part of a name; hypothetical speech under "if".

Source of the frames: Krestel, Bergler & Witte, "Minding the Source" (LREC 2008).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.attribute.cue_lexicon import CueRule, lexicon, rule_of, verb_rules, words_of, words_under
from dateline.attribute.silences import (
    is_not_reached,
    is_refusal,
    is_silence,
    is_unclaimed,
    joined_by_nor,
    refusal,
    with_negation,
)
from dateline.attribute.verbs import is_verb, verb_form
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in the text: all its words, the word its clause hangs on, and the rule that knows it."""

    words: tuple[int, ...]
    head: int
    rule: CueRule


def find_cues(parsed: ParsedArticle) -> tuple[Cue, ...]:
    """Return the cues of an article in order of their words.

    Args:
        parsed: words with parts of speech and governors.
    """
    found: list[Cue] = []
    for number, word in enumerate(parsed.words):
        if is_verb(parsed, number):
            cue = _verb_cue(parsed, number)
        elif word.upos == "ADV" and word.text.lower() in words_under("adverbs", "words"):
            cue = Cue((number,), number, rule_of("adverbs", "adverb", "asserts"))
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
        if is_verb(parsed, number) and (is_silence(parsed, number) or is_not_reached(parsed, number)):
            return _silence()
        if is_verb(parsed, number) and _names_nobody(parsed, number, lemma):
            return rule_of(
                "passives", "passive", "speculates" if lemma in words_of("doubtful") else "asserts"
            )
        if is_refusal(parsed, number) or is_unclaimed(parsed, number):
            return _silence()
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
    if rule.id == "question" and not syntax.children(parsed, number, "ccomp"):
        return CueRule(rule.id, rule.frame, "asserts", rule.alone)
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
    return rule_of("silences", "decline", "declines")


def _silent(parsed: ParsedArticle, verb: int) -> Cue:
    """A verb of telling with what negates it ("has not commented"), and with what it is joined to by "nor"."""
    last = max([verb, *joined_by_nor(parsed, verb)])
    return Cue(with_negation(parsed, verb, last), last, _silence())


def _no_answer(parsed: ParsedArticle, noun: int) -> Cue | None:
    """ "There was no comment from": the word that refuses an answer, if no verb of telling does ("gave no comment")."""
    if is_unclaimed(parsed, noun):
        no = syntax.children(parsed, noun, "det")[0]
        return Cue(tuple(range(no, noun + 1)), noun, rule_of("unclaimed", "no-answer", "declines"))
    refusing = refusal(parsed, noun)
    verb = parsed.words[noun].head
    told = verb >= 0 and is_verb(parsed, verb) and is_silence(parsed, verb)
    if refusing is None or told:
        return None
    reached = verb >= 0 and syntax.negation(parsed, verb) == refusing
    words = with_negation(parsed, verb, verb) if reached else (refusing,)
    return Cue(words, noun, rule_of("no_answers", "no-answer", "declines"))


def _verb_cue(parsed: ParsedArticle, number: int) -> Cue | None:
    lemma = verb_form(parsed, number)
    if _names_nobody(parsed, number, lemma):
        auxiliaries = [w for w in syntax.children(parsed, number, "aux:pass") if w == number - 1]
        return Cue((*auxiliaries, number), number, rule_of("passives", "passive", "asserts"))
    if is_silence(parsed, number):
        return _silent(parsed, number)
    if is_not_reached(parsed, number):
        words = with_negation(parsed, number, number)
        return Cue(words, number, rule_of("unanswered", "no-answer", "declines"))
    if number in joined_by_nor(parsed, first := syntax.first_conjunct(parsed, number)) and is_silence(
        parsed, first
    ):
        return None
    if _gives_figure(parsed, number, lemma):
        return Cue((number,), number, rule_of("figures", "figure", "asserts"))
    if lemma == "cite" or lemma == "quote":
        return None
    rule = verb_rules().get(lemma)
    if rule is None or _is_hypothetical(parsed, number):
        return None
    return Cue(_with_tail(parsed, number), number, rule)


def _gives_figure(parsed: ParsedArticle, number: int, lemma: str) -> bool:
    """Whether a verb gives a figure: "put the death toll at 45"."""
    if lemma not in words_under("figures", "lemmas"):
        return False
    given = {parsed.words[w].lemma.lower() for w in syntax.children(parsed, number, "obj")}
    counted = not given.isdisjoint(words_under("figures", "counted"))
    numbered = any(parsed.words[w].upos == "NUM" for w in syntax.subtree(parsed, number) if w > number)
    return not given.isdisjoint(words_under("figures", "objects")) or (counted and numbered)


def _names_nobody(parsed: ParsedArticle, number: int, lemma: str) -> bool:
    """Whether a passive of believing or saying has an infinitive, a that-clause or an "of" and no agent."""
    word = parsed.words[number]
    if word.xpos != "VBN" or lemma not in words_under("passives", "lemmas"):
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
    if this.lemma.lower() not in words_under("existentials", "lemmas"):
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
        (number,), number, rule_of("existentials", "existential", "speculates" if doubtful else "asserts")
    )


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
        return Cue((number,), number, rule_of("citing", "citing", "asserts"))
    return None
