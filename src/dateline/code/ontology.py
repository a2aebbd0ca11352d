"""The event ontology: PLOVER's roots, their quad categories and modes, from ``lexicons/plover.yaml``.

Source: PLOVER codebook (2021), Open Event Data Alliance. Kinds are the desk's words and belong to Dateline.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from dateline.errors import LexiconError
from dateline.lexicon import load_lexicon
from dateline.records.event import PloverRoot


@dataclass(frozen=True, slots=True)
class Root:
    """One PLOVER root with its quad category, its modes and the kind used where no word rule names one."""

    name: PloverRoot
    quad: str
    modes: frozenset[str]
    kind: str


@cache
def plover_roots() -> dict[str, Root]:
    """All roots by name.

    Raises:
        LexiconError: the data file names a root the records do not know.
    """
    roots = {}
    for row in load_lexicon("dateline.code", "plover.yaml")["roots"]:
        if row["id"] not in get_args(PloverRoot):
            raise LexiconError(f"plover.yaml: {row['id']} is no PLOVER root")
        roots[row["id"]] = Root(
            cast(PloverRoot, row["id"]), row["quad"], frozenset(map(str, row["modes"])), row["kind"]
        )
    return roots


@cache
def root_named(name: str) -> PloverRoot | None:
    """The root of that name or former name; ``None`` for names outside PLOVER."""
    former = load_lexicon("dateline.code", "plover.yaml")["former_names"]
    root = plover_roots().get(former.get(name, name))
    return root.name if root else None


def is_verbal(root: PloverRoot | None) -> bool:
    """Whether a root is of an act done in words; none is."""
    return root is not None and plover_roots()[root].quad.startswith("verbal")
