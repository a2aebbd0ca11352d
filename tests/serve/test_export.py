"""Exports: whole or not at all, the same bytes for the same store, and inert wherever they are opened."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import pytest

from dateline.errors import UsageError
from dateline.reconcile.mentions import happenings_of
from dateline.records.reading import Reading
from dateline.serve.export import FORMATS, export
from dateline.store import Store, open_store
from dateline.store.readings import keep_reading
from tests.readings import QUAKE, make_page, make_reading

HOSTILE = '=HYPERLINK("http://evil.example") <script>alert(1)</script> | *bold* [link](javascript:x) \x1b[31m'
SUFFIXES = tuple(suffix for suffix, _, _ in FORMATS)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """The earthquake article, from an outlet with a hostile name."""
    page = make_page(url="https://news.example/quake?a=1&b=2")
    return filled(tmp_path, make_reading(page, outlet=HOSTILE))


def filled(folder: Path, reading: Reading) -> Store:
    store = open_store(folder / "desk.db")
    with store.writing() as connection:
        keep_reading(connection, reading.page, reading, happenings_of(reading))
    return store


class Tags(HTMLParser):
    """The tags of a page, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_store_gives_the_same_bytes_and_leaves_no_draft(
    store: Store, tmp_path: Path, suffix: str
) -> None:
    for name in ("a", "b"):
        assert export(store, tmp_path / f"{name}{suffix}") == 1
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_store_gives_a_valid_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"none{suffix}"
    assert export(open_store(tmp_path / "empty.db"), path) == 0
    if suffix == ".geojson":
        assert json.loads(path.read_text())["features"] == []
    if suffix == ".html":
        assert Tags(path.read_text()).open == []


def test_an_export_that_fails_leaves_the_file_that_was_there(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "claims.geojson"
    path.write_text("yesterday's")
    with pytest.raises(UsageError, match=r"\.geojson holds events, not claims"):
        export(store, path, what="claims")
    assert path.read_text() == "yesterday's"


@pytest.mark.parametrize("what", ["events", "pages", "claims", "findings"])
def test_no_cell_of_a_table_is_a_formula_and_none_drives_a_terminal(
    store: Store, tmp_path: Path, what: Literal["events", "pages", "claims", "findings"]
) -> None:
    assert export(store, tmp_path / "out.csv", what=what)
    with (tmp_path / "out.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r")) or "\x1b" in cell]


def test_a_number_below_zero_stays_a_number(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (float(row["lat"]), float(row["lon"])) == (-33.036, -71.63)


def test_offsets_in_a_table_of_claims_lead_to_the_words(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.csv", what="claims")
    with (tmp_path / "out.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            for name in ("speaker", "cue", "content"):
                start, end = map(int, row[f"{name}_at"].split("-"))
                assert QUAKE[start:end] == row[name]


def test_the_html_report_holds_no_script_and_links_only_to_the_words(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.html")
    html = (tmp_path / "out.html").read_text()
    tags = Tags(html)
    assert tags.open == []
    assert "script" not in tags.seen
    assert "\x1b" not in html
    assert tags.links
    for link in tags.links:
        assert link.startswith("https://news.example/quake?a=1&b=2#:~:text=")


def test_no_mark_of_markdown_acts_in_the_words_of_a_page(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.md")
    report = (tmp_path / "out.md").read_text()
    assert r"\<script\>" in report
    assert r"\[link\](javascript" in report
    assert "<script>" not in report


def test_dates_and_plain_marks_stay_as_written_in_markdown(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.md")
    report = (tmp_path / "out.md").read_text()
    assert "## 2024-03-05 14:05 (UTC−3)" in report
    assert r"\-" not in report


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_report_names_speaker_check_origin_and_hash(store: Store, tmp_path: Path, suffix: str) -> None:
    export(store, tmp_path / f"out{suffix}")
    report = (tmp_path / f"out{suffix}").read_text()
    for shown in ("the seismological centre", "By whose word", make_page().sha256):
        assert shown in report


def test_geojson_has_a_point_in_degrees_east_and_north(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.geojson")
    (feature,) = json.loads((tmp_path / "out.geojson").read_text())["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-71.63, -33.036]}
    assert feature["properties"]["place"] == "Valparaíso"


def test_whole_page_records_come_back_from_json_lines(store: Store, tmp_path: Path) -> None:
    export(store, tmp_path / "out.jsonl", what="pages")
    (line,) = (tmp_path / "out.jsonl").read_text().splitlines()
    raw: dict[str, Any] = json.loads(line)
    raw["page"]["content"] = b""
    assert Reading.model_validate(raw).model_dump_json() == line
