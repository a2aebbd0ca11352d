"""On whose word an event rests, over several articles: origins, not outlets.

One speaker is one origin, however many articles repeat the words. An outlet that reports in its own voice is an
origin of its own. A copy or a rewrite of another article brings no origin: its word is that of the other.

The least number of independent origins is the number of countries that known speakers speak for, and one where none
is known: two bodies of one country may go back to one. The most is the number of different origins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.records.happening import Happening, OriginGroup, Origins


def joint_origins(reports: Sequence[Happening], copies: Mapping[str, str]) -> Origins:
    """The origins of all the reports of one event.

    Args:
        reports: the event as each article alone has it, in the order of their publication.
        copies: for an article that copies another, the id of the other.
    """
    named: dict[str, list[OriginGroup]] = {}
    told = {report.reports[0].article: report.origins.groups for report in reports}
    for article, groups in told.items():
        copied = told.get(copies.get(article, ""))
        for group in groups:
            origin = _origin_in(copied, group) if copied else group
            named.setdefault(origin.origin.casefold(), []).append(
                group.model_copy(update={"origin": origin.origin, "country": origin.country})
            )
    return count_origins(tuple(_together(groups) for groups in named.values()))


def _origin_in(copied: tuple[OriginGroup, ...], group: OriginGroup) -> OriginGroup:
    """The origin of a copy's word: the same speaker in the article that was copied, or else that article's first."""
    return next((each for each in copied if each.origin.casefold() == group.origin.casefold()), copied[0])


def count_origins(groups: tuple[OriginGroup, ...]) -> Origins:
    """How many of the origins are independent, at least and at most."""
    countries = {group.country for group in groups if group.country}
    return Origins(count_low=max(1, len(countries)), count_high=len(groups), groups=groups)


def _together(groups: Sequence[OriginGroup]) -> OriginGroup:
    return OriginGroup(
        origin=groups[0].origin,
        country=next((group.country for group in groups if group.country), None),
        articles=tuple(dict.fromkeys(article for group in groups for article in group.articles)),
        evidence=tuple(dict.fromkeys(claim for group in groups for claim in group.evidence)),
    )
