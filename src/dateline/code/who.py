"""Who acts and on whom: the participants that the trigger's frame names.

Declines for what cannot act (times, measures, things, matters, channels of publication), but a craft named after
whose it is acts for them ("a coast guard vessel"); a relative pronoun gives way to the noun it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.code.frames import Frame, frame_of
from dateline.code.kinds import Kind
from dateline.code.triggers import Hit
from dateline.code.wording import NAME_PARTS, acting_pronouns, hyphened_to, lemmas_of, singular, slot_words
from dateline.parse import syntax
from dateline.records.event import PloverRoot
from dateline.records.sentence import ParsedArticle
from dateline.resolve.bodies import nation_in

_NOBODY = frozenset({"time", "object", "substance", "abstract", "plant", "event"})
_NO_PATIENT = frozenset({"time", "event"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_THINGS_SUFFER = frozenset({"ASSAULT", "COERCE"})
_OBJECT_IS_NO_PATIENT = frozenset({"MOBILIZE"})
_REACHES_BY_PREPOSITION = frozenset(
    {"AID", "CONSULT", "AGREE", "REQUEST", "SANCTION", "THREATEN", "SUPPORT", "ASSAULT", "ACCUSE"}
    | {"COOPERATE", "REJECT", "CONCEDE", "PROTEST"}
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Head words of actors and recipients, in the order of the text.

    ``undergone`` is all the act is done to, ``aims`` the acts among it ("condemned the launch").
    """

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    undergone: tuple[int, ...]
    aims: tuple[int, ...]


def is_craft(parsed: ParsedArticle, word: int) -> bool:
    """Whether a word names a vessel, vehicle or aircraft that people act from and are attacked in."""
    return singular(parsed.words[word].lemma.lower()) in slot_words("craft")


def namesakes(parsed: ParsedArticle, word: int) -> list[int]:
    """The words that a craft is named after, in the order of the text; none for anything else."""
    if not is_craft(parsed, word):
        return []
    parts = syntax.children(parsed, word, *NAME_PARTS, "nmod:poss")
    return sorted(each for part in parts for each in syntax.subtree(parsed, part))


class Cast:
    """Who of an article's words can take part in an act."""

    def __init__(
        self, parsed: ParsedArticle, times: frozenset[int], acts: frozenset[int], sites: frozenset[int]
    ) -> None:
        """Words of times and of acts take no part; ``sites`` are places that are no countries."""
        self._parsed = parsed
        self._sites = sites
        self._types = {m.head: m.type for m in sorted(parsed.mentions, key=lambda m: m.first - m.last)}
        self._acts = acts
        self._no_party = times | acts | self._within_places()

    def parties(self, hit: Hit, root: PloverRoot | None, kind: Kind) -> Parties:
        """The participants of one trigger."""
        frame = frame_of(self._parsed, hit.word, hit.carrier)
        subjects = [self._antecedent(s) for s in (*self._before_hyphen(hit.word), *frame.subjects)]
        subjects = [s for s in subjects if not hit.first <= s <= hit.last]
        sufferers = self._sufferers(hit, frame, root, kind)
        if kind.sufferer == "subject":
            told_by_verb = self._parsed.words[hit.word].upos == "VERB"
            sufferers, subjects = [*(subjects if told_by_verb else []), *sufferers], []
        if hit.rule and hit.rule.object_acts:
            sent = [s for s in sufferers if lemmas_of(self._parsed, s) & hit.rule.asks("object")]
            subjects, sufferers = [*subjects, *sent], [s for s in sufferers if s not in sent]
        actors = [] if kind.actorless else [s for s in subjects if self._can(s, _NOBODY) or self._serves(s)]
        if kind.actor_from and not actors:
            actors = [o.word for o in frame.obliques if o.case == "from" and self._can(o.word, _NOBODY)]
        if not actors and not kind.actorless:
            actors = self._actors_before(frame) or self._states_before(hit, frame, root)
        aims = tuple(o for o in (*frame.objects, *(o.word for o in frame.obliques)) if o in self._acts)
        recipients = [
            r
            for r in sufferers
            if r not in actors and not hit.first <= r <= hit.last and not self._is_landform(r)
        ]
        return Parties(tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(recipients)), frame.objects, aims)

    def _before_hyphen(self, trigger: int) -> list[int]:
        """The subject that a tree hangs on what a hyphen joins to the trigger: "the navy test-fired"."""
        joined = hyphened_to(self._parsed, trigger)
        return [] if joined is None else syntax.children(self._parsed, joined, "nsubj")

    def _within_places(self) -> set[int]:
        """Words of a place's name that head none: "Kivu" of "Lake Kivu", wherever a tree hangs it."""
        named = {n for m in self._parsed.mentions if m.type == "place" for n in range(m.first, m.last + 1)}
        return named - self._types.keys()

    def _sufferers(self, hit: Hit, frame: Frame, root: PloverRoot | None, kind: Kind) -> list[int]:
        if root in _OBJECT_IS_NO_PATIENT:
            return []
        bars = _NO_PATIENT if root in _THINGS_SUFFER else _NOBODY | ({"place"} if kind.actorless else set())
        hurt = [o for verb in hit.effects for o in syntax.objects(self._parsed, verb)]
        objects = [self._antecedent(o) for o in (*frame.objects, *hurt)]
        sufferers = [o for o in objects if self._can(o, bars)]
        nominal = self._parsed.words[hit.word].upos != "VERB"
        reached = set(slot_words("on_whom")) if root in _REACHES_BY_PREPOSITION or nominal else set()
        if kind.patient_from:
            reached.add("from")
        if root in _THINGS_SUFFER:
            reached |= slot_words("into")
        sufferers += [
            o.word
            for o in frame.obliques
            if o.case in reached
            and (
                self._can(o.word, bars | _NOBODY)
                or (root in _THINGS_SUFFER and is_craft(self._parsed, o.word))
            )
        ]
        return sorted(sufferers, key=lambda word: self._types.get(word) not in {"person", "organization"})

    def _actors_before(self, frame: Frame) -> list[int]:
        """Nationalities and bodies before the noun: "US drone strike", "a police raid"."""
        return [
            m
            for m in frame.modifiers
            if self._types.get(m) in {"organization", "place", "person"} and m not in self._sites
        ]

    def _states_before(self, hit: Hit, frame: Frame, root: PloverRoot | None) -> list[int]:
        """Adjectives of states before what states do: "an Israeli strike", but no labour strike."""
        lemma = singular(self._parsed.words[hit.word].lemma.lower())
        if root in {None, "PROTEST"} or lemma not in slot_words("of_states"):
            return []
        return [m for m in frame.modifiers if nation_in(self._parsed.words[m].text)]

    def _is_landform(self, word: int) -> bool:
        return singular(self._parsed.words[word].lemma.lower()) in slot_words("landforms")

    def _serves(self, word: int) -> bool:
        """Whether a word is a craft named after the state or body whose it is."""
        return any(
            self._types.get(part) in {"organization", "place"} or nation_in(self._parsed.words[part].text)
            for part in namesakes(self._parsed, word)
        )

    def _can(self, word: int, barred: frozenset[str]) -> bool:
        at = self._parsed.words[word]
        if word in self._no_party or at.upos not in _NOMINAL:
            return False
        if at.lemma.lower() in slot_words("channels"):
            return False
        if at.upos == "PRON":
            return at.text.lower() in acting_pronouns()
        return self._types.get(word, "person") not in barred

    def _antecedent(self, word: int) -> int:
        """The noun that a relative pronoun stands for."""
        if self._parsed.words[word].text.lower() not in slot_words("relatives"):
            return word
        clause = syntax.clause(self._parsed, word)
        relative = self._parsed.words[clause].deprel in {"acl:relcl", "acl"}
        return self._parsed.words[clause].head if relative else word
