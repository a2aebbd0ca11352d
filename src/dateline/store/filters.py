"""Which of the stored pages, claims, events and findings are asked for.

One filter serves every list; what each part means where:

====================  =======================  ======================  ==================  ================
part                  events                   claims                  pages               findings
====================  =======================  ======================  ==================  ================
``since``/``until``   happened in between      article published       published           article published
``place``, ``near``   where it happened        place in the content    any place of it     any place of page
``actor``             did it                   in an event it carries  any event of it     any event of page
``speaker``           by whose word            who is answerable       any claim of it     any claim of page
``type``              PLOVER root or kind      kind or stance          type of an event    kind
``status``            status                   stance                  status of an event  verdict
``stance``            –                        stance                  –                   –
``outlet``            reported there           published there         published there     published there
``credit``            in an article of it      in an article of it     credited to it      on a page of it
``min_origins``       at least so many         –                       –                   –
``text``              words of the record      words of the record     words of the text   words of the text
====================  =======================  ======================  ==================  ================

An event without a date is in no stretch of time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from dateline.code.kinds import kinds
from dateline.errors import UsageError
from dateline.records.claim import ClaimKind, Stance
from dateline.records.event import PloverRoot, Status
from dateline.records.finding import FindingKind, Verdict
from dateline.store import schema
from dateline.store.folding import fold
from dateline.store.instants import stretch, utc_text
from dateline.store.search import matching_refs

Listed = Literal["pages", "claims", "events", "findings"]
STANCES: tuple[str, ...] = get_args(Stance)
STATUSES: tuple[str, ...] = (*get_args(Status), *STANCES, *get_args(Verdict))
"""What ``status`` means in one list or another."""


@dataclass(frozen=True)
class Filter:
    """What to keep of a list; ``None`` keeps all.

    ``since`` and ``until`` are the first instant asked for and the first no longer asked for (UTC). ``near``
    is latitude, longitude (degrees) and kilometres. Names compare without case and accents, anywhere in a
    name.

    Raises:
        UsageError: no record has such a type, stance or status.
    """

    since: datetime | None = None
    until: datetime | None = None
    place: str | None = None
    near: tuple[float, float, float] | None = None
    actor: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    credit: str | None = None
    type: str | None = None
    status: str | None = None
    stance: str | None = None
    min_origins: int | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        _refuse_unknown("--stance", self.stance, STANCES)
        _refuse_unknown("--status", self.status, STATUSES)
        _refuse_unknown_type(self.type)

    @classmethod
    def from_words(
        cls,
        *,
        from_: str | None = None,
        to: str | None = None,
        near: str | None = None,
        **others: Any,
    ) -> Filter:
        """Make a filter of what a person typed.

        Args:
            from_: a year, month, day or instant; from its beginning.
            to: the same; up to its end, so that a day given as ``to`` is part of it.
            near: ``LAT,LON,KM``.
            others: the remaining fields of the filter as they are.

        Raises:
            UsageError: a date or place cannot be read, or the time asked for ends before it begins.
        """
        since, until = _bound("--from", from_, 0), _bound("--to", to, 1)
        if since and until and until <= since:
            raise UsageError(f"--to {to} ends before --from {from_} begins")
        return cls(since=since, until=until, near=_circle(near), **others)


def _refuse_unknown(option: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value.lower() not in known:
        raise UsageError(f"{option} {value}: not one of {', '.join(dict.fromkeys(known))}")


def _refuse_unknown_type(value: str | None) -> None:
    """Kinds of event are too many to list: those spelt much like it are."""
    roots: tuple[str, ...] = get_args(PloverRoot)
    others = (*kinds(), *get_args(ClaimKind), *STANCES, *get_args(FindingKind))
    if value is None or value.upper() in roots or value.lower() in others:
        return
    alike = " or ".join(get_close_matches(value.lower(), others, n=3))
    hint = f"did you mean {alike}? " if alike else ""
    raise UsageError(
        f"--type {value}: {hint}write a kind, such as airstrike or meeting, or a PLOVER type: {', '.join(roots)}"
    )


def _bound(option: str, value: str | None, end: int) -> datetime | None:
    if value is None:
        return None
    found = stretch(value)
    if found is None:
        raise UsageError(
            f"{option} {value}: not a date; write YYYY, YYYY-MM, YYYY-MM-DD or an ISO 8601 instant"
        )
    return found[end]


def _circle(value: str | None) -> tuple[float, float, float] | None:
    if value is None:
        return None
    try:
        lat, lon, km = (float(part) for part in value.split(","))
    except ValueError:
        raise UsageError(f"--near {value}: write LAT,LON,KM, such as 39.15,127.44,50") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and km > 0):
        raise UsageError(f"--near {value}: latitude, longitude or distance out of range")
    return lat, lon, km


def apply(query: Select[Any], wanted: Filter, listed: Listed, dialect: str) -> Select[Any]:
    """Narrow a query over ``reading`` joined with the listed table to what is wanted."""
    parts = [
        *_in_time(wanted, listed),
        *_at_place(wanted, listed),
        *_by_name("actor", wanted.actor, listed),
        *_by_name("speaker", wanted.speaker, listed),
        *_of_type(wanted, listed),
        *_of_status(wanted, listed),
    ]
    for column, name in ((schema.reading.c.outlet, wanted.outlet), (schema.reading.c.credit, wanted.credit)):
        if name:
            parts.append(func.dateline_fold(column).contains(fold(name), autoescape=True))
    if wanted.stance and listed == "claims":
        parts.append(schema.claim.c.stance == wanted.stance.lower())
    if wanted.min_origins is not None and listed == "events":
        parts.append(schema.event.c.origins_low >= wanted.min_origins)
    if wanted.text:
        parts.append(_ref(listed).in_(matching_refs(wanted.text, dialect)))
    return query.where(and_(*parts)) if parts else query


def _ref(listed: Listed) -> ColumnElement[Any]:
    """The id by which names, places and words of a listed record are kept."""
    columns: dict[str, ColumnElement[Any]] = {"claims": schema.claim.c.id, "events": schema.event.c.id}
    return columns.get(listed, schema.reading.c.article)


def _in_time(wanted: Filter, listed: Listed) -> list[ColumnElement[bool]]:
    if listed == "events":
        start, end = schema.event.c.starts, schema.event.c.ends
    else:
        start, end = schema.reading.c.published_start, schema.reading.c.published_end
    parts: list[ColumnElement[bool]] = []
    if wanted.since:
        parts.append(end > utc_text(wanted.since))
    if wanted.until:
        parts.append(start < utc_text(wanted.until))
    return parts


def _at_place(wanted: Filter, listed: Listed) -> list[ColumnElement[bool]]:
    table = schema.located
    parts: list[ColumnElement[bool]] = []
    if wanted.place:
        named = table.c.names.contains(fold(wanted.place), autoescape=True)
        parts.append(exists().where(table.c.ref == _ref(listed), named))
    if wanted.near:
        lat, lon, km = wanted.near
        degrees = km / 110
        close = and_(
            table.c.lat.between(lat - degrees, lat + degrees),
            func.dateline_km(table.c.lat, table.c.lon, lat, lon) <= km,
        )
        parts.append(exists().where(table.c.ref == _ref(listed), close))
    return parts


def _by_name(role: str, name: str | None, listed: Listed) -> list[ColumnElement[bool]]:
    if not name:
        return []
    table = schema.named
    known = table.c.names.contains(fold(name), autoescape=True)
    return [exists().where(table.c.ref == _ref(listed), table.c.role == role, known)]


def _of_type(wanted: Filter, listed: Listed) -> list[ColumnElement[bool]]:
    if not wanted.type:
        return []
    value = wanted.type.lower()
    event_type = or_(func.lower(schema.event.c.type) == value, schema.event.c.kind == value)
    if listed == "events":
        return [event_type]
    if listed == "claims":
        return [or_(schema.claim.c.kind == value, schema.claim.c.stance == value)]
    if listed == "findings":
        return [schema.finding.c.kind == value]
    return [_has_event(event_type)]


def _of_status(wanted: Filter, listed: Listed) -> list[ColumnElement[bool]]:
    if not wanted.status:
        return []
    value = wanted.status.lower()
    columns: dict[str, ColumnElement[Any]] = {
        "events": schema.event.c.status,
        "claims": schema.claim.c.stance,
        "findings": schema.finding.c.verdict,
    }
    if listed in columns:
        return [columns[listed] == value]
    return [_has_event(schema.event.c.status == value)]


def _has_event(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return schema.reading.c.number.in_(select(schema.event.c.reading).where(condition))
