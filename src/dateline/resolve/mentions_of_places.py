"""Which words of an article are toponyms, before anyone asks which place each one means.

A run of capitalised words that the gazetteer knows, longest first, unless its surroundings say that it is a person,
an organisation, the title of something, or a word that merely begins a sentence. The entity layer of the parser
is heard where there is one; without it the words around decide alone. Declines common words that are also
towns (a hand-kept list), abbreviations outside "Town, Abbr.", and small towns that only open a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from simplemma import is_known

from dateline.lexicon import load_lexicon
from dateline.parse.names import initials_of
from dateline.records.article import Article
from dateline.records.sentence import Mention, ParsedArticle
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponyms import fold

LONGEST = 7
BIG_TOWN = 50_000
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+[\d.,]*")
_SEPARATOR = re.compile(r"(?: |-|–|/|\. |, (?=D\.?C\b)|\.)\Z")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’)\]]*\s+\Z|\n\s*\Z|\A\s*[\"“‘(]*\Z|[\"“]\Z")
_DATE_LINE = re.compile(r"(?: \(|, [A-Z]| ?[-–—:/])")
_COUNTIES = re.compile(r"(?:,? (?:and )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)*,? [Cc]ounties\b")
_SMALL = frozenset({"of", "and", "the", "de", "la", "al", "el", "du", "des", "sur", "on", "am", "upon", "le", "do", "da", "del", "en"})  # fmt: skip
_PLACE_TYPES = frozenset({"place"})
_NOT_PLACES = frozenset(
    {"person", "organization", "event", "object", "animal", "plant", "substance", "abstract", "time"}
)
SOLID = frozenset(
    {"country", "continent", "admin1", "sea", "ocean", "region", "gulf", "strait", "site", "base", "airport"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Does the word begin with a capital?"""
        return self.text[0].isupper()


@dataclass(slots=True)
class Toponym:
    """A run of words taken for a name of a place, with the places it may mean.

    ``main`` bear the name itself, ``other`` bear it as a variant. ``division`` is a word such as "province" that
    follows; ``marked`` says that the parser's entity layer calls it a place.
    """

    start: int
    end: int
    text: str
    key: str
    main: tuple[int, ...]
    other: tuple[int, ...]
    division: str | None = None
    marked: bool = False
    government: bool = False
    first: int = 0
    last: int = 0
    within: list[Toponym] = field(default_factory=list)


@dataclass(frozen=True)
class ContextWords:
    """The word lists of ``en/toponym_context.yaml``, as sets."""

    titles: frozenset[str]
    courtesies: frozenset[str]
    roles: frozenset[str]
    makers: frozenset[str]
    divisions: frozenset[str]
    settlements: frozenset[str]
    directions: frozenset[str]
    before: frozenset[str]
    of_makers: frozenset[str]
    place_prepositions: frozenset[str]
    had_by_places: frozenset[str]
    never: frozenset[str]
    speaking: frozenset[str]
    relations: frozenset[str]
    owned: frozenset[str]
    relative: tuple[dict[str, Any], ...]
    seats: dict[str, str]


@cache
def context_words() -> ContextWords:
    """The word lists, loaded once."""
    data = load_lexicon("dateline.resolve", "en/toponym_context.yaml")
    sets = {
        name: frozenset(str(word) for word in data[name])
        for name in (
            "titles", "courtesies", "roles", "makers", "divisions", "settlements", "directions", "before", "of_makers",
            "place_prepositions", "had_by_places", "never", "speaking", "relations", "owned",
        )
    }  # fmt: skip
    seats = {fold(seat["name"]): str(seat["country"]) for seat in data["seats"]}
    return ContextWords(**sets, relative=tuple(data["relative"]), seats=seats)


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviated names of divisions that end in a full stop: "Calif.", "N.Y."."""
    divisions = load_lexicon("dateline.resolve", "divisions.yaml")["divisions"]
    return frozenset(name for item in divisions for name in item.get("names", ()) if name.endswith(".")) - {
        "D.C."
    }


def tokens_of(text: str) -> list[Token]:
    """The words of a text; a possessive "'s" is left out of its word."""
    return [Token(match.start(), match.end(), match.group()) for match in WORD.finditer(text)]


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
        main, other = gazetteer.lookup(key)
        if not main and not other:
            main, other = gazetteer.lookup(key.removeprefix("the "))
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
    """One article's search; holds the tokens and layers that every test needs."""

    def __init__(self, article: Article, parsed: ParsedArticle, gazetteer: Gazetteer) -> None:
        self.text = article.text
        self.gazetteer = gazetteer
        self.words = context_words()
        self.tokens = tokens_of(article.text)
        self.headline = _headline_spans(article)
        self.names = _name_mentions(parsed)
        self.inside: dict[str, int] = {}
        self.named: set[str] = set()
        for index, token in enumerate(self.tokens):
            if token.capital and not self._opens(index):
                self.inside[token.text] = self.inside.get(token.text, 0) + 1
            if token.capital and not self._in_headline(token.start):
                if token.text.isupper() or not self._opens(index):
                    self.named.add(fold(token.text))

    def run(self) -> list[Toponym]:
        """All toponyms."""
        found: list[Toponym] = []
        index = 0
        while index < len(self.tokens):
            toponym = self._at(index)
            if toponym is None:
                index += 1
                continue
            if self._accepts(toponym, found):
                found.append(toponym)
            index = toponym.last + 1
        return found

    def _opens(self, index: int) -> bool:
        """Does this word open a sentence, a quotation or a block?"""
        start = self.tokens[index].start
        return bool(_SENTENCE_END.search(self.text[max(0, start - 6) : start]))

    def _at(self, index: int) -> Toponym | None:
        """The longest name in the gazetteer that begins with this word."""
        first = self.tokens[index]
        if not first.capital and not self._may_begin(index):
            return None
        best = None
        last = index
        for size in range(1, LONGEST + 1):
            if last >= len(self.tokens):
                break
            if size > 1 and not self._joined(last - 1):
                break
            best = self._looked_up(index, last) or best
            last += 1
        return best

    def _may_begin(self, index: int) -> bool:
        """May a name begin with this small word ("southern California", "al-Hol", "the Gulf")?"""
        if index + 1 >= len(self.tokens) or not self.tokens[index + 1].capital or not self._joined(index):
            return False
        word = self.tokens[index].text
        return word in self.words.directions or word in (
            "al",
            "el",
            "the",
            "sub",
            "mainland",
            "occupied",
            "ash",
        )

    def _joined(self, index: int) -> bool:
        """May the word after this one belong to the same name?"""
        left, right = self.tokens[index], self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if right is None:
            return False
        gap = self.text[left.end : right.start]
        if gap == ". " and len(left.text) > 3:
            return False
        return bool(_SEPARATOR.match(gap))

    def _looked_up(self, first: int, last: int) -> Toponym | None:
        start, end = self.tokens[first].start, self.tokens[last].end
        words = self.tokens[first : last + 1]
        if words[-1].text.lower() in _SMALL or not any(word.capital and word.text != "The" for word in words):
            return None
        if self.text[start : end + 1] in abbreviations():
            end += 1
        key = fold(self.text[start:end])
        if len(words) == 1 and (
            len(key) < 2
            or words[0].text[:2] in ("I'", "I’")
            or key in self.words.never
            or self.gazetteer.people_country(words[0].text)
        ):
            return None
        main, other = self.gazetteer.lookup(key)
        if not main and not other:
            return None
        text = self.text[start:end]
        if len(words) == 1:
            main, other = self._single(first, text, main, other)
            if not main and not other:
                return None
        return Toponym(start, end, text, key, main, other, first=first, last=last)

    def _single(
        self, index: int, text: str, main: tuple[int, ...], other: tuple[int, ...]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Places that one word may mean: short capitals only solid ones, two letters only as written."""
        word = self.tokens[index]
        if word.text.isupper() and len(word.text) <= 4:
            return tuple(number for number in main if self._in_capitals(index, number)), ()
        if len(word.text) <= 2 and "." not in text:
            return (), ()
        if text in abbreviations():
            return tuple(number for number in main if self.gazetteer.entry(number).kind == "admin1"), ()
        return main, other

    def _in_capitals(self, index: int, number: int) -> bool:
        """May a short word in capitals mean this place: as its abbreviation, a state, or a name among capitals?

        "IMO" is no way to write Imo in running text; "ROME (AP)" and "FLOODS IN BARI" are ways to write theirs.
        """
        entry = self.gazetteer.entry(number)
        if entry.kind not in SOLID:
            return False
        abbreviates = fold(entry.name) != fold(self.tokens[index].text) or entry.name.isupper()
        return abbreviates or entry.kind in ("country", "continent") or self._among_capitals(index)

    def _among_capitals(self, index: int) -> bool:
        """Does the word open a date line, or stand beside another word in capitals?"""
        word = self.tokens[index]
        if self._opens(index) and _DATE_LINE.match(self.text, word.end):
            return True
        beside = [token for token in self.tokens[max(0, index - 1) : index + 2] if token is not word]
        return any(
            token.text.isupper() and len(token.text) > 1 and self._near(token, word) for token in beside
        )

    def _near(self, one: Token, other: Token) -> bool:
        return self.text[min(one.end, other.end) : max(one.start, other.start)] in (" ", ", ")

    def _accepts(self, toponym: Toponym, found: list[Toponym]) -> bool:
        """Is this run of words a place, as far as its surroundings say?"""
        mention = self._mention_at(toponym)
        if mention is not None and mention.type in _NOT_PLACES and self._ruled_out(toponym, mention):
            return False
        toponym.marked = mention is not None and mention.type in _PLACE_TYPES
        if self._is_abbreviation(toponym):
            return self._follows_town(toponym, found)
        toponym.division = self._division_after(toponym)
        if self._counties(toponym):
            return True
        if toponym.marked:
            return True
        if not toponym.main and toponym.first == toponym.last and not self._known_variant(toponym):
            return False
        if self._person_like(toponym) or self._part_of_name(toponym) or self._headline_word(toponym):
            return False
        return not (self._only_opens(toponym) and not self._solid(toponym))

    def _ruled_out(self, toponym: Toponym, mention: Mention) -> bool:
        """Does a mention of something else take the toponym's words for itself?

        A state inside a longer name keeps its own sense where it leads the name ("Florida Senator"), owns it
        ("Russia's ambassador") or follows a preposition ("the president of Chile").
        """
        if mention.end - mention.start <= toponym.end - toponym.start + 1:
            bears_name = bool(self.gazetteer.person_part(toponym.key)) or not self._state(toponym)
            if mention.type == "person":
                return bears_name and not self._has_what_places_have(toponym)
            return not self._solid(toponym)
        possessive = self.text[toponym.end : toponym.end + 2] in ("'s", "’s")
        left = self._left(toponym)
        governed = left is not None and left.text in ("of", "in", "from", "to", "at", "for", "with")
        if possessive or (governed and toponym.end >= mention.end - 1):
            return not (self._solid(toponym) or mention.type == "person")
        leads = toponym.start <= mention.start + 4
        return not (leads and self._state(toponym))

    def _has_what_places_have(self, toponym: Toponym) -> bool:
        """ "The mayor of Heraklion", "the outskirts of Florence": persons have neither."""
        left = self._left(toponym)
        owner = left is not None and left.text == "of" and toponym.first >= 2
        return owner and self.tokens[toponym.first - 2].text.lower() in self.words.had_by_places

    def _known_variant(self, toponym: Toponym) -> bool:
        """Is a word that is no place's main name at least another name of a city that is talked of?"""
        return any(self.gazetteer.entry(number).population >= 100_000 for number in toponym.other[:3])

    def _state(self, toponym: Toponym) -> bool:
        kinds = [self.gazetteer.entry(number).kind for number in toponym.main[:4]]
        return "country" in kinds or "admin1" in kinds

    def _mention_at(self, toponym: Toponym) -> Mention | None:
        """The smallest named mention of the parser that covers the toponym."""
        covering = [m for m in self.names if m.start <= toponym.start and m.end >= toponym.end - 1]
        return min(covering, key=lambda m: m.end - m.start, default=None)

    def _solid(self, toponym: Toponym) -> bool:
        if not toponym.main:
            return False
        entry = self.gazetteer.entry(toponym.main[0])
        kinds = {self.gazetteer.entry(number).kind for number in toponym.main[:8]}
        return bool(kinds & SOLID) or entry.population >= 1_000_000

    def _is_abbreviation(self, toponym: Toponym) -> bool:
        text = toponym.text
        return (text.isupper() and len(text) == 2 and text not in ("US", "UK")) or text in abbreviations()

    def _follows_town(self, toponym: Toponym, found: list[Toponym]) -> bool:
        """Does "Town, " stand before this abbreviation, or does it stand after a town, alone in brackets?"""
        before = self.text[max(0, toponym.start - 2) : toponym.start]
        bracketed = before.endswith("(") and self.text[toponym.end : toponym.end + 1] == ")"
        if before != ", " and not bracketed:
            return False
        if found and found[-1].end == toponym.start - 2:
            return True
        return toponym.first > 0 and self.tokens[toponym.first - 1].capital and not self._initials(toponym)

    def _initials(self, toponym: Toponym) -> bool:
        """Are the letters the first of the words before them: "the Western Assembly (WA)"?"""
        name: list[str] = []
        for token in reversed(self.tokens[max(0, toponym.first - LONGEST) : toponym.first]):
            if not token.capital and token.text not in _SMALL:
                break
            name.insert(0, token.text)
        return toponym.text in initials_of(name)

    def _division_after(self, toponym: Toponym) -> str | None:
        after = self._right(toponym)
        if after is not None and after.text.lower() in self.words.divisions:
            return after.text.lower()
        return None

    def _counties(self, toponym: Toponym) -> bool:
        """ "Becker, Clay and Wilkin counties": each name is a county's."""
        if not _COUNTIES.match(self.text, toponym.end):
            return False
        main, _ = self.gazetteer.lookup(f"{toponym.key} county")
        if main:
            toponym.main, toponym.other, toponym.division = main, (), "county"
        return bool(main)

    def _left(self, toponym: Toponym) -> Token | None:
        """The word before, if only a space or a hyphen parts them."""
        if toponym.first == 0:
            return None
        token = self.tokens[toponym.first - 1]
        gap = self.text[token.end : toponym.start]
        if gap == ". " and (token.text.lower() in self.words.titles or len(token.text) == 1):
            return token
        return token if gap in (" ", "-") else None

    def _right(self, toponym: Toponym) -> Token | None:
        """The word after, if only a space or a hyphen parts them."""
        if toponym.last + 1 >= len(self.tokens):
            return None
        token = self.tokens[toponym.last + 1]
        return token if self.text[toponym.end : token.start] in (" ", "-") else None

    def _person_like(self, toponym: Toponym) -> bool:
        """ "Georgia Smith", "Paris Hilton", "Mr. Lincoln", "Whitney Houston"."""
        left, right = self._left(toponym), self._right(toponym)
        single = toponym.first == toponym.last
        if left is not None and left.text.lower() in self.words.titles and left.capital:
            return left.text.lower() in self.words.courtesies or not self._solid_state(toponym)
        if (
            left is not None
            and single
            and left.capital
            and self._given(left)
            and not self._state_then(toponym, left)
        ):
            return True
        if left is not None and len(left.text) == 1 and left.capital and left.text not in "AI":
            return self.text[left.end] != "-"
        if single and self._given_name_alone(toponym, left):
            return True
        if right is None or not right.capital or not single:
            return False
        surname = self.gazetteer.person_part(fold(right.text)) & 2
        given = self.gazetteer.person_part(toponym.key) & 1
        initial = len(right.text) == 1 and self.text[right.end : right.end + 1] == "."
        return bool(given and (surname or initial)) and not self._at_headline(toponym)

    def _given_name_alone(self, toponym: Toponym, left: Token | None) -> bool:
        """ "Julia" is a person unless the words around, or the size of the town, speak for a place."""
        if not self.gazetteer.person_part(toponym.key) & 1 or self._solid(toponym):
            return False
        placed = left is not None and left.text.lower() in self.words.place_prepositions
        contained = (
            self.text[toponym.end : toponym.end + 2] == ", "
            and self.text[toponym.end + 2 : toponym.end + 3].isupper()
        )
        return not placed and not contained

    def _state_then(self, toponym: Toponym, left: Token) -> bool:
        """ "Virginia" and "Georgia" are given names too: "in Virginia Beach" is looked up whole before this."""
        return left.text.isupper() and toponym.text.isupper()

    def _given(self, token: Token) -> bool:
        return (
            bool(self.gazetteer.person_part(fold(token.text)) & 1)
            and token.text.lower() not in self.words.directions
        )

    def _solid_state(self, toponym: Toponym) -> bool:
        return any(self.gazetteer.entry(n).kind in ("country", "continent") for n in toponym.main[:3])

    def _at_headline(self, toponym: Toponym) -> bool:
        return self._in_headline(toponym.start)

    def _in_headline(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.headline)

    def _headline_word(self, toponym: Toponym) -> bool:
        """An ordinary word in the capitals of a headline ("Grain Export Deal") that the body names as no place."""
        if toponym.first != toponym.last or self._solid(toponym) or not self._at_headline(toponym):
            return False
        left = self._left(toponym)
        placed = left is not None and left.text.lower() in self.words.place_prepositions
        return not placed and toponym.key not in self.named and is_known(toponym.text.lower(), "en")

    def _part_of_name(self, toponym: Toponym) -> bool:
        """Is it a piece of a longer name: "Washington Post", "Bank of America", "Fort Dallas"?"""
        if self._at_headline(toponym):
            return self._maker_after(toponym)
        return self._maker_after(toponym) or self._name_before(toponym) or self._name_after(toponym)

    def _maker_after(self, toponym: Toponym) -> bool:
        right = self._right(toponym)
        return right is not None and right.capital and right.text.lower() in self.words.makers

    def _name_before(self, toponym: Toponym) -> bool:
        left = self._left(toponym)
        if left is None:
            return False
        word = left.text.lower()
        if word == "of" and toponym.first >= 2:
            earlier = self.tokens[toponym.first - 2]
            return earlier.capital and earlier.text.lower() in self.words.of_makers
        if word == "and" or not left.capital:
            return False
        if word in self.words.before:
            return True
        if self._opens(toponym.first - 1) or word in self.words.directions or word in self.words.roles:
            return False
        if left.text.isupper():
            return False
        return not self._solid(toponym)

    def _name_after(self, toponym: Toponym) -> bool:
        right = self._right(toponym)
        if right is None or not right.capital or self.text[toponym.end] == "-":
            return False
        word = right.text.lower()
        if word in self.words.roles or word in self.words.divisions or word in self.words.titles:
            return False
        return not self._solid_state(toponym)

    def _only_opens(self, toponym: Toponym) -> bool:
        """One word that is capitalised only because it opens a sentence, as far as the article shows."""
        if toponym.first != toponym.last or not self._opens(toponym.first):
            return False
        if self.inside.get(self.tokens[toponym.first].text):
            return False
        after = self.text[toponym.end : toponym.end + 2]
        if after in (", ", " (") or toponym.text.isupper():
            return False
        return (
            all(self.gazetteer.entry(number).population < BIG_TOWN for number in toponym.main[:1])
            or not toponym.main
        )


def _headline_spans(article: Article) -> list[tuple[int, int]]:
    """Blocks in title case or capitals, where capitals mean nothing."""
    spans = []
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.kind not in ("title", "heading") and (
            len(text) > 160 or text.rstrip().endswith((".", "”", '"'))
        ):
            continue
        long = list(re.findall(r"[^\W\d_]{4,}", text))
        if len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.7 * len(long):
            spans.append((block.start, block.end))
    return spans


def _name_mentions(parsed: ParsedArticle) -> list[Mention]:
    return [mention for mention in parsed.mentions if mention.kind in ("name", "initials")]
