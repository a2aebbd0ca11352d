"""What the speaker does with the content: asserts, denies, asks, threatens, speculates or declines.

Decides in this order: what the cue means by the lexicon (declines, denies, asks, threatens); a content that is a
question asks; a content whose own predicate is weakened ("may fail", "will probably fail") or whose cue weakens it
speculates; all else asserts.

Declines: a hedge deep inside the content ("a suspected missile was launched") weakens the claim and leaves the
stance as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.cues import CueRule
from dateline.attribute.hedges import Weakening
from dateline.parse import syntax
from dateline.records.claim import Stance
from dateline.records.sentence import ParsedArticle


def stance_of(
    parsed: ParsedArticle,
    content: Sequence[int],
    cue: Sequence[int],
    rule: CueRule | None,
    hedges: Sequence[Weakening],
) -> Stance:
    """Return the stance of one claim.

    Args:
        parsed: words and trees.
        content: word numbers of the content.
        cue: word numbers of the cue.
        rule: the rule that knows the cue, if one does.
        hedges: the claim's weakening words.
    """
    if rule is not None and rule.stance in {"declines", "denies", "asks", "threatens", "speculates"}:
        if rule.stance == "denies" and _negated(parsed, cue):
            return "declines"
        return rule.stance
    if _is_question(parsed, content):
        return "asks"
    if _speculates(parsed, content, cue, hedges):
        return "speculates"
    return "asserts"


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


def _speculates(
    parsed: ParsedArticle, content: Sequence[int], cue: Sequence[int], hedges: Sequence[Weakening]
) -> bool:
    if not hedges:
        return False
    top = top_of(parsed, content)
    near = {top, *syntax.children(parsed, top), *syntax.conjuncts(parsed, top)}
    near |= {
        child
        for word in syntax.children(parsed, top, "conj")
        for child in syntax.children(parsed, word, "aux", "advmod")
    }
    return any(
        hedge.speculates and (set(hedge.words) & near or set(hedge.words) & set(cue)) for hedge in hedges
    )
