"""Loads and validates the YAML data files that hold Dateline's words.

A lexicon file is a mapping with the head keys ``about``, ``source``, ``licence``, ``date`` and any further
keys its stage defines. Rules are mappings with an ``id`` that is unique in the file; a rule that matches text
has ``match`` (texts it must match) and ``near`` (near misses it must not), run by the stage's tests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from dateline.errors import LexiconError

HEAD = ("about", "source", "licence", "date")
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_lexicon(package: str, name: str) -> dict[str, Any]:
    """Return the lexicon ``<package>/lexicons/<name>`` as plain data.

    Args:
        package: dotted name of the stage, such as ``dateline.attribute``.
        name: path below ``lexicons/``, such as ``en/cues.yaml``.

    Raises:
        LexiconError: the file is missing, is no YAML mapping, lacks a head key, or repeats a rule id.
    """
    where = f"{package}/lexicons/{name}"
    try:
        raw = files(package).joinpath("lexicons", name).read_text(encoding="utf-8")
        data = yaml.load(raw, Loader=_Loader)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{where}: {error}") from error
    if not isinstance(data, dict):
        raise LexiconError(f"{where}: not a mapping")
    missing = [key for key in HEAD if not data.get(key)]
    if missing:
        raise LexiconError(f"{where}: lacks {', '.join(missing)}")
    seen: set[str] = set()
    for rule in rules_of(data):
        if rule["id"] in seen:
            raise LexiconError(f"{where}: two rules named {rule['id']}")
        seen.add(rule["id"])
    return data


def rules_of(data: object) -> Iterator[dict[str, Any]]:
    """Every mapping with an ``id`` anywhere in a lexicon."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data
        for value in data.values():
            yield from rules_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from rules_of(value)


def lexicon_files(stages: tuple[str, ...]) -> Iterator[Traversable]:
    """Every YAML file under the ``lexicons`` folders of the stages named."""
    for stage in stages:
        root = files(f"dateline.{stage}").joinpath("lexicons")
        if root.is_dir():
            yield from _yaml_under(root)


def _yaml_under(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.is_dir():
            yield from _yaml_under(entry)
        elif entry.name.endswith(".yaml"):
            yield entry


@cache
def lexicons_version(stages: tuple[str, ...]) -> str:
    """Twelve hex digits over the bytes of all lexicons: changes when any word does."""
    digest = hashlib.sha256()
    for entry in lexicon_files(stages):
        digest.update(entry.name.encode() + entry.read_bytes())
    return digest.hexdigest()[:12]
