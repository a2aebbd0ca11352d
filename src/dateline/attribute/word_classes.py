"""Classes of words that tell what a phrase names: offices, groups, governments, outlets, evidence.

Decides nothing: it hands out the lists of ``lexicons/en/titles.yaml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dateline.lexicon import load_lexicon


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Classes of words that tell what a phrase names, from the titles lexicon."""
    data = load_lexicon("dateline.attribute", "en/titles.yaml")
    return MappingProxyType({key: frozenset(value) for key, value in data.items() if isinstance(value, list)})
