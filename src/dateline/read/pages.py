"""Makes pages: bytes that hold HTML, text or a PDF, with their hash, their address and their capture time.

Declines bytes that are no page, or too large for one. A page whose bytes say themselves that they are a copy,
with where and when it was taken, gets that address and that time. The date of a file is no evidence of either.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from dateline.errors import FormatError
from dateline.read.archive_copy import Copy, copy_marks
from dateline.read.compressed import gunzip
from dateline.read.magic import Sniffed
from dateline.read.material import Material
from dateline.read.options import Limits
from dateline.read.sniff import sniff
from dateline.records.ids import content_id
from dateline.records.page import Hint, Page

PAGE_KINDS: Final = frozenset({"html", "text", "pdf"})
_EMBEDDED: Final = re.compile(rb"data:[a-zA-Z]+/[\w.+-]+(?:;[\w=.+-]+)*,[^\"'()<>\s]{256,}")


def page_of(material: Material, limits: Limits, sniffed: Sniffed | None = None) -> Page:
    """A page from bytes that are one.

    Raises:
        FormatError: they are none, or too large.
    """
    found = sniffed or sniff(material.content)
    if found.kind == "gzip":
        return page_of(unpacked(material, limits), limits)
    if found.kind not in PAGE_KINDS:
        raise FormatError(material.source, found.what)
    refuse_too_large(material, found, limits)
    copy = copy_marks(material.content, material.address) if found.kind == "html" else Copy()
    return restore_page(
        material.content,
        source=material.source,
        final_url=copy.url or material.address,
        media_type=found.media_type,
        captured_at=copy.captured_at or material.captured_at,
        charset=material.charset,
        hints=material.hints,
    )


def restore_page(
    content: bytes,
    *,
    source: str,
    final_url: str | None,
    media_type: str,
    captured_at: datetime | None,
    charset: str | None = None,
    hints: tuple[Hint, ...] = (),
) -> Page:
    """A page again from its bytes and what was kept with them; the same in, the same page out."""
    digest = hashlib.sha256(content)
    return Page(
        id=content_id("pg", digest.digest(), final_url),
        source=source,
        final_url=final_url,
        media_type=media_type,
        captured_at=captured_at,
        sha256=digest.hexdigest(),
        size=len(content),
        content=content,
        charset=charset,
        hints=hints,
    )


def unpacked(material: Material, limits: Limits) -> Material:
    """The same material without its gzip wrapping.

    Raises:
        FormatError: it is damaged or truncated, or unpacks to more than a page may be.
    """
    name = material.name.removesuffix(".gz") if material.name else None
    content = gunzip(material.content, limits.page, material.source)
    if sniff(content).kind == "gzip":
        raise FormatError(material.source, "gzip within gzip")
    return replace(material, content=content, name=name)


def refuse_too_large(material: Material, found: Sniffed, limits: Limits) -> None:
    """Hold a page against the limits.

    Raises:
        FormatError: it is larger than a page may be.
    """
    size = len(material.content)
    if size > limits.page:
        raise FormatError(material.source, too_large(size, limits.page))
    if found.kind == "pdf" or size <= limits.markup:
        return
    markup = size - sum(len(match.group()) for match in _EMBEDDED.finditer(material.content))
    if markup > limits.markup:
        raise FormatError(material.source, f"{too_large(markup, limits.markup)}, embedded images not counted")


def too_large(size: int | None, limit: int) -> str:
    """Words for the error."""
    much = f"{size:,} bytes" if size is not None else "more bytes"
    return f"{much}, more than the {limit:,} that are read of one page"


def without_embedded(content: bytes) -> bytes:
    """Markup with the images and fonts embedded in it (``data:`` addresses) taken out, for parsing."""
    return _EMBEDDED.sub(b"data:,", content) if b"data:" in content else content
