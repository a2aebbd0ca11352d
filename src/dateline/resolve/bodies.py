"""What kind of body a name is, whose state it belongs to, and its Wikidata item where a small table is sure of it.

Decides by the table of bodies known by name first, then by words of the name ("ministry", "navy"). States are told by
adjectives ("Japanese Defence Ministry") and owners ("Japan's Defence Ministry").

Declines: a type for names without a telling word (``None``), a country where the words give two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dateline.lexicon import load_lexicon
from dateline.records.entity import EntityType
from dateline.resolve.gazetteer import open_gazetteer


@dataclass(frozen=True, slots=True)
class Body:
    """A body known by name: its type, its state's ISO code, its Wikidata item."""

    type: EntityType
    country: str | None
    wikidata: str | None


def _lexicon() -> dict[str, Any]:
    return load_lexicon("dateline.resolve", "en/organizations.yaml")


@cache
def _known() -> dict[str, Body]:
    found: dict[str, Body] = {}
    for entry in _lexicon()["known"]:
        body = Body(cast(EntityType, entry["type"]), entry.get("country"), entry.get("wikidata"))
        for name in entry["names"]:
            found[_bare(name)] = body
    return found


@cache
def _type_patterns() -> tuple[tuple[EntityType, re.Pattern[str]], ...]:
    return tuple(
        (
            cast(EntityType, rule["type"]),
            re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, rule["any"])) + r")$", re.IGNORECASE),
        )
        for rule in _lexicon()["types"]
    )


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", name.replace("’", "'"), flags=re.IGNORECASE)


def known_body(name: str) -> Body | None:
    """The body that bears exactly this name, or None. Capitals count: "who" is no organisation."""
    return _known().get(_bare(name))


def body_by_initials(initials: str) -> Body | None:
    """The body that these letters mean wherever they stand for a body ("WHO" beside a name), or None."""
    return _by_initials().get(initials) or known_body(initials)


@cache
def _by_initials() -> dict[str, Body]:
    return {
        letters: _known()[_bare(entry["names"][0])]
        for entry in _lexicon()["known"]
        for letters in entry.get("initials", ())
    }


def type_by_words(name: str) -> EntityType | None:
    """The type that the words at the end of a name tell ("South Korea's **military**"), or None.

    Give the name up to its head word: "Ministry" of "Ministry of Defence".
    """
    for kind, pattern in _type_patterns():
        if pattern.search(name):
            return kind
    return None


def state_item(iso: str | None) -> str | None:
    """Wikidata item of a state by its ISO 3166-1 alpha-2 code, where the table has it."""
    return _lexicon()["states"].get(iso) if iso else None


@cache
def _nations() -> tuple[re.Pattern[str], dict[str, str]]:
    """Adjectives and names of states, longest first."""
    table = open_gazetteer()
    words = {table.entry(country.number).name: iso for iso, country in table.countries.items()}
    for country in load_lexicon("dateline.resolve", "countries.yaml")["countries"]:
        for word in (*country.get("people", ()), *country.get("names", ())):
            words.setdefault(_bare(str(word)), str(country["iso"]))
    names = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])"), words


def nation_in(text: str) -> str | None:
    """The ISO code of the one state whose adjective or name stands in ``text``; None for none or several."""
    pattern, words = _nations()
    found = {words[match] for match in pattern.findall(text)}
    return found.pop() if len(found) == 1 else None
