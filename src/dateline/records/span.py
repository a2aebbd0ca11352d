"""Where words stand: half-open ranges of code points in an article's canonical text."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Base of every printed record: frozen, no unknown keys, aliases only for names Python reserves."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Span(Record):
    """A range ``[start, end)`` of code points in the article's canonical text."""

    start: int
    end: int


class TextSpan(Span):
    """A range with the words that stand there: ``text == article.text[start:end]``."""

    text: str


def text_span(text: str, start: int, end: int) -> TextSpan:
    """Quote ``text[start:end]`` with its place."""
    return TextSpan(text=text[start:end], start=start, end=end)
