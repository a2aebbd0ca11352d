"""What this installation is made of: versions, licences, sources, and the attributions they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, requires, version

from packaging.requirements import Requirement

from dateline.lexicon import load_lexicon
from dateline.pipeline import produced_by


@dataclass(frozen=True)
class Part:
    """One part: code, weights, built data or a library. ``attribution`` is to be kept with what is made of it."""

    part: str
    version: str | None
    licence: str
    source: str
    attribution: str | None = None


def parts() -> tuple[Part, ...]:
    """Every part, Dateline's own first, then the libraries it runs on."""
    made = produced_by()
    versions = {
        "program": made.program,
        "weights": made.weights,
        "gazetteer": made.gazetteer,
        "lexicons": made.lexicons,
        "time-zones": _installed("tzdata"),
    }
    known = load_lexicon("dateline.serve", "about.yaml")["parts"]
    own = [
        Part(each["name"], versions.get(each["id"]), each["licence"], each["source"], each["attribution"])
        for each in known
    ]
    return (*own, *_libraries())


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _libraries() -> list[Part]:
    found = []
    for line in requires("dateline") or ():
        requirement = Requirement(line)
        installed = _installed(requirement.name)
        if installed and not (requirement.marker and "extra" in str(requirement.marker)):
            found.append(
                Part(requirement.name, installed, _licence(requirement.name), _home(requirement.name))
            )
    return found


def _licence(name: str) -> str:
    """The SPDX expression of a library, or what its classifiers or its own words say."""
    stated = _stated(name, "License-Expression")
    classified = [
        line.rsplit(" :: ", 1)[1] for line in _stated(name, "Classifier") if line.startswith("License ::")
    ]
    in_words = [line for text in _stated(name, "License") for line in text.splitlines()[:1]]
    return "; ".join(stated or classified or in_words) or "see its files"


def _home(name: str) -> str:
    labelled = [line.split(", ", 1)[1] for line in _stated(name, "Project-URL") if ", " in line]
    return (*_stated(name, "Home-page"), *labelled, f"the package {name}")[0]


def _stated(name: str, field: str) -> list[str]:
    """The values of one field of a library's metadata; empty where it has none."""
    return [str(value) for value in metadata(name).get_all(field) or () if value]
