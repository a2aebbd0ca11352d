"""Claims: content that the text makes somebody other than the writer answerable for."""

from __future__ import annotations

from typing import Literal

from dateline.records.span import Record, Span, TextSpan

SpeakerKind = Literal["person", "office", "group", "organization", "government", "unnamed"]
ClaimKind = Literal["quote", "paraphrase", "mixed"]
Stance = Literal["asserts", "denies", "asks", "threatens", "speculates", "declines"]


class Speaker(TextSpan):
    """Who is answerable, as the text names them; ``entity`` is the id of who that is.

    ``reading`` records an interpretation, such as a capital read as its government.
    """

    entity: str | None
    kind: SpeakerKind
    reading: str | None = None


class Hedge(TextSpan):
    """A word that weakens the content or the cue, with the rule that knows it."""

    rule: str


class Content(Record):
    """What the speaker answers for; pieces split around the cue belong to one content."""

    text: str
    spans: tuple[Span, ...]


class Relay(TextSpan):
    """Who passed the claim on: an agency, an outlet."""

    entity: str | None


class Claim(Record):
    """One attribution. ``parent`` is the claim it stands inside; ``first_hand`` whether the speaker saw it.

    ``score`` is a probability; rules have none but their id in ``rule``.
    """

    id: str
    speakers: tuple[Speaker, ...]
    cue: TextSpan | None
    content: Content
    kind: ClaimKind
    stance: Stance
    hedges: tuple[Hedge, ...]
    relays: tuple[Relay, ...]
    first_hand: bool | None
    parent: str | None
    rule: str
    score: float | None
    likelihood: Literal["likely", "unsure"] | None = None
