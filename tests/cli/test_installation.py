"""What the installation is made of, and whether it works."""

from __future__ import annotations

import json
import sqlite3
from importlib.metadata import requires

from packaging.requirements import Requirement

from tests.cli.desk import Desk


def test_about_names_licence_and_source_of_the_program_its_weights_and_data_and_every_library(
    empty_desk: Desk,
) -> None:
    parts = json.loads(empty_desk.run("about", "--format", "json").out)
    assert all(part["licence"] and part["source"] for part in parts)
    libraries = {
        requirement.name
        for requirement in map(Requirement, requires("dateline") or ())
        if requirement.marker is None
    }
    assert libraries | {"program", "weights", "gazetteer", "lexicons"} <= {part["part"] for part in parts}


def test_about_repeats_the_attributions_that_data_ask_for(empty_desk: Desk) -> None:
    said = empty_desk.run("about")
    assert "GeoNames" in said.out
    assert "PolNeAR" in said.out


def test_no_library_is_under_a_licence_that_binds_the_programs_that_use_it(empty_desk: Desk) -> None:
    parts = json.loads(empty_desk.run("about", "--format", "json").out)
    assert [part["part"] for part in parts if "GPL" in part["licence"]] == []


def test_doctor_finds_a_whole_installation_working_and_makes_no_database(empty_desk: Desk) -> None:
    said = empty_desk.run("doctor", "--format", "jsonl")
    assert {part["state"] for part in said.records()} == {"works"}
    assert said.status == 0
    assert not empty_desk.db.exists()


def test_doctor_says_where_the_search_index_does_not_agree_with_the_records(desk: Desk) -> None:
    with sqlite3.connect(desk.db) as connection:
        connection.execute("DROP TRIGGER searchable_removed")
        connection.execute("DELETE FROM searchable")
    connection.close()
    said = desk.run("doctor", "--format", "jsonl")
    (failing,) = [part for part in said.records() if part["state"] == "fails"]
    assert failing["what"] == "database"
    assert "full-text index" in failing["detail"]
    assert said.status == 1
