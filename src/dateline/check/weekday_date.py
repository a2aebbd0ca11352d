"""Does a weekday fit the date beside it: "Wednesday (July 18)", "Monday, Dec. 28, 2020"?

The date's weekday is computed in the Gregorian calendar and compared with the one written. Where the year is
not written, it is the one that the publication gives; without a publication date the verdict is unknown.
"""

from __future__ import annotations

import itertools
from datetime import date

from dateline.check.brackets import quote_bracketed
from dateline.records.article import Article
from dateline.records.finding import Finding, Verdict
from dateline.records.ids import content_id
from dateline.records.span import Span
from dateline.records.times import Time
from dateline.resolve.time_meanings import Meaning
from dateline.resolve.timex_grammar import find_expressions

RULE = "weekday-date"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GAPS = frozenset({" (", ", (", " [", " – ", " - "})


def check_weekday_date(article: Article, times: tuple[Time, ...]) -> tuple[Finding, ...]:
    """Return one finding for each weekday that stands with its date."""
    told = [(time, meaning) for time in times if (meaning := _meaning(time)) is not None]
    findings = []
    for time, meaning in told:
        if meaning.weekday is not None and meaning.names_date:
            findings.append(_check(article, meaning.weekday, meaning, time, time))
    for (left, first), (right, second) in itertools.pairwise(told):
        gap = article.text[left.end : right.start]
        if gap in _GAPS and first.only_weekday and second.names_date and second.weekday is None:
            findings.append(_check(article, first.weekday or 0, second, left, right))
    return tuple(findings)


def _meaning(time: Time) -> Meaning | None:
    found = find_expressions(time.text)
    return found[0].meaning if len(found) == 1 else None


def _check(article: Article, weekday: int, dated: Meaning, left: Time, right: Time) -> Finding:
    verdict, explanation = _judge(weekday, dated, right)
    spans = (left, right) if left is not right else (left,)
    return Finding(
        id=content_id("fi", article.id, "weekday_date", left.start, right.end),
        kind="weekday_date",
        verdict=verdict,
        spans=tuple(Span(start=span.start, end=span.end) for span in spans),
        text=quote_bracketed(article.text, left.start, right.end),
        explanation=explanation,
        rule=RULE,
    )


def _judge(weekday: int, dated: Meaning, time: Time) -> tuple[Verdict, str]:
    named = WEEKDAYS[weekday]
    day = date.fromisoformat(time.local.date) if time.local and time.local.date else None
    if day is None:
        return (
            "unknown",
            f"{named}, {_month_day(dated)}: the year is not known, so the weekday cannot be computed.",
        )
    computed = WEEKDAYS[day.weekday()]
    written = f"{day.day} {day:%B} {day.year}" + (
        "" if dated.year else " (the year by the date of publication)"
    )
    if day.weekday() == weekday:
        return "consistent", f"{written} is a {computed}, as written: consistent."
    apart = min((day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7)
    days = f"{apart} day{'s' * (apart != 1)}"
    return "inconsistent", f"{written} is a {computed}, not a {named}: {days} apart, inconsistent."


def _month_day(dated: Meaning) -> str:
    month = date(2000, dated.month or 1, 1)
    return f"{dated.day} {month:%B}"
