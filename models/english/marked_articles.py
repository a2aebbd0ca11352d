"""Reads the articles written and marked for Dateline into the shape of the gold articles.

The notation is explained at the head of ``marked/articles.txt``; every file of that folder is read. Marks nest;
an empty speaker mark takes the speakers of the claim before it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "marked"
_TOKEN = re.compile(r"\[(?P<parts>[sqc]\d+(?:,\d+)*) ?|<(?P<event>[A-Z]+\*?(?::[opthd])?) |[\]>]")
_STATUS = {
    "": "happened",
    "o": "ongoing",
    "p": "planned",
    "t": "threatened",
    "h": "hypothetical",
    "d": "denied",
}


def marked_articles(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Every article of the folder's files as ``{id, file, title, text, claims, events}``; ``file`` is the file's stem.

    Spans are ``{text, start, end}``.

    Raises:
        ValueError: a mark is opened and not closed, or the other way round, or a claim has no content; the message
            names the article.
    """
    return [article for path in sorted(folder.glob("*.txt")) for article in _articles(path)]


def _articles(path: Path) -> list[dict[str, Any]]:
    chunks = re.split(r"^== (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    found = [_article(name, body.strip()) for name, body in zip(chunks[::2], chunks[1::2], strict=True)]
    return [article | {"file": path.stem} for article in found]


def _article(name: str, marked: str) -> dict[str, Any]:
    text = ""
    at = 0
    open_marks: list[tuple[str, int]] = []
    found: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(marked):
        text += marked[at : token.start()]
        at = token.end()
        if token.group() in "]>":
            if not open_marks:
                raise ValueError(f"{name}: a mark is closed that was not opened near {text[-40:]!r}")
            label, start = open_marks.pop()
            found.append((label, start, len(text)))
        else:
            open_marks.append((token["parts"] or f"<{token['event']}", len(text)))
    if open_marks:
        raise ValueError(f"{name}: {open_marks[-1][0]} is never closed")
    text += marked[at:]
    text, found = _close_gaps(text, found)
    records = _records(text, found)
    empty = [number for number, claim in records["claims"].items() if not claim["content"]]
    if empty:
        raise ValueError(f"{name}: claim {empty[0]} has no content")
    claims = [claim for _, claim in sorted(records["claims"].items())]
    return {
        "id": name,
        "title": text.split("\n", 1)[0],
        "text": text,
        "claims": claims,
        "events": records["events"],
    }


def _close_gaps(text: str, found: list[tuple[str, int, int]]) -> tuple[str, list[tuple[str, int, int]]]:
    """Empty marks leave two spaces: take one out."""
    for gap in reversed([m.start() for m in re.finditer(r"  +| (?=[,.])", text)]):
        text = text[:gap] + text[gap + 1 :]
        found = [(label, s - (s > gap), e - (e > gap)) for label, s, e in found]
    return text, found


def _records(text: str, found: list[tuple[str, int, int]]) -> dict[str, Any]:
    def span(start: int, end: int) -> dict[str, Any]:
        return {"text": text[start:end], "start": start, "end": end}

    claims: dict[int, dict[str, Any]] = {}
    events = []
    for label, start, end in sorted(found, key=lambda mark: mark[1]):
        if label.startswith("<"):
            root, _, status = label[1:].partition(":")
            kind = root.rstrip("*")
            events.append(
                {
                    "type": None if kind == "OTHER" else kind,
                    "status": _STATUS[status],
                    "main": root.endswith("*"),
                    "trigger": span(start, end),
                }
            )
            continue
        for number in map(int, label[1:].split(",")):
            claim = claims.setdefault(number, {"speakers": [], "cue": None, "content": [], "same": False})
            if label[0] == "q":
                claim["cue"] = span(start, end)
            elif label[0] == "s" and start == end:
                claim["same"] = True
            else:
                claim["speakers" if label[0] == "s" else "content"].append(span(start, end))
    for number, claim in sorted(claims.items()):
        if claim.pop("same"):
            claim["speakers"] = claims[number - 1]["speakers"]
    return {"claims": claims, "events": events}
