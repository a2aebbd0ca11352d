"""Pages of a WACZ file (Webrecorder's Web Archive Collection Zipped 1.1.1): WARC archives in a ZIP with a list of pages.

Where the list names pages, only those are read, with the titles it gives; the rest are their parts. Members are
read in place and never unpacked to disk, so their names can lead nowhere. Declines other ZIP files, members
under a password, and members that would unpack to far more than they hold (ZIP bombs).
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Final

from dateline.errors import FormatError, InputError
from dateline.read.material import Material
from dateline.read.options import MIB, Limits
from dateline.read.warc import read_warc
from dateline.records.page import Hint, Page

_HIGHEST_RATIO: Final = 200
_MOST_MEMBERS: Final = 100_000
_LIST_LIMIT: Final = 64 * MIB
_LINE_LIMIT: Final = 4 * MIB
_OFFICE: Final = (
    ("word/", "a Word document; save it as PDF, HTML or text"),
    ("xl/", "a spreadsheet; save it as CSV"),
    ("ppt/", "a presentation; save it as PDF"),
    ("META-INF/container.xml", "an e-book, which is not opened"),
    ("content.xml", "an OpenDocument file; save it as PDF, HTML or text"),
)


def read_zip(stream: IO[bytes], container: Material, limits: Limits) -> Iterator[Page | InputError]:
    """The pages of a WACZ file.

    Raises:
        FormatError: it is no WACZ, or a damaged ZIP.
    """
    source = container.source
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            _refuse_other_zips(members, source)
            listed = _listed_pages(archive)
            yield from _archives(archive, members, container, limits, listed)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, ValueError, zlib.error) as error:
        raise FormatError(source, f"a damaged or truncated ZIP archive ({error})") from None
    except (NotImplementedError, RuntimeError) as error:
        raise FormatError(source, f"a ZIP archive that cannot be opened ({error})") from None


def _refuse_other_zips(members: list[zipfile.ZipInfo], source: str) -> None:
    if len(members) > _MOST_MEMBERS:
        raise FormatError(source, f"a ZIP archive of {len(members):,} members")
    names = [member.filename for member in members]
    if any(_is_archive(name) for name in names):
        return
    for start, what in _OFFICE:
        if any(name.startswith(start) for name in names):
            raise FormatError(source, what)
    raise FormatError(source, "a ZIP archive with no WARC in it, so no WACZ")


def _is_archive(name: str) -> bool:
    return name.lower().endswith((".warc", ".warc.gz", ".warc.zst"))


def _archives(
    archive: zipfile.ZipFile,
    members: list[zipfile.ZipInfo],
    container: Material,
    limits: Limits,
    listed: dict[str, Hint],
) -> Iterator[Page | InputError]:
    found: set[str] = set()

    def wanted(url: str) -> Hint | None:
        hint = listed.get(url.split("#")[0]) if listed else Hint(origin="wacz")
        if hint is not None:
            found.add(url.split("#")[0])
        return hint

    for member in members:
        if not _is_archive(member.filename):
            continue
        inner = Material(
            f"{container.source}#{member.filename}",
            b"",
            hints=container.hints,
            captured_at=container.captured_at,
        )
        refusal = _refusal(member, limits)
        if refusal:
            yield FormatError(inner.source, refusal)
            continue
        with archive.open(member) as stream:
            yield from read_warc(stream, inner, limits, wanted)
    for url in sorted(listed.keys() - found):
        yield FormatError(f"{container.source}#{url}", "listed as a page, but not in the archive")


def _refusal(member: zipfile.ZipInfo, limits: Limits) -> str | None:
    if member.flag_bits & 0x1:
        return "under a password"
    if member.file_size > limits.archive:
        return f"unpacks to {member.file_size:,} bytes, more than the {limits.archive:,} that are read"
    if member.file_size > MIB and member.file_size > _HIGHEST_RATIO * max(1, member.compress_size):
        return f"unpacks from {member.compress_size:,} to {member.file_size:,} bytes: taken for a ZIP bomb"
    return None


def _listed_pages(archive: zipfile.ZipFile) -> dict[str, Hint]:
    """The addresses that ``pages/pages.jsonl`` and ``pages/extraPages.jsonl`` name, with titles."""
    listed: dict[str, Hint] = {}
    for name in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        try:
            member = archive.getinfo(name)
        except KeyError:
            continue
        if member.file_size > _LIST_LIMIT or member.flag_bits & 0x1:
            continue
        with archive.open(member) as raw, io.BufferedReader(raw) as lines:  # type: ignore[type-var]
            while line := lines.readline(_LINE_LIMIT):
                _add_page(listed, line)
    return listed


def _add_page(listed: dict[str, Hint], line: bytes) -> None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return
    if not isinstance(entry, dict):
        return
    url, title = entry.get("url"), entry.get("title")
    if isinstance(url, str) and url.startswith(("http://", "https://")):
        named = title.strip() if isinstance(title, str) and title.strip() and title != url else None
        listed.setdefault(url.split("#")[0], Hint(origin="wacz", title=named))
