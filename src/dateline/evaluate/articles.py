"""The task ``articles``: whole pages with gold records of the clear cases, scored by recall.

Each figure is the share of gold records that the page's reading has:

* ``kept`` and ``furniture``: text that must stand in the article, and text that must not;
* ``claims``: a claim with the same words (Dice of at least 0.5) by a speaker who bears the last name given;
* ``events``: an event of an accepted type, within 50 km of the place (300 of a country, region or sea) and at a time that
  overlaps, where gold states them;
* ``quantities``: the value, as written or in SI;
* ``checks``: an inconsistency that a finding of its kind flags.

``false_alarms`` is the number of findings of inconsistency that gold does not call so. The gold records are a sample: what
else was read is not held against the reading.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from math import isclose
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluate.gold_files import gold_records
from dateline.parse import Model, load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.finding import Finding
from dateline.records.quantity import Quantity
from dateline.records.reading import Reading
from dateline.resolve.gazetteer import distance_km

Gold = dict[str, Any]
_NEEDED = ("file", "published", "outlet", "kept_text_must_contain", "furniture_must_drop", "claims", "events", "quantities", "checks")  # fmt: skip
_WIDE = frozenset({"country", "admin1", "region", "sea", "ocean", "government"})


def score_articles(path: Path) -> dict[str, Any]:
    """Score the pages of a folder that have a ``.gold.json`` beside them, or one such file.

    Raises:
        InputError: there are no such files, or a page is missing.
    """
    files = sorted(path.glob("*.gold.json")) if path.is_dir() else [path]
    if not files:
        raise InputError(str(path), "holds no gold records (*.gold.json)")
    found: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    false_alarms = 0
    for file in files:
        for gold in gold_records(file, *_NEEDED):
            reading = read_gold_page(file.parent / gold["file"], gold, load_model())
            for name, hits in compare(reading, gold).items():
                found[name] += sum(hits)
                asked[name] += len(hits)
            false_alarms += len(false_alarms_of(reading, gold["checks"]))
    figures: dict[str, Any] = {
        name: {"recall": round(found[name] / asked[name], 4), "n": asked[name]}
        for name in asked
        if asked[name]
    }
    return figures | {"false_alarms": false_alarms}


def read_gold_page(file: Path, gold: Gold, model: Model) -> Reading:
    """Read the page of a gold record with the date and outlet that the record gives."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(str(file), f"the page of a gold record cannot be read: {error.strerror}") from error
    options = SourceOptions(published=gold["published"], outlet=gold["outlet"], url=gold.get("url"))
    return read_page(make_page(file.name, content, options), model)


def compare(reading: Reading, gold: Gold) -> dict[str, list[bool]]:
    """For each kind of record, whether each gold one was read."""
    text = _folded(reading.article.text)
    flagged = [check for check in gold["checks"] if check["expected"] == "inconsistent"]
    return {
        "kept": [_folded(each) in text for each in gold["kept_text_must_contain"]],
        "furniture": [_folded(each) not in text for each in gold["furniture_must_drop"]],
        "claims": [any(_same_claim(reading, c, each) for c in reading.claims) for each in gold["claims"]],
        "events": [any(_same_event(reading, e, each) for e in reading.events) for each in gold["events"]],
        "quantities": [any(_same_value(q, each) for q in reading.quantities) for each in gold["quantities"]],
        "checks": [any(_flags(f, each) for f in reading.findings) for each in flagged],
    }


def false_alarms_of(reading: Reading, checks: list[Gold]) -> list[Finding]:
    """Findings of inconsistency that gold does not call inconsistent."""
    flagged = [check for check in checks if check["expected"] == "inconsistent"]
    return [
        finding
        for finding in reading.findings
        if finding.verdict == "inconsistent" and not any(_flags(finding, check) for check in flagged)
    ]


def _folded(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def _same_claim(reading: Reading, claim: Claim, gold: Gold) -> bool:
    mine, theirs = _words(claim.content.text), _words(gold["text"])
    alike = 2 * (mine & theirs).total() >= 0.5 * (mine.total() + theirs.total())
    if not alike or not gold["speaker"]:
        return alike
    last = list(_words(gold["speaker"]))[-1]
    ids = {speaker.entity for speaker in claim.speakers}
    entities = [entity for entity in reading.entities if entity.id in ids]
    names = [speaker.text for speaker in claim.speakers]
    names += [name for entity in entities for name in (entity.name, *entity.aliases)]
    return any(last in _words(name) for name in names)


def _same_event(reading: Reading, event: Event, gold: Gold) -> bool:
    return event.type in gold["plover_accept"] and _there(reading, event, gold) and _then(event, gold)


def _there(reading: Reading, event: Event, gold: Gold) -> bool:
    if gold["lat"] is None:
        return True
    place = next((each for each in reading.places if each.id == event.place), None)
    if place is None or place.lat is None or place.lon is None:
        return False
    far = distance_km(place.lat, place.lon, gold["lat"], gold["lon"])
    return far <= (300 if place.kind in _WIDE else 50)


def _then(event: Event, gold: Gold) -> bool:
    if not gold["start_utc"]:
        return True
    if event.interval is None:
        return False
    start, end = _instant(gold["start_utc"]), _instant(gold["end_utc"])
    return event.interval.start <= end and event.interval.end >= start


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _same_value(quantity: Quantity, gold: Gold) -> bool:
    si = (quantity.si.low, quantity.si.high) if quantity.si else ()
    given = si or (quantity.value, quantity.low, quantity.high)
    return any(value is not None and isclose(value, gold["value_si"], rel_tol=1e-3) for value in given)


def _flags(finding: Finding, check: Gold) -> bool:
    """Whether a finding of inconsistency is of the check's kind and quotes words of it."""
    if finding.verdict != "inconsistent" or finding.kind != check["kind"]:
        return False
    return any(_words(part) & _words(finding.text) for part in check["text"].split(" ... "))
