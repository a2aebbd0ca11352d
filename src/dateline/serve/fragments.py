"""Links to words on a page: the text fragments of the WICG's *URL Fragment Text Directives*.

Browsers scroll to the words and mark them. A few words are given whole, many by their first and last few.
"""

from __future__ import annotations

from urllib.parse import quote

from dateline.serve.inert import web_address

WHOLE = 12
"""As many words are given in full."""
ENDS = 5
"""Of longer ones, so many at each end."""


def text_fragment(words: str) -> str:
    """``:~:text=…`` for some words of a page; ``-``, ``,`` and ``&`` are escaped as the draft asks."""
    parts = words.split()
    if len(parts) <= WHOLE:
        return f":~:text={_escaped(parts)}"
    return f":~:text={_escaped(parts[:ENDS])},{_escaped(parts[-ENDS:])}"


def _escaped(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")


def link_to_words(address: str | None, words: str) -> str | None:
    """The page's address with a fragment for the words; ``None`` where it has no address on the web."""
    where = web_address(address)
    if where is None or not words.strip():
        return where
    page, _, fragment = where.partition("#")
    return f"{page}#{fragment}{text_fragment(words)}"
