"""Which words stand for who is answerable, by the tree and by the encoder.

Decides the subject of the verb of saying, the one in the by-phrase of a passive, what "according to" and "citing"
govern; of the encoder's scattered words those nearest to the cue.

Declines: cues that name nobody ("reportedly", "is believed to") have no source; reasons and rules cannot speak,
and "nobody" does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.attribute.cues import Cue
from dateline.attribute.nobody import is_nobody
from dateline.attribute.phrases import phrase_words
from dateline.attribute.speaker_lists import list_before, listed
from dateline.attribute.verbs import is_verb
from dateline.attribute.word_classes import word_classes
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle


def source_of(parsed: ParsedArticle, cue: Cue) -> tuple[int, ...]:
    """Return the words of who stands behind ``cue`` by the tree; empty if the text names nobody."""
    if cue.rule.frame in {"adverb", "passive", "existential"}:
        return ()
    if cue.rule.frame in {"preposition", "citing"}:
        heads = _governed(parsed, cue)
    elif cue.rule.frame == "no-answer":
        beside = {cue.head, parsed.words[cue.head].head} - {-1}
        obliques = [w for each in beside for w in syntax.children(parsed, each, "nmod", "obl")]
        heads = [w for w in obliques if "from" in syntax.prepositions(parsed, w)][:1]
        heads = heads or _who_has(parsed, cue.head)
    elif hears(parsed, cue.words):
        heads = _by_whom(parsed, cue.head)
    else:
        subjects = [w for w in syntax.subjects(parsed, cue.head) if w not in cue.words]
        heads = _right_before(parsed, _on_one_side(cue.head, subjects))
    return tuple(sorted({word for head in heads for word in phrase_words(parsed, head)}))


def _who_has(parsed: ParsedArticle, comment: int) -> list[int]:
    """Who was not reached; who had no comment, or was not reached for one: subjects of what the noun hangs on."""
    if is_verb(parsed, comment):
        return syntax.subjects(parsed, comment)
    had = parsed.words[comment].deprel in {"obj", "obl", "nmod"}
    return syntax.subjects(parsed, parsed.words[comment].head) if had else []


def _on_one_side(verb: int, subjects: list[int]) -> list[int]:
    """Of subjects on both sides of a verb, those before it: the others begin what is said."""
    return [word for word in subjects if word < verb] or subjects


def _right_before(parsed: ParsedArticle, subjects: list[int]) -> list[int]:
    """Of subjects with a clause between them ("Chile, which owns the mine, agreed, the minister said") those behind the last.

    The others begin what is said. Where "and" stands before the last, they are a list.
    """
    for one, other in reversed(list(pairwise(subjects))):
        first = syntax.phrase(parsed, other)[0]
        between = parsed.words[one + 1 : first]
        clause = any(word.xpos in syntax.FINITE for word in between)
        if clause and between[-1].text == "," and parsed.words[other].deprel == "nsubj":
            return subjects[subjects.index(other) :]
    return subjects


def _governed(parsed: ParsedArticle, cue: Cue) -> list[int]:
    """The noun that "according to" or "citing" introduces, with those joined to it."""
    first = cue.words[0]
    if parsed.words[first].deprel != "case":
        nouns = [w for w in syntax.children(parsed, first, "obj", "obl", "nsubj") if w > first]
        return [each for noun in nouns[:1] for each in listed(parsed, noun)]
    head = parsed.words[first].head
    return listed(parsed, head) if head > first else []


def direct_source(parsed: ParsedArticle, cue: Sequence[int], rule: Cue | None) -> tuple[int, ...]:
    """Who the tree puts beside a cue without guessing: the verb's own subject, or what "according to" governs.

    A relative pronoun stands for the noun that its clause describes. The subject of a passive hears and does not
    speak, except of "was quoted as saying".
    """
    if rule is not None and rule.rule.frame in {"preposition", "citing"}:
        return source_of(parsed, rule)
    verb = verb_of(parsed, cue)
    if verb is None:
        return ()
    if hears(parsed, cue):
        heads = _by_whom(parsed, verb)
    else:
        own = syntax.children(parsed, verb, "nsubj")
        joined = syntax.subjects(parsed, verb) if parsed.words[verb].deprel == "conj" and not own else []
        beside = _right_before(parsed, _on_one_side(verb, own))
        heads = joined or [each for subject in beside for each in listed(parsed, subject)]
        named = list_before(parsed, verb)
        heads = named if set(heads) < set(named) else heads
    heads = [_antecedent(parsed, verb, head) for head in heads]
    return tuple(sorted({word for head in heads for word in phrase_words(parsed, head) if word not in cue}))


def _by_whom(parsed: ParsedArticle, verb: int) -> list[int]:
    """Who speaks in a passive: the one in its by-phrase."""
    return [w for w in syntax.agents(parsed, verb) if "by" in syntax.prepositions(parsed, w)]


def verb_of(parsed: ParsedArticle, cue: Sequence[int]) -> int | None:
    """The verb of a cue: its first that is no auxiliary, so that "has been told" is "told"."""
    verbs = [w for w in cue if is_verb(parsed, w)]
    full = [w for w in verbs if not parsed.words[w].deprel.startswith(("aux", "cop"))]
    return next(iter(full or verbs), None)


def hears(parsed: ParsedArticle, cue: Sequence[int]) -> bool:
    """Whether the cue is a passive, whose subject hears and does not speak ("residents were told")."""
    verb = verb_of(parsed, cue)
    if verb is None or parsed.words[verb].xpos != "VBN":
        return False
    passive = syntax.is_passive(parsed, verb) or syntax.is_passive(
        parsed, syntax.first_conjunct(parsed, verb)
    )
    return passive and parsed.words[verb].lemma.lower() not in {
        "quote",
        "cite",
        "concern",
    }


def _antecedent(parsed: ParsedArticle, verb: int, head: int) -> int:
    relative = parsed.words[head].xpos in {"WP", "WDT"} and parsed.words[verb].deprel.startswith("acl")
    return parsed.words[verb].head if relative and parsed.words[verb].head >= 0 else head


def nearest_run(parsed: ParsedArticle, source: Sequence[int], anchor: Sequence[int]) -> tuple[int, ...]:
    """Of scattered words of a source, those that stand together nearest to the cue.

    Stretches joined by "and" or a comma stay together, so that several speakers do.
    """
    groups: list[list[int]] = []
    for word in sorted(source):
        if (
            groups
            and word - groups[-1][-1] <= 3
            and parsed.words[word].sentence == parsed.words[groups[-1][-1]].sentence
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    if len(groups) < 2 or not anchor:
        return tuple(sorted(source))
    sentence = parsed.words[anchor[0]].sentence

    def far(group: list[int]) -> tuple[bool, bool, int]:
        nouns = any(parsed.words[w].upos in {"NOUN", "PROPN", "PRON"} for w in group)
        return not nouns, parsed.words[group[0]].sentence != sentence, min(abs(w - anchor[0]) for w in group)

    nearest: list[int] = min(groups, key=far)
    return tuple(nearest)


def can_speak(parsed: ParsedArticle, words: Sequence[int]) -> bool:
    """Whether a phrase can be answerable: a name, a pronoun, an office, a group or a source; no reason or rule.

    The "than" of a count that was reported is tagged as a pronoun at times; it is none.
    """
    if is_nobody(parsed, words):
        return False
    classes = word_classes()
    speaking = frozenset().union(*(classes[key] for key in _SPEAKING))
    return any(
        (
            (parsed.words[w].upos in {"PROPN", "PRON"} and parsed.words[w].deprel != "nmod:poss")
            and parsed.words[w].xpos != "IN"
        )
        or parsed.words[w].lemma.lower() in speaking
        or parsed.words[w].text.lower() in speaking
        for w in words
    )


_SPEAKING = (
    "offices",
    "unnamed",
    "evidence",
    "groups",
    "governments",
    "organizations",
    "outlets",
    "outlet_nouns",
)
