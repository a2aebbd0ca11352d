"""An entity of the article: who or what a chain of mentions refers to."""

from __future__ import annotations

from typing import Literal

from dateline.records.span import Record, TextSpan

MentionKind = Literal["name", "nominal", "pronoun", "initials"]
EntityType = Literal[
    "person",
    "organization",
    "government",
    "military",
    "agency",
    "outlet",
    "place",
    "group",
    "object",
    "event",
    "animal",
    "plant",
    "substance",
    "abstract",
    "time",
]


class EntityMention(TextSpan):
    """One mention of the entity in the text."""

    kind: MentionKind


class Entity(Record):
    """Somebody or something the text names.

    ``country`` is an ISO 3166-1 alpha-2 code; ``wikidata`` a Q id. Both ``None`` when not known.
    ``name`` is the fullest name of the text (or of the table it was linked to), ``aliases`` other spellings.
    """

    id: str
    name: str
    type: EntityType
    country: str | None
    aliases: tuple[str, ...]
    wikidata: str | None
    mentions: tuple[EntityMention, ...]
