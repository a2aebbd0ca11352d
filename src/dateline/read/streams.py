"""Streams of bytes that may or may not be able to go back: files, pipes, standard input."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from dateline.errors import FormatError
from dateline.read.magic import HEAD


def head_of(stream: IO[bytes]) -> bytes:
    """The first bytes of a stream, left in it; fewer than there are, where a pipe has not delivered more."""
    if stream.seekable():
        head = stream.read(HEAD)
        stream.seek(-len(head), os.SEEK_CUR)
        return head
    peek = getattr(stream, "peek", None)
    return peek(HEAD)[:HEAD] if peek else b""


def size_of(stream: IO[bytes]) -> int | None:
    """The size of the file behind a stream, in bytes; ``None`` where there is no file."""
    try:
        return os.fstat(stream.fileno()).st_size or None
    except (OSError, ValueError):
        return None


@contextmanager
def seekable(stream: IO[bytes], limit: int, source: str) -> Iterator[IO[bytes]]:
    """The stream itself, or a copy of it on disk where one cannot go back in it.

    Raises:
        FormatError: the copy would be larger than ``limit`` bytes.
    """
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
