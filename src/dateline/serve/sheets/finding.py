"""A finding for people: the check, its arithmetic, and the words it is about."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records.finding import DroppedRef, Finding
from dateline.records.reading import Reading
from dateline.serve.sheets.section import Section, in_context, known


def finding_sections(reading: Reading, finding: Finding) -> Iterator[Section]:
    """The finding in full."""
    yield Section(
        "Finding",
        known(
            ("Check", finding.kind),
            ("Verdict", finding.verdict),
            ("Words", finding.text),
            ("Explanation", finding.explanation),
            ("Rule", finding.rule),
        ),
    )
    spans = sorted(
        (each for each in finding.spans if not isinstance(each, DroppedRef)), key=lambda each: each.start
    )
    if spans:
        yield Section("Words", (("", in_context(reading, spans)),))
