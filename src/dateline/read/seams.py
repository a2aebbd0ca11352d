"""Where a sentence of the report begins right behind the last letter of a notice.

Scrapes lose the space between two elements of a page, and a notice often ends with no mark: "our newsletterThe
ministers met." Decides that a capital behind the last letter of a word begins a sentence where all before it is
furniture by its words, and what follows is a sentence that neither is furniture nor speaks to the reader. Declines
names with a capital within ("YouTube"), and a few words, which go on with the notice. Words are in
``lexicons/en/seams.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.read.boilerplate import furniture_rule

_LEXICON = "en/seams.yaml"
_SENTENCE = re.compile(r"\w+(?:\W+\w+){4,}.*[.!?…][\"'”’»)\]]*$")
"""At least five words and a sentence's end."""


@cache
def _seams() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in load_lexicon("dateline.read", _LEXICON)["seams"]))


@cache
def _to_the_reader() -> re.Pattern[str]:
    rows = load_lexicon("dateline.read", _LEXICON)["to_the_reader"]
    return re.compile("|".join(row["pattern"] for row in rows), re.IGNORECASE)


def has_seam(text: str) -> bool:
    """Whether a capital follows a word in a text as in no name."""
    return _seams().search(text) is not None


def speaks_to_reader(text: str) -> bool:
    """Whether a text is said to the reader, as notices are."""
    return _to_the_reader().search(text) is not None


def seams(text: str, start: int, end: int) -> Iterator[int]:
    """Places within a part of a text at which a sentence of the report is stuck to the notice before it."""
    for match in _seams().finditer(text, start, end):
        if furniture_rule(text[start : match.end()]) and _reports(text[match.end() : end]):
            yield match.end()
            start = match.end()


def _reports(text: str) -> bool:
    return bool(_SENTENCE.match(text)) and not furniture_rule(text) and not speaks_to_reader(text)
