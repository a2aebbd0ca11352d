"""Who acts, on whom, where and when: slots of an event, bound within its own clause or what that refers to.

The field's first complaint is actor, act and place from three unrelated sentences. So a slot is filled from
the trigger's frame, then from its clause, then from its sentence if only one value stands there and the
clause gives no other reading; else it stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TypeVar

from dateline.code.frames import case_of, frame_of
from dateline.code.triggers import Hit
from dateline.parse import syntax
from dateline.records.entity import Entity
from dateline.records.event import Participant
from dateline.records.place import Place
from dateline.records.quantity import Quantity
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Time

_Value = TypeVar("_Value", Place, Time, Quantity)
_Rings = tuple[set[int], set[int], set[int]]
_HERE = frozenset(
    {"in", "at", "near", "off", "outside", "around", "on", "inside", "within", "along", "close_to", ""}
)
_TOWARD = frozenset({"into", "toward", "towards", "to", "onto"})
_FROM = frozenset({"from", "out_of"})
_PAST = frozenset({"over", "through", "across", "via", "past"})
_MOVING_KINDS = frozenset(
    {"weapon_test", "visit", "deployment", "incursion", "aid", "migration", "space_launch"}
)
_PATIENT_PREPOSITIONS = frozenset(
    {"on", "against", "at", "with", "to", "upon", "of", "for", "toward", "towards"}
)
_NO_ACTOR_KINDS = frozenset({"earthquake", "natural_disaster", "outbreak", "eruption", "accident", "fire"})
_TAKES_PREPOSITION = frozenset(
    {
        "AID",
        "CONSULT",
        "AGREE",
        "REQUEST",
        "SANCTION",
        "THREATEN",
        "SUPPORT",
        "ASSAULT",
        "ACCUSE",
        "COOPERATE",
    }
)
_OUTSIDERS = frozenset({"time", "object", "substance", "abstract", "plant", "event"})


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one event mention. Places by role; ``None`` and empty where the text binds nothing."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    place: Place | None
    origin: Place | None
    destination: Place | None
    time: Time | None
    quantities: tuple[Quantity, ...]


class Binder:
    """Binds slots for the triggers of one article."""

    def __init__(self, text: str, parsed: ParsedArticle, values: Values) -> None:
        self._text = text
        self._parsed = parsed
        self._starts = [word.start for word in parsed.words]
        self._types = {m.head: m.type for m in sorted(parsed.mentions, key=lambda m: m.first - m.last)}
        self._entity = self._entity_by_word(values.entities)
        self._places = self._by_word(values.places)
        self._times = self._by_word(values.times)
        self._quantities = self._by_word(values.quantities)

    def bind(self, hit: Hit) -> Slots:
        """Fill the slots of one trigger."""
        i = hit.word
        frame = frame_of(self._parsed, i)
        root = hit.rule.root if hit.rule else None
        kind = hit.rule.kind if hit.rule else ""
        actors = [] if kind in _NO_ACTOR_KINDS else [s for s in frame.subjects if self._can_act(s)]
        recipients = [o for o in frame.objects if o not in actors and self._can_act(o)]
        if root in _TAKES_PREPOSITION or self._parsed.words[i].upos != "VERB":
            recipients += [
                o.word
                for o in frame.obliques
                if o.case in _PATIENT_PREPOSITIONS and self._can_act(o.word) and o.word not in actors
            ]
        if kind in _NO_ACTOR_KINDS or kind == "weapon_test":
            recipients = []
        rings = self._near_words(i)
        people = {*frame.subjects, *frame.objects}
        place, origin, destination = self._bind_places(rings, people, kind)
        return Slots(
            tuple(self._participant(a) for a in dict.fromkeys(actors)),
            tuple(self._participant(r) for r in dict.fromkeys(recipients)),
            place,
            origin,
            destination,
            self._bind_time(rings),
            self._bind_quantities(rings),
        )

    def _entity_by_word(self, entities: tuple[Entity, ...]) -> dict[int, str]:
        found: dict[int, tuple[int, str]] = {}
        for entity in entities:
            for mention in entity.mentions:
                for number in self._words_in(mention.start, mention.end):
                    size = mention.end - mention.start
                    if number not in found or size < found[number][0]:
                        found[number] = (size, entity.id)
        return {number: entity for number, (_, entity) in found.items()}

    def _by_word(self, values: tuple[_Value, ...]) -> dict[int, _Value]:
        return {number: value for value in values for number in self._words_in(value.start, value.end)}

    def _words_in(self, start: int, end: int) -> range:
        first = bisect_left(self._starts, start)
        if first and self._parsed.words[first - 1].end > start:
            first -= 1
        return range(first, bisect_left(self._starts, end))

    def _can_act(self, i: int) -> bool:
        word = self._parsed.words[i]
        if i in self._times or word.upos not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            return False
        return self._types.get(i, "person" if word.upos != "PRON" else "") not in _OUTSIDERS

    def _participant(self, i: int) -> Participant:
        first, last = syntax.phrase(self._parsed, i)
        words = self._parsed.words
        while first < last and (words[first].upos in {"ADP", "PUNCT", "CCONJ"}):
            first += 1
        start, end = words[first].start, words[last].end
        return Participant(text=self._text[start:end], start=start, end=end, entity=self._entity.get(i))

    def _near_words(self, i: int) -> _Rings:
        """The words below the trigger, the rest of its clause, the rest of its sentence."""
        below = set(syntax.subtree(self._parsed, i, frozenset({"ccomp", "parataxis", "conj", "acl:relcl"})))
        clause = set(syntax.clause_words(self._parsed, i))
        sentence = set(syntax.sentence_range(self._parsed, i))
        return below, clause - below, sentence - below - clause

    def _bind_places(
        self, rings: _Rings, people: set[int], kind: str
    ) -> tuple[Place | None, Place | None, Place | None]:
        roles: dict[str, Place] = {}
        for ring in rings:
            for number in sorted(ring):
                place = self._places.get(number)
                if place is None or place.lat is None:
                    continue
                role = self._place_role(number, kind, number in people)
                if role and (role not in roles or _finer(place, roles[role])):
                    roles[role] = place
            if "place" in roles:
                break
        if "place" not in roles and kind == "weapon_test" and "origin" in roles:
            roles["place"] = roles["origin"]
        if "place" not in roles and kind == "visit" and "destination" in roles:
            roles["place"] = roles["destination"]
        return roles.get("place"), roles.get("origin"), roles.get("destination")

    def _place_role(self, number: int, kind: str, participant: bool) -> str | None:
        head = number
        case = case_of(self._parsed, head)
        while not case and self._parsed.words[head].deprel.split(":")[0] in {
            "flat",
            "compound",
            "appos",
            "conj",
            "nmod",
        }:
            above = self._parsed.words[head].head
            if above < 0:
                break
            head = above
            case = case_of(self._parsed, head)
        relation = self._parsed.words[head].deprel.split(":")[0]
        if case in _PAST:
            return None
        if case in _FROM and kind in _MOVING_KINDS:
            return "origin"
        if case in _TOWARD and kind in _MOVING_KINDS:
            return "destination"
        if case in _HERE and case:
            return "place"
        if case == "of" and relation == "nmod":
            return "place"
        if participant and relation == "obj":
            return "place"
        return None

    def _bind_time(self, rings: _Rings) -> Time | None:
        below, clause, sentence = rings
        for ring in (below, clause):
            found = [self._times[n] for n in sorted(ring) if n in self._times]
            if found:
                return max(found, key=lambda t: t.interval is not None)
        lone = {self._times[n].id: self._times[n] for n in sorted(sentence) if n in self._times}
        return next(iter(lone.values())) if len(lone) == 1 else None

    def _bind_quantities(self, rings: _Rings) -> tuple[Quantity, ...]:
        below, clause, _ = rings
        found = {
            self._quantities[n].id: self._quantities[n]
            for n in sorted(below | clause)
            if n in self._quantities
        }
        return tuple(found.values())


def _finer(one: Place, other: Place) -> bool:
    return (one.radius_km or 1e9) < (other.radius_km or 1e9)
