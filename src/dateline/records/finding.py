"""Findings: what the desk's arithmetic says of the page."""

from __future__ import annotations

from typing import Literal

from dateline.records.span import Record, Span

FindingKind = Literal[
    "clock_zone",
    "unit_pair",
    "weekday_date",
    "date_order",
    "ordinal_record",
    "part_whole",
    "value_conflict",
    "initials_names",
    "name_variants",
    "actor_swap",
    "quote_drift",
    "lineage_distortion",
    "rewriting_residue",
    "place_country",
    "title_body",
]
Verdict = Literal["consistent", "inconsistent", "unknown"]


class DroppedRef(Record):
    """Points at ``article.dropped[dropped]`` instead of a span of the text."""

    dropped: int


class Finding(Record):
    """One check's result: the words it rests on and one sentence that shows the arithmetic."""

    id: str
    kind: FindingKind
    verdict: Verdict
    spans: tuple[Span | DroppedRef, ...]
    text: str
    explanation: str
    rule: str
