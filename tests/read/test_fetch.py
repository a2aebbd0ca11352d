"""The fetcher is a good guest and a careful one, shown on a real server."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from dateline.errors import FetchError
from dateline.read.fetch import Fetcher
from dateline.read.options import Limits
from tests.read.site import Answer, Asked, Site

PAGE = b"<!doctype html><title>Council</title><p>The council met on Monday.</p>"
HTML = {"Content-Type": "text/html; charset=utf-8"}
QUICK = Limits(page=100_000, connect=2.0, read=0.5, total=1.0, delay=0.0, redirects=3)


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    found = Fetcher(allow_private=True, limits=QUICK)
    yield found
    found.close()


def refused(fetcher: Fetcher, url: str) -> str:
    """The reason why an address was not fetched."""
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(url)
    assert caught.value.source == url
    return caught.value.reason


def test_a_page_comes_with_its_type_and_the_moment_it_was_taken(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = Answer(PAGE, headers=HTML)
    before = datetime.now(UTC).replace(microsecond=0)
    found = fetcher.fetch(site.url("/a#part"))
    assert (found.content, found.media_type, found.charset) == (PAGE, "text/html", "utf-8")
    assert found.final_url == site.url("/a")
    assert before <= found.fetched_at <= datetime.now(UTC)


def test_the_site_learns_who_asks(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = Answer(PAGE)
    fetcher.fetch(site.url("/a"))
    assert site.asked[-1].headers["user-agent"].startswith("Dateline/")
    assert "cookie" not in site.asked[-1].headers


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_packed_answers_are_unpacked(site: Site, fetcher: Fetcher, encoding: str) -> None:
    import zlib

    packed = gzip.compress(PAGE) if encoding == "gzip" else zlib.compress(PAGE)
    site.answers["/a"] = Answer(packed, headers={"Content-Encoding": encoding})
    assert fetcher.fetch(site.url("/a")).content == PAGE


def test_an_archives_copy_keeps_the_time_the_archive_took_it(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = Answer(PAGE, headers={"Memento-Datetime": "Fri, 05 Jan 2024 22:11:33 GMT"})
    assert fetcher.fetch(site.url("/a")).archived_at == datetime(2024, 1, 5, 22, 11, 33, tzinfo=UTC)


class TestRedirects:
    def test_are_followed_to_the_last_address(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/old"] = Answer(status=301, headers={"Location": "/older"})
        site.answers["/older"] = Answer(status=302, headers={"Location": site.url("/new")})
        site.answers["/new"] = Answer(PAGE)
        assert fetcher.fetch(site.url("/old")).final_url == site.url("/new")

    def test_in_a_circle_end(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(status=302, headers={"Location": "/a"})
        assert refused(fetcher, site.url("/a")) == "redirected more than 3 times"

    def test_to_what_is_no_web_address_are_refused(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(status=302, headers={"Location": "file:///etc/passwd"})
        assert "only http and https are fetched, not file" in refused(fetcher, site.url("/a"))

    def test_to_a_page_that_robots_forbid_are_refused(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /inner/\n")
        site.answers["/a"] = Answer(status=302, headers={"Location": "/inner/b"})
        site.answers["/inner/b"] = Answer(PAGE)
        assert "robots.txt does not allow it" in refused(fetcher, site.url("/a"))
        assert "/inner/b" not in site.paths()


class TestRobots:
    def test_what_is_forbidden_is_never_asked_for(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/robots.txt"] = Answer(b"User-agent: dateline\nDisallow: /drafts\n")
        site.answers["/drafts/a"] = Answer(PAGE)
        site.answers["/news/a"] = Answer(PAGE)
        assert refused(fetcher, site.url("/drafts/a")) == "the site's robots.txt does not allow it"
        assert fetcher.fetch(site.url("/news/a")).content == PAGE
        assert site.paths() == ["/news/a"]

    def test_rules_are_asked_for_once_a_site(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = site.answers["/b"] = Answer(PAGE)
        fetcher.fetch(site.url("/a"))
        fetcher.fetch(site.url("/b"))
        assert [each.path for each in site.asked].count("/robots.txt") == 1

    def test_a_site_whose_rules_cannot_be_had_is_left_alone(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/robots.txt"] = Answer(b"busy", 503)
        site.answers["/a"] = Answer(PAGE)
        assert "robots.txt cannot be had (HTTP 503)" in refused(fetcher, site.url("/a"))

    def test_a_site_that_asks_for_very_long_pauses_is_left_alone(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 3600\n")
        site.answers["/a"] = Answer(PAGE)
        assert "3600 seconds between requests" in refused(fetcher, site.url("/a"))


class TestPauses:
    """Time is told by a clock of the test's own; nobody waits."""

    @pytest.fixture
    def waits(self) -> list[float]:
        return []

    @pytest.fixture
    def patient(self, waits: list[float]) -> Iterator[Fetcher]:
        found = Fetcher(allow_private=True, limits=Limits(delay=1.0), clock=lambda: 100.0, sleep=waits.append)
        yield found
        found.close()

    def test_two_requests_to_one_host_are_a_second_apart(
        self, site: Site, patient: Fetcher, waits: list[float]
    ) -> None:
        site.answers["/a"] = site.answers["/b"] = Answer(PAGE)
        patient.fetch(site.url("/a"))
        patient.fetch(site.url("/b"))
        assert waits == [1.0]

    def test_a_longer_pause_is_kept_where_the_site_asks_for_it(
        self, site: Site, patient: Fetcher, waits: list[float]
    ) -> None:
        site.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 7\n")
        site.answers["/a"] = site.answers["/b"] = Answer(PAGE)
        patient.fetch(site.url("/a"))
        patient.fetch(site.url("/b"))
        assert waits == [7.0]


class TestConditionalRequests:
    @staticmethod
    def unless_unchanged(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == '"one"':
            return Answer(status=304)
        return Answer(PAGE, headers={"ETag": '"one"', "Last-Modified": "Mon, 04 Mar 2024 10:00:00 GMT"})

    def test_what_has_not_changed_is_not_sent_again(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = self.unless_unchanged
        first, second = fetcher.fetch(site.url("/a")), fetcher.fetch(site.url("/a"))
        assert (first.not_modified, second.not_modified) == (False, True)
        assert site.asked[-1].headers["if-modified-since"] == "Mon, 04 Mar 2024 10:00:00 GMT"

    def test_validators_serve_another_fetcher_too(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = self.unless_unchanged
        validators = fetcher.fetch(site.url("/a")).validators
        later = Fetcher(allow_private=True, limits=QUICK)
        assert later.fetch(site.url("/a"), validators).not_modified
        later.close()

    def test_a_304_that_nobody_asked_for_is_an_error(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(status=304)
        assert refused(fetcher, site.url("/a")) == "HTTP 304 (Not Modified)"


class TestLimits:
    def test_a_declared_size_over_the_limit_is_refused_at_once(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(b"x" * 200_000)
        assert refused(fetcher, site.url("/a")) == "larger than the 100,000 bytes that are fetched"

    def test_an_endless_answer_is_cut_off(self, site: Site, fetcher: Fetcher) -> None:
        def endless(write: Callable[[bytes], object]) -> None:
            while True:
                write(b"x" * 65_536)

        site.answers["/a"] = Answer(write=endless)
        assert "larger than" in refused(fetcher, site.url("/a"))

    def test_a_small_answer_that_unpacks_to_much_is_cut_off(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(gzip.compress(b"x" * 10_000_000), headers={"Content-Encoding": "gzip"})
        assert "larger than" in refused(fetcher, site.url("/a"))

    def test_a_server_that_drips_is_given_up(self, site: Site, fetcher: Fetcher) -> None:
        def drip(write: Callable[[bytes], object]) -> None:
            for _ in range(100):
                write(b"x")
                time.sleep(0.1)

        site.answers["/a"] = Answer(write=drip)
        assert refused(fetcher, site.url("/a")) == "the answer took too long"

    def test_an_answer_that_breaks_off_is_no_page(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(headers={"Content-Length": "5000"}, write=lambda write: None)
        assert "broke off" in refused(fetcher, site.url("/a"))

    def test_a_packed_answer_cut_short_is_no_page(self, site: Site, fetcher: Fetcher) -> None:
        site.answers["/a"] = Answer(gzip.compress(PAGE)[:-12], headers={"Content-Encoding": "gzip"})
        assert "end early" in refused(fetcher, site.url("/a"))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://news.example/a", "only http and https are fetched, not ftp"),
        ("http:///a", "an address without a host"),
        ("http://me:secret@news.example/", "addresses with a user name or password are not fetched"),
        ("http://[::bad/", "not a valid address"),
    ],
)
def test_addresses_that_are_never_fetched(fetcher: Fetcher, url: str, reason: str) -> None:
    assert refused(fetcher, url) == reason


def test_errors_of_the_server_are_named(site: Site, fetcher: Fetcher) -> None:
    site.answers["/a"] = Answer(b"later", 503, headers={"Retry-After": "120"})
    assert refused(fetcher, site.url("/a")) == "HTTP 503 (Service Unavailable), asks to wait 120 seconds"


def test_a_host_that_nobody_knows_is_named(fetcher: Fetcher) -> None:
    assert "no host named nowhere.invalid" in refused(fetcher, "http://nowhere.invalid/")


def test_a_port_where_nobody_listens_is_named(site: Site, fetcher: Fetcher) -> None:
    assert "no connection" in refused(fetcher, "http://127.0.0.1:9/")
