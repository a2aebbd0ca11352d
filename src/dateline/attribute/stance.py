"""What the speaker does with the content: asserts, denies, asks, threatens, speculates or declines.

Decides in this order: what the cue means by the lexicon; what the speaker does in the first person within the content
("we urge both sides …"); a question, an order or a "must" asks; harm that the speaker "will" or "would" do threatens;
a content whose own predicate is weakened ("may fail"), or whose cue weakens it, speculates; all else asserts.

Declines: a hedge deep inside the content ("a suspected missile was launched") weakens the claim and leaves the
stance as it is; a negated statement asserts, as nobody says whether somebody had claimed the contrary.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.cue_lexicon import CueRule, words_of
from dateline.attribute.cues import cue_of_words
from dateline.attribute.drafts import Draft
from dateline.attribute.hedges import Weakening
from dateline.parse import syntax
from dateline.records.claim import ClaimKind, Stance
from dateline.records.sentence import ParsedArticle

_FIRST_PERSONS = frozenset({"i", "we"})
_TELLING: frozenset[Stance] = frozenset({"declines", "denies", "asks", "threatens", "speculates"})


def stance_of(
    parsed: ParsedArticle, draft: Draft, rule: CueRule | None, hedges: Sequence[Weakening], kind: ClaimKind
) -> Stance:
    """Return the stance of one claim.

    Args:
        parsed: words and trees.
        draft: the claim's words.
        rule: the rule that knows the cue, if one does.
        hedges: the claim's weakening words.
        kind: whether the content is quoted; only a quotation can be an order.
    """
    if rule is not None and rule.stance in _TELLING:
        refused = rule.stance == "denies" and _negated(parsed, draft.cue)
        return "declines" if refused else rule.stance
    top = top_of(parsed, draft.content)
    if (own := _done_in_saying(parsed, top)) is not None:
        return own
    if _is_question(parsed, draft.content) or (kind == "quote" and _is_order(parsed, draft.content, top)):
        return "asks"
    if _is_demand(parsed, top):
        return "asks"
    if any(_is_threat(parsed, verb, draft.source) for verb in syntax.conjuncts(parsed, top)):
        return "threatens"
    return "speculates" if _speculates(parsed, draft, hedges) else "asserts"


def _done_in_saying(parsed: ParsedArticle, top: int) -> Stance | None:
    """What "I" or "we" do by the content's own verb: "we urge", "I deny"."""
    subjects = {parsed.words[w].text.lower() for w in syntax.children(parsed, top, "nsubj")}
    rule = cue_of_words(parsed, (top,)) if subjects & _FIRST_PERSONS else None
    if rule is None or rule.stance not in _TELLING or syntax.negation(parsed, top) is not None:
        return None
    return rule.stance


def _is_order(parsed: ParsedArticle, content: Sequence[int], top: int) -> bool:
    """Whether the content is an imperative: it begins with a bare verb, or with "please" or "do not" and one."""
    if parsed.words[top].xpos != "VB" or syntax.children(parsed, top, "nsubj", "expl"):
        return False
    before = {parsed.words[w].text.lower() for w in content if w < top}
    return before <= {"please", "do", "not", "n't", "don't", "never"}


def _is_demand(parsed: ParsedArticle, top: int) -> bool:
    """Whether the content says what somebody else must do: "the authorities must end …"."""
    must = any(parsed.words[w].lemma.lower() == "must" for w in syntax.children(parsed, top, "aux"))
    if not must or syntax.is_passive(parsed, top) or parsed.words[top].upos != "VERB":
        return False
    subjects = syntax.children(parsed, top, "nsubj")
    others = [w for w in subjects if parsed.words[w].upos != "PRON"]
    return any(m.head in others and m.type in {"person", "organization"} for m in parsed.mentions)


def _is_threat(parsed: ParsedArticle, verb: int, source: Sequence[int]) -> bool:
    """Whether the speaker will or would do harm: "it would attack", "we will destroy"."""
    if parsed.words[verb].lemma.lower() not in words_of("harm") or syntax.is_passive(parsed, verb):
        return False
    if not _announced(parsed, verb) or syntax.negation(parsed, verb) is not None:
        return False
    speakers = {parsed.words[w].lemma.lower() for w in source}
    return any(
        parsed.words[w].upos == "PRON" or parsed.words[w].lemma.lower() in speakers
        for w in syntax.subjects(parsed, verb)
    )


def _announced(parsed: ParsedArticle, verb: int) -> bool:
    """Whether a verb, or the one it is joined to, has "will" or "would"."""
    first = syntax.first_conjunct(parsed, verb)
    return any(
        parsed.words[w].lemma.lower() in {"will", "would", "shall", "'ll", "’ll"}
        for each in {verb, first}
        for w in syntax.children(parsed, each, "aux")
    )


def _negated(parsed: ParsedArticle, cue: Sequence[int]) -> bool:
    return any(syntax.negation(parsed, word) is not None for word in cue)


def _is_question(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    last = content[-1]
    bounds = syntax.sentence_range(parsed, last)
    return last + 1 in bounds and parsed.words[last + 1].text == "?"


def top_of(parsed: ParsedArticle, content: Sequence[int]) -> int:
    """The word that the content hangs on: the first whose governor lies outside."""
    inside = set(content)
    outside = [w for w in content if parsed.words[w].head not in inside]
    verbs = [w for w in outside if parsed.words[w].upos in {"VERB", "AUX", "ADJ", "NOUN"}]
    return (verbs or outside or list(content))[0]


def _speculates(parsed: ParsedArticle, draft: Draft, hedges: Sequence[Weakening]) -> bool:
    top = top_of(parsed, draft.content)
    near = {top, *syntax.children(parsed, top), *syntax.conjuncts(parsed, top), *draft.cue}
    near |= {
        child
        for word in syntax.children(parsed, top, "conj")
        for child in syntax.children(parsed, word, "aux", "advmod")
    }
    return any(hedge.speculates and set(hedge.words) & near for hedge in hedges)
