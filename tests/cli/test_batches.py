"""Many pages: read in several processes, twice, by two programs at once, and again with a newer version."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.store import open_store
from dateline.store.counts import count_rows
from tests.cli.conftest import PROTEST, QUAKE
from tests.cli.desk import Desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three pages and a picture among them."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PROTEST)
    (folder / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "c.txt").write_text(QUAKE)
    (folder / "d.txt").write_text(QUAKE.replace("Monday", "Tuesday"))
    return folder


def rows(db: Path) -> dict[str, int]:
    store = open_store(db, create=False)
    with store.reading() as connection:
        return count_rows(connection)


def test_two_jobs_give_the_records_of_one_in_the_same_order(empty_desk: Desk, folder: Path) -> None:
    arguments = ("read", str(folder), "--published", "2025-03-10", "--no-store", "--format", "jsonl")
    one, two = empty_desk.run(*arguments), empty_desk.run(*arguments, "--jobs", "2")
    assert len(one.records()) == 3
    assert two == one
    assert one.status == 1
    assert not empty_desk.db.exists()


def test_reading_the_same_pages_again_changes_nothing(desk: Desk, filled: Path) -> None:
    pages = [str(filled.parent / name) for name in ("protest.txt", "quake.txt")]
    before = rows(desk.db), desk.run("events", "--format", "jsonl").out
    said = desk.run("read", *pages, "--published", "2025-03-10", "--outlet", "Harbour Daily")
    assert (said.status, said.out.count("unchanged")) == (0, 2)
    assert (rows(desk.db), desk.run("events", "--format", "jsonl").out) == before


def test_two_programs_may_read_into_one_database_at_once(tmp_path: Path, folder: Path) -> None:
    db = tmp_path / "both.db"
    alone = tmp_path / "alone.db"
    command = [
        sys.executable,
        "-m",
        "dateline.cli",
        "read",
        str(folder),
        "--published",
        "2025-03-10",
        "--quiet",
    ]
    settings = {**os.environ, "OMP_NUM_THREADS": "1", "DATELINE_THREADS": "1"}
    both = [subprocess.Popen([*command, "--db", str(db)], env=settings) for _ in range(2)]
    assert [each.wait() for each in both] == [1, 1]
    subprocess.run([*command, "--db", str(alone)], env=settings, check=False)
    assert rows(db) == rows(alone)
    assert rows(db)["page"] == 3


def test_rereading_with_the_same_version_changes_nothing(desk: Desk) -> None:
    before = rows(desk.db)
    said = desk.run("reread")
    assert (said.status, said.out) == (0, "")
    assert said.err == "dateline: 0 changed, 2 as they were\n"
    assert rows(desk.db) == before


def test_rereading_makes_the_record_again_from_the_bytes_kept_and_says_what_changed(desk: Desk) -> None:
    (page,) = desk.run("pages", "--text", "tsunami", "--format", "jsonl").records()
    claims = desk.run("claims", "--format", "jsonl").out
    make_older(desk, page["page"])
    assert desk.run("claims", "--format", "jsonl").out != claims
    said = desk.run("reread", page["page"], "--format", "jsonl")
    (change,) = said.records()
    assert change["kind"] == "claims"
    assert change["change"] == "changed stance"
    assert desk.run("claims", "--format", "jsonl").out == claims
    assert change["what"] in desk.run("show", page["page"]).out


def test_a_note_outlives_rereading_and_goes_when_the_page_is_forgotten(desk: Desk) -> None:
    (claim,) = desk.run("claims", "--status", "denies", "--format", "jsonl").records()
    desk.run("note", claim["id"], "Ask the agency for its bulletin.", "--author", "the desk")
    make_older(desk, claim["page"])
    desk.run("reread")
    assert "Ask the agency for its bulletin." in desk.run("show", claim["id"]).out
    assert desk.run("forget", claim["page"], "--reason", "asked to").status == 0
    assert rows(desk.db)["note"] == 0
    assert desk.run("show", claim["id"]).status == 2
    assert len(desk.run("pages", "--format", "jsonl").records()) == 1


def test_a_forgotten_page_does_not_come_back_until_it_is_let_in(desk: Desk, filled: Path) -> None:
    (page,) = desk.run("pages", "--text", "tsunami", "--format", "jsonl").records()
    again = (
        "read",
        str(filled.parent / "quake.txt"),
        "--published",
        "2025-03-10",
        "--outlet",
        "Harbour Daily",
    )
    desk.run("forget", page["page"], "--reason", "asked to")
    refused = desk.run(*again)
    assert (refused.status, refused.out) == (1, "")
    assert "was forgotten on" in refused.err
    assert "asked to" in refused.err
    desk.run("forget", "--lift", page["page"])
    assert desk.run(*again).status == 0
    assert len(desk.run("pages", "--format", "jsonl").records()) == 2


def test_an_article_that_was_forgotten_is_let_in_by_the_same_id(desk: Desk) -> None:
    (page,) = desk.run("pages", "--text", "tsunami", "--format", "jsonl").records()
    said = desk.run("forget", page["article"])
    assert (said.status, page["page"] in said.err) == (0, True)
    lifted = desk.run("forget", page["article"], "--lift")
    assert (lifted.status, lifted.err) == (0, f"dateline: may be read again: {page['page']}\n")
    assert desk.run("forget", page["article"], "--lift").status == 2


def make_older(desk: Desk, page_id: str) -> None:
    """Put the record of a page as an older version would have made it: the denial read as an assertion."""
    from dateline.pipeline import happenings_of
    from dateline.store.articles import list_stored, load_stored
    from dateline.store.readings import replace_reading

    store = open_store(desk.db, create=False)
    with store.writing() as connection:
        ((number, _),) = list_stored(connection, [page_id])
        reading = load_stored(connection, number).reading
        claims = tuple(
            each.model_copy(update={"stance": "asserts"}) if each.stance == "denies" else each
            for each in reading.claims
        )
        older = reading.model_copy(update={"claims": claims})
        replace_reading(connection, number, older, happenings_of(older))


def test_progress_is_shown_on_a_terminal_and_standard_output_holds_the_data_alone(
    tmp_path: Path, folder: Path
) -> None:
    outer, terminal = os.openpty()
    command = [sys.executable, "-m", "dateline.cli", "read", str(folder / "a.txt"), "--format", "jsonl"]
    settings = {**os.environ, "TERM": "xterm", "DATELINE_DB": str(tmp_path / "desk.db")}
    said = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, env=settings, check=True)
    os.close(terminal)
    shown = os.read(outer, 100_000).decode()
    os.close(outer)
    assert "pages read" in shown
    assert [json.loads(line)["page"]["source"] for line in said.stdout.splitlines()] == [
        str(folder / "a.txt")
    ]
