"""Whether the words taken for a name are only a piece of a longer name of a place: "Ecija" in "Nueva Ecija".

Judged by the entity layer's name of a place and the capitalised words beside the toponym inside it. A direction or a word
for a division before ("North Dallas", "County Clare"), a word for what is made after ("Springfield Airport"), and whatever
follows a town of 50,000 people ("Dallas Love Field") leave the toponym its meaning. Declines countries ("Soviet Russia").
"""

from __future__ import annotations

from dateline.records.sentence import Mention
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_standing import names_big_town, names_country
from dateline.resolve.toponym_text import ToponymText


def is_piece(text: ToponymText, toponym: Toponym, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Does the mention's name go on with a word of its own before or after the toponym?"""
    if names_country(toponym, gazetteer):
        return False
    left, right = text.left(toponym), text.right(toponym)
    if left is not None and left.start >= mention.start and left.capital and not _is_general(left.text):
        return True
    if right is None or right.end > mention.end or not right.capital:
        return False
    if _is_general(toponym.text):
        return True
    return not (_is_general(right.text) or _is_made(right.text) or names_big_town(toponym, gazetteer))


def _is_general(word: str) -> bool:
    """A direction, a word for a division or a settlement, or the office of a place: "North", "County", "Police"."""
    words = context_words()
    return word.lower() in words.directions | words.divisions | words.settlements | words.roles | {"the"}


def _is_made(word: str) -> bool:
    return word.lower() in context_words().makers
