"""A name of a place on its way: the words taken for it, and the places that it may mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Toponym:
    """A run of words taken for a name of a place, with the places it may mean.

    ``main`` bear the name itself, ``other`` bear it as a variant. ``division`` is a word such as "province" that
    follows; ``marked`` says that the parser's entity layer calls it a place; ``first`` and ``last`` number its words.
    """

    start: int
    end: int
    text: str
    key: str
    main: tuple[int, ...]
    other: tuple[int, ...]
    division: str | None = None
    marked: bool = False
    first: int = 0
    last: int = 0
