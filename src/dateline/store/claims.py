"""Claims of current readings: their records, and by whom and where they are to be found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from dateline.records.claim import Claim
from dateline.records.entity import Entity
from dateline.records.place import Place
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.filters import Filter, apply
from dateline.store.folding import fold_names


@dataclass(frozen=True)
class ListedClaim:
    """A claim with the article that carries it."""

    claim: Claim
    article: str
    page: str
    title: str | None
    outlet: str | None
    published: str | None


def keep_claims(connection: Connection, number: int, reading: Reading) -> None:
    """Write the rows of a reading's claims and of the names and places they are found by."""
    entities = {entity.id: entity for entity in reading.entities}
    rows: dict[str, list[dict[str, Any]]] = {"claim": [], "named": [], "located": [], "words": []}
    for position, claim in enumerate(reading.claims):
        names = [fold_names(speaker_names(speaker, entities)) for speaker in claim.speakers]
        actors = [
            fold_names(participant_names(actor.text, actor.entity, entities))
            for event in reading.events
            if claim.id in event.claims
            for actor in event.actors
        ]
        rows["claim"].append(
            {
                "id": claim.id,
                "reading": number,
                "position": position,
                "kind": claim.kind,
                "stance": claim.stance,
                "record": claim.model_dump_json(),
            }
        )
        for ref in (claim.id, reading.article.id):
            rows["named"] += [
                {"reading": number, "ref": ref, "role": "speaker", "names": each} for each in names if each
            ]
        rows["named"] += [
            {"reading": number, "ref": claim.id, "role": "actor", "names": each} for each in actors if each
        ]
        rows["located"] += [place_row(number, claim.id, place) for place in _places_in(claim, reading)]
        spoken = [speaker.text for speaker in claim.speakers]
        words = " — ".join([", ".join(spoken), claim.content.text]) if spoken else claim.content.text
        rows["words"].append({"reading": number, "ref": claim.id, "kind": "claim", "words": words})
    tables = (schema.claim, schema.named, schema.located, schema.searchable)
    for table, values in zip(tables, rows.values(), strict=True):
        if values:
            connection.execute(insert(table), values)


def _places_in(claim: Claim, reading: Reading) -> Iterator[Place]:
    for place in reading.places:
        if any(span.start <= place.start and place.end <= span.end for span in claim.content.spans):
            yield place


def speaker_names(speaker: Any, entities: dict[str, Entity]) -> list[str]:
    """Every name a speaker goes by: the words of the text, and those of the entity it stands for."""
    return participant_names(speaker.text, speaker.entity, entities)


def participant_names(text: str, entity_id: str | None, entities: dict[str, Entity]) -> list[str]:
    """The words of the text, and the names of the entity they stand for."""
    entity = entities.get(entity_id or "")
    return [text, entity.name, *entity.aliases] if entity else [text]


def place_row(number: int, ref: str, place: Place) -> dict[str, Any]:
    """A row of ``located``: that ``ref`` has to do with this place."""
    return {
        "reading": number,
        "ref": ref,
        "names": fold_names([place.name, place.text, *place.names]),
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
    }


def list_claims(connection: Connection, wanted: Filter | None = None) -> Iterator[ListedClaim]:
    """Claims in order of publication and of the text."""
    made = schema.reading
    query = (
        select(
            schema.claim.c.record, made.c.article, made.c.page, made.c.title, made.c.outlet, made.c.published
        )
        .join(made, made.c.number == schema.claim.c.reading)
        .order_by(
            made.c.published_start.is_(None), made.c.published_start, made.c.article, schema.claim.c.position
        )
    )
    for row in connection.execute(apply(query, wanted or Filter(), "claims", connection.dialect.name)):
        yield ListedClaim(Claim.model_validate(json.loads(row[0])), *row[1:])
