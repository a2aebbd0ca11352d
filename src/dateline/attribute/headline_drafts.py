"""Drafts of headlines that name who speaks without a verb, or with one at the end.

Decides three shapes of a title: "Talks have failed: minister", "Talks have failed - minister" and "Minister: talks
have failed". The short side must name somebody who can speak, the long side must be a clause, or a noun and what was or
will be done with it ("Missile fired").

Declines: a place before a colon, which is a topic more often than a speaker; an outlet behind a dash, which signs the
page; a title whose words some draft with a speaker already has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.attribute.contents import trimmed
from dateline.attribute.drafts import Draft
from dateline.attribute.named import Named
from dateline.attribute.relays import is_outlet
from dateline.attribute.word_classes import word_classes
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle

_BREAK = re.compile(r":\s|\s[-–—]\s")
_LONGEST_NAME = 6
_SHORTEST_CLAIM = 3
RULE = "headline"


def headline_drafts(
    article: Article, parsed: ParsedArticle, named: Named, drafts: Sequence[Draft]
) -> list[Draft]:
    """Return drafts of titles; ``drafts`` are those that there are already."""
    found = []
    for block in article.blocks:
        if block.kind != "title":
            continue
        words = [number for number, word in enumerate(parsed.words) if block.start <= word.start < block.end]
        draft = _draft(article, parsed, named, words) if words else None
        if draft is not None and not any(_has(other, draft) for other in drafts):
            found.append(draft)
    return found


def _has(other: Draft, draft: Draft) -> bool:
    mine = set(draft.content)
    return bool(other.source) and len(mine & set(other.content)) * 3 > 2 * len(mine)


def _draft(article: Article, parsed: ParsedArticle, named: Named, words: Sequence[int]) -> Draft | None:
    start, end = parsed.words[words[0]].start, parsed.words[words[-1]].end
    breaks = list(_BREAK.finditer(article.text, start, end))
    if not breaks:
        return None
    last, first = breaks[-1], breaks[0]
    behind = [w for w in words if parsed.words[w].start >= last.end()]
    before = [w for w in words if parsed.words[w].end <= last.start()]
    if _speaks(parsed, named, behind, places=True) and _is_claim(parsed, before):
        return Draft(trimmed(parsed, before), (), tuple(behind), RULE)
    behind = [w for w in words if parsed.words[w].start >= first.end()]
    before = [w for w in words if parsed.words[w].end <= first.start()]
    colon = first.group().startswith(":")
    if colon and _speaks(parsed, named, before, places=False) and _is_claim(parsed, behind):
        return Draft(trimmed(parsed, behind), (), tuple(before), RULE)
    return None


def _is_claim(parsed: ParsedArticle, words: Sequence[int]) -> bool:
    """Whether words are a clause: enough of them, with a finite verb; or a noun and what was or will be done with it.

    Headlines leave "was" and "is" out: "Missile fired", "Port to close on Friday".
    """
    finite = any(parsed.words[w].xpos in syntax.FINITE for w in words)
    if finite and len(trimmed(parsed, words)) >= _SHORTEST_CLAIM:
        return True
    return any(_is_left_bare(parsed, noun, behind) for noun, behind in pairwise(words))


def _is_left_bare(parsed: ParsedArticle, noun: int, behind: int) -> bool:
    """Whether a participle or the "to" of an infinitive stands right behind a noun."""
    this = parsed.words[noun]
    return this.upos in {"NOUN", "PROPN"} and parsed.words[behind].xpos in {"VBN", "VBD", "TO"}


def _speaks(parsed: ParsedArticle, named: Named, words: Sequence[int], places: bool) -> bool:
    """Whether a short phrase names somebody who can speak; ``places``: also a state by its name or capital."""
    if not 0 < len(words) <= _LONGEST_NAME or is_outlet(parsed, named, words):
        return False
    if any(parsed.words[w].upos in {"VERB", "AUX", "PUNCT", "ADP", "NUM"} for w in words):
        return False
    start, end = parsed.words[words[0]].start, parsed.words[words[-1]].end
    is_place = bool(named.places(start, end))
    classes = word_classes()
    lemmas = {parsed.words[w].lemma.lower() for w in words}
    if lemmas & (classes["offices"] | classes["governments"] | classes["forces"]):
        return True
    if is_place:
        return places
    return any(
        mention.start == start and mention.end == end and mention.type in {"person", "organization"}
        for mention in parsed.mentions
    ) and all(parsed.words[w].text[:1].isupper() for w in words)
