"""A CSV manifest names sources and what somebody says of each, as spreadsheets write it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.errors import FormatError, InputError
from dateline.read.manifest import Row, read_manifest


def rows(folder: Path, content: str | bytes) -> list[Row | InputError]:
    path = folder / "pages.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_manifest(str(path)))


def test_a_row_gives_source_date_outlet_and_address(tmp_path: Path) -> None:
    (row,) = rows(
        tmp_path,
        "source,published,outlet,captured_at,url,remark\n"
        "a.html,2024-03-05,Harbour Daily,2024-03-06T08:00:00+09:00,https://news.example/a,read twice\n",
    )
    assert isinstance(row, Row)
    assert row.source == str(tmp_path / "a.html")
    assert row.captured_at == datetime(2024, 3, 5, 23, tzinfo=UTC)
    assert (row.hint.published, row.hint.outlet) == ("2024-03-05", "Harbour Daily")
    assert (row.hint.url, row.hint.origin) == ("https://news.example/a", "manifest")


@pytest.mark.parametrize(
    "content",
    [
        "Source;Outlet\na.html;Harbour Daily, The\n",
        "outlet\tsource\n\"Harbour Daily, The\"\ta.html\n",
        "﻿source,outlet\r\na.html,\"Harbour Daily, The\"\r\n\r\n,\r\n".encode(),
        "source,outlet\na.html,\"Harbour Daily, The\"\n".encode("utf-16"),
    ],
    ids=["semicolons", "tabs", "excel", "utf-16"],
)  # fmt: skip
def test_tables_are_read_as_spreadsheets_write_them(tmp_path: Path, content: str | bytes) -> None:
    (row,) = rows(tmp_path, content)
    assert isinstance(row, Row)
    assert (Path(row.source).name, row.hint.outlet) == ("a.html", "Harbour Daily, The")


def test_an_address_stays_an_address_and_a_url_alone_is_fetched(tmp_path: Path) -> None:
    found = rows(tmp_path, "source,url\nhttps://news.example/a,\n,https://news.example/b\n")
    assert [row.source for row in found] == ["https://news.example/a", "https://news.example/b"]


def test_a_capture_known_to_the_day_lasts_until_the_days_end(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "source,captured_at\na.html,2024-03-06\n")
    assert isinstance(row, Row)
    assert row.captured_at == datetime(2024, 3, 6, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",2024-03-05,", "neither a source nor an address"),
        ("-,,", "a manifest cannot name standard input"),
        ("a.html,not-a-date,", "published 'not-a-date': not a date such as 2025-05-08 or 2025-05-08T06:00Z"),
        ("a.html,2024-13,", "published '2024-13': not a date such as 2025-05-08 or 2025-05-08T06:00Z"),
        ("a.html,2098-01-01,", "published '2098-01-01': in the future"),
        ("a.html,2024-03-08,2024-03-05", "published '2024-03-08': after the capture of the page"),
        ("a.html,,last week", "captured_at 'last week' is no ISO 8601 date or instant"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_by_its_line(tmp_path: Path, line: str, reason: str) -> None:
    found = rows(tmp_path, f"source,published,captured_at\n{line}\nb.html,,\n")
    assert str(found[0]) == f"{tmp_path / 'pages.csv'}#line 2: {reason}"
    assert isinstance(found[1], Row)


@pytest.mark.parametrize("published", ["2024", "2024-03", "5 March 2024", "2024-03-05T10:00:00+09:00"])
def test_a_date_may_be_as_coarse_as_it_is_known(tmp_path: Path, published: str) -> None:
    (row,) = rows(tmp_path, f"source,published\na.html,{published}\n")
    assert isinstance(row, Row)
    assert row.hint.published == published


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "a column named source or url"),
        (b"title,date\nx,y\n", "a column named source or url"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary data"),
    ],
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        rows(tmp_path, content)
