"""Which words of an article are toponyms, before anyone asks which place each one means.

A run of capitalised words that the gazetteer knows, longest first, unless its surroundings say that it is a person,
an organisation, the title of something, or a word that merely begins a sentence. The entity layer of the parser
is heard where there is one; without it the words around decide alone. Declines common words that are also
towns (a hand-kept list), abbreviations outside "Town, Abbr.", and small towns that only open a sentence.
"""

from __future__ import annotations

from simplemma import is_known

from dateline.records.article import Article
from dateline.records.sentence import Mention, ParsedArticle
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_bearers import is_agency, is_movement, is_ship
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_divisions import counties_named, division_after, follows_town, is_abbreviation
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_names import NameSearch
from dateline.resolve.toponym_namesakes import is_part_of_name, is_person, is_surname
from dateline.resolve.toponym_parts import is_piece
from dateline.resolve.toponym_persons import surnames_in
from dateline.resolve.toponym_standing import SOLID, is_known_variant, is_solid, names_big_town, names_state
from dateline.resolve.toponym_text import ToponymText
from dateline.resolve.toponyms import fold
from dateline.resolve.usual_names import places_named

_PLACE_TYPES = frozenset({"place"})
_NOT_PLACES = frozenset(
    {"person", "organization", "event", "object", "animal", "plant", "substance", "abstract", "time"}
)


def toponyms_at(
    article: Article, parsed: ParsedArticle, gazetteer: Gazetteer, spans: list[tuple[int, int]]
) -> list[Toponym]:
    """Toponyms at spans that somebody else has found, with those of the rest of the text around them."""
    found = [
        toponym
        for toponym in find_toponyms(article, parsed, gazetteer)
        if not any(toponym.start < end and start < toponym.end for start, end in spans)
    ]
    for start, end in spans:
        text = article.text[start:end]
        key = fold(text)
        main, other = places_named(key, gazetteer)
        if not main and not other:
            main, other = places_named(key.removeprefix("the "), gazetteer)
        if text.isupper() and len(text) <= 3:
            main, other = tuple(n for n in main if gazetteer.entry(n).kind in SOLID), ()
        iso = gazetteer.people_country(text)
        if iso is not None:
            main, other = (gazetteer.countries[iso].number,), ()
        found.append(Toponym(start, end, text, key, main, other))
    return sorted(found, key=lambda toponym: toponym.start)


def find_toponyms(article: Article, parsed: ParsedArticle, gazetteer: Gazetteer) -> list[Toponym]:
    """Toponyms of the article's text in order, none overlapping another."""
    finder = _Finder(article, parsed, gazetteer)
    return finder.run()


class _Finder:
    """One article's search; holds the words and layers that every test needs."""

    def __init__(self, article: Article, parsed: ParsedArticle, gazetteer: Gazetteer) -> None:
        self.text = ToponymText(article)
        self.gazetteer = gazetteer
        self.search = NameSearch(self.text, gazetteer)
        self.names = _name_mentions(parsed)
        self.surnames = surnames_in(article.text, self.names)

    def run(self) -> list[Toponym]:
        """All toponyms."""
        found: list[Toponym] = []
        index = 0
        while index < len(self.text.tokens):
            toponym = self.search.longest_at(index)
            if toponym is None:
                index += 1
                continue
            if self._accepts(toponym, found):
                found.append(toponym)
            index = toponym.last + 1
        return found

    def _accepts(self, toponym: Toponym, found: list[Toponym]) -> bool:
        """Is this run of words a place, as far as its surroundings say?"""
        if self._borne_by_another(toponym):
            return False
        mention = self._mention_at(toponym)
        if mention is not None and mention.type in _NOT_PLACES and self._ruled_out(toponym, mention):
            return False
        toponym.marked = mention is not None and mention.type in _PLACE_TYPES
        if is_abbreviation(toponym):
            return follows_town(self.text, toponym, found[-1] if found else None)
        toponym.division = division_after(self.text, toponym)
        if counties_named(self.text, toponym, self.gazetteer):
            return True
        if toponym.marked and mention is not None:
            return not is_piece(self.text, toponym, mention, self.gazetteer)
        if (
            not toponym.main
            and toponym.first == toponym.last
            and not is_known_variant(toponym, self.gazetteer)
        ):
            return False
        if (
            is_person(self.text, toponym, self.gazetteer)
            or is_part_of_name(self.text, toponym, self.gazetteer)
            or self._headline_word(toponym)
        ):
            return False
        return not (self._only_opens(toponym) and not is_solid(toponym, self.gazetteer))

    def _borne_by_another(self, toponym: Toponym) -> bool:
        """Does an agency, a ship, a movement or a person bear the name here, whatever the entity layer says?"""
        return (
            is_agency(self.text, toponym, self.gazetteer)
            or is_ship(self.text, toponym)
            or is_movement(self.text, toponym, self.gazetteer)
            or is_surname(self.text, toponym, self.gazetteer, self.surnames)
        )

    def _ruled_out(self, toponym: Toponym, mention: Mention) -> bool:
        """Does a mention of something else take the toponym's words for itself?

        A state inside a longer name keeps its own sense where it leads the name ("Florida Senator"), owns it
        ("Russia's ambassador") or follows a preposition ("the president of Chile").
        """
        words = self.text.text[mention.start : mention.end].removesuffix("'s").removesuffix("’s")
        if len(words) <= toponym.end - toponym.start + 1:
            bears_name = bool(self.gazetteer.person_part(toponym.key)) or not names_state(
                toponym, self.gazetteer
            )
            if mention.type == "person":
                return bears_name and not self._has_what_places_have(toponym)
            return not is_solid(toponym, self.gazetteer)
        possessive = self.text.text[toponym.end : toponym.end + 2] in ("'s", "’s")
        left = self.text.left(toponym)
        governed = left is not None and left.text in ("of", "in", "from", "to", "at", "for", "with")
        if possessive or (governed and toponym.end >= mention.end - 1):
            return not (is_solid(toponym, self.gazetteer) or mention.type == "person")
        leads = toponym.start <= mention.start + 4
        return not (leads and names_state(toponym, self.gazetteer))

    def _has_what_places_have(self, toponym: Toponym) -> bool:
        """ "The mayor of Heraklion", "the outskirts of Florence": persons have neither."""
        left = self.text.left(toponym)
        owner = left is not None and left.text == "of" and toponym.first >= 2
        return owner and self.text.tokens[toponym.first - 2].text.lower() in context_words().had_by_places

    def _mention_at(self, toponym: Toponym) -> Mention | None:
        """The smallest named mention of the parser that covers the toponym."""
        covering = [m for m in self.names if m.start <= toponym.start and m.end >= toponym.end - 1]
        return min(covering, key=lambda m: m.end - m.start, default=None)

    def _headline_word(self, toponym: Toponym) -> bool:
        """An ordinary word in the capitals of a headline ("Grain Export Deal") that the body names as no place."""
        if (
            toponym.first != toponym.last
            or is_solid(toponym, self.gazetteer)
            or not self.text.in_headline(toponym.start)
        ):
            return False
        left = self.text.left(toponym)
        placed = left is not None and left.text.lower() in context_words().place_prepositions
        return not placed and toponym.key not in self.text.named and is_known(toponym.text.lower(), "en")

    def _only_opens(self, toponym: Toponym) -> bool:
        """One word that is capitalised only because it opens a sentence, as far as the article shows."""
        if toponym.first != toponym.last or not self.text.opens(toponym.first):
            return False
        if self.text.tokens[toponym.first].text in self.text.inside:
            return False
        after = self.text.text[toponym.end : toponym.end + 2]
        if after in (", ", " (") or toponym.text.isupper():
            return False
        return not names_big_town(toponym, self.gazetteer)


def _name_mentions(parsed: ParsedArticle) -> list[Mention]:
    return [mention for mention in parsed.mentions if mention.kind in ("name", "initials")]
