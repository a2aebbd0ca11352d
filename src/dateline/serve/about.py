"""What this installation is made of: versions, licences, sources and the attributions they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version

from dateline.parse.encoder import weights_version
from dateline.resolve import gazetteer_version


@dataclass(frozen=True)
class Part:
    """One part of the installation."""

    part: str
    version: str
    licence: str
    source: str
    attribution: str = ""


def parts() -> tuple[Part, ...]:
    """Code, weights and gazetteer."""
    return (
        Part("code", version("dateline"), "Apache-2.0", "the Dateline project"),
        Part(
            "weights",
            weights_version(),
            "CC-BY-SA-4.0",
            "MiniLM, GUM, UD English EWT, PolNeAR, PLV, Wikinews",
            "Trained on GUM, Universal Dependencies English EWT (CC BY-SA 4.0), PolNeAR and Wikinews (CC BY 2.5).",
        ),
        Part(
            "gazetteer",
            gazetteer_version(),
            "CC-BY-4.0",
            "GeoNames and tables of the project (CC0)",
            "Contains data of GeoNames (geonames.org), CC BY 4.0.",
        ),
    )
