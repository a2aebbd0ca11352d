"""Exit status: 0 done, 1 some inputs failed, 2 the command could not run; every failure is one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import QUAKE
from tests.cli.desk import Desk


def test_a_batch_goes_on_after_a_bad_page_and_names_it(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a-picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b-quake.txt").write_text(QUAKE)
    (tmp_path / "c-empty.txt").write_text("")
    names = [str(tmp_path / name) for name in ("a-picture.txt", "b-quake.txt", "c-empty.txt")]
    said = empty_desk.run("read", *names, "--format", "jsonl")
    assert said.status == 1
    assert [record["page"]["source"] for record in said.records()] == [names[1]]
    failed = [line for line in said.err.splitlines() if "picture" in line or "empty" in line]
    assert [
        line.startswith(f"dateline: {name}: ") for line, name in zip(failed, names[::2], strict=True)
    ] == [
        True,
        True,
    ]


def test_no_such_input_at_all_cannot_run(empty_desk: Desk) -> None:
    said = empty_desk.run("read", "nowhere.txt")
    assert (said.status, said.err) == (2, "dateline: nowhere.txt: no such file or folder\n")
    assert not empty_desk.db.exists()


@pytest.mark.parametrize("content", [b"", b"page,day\na.txt,2025-03-10\n", bytes(9)])
def test_a_manifest_that_is_none_cannot_run(empty_desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pages.csv").write_bytes(content)
    said = empty_desk.run("read", "--manifest", str(tmp_path / "pages.csv"))
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"dateline: {tmp_path / 'pages.csv'}: ")
    assert not empty_desk.db.exists()


def test_one_missing_among_others_is_an_input_that_failed(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "quake.txt").write_text(QUAKE)
    said = empty_desk.run("read", "nowhere.txt", str(tmp_path / "quake.txt"), "--format", "jsonl")
    assert (said.status, len(said.records())) == (1, 1)
    assert said.err.startswith("dateline: nowhere.txt: ")


def test_a_folder_without_pages_is_no_failure_but_is_said(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    said = empty_desk.run("read", str(tmp_path / "inbox"))
    assert (said.status, said.out, said.err) == (0, "", "dateline: no pages to read\n")


def test_pages_without_a_date_are_counted_once_with_what_helps(empty_desk: Desk, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Schools reopen in village {name}\n\nLessons began on Monday.")
    said = empty_desk.run("read", str(tmp_path), "--no-store")
    (line,) = [line for line in said.err.splitlines() if "--published" in line]
    assert line.startswith("dateline: 2 pages have no date of publication")
    dated = empty_desk.run("read", str(tmp_path), "--no-store", "--published", "2024-03-05")
    assert "--published" not in dated.err


@pytest.mark.parametrize(
    "command",
    [
        ("pages",),
        ("claims",),
        ("search", "port"),
        ("show", "pg_a"),
        ("forget", "pg_a"),
        ("reread",),
        ("chronology",),
    ],
)
def test_without_a_database_a_command_cannot_run(empty_desk: Desk, command: tuple[str, ...]) -> None:
    said = empty_desk.run(*command)
    assert said.status == 2
    assert said.err == f"dateline: {empty_desk.db}: no such database; `dateline read` makes one\n"


def test_a_file_that_is_no_database_is_left_alone(empty_desk: Desk) -> None:
    empty_desk.db.write_text("a list of things to buy")
    said = empty_desk.run("pages")
    assert (said.status, said.err.count("\n")) == (2, 1)
    assert empty_desk.db.read_text() == "a list of things to buy"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("events", "--from", "yesterday"), "--from yesterday: not a date"),
        (("events", "--near", "here"), "--near here: write LAT,LON,KM"),
        (("pages", "--from", "2026", "--to", "2025"), "--to 2025 ends before --from 2026 begins"),
        (("claims", "--stance", "denise"), "--stance denise: not one of asserts, denies"),
        (("events", "--type", "airstrik"), "--type airstrik: did you mean airstrike or strike? write a kind"),
        (("events", "--type", "QQQ"), "or a PLOVER type: AGREE, CONSULT"),
        (("events", "--status", "over"), "--status over: not one of happened, ongoing"),
        (("read", ".", "--url", "news"), "--url news: not an address"),
        (("show", "cl_nothing"), "nothing here has the id cl_nothing"),
        (("show", "Wonsan"), "Wonsan: not an id of a page"),
        (("search", "—"), "nothing to search for"),
        (("forget", "cl_nothing"), "only pages (pg_…) and articles (ar_…) can be forgotten"),
        (("note", "cl_nothing", "Really?"), "nothing here has the id cl_nothing"),
        (("export", "chronology.docx"), "the suffix names the format"),
        (("evaluate", "guesswork", "."), "no task guesswork"),
        (("read", ".", "--published", "soon"), "--published soon: not a date"),
        (("check", ".", "--published", "soon"), "--published soon: not a date"),
        (("read", ".", "--published", "2098-01-01"), "--published 2098-01-01: in the future"),
        (("read", ".", "--since", "soon"), "'soon' is no date"),
    ],
)
def test_a_request_that_makes_no_sense_is_answered_in_one_line(
    desk: Desk, words: tuple[str, ...], reason: str
) -> None:
    said = desk.run(*words)
    assert said.status == 2
    assert said.out == ""
    assert said.err.startswith("dateline: ")
    assert said.err.count("\n") == 1
    assert reason in said.err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("pages", "--colour"), "--colour"),
        (("pages", "--format", "xml"), "'xml' is not one of 'table', 'json'"),
        (("read", ".", "--jobs", "0"), "--jobs"),
        (("search",), "WORDS"),
        (("events", "--min-origins", "-3"), "--min-origins"),
        (("guess",), "guess"),
    ],
)
def test_bad_usage_is_one_line_that_names_the_option(desk: Desk, words: tuple[str, ...], reason: str) -> None:
    said = desk.run(*words)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith("dateline: ")
    assert reason in said.err


def test_without_a_command_the_help_is_shown(desk: Desk) -> None:
    assert "Commands:" in desk.run().err


def test_check_alone_ends_with_one_where_something_is_inconsistent(desk: Desk) -> None:
    said = desk.run("check", "--format", "jsonl")
    assert "inconsistent" in {finding["verdict"] for finding in said.records()}
    assert said.status == 1
    assert desk.run("findings").status == 0
