"""Which of the places that bear a name is meant.

Two passes over the article, as in GeoNorm (Zhang and Bethard 2023): states and divisions first, then towns in
their light. A candidate is scored by how many people live there (a prior), by "Town, State" and "a town in State"
beside it, by the countries and divisions the article names, and by how near it lies to the article's other
places. One name has one meaning in an article, unless a container beside it says otherwise. Scores are shares of a
softmax over the candidates, not calibrated. Declines nothing: the caller drops what scores too low.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass

from dateline.resolve.gazetteer import Entry, Gazetteer, distance_km
from dateline.resolve.mentions_of_places import Toponym, context_words
from dateline.resolve.toponyms import fold

MAIN_KEPT = 40
OTHER_KEPT = 12
NEAR_KM = 150.0
SHARPNESS = 4.0
KIND_PRIOR = {
    "country": 1.25,
    "continent": 1.2,
    "ocean": 1.0,
    "sea": 1.0,
    "gulf": 1.0,
    "strait": 1.0,
    "region": 0.95,
    "admin1": 0.86,
    "admin2": 0.45,
    "island": 0.85,
    "site": 0.85,
    "base": 0.85,
    "airport": 0.85,
    "river": 0.8,
    "lake": 0.8,
    "mountain": 0.8,
}
_LINK = re.compile(
    r"(?:, (?:in )?| \(| in (?:the )?(?:\w+ ){0,2}|, (?:a|the) (?:\w+ ){1,4}(?:in|of) (?:the )?)\Z"
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the reasons for it."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Evidence:
    """What the whole article says: weight of each country and each division, and the points chosen so far."""

    countries: Counter[str]
    divisions: Counter[tuple[str, str]]
    points: dict[str, Entry]


def rank_all(text: str, toponyms: list[Toponym], gazetteer: Gazetteer) -> list[tuple[Scored, ...]]:
    """For each toponym its candidates, best first."""
    evidence = Evidence(Counter(), Counter(), {})
    _people(text, gazetteer, evidence)
    containers = [_container(text, toponyms, index) for index in range(len(toponyms))]
    pools = [_pool(toponym, gazetteer) for toponym in toponyms]
    for toponym, pool in zip(toponyms, pools, strict=True):
        _note_states(toponym, pool, evidence)
    ranked: list[tuple[Scored, ...]] = []
    for _ in range(3):
        ranked = [
            _rank(toponym, pool, containers[index], toponyms, ranked, evidence)
            for index, (toponym, pool) in enumerate(zip(toponyms, pools, strict=True))
        ]
        _one_sense(toponyms, containers, ranked)
        evidence.points = {
            toponym.key: best[0].entry
            for toponym, best in zip(toponyms, ranked, strict=True)
            if best and best[0].entry.kind not in ("country", "continent", "ocean")
        }
    return ranked


def _pool(toponym: Toponym, gazetteer: Gazetteer) -> list[tuple[Entry, bool]]:
    """The candidates, each with whether it bears the name as its main one."""
    main = [(gazetteer.entry(number), True) for number in toponym.main[:MAIN_KEPT]]
    return main + [(gazetteer.entry(number), False) for number in toponym.other[:OTHER_KEPT]]


def _people(text: str, gazetteer: Gazetteer, evidence: Evidence) -> None:
    """Words for peoples ("Syrian", "South Korean") speak for their countries."""
    table = _people_table(gazetteer)
    for match in re.finditer(r"(?:North |South |Saudi |Sri |New |Costa |Puerto |Central )?[A-Z][a-z]+", text):
        word = match.group()
        iso = table.get(word) or table.get(word.removesuffix("s")) or table.get(word.rsplit(" ", 1)[-1])
        if iso:
            evidence.countries[iso] += 1


_PEOPLE: dict[str, dict[str, str]] = {}


def _people_table(gazetteer: Gazetteer) -> dict[str, str]:
    if gazetteer.version not in _PEOPLE:
        _PEOPLE[gazetteer.version] = {
            word: country.iso for country in gazetteer.countries.values() for word in country.people
        }
    return _PEOPLE[gazetteer.version]


def _note_states(toponym: Toponym, pool: list[tuple[Entry, bool]], evidence: Evidence) -> None:
    """First pass: names of countries count for them, names of divisions for the division and a little for the country."""
    for entry, main in pool:
        if not main or entry.country is None:
            continue
        if entry.kind == "country":
            evidence.countries[entry.country] += 2
        elif entry.kind == "admin1" and entry.admin1:
            evidence.divisions[entry.country, entry.admin1] += 1
            evidence.countries[entry.country] += 1
        elif entry.population >= 1_000_000 or (
            entry.kind in ("region", "island", "site", "base") and len(pool) < 3
        ):
            evidence.countries[entry.country] += 1


def _container(text: str, toponyms: list[Toponym], index: int) -> int | None:
    """The number of the toponym that this one is said to lie in: "Long Beach, CA", "Homs in Syria"."""
    here = toponyms[index]
    if index + 1 < len(toponyms):
        after = toponyms[index + 1]
        gap = text[here.end : after.start]
        if len(gap) < 40 and _LINK.match(gap):
            return index + 1
    if index:
        before = toponyms[index - 1]
        gap = text[before.end : here.start]
        if re.fullmatch(r"(?:'s|’s|’|')? (?:\w+ ){0,4}(?:city|town|village|capital|port|province) (?:of )?(?:\w+, )?|['’]s (?:\w+ ){0,3}", gap):  # fmt: skip
            return index - 1
    return None


def _rank(
    toponym: Toponym,
    pool: list[tuple[Entry, bool]],
    container: int | None,
    toponyms: list[Toponym],
    ranked: list[tuple[Scored, ...]],
    evidence: Evidence,
) -> tuple[Scored, ...]:
    holders = _holders(container, toponyms, ranked)
    scored = [_score(toponym, entry, main, holders, evidence) for entry, main in pool]
    scored.sort(key=lambda item: (-item[1], item[0].number))
    if not scored:
        return ()
    top = scored[0][1]
    weights = [math.exp(SHARPNESS * (score - top)) for _, score, _ in scored]
    total = sum(weights)
    return tuple(
        Scored(entry, round(weight / total, 4), reasons)
        for (entry, _, reasons), weight in zip(scored, weights, strict=True)
    )


def _holders(
    container: int | None, toponyms: list[Toponym], ranked: list[tuple[Scored, ...]]
) -> tuple[Entry, ...]:
    """Countries, divisions and counties that the container may be."""
    if container is None or not ranked:
        return ()
    found = [item.entry for item in ranked[container] if item.score >= 0.02]
    return tuple(
        entry for entry in found if entry.kind in ("country", "admin1", "admin2", "region", "island", "city")
    )


def _score(
    toponym: Toponym, entry: Entry, main: bool, holders: tuple[Entry, ...], evidence: Evidence
) -> tuple[Entry, float, tuple[str, ...]]:
    """One candidate's raw score with its reasons."""
    score, reasons = _prior(entry), [f"prior for {entry.kind} of {entry.population} people"]
    if not main:
        score -= 0.3
        reasons.append("name is a variant")
    if toponym.division and entry.kind in ("admin1", "admin2", "region"):
        score += 0.6
        reasons.append(f"followed by {toponym.division}")
    held = _held(entry, holders)
    if held:
        score += 1.6 * held
        reasons.append("lies in the place named beside it")
    country = entry.country
    if country and entry.kind != "country":
        share = evidence.countries[country] / (sum(evidence.countries.values()) or 1)
        if share:
            score += 0.25 + 0.35 * share
            reasons.append(f"{country} is named")
        if entry.admin1 and entry.kind != "admin1" and (weight := evidence.divisions[country, entry.admin1]):
            score += 0.25 + 0.3 * min(1.0, weight / (sum(evidence.divisions.values()) or 1))
            reasons.append("its division is named")
    near = _near(toponym, entry, evidence)
    if near:
        score += min(0.6, 0.25 * near)
        reasons.append("near other places named")
    return entry, score, tuple(reasons)


def _prior(entry: Entry) -> float:
    if entry.kind in KIND_PRIOR:
        bonus = 0.02 * math.log10(entry.population + 10) if entry.kind in ("country", "admin1") else 0.0
        return KIND_PRIOR[entry.kind] + bonus
    return math.log10(entry.population + 10) / 7.5


def _held(entry: Entry, holders: tuple[Entry, ...]) -> float:
    """1 if the entry lies in a division or country it is said to lie in, less for a looser holder."""
    best = 0.0
    for holder in holders:
        if holder.number == entry.number:
            continue
        if holder.kind == "country":
            best = max(best, 1.0 if holder.country == entry.country and entry.kind != "country" else 0.0)
        elif holder.kind == "admin1":
            same = holder.country == entry.country and holder.admin1 == entry.admin1
            best = max(best, 1.1 if same and entry.kind not in ("country", "admin1") else 0.0)
        elif distance_km(holder.lat, holder.lon, entry.lat, entry.lon) <= max(30.0, 1.5 * holder.radius_km):
            best = max(best, 0.7)
    return best


def _near(toponym: Toponym, entry: Entry, evidence: Evidence) -> float:
    """How many other places of the article lie near, each counted by nearness."""
    total = 0.0
    for key, point in evidence.points.items():
        if key == toponym.key or point.number == entry.number or point.radius_km > 300:
            continue
        away = distance_km(entry.lat, entry.lon, point.lat, point.lon)
        if away < 3 * NEAR_KM:
            total += math.exp(-away / NEAR_KM)
    return total


def _one_sense(
    toponyms: list[Toponym], containers: list[int | None], ranked: list[tuple[Scored, ...]]
) -> None:
    """Give a name without a container the meaning that its namesake with one has."""
    settled: dict[str, tuple[Scored, ...]] = {}
    for index, toponym in enumerate(toponyms):
        if (
            containers[index] is not None
            and ranked[index]
            and any("beside" in r for r in ranked[index][0].reasons)
        ):
            settled.setdefault(toponym.key, ranked[index])
    for index, toponym in enumerate(toponyms):
        if containers[index] is None and toponym.key in settled:
            ranked[index] = settled[toponym.key]


def government_of(text: str, toponym: Toponym, chosen: Entry, gazetteer: Gazetteer) -> str | None:
    """ISO code of the state that this capital or seat speaks for, when the words around make it a speaker."""
    words = context_words()
    after = re.match(r" (\w+)", text[toponym.end : toponym.end + 24])
    before = re.search(r"(\w+) \Z", text[max(0, toponym.start - 24) : toponym.start])
    if before and before.group(1).lower() in words.place_prepositions:
        return None
    speaks = (
        bool(after) and after is not None and after.group(1).lower() in words.speaking - {"and", "is", "was"}
    )
    if toponym.key in words.seats:
        return words.seats[toponym.key] if speaks else None
    country = gazetteer.countries.get(chosen.country or "")
    if (
        not speaks
        or country is None
        or chosen.kind == "country"
        or fold(country.capital or "") != fold(chosen.name)
    ):
        return None
    return country.iso
