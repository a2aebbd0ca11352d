"""Quotes two values of which the second may stand in brackets, so that the quotation does not end inside them."""

from __future__ import annotations

_CLOSES = {")": "(", "]": "["}


def quote_bracketed(text: str, start: int, end: int) -> str:
    """``text[start:end]``, with the closing mark of a bracket that was opened inside it."""
    closing = text[end : end + 1]
    opened = closing in _CLOSES and text.count(_CLOSES[closing], start, end) > text.count(closing, start, end)
    return text[start : end + opened]
