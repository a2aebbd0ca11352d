"""Which paragraphs are summaries that a rewriter added, written by no reporter.

A program that rewrites a report likes to close it by telling it once more. Such a paragraph stands behind the last
paragraph that tells something, says nothing new (most of its words have been said above; it quotes nobody; it has no
figure of its own), and gives itself away: by words of ``lexicons/<lang>/added_summary.yaml``, by a heading such as
"Key takeaways", or by standing behind the page's closing furniture in a text that a rewriter has signed elsewhere.
An article's own last paragraph that merely sums up stays; so does everything with a quotation or a new figure in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.read.judged import Judged

_SAID = 0.5
"""Share of a paragraph's content words that the article has said before, from which it says nothing new."""
_STEM = 5
"""Letters by which two forms of a word are held to be one."""
_MOST = 6
"""Paragraphs at the end of an article that are looked at."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_QUOTE = re.compile(r"[\"“”„«»]")
_CLOSING = frozenset({"subscription", "legal", "related_links", "reference_list", "copyright", "credit_line"})


@cache
def _patterns(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load_lexicon("dateline.read", "en/added_summary.yaml")[part]
    return tuple((row["id"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)


def summary_words(text: str) -> str | None:
    """Id of the rule by whose words a paragraph shows itself to be a summary, or ``None``."""
    found = next((rule for rule, pattern in _patterns("openers") if pattern.match(text)), None)
    return found or next((rule for rule, pattern in _patterns("phrases") if pattern.search(text)), None)


def summary_heading(text: str) -> str | None:
    """Id of the rule that knows a line as the heading of a summary, or ``None``."""
    return next((rule for rule, pattern in _patterns("headings") if pattern.fullmatch(text)), None)


def set_summaries_aside(items: Sequence[Judged]) -> None:
    """Drop added summaries at the end of an article, the last first."""
    body = [number for number, item in enumerate(items) if item.kind in {"paragraph", "heading", "list"}]
    heading = _heading(items, body)
    closed = _closing(items, body)
    for place in range(len(body) - 1, max(0, len(body) - 1 - _MOST), -1):
        number = body[place]
        if number == heading:
            items[number].drop("added_summary", summary_heading(items[number].text) or "")
            return
        text = items[number].text
        under = summary_heading(items[heading].text) if heading is not None and number > heading else None
        rule = summary_words(text) or under or ("restated-behind-the-end" if number > closed else None)
        if not rule or not _says_nothing_new(text, [items[earlier].text for earlier in body[:place]]):
            return
        items[number].drop("added_summary", rule)


def _heading(items: Sequence[Judged], body: Sequence[int]) -> int | None:
    """Number of the last heading of a summary among the paragraphs that are looked at."""
    return next(
        (n for n in reversed(body[-_MOST - 1 :]) if n != body[0] and summary_heading(items[n].text)), None
    )


def _closing(items: Sequence[Judged], body: Sequence[int]) -> int:
    """In a text that a rewriter has signed, the last piece of closing furniture; else behind everything."""
    if not body or not any(item.reason == "rewriting_residue" for item in items):
        return len(items)
    middle = body[len(body) // 2]
    closing = [number for number, item in enumerate(items) if item.reason in _CLOSING and number > middle]
    return max(closing, default=len(items))


def _says_nothing_new(text: str, before: Sequence[str]) -> bool:
    if _QUOTE.search(text):
        return False
    said = " ".join(before)
    if set(_FIGURE.findall(text)) - set(_FIGURE.findall(said)):
        return False
    stems = [word[:_STEM].casefold() for word in _WORD.findall(text)]
    known = {word[:_STEM].casefold() for word in _WORD.findall(said)}
    return bool(stems) and sum(stem in known for stem in stems) >= _SAID * len(stems)
