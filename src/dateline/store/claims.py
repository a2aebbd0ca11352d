"""Claims of current readings: their records, and by whom and where they are to be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dateline.records.claim import Claim
from dateline.records.place import Place
from dateline.records.reading import Reading
from dateline.store import schema
from dateline.store.carriers import Carrier, list_carried
from dateline.store.filters import Filter
from dateline.store.found_by import ACTOR, SPEAKER, Rows


@dataclass(frozen=True)
class ListedClaim:
    """A claim with the article that carries it."""

    claim: Claim
    carrier: Carrier


def keep_claims(connection: Connection, number: int, reading: Reading) -> None:
    """Write the rows of a reading's claims and of the names, places and words they are found by."""
    rows = Rows(number, reading)
    for position, claim in enumerate(reading.claims):
        rows.add(
            schema.claim,
            id=claim.id,
            position=position,
            kind=claim.kind,
            stance=claim.stance,
            record=claim.model_dump_json(),
        )
        for ref in (claim.id, reading.article.id):
            rows.add_names(ref, SPEAKER, claim.speakers)
        carried_events = (event for event in reading.events if claim.id in event.claims)
        rows.add_names(claim.id, ACTOR, (actor for event in carried_events for actor in event.actors))
        rows.add_places(claim.id, _places_in(claim, reading))
        rows.add_words(claim.id, "claim", _words(claim))
    rows.write(connection)


def _places_in(claim: Claim, reading: Reading) -> Iterator[Place]:
    for place in reading.places:
        if any(span.start <= place.start and place.end <= span.end for span in claim.content.spans):
            yield place


def _words(claim: Claim) -> str:
    spoken = ", ".join(speaker.text for speaker in claim.speakers)
    return f"{spoken} — {claim.content.text}" if spoken else claim.content.text


def list_claims(connection: Connection, wanted: Filter | None = None) -> Iterator[ListedClaim]:
    """Claims in order of publication and of the text."""
    for claim, carrier in list_carried(connection, schema.claim, Claim, "claims", wanted):
        yield ListedClaim(claim, carrier)
