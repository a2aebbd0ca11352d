"""An event of the chronology for people: what, when, where, by whose word, and the words of every report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.records.times import Interval
from dateline.serve.chronology import line_of
from dateline.serve.degrees import degrees_of
from dateline.serve.report import sentence_at
from dateline.serve.sheets.article import claim_line
from dateline.serve.sheets.section import Line, Section, known


def event_sections(readings: Sequence[Reading], happening: Happening) -> Iterator[Section]:
    """The event in full.

    Args:
        readings: of the articles that report it, in the order of its reports.
        happening: the event.
    """
    best, line = happening.best, line_of(happening)
    yield Section(
        "Event",
        known(
            ("What", line.what),
            ("When", line.when),
            ("UTC", _utc(best.interval)),
            ("Where", line.where),
            ("At", degrees_of(best.place)),
            ("Who", ", ".join(best.actors)),
            ("To whom", ", ".join(best.recipients)),
            ("Figures", ", ".join(figure.text for figure in best.quantities)),
            ("Type", best.type),
            ("Kind", best.kind),
            ("Status", best.status),
            ("By whose word", line.word),
            ("Origins", line.origins),
            ("Disagreements", line.disagreements),
        ),
    )
    reported = list(zip(readings, happening.reports, strict=True))
    yield Section("Words", tuple(_words(reading, report.event) for reading, report in reported))
    claims = [
        claim_line(claim)
        for reading, report in reported
        for claim in reading.claims
        if claim.id in report.claims
    ]
    if claims:
        yield Section("Claims it rests on", tuple(claims))
    checks = [
        (finding.verdict, f"{finding.explanation} [{finding.id}]")
        for reading in readings
        for finding in reading.findings
        if finding.id in happening.findings
    ]
    if checks:
        yield Section("Checks", tuple(checks))


def _words(reading: Reading, event_id: str) -> Line:
    trigger = next(event.trigger for event in reading.events if event.id == event_id)
    article = reading.article
    return article.outlet or "", f"{sentence_at(reading, trigger.start)} [{article.id}]"


def _utc(interval: Interval | None) -> str | None:
    if interval is None:
        return None
    return f"{interval.start:%Y-%m-%dT%H:%M:%SZ} until {interval.end:%Y-%m-%dT%H:%M:%SZ}"
