"""What is listed, searched and shown of pages that were read."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from pathlib import Path

import pytest

from tests.cli.desk import Desk

LISTINGS = ("pages", "claims", "events", "findings", "chronology")


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_fits_eighty_columns(desk: Desk, listing: str) -> None:
    said = desk.run(listing)
    assert said.status == 0
    assert said.out
    assert max(len(line) for line in said.out.splitlines()) <= 80


@pytest.mark.parametrize("listing", LISTINGS)
def test_json_and_json_lines_hold_the_same_records_and_nothing_else(desk: Desk, listing: str) -> None:
    lines = desk.run(listing, "--format", "jsonl").records()
    assert lines
    assert json.loads(desk.run(listing, "--format", "json").out) == lines


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_csv_listing_has_a_heading_and_a_row_for_each_record(desk: Desk, listing: str) -> None:
    rows = list(csv.DictReader(io.StringIO(desk.run(listing, "--format", "csv").out)))
    assert len(rows) == len(desk.run(listing, "--format", "jsonl").records())


@pytest.mark.parametrize("listing", LISTINGS)
def test_the_id_in_a_table_is_enough_to_go_on_with(desk: Desk, listing: str) -> None:
    shown = re.findall(r"\b(?:ar|cl|hp|fi)_\w+", desk.run(listing).out)
    names = {"pages": "article"}
    full = [each[names.get(listing, "id")] for each in desk.run(listing, "--format", "jsonl").records()]
    assert [id_.startswith(short) for id_, short in zip(full, shown, strict=True)] == [True] * len(full)
    for id_, short in zip(full, shown, strict=True):
        assert desk.run("show", short).out == desk.run("show", id_).out != ""
        assert desk.run("note", short, "Seen.").err == f"dateline: noted on {id_}\n"


def test_a_finding_is_shown_with_the_article_it_is_about(desk: Desk) -> None:
    for command in ("findings", "check"):
        (line,) = [line for line in desk.run(command).out.splitlines() if "inconsistent" in line]
        assert line.startswith("Earthquake")


def test_a_finding_on_a_file_is_shown_with_the_name_of_the_file(empty_desk: Desk, filled: Path) -> None:
    said = empty_desk.run("check", str(filled.parent / "protest.txt"), str(filled.parent / "quake.txt"))
    (line,) = [line for line in said.out.splitlines() if "inconsistent" in line]
    assert line.startswith("quake.txt ")


def test_a_page_without_a_title_is_shown_by_the_name_of_its_file(empty_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(
        "the port opened at 6pm local time (10:00 GMT) and the mayor spoke there."
    )
    said = empty_desk.run("read", str(tmp_path / "notice.txt"))
    assert "notice.txt" in said.out


def test_a_speaker_is_found_by_part_of_the_name(desk: Desk) -> None:
    found = desk.run("claims", "--speaker", "meteorological", "--format", "jsonl").records()
    assert found
    assert all("agency" in speaker["text"].lower() for claim in found for speaker in claim["speakers"])


def test_a_denial_is_found_by_its_stance(desk: Desk) -> None:
    found = desk.run("claims", "--stance", "denies", "--format", "jsonl").records()
    assert ["tsunami" in claim["content"]["text"] for claim in found] == [True]


def test_a_stance_that_no_claim_has_finds_none(desk: Desk) -> None:
    said = desk.run("claims", "--stance", "threatens")
    assert (said.status, said.out, said.err) == (0, "", "dateline: no claims to show\n")


def test_events_are_found_around_a_point(desk: Desk) -> None:
    near = desk.run("events", "--near", "14.6,120.98,50", "--format", "jsonl").records()
    assert near
    assert {event["best"]["place"]["name"] for event in near} == {"Manila"}
    assert not desk.run("events", "--near", "0,0,50", "--format", "jsonl").records()


def test_nothing_found_is_said_and_is_no_failure(desk: Desk) -> None:
    said = desk.run("claims", "--speaker", "nobody of this name")
    assert (said.status, said.out, said.err) == (0, "", "dateline: no claims to show\n")


def test_search_shows_the_words_in_context(desk: Desk) -> None:
    hits = desk.run("search", "tsunami", "--format", "jsonl").records()
    assert {hit["kind"] for hit in hits} >= {"article", "claim"}
    assert all("⟦tsunami⟧" in hit["words"] for hit in hits)


def test_show_tells_what_was_read_and_what_was_left_out_and_why(desk: Desk) -> None:
    (page,) = desk.run("pages", "--text", "protest", "--format", "jsonl").records()
    said = desk.run("show", page["page"])
    assert "The boat carried food and water" in said.out
    left_out = said.out[said.out.index("Left out") :]
    assert "subscription" in left_out
    assert "Subscribe to our newsletter" in left_out


def test_show_of_a_claim_tells_who_by_which_words_and_where_they_stand(desk: Desk) -> None:
    (claim,) = desk.run("claims", "--stance", "denies", "--format", "jsonl").records()
    said = desk.run("show", claim["id"]).out
    for shown in ("Speaker", "agency", "Cue", "denied", "Stance", "denies", "Kind", "paraphrase"):
        assert shown in said
    assert f"⟦{claim['content']['text']}⟧" in " ".join(said.split())


def test_show_in_json_is_the_record_itself(desk: Desk) -> None:
    (claim,) = desk.run("claims", "--stance", "denies", "--format", "jsonl").records()
    shown = json.loads(desk.run("show", claim["id"], "--format", "json").out)
    assert shown == {name: claim[name] for name in shown}


def test_text_of_a_page_cannot_drive_the_terminal(empty_desk: Desk) -> None:
    text = "Port \x1b[31mstrike\x1b[0m over\n\nPolice at the port \u202earrested two men on Monday, the ministry said."
    empty_desk.run("read", "-", "--published", "2025-03-10", stdin=text.encode())
    for command in (("pages",), ("claims",), ("chronology",), ("search", "port")):
        said = empty_desk.run(*command)
        assert said.out
        assert not {"\x1b", "\u202e"} & set(said.out + said.err)


WIRED = (
    "Harbour opens again\n\nSEOUL, March 3 (Yonhap) -- The harbour of Busan was opened again on Monday, the port "
    "authority said.\n\nThe port authority denied that ships had waited for a week.\n"
)


def test_pages_and_claims_are_found_by_the_agency_they_are_credited_to(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wired.txt").write_text(WIRED)
    desk.run("read", str(tmp_path / "wired.txt"), "--published", "2025-03-04", "--outlet", "Island Herald")
    for listing in ("pages", "claims"):
        found = desk.run(listing, "--credit", "yonhap", "--format", "jsonl").records()
        assert found == desk.run(listing, "--outlet", "Island Herald", "--format", "jsonl").records() != []
    assert desk.run("pages", "--outlet", "Yonhap", "--format", "jsonl").records() == []


def test_credits_of_a_database_of_an_older_version_are_found(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wired.txt").write_text(WIRED)
    desk.run("read", str(tmp_path / "wired.txt"))
    with sqlite3.connect(desk.db) as connection:
        connection.execute("DROP TABLE listing")
        connection.execute("ALTER TABLE reading DROP COLUMN credit")
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
    connection.close()
    (page,) = desk.run("pages", "--credit", "Yonhap", "--format", "jsonl").records()
    assert page["title"] == "Harbour opens again"


@pytest.mark.parametrize("written", ["ÉCHO DU PORT", "echo du port", "Écho"])
def test_an_outlet_is_found_without_case_and_accents(desk: Desk, tmp_path: Path, written: str) -> None:
    (tmp_path / "wired.txt").write_text(WIRED)
    desk.run("read", str(tmp_path / "wired.txt"), "--outlet", "Écho du Port")
    (page,) = desk.run("pages", "--outlet", written, "--format", "jsonl").records()
    assert page["outlet"] == "Écho du Port"


@pytest.mark.parametrize(
    ("clocks", "marks"), [("6:47pm local time (1047 GMT)", 1), ("6:47pm local time (0947 GMT)", 0)]
)
def test_a_time_that_contradicts_itself_is_marked_in_the_chronology(
    empty_desk: Desk, tmp_path: Path, clocks: str, marks: int
) -> None:
    page = tmp_path / "quake.txt"
    page.write_text(f"An earthquake struck Hokkaido in Japan on Monday at {clocks}, the agency said.")
    empty_desk.run("read", str(page), "--published", "2025-03-04")
    said = empty_desk.run("chronology")
    assert "Hokkaido" in said.out
    assert said.out.count("!") == marks
