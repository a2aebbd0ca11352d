"""Compressed data unpack within bounds, and say when they are damaged or cut short."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import FormatError
from dateline.read.compressed import BrokenStreamError, TooLargeError, gunzip, inflater_for

PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
}


@pytest.mark.parametrize("encoding", sorted(PACKERS))
@given(content=st.binary(max_size=5000), step=st.integers(1, 700))
def test_what_was_packed_comes_out_again_in_whatever_chunks(encoding: str, content: bytes, step: int) -> None:
    packed = PACKERS[encoding](content)
    inflater = inflater_for(encoding, 5000)
    assert inflater is not None
    assert b"".join(inflater.feed(packed[at : at + step]) for at in range(0, len(packed), step)) == content
    inflater.finish()


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_more_than_the_limit_is_refused(encoding: str) -> None:
    inflater = inflater_for(encoding, 1000)
    assert inflater is not None
    with pytest.raises(TooLargeError):
        inflater.feed(PACKERS[encoding](b"x" * 1_000_000))


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_a_stream_cut_short_says_so(encoding: str) -> None:
    inflater = inflater_for(encoding, 100_000)
    assert inflater is not None
    inflater.feed(PACKERS[encoding](bytes(range(256)) * 20)[:-5])
    with pytest.raises(BrokenStreamError, match="truncated"):
        inflater.finish()


def test_deflate_without_its_head_is_read_as_browsers_do() -> None:
    packer = zlib.compressobj(wbits=-15)
    inflater = inflater_for("deflate", 1000)
    assert inflater is not None
    assert inflater.feed(packer.compress(b"news") + packer.flush()) == b"news"


def test_several_members_of_gzip_are_one_text() -> None:
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0", 100, "a.gz") == b"one two"


def test_an_unknown_encoding_is_named() -> None:
    with pytest.raises(BrokenStreamError, match="'zpaq'"):
        inflater_for("zpaq", 100)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(b"news" * 99)[:-9], "gzip: the compressed data end early (truncated)"),
        (gzip.compress(b"news" * 99)[:-8] + bytes(8), "gzip: the compressed data are damaged"),
        (gzip.compress(b"news" * 9999), "unpacks to more than 1,000 bytes"),
    ],
)
def test_a_file_that_cannot_be_unpacked_is_named_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(FormatError) as caught:
        gunzip(content, 1000, "page.html.gz")
    assert (caught.value.source, caught.value.reason) == ("page.html.gz", reason)
