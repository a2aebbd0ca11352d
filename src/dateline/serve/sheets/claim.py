"""A claim for people: who said it, by which words, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.records.claim import Claim
from dateline.records.reading import Reading
from dateline.serve.sheets.section import Section, in_context, known


def claim_sections(reading: Reading, claim: Claim) -> Iterator[Section]:
    """The claim in full, with the claims it stands in and holds, and the events that rest on it."""
    entities = {entity.id: entity.name for entity in reading.entities}
    speakers = [
        f"{each.text} ({each.kind})"
        + (
            f" = {entities[each.entity]}"
            if each.entity in entities and entities[each.entity] != each.text
            else ""
        )
        for each in claim.speakers
    ]
    children = [each.content.text for each in reading.claims if each.parent == claim.id]
    yield Section(
        "Claim",
        known(
            ("Speaker", "; ".join(speakers) or "nobody named"),
            ("Cue", claim.cue.text if claim.cue else None),
            ("Content", claim.content.text),
            ("Kind", claim.kind),
            ("Stance", claim.stance),
            ("Hedges", ", ".join(each.text for each in claim.hedges)),
            ("Relayed by", ", ".join(each.text for each in claim.relays)),
            ("First hand", {True: "yes", False: "no", None: None}[claim.first_hand]),
            ("Inside", next((each.content.text for each in reading.claims if each.id == claim.parent), None)),
            ("Holds", "; ".join(children)),
            ("Score", f"{claim.score:.2f}" if claim.score is not None else None),
            ("Rule", claim.rule),
        ),
    )
    yield Section("Words", (("", in_context(reading, claim.content.spans)),))
    carried = tuple(
        (event.kind or event.type or "", event.summary)
        for event in reading.events
        if claim.id in event.claims
    )
    if carried:
        yield Section("Events it carries", carried)
