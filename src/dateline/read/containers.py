"""Opens containers down to what lies in them: bytes or a stream → pages, and links not yet followed.

The format is told from the bytes; a name or a declared type counts only where it promises a container that the
bytes are not. Nothing is fetched here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Final

from dateline.errors import FormatError, InputError
from dateline.read.feed import read_feed
from dateline.read.magic import Sniffed
from dateline.read.material import Link, Material
from dateline.read.mhtml import main_document
from dateline.read.options import Limits
from dateline.read.pages import PAGE_KINDS, page_of, too_large, unpacked
from dateline.read.promises import refuse_broken_promise
from dateline.read.sitemap import read_sitemap
from dateline.read.sniff import sniff
from dateline.read.streams import head_of, seekable, size_of
from dateline.read.wacz import read_zip
from dateline.read.warc import read_warc
from dateline.read.webarchive import main_resource
from dateline.read.xml_guard import refuse_entities
from dateline.records.page import Page

Found = Page | Link | InputError
_DEEPEST: Final = 2
"""Containers within containers: a saved page may hold a saved page, no more."""


def open_stream(blank: Material, stream: IO[bytes], limits: Limits) -> Iterator[Found]:
    """What lies in a file or in standard input; archives are read through, all else is taken whole.

    Args:
        blank: what is known of the stream; its content is empty.

    Raises:
        FormatError: it is empty, too large, damaged, or nothing that is read.
        OSError: the stream cannot be read.
    """
    found = sniff(head_of(stream))
    refuse_broken_promise(blank, found)
    if found.kind in {"warc", "zip"}:
        with seekable(stream, limits.archive, blank.source) as file:
            yield from _archive(file, blank, found, limits)
        return
    content = stream.read(limits.page + 1)
    if len(content) > limits.page:
        raise FormatError(blank.source, too_large(size_of(stream), limits.page))
    yield from open_bytes(replace(blank, content=content), limits)


def names_pages(material: Material, limits: Limits) -> bool:
    """Whether bytes are a feed or a sitemap, packed or not.

    Raises:
        FormatError: they are packed and damaged, or too large.
    """
    found = sniff(material.content)
    if found.kind == "gzip":
        found = sniff(unpacked(material, limits).content)
    return found.kind in {"feed", "json_feed", "sitemap"}


def open_bytes(material: Material, limits: Limits, depth: int = 0) -> Iterator[Found]:
    """What lies in bytes held in memory: a page, or a container of pages and links.

    Raises:
        FormatError: they are empty, too large, damaged, or nothing that is read.
    """
    found = sniff(material.content)
    if found.kind == "gzip":
        material = unpacked(material, limits)
        found = sniff(material.content)
    refuse_broken_promise(material, found)
    if found.kind in PAGE_KINDS:
        yield page_of(material, limits, found)
    elif depth >= _DEEPEST:
        raise FormatError(material.source, f"{found.what}, nested too deeply")
    else:
        yield from _container(material, found, limits, depth)


def _container(material: Material, found: Sniffed, limits: Limits, depth: int) -> Iterator[Found]:
    if found.media_type.endswith("xml"):
        refuse_entities(material)
    match found.kind:
        case "warc" | "zip":
            yield from _archive(io.BytesIO(material.content), material, found, limits)
        case "feed" | "json_feed":
            yield from read_feed(material, limits)
        case "sitemap":
            yield from read_sitemap(material)
        case "mhtml":
            yield from open_bytes(main_document(material), limits, depth + 1)
        case "webarchive":
            yield from open_bytes(main_resource(material), limits, depth + 1)
        case _:
            raise FormatError(material.source, found.what)


def _archive(file: IO[bytes], blank: Material, found: Sniffed, limits: Limits) -> Iterator[Found]:
    read = read_warc if found.kind == "warc" else read_zip
    yield from read(file, blank, limits)
