"""event → findings: the arithmetic of the desk."""

from __future__ import annotations

from dateline.check.clock_zone import check_clock_zone
from dateline.check.initials_names import check_initials_names
from dateline.check.rewriting_residue import check_rewriting_residue
from dateline.check.unit_pair import check_unit_pair
from dateline.check.weekday_date import check_weekday_date
from dateline.records.article import Article
from dateline.records.finding import Finding
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle


def check_article(article: Article, parsed: ParsedArticle, values: Values) -> tuple[Finding, ...]:
    """Findings of every check, in the order of this list."""
    return (
        *check_clock_zone(article, values.times),
        *check_weekday_date(article, values.times),
        *check_unit_pair(article, values.quantities),
        *check_initials_names(article, parsed),
        *check_rewriting_residue(article),
    )
