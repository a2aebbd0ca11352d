"""Which place a short name stands for first of all in reporting: "Gaza", "eastern Congo", "the Baltic".

Decides for the names of ``lexicons/en/usual_names.yaml`` and declines for all others; what stands beside a name
("Atlantic, Iowa") may still outweigh its usual sense, and a word for a division ("Gaza province") takes it away.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponyms import fold


@dataclass(frozen=True, slots=True)
class UsualName:
    """The number of the place usually meant, and of another that is meant where the article names its towns."""

    number: int
    instead: int | None = None
    where: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    def meant(self, named: Container[str]) -> int:
        """The number of the place meant in an article that names these folded names."""
        if self.instead is None or any(key in named for key in self.unless):
            return self.number
        return self.instead if any(key in named for key in self.where) else self.number


def usual_name(key: str, gazetteer: Gazetteer) -> UsualName | None:
    """What a folded name stands for first of all; ``None`` where no place owns the name so."""
    return _usual_names(gazetteer).get(key)


def places_named(key: str, gazetteer: Gazetteer) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Numbers of the places that bear a folded name, the usual one first: as main name, and as another name."""
    main, other = gazetteer.lookup(key)
    usual = usual_name(key, gazetteer)
    if usual is None:
        return main, other
    first = (usual.number,) if usual.instead is None else (usual.number, usual.instead)
    return first + tuple(number for number in main if number not in first), other


@cache
def _usual_names(gazetteer: Gazetteer) -> dict[str, UsualName]:
    found = {}
    for rule in load_lexicon("dateline.resolve", "en/usual_names.yaml")["names"]:
        other = rule.get("instead")
        found[fold(rule["name"])] = UsualName(
            number=_number(rule, gazetteer),
            instead=_number(other, gazetteer) if other else None,
            where=frozenset(map(fold, other["where"])) if other else frozenset(),
            unless=frozenset(map(fold, other["unless"])) if other else frozenset(),
        )
    return found


def _number(rule: dict[str, Any], gazetteer: Gazetteer) -> int:
    main, _ = gazetteer.lookup(fold(rule["place"]))
    return next(number for number in main if gazetteer.entry(number).kind == rule["kind"])
