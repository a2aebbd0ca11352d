"""Whether a name of a place is borne here by an agency, a ship or a movement: "(Xinhua)", "USS Georgia", "al-Shabab".

Judged by the lists of agencies and by the word before. Declines an agency that shares its name with a province or a
great city ("Fars"), unless it stands in the brackets of a date line or a credit.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.read.credits import agencies
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_standing import is_solid, names_big_town
from dateline.resolve.toponym_text import ToponymText

_CREDITED = re.compile(r"\)\s*(?:[-–—:]|\.?$)", re.MULTILINE)


def is_agency(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """ "NAIROBI (Xinhua) -", "Antara reported"."""
    bracketed = text.text[toponym.start - 1 : toponym.start] == "(" and _CREDITED.match(
        text.text, toponym.end
    )
    if bracketed and toponym.text in agencies():
        return True
    return toponym.text in _quoted_agencies() and not is_solid(toponym, gazetteer)


@cache
def _quoted_agencies() -> frozenset[str]:
    known = load_lexicon("dateline.resolve", "en/organizations.yaml")["known"]
    return frozenset(name for body in known if body["type"] == "agency" for name in body["names"])


def is_ship(text: ToponymText, toponym: Toponym) -> bool:
    """ "BRP Sierra Madre", "the frigate Mombasa"."""
    left = text.left(toponym)
    if left is None:
        return False
    return left.text in context_words().ship_prefixes or left.text.lower() in context_words().ships


def is_movement(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """ "al-Shabab": an Arabic article before a name that only small places bear without it."""
    left = text.left(toponym)
    if left is None or text.text[left.end] != "-" or left.text.lower() not in context_words().arabic_articles:
        return False
    return not (is_solid(toponym, gazetteer) or names_big_town(toponym, gazetteer))
