"""From what a user names to pages: files, folders and standard input, lazily; one bad input never stops the rest."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import FormatError, InputError
from dateline.records.ids import content_id
from dateline.records.page import Hint, Page

LARGEST = 50_000_000
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


@dataclass(frozen=True)
class SourceOptions:
    """What the user says of the sources: publication date, outlet, address."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None


def open_sources(sources: Sequence[str], options: SourceOptions) -> Iterator[Page | InputError]:
    """Every page of the sources in order, or the error that says why an input could not be opened."""
    for source in sources:
        if source == "-":
            yield _page_or_error("-", sys.stdin.buffer.read(), options)
            continue
        path = Path(source)
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            try:
                if file.stat().st_size > LARGEST:
                    yield InputError(str(file), f"larger than {LARGEST // 1_000_000} MB")
                    continue
                content = file.read_bytes()
            except OSError as error:
                yield InputError(str(file), error.strerror or "cannot be opened")
                continue
            yield _page_or_error(str(file), content, options)


def _page_or_error(source: str, content: bytes, options: SourceOptions) -> Page | InputError:
    try:
        return make_page(source, content, options)
    except InputError as error:
        return error


def make_page(source: str, content: bytes, options: SourceOptions) -> Page:
    """A page from bytes.

    Raises:
        FormatError: the bytes are empty, an image, or binary.
    """
    if not content.strip():
        raise FormatError(source, "empty")
    if content.startswith(_IMAGES):
        raise FormatError(source, "an image, not a page")
    if b"\x00" in content[:4096]:
        raise FormatError(source, "binary data, not a page")
    head = content[:2048].lstrip().lower()
    html = head.startswith((b"<!doctype html", b"<html")) or b"<body" in head or b"<head" in head
    hint = Hint(origin="given", published=options.published, outlet=options.outlet, url=options.url)
    return Page(
        id=content_id("pg", content, options.url or source),
        source=source,
        final_url=options.url,
        media_type="text/html" if html else "text/plain",
        captured_at=None,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
        hints=(hint,),
    )
