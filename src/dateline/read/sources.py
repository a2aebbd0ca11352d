"""From what a user names to pages, lazily: files, folders, standard input, addresses and manifests.

Links of feeds and sitemaps are followed. Whatever one input does, it comes out as one ``InputError`` in its
place, and the rest goes on.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from dateline.errors import FetchError, FormatError, InputError
from dateline.read.addresses import is_address
from dateline.read.containers import Found, names_pages, open_bytes, open_stream
from dateline.read.fetch import Fetched, Fetcher
from dateline.read.fetched_before import FetchedBefore, NothingBefore
from dateline.read.folders import files_in
from dateline.read.manifest import Row, read_manifest
from dateline.read.material import Link, Material
from dateline.read.options import SourceOptions, older
from dateline.read.pages import page_of
from dateline.records.page import Hint, Listing, Page, Validators

__all__ = ["SourceOptions", "make_page", "open_sources"]

_T = TypeVar("_T")
_DEEPEST: Final = 4
"""Sitemaps within sitemaps."""
_NOTHING_BEFORE: Final = NothingBefore()


def open_sources(
    sources: Sequence[str], options: SourceOptions, before: FetchedBefore = _NOTHING_BEFORE
) -> Iterator[Page | InputError]:
    """Every page of the sources in order, or the error that says why an input could not be opened.

    Args:
        sources: paths, addresses, or ``-`` for standard input.
        options: what the user says of them.
        before: what earlier runs fetched; it is read again where its server says that it still stands.
    """
    opening = _Opening(options, before)
    try:
        for source in sources:
            yield from opening.source(source)
        if options.manifest:
            yield from opening.manifest(options.manifest)
    finally:
        opening.close()


def make_page(source: str, content: bytes, options: SourceOptions) -> Page:
    """A page from bytes at hand.

    Raises:
        FormatError: they are no page: empty, an image, a container, binary.
    """
    return page_of(Material(source, content, address=options.url, hints=_given(options)), options.limits)


def _given(options: SourceOptions) -> tuple[Hint, ...]:
    if not (options.published or options.outlet or options.url):
        return ()
    return (Hint(origin="given", published=options.published, outlet=options.outlet, url=options.url),)


def _caught(outcomes: Iterator[_T], source: str) -> Iterator[_T | InputError]:
    """The outcomes, and the first error raised in the midst of them as the last one.

    This is the batch's net for opening: whatever a parser makes of one damaged input, the others are read.
    """
    try:
        yield from outcomes
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(source, error.strerror or str(error) or "cannot be read")
    except Exception as error:
        yield InputError(source, f"could not be opened ({type(error).__name__}: {error})")


class _Opening:
    """One call of ``open_sources``: its options, its fetcher, and the sitemaps it has been through."""

    def __init__(self, options: SourceOptions, before: FetchedBefore) -> None:
        self._options = options
        self._limits = options.limits
        self._before = before
        self._fetcher: Fetcher | None = None
        self._sitemaps: set[str] = set()

    def close(self) -> None:
        if self._fetcher:
            self._fetcher.close()

    def source(self, source: str) -> Iterator[Page | InputError]:
        blank = Material(source, b"", address=self._options.url, hints=_given(self._options))
        return _caught(self._named(blank), source)

    def manifest(self, path: str) -> Iterator[Page | InputError]:
        for row in _caught(read_manifest(path), path):
            if isinstance(row, Row):
                hints = (*_given(self._options), row.hint)
                blank = Material(row.source, b"", row.hint.url, row.captured_at, hints=hints)
                yield from _caught(self._named(blank), row.source)
            else:
                yield row

    def _named(self, blank: Material) -> Iterator[Page | InputError]:
        source = blank.source
        if source == "-":
            yield from self._wanted(open_stream(blank, sys.stdin.buffer, self._limits))
        elif is_address(source):
            yield from self._address(blank, source)
        elif os.path.isdir(source):
            for found in files_in(source):
                if isinstance(found, InputError):
                    yield found
                else:
                    yield from _caught(self._file(replace(blank, source=found)), found)
        else:
            yield from self._file(blank)

    def _file(self, blank: Material) -> Iterator[Page | InputError]:
        path = Path(blank.source)
        if not stat.S_ISREG(path.stat().st_mode):
            raise FormatError(blank.source, "not a regular file")
        with path.open("rb") as stream:
            yield from self._wanted(open_stream(replace(blank, name=path.name), stream, self._limits))

    def _wanted(self, found: Iterator[Found], depth: int = 0) -> Iterator[Page | InputError]:
        """Follow links, and leave out what is known to be older than the user wants."""
        since = self._options.since
        for each in found:
            if isinstance(each, InputError):
                yield each
            elif _known_older(each, since):
                continue
            elif isinstance(each, Link):
                yield from _caught(self._link(each, depth), each.source)
            else:
                yield each

    def _link(self, link: Link, depth: int) -> Iterator[Page | InputError]:
        if link.leads_to == "sitemap":
            if depth >= _DEEPEST:
                raise FormatError(link.source, "sitemaps nested too deeply")
            if link.url in self._sitemaps:
                return
            self._sitemaps.add(link.url)
        if not self._options.follow:
            if link.fallback is None:
                raise InputError(link.source, "a link, and links are not followed")
            yield link.fallback
            return
        try:
            yield from self._address(Material(link.source, b"", hints=link.hints), link.url, depth + 1)
        except InputError as error:
            if link.fallback is None:
                raise
            yield _shortened(link.fallback, error.reason)

    def _address(self, blank: Material, url: str, depth: int = 0) -> Iterator[Page | InputError]:
        page = self._before.page(url)
        listing = None if page else self._before.listing(url)
        before = page or listing
        fetched = self._fetch(url, blank.source, before.validators if before else None)
        if not fetched.not_modified:
            yield from self._fetched(blank, fetched, depth)
        elif page:
            again = page.model_copy(update={"source": blank.source, "hints": blank.hints})
            yield from self._wanted(iter([again]))
        elif listing:
            yield from self._wanted(open_bytes(_listed(blank, listing), self._limits), depth)

    def _fetched(self, blank: Material, fetched: Fetched, depth: int) -> Iterator[Page | InputError]:
        material = replace(
            blank,
            content=fetched.content,
            address=fetched.final_url,
            captured_at=fetched.archived_at or fetched.fetched_at,
            media_type=fetched.media_type,
            charset=fetched.charset,
            name=fetched.name,
        )
        if fetched.validators != Validators() and names_pages(material, self._limits):
            self._before.keep(_listing(fetched))
        found = (_validated(each, fetched) for each in open_bytes(material, self._limits))
        yield from self._wanted(found, depth)

    def _fetch(self, url: str, source: str, before: Validators | None) -> Fetched:
        if self._fetcher is None:
            self._fetcher = Fetcher(allow_private=self._options.allow_private, limits=self._limits)
        try:
            return self._fetcher.fetch(url, before)
        except FetchError as error:
            raise FetchError(source, error.reason) from error


def _listing(fetched: Fetched) -> Listing:
    return Listing(
        url=fetched.url,
        final_url=fetched.final_url,
        media_type=fetched.media_type,
        charset=fetched.charset,
        captured_at=fetched.archived_at or fetched.fetched_at,
        content=fetched.content,
        validators=fetched.validators,
    )


def _listed(blank: Material, listing: Listing) -> Material:
    return replace(
        blank,
        content=listing.content,
        address=listing.final_url,
        captured_at=listing.captured_at,
        media_type=listing.media_type,
        charset=listing.charset,
    )


def _known_older(found: Page | Link, since: datetime | None) -> bool:
    """Older by the word of others, or captured before: a page cannot be younger than its capture."""
    captured_at = found.captured_at if isinstance(found, Page) else None
    said = (date for hint in found.hints for date in (hint.published, hint.modified))
    return older(since, captured_at) or older(since, *said)


def _validated(found: Found, fetched: Fetched) -> Found:
    """What was found, and where it is the page of the address itself, what its server gave with it."""
    if isinstance(found, Page) and found.final_url == fetched.final_url:
        return found.model_copy(update={"validators": fetched.validators})
    return found


def _shortened(page: Page, reason: str) -> Page:
    """A feed's summary read in place of the page it links to; the hint says why."""
    hints = tuple(
        hint.model_copy(update={"shortened": f"{hint.shortened}; the link was not read ({reason})"})
        if hint.shortened
        else hint
        for hint in page.hints
    )
    return page.model_copy(update={"hints": hints})
