"""Cuts a claim where a whole quotation begins or ends inside its content.

Decides: a quotation that begins with a capital and has subject and verb is a claim by itself. Words outside its marks
in front of it ("On Monday, “We …”") or behind it ("“… done”, stressing the need") are not the speaker's; in front of
it they are a claim of their own where they are a clause ("… that talks had failed: “We …”").

Declines: words in quotation marks within a sentence of the reporter's ("the “efficiency” of exports").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.attribute.contents import has_clause, trimmed
from dateline.attribute.drafts import Draft
from dateline.attribute.quotations import QuotedWords
from dateline.records.sentence import ParsedArticle


def cut_at_quotations(parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords) -> list[Draft]:
    """Return the drafts with whole quotations apart from what stands around them."""
    return [piece for draft in drafts for piece in _pieces(parsed, draft, quoted)]


def _pieces(parsed: ParsedArticle, draft: Draft, quoted: QuotedWords) -> list[Draft]:
    whole = _whole_quotation(parsed, draft.content, quoted)
    if whole is None or (draft.cue and quoted.of(draft.cue[0]) == whole):
        return [draft]
    inside = [word for word in draft.content if quoted.of(word) == whole]
    before = trimmed(parsed, (word for word in draft.content if word < inside[0]))
    spoken = trimmed(parsed, inside)
    if before and has_clause(parsed, before):
        return [replace(draft, content=before), replace(draft, content=spoken, cue=())]
    return [replace(draft, content=spoken)]


def _whole_quotation(parsed: ParsedArticle, content: Sequence[int], quoted: QuotedWords) -> int | None:
    """Number of the first quotation that begins in the content and is a sentence."""
    for word in content:
        number = quoted.of(word)
        if number is None or quoted.words(number)[0] != word:
            continue
        inside = [each for each in content if quoted.of(each) == number]
        if parsed.words[word].text[:1].isupper() and has_clause(parsed, inside):
            return number
    return None
