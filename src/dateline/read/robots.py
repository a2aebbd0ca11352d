"""What a site's robots.txt allows (RFC 9309, read by protego) and how long to wait between requests to it.

No robots.txt (4xx) allows everything; one that cannot be had (5xx, 429) forbids everything until it can.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import httpx2
from protego import Protego

from dateline.errors import FetchError
from dateline.read.transport import Response

AGENT: Final = "dateline"
LARGEST: Final = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""
_REDIRECTS: Final = 5


@dataclass(frozen=True)
class Rules:
    """A site's rules; ``unreachable`` says why there are none and nothing may be fetched."""

    parsed: Protego | None = None
    unreachable: str | None = None

    def allow(self, url: str) -> bool:
        """Whether the address may be fetched."""
        return self.parsed is None or bool(self.parsed.can_fetch(url, AGENT))

    @property
    def delay(self) -> float:
        """Seconds that the site asks to lie between two requests; 0 where it does not say."""
        if self.parsed is None:
            return 0.0
        asked = self.parsed.crawl_delay(AGENT)
        rate = self.parsed.request_rate(AGENT)
        return max(float(asked or 0), rate.seconds / rate.requests if rate and rate.requests else 0.0)


class Robots:
    """The rules of every site met, each fetched once."""

    def __init__(self, get: Callable[[httpx2.URL], Response]) -> None:
        """``get`` sends one request, without following redirects."""
        self._get = get
        self._known: dict[str, Rules] = {}

    def rules(self, url: httpx2.URL) -> Rules:
        """The rules for an address's site.

        Raises:
            FetchError: the site cannot be reached at all.
        """
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self._known:
            self._known[site] = self._fetched(httpx2.URL(f"{site}/robots.txt"))
        return self._known[site]

    def _fetched(self, url: httpx2.URL) -> Rules:
        for _ in range(_REDIRECTS + 1):
            response = self._get(url)
            target = response.headers.get("location")
            if not (300 <= response.status < 400 and target):
                return _rules(response)
            try:
                url = url.join(target)
            except httpx2.InvalidURL:
                return Rules()
            if url.scheme not in {"http", "https"} or not url.host:
                return Rules()
        return Rules()


def _rules(response: Response) -> Rules:
    if response.status == 429 or response.status >= 500:
        return Rules(unreachable=f"HTTP {response.status}")
    if response.status != 200:
        return Rules()
    try:
        return Rules(Protego.parse(response.content.decode("utf-8", "replace")))
    except (ValueError, RecursionError):
        return Rules()


def refuse_disallowed(rules: Rules, url: str) -> None:
    """Hold an address against its site's rules.

    Raises:
        FetchError: it may not be fetched.
    """
    if rules.unreachable:
        raise FetchError(
            url, f"the site's robots.txt cannot be had ({rules.unreachable}), so it is left alone"
        )
    if not rules.allow(url):
        raise FetchError(url, "the site's robots.txt does not allow it")
