"""Media type and character set as servers and archives declare them: hearsay, kept apart from what bytes are."""

from __future__ import annotations

from email.message import Message


def content_type(header: str | None) -> tuple[str | None, str | None]:
    """Media type and character set of a Content-Type header; the last of several that were joined."""
    if not header:
        return None, None
    message = Message()
    message["Content-Type"] = header.split(", ")[-1] if header.count("/") > 1 else header
    return message.get_content_type(), message.get_content_charset()
