"""Where quotations begin and end.

Decides on all pairs of marks in use in English news (curly, straight, single, low, angled, doubled back-ticks) by
their neighbours: a mark behind a space or a bracket opens, a mark behind a word or a stop closes. Single marks
within a word or behind a plural are apostrophes. A quotation that is opened and not closed runs to the end of its
block where the next block opens again (the custom for several paragraphs), and otherwise to the end of its
sentence; never past a quotation that opens behind it. A block of the kind ``quote`` is a quotation without marks.

Declines: single marks that never close are apostrophes, not quotations; marks of feet and inches behind a figure
are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span

_OPENERS = {"“": "”", "„": "”“", "«": "»", "‘": "’'", "``": "''"}
_DOUBLE = frozenset({'"', "“", "”", "„", "«", "»", "``", "''"})
_BEFORE_OPENER = frozenset(" \t\n([{—–-/:…") | {""}
_MARK = re.compile(r"``|''|[\"“”„«»‘’']")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: where its marks begin and end, and the words between them, at offsets of the text.

    ``closed`` tells whether its closing mark was found; ``nested`` whether it stands inside another.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    nested: bool


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article in order of the text, outer before inner.

    Args:
        article: the article; a quotation never crosses a block.
    """
    found: list[Quotation] = []
    blocks = article.blocks
    for number, block in enumerate(blocks):
        if block.kind == "quote":
            found.append(Quotation(block.start, block.end, block.start, block.end, True, False))
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        goes_on = following is not None and _opens_with_mark(article.text, following.start)
        found.extend(quotations_between(article.text, block.start, block.end, goes_on))
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _opens_with_mark(text: str, at: int) -> bool:
    mark = _MARK.match(text, at)
    return mark is not None and mark.group() in _DOUBLE


def quotations_between(text: str, start: int, end: int, goes_on: bool = False) -> list[Quotation]:
    """Return the quotations of one block.

    Args:
        text: the canonical text.
        start: where the block begins.
        end: where it ends.
        goes_on: whether the next block begins with an opening mark.
    """
    found: list[Quotation] = []
    waiting: list[tuple[int, str]] = []
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in "'’‘" and _is_apostrophe(text, match.start(), start, end, waiting):
            continue
        opener = _closes(waiting, mark) if not _must_open(text, match, start, end, waiting) else None
        if opener is not None:
            while waiting[-1] != opener:
                waiting.pop()
            waiting.pop()
            at, first = opener
            found.append(Quotation(at, match.end(), at + len(first), match.start(), True, _inside(waiting)))
        elif _may_open(text, match, start, end):
            waiting.append((match.start(), mark))
    for place, (at, mark) in enumerate(waiting):
        if mark in _DOUBLE and not _inside(waiting[:place]):
            stop = end if goes_on else _end_of_sentence(text, at + len(mark), end)
            stop = min([stop, *(quotation.start for quotation in found if quotation.start > at)])
            found.append(Quotation(at, stop, at + len(mark), stop, False, False))
            break
    return [quotation for quotation in found if text[quotation.inner_start : quotation.inner_end].strip()]


def _inside(waiting: list[tuple[int, str]]) -> bool:
    return any(mark in _DOUBLE for _, mark in waiting)


def _end_of_sentence(text: str, at: int, end: int) -> int:
    stop = _SENTENCE_END.search(text, at, end)
    return stop.end() if stop else end


def _before(text: str, at: int, start: int) -> str:
    return text[at - 1] if at > start else ""


def _after(text: str, at: int, end: int) -> str:
    return text[at] if at < end else ""


def _must_open(text: str, match: re.Match[str], start: int, end: int, waiting: list[tuple[int, str]]) -> bool:
    """Whether a mark cannot close: it is an opening shape, or stands before a word and behind a space."""
    mark = match.group()
    if mark in {"“", "„", "«", "‘", "``"}:
        return not (mark == "“" and waiting and waiting[-1][1] == "„")
    if mark not in {'"', "'"}:
        return False
    before, after = _before(text, match.start(), start), _after(text, match.end(), end)
    return before in _BEFORE_OPENER - {"…", ":", "-", "—", "–"} and after not in {"", " "} and before != after


def _may_open(text: str, match: re.Match[str], start: int, end: int) -> bool:
    mark = match.group()
    before, after = _before(text, match.start(), start), _after(text, match.end(), end)
    if mark in {"“", "„", "«", "``"}:
        return True
    if mark == "‘":
        return bool(after.strip())
    if mark in {'"', "'"}:
        quoted_before = before in _BEFORE_OPENER or before in "\"“‘'"
        return quoted_before and bool(after.strip())
    return False


def _closes(waiting: list[tuple[int, str]], mark: str) -> tuple[int, str] | None:
    """The opening mark that ``mark`` closes: the last of its pair."""
    for opener in reversed(waiting):
        if mark in _OPENERS.get(opener[1], opener[1]) or (opener[1] == "“" and mark == '"'):
            return opener
        if (opener[1] == '"' and mark == "”") or (opener[1] in "'‘" and mark == "''"):
            return opener
    return None


def _is_apostrophe(text: str, at: int, start: int, end: int, waiting: list[tuple[int, str]]) -> bool:
    before, after = _before(text, at, start), _after(text, at + 1, end)
    if text[at] == "'" and text[at : at + 2] == "''":
        return False
    if before.isalnum() and after.isalnum():
        return True
    opened = any(mark in {"‘", "'"} for _, mark in waiting)
    if before.isalnum() and not opened:
        return True
    if not before.isalnum() and after.isdigit() and text[at] in "'’":
        return re.match(r"\d0s\b|\d\d\b", text[at + 1 : at + 4]) is not None
    plural = before == "s" and after == " " and text[at + 2 : at + 3].islower()
    return plural and opened and _closes_later(text, at + 1, end)


def _closes_later(text: str, at: int, end: int) -> bool:
    return re.search(r"[\w.,!?…][’'](?!\w)", text[at:end]) is not None


def with_pairs(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """The span with the mark whose partner it has, where only marks stand between: “the accord “historic” whole.

    Args:
        text: the canonical text.
        span: words of a content without the marks at their ends.
        quotations: the quotations of the article.
    """
    start, end = span.start, span.end
    for quotation in quotations:
        opens, closes = start <= quotation.start < end, start < quotation.end <= end
        if opens and not closes and quotation.closed and _is_bare(text[end : quotation.inner_end]):
            end = quotation.end
        if closes and not opens and _is_bare(text[quotation.inner_start : start]):
            start = quotation.start
    return Span(start=start, end=end)


def _is_bare(text: str) -> bool:
    return not any(letter.isalnum() for letter in text)


class QuotedWords:
    """Which words stand in which quotation; ``outer`` are the quotations that stand in no other."""

    def __init__(self, parsed: ParsedArticle, quotations: tuple[Quotation, ...]) -> None:
        self.outer = tuple(q for q in quotations if not q.nested)
        self._outer = _places(parsed, self.outer)
        self._inner = _places(parsed, tuple(q for q in quotations if q.nested))
        self._words: list[list[int]] = [[] for _ in self.outer]
        for number, at in enumerate(self._outer):
            if at is not None:
                self._words[at].append(number)

    def of(self, word: int) -> int | None:
        """Number of the outer quotation that a word stands in, or None."""
        return self._outer[word]

    def nested(self, word: int) -> bool:
        """Whether a word stands in a quotation inside another."""
        return self._inner[word] is not None

    def words(self, quotation: int) -> list[int]:
        """All words of an outer quotation."""
        return self._words[quotation]


def _places(parsed: ParsedArticle, quotations: tuple[Quotation, ...]) -> list[int | None]:
    """For each word the number of the quotation, in order of the text, that it stands in."""
    found: list[int | None] = []
    place = 0
    for word in parsed.words:
        while place < len(quotations) and quotations[place].end <= word.start:
            place += 1
        inside = place < len(quotations) and (
            quotations[place].inner_start <= word.start < quotations[place].inner_end
        )
        found.append(place if inside else None)
    return found
