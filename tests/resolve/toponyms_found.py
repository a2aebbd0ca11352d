"""The toponyms of a text that no encoder has read."""

from __future__ import annotations

from dateline.resolve.gazetteer import open_gazetteer
from dateline.resolve.mentions_of_places import find_toponyms
from tests.resolve.texts import UNREAD, article


def found(text: str) -> list[str]:
    """The words taken for names of places, in order."""
    return [toponym.text for toponym in find_toponyms(article(text), UNREAD, open_gazetteer())]
