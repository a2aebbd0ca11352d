"""From what a user names to pages, lazily: files, folders, standard input, addresses and manifests.

Containers are opened down to the pages in them, and links of feeds and sitemaps are followed. Whatever one
input does, it comes out as one ``InputError`` in its place, and the rest goes on. The format is told from the
bytes; a name or a declared type counts only where it promises a container that the bytes are not.
"""

from __future__ import annotations

import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import IO, Final, TypeVar

from dateline.errors import FetchError, FormatError, InputError
from dateline.read.addresses import is_address
from dateline.read.fetch import Fetched, Fetcher
from dateline.read.folders import files_in
from dateline.read.manifest import Row, read_manifest
from dateline.read.material import Link, Material
from dateline.read.options import SourceOptions, older, since_from
from dateline.read.pages import PAGE_KINDS, page_of, too_large, unpacked
from dateline.read.promises import refuse_broken_promise
from dateline.read.sniff import HEAD, Sniffed, sniff
from dateline.read.xml_guard import refuse_entities
from dateline.records.page import Hint, Page

__all__ = ["SourceOptions", "make_page", "open_sources", "since_from"]

Outcome = Page | InputError
_T = TypeVar("_T")
_DEEPEST: Final = 4
"""Sitemaps within sitemaps, and containers within containers."""


def open_sources(
    sources: Sequence[str], options: SourceOptions, fetcher: Fetcher | None = None
) -> Iterator[Outcome]:
    """Every page of the sources in order, or the error that says why an input could not be opened.

    Args:
        sources: paths, addresses, or ``-`` for standard input.
        options: what the user says of them.
        fetcher: to share a client, its caches and delays between calls; otherwise one is made when needed.
    """
    opening = _Opening(options, fetcher)
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
    """The outcomes, and the first error raised in the midst of them as the last one."""
    try:
        yield from outcomes
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(source, error.strerror or str(error) or "cannot be read")


class _Opening:
    """One call of ``open_sources``: its options, its fetcher, and the sitemaps it has been through."""

    def __init__(self, options: SourceOptions, fetcher: Fetcher | None) -> None:
        self._options = options
        self._limits = options.limits
        self._fetcher = fetcher
        self._own_fetcher = fetcher is None
        self._sitemaps: set[str] = set()

    def close(self) -> None:
        if self._own_fetcher and self._fetcher:
            self._fetcher.close()

    def source(self, source: str) -> Iterator[Outcome]:
        blank = Material(source, b"", address=self._options.url, hints=_given(self._options))
        return _caught(self._named(blank), source)

    def manifest(self, path: str) -> Iterator[Outcome]:
        for row in _caught(read_manifest(path), path):
            if isinstance(row, Row):
                hints = (*_given(self._options), row.hint)
                blank = Material(row.source, b"", row.hint.url, row.captured_at, hints=hints)
                yield from _caught(self._named(blank), row.source)
            else:
                yield row

    def _named(self, blank: Material) -> Iterator[Outcome]:
        source = blank.source
        if source == "-":
            yield from self._stream(blank, sys.stdin.buffer)
        elif is_address(source):
            yield from self._address(blank, source)
        elif os.path.isdir(source):
            for found in files_in(source, recursive=self._options.recursive):
                if isinstance(found, InputError):
                    yield found
                else:
                    yield from _caught(self._file(replace(blank, source=found)), found)
        else:
            yield from self._file(blank)

    def _file(self, blank: Material) -> Iterator[Outcome]:
        path = Path(blank.source)
        if not stat.S_ISREG(path.stat().st_mode):
            raise FormatError(blank.source, "not a regular file")
        with path.open("rb") as stream:
            yield from self._stream(replace(blank, name=path.name), stream)

    def _stream(self, blank: Material, stream: IO[bytes]) -> Iterator[Outcome]:
        """Bytes from a file or from standard input; archives are read through, all else is taken whole."""
        head = _head_of(stream)
        found = sniff(head)
        refuse_broken_promise(blank, found)
        if found.kind == "warc":
            from dateline.read.warc import read_warc

            with _seekable(stream, self._limits.archive, blank.source) as file:
                yield from self._wanted(read_warc(file, blank, self._limits))
            return
        if found.kind == "zip":
            from dateline.read.wacz import read_zip

            with _seekable(stream, self._limits.archive, blank.source) as file:
                yield from self._wanted(read_zip(file, blank, self._limits))
            return
        content = stream.read(self._limits.page + 1)
        if len(content) > self._limits.page:
            raise FormatError(blank.source, too_large(_size_of(stream), self._limits.page))
        yield from self._bytes(replace(blank, content=content), 0)

    def _bytes(self, material: Material, depth: int) -> Iterator[Outcome]:
        """Bytes held in memory: a page, or a container of pages."""
        found = sniff(material.content)
        if found.kind == "gzip":
            material = unpacked(material, self._limits)
            found = sniff(material.content)
        refuse_broken_promise(material, found)
        if found.kind in PAGE_KINDS:
            yield from self._wanted(iter([page_of(material, self._limits, found)]))
        elif depth >= _DEEPEST:
            raise FormatError(material.source, f"{found.what}, nested too deeply")
        else:
            yield from self._container(material, found, depth)

    def _container(self, material: Material, found: Sniffed, depth: int) -> Iterator[Outcome]:
        if found.media_type.endswith("xml"):
            refuse_entities(material)
        if found.kind == "warc":
            from dateline.read.warc import read_warc

            yield from self._wanted(read_warc(io.BytesIO(material.content), material, self._limits))
        elif found.kind == "zip":
            from dateline.read.wacz import read_zip

            yield from self._wanted(read_zip(io.BytesIO(material.content), material, self._limits))
        elif found.kind in {"feed", "json_feed"}:
            from dateline.read.feed import read_feed

            yield from self._followed(read_feed(material, self._limits), depth)
        elif found.kind == "sitemap":
            from dateline.read.sitemap import read_sitemap

            yield from self._followed(read_sitemap(material), depth)
        elif found.kind == "mhtml":
            from dateline.read.mhtml import main_document

            yield from self._bytes(main_document(material), depth + 1)
        elif found.kind == "webarchive":
            from dateline.read.webarchive import main_resource

            yield from self._bytes(main_resource(material), depth + 1)
        else:
            raise FormatError(material.source, found.what)

    def _followed(self, outcomes: Iterator[Page | Link | InputError], depth: int) -> Iterator[Outcome]:
        for outcome in outcomes:
            if isinstance(outcome, Link):
                if _said_older(outcome.hints, self._options.since):
                    continue
                yield from _caught(self._link(outcome, depth), outcome.source)
            else:
                yield from self._wanted(iter([outcome]))

    def _link(self, link: Link, depth: int) -> Iterator[Outcome]:
        if link.leads_to == "sitemap":
            if link.url in self._sitemaps:
                return
            self._sitemaps.add(link.url)
        if not self._options.follow:
            if link.fallback is None:
                raise InputError(link.source, "a link, and links are not followed")
            yield from self._wanted(iter([link.fallback]))
            return
        try:
            yield from self._address(Material(link.source, b"", hints=link.hints), link.url, depth + 1)
        except InputError as error:
            if link.fallback is None:
                raise
            yield _shortened(link.fallback, error.reason)

    def _address(self, blank: Material, url: str, depth: int = 0) -> Iterator[Outcome]:
        fetched = self._fetch(url, blank.source)
        if fetched is None:
            return
        material = replace(
            blank,
            content=fetched.content,
            address=fetched.final_url,
            captured_at=fetched.fetched_at,
            media_type=fetched.media_type,
            charset=fetched.charset,
            name=fetched.name,
        )
        if fetched.archived_at:
            material = replace(material, captured_at=fetched.archived_at)
        yield from self._bytes(material, depth)

    def _fetch(self, url: str, source: str) -> Fetched | None:
        """What lies at an address; ``None`` if it has not changed since it was last fetched."""
        if self._fetcher is None:
            self._fetcher = Fetcher(allow_private=self._options.allow_private, limits=self._limits)
        try:
            fetched = self._fetcher.fetch(url)
        except FetchError as error:
            raise FetchError(source, error.reason) from error
        return None if fetched.not_modified else fetched

    def _wanted(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        """Leave out pages known to be older than the user wants."""
        since = self._options.since
        for outcome in outcomes:
            if isinstance(outcome, InputError) or not _page_older(outcome, since):
                yield outcome


def _page_older(page: Page, since: datetime | None) -> bool:
    """Older by what was said of it from outside, or taken before: a page cannot be younger than its capture."""
    return older(since, page.captured_at) or _said_older(page.hints, since)


def _said_older(hints: tuple[Hint, ...], since: datetime | None) -> bool:
    return older(since, *(date for hint in hints for date in (hint.published, hint.modified)))


def _shortened(page: Page, reason: str) -> Page:
    """A feed's summary read in place of the page it links to; the hint says why."""
    hints = tuple(
        hint.model_copy(update={"shortened": f"{hint.shortened}; the link was not read ({reason})"})
        if hint.shortened
        else hint
        for hint in page.hints
    )
    return page.model_copy(update={"hints": hints})


def _head_of(stream: IO[bytes]) -> bytes:
    """The first bytes of a stream, left in it."""
    if stream.seekable():
        head = stream.read(HEAD)
        stream.seek(-len(head), os.SEEK_CUR)
        return head
    peek = getattr(stream, "peek", None)
    return peek(HEAD)[:HEAD] if peek else b""


def _size_of(stream: IO[bytes]) -> int | None:
    try:
        return os.fstat(stream.fileno()).st_size or None
    except (OSError, ValueError):
        return None


@contextmanager
def _seekable(stream: IO[bytes], limit: int, source: str) -> Iterator[IO[bytes]]:
    """The stream itself, or a copy of it on disk where one cannot go back in it."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as spool:
        size = 0
        while chunk := stream.read(1 << 20):
            size += len(chunk)
            if size > limit:
                raise FormatError(source, f"more than {limit:,} bytes on standard input")
            spool.write(chunk)
        spool.seek(0)
        yield spool
