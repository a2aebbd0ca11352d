"""Drafts of cues that the encoder left alone, by the lexicon and the tree.

Decides for cues whose rule may stand alone, where somebody is there to be answerable and the tree gives content; a
passive with a clause needs nobody ("had been told that …").

Declines: first persons' beliefs inside a quotation; "denied" of those who did not get something; what threatens
without being somebody ("rising water"); what somebody declines to say ("declined to say whether …").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.attribute.contents import content_of
from dateline.attribute.cue_lexicon import words_of
from dateline.attribute.cues import Cue, cue_of_words
from dateline.attribute.drafts import Draft
from dateline.attribute.silences import is_unclaimed
from dateline.attribute.sources import can_speak, hears, source_of
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_DOUBT = 0.05
"""Probability of a cue below which a verb of saying is none, but for reported speech, where the encoder is blind."""
_FIRST_PERSONS = frozenset({"i", "we", "you", "who", "which", "that"})


def cue_drafts(parsed: ParsedArticle, cues: Iterable[Cue], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of cues that no draft has yet, where their rule may stand alone."""
    taken = {word for draft in drafts for word in draft.cue}
    chances = parsed.tags.get("cue", ())
    found = []
    for cue in cues:
        if not cue.rule.alone or cue.rule.frame == "citing" or not taken.isdisjoint(cue.words):
            continue
        doubted = bool(chances) and max(chances[w] for w in cue.words) < _DOUBT
        if doubted and cue.rule.frame == "clause" and not _is_reported(parsed, cue):
            continue
        content = content_of(parsed, cue)
        source = source_of(parsed, cue)
        least = 1 if cue.rule.frame in {"object", "decline", "no-answer"} else 2
        if len(content) >= least and _credible(parsed, cue, source):
            found.append(Draft(content, cue.words, source, cue.rule.id))
    return found


def _is_reported(parsed: ParsedArticle, cue: Cue) -> bool:
    """Whether a cue with a clause of its own stands in another's clause: "he said that she told him that …"."""
    return parsed.words[cue.head].deprel == "ccomp" and bool(syntax.children(parsed, cue.head, "ccomp"))


def _credible(parsed: ParsedArticle, cue: Cue, source: tuple[int, ...]) -> bool:
    """Whether a cue that only a rule knows has who it needs, and is no first person's within a quotation."""
    if cue.rule.frame in {"adverb", "passive", "existential"} or is_unclaimed(parsed, cue.head):
        return True
    if not source:
        return hears(parsed, cue.words) and bool(syntax.children(parsed, cue.head, "ccomp"))
    if parsed.words[cue.head].xpos == "VBN" and parsed.words[cue.head].deprel.startswith("acl"):
        return False
    if cue.rule.frame in {"preposition", "figure"} and not can_speak(parsed, source):
        return False
    if cue.rule.stance == "threatens" and syntax.negation(parsed, cue.head) is not None:
        return False
    if cue.rule.id == "threaten" and not syntax.children(parsed, cue.head, "xcomp", "ccomp"):
        return can_speak(parsed, source)
    if cue.rule.frame == "person" and not syntax.objects(parsed, cue.head):
        return False
    if cue.rule.id == "decline" and not syntax.children(parsed, cue.head, "xcomp", "obj"):
        return False
    if cue.rule.frame == "evidence" and parsed.words[cue.head].xpos == "VBG":
        return False
    if cue.rule.id == "deny" and _keeps_back(parsed, cue):
        return False
    if _is_declined(parsed, cue):
        return False
    names = {parsed.words[w].text.lower() for w in source}
    return not (len(source) == 1 and names & _FIRST_PERSONS)


def _is_declined(parsed: ParsedArticle, cue: Cue) -> bool:
    """Whether saying it is what somebody declines: "declined to say", "refused to confirm or deny"."""
    verb = syntax.first_conjunct(parsed, cue.head)
    this = parsed.words[verb]
    declining = cue_of_words(parsed, (this.head,)) if this.deprel == "xcomp" else None
    return declining is not None and declining.frame == "decline"


def _keeps_back(parsed: ParsedArticle, cue: Cue) -> bool:
    """Whether "denied" means that somebody did not get something: "denied them entry", "was denied a visa"."""
    if syntax.is_passive(parsed, cue.head) and not syntax.children(parsed, cue.head, "ccomp"):
        return True
    given = {parsed.words[w].lemma.lower() for w in syntax.objects(parsed, cue.head)}
    return bool(syntax.children(parsed, cue.head, "iobj")) or bool(given & words_of("not_denied"))
