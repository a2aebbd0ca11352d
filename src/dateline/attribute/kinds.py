"""Whether a claim is quoted: its content in quotation marks, all of it, none, or some.

Decides by the words that stand in a quotation. A claim made inside somebody's quotation is quoted only where it has
marks of its own.

Declines: names and titles in quotation marks are no quoted words.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.contents import has_clause
from dateline.attribute.drafts import Draft
from dateline.attribute.quotations import QuotedWords
from dateline.records.claim import ClaimKind
from dateline.records.sentence import ParsedArticle


def kind_of(parsed: ParsedArticle, draft: Draft, quoted: QuotedWords) -> ClaimKind:
    """Return quote, mixed or paraphrase for one claim."""
    words = [w for w in draft.content if parsed.words[w].upos != "PUNCT"] or list(draft.content)
    inner = bool(draft.cue) and quoted.of(draft.cue[0]) is not None
    marked = [w for w in words if (quoted.nested(w) if inner else _is_quoted(parsed, quoted, w))]
    if len(marked) == len(words):
        return "quote"
    return "mixed" if marked else "paraphrase"


def _is_quoted(parsed: ParsedArticle, quoted: QuotedWords, word: int) -> bool:
    quotation = quoted.of(word)
    return quotation is not None and not _is_name(parsed, quoted.words(quotation))


def _is_name(parsed: ParsedArticle, words: Sequence[int]) -> bool:
    """Whether quoted words are a name: capitals but for small words, with no subject and verb of a sentence."""
    full = [
        parsed.words[w] for w in words if parsed.words[w].upos not in {"PUNCT", "ADP", "DET", "CCONJ", "PART"}
    ]
    clause = has_clause(parsed, words)
    return len(full) > 1 and not clause and all(word.text[:1].isupper() for word in full)
