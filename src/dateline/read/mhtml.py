"""The main document of an MHTML file (RFC 2557), as browsers save a page with its images; and of plain mails.

The root is the part that ``start`` names, else the part whose address is the snapshot's, else the first part
with HTML, else the first with text. The save date of a browser is the capture time. Declines mails without text.
"""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

from dateline.errors import FormatError
from dateline.read.addresses import web_address
from dateline.read.material import Material
from dateline.read.options import moment_of
from dateline.records.page import Hint


def main_document(material: Material) -> Material:
    """The document itself, decoded, with its address, its title and when it was saved.

    Raises:
        FormatError: there is no text in it, or the file is damaged.
    """
    try:
        message = message_from_bytes(material.content.lstrip(), policy=policy.default)
        part = _root(message)
        content = part.get_payload(decode=True) if part is not None else None
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise FormatError(material.source, f"a damaged MHTML file ({error})") from None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise FormatError(material.source, "an MHTML file or mail without text in it")
    saved_by_browser = message.get_content_type() == "multipart/related"
    address = web_address(_header(message, "Snapshot-Content-Location") or _header(part, "Content-Location"))
    date = _header(message, "Date")
    hint = Hint(
        origin="mhtml", title=_header(message, "Subject"), published=None if saved_by_browser else date
    )
    return replace(
        material,
        content=content,
        address=address or material.address,
        captured_at=moment_of(date) if saved_by_browser else material.captured_at,
        media_type=part.get_content_type(),
        charset=part.get_content_charset(),
        name=None,
        hints=(*material.hints, hint) if hint != Hint(origin="mhtml") else material.hints,
    )


def _root(message: EmailMessage) -> EmailMessage | None:
    parts = [part for part in message.walk() if not part.is_multipart()]
    start = message.get_param("start") if message.is_multipart() else None
    snapshot = _header(message, "Snapshot-Content-Location")
    tests = (
        lambda part: bool(start) and _header(part, "Content-ID") == str(start).strip(),
        lambda part: bool(snapshot) and _header(part, "Content-Location") == snapshot,
        lambda part: part.get_content_type() in {"text/html", "application/xhtml+xml"},
        lambda part: part.get_content_type() == "text/plain",
    )
    found = (part for test in tests for part in parts if test(part) and part.get_content_maintype() == "text")
    return next(found, None)


def _header(part: EmailMessage, name: str) -> str | None:
    try:
        value = part[name]
    except (ValueError, IndexError, AttributeError, TypeError):
        return None  # the standard parser trips over some malformed headers
    return " ".join(str(value).split()) or None if value is not None else None
