"""Who says nothing: a verb of telling that is negated, a comment that was not given.

Decides by the silences and the refused answers of ``lexicons/en/cues.yaml``: "did not elaborate", "gave no details",
"no one has claimed responsibility", "there was no comment from the ministry", "could not be reached for comment",
"there was no claim of responsibility".

Declines: a negated verb with a that-clause ("did not say that …"); what nobody was asked for ("there was no damage").
"""

from __future__ import annotations

from dateline.attribute.cue_lexicon import words_under
from dateline.attribute.nobody import is_nobody
from dateline.attribute.verbs import is_verb, verb_form
from dateline.attribute.word_classes import word_classes
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_QUESTION_WORDS = frozenset({"whether", "why", "how", "what", "who", "when", "where", "which", "if"})


def is_silence(parsed: ParsedArticle, number: int) -> bool:
    """Whether a verb of telling is negated and has nothing to tell: "did not elaborate", "gave no details"."""
    lemma = verb_form(parsed, number)
    infinitive = any(parsed.words[w].xpos == "TO" for w in syntax.children(parsed, number, "mark"))
    if lemma not in words_under("silences", "lemmas") or infinitive:
        return False
    objects = syntax.objects(parsed, number)
    negated = syntax.negation(parsed, number) is not None or _is_by_nobody(parsed, number)
    if lemma in {"comment", "elaborate"}:
        return negated
    if lemma in {"say", "reveal", "explain", "clarify", "disclose", "specify", "confirm"} and negated:
        clauses = syntax.children(parsed, number, "ccomp") or _right_behind(parsed, number)
        asked = any(_is_indirect_question(parsed, clause) for clause in clauses)
        return asked or bool(objects) or lemma == "confirm"
    if lemma in {"respond", "reply"} and negated:
        return any(_asks(parsed, w) for w in syntax.children(parsed, number, "obl"))
    if lemma in {"name", "identify", "detail", "mention"}:
        return negated and bool(objects)
    tells = any(parsed.words[w].lemma.lower() in words_under("silences", "objects") for w in objects)
    refused = any(parsed.words[c].lemma.lower() == "no" for w in objects for c in syntax.children(parsed, w))
    return tells and (negated or refused)


def _asks(parsed: ParsedArticle, noun: int) -> bool:
    """Whether a noun is what somebody is asked by: "a request", "questions", "calls"."""
    word = parsed.words[noun]
    asked = word.text.lower() in words_under("silences", "asked")
    return asked or word.lemma.lower() in words_under("silences", "objects")


def _right_behind(parsed: ParsedArticle, verb: int) -> list[int]:
    """Clauses that begin at the next word: a tree may take "when it would return" for a time."""
    clauses = syntax.children(parsed, verb, "advcl")
    begins = [(clause, syntax.subtree(parsed, clause)[0]) for clause in clauses]
    return [clause for clause, at in begins if at == verb + 1 and parsed.words[at].upos != "PUNCT"]


def _is_indirect_question(parsed: ParsedArticle, clause: int) -> bool:
    words = syntax.subtree(parsed, clause)
    return any(parsed.words[w].text.lower() in _QUESTION_WORDS for w in words[:2])


def _is_by_nobody(parsed: ParsedArticle, verb: int) -> bool:
    """Whether nobody does what an active verb says: "no group has claimed …"."""
    doers = [w for w in syntax.children(parsed, verb, "nsubj") if not syntax.is_passive(parsed, verb)]
    return any(is_nobody(parsed, syntax.subtree(parsed, doer)) for doer in doers)


def joined_by_nor(parsed: ParsedArticle, verb: int) -> list[int]:
    """Verbs that share the negation of ``verb``: "neither confirmed nor denied", "would not confirm or deny"."""
    return [
        other
        for other in syntax.children(parsed, verb, "conj")
        if is_verb(parsed, other)
        and any(parsed.words[w].text.lower() in {"nor", "or"} for w in syntax.children(parsed, other, "cc"))
    ]


def with_negation(parsed: ParsedArticle, verb: int, last: int) -> tuple[int, ...]:
    """The words from the auxiliary or the "not" of ``verb`` to ``last``, unless its subject stands among them."""
    negation = syntax.negation(parsed, verb)
    if negation is None:
        return (verb,) if verb == last else tuple(range(verb, last + 1))
    first = min([negation, verb, *syntax.children(parsed, verb, "aux", "cop")])
    if any(first < subject < verb for subject in syntax.subjects(parsed, verb)):
        return (negation,)
    return tuple(range(first, last + 1))


def is_not_reached(parsed: ParsedArticle, verb: int) -> bool:
    """Whether somebody who would have answered was not got: "the ministry could not be reached"."""
    if verb_form(parsed, verb) not in words_under("unanswered", "lemmas") or not syntax.is_passive(
        parsed, verb
    ):
        return False
    modal = any(parsed.words[w].xpos == "MD" for w in syntax.children(parsed, verb, "aux"))
    if not modal or syntax.negation(parsed, verb) is None:
        return False
    by_road = [
        w for w in syntax.children(parsed, verb, "obl") if set(syntax.prepositions(parsed, w)) - {"on"}
    ]
    classes = word_classes()
    answering = classes["offices"] | classes["governments"] | classes["organizations"]
    wanted = {parsed.words[w].lemma.lower() for w in syntax.subjects(parsed, verb)}
    return not by_road and bool(wanted & answering)


def is_unclaimed(parsed: ParsedArticle, noun: int) -> bool:
    """Whether a noun is the claim that nobody made: "no claim of responsibility"."""
    if parsed.words[noun].lemma.lower() not in words_under("unclaimed", "lemmas"):
        return False
    refused = any(parsed.words[w].text.lower() == "no" for w in syntax.children(parsed, noun, "det"))
    of = {parsed.words[w].lemma.lower() for w in syntax.children(parsed, noun, "nmod")}
    return refused and not of.isdisjoint(words_under("unclaimed", "of"))


def refusal(parsed: ParsedArticle, noun: int) -> int | None:
    """The word that says that a comment was not given or not got: "no comment", "not available for comment"."""
    if parsed.words[noun].lemma.lower() not in words_under("no_answers", "lemmas"):
        return None
    no = [w for w in syntax.children(parsed, noun, "det") if parsed.words[w].text.lower() == "no"]
    if no:
        return no[0]
    asked = parsed.words[noun].head
    if asked < 0 or "for" not in syntax.prepositions(parsed, noun):
        return None
    if parsed.words[asked].lemma.lower() in words_under("no_answers", "missed"):
        return asked
    found = parsed.words[asked].lemma.lower() in words_under("no_answers", "got")
    return syntax.negation(parsed, asked) if found else None


def is_refusal(parsed: ParsedArticle, word: int) -> bool:
    """Whether a word is what makes a silence: the "not" of a verb of telling, or the word that refuses a comment."""
    head = parsed.words[word].head
    if head >= 0 and is_verb(parsed, head) and syntax.negation(parsed, head) == word:
        if is_silence(parsed, head):
            return True
    near = {
        head,
        *syntax.children(parsed, head, "obl", "nmod"),
        *syntax.children(parsed, word, "obl", "nmod"),
    }
    return any(refusal(parsed, noun) == word for noun in near if noun >= 0)
