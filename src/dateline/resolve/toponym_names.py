"""The longest run of words that the gazetteer knows as a name, beginning with a given word.

Declines common words that are also towns (a hand-kept list), words for peoples, two letters in small type, and short
words in capitals that no place of standing bears ("IMO" is no way to write Imo in running text).
"""

from __future__ import annotations

import re

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_context import abbreviations, context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_standing import SOLID
from dateline.resolve.toponym_text import Token, ToponymText
from dateline.resolve.toponyms import fold
from dateline.resolve.usual_names import places_named

LONGEST = 7
SMALL_WORDS = frozenset({"of", "and", "the", "de", "la", "al", "el", "du", "des", "sur", "on", "am", "upon", "le", "do", "da", "del", "en"})  # fmt: skip
_SMALL_OPENINGS = frozenset({"al", "el", "the", "sub", "mainland", "occupied", "ash"})
_DATE_LINE = re.compile(r"(?: \(|, [A-Z]| ?[-–—:/])")


class NameSearch:
    """Looks up runs of an article's words in the gazetteer."""

    def __init__(self, text: ToponymText, gazetteer: Gazetteer) -> None:
        self._text = text
        self._gazetteer = gazetteer

    def longest_at(self, index: int) -> Toponym | None:
        """The longest name that begins with this word, or with the next after "the" ("the Danube Delta")."""
        best = self._known_at(index)
        if best is None or self._text.tokens[index].text.lower() != "the":
            return best
        without = self._known_at(index + 1)
        return without if without is not None and without.last > best.last else best

    def _known_at(self, index: int) -> Toponym | None:
        """The longest name in the gazetteer that begins with this very word."""
        first = self._text.tokens[index]
        if not first.capital and not self._may_begin(index):
            return None
        best = None
        last = index
        for size in range(1, LONGEST + 1):
            if last >= len(self._text.tokens):
                break
            if size > 1 and not self._text.joined(last - 1):
                break
            best = self._looked_up(index, last) or best
            last += 1
        return best

    def _may_begin(self, index: int) -> bool:
        """May a name begin with this small word ("southern California", "al-Hol", "the Gulf")?"""
        if (
            index + 1 >= len(self._text.tokens)
            or not self._text.tokens[index + 1].capital
            or not self._text.joined(index)
        ):
            return False
        word = self._text.tokens[index].text
        return word in context_words().directions or word in _SMALL_OPENINGS

    def _looked_up(self, first: int, last: int) -> Toponym | None:
        start, end = self._text.tokens[first].start, self._text.tokens[last].end
        words = self._text.tokens[first : last + 1]
        if words[-1].text.lower() in SMALL_WORDS or not any(
            word.capital and word.text != "The" for word in words
        ):
            return None
        if self._text.text[start : end + 1] in abbreviations():
            end += 1
        key = fold(self._text.text[start:end])
        if len(words) == 1 and (
            len(key) < 2
            or words[0].text[:2] in ("I'", "I’")
            or key in context_words().never
            or self._gazetteer.people_country(words[0].text)
        ):
            return None
        if (len(words) > 1 and self._is_description(words)) or self._heads_longer_name(last):
            return None
        main, other = places_named(key, self._gazetteer)
        if not main and not other:
            return None
        text = self._text.text[start:end]
        if len(words) == 1:
            main, other = self._single(first, text, main, other)
            if not main and not other:
                return None
        return Toponym(start, end, text, key, main, other, first=first, last=last)

    def _is_description(self, words: list[Token]) -> bool:
        """ "French town" is no Frenchtown."""
        people = self._gazetteer.people_country(words[0].text)
        return people is not None and not any(word.capital for word in words[1:])

    def _heads_longer_name(self, last: int) -> bool:
        """ "The Gulf of Boni" is not in the Gulf, whether the gazetteer knows the longer name or not."""
        following = self._text.tokens[last + 1 : last + 3]
        return (
            self._text.tokens[last].text.lower() in context_words().of_heads
            and len(following) == 2
            and following[0].text == "of"
            and following[1].capital
            and self._text.joined(last)
        )

    def _single(
        self, index: int, text: str, main: tuple[int, ...], other: tuple[int, ...]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Places that one word may mean: short capitals only solid ones, two letters only as written."""
        word = self._text.tokens[index]
        if word.text.isupper() and len(word.text) <= 4:
            return tuple(number for number in main if self._in_capitals(index, number)), ()
        if len(word.text) <= 2 and "." not in text:
            return (), ()
        if text in abbreviations():
            return tuple(number for number in main if self._gazetteer.entry(number).kind == "admin1"), ()
        return main, other

    def _in_capitals(self, index: int, number: int) -> bool:
        """May a short word in capitals mean this place: as its abbreviation, a state, or a name among capitals?

        "IMO" is no way to write Imo in running text; "ROME (AP)" and "FLOODS IN BARI" are ways to write theirs.
        """
        entry = self._gazetteer.entry(number)
        if entry.kind not in SOLID:
            return False
        abbreviates = fold(entry.name) != fold(self._text.tokens[index].text) or entry.name.isupper()
        return abbreviates or entry.kind in ("country", "continent") or self._among_capitals(index)

    def _among_capitals(self, index: int) -> bool:
        """Does the word open a date line, or stand beside another word in capitals?"""
        word = self._text.tokens[index]
        if self._text.opens(index) and _DATE_LINE.match(self._text.text, word.end):
            return True
        beside = [token for token in self._text.tokens[max(0, index - 1) : index + 2] if token is not word]
        return any(
            token.text.isupper() and len(token.text) > 1 and self._near(token, word) for token in beside
        )

    def _near(self, one: Token, other: Token) -> bool:
        return self._text.text[min(one.end, other.end) : max(one.start, other.start)] in (" ", ", ")
