"""The words of an article as a search for names sees them: capitals, openings, headlines, neighbours.

Decides which words open a sentence, a quotation or a block, which stand in a headline (where capitals mean nothing),
and which words lie beside a name with only a space or a hyphen between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.records.article import Article
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponyms import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+[\d.,]*")
_SEPARATOR = re.compile(r"(?: |-|–|/|\. |, (?=D\.?C\b)|\.)\Z")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’)\]]*\s+\Z|\n\s*\Z|\A\s*[\"“‘(]*\Z|[\"“]\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Does the word begin with a capital?"""
        return self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """The words of a text; the "s" of a possessive is a word of its own."""
    return [Token(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)]


class ToponymText:
    """One article's words. ``inside`` are those with a capital that no opening explains, ``named`` the folded ones
    that stand so outside headlines.
    """

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.tokens = tokens_of(article.text)
        self._headline = _headline_spans(article)
        self.inside: set[str] = set()
        self.named: set[str] = set()
        for index, token in enumerate(self.tokens):
            if token.capital and not self.opens(index):
                self.inside.add(token.text)
            if token.capital and not self.in_headline(token.start):
                if token.text.isupper() or not self.opens(index):
                    self.named.add(fold(token.text))

    def opens(self, index: int) -> bool:
        """Does this word open a sentence, a quotation or a block?"""
        start = self.tokens[index].start
        return bool(_SENTENCE_END.search(self.text[max(0, start - 6) : start]))

    def in_headline(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self._headline)

    def joined(self, index: int) -> bool:
        """May the word after this one belong to the same name?"""
        left, right = self.tokens[index], self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if right is None:
            return False
        gap = self.text[left.end : right.start]
        if gap == ". " and len(left.text) > 3:
            return False
        return bool(_SEPARATOR.match(gap))

    def left(self, toponym: Toponym) -> Token | None:
        """The word before, if only a space or a hyphen parts them."""
        if toponym.first == 0:
            return None
        token = self.tokens[toponym.first - 1]
        gap = self.text[token.end : toponym.start]
        if gap == ". " and (token.text.lower() in context_words().titles or len(token.text) == 1):
            return token
        return token if gap in (" ", "-") else None

    def right(self, toponym: Toponym) -> Token | None:
        """The word after, if only a space or a hyphen parts them."""
        if toponym.last + 1 >= len(self.tokens):
            return None
        token = self.tokens[toponym.last + 1]
        return token if self.text[toponym.end : token.start] in (" ", "-") else None


def _headline_spans(article: Article) -> list[tuple[int, int]]:
    """Blocks in title case or capitals, where capitals mean nothing."""
    spans = []
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind not in ("title", "heading") and (
            len(text) > 160 or text.rstrip().endswith((".", "”", '"'))
        ):
            continue
        long = list(re.findall(r"[^\W\d_]{4,}", text))
        if len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.7 * len(long):
            spans.append((block.start, block.end))
    return spans
