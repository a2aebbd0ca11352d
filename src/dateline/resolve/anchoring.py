"""Which expressions anchor something in time, and so are times of the article.

Lengths and repetitions are none unless they bound something ("within 48 hours"); stamps of the page ("Updated 12:16")
and what stands in captions are none either.
"""

from __future__ import annotations

import re

from dateline.records.article import Block
from dateline.resolve.time_meanings import Expression
from dateline.resolve.timex_grammar import find_expressions


def times_in(text: str, blocks: tuple[Block, ...] = ()) -> tuple[Expression, ...]:
    """The expressions of ``text`` that count as times by the Guidelines; captions tell none of the article's."""
    captions = [(block.start, block.end) for block in blocks if block.kind == "caption"]
    return tuple(
        e
        for e in find_expressions(text)
        if _counts(text, e) and not _is_stamp(text, e) and not any(s <= e.start < t for s, t in captions)
    )


_PASSING = frozenset({"now", "currently", "presently", "recently", "lately"})
_SHORT = frozenset({"second", "minute", "hour"})


def _counts(text: str, expression: Expression) -> bool:
    meaning = expression.meaning
    if meaning.kind == "duration":
        return _bounds(text, expression)
    if meaning.steps and meaning.base in {"reference", "event"} and meaning.steps[-1].unit in _SHORT:
        return False
    if text[expression.start : expression.end].lower() in _PASSING:
        return bool(
            re.search(r"(?:^|\n|[.!?][”\"]? )$", text[max(0, expression.start - 3) : expression.start])
        )
    return meaning.kind in {"calendar", "vague"} and meaning.value != "FUTURE_REF"


def _bounds(text: str, expression: Expression) -> bool:
    """Whether a length bounds something: "within 48 hours", "the past 30 days" (not "of her life")."""
    meaning = expression.meaning
    if meaning.bound:
        return True
    window = meaning.window or ""
    if text.startswith(" of ", expression.end) or not meaning.steps or meaning.steps[-1].unit in _SHORT:
        return False
    return any(word in window for word in ("past", "last", "next", "coming", "previous"))


_STAMP = re.compile(r"(?:last |first )?(?:updated|published|posted|modified|created|issued)\b", re.I)


def _is_stamp(text: str, expression: Expression) -> bool:
    """A stamp of the page: a line of a few words with date and clock, or one that says "Updated"."""
    start = text.rfind("\n", 0, expression.start) + 1
    end = text.find("\n", expression.end)
    line = text[start : end if end >= 0 else len(text)]
    rest = line.replace(text[expression.start : expression.end], "")
    if len(rest) > 60 or re.search(r"[.!?][\"”']?$", line):
        return False
    dated = expression.meaning.names_date and expression.meaning.year is not None
    return bool(_STAMP.match(line)) or (dated and expression.meaning.clock is not None)
