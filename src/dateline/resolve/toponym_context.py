"""The words that show, beside a name, whether it is a place's: titles, makers, directions, prepositions.

They are read from ``lexicons/en/toponym_context.yaml`` and ``divisions.yaml``; nothing is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.resolve.toponyms import fold


@dataclass(frozen=True)
class ContextWords:
    """The word lists of ``en/toponym_context.yaml``, as sets."""

    titles: frozenset[str]
    courtesies: frozenset[str]
    roles: frozenset[str]
    makers: frozenset[str]
    divisions: frozenset[str]
    settlements: frozenset[str]
    directions: frozenset[str]
    before: frozenset[str]
    ship_prefixes: frozenset[str]
    ships: frozenset[str]
    arabic_articles: frozenset[str]
    of_heads: frozenset[str]
    of_makers: frozenset[str]
    place_prepositions: frozenset[str]
    had_by_places: frozenset[str]
    never: frozenset[str]
    speaking: frozenset[str]
    relations: frozenset[str]
    owned: frozenset[str]
    relative: tuple[dict[str, Any], ...]
    seats: dict[str, str]
    bearings: dict[str, tuple[float, float]]


@cache
def context_words() -> ContextWords:
    """The word lists, loaded once."""
    data = load_lexicon("dateline.resolve", "en/toponym_context.yaml")
    sets = {
        name: frozenset(str(word) for word in data[name])
        for name in (
            "titles", "courtesies", "roles", "makers", "divisions", "settlements", "directions", "before", "ship_prefixes", "ships",
            "arabic_articles", "of_heads", "of_makers",
            "place_prepositions", "had_by_places", "never", "speaking", "relations", "owned",
        )
    }  # fmt: skip
    seats = {fold(seat["name"]): str(seat["country"]) for seat in data["seats"]}
    bearings = {word: (east, north) for word, (east, north) in data["bearings"].items()}
    return ContextWords(**sets, relative=tuple(data["relative"]), seats=seats, bearings=bearings)


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviated names of divisions that end in a full stop: "Calif.", "N.Y."."""
    divisions = load_lexicon("dateline.resolve", "divisions.yaml")["divisions"]
    return frozenset(name for item in divisions for name in item.get("names", ()) if name.endswith(".")) - {
        "D.C."
    }
