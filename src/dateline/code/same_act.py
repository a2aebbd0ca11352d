"""Whether two mentions on a page name one act, and the gathering of mentions into acts.

One act at one place and time is one event. Mentions are joined when root and kind agree (a vague kind agrees
with all of its family) and nothing bound contradicts: two actors or recipients that share no entity,
two targets of acts named by two words ("struck a depot", "shot down drones"), two places far apart, two times that
do not meet, a happening and its denial. "Another" and its like part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from dateline.code.kinds import kind_named, may_be_one
from dateline.code.mentions import Mention
from dateline.code.status import REAL
from dateline.code.when import When
from dateline.code.wording import acting_pronouns, listed_words
from dateline.records.event import Participant
from dateline.records.place import Place
from dateline.records.quantity import Quantity
from dateline.resolve.gazetteer import distance_km

_NEAR_KM = 50
_EXACT = timedelta(0)
_SLACK = {"part_of_day": timedelta(hours=6), "hour": timedelta(hours=1)}
"""How far two times of one act may miss each other, by the vaguer one's precision: "evening" has no sharp edge."""
_OF_TWO_ROOTS = "exercise"
"""A kind that is of one root where the page says "joint" and of another where it does not."""
_MAGNITUDE = "magnitude"
_AGENCIES_DIFFER = 0.4
_LONG = frozenset({"month", "quarter", "season", "year", "decade", "century"})


def gather(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions by act, acts in the order of their first mention."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        homes = [group for group in groups if all(same_act(mention, other) for other in group)]
        home = max(homes, key=lambda group: _bonds(mention, group), default=None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return groups


def join_headlines(groups: Sequence[list[Mention]]) -> list[list[Mention]]:
    """Acts with those that only the headline names joined to the act of the body that it announces.

    A headline names no act that its article does not tell, and none that the article looks back at. It is joined to the first act
    of the same root; where only the encoder took its word for an act, to the first act of the body.
    """
    body = [group for group in groups if not all(m.headline for m in group)]
    recent = [group for group in body if not any(m.bygone for m in group)]
    apart = []
    for group in groups:
        if any(group is kept for kept in body):
            continue
        same = [other for other in recent if other[0].root == group[0].root]
        home = next(iter(same or ([] if group[0].hit.rule else recent)), None)
        if home is None:
            apart.append(group)
        else:
            home.extend(group)
    return [*apart, *body]


def same_act(one: Mention, other: Mention) -> bool:
    """Whether two mentions may name one act."""
    if not _kinds_agree(one, other) or (one.apart != other.apart and not (one.headline or other.headline)):
        return False
    if not _statuses_agree(one, other):
        return False
    if (one.headline and other.bygone) or (other.headline and one.bygone):
        return False
    terse = one.headline or other.headline
    return (
        _parties_agree(one.slots.actors, other.slots.actors, terse)
        and _parties_agree(one.slots.recipients, other.slots.recipients, terse)
        and _targets_agree(one, other)
        and _places_agree(one.slots.where.place, other.slots.where.place)
        and _times_agree(one.slots.when, other.slots.when)
        and _sizes_agree(one.slots.quantities, other.slots.quantities)
        and not (_brings_up(one, other) or _brings_up(other, one))
        and not (_is_history_beside(one, other) or _is_history_beside(other, one))
    )


def _statuses_agree(one: Mention, other: Mention) -> bool:
    """Whether both are real or both are not; "the exercise will last a week" is of one that goes on or is to come."""
    if one.status == other.status or {one.status, other.status} <= REAL:
        return True
    later = max(one, other, key=lambda mention: mention.hit.first)
    return later.status == "planned" and later.lasting and not later.indefinite


def _brings_up(one: Mention, other: Mention) -> bool:
    """Whether one mention brings up a new act after the other: "a quake on Monday", with a time of its own."""
    later = one.hit.first > other.hit.first and not other.headline
    shared = _entities(one.slots.actors) & _entities(other.slots.actors)
    return later and one.indefinite and not shared and bool(one.slots.when) and not other.slots.when


def _is_history_beside(one: Mention, other: Mention) -> bool:
    """Whether one is dated by a month or more, the other not at all, and nothing else says that they are one."""
    when = one.slots.when
    if when is None or when.precision not in _LONG or other.slots.when or one.headline or other.headline:
        return False
    here, there = one.slots.where.place, other.slots.where.place
    one_place = here is not None and there is not None and _places_agree(here, there)
    return not _share_a_party(one, other) and not one_place and abs(one.sentence - other.sentence) > 1


def _bonds(mention: Mention, group: list[Mention]) -> tuple[bool, int]:
    """Whether a group shares something said outright, and how near its latest mention stands."""
    return any(_share_a_party(mention, other) for other in group), group[-1].sentence


def _share_a_party(one: Mention, other: Mention) -> bool:
    """Whether both are done by one entity, or to one."""
    return bool(
        _entities(one.slots.actors) & _entities(other.slots.actors)
        or _entities(one.slots.recipients) & _entities(other.slots.recipients)
    )


def _kinds_agree(one: Mention, other: Mention) -> bool:
    if (
        _is_toll_of(one, other)
        or _is_toll_of(other, one)
        or _is_fire_of(one, other)
        or _is_fire_of(other, one)
    ):
        return True
    if one.root != other.root and not (one.kind == other.kind == _OF_TWO_ROOTS):
        return False
    if one.kind is None or other.kind is None:
        return one.lemma == other.lemma
    return may_be_one(one.kind, other.kind)


def _is_toll_of(toll: Mention, act: Mention) -> bool:
    """Whether one mention only gives the dead and hurt of the other, told in the sentence beside it."""
    near = abs(toll.sentence - act.sentence) <= 1 or act.headline or toll.headline
    return toll.toll and near and kind_named(act.kind).harms


def _is_fire_of(fire: Mention, act: Mention) -> bool:
    """Whether one mention only says that it burned where the other struck, told before in the sentence beside it."""
    told = act.hit.first < fire.hit.first and abs(fire.sentence - act.sentence) <= 1 and not fire.indefinite
    return fire.kind == "fire" and told and (act.root == "ASSAULT" or act.kind == "accident")


def _entities(parties: tuple[Participant, ...]) -> set[str]:
    return {p.entity for p in parties if p.entity}


def _parties_agree(one: tuple[Participant, ...], other: tuple[Participant, ...], terse: bool) -> bool:
    """Whether two lists of parties may be the same; a headline is terse, it says "Iran" for "Iran's coast guard"."""
    known, also = _entities(one), _entities(other)
    if not known or not also or known & also:
        return True
    pairs = [(a, b) for a in one for b in other]
    return any(_bare_name_of(a, b) or _bare_name_of(b, a) for a, b in pairs) or (
        terse and any(_owner_of(a, b) or _owner_of(b, a) for a, b in pairs)
    )


def _owner_of(one: Participant, other: Participant) -> bool:
    """Whether one owns the other: "Iran" and "Iran's coast guard"."""
    return bool(re.match(rf"(?:the )?{re.escape(one.text)}['’]s?\s", other.text, re.IGNORECASE))


def _bare_name_of(one: Participant, other: Participant) -> bool:
    """Whether one is named by the bare noun of the other: "drones" and "Ukrainian drones"."""
    return one.text.lower() == other.text.lower().split()[-1] and one.text.lower() not in acting_pronouns()


def _targets_agree(one: Mention, other: Mention) -> bool:
    """Acts told by two words in two sentences of the body are two where each has a target of its own.

    People may be the victims of either.
    """
    if one.lemma == other.lemma or one.sentence == other.sentence:
        return True
    if one.toll or other.toll or one.headline or other.headline:
        return True
    hit, also = one.slots.targets, other.slots.targets
    people = listed_words("public", "people")
    return bool(hit & also) or hit <= people or also <= people


def _places_agree(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    if _lies_in(one, other) or _lies_in(other, one):
        return True
    reach = _NEAR_KM + max(one.radius_km or 0, other.radius_km or 0)
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= reach


def _lies_in(one: Place, other: Place) -> bool:
    """Whether one place lies in the country that the other is; a wide country's middle may be far away."""
    return other.kind == "country" and one.country is not None and one.country == other.country


def _times_agree(one: When | None, other: When | None) -> bool:
    if one is None or other is None or one.onset is None or other.onset is None:
        return True
    slack = max(_SLACK.get(one.precision or "", _EXACT), _SLACK.get(other.precision or "", _EXACT))
    return one.onset.start < other.onset.end + slack and other.onset.start < one.onset.end + slack


def _sizes_agree(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """No two magnitudes that differ by more than agencies do."""
    sizes = [q.value for q in one if q.unit == _MAGNITUDE and q.value is not None]
    others = [q.value for q in other if q.unit == _MAGNITUDE and q.value is not None]
    return not sizes or not others or min(abs(a - b) for a in sizes for b in others) <= _AGENCIES_DIFFER
