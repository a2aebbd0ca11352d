"""Fetches an address as a good guest: asks robots.txt, waits between requests, follows redirects step by step.

Every step of a redirect is held to the same checks as the first. Only http and https; no cookies, no scripts,
no proxy. Declines, with a reason, whatever is refused, too slow, too large or answered by anything but 200.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Final

import httpx2

from dateline.errors import FetchError
from dateline.read.content_type import content_type
from dateline.read.locations import location, redirected
from dateline.read.options import Limits, moment_of
from dateline.read.robots import LARGEST as LARGEST_ROBOTS
from dateline.read.robots import Robots, Rules, refuse_disallowed
from dateline.read.transport import Response, Transport
from dateline.records.page import Validators

HOME: Final = "https://github.com/dateline-project/dateline"
_ACCEPT: Final = "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


def user_agent() -> str:
    """Name, version and home of this program, as sites see it."""
    return f"Dateline/{version('dateline')} (+{HOME})"


@dataclass(frozen=True)
class Fetched:
    """What lay at an address.

    ``final_url`` is the address after redirects. ``media_type`` and ``charset`` are the server's word.
    ``archived_at`` is set where an archive answered with a copy of that time (RFC 7089). With ``not_modified``
    the content is empty, and the one fetched before still stands.
    """

    url: str
    final_url: str
    content: bytes
    media_type: str | None
    charset: str | None
    fetched_at: datetime
    archived_at: datetime | None
    validators: Validators
    not_modified: bool = False

    @property
    def name(self) -> str:
        """The last part of the address's path, as a file name."""
        return PurePosixPath(httpx2.URL(self.final_url).path).name


class Fetcher:
    """Fetches addresses, one at a time.

    Args:
        allow_private: fetch from loopback and private addresses as well.
        limits: sizes and times.
        clock, sleep: time between requests, in seconds.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits or Limits()
        self._known: dict[str, Validators] = {}
        self._clock, self._sleep = clock, sleep
        self._transport = Transport(self._limits, allow_private=allow_private)
        self._robots = Robots(self._get_robots)
        self._last: dict[str, float] = {}

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()

    def fetch(self, url: str, before: Validators | None = None) -> Fetched:
        """Fetch an address and what it redirects to.

        Args:
            url: the address.
            before: what its server gave when it was last fetched, by another fetcher; asks for changes only.

        Raises:
            FetchError: it cannot be had; the reason names the address that failed where a redirect led on.
        """
        left = self._limits.total
        here = location(url, url)
        if before:
            self._known.setdefault(url, before)
        for _ in range(self._limits.redirects + 1):
            try:
                rules = self._robots.rules(here)
                refuse_disallowed(rules, str(here))
                self._wait(here, rules)
                started = time.monotonic()
                response = self._get(here, self._conditions(url), left)
            except FetchError as error:
                raise FetchError(url, _reason(error, url, here)) from None
            left -= time.monotonic() - started
            target = response.headers.get("location")
            if response.status not in _REDIRECTS or not target:
                return self._answer(url, here, response)
            here = redirected(url, here, target)
        raise FetchError(url, f"redirected more than {self._limits.redirects} times")

    def _get(self, url: httpx2.URL, conditions: dict[str, str], seconds: float) -> Response:
        headers = {"User-Agent": user_agent(), "Accept": _ACCEPT, **conditions}
        return self._transport.get(url, headers, seconds=max(seconds, 0.001), size=self._limits.page)

    def _get_robots(self, url: httpx2.URL) -> Response:
        headers = {"User-Agent": user_agent(), "Accept": "text/plain,*/*;q=0.5"}
        return self._transport.get(url, headers, seconds=self._limits.total, size=LARGEST_ROBOTS)

    def _conditions(self, url: str) -> dict[str, str]:
        known = self._known.get(url, Validators())
        pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in pairs.items() if value}

    def _wait(self, url: httpx2.URL, rules: Rules) -> None:
        """Keep the distance between two requests to one host that we and the site ask for."""
        if rules.delay > self._limits.longest_delay:
            raise FetchError(
                str(url), f"the site asks for {rules.delay:g} seconds between requests, too long to wait"
            )
        delay = max(self._limits.delay, rules.delay)
        before = self._last.get(url.host)
        if before is not None and (rest := before + delay - self._clock()) > 0:
            self._sleep(rest)
        self._last[url.host] = self._clock()

    def _answer(self, url: str, here: httpx2.URL, response: Response) -> Fetched:
        headers = response.headers
        answer = partial(
            Fetched,
            url=url,
            final_url=str(here),
            fetched_at=datetime.now(UTC).replace(microsecond=0),
            archived_at=moment_of(headers.get("memento-datetime")),
        )
        if response.status == HTTPStatus.NOT_MODIFIED and url in self._known:
            return answer(
                content=b"", media_type=None, charset=None, validators=self._known[url], not_modified=True
            )
        if response.status != HTTPStatus.OK:
            raise FetchError(url, _reason(FetchError(str(here), _status(response)), url, here))
        validators = Validators(etag=headers.get("etag"), last_modified=headers.get("last-modified"))
        if validators != Validators():
            self._known[url] = validators
        media_type, charset = content_type(headers.get("content-type"))
        return answer(content=response.content, media_type=media_type, charset=charset, validators=validators)


def _reason(error: FetchError, url: str, here: httpx2.URL) -> str:
    moved = str(here) != str(httpx2.URL(url.strip()).copy_with(fragment=None))
    return f"redirected to {here}: {error.reason}" if moved else error.reason


def _status(response: Response) -> str:
    try:
        phrase = f" ({HTTPStatus(response.status).phrase})"
    except ValueError:
        phrase = ""
    wait = response.headers.get("retry-after", "")
    asks = f", asks to wait {wait} seconds" if wait.isdecimal() else ""
    return f"HTTP {response.status}{phrase}{asks}"
