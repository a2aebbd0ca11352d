"""Event mentions of one article, coded in PLOVER."""

from __future__ import annotations

from typing import Literal

from dateline.records.span import Record, TextSpan
from dateline.records.times import Interval, Precision

PloverRoot = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Status = Literal["happened", "ongoing", "planned", "threatened", "denied", "hypothetical"]


class Participant(TextSpan):
    """An actor or recipient as the text names it, with the id of the entity it refers to."""

    entity: str | None


class Event(Record):
    """One act at one place and time, as one article reports it.

    ``place``, ``origin``, ``destination`` are ids of places, ``time`` of a time, ``quantities`` and
    ``claims`` of those. ``voice`` is ``claims`` where somebody is made answerable for it, ``outlet`` where none is.
    ``interval`` is when it happened as far as the text permits. ``abstained`` gives the reason where a slot
    was left open on purpose.
    """

    id: str
    type: PloverRoot | None
    kind: str | None
    mode: str | None
    contexts: tuple[str, ...]
    trigger: TextSpan
    status: Status
    voice: Literal["claims", "outlet"]
    main: bool
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    place: str | None
    origin: str | None
    destination: str | None
    time: str | None
    interval: Interval | None
    precision: Precision | None
    quantities: tuple[str, ...]
    claims: tuple[str, ...]
    summary: str
    rule: str
    score: float | None
    likelihood: Literal["likely", "unsure"] | None = None
    abstained: tuple[str, ...] = ()
