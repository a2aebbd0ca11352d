"""Articles of a few lines, for tests of what is resolved in them."""

from __future__ import annotations

import hashlib
from functools import cache

from dateline.parse import load_model, parse_article
from dateline.records.article import Article, Block, Dating
from dateline.records.ids import content_id
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
    """An article of paragraphs, one after each blank line."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(kind="paragraph", start=start, end=start + len(part)))
        start += len(part) + 2
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=content_id("ar", digest, outlet),
        title=None,
        byline=None,
        outlet=outlet,
        credit=None,
        language="en",
        published=Dating(value=published, from_="given" if published else None),
        modified=Dating(),
        text=text,
        text_sha256=digest,
        blocks=tuple(blocks),
        dropped=(),
        notes=(),
    )


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
