"""Which addresses are fetched at all: http and https, with a host and without a user's name, also behind a redirect."""

from __future__ import annotations

import httpx2

from dateline.errors import FetchError


def location(source: str, url: str) -> httpx2.URL:
    """The location that an address names, without its fragment.

    Raises:
        FetchError: it is none that is fetched; ``source`` names the input.
    """
    try:
        parsed = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise FetchError(source, "not a valid address") from None
    if parsed.scheme not in {"http", "https"}:
        raise FetchError(source, f"only http and https are fetched, not {parsed.scheme or 'this'}")
    if not parsed.host:
        raise FetchError(source, "an address without a host")
    if parsed.userinfo:
        raise FetchError(source, "addresses with a user name or password are not fetched")
    return parsed.copy_with(fragment=None)


def redirected(source: str, here: httpx2.URL, target: str) -> httpx2.URL:
    """The location that a redirect leads to.

    Raises:
        FetchError: it is none that is fetched; ``source`` names the input.
    """
    try:
        joined = str(here.join(target))
    except (httpx2.InvalidURL, ValueError):
        raise FetchError(source, "redirected to what is no valid address") from None
    try:
        return location(source, joined)
    except FetchError as error:
        raise FetchError(source, f"redirected to {joined}: {error.reason}") from None
