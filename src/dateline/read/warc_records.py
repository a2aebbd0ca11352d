"""The records of a WARC archive (ISO 28500) in order, past whatever is damaged in it.

Reads with fastwarc; gzip and Zstandard are its business. It takes a record header that is cut short for the
archive's end, so the end is looked at here: from the last record on, every gzip member and every plain record
must be whole. After damage, reading goes on with the next record that can be found. What is left out is named.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from typing import IO, Final

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dateline.errors import FormatError

_WITH_PAGES: Final = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_START: Final = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|WARC/\d\.\d\r?\n")
_LONGEST_START: Final = 16
_HEAD: Final = re.compile(
    rb"\s*WARC/\d\.\d\r?\n(?:[^\r\n]+\r?\n)*?Content-Length:[ \t]*(\d+)[ \t]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n",
    re.IGNORECASE,
)
_LONGEST_HEAD: Final = 1 << 16
_SCAN: Final = 1 << 20
_STEP: Final = 1 << 16


def records_of(stream: IO[bytes], source: str) -> Iterator[WarcRecord | FormatError]:
    """Responses, resources and conversions; and an error for each stretch that cannot be read.

    Args:
        stream: seekable, at the archive's first byte.
        source: names the archive in errors.
    """
    start = at = stream.tell()
    damaged = False
    while start >= 0:
        stream.seek(start)
        try:
            for record in _parsed(stream):
                before, at = at, start + record.stream_pos
                if damaged:
                    yield FormatError(
                        source, f"damaged after byte {before:,}; reading goes on at byte {at:,}"
                    )
                    damaged = False
                yield record
            damaged = not _ends_whole(stream, max(at, start))
        except OSError:
            damaged = True
        if not damaged:
            return
        start = _next_start(stream, max(at, start) + 1)
    yield FormatError(source, f"damaged or cut short after byte {at:,}; nothing can be read after it")


def _parsed(stream: IO[bytes]) -> Iterator[WarcRecord]:
    """The records; a panic of the library, which is no ordinary exception, becomes one."""
    try:
        yield from ArchiveIterator(stream, record_types=_WITH_PAGES, parse_http=True, fsspec_args=False)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise OSError("a record that cannot be parsed") from None


def _next_start(stream: IO[bytes], at: int) -> int:
    """Where the next record may begin, or -1."""
    stream.seek(at)
    while block := stream.read(_SCAN):
        found = _START.search(block)
        if found:
            return at + found.start()
        if len(block) < _SCAN:
            return -1
        at += len(block) - _LONGEST_START
        stream.seek(at)
    return -1


def _ends_whole(stream: IO[bytes], at: int) -> bool:
    """Whether everything from a record's first byte on is whole, to the archive's end."""
    stream.seek(at)
    magic = stream.read(4)
    stream.seek(at)
    if magic.startswith(b"\x1f\x8b"):
        return _members_whole(stream)
    return magic == b"\x28\xb5\x2f\xfd" or _plain_whole(stream)


def _members_whole(stream: IO[bytes]) -> bool:
    member, begun = zlib.decompressobj(31), False
    while block := stream.read(_STEP):
        while block:
            begun = True
            try:
                member.decompress(block)
            except zlib.error:
                return False
            if not member.eof:
                break
            block = member.unused_data.lstrip(b"\0")
            member, begun = zlib.decompressobj(31), False
    return not begun


def _plain_whole(stream: IO[bytes]) -> bool:
    at = stream.tell()
    end = stream.seek(0, os.SEEK_END)
    while at < end:
        stream.seek(at)
        block = stream.read(_LONGEST_HEAD)
        head = _HEAD.match(block)
        if head is None:
            return at + len(block) == end and not block.strip()
        at += head.end() + int(head[1])
    return at == end
