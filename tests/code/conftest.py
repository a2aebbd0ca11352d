"""Short articles of our own, read with the shipped model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from dateline.code import code_events
from dateline.parse import Model, load_model
from dateline.pipeline import told_in
from dateline.records.article import Article
from dateline.records.event import Event
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from tests.attribute.reading import article_of as titled_article


def article_of(paragraphs: Sequence[str], title: str | None = None, published: str | None = None) -> Article:
    """An article of paragraphs under a title."""
    return titled_article("\n\n".join(paragraphs), title, published)


class Coded:
    """The events of an article with its values, and short ways to ask for them."""

    def __init__(self, parsed: ParsedArticle, values: Values, events: tuple[Event, ...]) -> None:
        self.parsed, self.values, self.events = parsed, values, events

    def kinds(self) -> list[str | None]:
        """Kinds of all events, in the order of the text."""
        return [event.kind for event in self.events]

    def one(self, kind: str) -> Event:
        """The only event of a kind."""
        (event,) = [event for event in self.events if event.kind == kind]
        return event

    def place(self, event: Event) -> str | None:
        """The name of where it happened."""
        return next((p.name for p in self.values.places if p.id == event.place), None)

    def time(self, event: Event) -> str | None:
        """The words that say when it happened."""
        return next((t.text for t in self.values.times if t.id == event.time), None)


Coder = Callable[..., Coded]


@pytest.fixture(scope="session")
def model() -> Model:
    """The shipped model."""
    return load_model(threads=1)


@pytest.fixture(scope="session")
def code(model: Model) -> Coder:
    """Code an article given as paragraphs, with ``title`` and ``published`` where they matter."""

    def run(*paragraphs: str, title: str | None = None, published: str | None = None) -> Coded:
        article = article_of(paragraphs, title, published)
        told = told_in(article, model)
        events = code_events(article, told.reported, told.values, told.claims)
        return Coded(told.reported, told.values, events)

    return run
