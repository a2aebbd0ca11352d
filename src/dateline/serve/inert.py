"""Makes text from pages harmless where a program would act on it.

A terminal acts on control characters, a spreadsheet on cells that begin like a formula, a browser on markup
and on addresses other than those of the web. ``plain`` and ``cell`` change what they show; the records
themselves stay as read.
"""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """One line without control, escape and direction characters; white space runs become one space."""
    shown = (
        " " if char.isspace() else "�" if unicodedata.category(char) == "Cc" or char in _BIDI else char
        for char in text
    )
    return " ".join("".join(shown).split())


def cell(value: object) -> str:
    """A CSV cell that no spreadsheet takes for a formula: such text gets an apostrophe before it.

    Numbers stay numbers.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:.12g}" if isinstance(value, float) else str(value)
    text = str(value)
    guarded = f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
    return "".join(char if char == "\n" or unicodedata.category(char) != "Cc" else " " for char in guarded)


def web_address(address: str | None) -> str | None:
    """The address if it is one of the web (http, https) with a host, else ``None``."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return address if all(char.isprintable() and char not in " <>\"'`\\" for char in address) else None
