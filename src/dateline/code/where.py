"""Where an act took place, and from where to where it went.

A place counts by the preposition that stands before it. Declines for a place that only gives a bearing ("17
miles southeast of Zagreb"), that somebody belongs to ("the president of Iran"), or that is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.code.kinds import Kind
from dateline.code.neighbourhood import Rings
from dateline.code.triggers import Hit
from dateline.code.who import Parties
from dateline.code.wording import case_of, slot_words
from dateline.parse import syntax
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
    parsed: ParsedArticle,
    places: dict[int, Place],
    hit: Hit,
    kind: Kind,
    rings: Rings,
    parties: Parties,
    tellers: frozenset[int] = frozenset(),
) -> Whereabouts:
    """Bind the places of one trigger.

    Args:
        parsed: the article's words.
        places: the place that each word names or stands for.
        hit: the trigger.
        kind: its kind, which says whether it moves and whether a state does it at home.
        rings: where to look, nearest first.
        parties: a place that the act is done to is where it happened; one that does it is not.
        tellers: words of those who tell of it ("diplomats in Vienna"); their places are not the act's.
    """
    roles: dict[str, Place] = {}
    own_move = parsed.words[hit.word].upos == "VERB" or hit.carrier is not None
    for distance, ring in enumerate(rings):
        for number in sorted((ring & places.keys()) - tellers):
            place = places[number]
            if _is_half_of_a_compound(parsed, places, number):
                continue
            role = _role(parsed, number, place, hit, kind, parties)
            if role in {"origin", "destination"} and distance and not own_move:
                continue
            if place.lat is not None and role and (role not in roles or _finer(place, roles[role])):
                roles[role] = place
        if "place" in roles:
            break
    if kind.seen_from and kind.seen_from in roles:
        roles.setdefault("place", roles[kind.seen_from])
    for actor in parties.actors if kind.at_home else ():
        if actor in places and places[actor].lat is not None:
            roles.setdefault("place", places[actor])
    reason = "place: only a bearing is given" if "bearing" in roles and "place" not in roles else None
    return Whereabouts(roles.get("place"), roles.get("origin"), roles.get("destination"), reason)


def _role(
    parsed: ParsedArticle, number: int, place: Place, hit: Hit, kind: Kind, parties: Parties
) -> str | None:
    head, case = _standing(parsed, number, hit)
    word = parsed.words[head]
    relation = word.deprel.split(":")[0]
    if (case and head in parties.actors) or word.deprel == "obl:agent":
        return None
    if head in parties.undergone and relation in {"obj", "nsubj"}:
        return "place"
    if word.upos == "ADV":
        return "place"
    if kind.topical and _is_in_topic(parsed, head, hit):
        return None
    case = case or _particle_before(parsed, head)
    if case:
        if case == "of" and word.head >= 0 and _lemma(parsed, word.head) in slot_words("bearings"):
            return "bearing"
        return _role_of_case(case, word.head == hit.word, kind)
    if word.head == hit.word and relation in {"compound", "amod", "nmod"}:
        return "place" if kind.actorless or place.kind != "country" else None
    return None


def _is_in_topic(parsed: ParsedArticle, head: int, hit: Hit) -> bool:
    """Whether a place only stands in what was talked of or agreed on: "a treaty on fishing in the Barents Sea"."""
    above = parsed.words[head].head
    seen = {head}
    if above >= 0 and parsed.words[head].deprel == "nmod":
        before = syntax.subtree(parsed, head)[0] - 1
        beside = [other for other in syntax.children(parsed, above, "nmod") if other == before]
        if any(case_of(parsed, other) in slot_words("topics") for other in beside):
            return True
    while above >= 0 and above != hit.word and above not in seen:
        topic = parsed.words[above].deprel.split(":")[0] == "nmod"
        if topic and case_of(parsed, above) in slot_words("topics"):
            return True
        seen.add(above)
        above = parsed.words[above].head
    return False


def _particle_before(parsed: ParsedArticle, head: int) -> str:
    """The preposition right before a phrase that was parsed as the particle of its verb ("sank off Sumatra")."""
    word = parsed.words[head]
    first = syntax.phrase(parsed, head)[0]
    if word.deprel != "obl" or first == 0 or parsed.words[first - 1].deprel != "compound:prt":
        return ""
    return parsed.words[first - 1].text.lower() if parsed.words[first - 1].head == word.head else ""


def _is_half_of_a_compound(parsed: ParsedArticle, places: dict[int, Place], number: int) -> bool:
    """Whether a hyphen joins a place to a participle, which says whose a thing is: "a Panama-flagged tanker"."""
    last = number
    while places.get(last + 1) is places[number]:
        last += 1
    after = parsed.words[last + 1 : last + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].xpos in {"VBN", "VBD"}


def _standing(parsed: ParsedArticle, number: int, hit: Hit) -> tuple[int, str]:
    """The word by which a place stands in its clause, and the preposition before it.

    "Kerman, Iran" stands as Kerman does, "the coast of Chile" as the coast, "Mecca's mosque" as the mosque.
    """
    head, seen = number, {number}
    while True:
        word, case = parsed.words[head], case_of(parsed, head)
        if word.head < 0 or word.head in seen or word.head == hit.word:
            return head, case
        relation = word.deprel.split(":")[0]
        part = case in {"", "of"} and _lemma(parsed, word.head) in slot_words("parts")
        owned = case in slot_words("genitive")
        if not (relation in _NAMED and not case) and not (relation == "nmod" and (part or owned)):
            return head, case
        head = word.head
        seen.add(head)


def _lemma(parsed: ParsedArticle, word: int) -> str:
    return parsed.words[word].lemma.lower()


def _role_of_case(case: str, of_trigger: bool, kind: Kind) -> str | None:
    if case in slot_words("past"):
        return None
    if kind.moves and case in slot_words("from"):
        return "origin"
    if kind.moves and case in slot_words("toward"):
        return "destination"
    if case in slot_words("here") or case in slot_words("into") or (of_trigger and case == "of"):
        return "place"
    return None


def _finer(one: Place, other: Place) -> bool:
    return (one.radius_km or 1e9) < (other.radius_km or 1e9)
