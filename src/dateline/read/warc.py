"""Pages of a WARC archive (ISO 28500), read as a stream: responses, resources and conversions with text in them.

A record that is damaged, cut short or too large is named and left out. Images, scripts, redirects, errors of the
server and empty bodies are passed over: archives are full of them by nature.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO, Any, Final

from fastwarc.warc import WarcRecord

from dateline.errors import FormatError, InputError
from dateline.read.compressed import BrokenStreamError, TooLargeError, inflater_for
from dateline.read.content_type import content_type
from dateline.read.material import Material
from dateline.read.options import Limits
from dateline.read.pages import PAGE_KINDS, page_of, too_large
from dateline.read.sniff import sniff
from dateline.read.warc_records import records_of
from dateline.records.page import Hint, Page

_PAGE_TYPES: Final = frozenset(
    {"text/html", "application/xhtml+xml", "application/pdf", "text/plain", "application/octet-stream"}
)
_CHUNK_SIZE: Final = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")

Wanted = Callable[[str], Hint | None]
"""Of an address, the hint that goes with it, or ``None`` where that address is not wanted."""


def read_warc(
    stream: IO[bytes], container: Material, limits: Limits, wanted: Wanted | None = None
) -> Iterator[Page | InputError]:
    """The pages of an archive in order.

    Args:
        stream: seekable, at the archive's first byte.
        container: what is known of the archive; its ``source`` names it.
        limits: sizes.
        wanted: chooses addresses and adds to what is known of them; without it, all are taken.
    """
    pages = damaged = 0
    for record in records_of(stream, container.source):
        if isinstance(record, FormatError):
            damaged += 1
            yield record
            continue
        outcome = _outcome(record, container, limits, wanted)
        pages += isinstance(outcome, Page)
        if outcome is not None:
            yield outcome
    if not pages and not damaged:
        yield FormatError(container.source, "a WARC archive without a page in it")


def _outcome(
    record: WarcRecord, container: Material, limits: Limits, wanted: Wanted | None
) -> Page | InputError | None:
    headers = record.headers
    url = (headers.get("WARC-Target-URI") or "").strip("<> ")
    hint = wanted(url) if wanted else Hint(origin="warc")
    if not url.startswith(("http://", "https://")) or url.endswith("/robots.txt") or hint is None:
        return None
    http = record.http_headers if record.is_http else None
    if http is not None and http.status_code != 200:
        return None
    declared = http.get("Content-Type") if http is not None else headers.get("Content-Type")
    media_type, charset = content_type(declared)
    if media_type and media_type not in _PAGE_TYPES:
        return None
    source = f"{container.source}#{url}"
    try:
        content = _content(record, http, limits.page, source)
    except InputError as error:
        return error
    cut = headers.get("WARC-Truncated")
    if cut:
        hint = hint.model_copy(update={"shortened": f"the crawler cut the record off ({cut})"})
    hints = (*container.member_hints(), *((hint,) if hint != Hint(origin="warc") else ()))
    material = Material(source, content, url, record.record_date, media_type, charset, hints=hints)
    return _page(material, limits)


def _page(material: Material, limits: Limits) -> Page | InputError | None:
    found = sniff(material.content)
    if found.kind not in PAGE_KINDS and (
        not material.content.strip() or found.media_type.startswith("image/")
    ):
        return None
    if found.kind not in PAGE_KINDS and material.media_type in {
        None,
        "application/octet-stream",
        "text/plain",
    }:
        return None
    try:
        return page_of(material, limits, found)
    except InputError as error:
        return error


def _content(record: WarcRecord, http: Any, limit: int, source: str) -> bytes:
    """The record's body as the browser would have had it.

    Raises:
        FormatError: it is too large, cut short or damaged.
    """
    expected = record.content_length
    if expected > limit:
        raise FormatError(source, too_large(expected, limit))
    try:
        body = bytes(record.reader.read(limit + 1))
    except OSError as error:
        raise FormatError(source, f"a damaged record ({error})") from None
    if len(body) < expected:
        raise FormatError(source, f"the record is cut short: {len(body):,} of {expected:,} bytes")
    if http is None:
        return body
    if "chunked" in (http.get("Transfer-Encoding") or "").lower():
        body = unchunked(body)
    try:
        return _unpacked(body, http.get("Content-Encoding") or "", limit)
    except TooLargeError:
        raise FormatError(source, f"unpacks to more than {limit:,} bytes") from None
    except BrokenStreamError as error:
        raise FormatError(source, str(error)) from None


def _unpacked(body: bytes, encoding: str, limit: int) -> bytes:
    """Undo the content encoding, unless the archive kept the header and stored the body unpacked."""
    if not body or (encoding and sniff(body[:1024]).kind in PAGE_KINDS):
        return body
    inflater = inflater_for(encoding, limit)
    if inflater is None:
        return body
    unpacked = inflater.feed(body)
    inflater.finish()
    return unpacked


def unchunked(body: bytes) -> bytes:
    """Undo the chunked transfer coding; as it is, where the archive stored the body without it."""
    out, at = bytearray(), 0
    while head := _CHUNK_SIZE.match(body, at):
        size = int(head.group(1), 16)
        if size == 0:
            return bytes(out)
        out += body[head.end() : head.end() + size]
        at = head.end() + size
    return bytes(out) if out and at >= len(body) else body
