"""The slots of an event mention, bound for the triggers of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.code.anaphora import places_stood_for
from dateline.code.kinds import kind_named
from dateline.code.neighbourhood import rings_around, scene_below
from dateline.code.triggers import Hit
from dateline.code.when import Calendar, When
from dateline.code.where import Whereabouts, whereabouts
from dateline.code.who import Cast, namesakes
from dateline.code.wording import case_of
from dateline.parse import syntax
from dateline.records.entity import Entity
from dateline.records.event import Participant, PloverRoot
from dateline.records.place import Place
from dateline.records.quantity import Quantity
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Time
from dateline.resolve.bodies import nation_in
from dateline.resolve.publication import Publication
from dateline.resolve.word_index import WordIndex

_Value = TypeVar("_Value", Place, Time, Quantity)


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one event mention. ``None`` and empty where the text binds nothing.

    ``aims`` are word numbers of other acts that this one is about, ``targets`` the lemmas of whom or what it is
    done to.
    """

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    where: Whereabouts
    when: When | None
    quantities: tuple[Quantity, ...]
    aims: tuple[int, ...]
    targets: frozenset[str]


class Binder:
    """Binds slots for the triggers of one article."""

    def __init__(
        self,
        text: str,
        parsed: ParsedArticle,
        values: Values,
        index: WordIndex,
        saying: frozenset[int],
        tellers: frozenset[int],
        hits: Sequence[Hit],
        published: Publication | None,
    ) -> None:
        """``saying`` are the words of cues, whose own time and place are those of the saying; ``tellers`` of speakers."""
        self._text = text
        self._parsed = parsed
        self._index = index
        self._entity = self._entity_by_word(values.entities)
        named = self._by_word(values.places)
        self._places = named | places_stood_for(parsed, named)
        self._states = self._entity_by_state(values.entities, named)
        times = self._by_word(values.times)
        self._calendar = Calendar(parsed, times, published)
        self._quantities = self._by_word(values.quantities)
        self._saying, self._tellers = saying, tellers
        told = {parsed.words[hit.word].lemma.lower() for hit in hits if hit.rule}
        acts = {
            number
            for number, word in enumerate(parsed.words)
            if word.upos == "NOUN" and word.lemma.lower() in told
        } | {hit.word for hit in hits if parsed.words[hit.word].upos != "VERB" and hit.rule}
        sites = frozenset(n for n, place in self._places.items() if place.kind != "country")
        self._cast = Cast(parsed, frozenset(times) | self._measures(), frozenset(acts), sites)

    def bind(self, hit: Hit, root: PloverRoot | None, kind_id: str | None) -> Slots:
        """Fill the slots of one trigger."""
        kind = kind_named(kind_id)
        parties = self._cast.parties(hit, root, kind)
        rings = rings_around(self._parsed, hit, self._saying)
        where = whereabouts(self._parsed, self._places, hit, kind, rings, parties, self._tellers)
        if where == Whereabouts():
            below = whereabouts(
                self._parsed, self._places, hit, kind, scene_below(self._parsed, hit), parties
            )
            where = Whereabouts(below.place)
        nearest = {n for ring in list(rings)[:2] for n in ring}
        quantities = {
            self._quantities[n].id: self._quantities[n] for n in sorted(nearest & self._quantities.keys())
        }
        actors = tuple(self._participant(word, hit) for word in parties.actors)
        recipients = tuple(self._participant(word, hit) for word in parties.recipients)
        doers = {actor.entity for actor in actors}
        words = self._parsed.words
        return Slots(
            actors,
            tuple(each for each in recipients if each.entity is None or each.entity not in doers),
            where,
            self._calendar.when(hit, rings),
            tuple(quantities.values()),
            parties.aims,
            frozenset(words[n].lemma.lower() for n in parties.recipients if words[n].upos == "NOUN"),
        )

    def _measures(self) -> frozenset[int]:
        """Words of measured quantities and of what they measure: "a depth of 10 km"."""
        measured = {
            n for n, quantity in self._quantities.items() if quantity.dimension not in {None, "count"}
        }
        of = {self._parsed.words[n].head for n in measured if case_of(self._parsed, n) == "of"}
        return frozenset(measured | of)

    def _entity_by_word(self, entities: tuple[Entity, ...]) -> dict[int, str]:
        found: dict[int, tuple[int, str]] = {}
        for entity in entities:
            for mention in entity.mentions:
                for number in self._index.at(mention.start, mention.end):
                    size = mention.end - mention.start
                    if number not in found or size < found[number][0]:
                        found[number] = (size, entity.id)
        return {number: entity for number, (_, entity) in found.items()}

    def _entity_by_state(self, entities: tuple[Entity, ...], places: dict[int, Place]) -> dict[str, str]:
        """The entity of each state that the article names, by the state's ISO code."""
        country = {entity.id: entity.country for entity in entities}
        named = {self._entity.get(n) for n, place in places.items() if place.kind == "country"}
        return {iso: entity for entity, iso in country.items() if iso and entity in named}

    def _by_word(self, values: tuple[_Value, ...]) -> dict[int, _Value]:
        return {number: value for value in values for number in self._index.at(value.start, value.end)}

    def _participant(self, word: int, hit: Hit) -> Participant:
        """The phrase of a word, without the act that it may be described by ("guards" killed on the border)."""
        first, last = syntax.phrase(self._parsed, word)
        words = self._parsed.words
        if word < hit.first <= last:
            last = hit.first - 1
            while words[last].upos == "PUNCT" and last > word:
                last -= 1
        if last > word and words[last].deprel == "case" and words[last].head == word:
            last -= 1
        while first < last and self._stands_outside(first, word):
            first += 1
        start, end = words[first].start, words[last].end
        return Participant(text=self._text[start:end], start=start, end=end, entity=self._entity_at(word))

    def _entity_at(self, word: int) -> str | None:
        """Whom a party is: who its word names, or the state or body whose adjective or craft it is."""
        for number in (word, *namesakes(self._parsed, word)):
            state = nation_in(self._parsed.words[number].text)
            if found := self._entity.get(number) or (self._states.get(state) if state else None):
                return found
        return None

    def _stands_outside(self, first: int, word: int) -> bool:
        """Whether a phrase's first word only joins it to what stands before; "at" in "at least nine" does not."""
        at = self._parsed.words[first]
        return at.upos in {"PUNCT", "CCONJ"} or (at.upos == "ADP" and not first < at.head < word)
