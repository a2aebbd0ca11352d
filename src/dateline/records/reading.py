"""The page record: everything Dateline read out of one article, in one immutable whole."""

from __future__ import annotations

from pydantic import Field

from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.entity import Entity
from dateline.records.event import Event
from dateline.records.finding import Finding
from dateline.records.page import Page
from dateline.records.place import Place
from dateline.records.quantity import Quantity
from dateline.records.sentence import Sentence
from dateline.records.span import Record
from dateline.records.times import Time

SCHEMA = "dateline/page/1"


class ProducedBy(Record):
    """What made the record: versions of program, canonical text, weights, lexicons and gazetteer."""

    program: str
    text: str
    weights: str | None
    lexicons: str
    gazetteer: str | None


class Values(Record):
    """What resolve/ makes of the article: entities, times, places, quantities."""

    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()


class Reading(Record):
    """One line of ``dateline read --format jsonl``."""

    page: Page
    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    schema_: str = Field(default=SCHEMA, alias="schema")
    produced_by: ProducedBy
