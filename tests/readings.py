"""Readings made by hand, for tests of what comes after the stages: store, serve and the commands.

The articles are of our own writing; the figures in them are invented.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from dateline.records.article import Article, Block, DateCandidate, Dating, Dropped
from dateline.records.claim import Claim, Content, Hedge, Speaker
from dateline.records.entity import Entity, EntityMention
from dateline.records.event import Event, Participant
from dateline.records.finding import Finding
from dateline.records.ids import content_id
from dateline.records.page import Hint, Page
from dateline.records.place import GazetteerRef, Place
from dateline.records.quantity import Quantity, SiRange
from dateline.records.reading import ProducedBy, Reading
from dateline.records.sentence import Sentence
from dateline.records.span import Span, TextSpan, text_span
from dateline.records.times import Interval, LocalTime, Time

QUAKE = (
    "Quake shakes coast near Valparaíso\n\n"
    "An earthquake shook the coast near Valparaíso at 14:05 on Tuesday, the seismological centre said.\n\n"
    "Its depth was 30 kilometres (12 miles), the centre added.\n\n"
    "The mayor denied that anyone was hurt."
)

PRODUCED = ProducedBy(program="0", text="1", weights="w", lexicons="l", gazetteer="g")


def words(text: str, quoted: str) -> TextSpan:
    """The first place where the words stand in the text."""
    start = text.index(quoted)
    return text_span(text, start, start + len(quoted))


def make_page(
    body: str = QUAKE,
    source: str = "quake.txt",
    published: str | None = None,
    url: str | None = None,
    captured_at: datetime | None = None,
) -> Page:
    """A page of plain text; ``published`` is the date that the user gives."""
    content = body.encode()
    digest = hashlib.sha256(content).hexdigest()
    hints = (Hint(origin="given", published=published),) if published else ()
    return Page(
        id=content_id("pg", digest, url or source),
        source=source,
        final_url=url,
        media_type="text/plain",
        captured_at=captured_at,
        sha256=digest,
        size=len(content),
        content=content,
        hints=hints,
    )


def make_article(
    text: str, outlet: str | None, published: str | None, dropped: tuple[Dropped, ...]
) -> Article:
    """An article whose first block is its title."""
    blocks, start = [], 0
    for number, part in enumerate(text.split("\n\n")):
        kind = "paragraph" if number else "title"
        blocks.append(Block(start=start, end=start + len(part), kind=kind))
        start += len(part) + 2
    candidates = (DateCandidate(value=published, from_="given"),) if published else ()
    return Article(
        id=content_id("ar", text, outlet),
        title=text.split("\n\n")[0],
        byline=None,
        outlet=outlet,
        credit=None,
        language="en",
        published=Dating(value=published, from_="given" if published else None, candidates=candidates),
        modified=Dating(),
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(blocks),
        dropped=dropped,
        notes=(),
    )


def make_reading(
    page: Page | None = None,
    *,
    text: str = QUAKE,
    outlet: str | None = "Harbour Daily",
    published: str | None = "2024-03-06",
    produced_by: ProducedBy = PRODUCED,
) -> Reading:
    """The record of the earthquake article, or of any text, which then has no claims and events."""
    page = page or make_page(text)
    dropped = (Dropped(text="Sign up for our letter", at=len(text), reason="subscription", rule="sign-up"),)
    article = make_article(text, outlet, published, dropped)
    spans = article.blocks
    parts: dict[str, Any] = _quake_parts(article, published) if text == QUAKE else {}
    return Reading(
        page=page,
        article=article,
        sentences=tuple(Sentence(start=span.start, end=span.end) for span in spans),
        entities=parts.get("entities", ()),
        times=parts.get("times", ()),
        places=parts.get("places", ()),
        quantities=parts.get("quantities", ()),
        claims=parts.get("claims", ()),
        events=parts.get("events", ()),
        findings=parts.get("findings", ()),
        produced_by=produced_by,
    )


def _quake_parts(article: Article, published: str | None) -> dict[str, Any]:
    text, key = article.text, article.id
    centre = content_id("en", key, "centre")
    spoken = words(text, "the seismological centre")
    again = words(text, "the centre")
    entity = Entity(
        id=centre,
        name="the seismological centre",
        type="agency",
        country="CL",
        aliases=("Centro Sismológico",),
        wikidata=None,
        mentions=(
            EntityMention(**spoken.model_dump(), kind="nominal"),
            EntityMention(**again.model_dump(), kind="nominal"),
        ),
    )
    place = Place(
        **words(text[40:], "Valparaíso").model_dump(exclude={"start", "end"}),
        start=text.index("Valparaíso", 40),
        end=text.index("Valparaíso", 40) + 10,
        id=content_id("pl", key, "valparaiso"),
        name="Valparaíso",
        kind="city",
        country="CL",
        admin1="Valparaíso",
        lat=-33.036,
        lon=-71.63,
        radius_km=10,
        gazetteer=GazetteerRef(dataset="geonames", id="3868626"),
        names=("Valparaiso",),
        candidates=(),
    )
    time = _quake_time(text, key, published)
    depth = _depth(text, key, "30 kilometres", 30, 30_000, "kilometre", "12 miles")
    miles = _depth(text, key, "12 miles", 12, 19_312.1, "mile", "30 kilometres")
    claims = _quake_claims(text, key, centre)
    return {
        "entities": (entity,),
        "times": (time,),
        "places": (place,),
        "quantities": (depth, miles),
        "claims": claims,
        "events": (_quake_event(text, key, place, time, depth, claims[0]),),
        "findings": (
            Finding(
                id=content_id("fi", key, "unit_pair"),
                kind="unit_pair",
                verdict="inconsistent",
                spans=(Span(start=depth.start, end=depth.end), Span(start=miles.start, end=miles.end)),
                text="30 kilometres (12 miles)",
                explanation="30 km are 18.6 miles, not 12.",
                rule="unit-pair",
            ),
        ),
    }


def _quake_time(text: str, key: str, published: str | None) -> Time:
    dated = published == "2024-03-06"
    start, end = datetime(2024, 3, 5, 17, 5, tzinfo=UTC), datetime(2024, 3, 5, 17, 6, tzinfo=UTC)
    return Time(
        **words(text, "14:05 on Tuesday").model_dump(),
        id=content_id("tm", key, "1405"),
        edtf="2024-03-05" if dated else None,
        local=LocalTime(date="2024-03-05" if dated else None, weekday="Tuesday", clock_start="14:05"),
        interval=Interval(start=start, end=end) if dated else None,
        precision="minute",
        zone="America/Santiago",
        zone_from="place",
        anchor="published" if dated else None,
        rule="clock-on-weekday",
    )


def _depth(text: str, key: str, quoted: str, value: float, metres: float, unit: str, other: str) -> Quantity:
    return Quantity(
        **words(text, quoted).model_dump(),
        id=content_id("qu", key, quoted),
        value=value,
        low=value,
        high=value,
        unit=unit,
        dimension="length",
        si=SiRange(low=metres, high=metres, unit="m"),
        bound="exact",
        of="depth",
        pair=content_id("qu", key, other),
        rule="number-unit",
    )


def _quake_claims(text: str, key: str, centre: str) -> tuple[Claim, ...]:
    said = (
        (
            "the seismological centre",
            "said",
            "An earthquake shook the coast near Valparaíso at 14:05 on Tuesday",
        ),
        ("the centre", "added", "Its depth was 30 kilometres (12 miles)"),
        ("The mayor", "denied", "anyone was hurt"),
    )
    claims = []
    for who, cue, content in said:
        quoted = words(text, content)
        entity = centre if "centre" in who else None
        claims.append(
            Claim(
                id=content_id("cl", key, quoted.start, quoted.end),
                speakers=(
                    Speaker(
                        **words(text, who).model_dump(),
                        entity=entity,
                        kind="organization" if entity else "office",
                    ),
                ),
                cue=words(text, cue),
                content=Content(text=content, spans=(Span(start=quoted.start, end=quoted.end),)),
                kind="paraphrase",
                stance="denies" if cue == "denied" else "asserts",
                hedges=(Hedge(**words(text, "shook").model_dump(), rule="none"),) if cue == "nothing" else (),
                relays=(),
                first_hand=None,
                parent=None,
                rule="model",
                score=0.9,
            )
        )
    return tuple(claims)


def _quake_event(text: str, key: str, place: Place, time: Time, depth: Quantity, claim: Claim) -> Event:
    return Event(
        id=content_id("ev", key, "earthquake"),
        type=None,
        kind="earthquake",
        mode=None,
        contexts=(),
        trigger=words(text, "earthquake"),
        status="happened",
        voice="claims",
        main=True,
        actors=(),
        recipients=(Participant(**words(text, "the coast").model_dump(), entity=None),),
        place=place.id,
        origin=None,
        destination=None,
        time=time.id,
        interval=time.interval,
        precision=time.precision if time.interval else None,
        quantities=(depth.id,),
        claims=(claim.id,),
        summary="An earthquake shook the coast near Valparaíso",
        rule="trigger",
        score=0.9,
    )
