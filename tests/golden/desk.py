"""A reading in the few words that a desk would compare, and the comparison with what it expects.

An item is one thing that the desk would note: a field of the article, a value, a claim, an event or a finding. Its
first key says what it is. Expected items give only the fields that matter; an expected event lists the words that may
be its trigger.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dateline.records.reading import Reading
from dateline.records.times import Interval

Item = dict[str, Any]
SAME_WORDS = 0.5
"""Share of words (Dice) from which two contents are one claim, as the task ``attribution`` counts."""


def items(reading: Reading) -> dict[str, list[Item]]:
    """The reading by arrow: ``article, values, claims, events, findings``."""
    return {
        "article": _article(reading),
        "values": _values(reading),
        "claims": _claims(reading),
        "events": _events(reading),
        "findings": [{"finding": f.text, "kind": f.kind, "verdict": f.verdict} for f in reading.findings],
    }


def _article(reading: Reading) -> list[Item]:
    article = reading.article
    return [
        {"title": article.title},
        {"language": article.language},
        {"published": article.published.value},
        {"notes": [note.code for note in article.notes]},
        {"blocks": [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]},
        *({"dropped": dropped.text, "reason": dropped.reason} for dropped in article.dropped),
    ]


def _values(reading: Reading) -> list[Item]:
    texts = {quantity.id: quantity.text for quantity in reading.quantities}
    return [
        *(
            {"time": time.text, "interval": _interval(time.interval), "precision": time.precision}
            for time in reading.times
        ),
        *({"place": place.text, "name": place.name, "country": place.country} for place in reading.places),
        *(
            {
                "quantity": quantity.text,
                "value": quantity.value,
                "unit": quantity.unit,
                "bound": quantity.bound,
                "pair": texts.get(quantity.pair or ""),
            }
            for quantity in reading.quantities
        ),
    ]


def _claims(reading: Reading) -> list[Item]:
    text = reading.article.text
    contents = {claim.id: claim.content.text for claim in reading.claims}
    return [
        {
            "claim": [text[span.start : span.end] for span in claim.content.spans],
            "speakers": [_bare(speaker.text) for speaker in claim.speakers],
            "cue": claim.cue and claim.cue.text,
            "kind": claim.kind,
            "stance": claim.stance,
            "relays": [_bare(relay.text) for relay in claim.relays],
            "within": contents.get(claim.parent or ""),
        }
        for claim in reading.claims
    ]


def _events(reading: Reading) -> list[Item]:
    places = {place.id: place.text for place in reading.places}
    return [
        {
            "event": event.trigger.text,
            "type": event.type,
            "kind": event.kind,
            "status": event.status,
            "main": event.main,
            "voice": event.voice,
            "actors": [_bare(actor.text) for actor in event.actors],
            "recipients": [_bare(recipient.text) for recipient in event.recipients],
            "place": places.get(event.place or ""),
            "interval": _interval(event.interval),
        }
        for event in reading.events
    ]


def _bare(phrase: str) -> str:
    """The phrase without an article in front, which no desk would argue about."""
    return re.sub(r"^(the|an?) ", "", phrase, flags=re.I)


def _interval(interval: Interval | None) -> list[str] | None:
    if interval is None:
        return None
    return [f"{moment:%Y-%m-%dT%H:%MZ}" for moment in (interval.start, interval.end)]


def counterpart(expected: Item, read: list[Item]) -> Item | None:
    """What was read of the thing that the desk expects, if anything; of equals, the one that agrees in most fields."""
    name = next(iter(expected))
    alike = _LIKENESS.get(name, _one_of_a_kind)
    fields = [field for field in expected if field != "not_yet"]

    def nearness(item: Item) -> tuple[float, int]:
        return alike(expected[name], item[name]), -len(differences(expected, item, fields))

    best = max((item for item in read if name in item), key=nearness, default=None)
    return best if best is not None and nearness(best)[0] >= SAME_WORDS else None


def _one_of_a_kind(expected: Any, read: Any) -> float:
    return 1.0


def _same(expected: Any, read: Any) -> float:
    return float(expected == read)


def _shared_words(expected: list[str], read: list[str]) -> float:
    one, other = (set(re.findall(r"\w+", " ".join(pieces).lower())) for pieces in (expected, read))
    return 2 * len(one & other) / (len(one) + len(other))


def _any_of(expected: list[str], read: str) -> float:
    return float(any(re.search(rf"\b{re.escape(word)}\b", read) for word in expected))


_LIKENESS: dict[str, Callable[[Any, Any], float]] = {
    "dropped": _same,
    "time": _same,
    "place": _same,
    "quantity": _same,
    "claim": _shared_words,
    "event": _any_of,
    "finding": _same,
}


def differences(expected: Item, read: Item, fields: list[str]) -> list[str]:
    """One line for each field that is read otherwise than the desk expects, capitals apart."""
    return [
        f"{field}: the desk expects {expected[field]!r}, the reading has {read[field]!r}"
        for field in fields
        if field != "event" and _folded(expected[field]) != _folded(read[field])
    ]


def _folded(value: Any) -> Any:
    if isinstance(value, list):
        return [_folded(part) for part in value]
    return value.casefold() if isinstance(value, str) else value


def others(name: str, expected: list[Item], read: list[Item]) -> list[Item]:
    """What was read of this kind beyond what the desk expects; a value that is named again is no further one."""
    if _LIKENESS[name] is _same:
        return [item for item in read if name in item and all(item[name] != one[name] for one in expected)]
    met = [counterpart(item, read) for item in expected]
    return [item for item in read if name in item and not any(item is one for one in met)]
