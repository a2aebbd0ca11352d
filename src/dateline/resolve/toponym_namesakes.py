"""Whether a name of a place stands here as a person's, or as a piece of a longer name.

"Georgia Smith", "Mr. Lincoln"; "Washington Post", "Bank of America", "Fort Dallas". Judged by the words beside it and by
the lists of frequent given names and surnames. Declines to judge states where only a surname or a role follows.
"""

from __future__ import annotations

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_standing import is_solid, names_country
from dateline.resolve.toponym_text import Token, ToponymText
from dateline.resolve.toponyms import fold


def is_surname(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer, surnames: frozenset[str]) -> bool:
    """ "Ruto's office", where the article names a person of that surname in full."""
    if toponym.first != toponym.last or toponym.key not in surnames:
        return False
    return _stands_alone(text, toponym, text.left(toponym), gazetteer)


def is_person(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """ "Georgia Smith", "Paris Hilton", "Mr. Lincoln", "Whitney Houston"."""
    left, right = text.left(toponym), text.right(toponym)
    single = toponym.first == toponym.last
    if left is not None and left.text.lower() in context_words().titles and left.capital:
        return left.text.lower() in context_words().courtesies or not names_country(toponym, gazetteer)
    if (
        left is not None
        and single
        and left.capital
        and _given(left, gazetteer)
        and not _state_then(toponym, left)
    ):
        return True
    if left is not None and len(left.text) == 1 and left.capital and left.text not in "AI":
        return text.text[left.end] != "-"
    given_name = bool(gazetteer.person_part(toponym.key) & 1)
    if single and given_name and _stands_alone(text, toponym, left, gazetteer):
        return True
    if right is None or not right.capital or not single:
        return False
    surname = gazetteer.person_part(fold(right.text)) & 2
    given = gazetteer.person_part(toponym.key) & 1
    initial = len(right.text) == 1 and text.text[right.end : right.end + 1] == "."
    return bool(given and (surname or initial)) and not text.in_headline(toponym.start)


def _stands_alone(text: ToponymText, toponym: Toponym, left: Token | None, gazetteer: Gazetteer) -> bool:
    """ "Julia" and "Ruto" are persons unless the words around, or the size of the town, speak for a place."""
    if is_solid(toponym, gazetteer):
        return False
    placed = left is not None and left.text.lower() in context_words().place_prepositions
    contained = (
        text.text[toponym.end : toponym.end + 2] == ", "
        and text.text[toponym.end + 2 : toponym.end + 3].isupper()
    )
    return not placed and not contained


def _state_then(toponym: Toponym, left: Token) -> bool:
    """ "Virginia" and "Georgia" are given names too: "in Virginia Beach" is looked up whole before this."""
    return left.text.isupper() and toponym.text.isupper()


def _given(token: Token, gazetteer: Gazetteer) -> bool:
    return (
        bool(gazetteer.person_part(fold(token.text)) & 1)
        and token.text.lower() not in context_words().directions
    )


def is_part_of_name(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Is it a piece of a longer name: "Washington Post", "Bank of America", "Fort Dallas"?"""
    if text.in_headline(toponym.start):
        return _maker_after(text, toponym)
    return (
        _maker_after(text, toponym)
        or _name_before(text, toponym, gazetteer)
        or _name_after(text, toponym, gazetteer)
    )


def _maker_after(text: ToponymText, toponym: Toponym) -> bool:
    right = text.right(toponym)
    return right is not None and right.capital and right.text.lower() in context_words().makers


def _name_before(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    left = text.left(toponym)
    if left is None:
        return False
    word = left.text.lower()
    if word == "of" and toponym.first >= 2:
        earlier = text.tokens[toponym.first - 2]
        return earlier.capital and earlier.text.lower() in context_words().of_makers
    if word == "and" or not left.capital:
        return False
    if word in context_words().before:
        return True
    if text.opens(toponym.first - 1) or word in context_words().directions or word in context_words().roles:
        return False
    if left.text.isupper():
        return False
    return not is_solid(toponym, gazetteer)


def _name_after(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    right = text.right(toponym)
    if right is None or not right.capital or text.text[toponym.end] == "-":
        return False
    word = right.text.lower()
    if word in context_words().roles or word in context_words().divisions or word in context_words().titles:
        return False
    return not names_country(toponym, gazetteer)
