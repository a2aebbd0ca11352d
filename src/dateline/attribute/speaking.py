"""Who speaks where the draft does not say: beside the quotation, in the sentence before, or as before.

Decides for drafts without a source, in this order: a cue in the same sentence that no draft has; the signature of the
quotation; another draft of the same quotation; the last speaker of the paragraph, or of the two before it, where a
quotation goes on without a cue. Who passed that speaker's words on passes these on too.

Declines: outside quotation marks a sentence without a sign of a speaker is the outlet's, and its draft is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.attribute.contents import trimmed
from dateline.attribute.cues import Cue
from dateline.attribute.drafts import Draft
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.signatures import signatures_of
from dateline.attribute.sources import can_speak, hears, source_of
from dateline.attribute.verbs import is_verb
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle

_NOBODY = frozenset({"reportedly", "is-believed", "there-are-rumours"})
_PARAGRAPHS_BACK = 2


def complete_speakers(
    article: Article, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords, cues: Sequence[Cue]
) -> list[Draft]:
    """Return the drafts with who speaks, without those that nobody can be made answerable for."""
    taken = {w for draft in drafts for w in draft.cue}
    free = [cue for cue in cues if taken.isdisjoint(cue.words)]
    ordered = sorted(drafts, key=lambda d: d.content)
    signatures = signatures_of(article, parsed, quoted)
    made: list[Draft] = []
    for draft in ordered:
        nobody = draft.rule in _NOBODY or (bool(draft.cue) and hears(parsed, draft.cue))
        if not draft.source and not nobody:
            draft = _with_cue_beside(parsed, draft, free)
        if not draft.source and not nobody:
            draft = _signed(draft, signatures, quoted) or _as_before(parsed, draft, made, ordered, quoted)
        made.append(_passed_on(draft, made))
    return [draft for draft in made if _answerable(draft, quoted)]


def _passed_on(draft: Draft, made: Sequence[Draft]) -> Draft:
    """Speech that goes on without a cue was passed on by whoever passed on what the same words named before."""
    if draft.cue or draft.relays or not made or made[-1].source != draft.source:
        return draft
    return replace(draft, relays=made[-1].relays)


def _answerable(draft: Draft, quoted: QuotedWords) -> bool:
    if draft.source or draft.cue or draft.rule in _NOBODY:
        return True
    inside = sum(quoted.of(w) is not None for w in draft.content)
    return inside * 2 > len(draft.content) and draft.rule != "quotation"


def _with_cue_beside(parsed: ParsedArticle, draft: Draft, free: Sequence[Cue]) -> Draft:
    """The draft with the source of its own cue, or with a cue of its sentence that no draft has."""
    inside = set(draft.content)
    if draft.cue:
        for word in draft.cue:
            if is_verb(parsed, word) and not syntax.is_passive(parsed, word):
                subjects = [w for w in syntax.subjects(parsed, word) if w not in inside]
                if subjects:
                    return replace(draft, source=tuple(subjects))
        return draft
    sentence = parsed.words[draft.content[0]].sentence
    for cue in free:
        if parsed.words[cue.head].sentence != sentence or inside & set(cue.words):
            continue
        source = source_of(parsed, cue)
        if cue.rule.frame in {"clause", "preposition", "evidence"} and can_speak(parsed, source):
            content = trimmed(parsed, inside - set(source) - set(cue.words))
            if content:
                return replace(draft, cue=cue.words, source=source, content=content)
    return draft


def _signed(draft: Draft, signatures: Mapping[int, tuple[int, ...]], quoted: QuotedWords) -> Draft | None:
    quotation = quoted.of(draft.content[0])
    words = signatures.get(quotation, ()) if quotation is not None else ()
    return replace(draft, source=words) if words else None


def _as_before(
    parsed: ParsedArticle,
    draft: Draft,
    made: Sequence[Draft],
    drafts: Sequence[Draft],
    quoted: QuotedWords,
) -> Draft:
    """The draft with who speaks in its quotation, its paragraph or the ones before, and who passed that on."""
    quotation = quoted.of(draft.content[0])
    if quotation is None:
        return draft
    others = [other for other in drafts if _speaks_outside(other, quoted)]
    before = [other for other in made if _speaks_outside(other, quoted) or (other.source and not other.cue)]
    same = [other for other in (*before, *others) if any(quoted.of(w) == quotation for w in other.content)]
    block = _block(parsed, draft)
    near = [other for other in before if block - _block(parsed, other) <= _PARAGRAPHS_BACK]
    here = [other for other in others if _block(parsed, other) == block]
    if near and _block(parsed, near[-1]) == block:
        here = near[-1:]
    speaker = next(iter((*same, *here, *near[-1:])), None)
    return replace(draft, source=speaker.source, relays=speaker.relays) if speaker else draft


def _speaks_outside(draft: Draft, quoted: QuotedWords) -> bool:
    return bool(draft.source) and quoted.of((draft.cue or draft.source)[0]) is None


def _block(parsed: ParsedArticle, draft: Draft) -> int:
    return parsed.sentence_block[parsed.words[draft.content[0]].sentence]
