"""Articles of a few lines, for tests of what is resolved in them."""

from __future__ import annotations

from functools import cache

from dateline.evaluate.bare import bare_article
from dateline.parse import load_model, parse_article
from dateline.records.article import Article
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle, Sentence
from dateline.records.times import Time
from dateline.resolve import resolve_values
from dateline.resolve.places import resolve_places
from dateline.resolve.times import resolve_times

PUBLISHED = "2024-03-06"
"""A Wednesday."""
UNREAD = ParsedArticle((), (), (), ())
"""What the stages before leave where no sentence was read."""


def article(text: str, published: str | None = None, outlet: str | None = None) -> Article:
    """An article of paragraphs, one a line, from an outlet."""
    return bare_article(text, published).model_copy(update={"outlet": outlet})


def times(text: str, published: str | None = None, outlet: str | None = None) -> tuple[Time, ...]:
    """The times of a text whose places are known; its sentences end at full stops."""
    whole = article(text, published, outlet)
    parsed = ParsedArticle(_sentences(text), (), (), ())
    return resolve_times(whole, parsed, resolve_places(whole, parsed))


def _sentences(text: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for part in text.replace("\n\n", ". ").split(". "):
        found.append(Sentence(start=start, end=start + len(part)))
        start += len(part) + 2
    return tuple(found)


@cache
def values(text: str, published: str | None = None, outlet: str | None = None) -> Values:
    """Everything that is resolved in a text, read for real."""
    whole = article(text, published, outlet)
    return resolve_values(whole, parse_article(whole, load_model()))


def only_time(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Time:
    """The one time of a text."""
    found = times(text, published, outlet)
    assert len(found) == 1, [time.text for time in found]
    return found[0]


def span(time: Time) -> tuple[str, str] | None:
    """Start and end of its interval, to the minute."""
    if time.interval is None:
        return None
    return f"{time.interval.start:%Y-%m-%dT%H:%MZ}", f"{time.interval.end:%Y-%m-%dT%H:%MZ}"
