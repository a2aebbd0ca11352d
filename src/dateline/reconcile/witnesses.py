"""On whose word an event rests, over several articles: origins, not outlets.

One speaker is one origin, however many articles repeat the words, and whether by name or by office. An outlet that reports in its own voice is an
origin of its own. A copy or a rewrite of another article brings no origin: its word is that of the other.

The least number of independent origins is the number of countries that known speakers speak for, and one where none
is known: two bodies of one country may go back to one. The most is the number of different origins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.reconcile.same_speaker import are_one_speaker
from dateline.records.happening import Happening, OriginGroup, Origins

THE_PAGE = "the page itself"
"""The origin of what a page of no known outlet says in its own voice."""


def joint_origins(reports: Sequence[Happening], copies: Mapping[str, str]) -> Origins:
    """The origins of all the reports of one event.

    Args:
        reports: the event as each article alone has it, in the order of their publication.
        copies: for an article that copies another, the id of the other.
    """
    told_by: list[OriginGroup] = []
    told = {report.reports[0].article: report.origins.groups for report in reports}
    for article, groups in told.items():
        copied = told.get(copies.get(article, ""))
        for group in groups:
            origin = _origin_in(copied, group) if copied else group
            told_by.append(group.model_copy(update={"origin": origin.origin, "country": origin.country}))
    return count_origins(told_by)


def _origin_in(copied: tuple[OriginGroup, ...], group: OriginGroup) -> OriginGroup:
    """The origin of a copy's word: the same speaker in the article that was copied, or else that article's first."""
    return next((each for each in copied if are_one_speaker(each.origin, group.origin)), copied[0])


def count_origins(told_by: Sequence[OriginGroup]) -> Origins:
    """The different origins, and how many of them are independent, at least and at most."""
    alike: list[list[OriginGroup]] = []
    for each in told_by:
        same = next((groups for groups in alike if any(_are_one(each, one) for one in groups)), None)
        if same is None:
            alike.append([each])
        else:
            same.append(each)
    groups = tuple(_together(each) for each in alike)
    countries = {group.country for group in groups if group.country}
    return Origins(count_low=max(1, len(countries)), count_high=len(groups), groups=groups)


def _are_one(one: OriginGroup, other: OriginGroup) -> bool:
    """Pages of no known outlet share their name alone."""
    if one.origin == other.origin == THE_PAGE:
        return one.articles == other.articles
    return are_one_speaker(one.origin, other.origin)


def _together(groups: Sequence[OriginGroup]) -> OriginGroup:
    return OriginGroup(
        origin=groups[0].origin,
        country=next((group.country for group in groups if group.country), None),
        articles=tuple(dict.fromkeys(article for group in groups for article in group.articles)),
        evidence=tuple(dict.fromkeys(claim for group in groups for claim in group.evidence)),
    )
