"""Who speaks where the draft does not say: beside the quotation, in the sentence before, or as before.

Decides for drafts without a source, in this order: the source of another draft of the same quotation; a cue in the
same sentence that no draft has; a colon before it, with who speaks in that sentence; the last speaker of the
paragraph or of the one before, where a quotation goes on without a cue. A headline "X: …", "…, says X" names its
speaker in itself.

Declines: outside quotation marks a sentence without a sign of a speaker is the outlet's, and its draft is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.attribute.contents import trimmed
from dateline.attribute.cues import Cue
from dateline.attribute.drafts import Draft
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.sources import hears, source_of
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
    made: list[Draft] = []
    for draft in ordered:
        nobody = draft.rule in _NOBODY or (bool(draft.cue) and hears(parsed, draft.cue))
        if not draft.source and not nobody:
            draft = _with_cue_beside(parsed, draft, free)
        if not draft.source and not nobody:
            draft = replace(draft, source=_source_before(parsed, draft, made, ordered, quoted))
        made.append(draft)
    return [draft for draft in made if _answerable(draft, quoted)]


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
            if parsed.words[word].upos == "VERB" and not syntax.is_passive(parsed, word):
                subjects = [w for w in syntax.subjects(parsed, word) if w not in inside]
                if subjects:
                    return replace(draft, source=tuple(subjects))
        return draft
    sentence = parsed.words[draft.content[0]].sentence
    for cue in free:
        if parsed.words[cue.head].sentence != sentence or inside & set(cue.words):
            continue
        if cue.rule.frame in {"clause", "preposition", "evidence"} and (source := source_of(parsed, cue)):
            content = trimmed(parsed, inside - set(source) - set(cue.words))
            if content:
                return replace(draft, cue=cue.words, source=source, content=content)
    return draft


def _source_before(
    parsed: ParsedArticle,
    draft: Draft,
    made: Sequence[Draft],
    all_drafts: Sequence[Draft],
    quoted: QuotedWords,
) -> tuple[int, ...]:
    quotation = quoted.of(draft.content[0])
    if quotation is None:
        return ()

    def outside(other: Draft) -> bool:
        return bool(other.source) and quoted.of((other.cue or other.source)[0]) is None

    all_drafts = [other for other in all_drafts if outside(other)]
    made = [other for other in made if outside(other) or (other.source and not other.cue)]
    for other in (*made, *all_drafts):
        if any(quoted.of(w) == quotation for w in other.content):
            return other.source
    block = _block(parsed, draft)
    same_block = [d for d in all_drafts if d.source and _block(parsed, d) == block]
    before = [d for d in made if d.source and block - _block(parsed, d) <= _PARAGRAPHS_BACK]
    if before and _block(parsed, before[-1]) == block:
        return before[-1].source
    if same_block:
        return same_block[0].source
    return before[-1].source if before else ()


def _block(parsed: ParsedArticle, draft: Draft) -> int:
    return parsed.sentence_block[parsed.words[draft.content[0]].sentence]
