"""Loopback and private addresses are refused, however they are written, named, wrapped or reached."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

import pytest

from dateline.errors import FetchError
from dateline.read import addresses
from dateline.read.addresses import RefusedError, is_address, resolve, what_is_private
from dateline.read.fetch import Fetcher
from dateline.read.options import Limits
from tests.read.site import Answer, Site


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("127.9.9.9", "loopback"),
        ("::1", "loopback"),
        ("0.0.0.0", "unspecified"),
        ("::", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.31.0.1", "private"),
        ("192.168.1.1", "private"),
        ("fd00::1", "private"),
        ("169.254.169.254", "link-local"),
        ("fe80::1", "link-local"),
        ("100.64.0.1", "non-public"),
        ("224.0.0.1", "multicast"),
        ("255.255.255.255", "private"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:10.0.0.1", "private"),
        ("64:ff9b::7f00:1", "loopback"),
        ("2002:7f00:1::", "loopback"),
        ("::7f00:1", "loopback"),
    ],
)
def test_addresses_that_are_not_public(number: str, kind: str) -> None:
    assert what_is_private(ipaddress.ip_address(number)) == kind


@pytest.mark.parametrize("number", ["8.8.8.8", "193.0.14.129", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_that_are_public(number: str) -> None:
    assert what_is_private(ipaddress.ip_address(number)) is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1"])
def test_a_name_or_spelling_of_a_private_address_is_refused(host: str) -> None:
    with pytest.raises(RefusedError, match="refused unless private ones are allowed"):
        resolve(host, 80, 5.0, allow_private=False)


def test_a_private_address_is_given_where_the_user_allows_it() -> None:
    assert "127.0.0.1" in resolve("localhost", 80, 5.0, allow_private=True)


@pytest.mark.parametrize(
    ("source", "fetched"),
    [("https://news.example/a", True), ("ftp://x", True), ("news/a.html", False), ("C:\\news", False)],
)
def test_addresses_are_told_from_paths(source: str, fetched: bool) -> None:
    assert is_address(source) is fetched


class TestFetching:
    @pytest.fixture
    def careful(self) -> Iterator[Fetcher]:
        found = Fetcher(limits=Limits(delay=0.0))
        yield found
        found.close()

    def test_a_private_site_is_refused_and_never_asked(self, site: Site, careful: Fetcher) -> None:
        for host in ("127.0.0.1", "localhost"):
            with pytest.raises(FetchError, match="loopback address, refused"):
                careful.fetch(site.url("/a").replace("127.0.0.1", host))
        assert site.asked == []

    def test_a_redirect_to_a_private_address_is_refused(
        self, site: Site, careful: Fetcher, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No public server can be had in a test, so one loopback address stands for the public Internet."""
        public = ipaddress.ip_address("127.0.0.1")
        monkeypatch.setattr(
            addresses, "what_is_private", lambda a: None if a == public else what_is_private(a)
        )
        inner = site.url("/inner").replace("127.0.0.1", "127.0.0.2")
        site.answers["/a"] = Answer(status=302, headers={"Location": inner})
        with pytest.raises(FetchError) as caught:
            careful.fetch(site.url("/a"))
        assert caught.value.reason == (
            f"redirected to {inner}: 127.0.0.2 is a loopback address, refused unless private ones are allowed"
        )
        assert site.paths() == ["/a"]
