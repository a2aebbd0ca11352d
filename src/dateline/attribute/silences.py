"""Who says nothing: a verb of telling that is negated, a comment that was not given.

Decides by the silences and the refused answers of ``lexicons/en/cues.yaml``: "did not elaborate", "gave no details",
"no one has claimed responsibility", "there was no comment from the ministry", "could not be reached for comment".

Declines: a negated verb with a that-clause ("did not say that …"); what nobody was asked for ("there was no damage").
"""

from __future__ import annotations

from dateline.attribute.cue_lexicon import words_under
from dateline.attribute.nobody import is_nobody
from dateline.attribute.verbs import is_verb, verb_form
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
        return any(
            parsed.words[w].lemma.lower() in words_under("silences", "objects")
            for w in syntax.children(parsed, number, "obl")
        )
    if lemma in {"name", "identify", "detail", "mention"}:
        return negated and bool(objects)
    tells = any(parsed.words[w].lemma.lower() in words_under("silences", "objects") for w in objects)
    refused = any(parsed.words[c].lemma.lower() == "no" for w in objects for c in syntax.children(parsed, w))
    return tells and (negated or refused)


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
