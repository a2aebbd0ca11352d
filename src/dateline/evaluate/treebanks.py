"""Reads treebanks and tagged corpora as documents of words, for the scorers of syntax and entities.

Formats: CoNLL-U, ten columns (https://universaldependencies.org/format.html), mentions in MISC as GUM writes them;
IOB2 with the word in the second column and the tag in the third. A document's paragraphs are its blocks.

Declines: a file without words, lines that have too few columns, a head that is no number (``FormatError``).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.errors import FormatError, InputError

_BRACKET = re.compile(r"\(([^()]*)\)|\(([^()]*)|([^()]*)\)")
Mention = tuple[int, int, str]


@dataclass(slots=True)
class Document:
    """Words with what the corpus says of them; numbers count through the document.

    ``sentences`` are half-open word ranges, ``mentions`` words first and last (inclusive) and type,
    ``heads`` -1 at a root.
    """

    name: str
    words: list[str] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def corpus_files(path: Path, suffixes: tuple[str, ...]) -> list[Path]:
    """The files of a corpus at ``path``: itself, or those below it with one of ``suffixes``.

    Raises:
        InputError: nothing of that kind is there.
    """
    if path.is_file():
        return [path]
    found = sorted(file for file in path.glob("**/*") if file.name.endswith(suffixes))
    if not found:
        raise InputError(str(path), f"holds no {' or '.join(suffixes)} file")
    return found


def conllu(path: Path) -> Iterator[Document]:
    """The documents of one CoNLL-U file, plain or gzipped."""
    document = Document("")
    opened: list[tuple[str, str, int]] = []
    for paragraph, name, rows in _sentences(path):
        if name is not None:
            if document.words:
                yield document
            document, opened = Document(name), []
        block = document.blocks[-1] + int(paragraph) if document.blocks else 0
        base = len(document.words)
        for number, row in rows:
            if len(row) != 10 or not row[6].isdigit():
                raise FormatError(str(path), f"line {number} is no word of CoNLL-U")
            head = int(row[6])
            document.words.append(row[1])
            document.blocks.append(block)
            document.upos.append(row[3])
            document.heads.append(base + head - 1 if head else -1)
            document.deprels.append(row[7])
            _mentions(row[9], len(document.words) - 1, opened, document.mentions)
        document.sentences.append((base, len(document.words)))
    if document.words:
        yield document


def iob2(path: Path) -> Iterator[Document]:
    """The documents of one IOB2 file; each sentence is in the block of the one before it."""
    document = Document("")
    for _, name, rows in _sentences(path):
        if name is not None:
            if document.words:
                yield document
            document = Document(name)
        base = len(document.words)
        for number, row in rows:
            if len(row) < 3 or row[2][:1] not in "OBI":
                raise FormatError(str(path), f"line {number} is no word of IOB2")
            here = len(document.words)
            document.words.append(row[1])
            document.blocks.append(0)
            if row[2].startswith("B"):
                document.mentions.append((here, here, row[2][2:]))
            elif row[2].startswith("I") and document.mentions and document.mentions[-1][1] == here - 1:
                first, _, kind = document.mentions[-1]
                document.mentions[-1] = (first, here, kind)
        document.sentences.append((base, len(document.words)))
    if document.words:
        yield document


Rows = list[tuple[int, list[str]]]


def _sentences(path: Path) -> Iterator[tuple[bool, str | None, Rows]]:
    """(begins a paragraph, name of the document it begins, numbered rows of words) of each sentence."""
    raw = path.read_bytes()
    try:
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise FormatError(str(path), f"cannot be read as text: {error}") from error
    paragraph, name, seen = False, None, False
    rows: Rows = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.startswith("#"):
            paragraph = paragraph or line.startswith("# newpar")
            if line.startswith("# newdoc"):
                name = line.partition("=")[2].strip()
        elif line.strip():
            row = line.split("\t")
            if row[0].isdigit():
                rows.append((number, row))
        elif rows:
            yield paragraph, name, rows
            paragraph, name, rows, seen = False, None, [], True
    if not seen:
        raise FormatError(str(path), "holds no words in columns")


def _mentions(misc: str, word: int, opened: list[tuple[str, str, int]], found: list[Mention]) -> None:
    value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
    for whole, begun, ended in _BRACKET.findall(value):
        parts = (whole or begun or ended).split("-")
        kind = parts[1] if len(parts) > 1 else ""
        if whole:
            found.append((word, word, kind))
        elif begun:
            opened.append((parts[0], kind, word))
        else:
            at = next((at for at in range(len(opened) - 1, -1, -1) if opened[at][0] == ended), None)
            if at is not None:
                _, kind, first = opened.pop(at)
                found.append((first, word, kind))
