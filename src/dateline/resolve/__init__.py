"""sentences → values: times, places, quantities and entities of one article."""

from __future__ import annotations

from dateline.records.article import Article
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.resolve.entities import resolve_entities
from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.places import resolve_places
from dateline.resolve.quantities import resolve_quantities
from dateline.resolve.times import resolve_times


def resolve_values(article: Article, parsed: ParsedArticle) -> Values:
    """All values of an article: places, then times, whose zones need places, then quantities and entities.

    Numbers that belong to a time are no quantities.
    """
    places = resolve_places(article, parsed)
    times = resolve_times(article, parsed, places)
    return Values(
        entities=resolve_entities(article, parsed, places),
        times=times,
        places=places,
        quantities=resolve_quantities(article, parsed, times),
    )


def gazetteer_version() -> str:
    """The version of the gazetteer in use."""
    return open_gazetteer().version
