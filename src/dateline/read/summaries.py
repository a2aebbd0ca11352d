"""Which paragraphs are summaries that a rewriter added, written by no reporter.

A program that rewrites a report likes to close it by telling it once more. Such a paragraph stands behind
the last paragraph that tells something and says nothing new: most of its words have been said above, it
quotes nobody, it has no figure of its own. In a text that a rewriter has signed elsewhere it then needs one
sign more: words of ``lexicons/en/added_summary.yaml``, a heading such as "Key takeaways", or its place
behind the page's closing furniture. With two such phrases there, and for a list right under such a heading,
wherever it stands, no quotation and no figure of its own is enough, in whatever words it retells. Elsewhere a
paragraph needs two such phrases. An article's own last paragraph that merely sums up stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from dateline.lexicon import load_lexicon
from dateline.read.judged import Judged

_SAID = 0.5
"""Share of a paragraph's content words that the article has said before, from which it says nothing new."""
_STEM = 5
"""Letters by which two forms of a word are held to be one."""
_MOST = 10
"""Paragraphs at the end of an article that are looked at."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_MARK = re.compile(r"^\d{1,2}[.)]\s+")
"""The number of a point in a list."""
_QUOTE = re.compile(r"[\"“”„«»]")
_CLOSING = frozenset({"subscription", "legal", "related_links", "reference_list", "copyright", "credit_line"})


@cache
def _patterns(part: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load_lexicon("dateline.read", "en/added_summary.yaml")[part]
    return tuple((row["id"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)


def summary_words(text: str) -> list[str]:
    """Ids of the rules by whose words a paragraph shows itself to be a summary."""
    found = [rule for rule, pattern in _patterns("openers") if pattern.match(text)]
    return found + [rule for rule, pattern in _patterns("phrases") if pattern.search(text)]


def summary_heading(text: str) -> str | None:
    """Id of the rule that knows a line as the heading of a summary, or ``None``."""
    return next((rule for rule, pattern in _patterns("headings") if pattern.fullmatch(text)), None)


def set_summaries_aside(items: Sequence[Judged]) -> None:
    """Drop added summaries at the end of an article, the last first."""
    body = [item for item in items if item.kind in {"paragraph", "heading", "list"}]
    titles = [item.text for item in items if item.kind == "title"]
    rewritten = any(item.reason == "rewriting_residue" for item in items)
    if rewritten:
        _set_lists_aside(body, titles)
        body = [item for item in body if item.kind]
    closed = _closing(items, body) if rewritten else None
    for place in range(len(body) - 1, max(0, len(body) - 1 - _MOST), -1):
        item = body[place]
        heading = summary_heading(item.text)
        if heading:
            if place + 1 < len(body) and body[place + 1].reason == "added_summary":
                item.drop("added_summary", heading)
            continue
        rule = _rule_for(body, place, closed) if rewritten else _rule_without_rewriter(item.text)
        before = " ".join([*titles, *(earlier.text for earlier in body[:place])])
        if (
            rule
            and _adds_nothing(item.text, before)
            and (_retells(item.text, before) or (rewritten and len(summary_words(item.text)) > 1))
        ):
            item.drop("added_summary", rule)
        elif _SENTENCE_END.search(item.text):
            return


def _set_lists_aside(body: Sequence[Judged], titles: Sequence[str]) -> None:
    """Drop each heading of a summary with the list right under it, if none of its items adds anything."""
    for place, item in enumerate(body):
        heading = summary_heading(item.text) if item.kind else None
        points = list(takewhile(lambda one: one.kind == "list", body[place + 1 :])) if heading else []
        said = " ".join([*titles, *(other.text for other in body if other not in points)])
        if heading and points and all(_adds_nothing(_MARK.sub("", point.text), said) for point in points):
            for one in (item, *points):
                one.drop("added_summary", heading)


def _rule_for(body: Sequence[Judged], place: int, closed: int | None) -> str | None:
    """By what a paragraph of a text that a rewriter has signed gives itself away."""
    behind_the_end = closed is not None and place >= closed
    words = next(iter(summary_words(body[place].text)), None) or _heading_over(body, place)
    return words or ("restated-behind-the-end" if behind_the_end else None)


def _rule_without_rewriter(text: str) -> str | None:
    """Elsewhere one phrase is no evidence: reporters sum up too, and blogs conclude."""
    found = summary_words(text)
    return found[0] if len(found) > 1 else None


def _heading_over(body: Sequence[Judged], place: int) -> str | None:
    """The rule of the nearest heading of a summary above a paragraph, no further up than is looked at."""
    above = (summary_heading(item.text) for item in reversed(body[max(1, place - _MOST) : place]))
    return next((rule for rule in above if rule), None)


def _closing(items: Sequence[Judged], body: Sequence[Judged]) -> int | None:
    """How many paragraphs stand before the last of a page's closing furniture."""
    last = max((number for number, item in enumerate(items) if item.reason in _CLOSING), default=-1)
    before = sum(item.kind in {"paragraph", "heading", "list"} for item in items[:last])
    return before if before > len(body) // 2 else None


def _adds_nothing(text: str, said: str) -> bool:
    """Whether it has neither a quotation nor a figure of its own."""
    return not _QUOTE.search(text) and not set(_FIGURE.findall(text)) - set(_FIGURE.findall(said))


def _retells(text: str, said: str) -> bool:
    """Whether most of its words have been said."""
    stems = [word[:_STEM].casefold() for word in _WORD.findall(_without_phrases(text))]
    known = {word[:_STEM].casefold() for word in _WORD.findall(said)}
    return bool(stems) and sum(stem in known for stem in stems) >= _SAID * len(stems)


def _without_phrases(text: str) -> str:
    """A paragraph without the words that only tell that it is a summary."""
    for part in ("openers", "phrases"):
        for _, pattern in _patterns(part):
            text = pattern.sub(" ", text)
    return text
