"""Ids derived from content: the same page, article or span gets the same id in every run and version."""

from __future__ import annotations

import base64
import hashlib


def content_id(prefix: str, *parts: str | bytes | int | None) -> str:
    """Return ``prefix_`` and 16 base32 characters (80 bits of SHA-256) over the parts, length-delimited.

    Args:
        prefix: the kind of record: ``pg ar cl ev tm pl qu en fi``.
        parts: what identifies the record; ``None`` differs from the empty string.
    """
    digest = hashlib.sha256()
    for part in parts:
        if part is None:
            digest.update(b"-;")
            continue
        raw = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(f"{len(raw)}:".encode() + raw + b";")
    return f"{prefix}_{base64.b32encode(digest.digest()[:10]).decode().lower()}"
