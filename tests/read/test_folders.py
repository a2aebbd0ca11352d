"""A folder gives its files in order, without what lies beside pages, and names what cannot be read."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from dateline.read.folders import files_in


def listed(folder: Path) -> list[str]:
    return [str(each).replace(f"{folder}/", "") for each in files_in(str(folder))]


def test_files_come_in_order_of_name_folders_within_included(tmp_path: Path) -> None:
    for name in ("b.html", "a/z.txt", "a/y.txt", ".hidden", ".git/x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert listed(tmp_path) == ["a/y.txt", "a/z.txt", "b.html"]


def test_the_parts_of_a_saved_page_are_passed_over_and_other_folders_are_not(tmp_path: Path) -> None:
    for name in ("council.html", "council_files/frame.html", "old_files/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert listed(tmp_path) == ["council.html", "old_files/note.txt"]


def test_databases_and_what_lies_beside_an_open_one_are_passed_over(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "dateline.db")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE page (id)")
        database.commit()
        database.execute("SELECT * FROM page")
        (tmp_path / "page.txt").write_text("The bridge reopened.")
        (tmp_path / "notes.db").write_text("No database, whatever its name.")
        (tmp_path / "notes.db-wal").write_text("Nor is this beside one.")
        assert (tmp_path / "dateline.db-shm").exists()
        assert listed(tmp_path) == ["notes.db", "notes.db-wal", "page.txt"]


def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.txt").touch()
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    assert listed(tmp_path) == ["a/page.txt"]


def test_pipes_and_dangling_links_are_named_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert listed(tmp_path) == [
        "gone: a symbolic link that leads nowhere",
        "pipe: neither a file nor a folder (a pipe, socket or device)",
    ]
