"""Resolves the time expressions of an article: sentences and places in, times with interval and zone out.

``anchoring`` says which expressions are times, ``article_zones`` and ``twin_clocks`` in which zone each is told,
``dated_drafts`` which day and clock it is, ``time_records`` writes the record. What the text leaves open stays open: a
weekday without a date of publication keeps its weekday in ``local`` and no interval.

Conventions: Guidelines, "Times" and "Settled cases".
"""

from __future__ import annotations

from dateline.records.article import Article
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Time
from dateline.resolve.anchoring import times_in
from dateline.resolve.article_zones import ArticleZones
from dateline.resolve.clocks import clock_pairs
from dateline.resolve.dated_drafts import Dating
from dateline.resolve.publication import publication_of
from dateline.resolve.time_drafts import Draft
from dateline.resolve.time_meanings import Expression
from dateline.resolve.time_records import time_record
from dateline.resolve.twin_clocks import zones_of_pairs


def resolve_times(article: Article, parsed: ParsedArticle, places: tuple[Place, ...]) -> tuple[Time, ...]:
    """Return the times of an article in the order of its text.

    Args:
        article: its text, blocks and publication.
        parsed: its sentences; words are not needed.
        places: resolved places, for the zone of what is told.
    """
    expressions = times_in(article.text, article.blocks)
    drafts = draft_times(article, parsed, places, expressions)
    return tuple(time_record(article.text, draft) for draft in drafts)


def draft_times(
    article: Article,
    parsed: ParsedArticle,
    places: tuple[Place, ...],
    expressions: tuple[Expression, ...],
    *,
    month_first: bool | None = None,
) -> list[Draft]:
    """Give each expression its zone, day and period; ``month_first`` settles dates like 03/07/2017."""
    zones = ArticleZones(article, parsed, places)
    pub = publication_of(article)
    drafts = [
        Draft(e, zones.zone_for(e), id=content_id("tm", article.id, e.start, e.end)) for e in expressions
    ]
    pairs = clock_pairs(article.text, expressions)
    drafts = zones_of_pairs(drafts, pairs, zones, pub)
    return Dating(article.text, zones, pub, drafts, pairs, month_first).run()
