"""Which part of a page an element is: navigation, a caption, comments, a newsletter box, nothing in
particular.

Read off its tag and its names (id, classes, role) by the rules of ``lexicons/markup.yaml``; the first that
fits wins. Declines for names it does not know: most elements are no part of any kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.records.article import DropReason

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMED = ("id", "class", "role", "itemprop", "data-component", "data-testid", "data-qa")
_NAMES_READ = 400
"""Characters of an element's names that are looked at."""


@dataclass(frozen=True, slots=True)
class _SettingRule:
    name: str
    tags: frozenset[str]
    words: re.Pattern[str] | None
    spare: re.Pattern[str] | None


@cache
def _setting_rules() -> tuple[_SettingRule, ...]:
    """The settings of ``lexicons/markup.yaml`` in their order."""
    rows = load_lexicon("dateline.read", "markup.yaml")["settings"]
    return tuple(
        _SettingRule(
            row["id"],
            frozenset(row.get("tags", ())),
            re.compile(row["names"]) if row.get("names") else None,
            re.compile(row["spare"]) if row.get("spare") else None,
        )
        for row in rows
    )


@cache
def dropped_settings() -> dict[str, DropReason]:
    """Settings in which furniture stands, and the reason each gives for dropping."""
    rows = load_lexicon("dateline.read", "markup.yaml")["settings"]
    return {row["id"]: row["reason"] for row in rows if row.get("reason")}


@lru_cache(maxsize=8192)
def setting_of(tag: str, names: str) -> str:
    """Which part of a page an element is by its tag and its names (id, classes, role), or the empty string."""
    for rule in _setting_rules():
        if tag in rule.tags:
            return rule.name
        if (
            names
            and rule.words
            and rule.words.search(names)
            and not (rule.spare and rule.spare.search(names))
        ):
            return rule.name
    return ""


def names_of(element: Any) -> str:
    """The names an element goes by, lower case, each between spaces, words of camel case parted."""
    attributes = element.attrib
    if not attributes:
        return ""
    found = " ".join(attributes[key] for key in _NAMED if key in attributes)
    if not found:
        return ""
    return f" {_CAMEL.sub('-', found[:_NAMES_READ]).lower()} "
