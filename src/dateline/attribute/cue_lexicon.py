"""The cue lexicon as rules and word lists.

Decides nothing: it hands out what ``lexicons/en/cues.yaml`` lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.records.claim import Stance


@dataclass(frozen=True, slots=True)
class CueRule:
    """One rule of the lexicon: its id, where content stands (``frame``), the stance it gives."""

    id: str
    frame: str
    stance: Stance
    alone: bool


@cache
def lexicon() -> dict[str, Any]:
    """The cue lexicon."""
    return load_lexicon("dateline.attribute", "en/cues.yaml")


@cache
def verb_rules() -> Mapping[str, CueRule]:
    """Rule of each verb by dictionary form; the first rule that lists a verb has it."""
    rules: dict[str, CueRule] = {}
    for entry in lexicon()["verbs"]:
        rule = CueRule(entry["id"], entry["frame"], entry["stance"], bool(entry["alone"]))
        for lemma in entry["lemmas"]:
            rules.setdefault(lemma, rule)
    return MappingProxyType(rules)


@cache
def words_under(section: str, key: str) -> frozenset[str]:
    """All words that the rules of a section list under ``key``."""
    return frozenset(word for entry in lexicon()[section] for word in entry[key])


@cache
def words_of(section: str) -> frozenset[str]:
    """A plain list of the lexicon."""
    return frozenset(lexicon()[section])


def words_of_saying() -> frozenset[str]:
    """Dictionary forms of every verb and noun that may bring content without a clause."""
    return frozenset(verb_rules()) | words_under("silences", "lemmas") | words_of("nominal_cues")


def rule_of(section: str, frame: str, stance: Stance) -> CueRule:
    """The rule of a section that is no list of verbs, with the frame and the stance it has."""
    return CueRule(lexicon()[section][0]["id"], frame, stance, True)
