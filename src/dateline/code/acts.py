"""The act lexicon: which words name an act, and what must stand around them.

Rules come from ``lexicons/en/acts.yaml``; the head of that file says what each condition means.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.code.ontology import plover_roots, root_named
from dateline.errors import LexiconError
from dateline.lexicon import load_lexicon
from dateline.records.event import PloverRoot

_CONDITIONS = (
    "object",
    "subject",
    "prep",
    "prep_object",
    "modifier",
    "xcomp",
    "not_object",
    "not_subject",
    "not_modifier",
    "not_xcomp",
    "not_prep_object",
    "not_case",
    "page",
    "not_page",
)
_FLAGS = (
    "subject_animate",
    "xcomp_any",
    "in_play",
    "not_in_play",
    "victim_tangible",
    "aimed_at_land",
    "object_acts",
)
_CLASS = "@"
"""Before the name of a class of words, which a condition asks for as a whole (``@creatures``)."""
_KNOWN = {"id", "root", "mode", "contexts", "kind", "verbs", "nouns", "match", "near", *_CONDITIONS, *_FLAGS}


@dataclass(frozen=True, slots=True)
class ActRule:
    """One rule of the act lexicon. Empty sets of words mean that the condition is not asked.

    ``place`` is its number in the file: earlier rules win.
    """

    id: str
    place: int
    root: PloverRoot | None
    mode: str | None
    contexts: tuple[str, ...]
    kind: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    words: dict[str, frozenset[str]]
    subject_animate: bool
    xcomp_any: bool
    in_play: bool
    not_in_play: bool
    victim_tangible: bool
    aimed_at_land: bool
    object_acts: bool

    def asks(self, condition: str) -> frozenset[str]:
        """The words a condition asks for, empty where it is not asked."""
        return self.words.get(condition, frozenset())


@cache
def act_rules() -> tuple[ActRule, ...]:
    """All rules in the order of the file.

    Raises:
        LexiconError: a rule has an unknown key, root, mode or class of words.
    """
    rows = load_lexicon("dateline.code", "en/acts.yaml")["rules"]
    return tuple(_rule(place, row) for place, row in enumerate(rows))


@cache
def act_index() -> dict[str, tuple[ActRule, ...]]:
    """Rules by every trigger word or joined phrase they list (``v:fire``, ``n:air_strike``)."""
    index: dict[str, list[ActRule]] = {}
    for rule in act_rules():
        for mark, words in (("v", rule.verbs), ("n", rule.nouns)):
            for word in words:
                index.setdefault(f"{mark}:{word}", []).append(rule)
    return {word: tuple(rules) for word, rules in index.items()}


def _rule(place: int, row: dict[str, Any]) -> ActRule:
    unknown = set(row) - _KNOWN
    if unknown:
        raise LexiconError(f"acts.yaml: rule {row['id']} has unknown keys {sorted(unknown)}")
    root = root_named(row["root"]) if row["root"] else None
    if row["root"] and root is None:
        raise LexiconError(f"acts.yaml: rule {row['id']}: no root {row['root']}")
    mode = row.get("mode")
    if mode and root and mode not in plover_roots()[root].modes:
        raise LexiconError(f"acts.yaml: rule {row['id']}: {root} has no mode {mode}")
    return ActRule(
        id=row["id"],
        place=place,
        root=root,
        mode=mode,
        contexts=tuple(row.get("contexts", ())),
        kind=row["kind"],
        verbs=frozenset(row.get("verbs", ())),
        nouns=frozenset(row.get("nouns", ())),
        words={name: _words(row[name], row["id"]) for name in _CONDITIONS if name in row},
        subject_animate=bool(row.get("subject_animate")),
        xcomp_any=bool(row.get("xcomp_any")),
        in_play=bool(row.get("in_play")),
        not_in_play=bool(row.get("not_in_play")),
        victim_tangible=bool(row.get("victim_tangible")),
        aimed_at_land=bool(row.get("aimed_at_land")),
        object_acts=bool(row.get("object_acts")),
    )


def _words(listed: Iterable[object], rule: str) -> frozenset[str]:
    """The words of a condition, classes among them written out."""
    classes = load_lexicon("dateline.code", "en/acts.yaml")["classes"]
    found: set[str] = set()
    for word in map(str, listed):
        if not word.startswith(_CLASS):
            found.add(word)
        elif word[1:] in classes:
            found.update(map(str, classes[word[1:]]))
        else:
            raise LexiconError(f"acts.yaml: rule {rule} names an unknown class {word}")
    return frozenset(found)
