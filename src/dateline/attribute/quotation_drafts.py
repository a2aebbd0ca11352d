"""Drafts of quotations that nobody has yet, for who speaks beside them.

Decides for each sentence within quotation marks that no draft covers; a sentence whose only drafts have their cue
inside it ("Tests show that …" in a quotation) is one too.

Declines: quotations that are names, titles of works or scare quotes: fewer than four words, no verb in a finite form,
or part of a sentence of the writer's.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.contents import in_sentences, trimmed
from dateline.attribute.drafts import Draft, by_sentence
from dateline.attribute.quotations import Quotation, QuotedWords
from dateline.records.sentence import ParsedArticle


def quotation_drafts(
    text: str, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords
) -> list[Draft]:
    """Sentences within quotation marks that no draft has, for who speaks beside them.

    A sentence whose only drafts have their cue inside it ("Tests show that …" in a quotation) is one too.
    """
    found = []
    beside = by_sentence(parsed, drafts)
    for number, quotation in enumerate(quoted.outer):
        for words in in_sentences(parsed, quoted.words(number)):
            content = trimmed(parsed, words)
            if not _speaks(parsed, content) or not _stands_alone(text, quotation.start, content, parsed):
                continue
            here = [drafts[n] for n in beside.get(parsed.words[content[0]].sentence, ())]
            covered = {
                w for draft in here if not _is_within(draft, content, quotation) for w in draft.content
            }
            if sum(w not in covered for w in content) * 2 > len(content):
                found.append(Draft(content, (), (), "quotation"))
    return found


def _is_within(draft: Draft, content: Sequence[int], quotation: Quotation) -> bool:
    """Whether a draft has its cue in the quoted words, and so is somebody else's claim inside them."""
    return quotation.closed and bool(draft.cue) and set(draft.cue) <= set(content)


def _speaks(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    """Whether quoted words are speech, not a name or a scare quote: four words with a verb in a finite form."""
    finite = any(parsed.words[w].xpos in {"VBD", "VBZ", "VBP", "MD", "VB"} for w in content)
    return len(content) >= 4 and finite


def _stands_alone(text: str, start: int, content: Sequence[int], parsed: ParsedArticle) -> bool:
    """Whether a quotation is no part of a sentence of the writer's: behind a stop, a comma or a colon, or first."""
    if not content or parsed.words[content[0]].start > start + 2:
        return True
    before = text[:start].rstrip(" ")
    return not before or before[-1] in ',.:;!?\n—–-”"' or not text[parsed.words[content[0]].start].islower()
