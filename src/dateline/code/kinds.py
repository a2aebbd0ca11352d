"""The desk's kinds of event and how each binds its slots, from ``lexicons/kinds.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event; the head of the lexicon says what each field means."""

    id: str
    family: str
    vague: bool = False
    actorless: bool = False
    sufferer: Literal["subject", "object"] = "object"
    moves: bool = False
    seen_from: Literal["origin", "destination"] | None = None
    patient_from: bool = False
    actor_from: bool = False
    at_home: bool = False
    harms: bool = False
    answers: bool = False
    topical: bool = False
    public: bool = False


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by id."""
    rows = load_lexicon("dateline.code", "kinds.yaml")["kinds"]
    return {row["id"]: Kind(**{"family": row["id"], **row}) for row in rows}


def kind_named(name: str | None) -> Kind:
    """The kind of that id; where none is known, one that binds its slots as most do."""
    return kinds()[name] if name else Kind("", "")


def may_be_one(one: str, other: str) -> bool:
    """Whether two kinds may be of one act: they are the same, or one is a vaguer name of the other's family."""
    kind, also = kind_named(one), kind_named(other)
    return kind == also or (kind.family == also.family and (kind.vague or also.vague))
