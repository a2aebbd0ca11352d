"""Which files of a folder are read: all regular ones in order of name, but no hidden ones.

Folders that a browser saves beside a page for its images and scripts (``page_files`` beside ``page.html``) hold
no pages and are passed over, and so are SQLite databases, such as the program's own, with the files that SQLite keeps
beside an open one. Symbolic links are followed, each real folder once, so that circles end. What is
neither file nor folder (pipes, sockets, devices, dangling links) is named as an error and not opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

from dateline.errors import FormatError, InputError

_ASSET_ENDINGS: Final = ("_files", "-filer", "_Dateien", "_fichiers", "_archivos", ".files")

_DATABASE: Final = b"SQLite format 3\0"
"""The first bytes of every database, by the SQLite Database File Format."""
_BESIDE_DATABASES: Final = ("-wal", "-shm", "-journal")


def files_in(folder: str) -> Iterator[str | InputError]:
    """Paths of the files in a folder and the folders in it, or errors for what cannot be read there."""
    return _walk(folder, set())


def _walk(folder: str, seen: set[tuple[int, int]]) -> Iterator[str | InputError]:
    try:
        here = os.stat(folder)
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield InputError(folder, error.strerror or "cannot be opened")
        return
    if (here.st_dev, here.st_ino) in seen:
        return
    seen.add((here.st_dev, here.st_ino))
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            is_folder, is_file = entry.is_dir(), entry.is_file()
        except OSError as error:
            yield InputError(
                entry.path, f"{error.strerror or 'cannot be opened'} (a circle of symbolic links?)"
            )
            continue
        if is_folder:
            if not _is_assets(entry.name, names):
                yield from _walk(entry.path, seen)
        elif is_file:
            if not _is_database(entry, names):
                yield entry.path
        else:
            yield FormatError(entry.path, _what(entry))


def _is_assets(name: str, names: set[str]) -> bool:
    for ending in _ASSET_ENDINGS:
        stem = name.removesuffix(ending)
        if stem != name and not names.isdisjoint({f"{stem}.html", f"{stem}.htm", f"{stem}.xhtml"}):
            return True
    return False


def _is_database(entry: os.DirEntry[str], names: set[str]) -> bool:
    """Whether a file is a database or beside one; what cannot be opened is left for the reading to name."""
    path = next(
        (
            entry.path.removesuffix(ending)
            for ending in _BESIDE_DATABASES
            if entry.name.endswith(ending) and entry.name.removesuffix(ending) in names
        ),
        entry.path,
    )
    try:
        with open(path, "rb") as stream:
            return stream.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _what(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "a symbolic link that leads nowhere"
    return "neither a file nor a folder (a pipe, socket or device)"
