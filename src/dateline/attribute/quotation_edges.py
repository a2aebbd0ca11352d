"""Cuts a claim where a whole quotation begins or ends inside its content.

Decides: a quotation that has subject and verb, and begins with a capital or is set off by a comma, is a claim by
itself. Words outside its marks in front of it ("On Monday, “We …”") or behind it ("“… done”, stressing the need") are
not the speaker's; in front of it they are a claim of their own where they are a clause ("… that talks had failed:
“We …”"). What is quoted further behind the cue and a comma ("…, he said, “and …”") goes with it.

Declines: words in quotation marks within a sentence of the reporter's ("the “efficiency” of exports").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.attribute.contents import has_clause, trimmed
from dateline.attribute.drafts import Draft
from dateline.attribute.quotations import QuotedWords
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_BEFORE_THE_REST = frozenset({",", "-", "–", "—", "..."})


def cut_at_quotations(parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords) -> list[Draft]:
    """Return the drafts with whole quotations apart from what stands around them."""
    return [piece for draft in drafts for piece in _pieces(parsed, draft, quoted)]


def _pieces(parsed: ParsedArticle, draft: Draft, quoted: QuotedWords) -> list[Draft]:
    whole = _whole_quotation(parsed, draft.content, quoted)
    if whole is None or (draft.cue and quoted.of(draft.cue[0]) == whole):
        return [draft]
    inside = [
        word
        for word in draft.content
        if quoted.of(word) == whole or _goes_on(parsed, draft, quoted.of(word), quoted)
    ]
    before = trimmed(parsed, (word for word in draft.content if word < inside[0]))
    spoken = trimmed(parsed, inside)
    if before and has_clause(parsed, before):
        return [replace(draft, content=before), replace(draft, content=spoken, cue=())]
    return [replace(draft, content=spoken)]


def _goes_on(parsed: ParsedArticle, draft: Draft, quotation: int | None, quoted: QuotedWords) -> bool:
    """Whether a quotation takes up again behind the cue: "“…,” the mayor said, “and …”"."""
    if quotation is None or not draft.cue:
        return False
    first = quoted.words(quotation)[0]
    return draft.cue[0] < first and parsed.words[max(first - 2, 0)].text in _BEFORE_THE_REST


def _whole_quotation(parsed: ParsedArticle, content: Sequence[int], quoted: QuotedWords) -> int | None:
    """Number of the first quotation that begins in the content and is a sentence."""
    for word in content:
        number = quoted.of(word)
        if number is None or quoted.words(number)[0] != word:
            continue
        inside = [each for each in content if quoted.of(each) == number]
        capital = parsed.words[word].text[:1].isupper()
        if has_clause(parsed, inside) and (
            capital or (word == content[0] and _is_set_off(parsed, inside[-1]))
        ):
            return number
    return None


def _is_set_off(parsed: ParsedArticle, last: int) -> bool:
    """Whether a comma stands at the end of a quotation, on either side of its mark."""
    bounds = syntax.sentence_range(parsed, last)
    return any(w in bounds and parsed.words[w].text == "," for w in range(last, last + 3))
