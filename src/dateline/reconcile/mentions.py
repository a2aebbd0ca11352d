"""One event mention of an article as an event of the chronology that rests on this article alone.

Its origins are the speakers of the claims that carry it; where the outlet says it in its own voice, the outlet, or the
agency that it credits, or the page itself where neither is known.
"""

from __future__ import annotations

from typing import Any

from dateline.reconcile.names import name_as_written, name_of
from dateline.reconcile.tolls import tolls_of
from dateline.reconcile.when import when_words
from dateline.reconcile.witnesses import THE_PAGE, count_origins
from dateline.records.claim import Claim
from dateline.records.entity import Entity
from dateline.records.event import Event, Participant
from dateline.records.finding import DroppedRef
from dateline.records.happening import (
    Best,
    BestPlace,
    BestQuantity,
    Happening,
    HappeningValues,
    OriginGroup,
    Origins,
    Report,
    Supported,
)
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.quantity import Quantity
from dateline.records.reading import Reading
from dateline.records.span import Span
from dateline.records.times import Time

NOBODY = "not named"
"""The origin of a claim that names no speaker, or has only a pronoun for one."""


def happenings_of(reading: Reading) -> tuple[Happening, ...]:
    """One event of the chronology for each event mention of an article."""
    return tuple(_happening(event, reading) for event in reading.events)


def chronology_id(*events: str) -> str:
    """The id that is minted in the chronology for event mentions with these ids."""
    return content_id("hp", *events)


def _happening(event: Event, reading: Reading) -> Happening:
    best = _best(event, reading)
    origins = _origins(event, reading)
    report = Report(
        page=reading.page.id,
        article=reading.article.id,
        event=event.id,
        claims=event.claims,
        outlet=reading.article.outlet,
        published=reading.article.published.value,
    )
    return Happening(
        id=chronology_id(event.id),
        best=best,
        main=event.main,
        values=_values(best, event.claims, tuple(group.origin for group in origins.groups)),
        disagreements=(),
        reports=(report,),
        origins=origins,
        findings=_findings(event, reading),
        decisions=(),
        changed_at=None,
    )


def _best(event: Event, reading: Reading) -> Best:
    time = next((each for each in reading.times if each.id == event.time), None)
    place = next((each for each in reading.places if each.id == event.place), None)
    figures = {each.id: each for each in reading.quantities}
    tolls = tolls_of(event, reading)
    return Best(
        type=event.type,
        kind=event.kind,
        status=event.status,
        when=when_words(event.interval, event.precision, time),
        interval=event.interval,
        precision=event.precision,
        place=BestPlace(
            name=place.name or place.text,
            kind=place.kind,
            country=place.country,
            lat=place.lat,
            lon=place.lon,
            radius_km=place.radius_km,
        )
        if place
        else None,
        actors=_names(event.actors, reading),
        recipients=_names(event.recipients, reading),
        quantities=tuple(
            _figure(figures[each], tolls.get(each))
            for each in dict.fromkeys((*event.quantities, *tolls))
            if each in figures
        ),
        summary=event.summary,
    )


def _names(people: tuple[Participant, ...], reading: Reading) -> tuple[str, ...]:
    """Names for tables, each once."""
    names = (name_as_written(person, _entity(person.entity, reading)) for person in people)
    return tuple(dict.fromkeys(name for name in names if name))


def _entity(id_: str | None, reading: Reading) -> Entity | None:
    return next((each for each in reading.entities if each.id == id_), None)


def _figure(quantity: Quantity, toll: str | None) -> BestQuantity:
    figure = BestQuantity(**{name: getattr(quantity, name) for name in BestQuantity.model_fields})
    return figure.model_copy(update={"of": toll, "unit": "person"}) if toll else figure


def _values(best: Best, claims: tuple[str, ...], origins: tuple[str, ...]) -> HappeningValues:
    def one(value: Any) -> tuple[Supported, ...]:
        if value is None or value == "":
            return ()
        return (Supported(value=value, claims=claims, origins=origins),)

    def each(values: tuple[Any, ...]) -> tuple[Supported, ...]:
        return tuple(found for value in values for found in one(value))

    return HappeningValues(
        type=one(best.type),
        kind=one(best.kind),
        status=one(best.status),
        interval=one(best.interval),
        precision=one(best.precision),
        place=one(best.place),
        actors=each(best.actors),
        recipients=each(best.recipients),
        quantities=each(best.quantities),
        summary=one(best.summary),
    )


def _origins(event: Event, reading: Reading) -> Origins:
    article = (reading.article.id,)
    told_by = [
        OriginGroup(origin=name, country=country, articles=article, evidence=(claim.id,))
        for claim in _carriers(event, reading)
        for name, country in _speakers(claim, reading)
    ]
    return count_origins(told_by or [OriginGroup(origin=_own_voice(reading), articles=article, evidence=())])


def _carriers(event: Event, reading: Reading) -> list[Claim]:
    """The claims that carry an event; those of the title, which sums up, only where the body has none."""
    told = [claim for claim in reading.claims if claim.id in event.claims]
    titles = [block for block in reading.article.blocks if block.kind == "title"]
    body = [
        claim
        for claim in told
        if not any(title.start <= claim.content.spans[0].start < title.end for title in titles)
    ]
    return body or told


def _own_voice(reading: Reading) -> str:
    """Whose word the article's own voice is: nobody's where it was rewritten."""
    if any(finding.kind == "rewriting_residue" for finding in reading.findings):
        return NOBODY
    return reading.article.credit or reading.article.outlet or THE_PAGE


def _speakers(claim: Claim, reading: Reading) -> list[tuple[str, str | None]]:
    """Name and country of each speaker that is named."""
    found: list[tuple[str, str | None]] = []
    for speaker in claim.speakers:
        entity = _entity(speaker.entity, reading)
        name = name_of(entity) if entity else name_as_written(speaker, None)
        if name:
            found.append((name, entity.country if entity else None))
    return found or [(NOBODY, None)]


def _findings(event: Event, reading: Reading) -> tuple[str, ...]:
    """Findings on the words that give the event's time, place or figures, or on the word that names it."""
    ids = {event.time, event.place, event.origin, event.destination, *event.quantities}
    valued: list[Time | Place | Quantity] = [*reading.times, *reading.places, *reading.quantities]
    spans: list[Span] = [event.trigger, *(value for value in valued if value.id in ids)]
    return tuple(
        finding.id
        for finding in reading.findings
        if any(
            not isinstance(words, DroppedRef) and words.start < span.end and span.start < words.end
            for words in finding.spans
            for span in spans
        )
    )
