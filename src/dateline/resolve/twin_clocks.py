"""The zone of a clock that another clock beside it tells: "8:10am (23:10 GMT)".

The zone is that of a place the sentence tells of, or where it tells of none, of any place the article names; only
where no place is known it is an offset that somebody keeps somewhere. Where the places known do not agree with the
clocks, the sentence's zone stays, and the check of clocks says that the two disagree.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dateline.resolve.article_zones import ArticleZones, ZoneFound
from dateline.resolve.calendar_periods import day_period
from dateline.resolve.clocks import kept_somewhere, offsets_between
from dateline.resolve.publication import Publication
from dateline.resolve.time_drafts import Draft
from dateline.resolve.zones import write_offset, zone_info


def zones_of_pairs(
    drafts: list[Draft], pairs: list[tuple[int, int]], zones: ArticleZones, pub: Publication | None
) -> list[Draft]:
    """Give each clock without a written zone the one that its partner tells; the others stay as they are."""
    out = list(drafts)
    for first, second in pairs:
        for mine, theirs in ((first, second), (second, first)):
            if out[mine].meaning.zone is None and out[theirs].found.origin == "written":
                out[mine] = replace(out[mine], found=_derived_zone(out[mine], out[theirs], zones, pub))
                break
    return out


def _derived_zone(local: Draft, written: Draft, zones: ArticleZones, pub: Publication | None) -> ZoneFound:
    """The zone by which two clocks agree; the one found before where a place is known and none of them agrees."""
    zone = written.found.zone
    rules = zone_info(zone) if zone else None
    if rules is None:
        return local.found
    moments = [day_period(pub.day).start] if pub else [datetime(2024, 1, 15), datetime(2024, 7, 15)]
    written_offset = moments[0].replace(tzinfo=rules).utcoffset() or timedelta(0)
    ahead = offsets_between(local.meaning, written.meaning)
    for moment in moments:
        written_offset = moment.replace(tzinfo=rules).utcoffset() or timedelta(0)
        for offset in ahead:
            named = zones.zone_with_offset(offset + written_offset, moment, local.expression)
            if named:
                return ZoneFound(named, "two_clocks")
    if local.found.origin in {"place", "dateline"}:
        return local.found
    for offset in ahead[:2]:
        if kept_somewhere(offset, written_offset):
            return ZoneFound(write_offset(offset + written_offset), "two_clocks")
    return local.found
