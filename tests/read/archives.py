"""Archives of our own making: WARC by fastwarc's writer, WACZ by the standard library's ZIP."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType


def page(words: str) -> bytes:
    """A page of HTML with some words on it."""
    return f"<!doctype html><html><body><p>{words}</p></body></html>".encode()


def record(
    url: str,
    body: bytes,
    *,
    status: str = "200 OK",
    http: Mapping[str, str] | None = None,
    warc: Mapping[str, str] | None = None,
    kind: WarcRecordType = WarcRecordType.response,
    packed: bool = True,
) -> bytes:
    """One record, packed as a gzip member of its own as archives keep them."""
    made = WarcRecord()
    made.init_headers(record_type=kind)
    for name, value in {"WARC-Target-URI": url, "WARC-Date": "2024-03-05T10:00:00Z", **(warc or {})}.items():
        made.headers[name] = value
    if kind == WarcRecordType.response:
        made.headers["Content-Type"] = "application/http; msgtype=response"
        head = {"Content-Type": "text/html; charset=utf-8", **(http or {})}
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        body = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body
    made.set_bytes_content(body)
    out = io.BytesIO()
    if packed:
        with GzipWriter(out) as packer:
            made.write(packer)
    else:
        made.write(out)
    return out.getvalue()


def wacz(members: Mapping[str, bytes], pages: Sequence[Mapping[str, str]] = ()) -> bytes:
    """A WACZ file of archives, and a list of pages where there is one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
        if pages:
            lines = [{"format": "json-pages-1.0", "id": "pages"}, *pages]
            made.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return out.getvalue()
