"""Where an act took place, and from where to where it went.

A place counts by the preposition that stands before it. Declines for a place that only gives a bearing ("17
miles southeast of Zagreb"), that somebody belongs to ("the president of Iran"), or that is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.code.kinds import Kind
from dateline.code.neighbourhood import Rings
from dateline.code.triggers import Hit
from dateline.code.wording import case_of, slot_words
from dateline.records.place import Place
from dateline.records.sentence import ParsedArticle

_NAMED = frozenset({"flat", "compound", "appos", "conj"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Places by role, and the reason why the place was left open on purpose."""

    place: Place | None = None
    origin: Place | None = None
    destination: Place | None = None
    abstained: str | None = None


def whereabouts(
    parsed: ParsedArticle, places: dict[int, Place], hit: Hit, kind: Kind, rings: Rings, undergone: set[int]
) -> Whereabouts:
    """Bind the places of one trigger.

    Args:
        parsed: the article's words.
        places: the place that each word is part of.
        hit: the trigger.
        kind: its kind, which says whether it moves.
        rings: where to look, nearest first.
        undergone: head words that the act is done to: a place among them is where it happened.
    """
    roles: dict[str, Place] = {}
    for ring in rings:
        for number in sorted(ring & places.keys()):
            place = places[number]
            role = _role(parsed, number, place.kind, hit, kind, undergone)
            if place.lat is None or role is None:
                continue
            if role not in roles or _finer(place, roles[role]):
                roles[role] = place
        if "place" in roles:
            break
    if kind.seen_from and kind.seen_from in roles:
        roles.setdefault("place", roles[kind.seen_from])
    reason = "place: only a bearing is given" if "bearing" in roles and "place" not in roles else None
    return Whereabouts(roles.get("place"), roles.get("origin"), roles.get("destination"), reason)


def _role(
    parsed: ParsedArticle, number: int, sort: str | None, hit: Hit, kind: Kind, undergone: set[int]
) -> str | None:
    head = number
    seen = {head}
    while True:
        word = parsed.words[head]
        relation = word.deprel.split(":")[0]
        case = case_of(parsed, head)
        if head in undergone and relation in {"obj", "nsubj"}:
            return "place"
        if word.head in seen or word.head < 0:
            return None
        if word.head == hit.word and not case and relation in {"compound", "amod", "nmod"}:
            return "place" if kind.actorless or sort != "country" else None
        above = parsed.words[word.head]
        if case:
            if case == "of" and above.lemma.lower() in slot_words("bearings") and above.deprel != "root":
                return "bearing"
            climbs = case == "of" and word.head != hit.word and above.lemma.lower() in slot_words("parts")
            if not climbs:
                return _role_of_case(case, relation, word.head == hit.word, kind)
        elif relation not in _NAMED and not (
            relation == "nmod" and above.lemma.lower() in slot_words("parts")
        ):
            return None
        seen.add(head)
        head = word.head


def _role_of_case(case: str, relation: str, of_trigger: bool, kind: Kind) -> str | None:
    if case in slot_words("past"):
        return None
    if kind.moves and case in slot_words("from"):
        return "origin"
    if kind.moves and case in slot_words("toward"):
        return "destination"
    if case in slot_words("here") or (case == "of" and of_trigger):
        return "place"
    return None


def _finer(one: Place, other: Place) -> bool:
    return (one.radius_km or 1e9) < (other.radius_km or 1e9)
