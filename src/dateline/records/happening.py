"""An event of the chronology: what happened, by whose word, with every value that anybody gave.

Event mentions of single articles are ``records/event.py``; this is what they are reconciled into, and one
line of ``dateline events --format jsonl``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from dateline.records.event import PloverRoot, Status
from dateline.records.quantity import Bound
from dateline.records.span import Record
from dateline.records.times import Interval, Precision

HAPPENING_SCHEMA = "dateline/event/1"


class BestPlace(Record):
    """A place as a map needs it: degrees WGS 84, ``radius_km`` how far the thing reaches."""

    name: str
    kind: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None


class BestQuantity(Record):
    """A figure of the event, as in ``records/quantity.py`` without its place in the text."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    bound: Bound
    of: str | None


class Best(Record):
    """The best supported value of each field, for tables and maps.

    ``when`` says the time as a person would write it, in its own zone where that is known, and no finer than
    it is known; ``None`` where the text gives no date.
    """

    type: PloverRoot | None
    kind: str | None
    status: Status
    when: str | None
    interval: Interval | None
    precision: Precision | None
    place: BestPlace | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    quantities: tuple[BestQuantity, ...]
    summary: str


class Supported(Record):
    """One value of one field: the claims that carry it (none: the outlet's own voice) and its origins."""

    value: str | Interval | BestPlace | BestQuantity | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]


class HappeningValues(Record):
    """For each field all the values given, most supported first."""

    type: tuple[Supported, ...]
    kind: tuple[Supported, ...]
    status: tuple[Supported, ...]
    interval: tuple[Supported, ...]
    precision: tuple[Supported, ...]
    place: tuple[Supported, ...]
    actors: tuple[Supported, ...]
    recipients: tuple[Supported, ...]
    quantities: tuple[Supported, ...]
    summary: tuple[Supported, ...]


class Disagreement(Record):
    """A field in which the reports differ, in words."""

    field: str
    values: tuple[str, ...]
    explanation: str


class Report(Record):
    """One article that reports it: the event mention there and the claims it rests on.

    ``joined_by`` says by what it was found to be of this event among several reports: a ``time`` that meets theirs, or,
    less surely, its ``publication`` within days of one that has no time either; ``None`` where it stands alone.
    """

    page: str
    article: str
    event: str
    claims: tuple[str, ...]
    outlet: str | None
    published: str | None
    joined_by: Literal["time", "publication"] | None = None


class OriginGroup(Record):
    """Whose word it is: a speaker, or an outlet in its own voice; ``evidence`` the claims that show it.

    ``country`` is the ISO 3166-1 alpha-2 code of the country that the speaker speaks for, where that is known.
    """

    origin: str
    country: str | None = None
    articles: tuple[str, ...]
    evidence: tuple[str, ...]


class Origins(Record):
    """How many independent origins stand behind it: at least ``count_low``, at most ``count_high``."""

    count_low: int
    count_high: int
    groups: tuple[OriginGroup, ...]


class Decision(Record):
    """A person's word on the event."""

    kind: Literal["note"]
    text: str
    author: str | None
    at: datetime


class Happening(Record):
    """One event of the chronology. ``changed_at`` is when anything in it last changed (UTC)."""

    id: str
    best: Best
    main: bool
    values: HappeningValues
    disagreements: tuple[Disagreement, ...]
    reports: tuple[Report, ...]
    origins: Origins
    findings: tuple[str, ...]
    decisions: tuple[Decision, ...]
    changed_at: datetime | None
    schema_: str = Field(default=HAPPENING_SCHEMA, alias="schema")
