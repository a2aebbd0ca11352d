"""Unpacks gzip, zlib and deflate streams within a bound, so that a small file cannot fill the memory."""

from __future__ import annotations

import zlib

from dateline.errors import FormatError

GZIP = b"\x1f\x8b"
_STEP = 1 << 16


class TooLargeError(Exception):
    """More came out than was allowed."""


class BrokenStreamError(Exception):
    """The stream is damaged or ends early; the message says which."""


class Inflater:
    """Unpacks one content encoding chunk by chunk and stops at ``limit`` bytes.

    Concatenated gzip members are one stream. ``deflate`` is taken with or without its zlib head, as browsers do.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._wbits = 31 if encoding == "gzip" else 15
        self._stream = zlib.decompressobj(self._wbits)
        self._raw_allowed = encoding == "deflate"
        self._limit = limit
        self._size = 0

    def feed(self, data: bytes) -> bytes:
        """Unpack a chunk.

        Raises:
            TooLargeError: more than ``limit`` bytes came out in all.
            BrokenStreamError: the data are damaged.
        """
        out = bytearray()
        while data:
            if self._stream.eof:
                if self._wbits != 31 or not data.lstrip(b"\0"):
                    break
                self._stream = zlib.decompressobj(self._wbits)
            out += self._step(data)
            self._size_check(len(out))
            data = self._stream.unconsumed_tail or self._stream.unused_data
        self._size += len(out)
        return bytes(out)

    def _step(self, data: bytes) -> bytes:
        try:
            piece = self._stream.decompress(data, _STEP)
        except zlib.error:
            if not self._raw_allowed or self._size:
                raise BrokenStreamError("the compressed data are damaged") from None
            self._raw_allowed = False
            self._wbits = -15
            self._stream = zlib.decompressobj(self._wbits)
            return self._step(data)
        self._raw_allowed = False
        return piece

    def _size_check(self, more: int) -> None:
        if self._size + more > self._limit:
            raise TooLargeError

    def finish(self) -> None:
        """Say that no more data come.

        Raises:
            BrokenStreamError: the stream was not at its end.
        """
        if not self._stream.eof:
            raise BrokenStreamError("the compressed data end early (truncated)")


class BrotliInflater:
    """The same for brotli (RFC 7932), which archives keep as browsers received it."""

    def __init__(self, limit: int) -> None:
        import brotli  # type: ignore[import-untyped]

        self._stream = brotli.Decompressor()
        self._error: type[Exception] = brotli.error
        self._limit = limit
        self._size = 0

    def feed(self, data: bytes) -> bytes:
        """Unpack a chunk.

        Raises:
            TooLargeError: more than ``limit`` bytes came out in all.
            BrokenStreamError: the data are damaged.
        """
        out = bytearray()
        try:
            out += self._stream.process(data, output_buffer_limit=_STEP)
            while not self._stream.can_accept_more_data():
                if self._size + len(out) > self._limit:
                    raise TooLargeError
                out += self._stream.process(b"", output_buffer_limit=_STEP)
        except self._error:
            raise BrokenStreamError("the compressed data are damaged") from None
        self._size += len(out)
        if self._size > self._limit:
            raise TooLargeError
        return bytes(out)

    def finish(self) -> None:
        """Say that no more data come.

        Raises:
            BrokenStreamError: the stream was not at its end.
        """
        if not self._stream.is_finished():
            raise BrokenStreamError("the compressed data end early (truncated)")


def inflater_for(encoding: str, limit: int) -> Inflater | BrotliInflater | None:
    """What unpacks an HTTP content encoding; ``None`` where there is nothing to unpack.

    Raises:
        BrokenStreamError: the encoding is not one that is read.
    """
    name = encoding.strip().lower()
    if name in {"", "identity", "none"}:
        return None
    if name == "br":
        return BrotliInflater(limit)
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise BrokenStreamError(f"packed in the encoding {name[:40]!r}, which is not read")
    return Inflater("deflate" if name == "deflate" else "gzip", limit)


def gunzip(content: bytes, limit: int, source: str) -> bytes:
    """Unpack a gzip file held in memory.

    Raises:
        FormatError: it is damaged or truncated, or unpacks to more than ``limit`` bytes.
    """
    inflater = Inflater("gzip", limit)
    try:
        unpacked = inflater.feed(content)
        inflater.finish()
    except TooLargeError:
        raise FormatError(source, f"unpacks to more than {limit:,} bytes") from None
    except BrokenStreamError as error:
        raise FormatError(source, f"gzip: {error}") from None
    return unpacked


def gzip_head(content: bytes, size: int) -> bytes:
    """The first bytes of a gzip stream, or nothing where it cannot be unpacked at all."""
    try:
        return zlib.decompressobj(31).decompress(content, size)
    except zlib.error:
        return b""
