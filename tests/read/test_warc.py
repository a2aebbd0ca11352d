"""A WARC archive gives its pages with address and capture time, and names whatever is damaged in it."""

from __future__ import annotations

import gzip
import io
import zlib
from datetime import UTC, datetime

import brotli
import pytest
from fastwarc.warc import WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.read.material import Material
from dateline.read.options import Limits
from dateline.read.warc import read_warc
from dateline.records.page import Page
from tests.read.archives import page, record

COUNCIL = page("The council met on Monday. " * 9)
THREE = [record(f"https://news.example/{n}", page(f"Report {n}. " * 30)) for n in range(3)]
REPORTS = {f"https://news.example/{n}" for n in range(3)}


def read(content: bytes, limits: Limits | None = None) -> tuple[list[Page], list[str]]:
    """The pages and the errors of an archive."""
    found = list(read_warc(io.BytesIO(content), Material("crawl.warc.gz", b""), limits or Limits()))
    pages = [each for each in found if isinstance(each, Page)]
    return pages, [str(each) for each in found if isinstance(each, InputError)]


def chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 50] for at in range(0, len(body), 50)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_has_the_address_and_the_moment_of_its_capture(packed: bool) -> None:
    (found,), errors = read(record("https://news.example/a", COUNCIL, packed=packed))
    assert found.source == "crawl.warc.gz#https://news.example/a"
    assert (found.final_url, found.content) == ("https://news.example/a", COUNCIL)
    assert found.captured_at == datetime(2024, 3, 5, 10, tzinfo=UTC)
    assert (found.charset, errors) == ("utf-8", [])


@pytest.mark.parametrize(
    ("http", "body"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(COUNCIL)),
        ({"Content-Encoding": "deflate"}, zlib.compress(COUNCIL)),
        ({"Content-Encoding": "br"}, brotli.compress(COUNCIL)),
        ({"Transfer-Encoding": "chunked"}, chunked(COUNCIL)),
        ({"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}, chunked(gzip.compress(COUNCIL))),
        ({"Content-Encoding": "gzip"}, COUNCIL),
        ({"Transfer-Encoding": "chunked"}, COUNCIL),
        ({"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}, gzip.compress(COUNCIL)),
    ],
    ids=["gzip", "deflate", "br", "chunked", "both", "no longer gzip", "no longer chunked", "only gzip"],
)
def test_bodies_are_unpacked_also_where_the_archive_did_so_and_kept_the_header(
    http: dict[str, str], body: bytes
) -> None:
    (found,), _ = read(record("https://news.example/a", body, http=http))
    assert found.content == COUNCIL


def test_what_is_no_page_is_passed_over_in_silence() -> None:
    others = (
        record("https://news.example/a.png", b"\x89PNG\r\n\x1a\n", http={"Content-Type": "image/png"}),
        record("https://news.example/lies.html", b"\x89PNG\r\n\x1a\n"),
        record("https://news.example/a.js", b"let a = 1", http={"Content-Type": "text/javascript"}),
        record("https://news.example/gone", COUNCIL, status="404 Not Found"),
        record("https://news.example/moved", b"", status="301 Moved", http={"Location": "/a"}),
        record("https://news.example/robots.txt", b"User-agent: *", http={"Content-Type": "text/plain"}),
        record("https://news.example/a", b"GET / HTTP/1.1\r\n\r\n", kind=WarcRecordType.request),
        record("dns:news.example", b"192.0.2.1", kind=WarcRecordType.resource),
    )
    pages, errors = read(b"".join(others) + record("https://news.example/a", COUNCIL))
    assert ([each.final_url for each in pages], errors) == (["https://news.example/a"], [])


def test_an_archive_without_a_page_says_so() -> None:
    gone = record("https://news.example/gone", COUNCIL, status="404 Not Found")
    assert read(gone) == ([], ["crawl.warc.gz: a WARC archive without a page in it"])


def test_a_record_too_large_is_named_and_the_next_one_read() -> None:
    large = record("https://news.example/large", page("word " * 9999))
    pages, errors = read(large + record("https://news.example/a", COUNCIL), Limits(page=9999))
    assert [each.final_url for each in pages] == ["https://news.example/a"]
    assert "crawl.warc.gz#https://news.example/large" in errors[0]
    assert "more than the 9,999 that are read of one page" in errors[0]


def test_a_small_body_that_unpacks_to_much_is_refused() -> None:
    bomb = record("https://news.example/a", gzip.compress(b" " * 999_999), http={"Content-Encoding": "gzip"})
    _, errors = read(bomb, Limits(page=100_000))
    assert errors[0] == "crawl.warc.gz#https://news.example/a: unpacks to more than 100,000 bytes"


def test_what_the_crawler_cut_off_is_read_and_marked() -> None:
    (found,), _ = read(record("https://news.example/a", COUNCIL, warc={"WARC-Truncated": "length"}))
    assert found.hints[0].shortened == "the crawler cut the record off (length)"


@settings(max_examples=40)
@given(cut=st.integers(1, sum(map(len, THREE)) - 1))
def test_an_archive_cut_short_anywhere_gives_the_whole_pages_and_says_so(cut: int) -> None:
    pages, errors = read(b"".join(THREE)[:cut])
    whole = sum(sum(map(len, THREE[: n + 1])) <= cut for n in range(3))
    assert [each.final_url for each in pages][:whole] == [f"https://news.example/{n}" for n in range(whole)]
    at_a_seam = cut in {len(THREE[0]), len(THREE[0]) + len(THREE[1])}
    assert bool(errors) is not at_a_seam


def test_a_plain_archive_cut_short_says_so() -> None:
    content = b"".join(record(url, COUNCIL, packed=False) for url in sorted(REPORTS))
    for cut in (40, 200, 500, len(content) - 300):
        assert read(content[:cut])[1], cut


def test_after_damage_reading_goes_on_with_the_next_record() -> None:
    middle = bytearray(THREE[1])
    middle[len(middle) // 3 : len(middle) // 2] = bytes(len(middle) // 2 - len(middle) // 3)
    pages, errors = read(THREE[0] + bytes(middle) + THREE[2])
    assert [each.final_url for each in pages] == ["https://news.example/0", "https://news.example/2"]
    assert any("reading goes on" in error for error in errors)


def test_a_crawl_broken_off_in_the_middle_of_an_archive_is_named_and_the_rest_read() -> None:
    pages, errors = read(THREE[0] + THREE[1][:90] + THREE[2])
    assert [each.final_url for each in pages] == ["https://news.example/0", "https://news.example/2"]
    assert errors
