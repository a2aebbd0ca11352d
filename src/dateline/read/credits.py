"""Which news agency an article is credited to, where its text says so.

Read, in this order: in a dateline ("SEOUL (Reuters) -"), in the brackets or behind the dash that close the
text, in a credit or copyright line that was set aside, in the byline. An agency that is only quoted or
cited is no credit, and who took a photograph did not write the text. Given as it is written; ``None`` where no place for a credit names one of
``lexicons/agencies.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.read.judged import Judged
from dateline.read.notices import is_image_credit
from dateline.records.article import BODY_KINDS

_DATELINE_REACH = 120
_CREDITS = frozenset({"credit_line", "copyright", "byline"})


@cache
def agencies() -> frozenset[str]:
    """The names under which agencies are credited."""
    return frozenset(load_lexicon("dateline.read", "agencies.yaml")["agencies"])


@cache
def _agency() -> str:
    return "|".join(map(re.escape, sorted(agencies(), key=len, reverse=True)))


@cache
def _dateline() -> re.Pattern[str]:
    """A place, perhaps a day, and the agency in brackets, or between commas and a dash, where a paragraph starts.

    A full stop inside is an abbreviation's: "MIAMI, Fla. (AP)", "NAIROBI, Nov. 21 (Xinhua)".
    """
    within = r"(?:[^().!?]|(?<=[^\W\d_])\.(?=[,(]| [(\d]|[A-Z]\.)){1,60}"
    return re.compile(
        rf"^(?:[^\W\d_a-z]{within})?[(\[]\s*({_agency()})(?:\s*[,/-][^)\]]{{0,30}})?[)\]]\s*[-–—:]?"
        rf"|^[A-Z]{within}[,/]\s*({_agency()})\s*[-–—]"
    )


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:[(\[]\s*|[-–—]\s*)({_agency()})(?:[/, -]+\w{{2,10}}){{0,3}}\s*[)\]]?\.?$")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({_agency()})(?!\w)")


def agency_credit(items: Sequence[Judged], byline: str | None) -> str | None:
    """The agency credited, as written.

    Args:
        items: the pieces of the page, furniture already set aside.
        byline: the article's byline.
    """
    body = [item.text for item in items if item.kind in BODY_KINDS]
    for text in body[:2]:
        if match := _dateline().search(text[:_DATELINE_REACH]):
            return match[1] or match[2]
    if body and (match := _closing().search(body[-1])):
        return match[1]
    lines = [item.text for item in items if item.reason in _CREDITS and not is_image_credit(item.text)]
    found = (match[1] for text in [*lines, byline or ""] if (match := _named().search(text)))
    return next(found, None)
