"""Who signs a quotation: the name behind a dash at its end, or alone under it.

Decides by layout: a paragraph that is a quotation and a dash with a short phrase, or such a phrase in the next
paragraph ("“We are safe.” — the mayor").

Declines: a phrase with a verb, which is a sentence of the reporter's.
"""

from __future__ import annotations

import re

from dateline.attribute.quotations import QuotedWords
from dateline.records.article import Article, Block
from dateline.records.sentence import ParsedArticle

_SIGNED = re.compile(r"\s*[-–—]{1,2}\s*(?=\w)")
_LONGEST = 12


def signatures_of(article: Article, parsed: ParsedArticle, quoted: QuotedWords) -> dict[int, tuple[int, ...]]:
    """Words of the signature of each outer quotation that has one, by the quotation's number."""
    found: dict[int, tuple[int, ...]] = {}
    for number, quotation in enumerate(quoted.outer):
        for start, end in _places(article, quotation.end):
            mark = _SIGNED.match(article.text, start, end)
            words = _words(parsed, mark.end(), end) if mark else ()
            if words:
                found[number] = words
                break
    return found


def _places(article: Article, at: int) -> list[tuple[int, int]]:
    """Where the signature of a quotation that ends at ``at`` may stand: the rest of its block, or the next one."""
    index = next((n for n, block in enumerate(article.blocks) if block.start < at <= block.end), None)
    if index is None:
        return []
    here: Block = article.blocks[index]
    places = [(at, here.end)]
    if not article.text[at : here.end].strip() and index + 1 < len(article.blocks):
        following = article.blocks[index + 1]
        places.append((following.start, following.end))
    return places


def _words(parsed: ParsedArticle, start: int, end: int) -> tuple[int, ...]:
    words = [number for number, word in enumerate(parsed.words) if start <= word.start < end]
    verbs = any(parsed.words[w].upos in {"VERB", "AUX"} for w in words)
    return () if verbs or len(words) > _LONGEST else tuple(words)
