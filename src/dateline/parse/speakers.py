"""Which words stand in quote marks, and who speaks there.

Decides by pairs of marks within a block; straight marks open and close by turns. The speaker is the subject of the
nearest verb of speech outside the marks in a sentence that the quote touches. A quote whose block names no speaker
has none.

Declines: single quote marks, which are apostrophes as often.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parse.profiles import word_list
from dateline.parse.syntax import subjects
from dateline.records.sentence import ParsedArticle

_NEAR = 60


def quotes(parsed: ParsedArticle) -> list[int]:
    """Number of the quote each word stands in, 0 outside all quotes."""
    inside = [0] * len(parsed.words)
    count = 0
    current = 0
    block = -1
    for number, word in enumerate(parsed.words):
        here = parsed.sentence_block[word.sentence]
        if here != block:
            block, current = here, 0
        opens = word.text in {"“", "«", "„"} or (word.text in {'"', "``"} and not current)
        closes = word.text in {"”", "»", "''"} or (word.text == '"' and current)
        if opens:
            count += 1
            current = count
        elif closes:
            current = 0
        else:
            inside[number] = current
    return inside


def speakers(parsed: ParsedArticle, inside: Sequence[int]) -> dict[int, int]:
    """Head word of the speaker of each quote that has one within its sentences."""
    spans: dict[int, tuple[int, int]] = {}
    for number, quote in enumerate(inside):
        if quote:
            first, _ = spans.get(quote, (number, number))
            spans[quote] = (first, number)
    found: dict[int, int] = {}
    for quote, (first, last) in spans.items():
        speaker = _speaker(parsed, inside, first, last)
        if speaker is not None:
            found[quote] = speaker
    _carry_on(parsed, spans, found)
    return found


def _speaker(parsed: ParsedArticle, inside: Sequence[int], first: int, last: int) -> int | None:
    words = parsed.words
    low = max(parsed.sentence_words[words[first].sentence][0], first - _NEAR)
    high = min(parsed.sentence_words[words[last].sentence][1], last + _NEAR)
    verbs = word_list("speech_verbs")
    outside = [
        number for number in (*range(last + 1, high), *range(first - 1, low - 1, -1)) if not inside[number]
    ]
    outside.sort(key=lambda number: number - last if number > last else first - number)
    for number in outside:
        if words[number].upos == "VERB" and words[number].lemma in verbs:
            for subject in subjects(parsed, number):
                if not inside[subject] and words[subject].upos in {"NOUN", "PROPN", "PRON", "X"}:
                    return subject
    return None


def _carry_on(parsed: ParsedArticle, spans: dict[int, tuple[int, int]], found: dict[int, int]) -> None:
    """A quote without a speaker has that of the quote before it in the same block."""
    previous: tuple[int, int] | None = None
    for quote, (first, _) in spans.items():
        block = parsed.sentence_block[parsed.words[first].sentence]
        if quote not in found and previous and previous[0] == block:
            found[quote] = previous[1]
        if quote in found:
            previous = (block, found[quote])
