"""Which lines an article says twice: its headline, a caption, a paragraph.

A page shows its headline again above the text or in a box, and a caption as the image's alternative text
and below it. What is said again is set aside and the first kept, except that a caption gives way to the
same words in the body. Lines are compared as words, whatever their case and punctuation; a headline and a
caption also by similarity (Indel distance over sorted words, as in rapidfuzz's ``token_sort_ratio``),
because one of the two is often shortened. Short lines of the body, such as an answer of one word, and
questions may be said twice, as in an interview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.fuzz import token_sort_ratio

from dateline.read.judged import Judged

_ALIKE = 88.0
"""Similarity, of 100, from which two lines are one headline or one caption."""
_SAME_STORY = 2
"""Words of four letters and more that a heading behind a rewriter's line shares with the headline it replaces."""
_FEWEST_WORDS = 4
"""Words that a line must have to be the headline shortened."""
_SHORTEST = 25
"""Letters of a body line below which saying it twice is no repetition."""
_HEADLINE_LONGEST = 250
_WORD = re.compile(r"\w+")


def words_of(text: str) -> str:
    """The words of a text in lower case, one space between them."""
    return " ".join(_WORD.findall(text.casefold()))


def set_repeats_aside(items: Sequence[Judged], title: str | None) -> None:
    """Drop what is said again.

    Args:
        items: the pieces of the page, the headline among them as ``title`` if the page shows it.
        title: the article's title.
    """
    _captions_said_in_a_row(items)
    if title:
        _headline_again(items, words_of(title))
    _captions_again(items)
    _said_before(items)


def _captions_said_in_a_row(items: Sequence[Judged]) -> None:
    """In a text without markup, the same line twice in a row is an image's alternative text and its caption."""
    kept = [item for item in items if item.kind]
    for first, second in pairwise(kept):
        if first.kind == second.kind == "paragraph" and words_of(first.text) == words_of(second.text):
            first.kind = "caption"
            second.drop("caption_repeat", "same-line-twice-in-a-row")


def _headline_again(items: Sequence[Judged], title: str) -> None:
    behind_rewriter = False
    for item in items:
        if item.kind in {"paragraph", "heading", "caption"} and len(item.text) <= _HEADLINE_LONGEST:
            rule = _as_headline(item.text, title, behind_rewriter=behind_rewriter)
            if rule:
                item.drop("duplicate", rule)
                continue
        behind_rewriter = item.reason == "rewriting_residue" or (behind_rewriter and not item.kind)


def _as_headline(text: str, title: str, *, behind_rewriter: bool) -> str | None:
    """The rule by which a line is the headline once more, or ``None``."""
    words = words_of(text)
    if _is_headline(words, title):
        return "headline-again"
    if text[-1] in ".…:" or not words:
        return None
    if _is_shortened(words, title):
        return "headline-shortened"
    return "headline-in-other-words" if behind_rewriter and _shared(words, title) >= _SAME_STORY else None


def _is_headline(words: str, title: str) -> bool:
    return words == title or (len(words) >= 8 and token_sort_ratio(words, title) >= _ALIKE)


def _is_shortened(words: str, title: str) -> bool:
    """Whether a line has only words of the headline, and enough of them."""
    return len(words.split()) >= _FEWEST_WORDS and set(words.split()) <= set(title.split())


def _shared(words: str, title: str) -> int:
    """How many words of some length two lines share, compared by their first five letters."""
    first, second = ({word[:5] for word in text.split() if len(word) >= 4} for text in (words, title))
    return len(first & second)


def _captions_again(items: Sequence[Judged]) -> None:
    body = [words_of(item.text) for item in items if item.kind and item.kind != "caption"]
    said: list[str] = []
    for item in items:
        if item.kind != "caption":
            continue
        words = words_of(item.text)
        if any(words in text for text in body) or any(
            token_sort_ratio(words, text) >= _ALIKE for text in said
        ):
            item.drop("caption_repeat", "caption-said-elsewhere")
        else:
            said.append(words)


def _said_before(items: Sequence[Judged]) -> None:
    seen: set[str] = set()
    for item in items:
        if item.kind in {None, "caption"}:
            continue
        words = words_of(item.text)
        if len(words) >= _SHORTEST and words in seen and not item.text.endswith("?"):
            item.drop("duplicate", "said-before")
        seen.add(words)
