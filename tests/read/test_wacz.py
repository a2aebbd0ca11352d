"""A WACZ file gives the pages that it lists; other ZIP files and dangerous ones are refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from dateline.errors import FormatError, InputError
from dateline.read.material import Material
from dateline.read.options import Limits
from dateline.read.wacz import read_zip
from dateline.records.page import Page
from tests.read.archives import page, record, wacz

CRAWL = b"".join(
    record(f"https://news.example/{name}", page(f"Report {name}. " * 9)) for name in ("a", "b", "frame")
)


def read(content: bytes) -> list[Page | InputError]:
    return list(read_zip(io.BytesIO(content), Material("crawl.wacz", b""), Limits()))


def refusal(content: bytes) -> str:
    with pytest.raises(FormatError) as caught:
        read(content)
    assert caught.value.source == "crawl.wacz"
    return caught.value.reason


def test_listed_pages_are_read_with_their_titles_and_frames_are_not() -> None:
    listed = [
        {"url": "https://news.example/b#top", "title": "Council meets"},
        {"url": "https://news.example/a"},
    ]
    pages = [each for each in read(wacz({"archive/data.warc.gz": CRAWL}, listed)) if isinstance(each, Page)]
    assert [(each.final_url, [hint.title for hint in each.hints]) for each in pages] == [
        ("https://news.example/a", [None]),
        ("https://news.example/b", ["Council meets"]),
    ]


def test_without_a_list_all_pages_are_read() -> None:
    assert len(read(wacz({"archive/one.warc.gz": CRAWL}))) == 3


def test_a_page_listed_but_missing_is_named() -> None:
    found = read(wacz({"archive/data.warc.gz": CRAWL}, [{"url": "https://news.example/c"}]))
    assert "crawl.wacz#https://news.example/c: listed as a page, but not in the archive" in map(str, found)


def test_other_zip_files_are_named_for_what_they_are() -> None:
    assert refusal(wacz({"word/document.xml": b"<w/>"})) == "a Word document; save it as PDF, HTML or text"
    assert refusal(wacz({"notes.txt": b"news"})) == "a ZIP archive with no WARC in it, so no WACZ"


def test_a_truncated_file_is_refused() -> None:
    assert "damaged or truncated ZIP archive" in refusal(wacz({"archive/data.warc.gz": CRAWL})[:-60])


def test_a_member_that_unpacks_to_far_more_than_it_holds_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("archive/bomb.warc", bytes(2_000_000))
        made.writestr("archive/data.warc.gz", CRAWL)
    first, *rest = read(out.getvalue())
    assert "taken for a ZIP bomb" in str(first)
    assert len(rest) == 3
