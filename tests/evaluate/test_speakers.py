"""Scoring who speaks: the entity counts, under any spelling that gold gives, and an entity of two people is nobody."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dateline.evaluate.speakers import score_speakers

TEXT = (
    "The International Atomic Energy Agency (IAEA) said the cameras were removed. "
    "The IAEA said it would ask for access again. Tehran said the cameras would stay away."
)
ACCESS = {
    "named_by": "initials",
    "words": "it would ask for access again",
    "speakers": [["International Atomic Energy Agency"]],
}
CAMERAS = {"named_by": "capital", "words": "the cameras would stay away", "speakers": [["Iran", "Tehran"]]}


def scored(folder: Path, *claims: dict[str, Any]) -> dict[str, Any]:
    (folder / "set.json").write_text(json.dumps({"articles": [{"text": TEXT, "claims": claims}]}))
    return score_speakers(folder)


def test_initials_and_a_capital_count_by_who_they_stand_for(tmp_path: Path) -> None:
    figures = scored(tmp_path, ACCESS, CAMERAS)
    assert (figures["accuracy"], figures["found"], figures["n"]) == (1, 1, 2)
    assert figures["capital"] == {"accuracy": 1, "n": 1}


def test_the_wrong_body_is_wrong(tmp_path: Path) -> None:
    figures = scored(tmp_path, ACCESS | {"speakers": [["Atomic Energy Organization"]]}, CAMERAS)
    assert (figures["accuracy"], figures["found"]) == (0.5, 1)


def test_an_entity_that_bears_the_name_of_another_speaker_is_wrong_for_both(tmp_path: Path) -> None:
    figures = scored(tmp_path, ACCESS, CAMERAS | {"speakers": [["IAEA"]]})
    assert figures["accuracy"] == 0


def test_a_named_speaker_is_wrong_where_nobody_can_be_known(tmp_path: Path) -> None:
    assert scored(tmp_path, CAMERAS | {"speakers": []})["accuracy"] == 0


def test_a_claim_that_was_not_read_is_wrong_and_not_found(tmp_path: Path) -> None:
    figures = scored(tmp_path, ACCESS | {"words": "The International Atomic Energy Agency"})
    assert (figures["accuracy"], figures["found"]) == (0, 0)
