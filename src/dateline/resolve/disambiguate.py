"""Which of the places that bear a name is meant.

Two passes over the article, as in GeoNorm (Zhang and Bethard 2023): states and divisions first, then towns in
their light. A candidate is scored by how many people live there (a prior), by "Town, State" and "a town in eastern State"
beside it, by the countries and divisions the article names, and by how near it lies to the article's other
places. One name has one meaning in an article, unless a container beside it says otherwise. Scores are shares of a
softmax over the candidates, not calibrated. Declines nothing: the caller drops what scores too low.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from dateline.resolve.gazetteer import Entry, Gazetteer
from dateline.resolve.toponym_beside import (
    HOLDERS,
    Beside,
    bearing_before,
    container_of,
    described,
    held,
    on_side,
)
from dateline.resolve.toponym_context import context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.usual_names import usual_name

MAIN_KEPT = 40
OTHER_KEPT = 12
NEAR_KM = 150.0
SHARPNESS = 4.0
ROUNDS = 4
USUAL = 0.5
SIDE = 0.5
WIDE_KM = 400.0
KIND_PRIOR = {
    "country": 1.25,
    "continent": 1.7,
    "ocean": 1.7,
    "sea": 1.4,
    "gulf": 1.4,
    "strait": 1.2,
    "region": 1.1,
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


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the reasons for it."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Evidence:
    """What the whole article says: the weight of each country and of each division named in it.

    ``usual`` gives for a folded name the place that it stands for first of all in this article.
    """

    countries: Counter[str]
    divisions: Counter[tuple[str, str]]
    usual: dict[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What stands beside one toponym: the number of another that may hold it, and what is known of its holders."""

    container: int | None
    beside: Beside

    @property
    def is_silent(self) -> bool:
        """Is nothing said of where it lies?"""
        return self.container is None and not self.beside.holders


def rank_all(text: str, toponyms: list[Toponym], gazetteer: Gazetteer) -> list[tuple[Scored, ...]]:
    """For each toponym its candidates, best first."""
    evidence = Evidence(Counter(), Counter(), _usual(toponyms, gazetteer))
    _people(text, gazetteer, evidence)
    told = [_told(text, toponyms, index, gazetteer) for index in range(len(toponyms))]
    pools = [_pool(toponym, gazetteer) for toponym in toponyms]
    for toponym, pool in zip(toponyms, pools, strict=True):
        _note_states(toponym, pool, evidence)
    neighbours = Neighbours(toponyms, pools)
    near = [[0.0] * len(pool) for pool in pools]
    ranked: list[tuple[Scored, ...]] = []
    for _ in range(ROUNDS):
        scored = [
            [
                _score(
                    toponym,
                    entry,
                    main,
                    _beside(told[index], ranked),
                    evidence,
                    gazetteer,
                    near[index][place],
                )
                for place, (entry, main) in enumerate(pools[index])
            ]
            for index, toponym in enumerate(toponyms)
        ]
        shares = [_shares([score for _, score, _ in row]) for row in scored]
        ranked = [_ranked(row, share) for row, share in zip(scored, shares, strict=True)]
        _one_sense(toponyms, told, ranked)
        near = neighbours.support(shares)
    return ranked


def _shares(scores: list[float]) -> list[float]:
    """A softmax over one toponym's candidates."""
    if not scores:
        return []
    top = max(scores)
    weights = [math.exp(SHARPNESS * (score - top)) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _ranked(row: list[tuple[Entry, float, tuple[str, ...]]], shares: list[float]) -> tuple[Scored, ...]:
    items = [
        Scored(entry, round(share, 4), reasons)
        for (entry, _, reasons), share in zip(row, shares, strict=True)
    ]
    return tuple(sorted(items, key=lambda item: (-item.score, -item.entry.population, item.entry.number)))


def _pool(toponym: Toponym, gazetteer: Gazetteer) -> list[tuple[Entry, bool]]:
    """The candidates, each with whether it bears the name as its main one."""
    main = [(gazetteer.entry(number), True) for number in toponym.main[:MAIN_KEPT]]
    return main + [(gazetteer.entry(number), False) for number in toponym.other[:OTHER_KEPT]]


def _usual(toponyms: list[Toponym], gazetteer: Gazetteer) -> dict[str, int]:
    """For the names that one place owns by usage, the number of that place; "Gaza province" is a division's."""
    keys = {toponym.key for toponym in toponyms}
    divisions = {toponym.key for toponym in toponyms if toponym.division not in (None, "region")}
    found = ((key, usual_name(key.removeprefix("the "), gazetteer)) for key in keys - divisions)
    return {key: usual.meant(keys) for key, usual in found if usual is not None}


def _people(text: str, gazetteer: Gazetteer, evidence: Evidence) -> None:
    """Words for peoples ("Syrian", "South Korean") speak for their countries."""
    for match in re.finditer(r"(?:North |South |Saudi |Sri |New |Costa |Puerto |Central )?[A-Z][a-z]+", text):
        word = match.group()
        iso = gazetteer.people_country(word) or gazetteer.people_country(word.rsplit(" ", 1)[-1])
        if iso:
            evidence.countries[iso] += 1


def _note_states(toponym: Toponym, pool: list[tuple[Entry, bool]], evidence: Evidence) -> None:
    """First pass: names of countries count for them, names of divisions for the division and a little for the country."""
    usual = evidence.usual.get(toponym.key)
    for entry, main in pool:
        if not main or entry.country is None or usual not in (None, entry.number):
            continue
        if entry.kind == "country":
            evidence.countries[entry.country] += 2
        elif entry.kind == "admin1" and entry.admin1:
            evidence.divisions[entry.country, entry.admin1] += 1
            evidence.countries[entry.country] += 1
        elif entry.population >= 1_000_000 or (
            entry.kind in ("region", "island", "site", "base") and (len(pool) < 3 or usual is not None)
        ):
            evidence.countries[entry.country] += 1


def _told(text: str, toponyms: list[Toponym], index: int, gazetteer: Gazetteer) -> Told:
    """What the words around one toponym say of where it lies."""
    container = container_of(text, toponyms, index)
    if container is None:
        return Told(None, described(text, toponyms[index], gazetteer))
    bearing = bearing_before(text, toponyms[container].start) if container > index else None
    return Told(container, Beside(bearing=bearing))


def _beside(told: Told, ranked: list[tuple[Scored, ...]]) -> Beside:
    """With the countries, divisions and counties that the container may be, once it is ranked."""
    if told.container is None or not ranked:
        return told.beside
    found = [item.entry for item in ranked[told.container] if item.score >= 0.02]
    return replace(told.beside, holders=tuple(entry for entry in found if entry.kind in HOLDERS))


def _score(
    toponym: Toponym,
    entry: Entry,
    main: bool,
    beside: Beside,
    evidence: Evidence,
    gazetteer: Gazetteer,
    near: float,
) -> tuple[Entry, float, tuple[str, ...]]:
    """One candidate's raw score with its reasons."""
    score, reasons = _prior(entry), [f"prior for {entry.kind} of {entry.population} people"]
    if evidence.usual.get(toponym.key) == entry.number:
        score += USUAL
        reasons.append("what the name usually stands for")
    if not main:
        score -= 1.2 if _names_state(toponym, entry, gazetteer) else 0.3
        reasons.append("name is a variant")
    if not toponym.division and entry.kind != "country" and _is_its_country(toponym, entry, gazetteer):
        score -= 0.8
        reasons.append("its country bears the name")
    if toponym.division and entry.kind in ("admin1", "admin2", "region"):
        score += 0.6
        reasons.append(f"followed by {toponym.division}")
    inside = held(entry, beside.holders)
    if inside:
        score += 1.6 * inside + SIDE * on_side(entry, beside)
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
    if country in gazetteer.countries and entry.number == gazetteer.capital_number(country or ""):
        score += 0.3
        reasons.append("capital of its country")
    if near > 0.05:
        score += min(0.9, 0.3 * near)
        reasons.append("near other places named")
    return entry, score, tuple(reasons)


def _is_its_country(toponym: Toponym, entry: Entry, gazetteer: Gazetteer) -> bool:
    """Does the country in which a place lies bear the name first of all: "Mexico" before its state of that name?"""
    country = gazetteer.countries.get(entry.country or "")
    return country is not None and country.number in toponym.main[:3]


def _names_state(toponym: Toponym, entry: Entry, gazetteer: Gazetteer) -> bool:
    """Is the name first of all a country's, or, beside a town of less than a million, a division's?"""
    kinds = {gazetteer.entry(number).kind for number in toponym.main[:3]}
    return "country" in kinds or ("admin1" in kinds and entry.population < 1_000_000)


def _prior(entry: Entry) -> float:
    if entry.kind in KIND_PRIOR:
        bonus = 0.02 * math.log10(entry.population + 10) if entry.kind in ("country", "admin1") else 0.0
        return KIND_PRIOR[entry.kind] + bonus
    return math.log10(entry.population + 10) / 7.5


def _name(toponym: Toponym) -> tuple[object, ...]:
    return toponym.key, toponym.main, toponym.other


class Neighbours:
    """How well each candidate lies among the candidates of the article's other names.

    Support of a candidate is the sum over other names of the best of their candidates, each counted by its share
    times ``exp(-km / 150)``; names too wide to be near to anything (countries, oceans) do not count.
    """

    def __init__(self, toponyms: list[Toponym], pools: list[list[tuple[Entry, bool]]]) -> None:
        self._first: dict[tuple[object, ...], int] = {}
        for index, toponym in enumerate(toponyms):
            if pools[index]:
                self._first.setdefault(_name(toponym), index)
        self._order = list(self._first.values())
        self._of = [self._first.get(_name(toponym)) for toponym in toponyms]
        entries = [entry for index in self._order for entry, _ in pools[index]]
        self._sizes = [len(pools[index]) for index in self._order]
        self._starts = np.cumsum([0, *self._sizes])[:-1].astype(int)
        self._narrow = np.array([entry.radius_km <= WIDE_KM for entry in entries], dtype=float)
        lat, lon = (np.radians([getattr(entry, name) for entry in entries]) for name in ("lat", "lon"))
        points = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
        away = 6371.0 * np.arccos(np.clip(points @ points.T, -1.0, 1.0))
        self._nearness = np.exp(-away / NEAR_KM) * self._narrow[None, :] * self._narrow[:, None]

    def support(self, shares: list[list[float]]) -> list[list[float]]:
        """Support for each candidate of each toponym, given the shares of the last round."""
        if not self._order:
            return [[] for _ in shares]
        flat = np.array([share for index in self._order for share in shares[index]])
        best = np.maximum.reduceat(self._nearness * flat[None, :], self._starts, axis=1)
        total = best.sum(axis=1)
        by_name = {}
        for group, (index, start, size) in enumerate(
            zip(self._order, self._starts, self._sizes, strict=True)
        ):
            own = best[start : start + size, group]
            by_name[index] = (total[start : start + size] - own).tolist()
        return [by_name[first] if first is not None else [] for first in self._of]


def _one_sense(toponyms: list[Toponym], told: list[Told], ranked: list[tuple[Scored, ...]]) -> None:
    """Give a name of which nothing is told the meaning that its namesake with a place beside it has."""
    settled: dict[str, tuple[Scored, ...]] = {}
    for index, toponym in enumerate(toponyms):
        if ranked[index] and any("beside" in reason for reason in ranked[index][0].reasons):
            settled.setdefault(toponym.key, ranked[index])
    for index, toponym in enumerate(toponyms):
        if told[index].is_silent and toponym.key in settled:
            ranked[index] = settled[toponym.key]


_SPEAKS = re.compile(r" (\w+)")
_OWNS = re.compile(r"['’]s? (\w+)")
_GOVERNED = re.compile(r"(\w+) (?:the )?\Z")
_BETWEEN = re.compile(r"(\w+) between (?:[A-Z][\w. ]+ and )?\Z")


def government_of(text: str, toponym: Toponym, chosen: Entry, gazetteer: Gazetteer) -> str | None:
    """ISO code of the state that this capital or seat speaks for, when the words around make it an actor.

    "Seoul said", "Moscow's ambassador", "talks between Washington and Tehran"; never after "in", "near", "from" …
    """
    words = context_words()
    before = text[max(0, toponym.start - 60) : toponym.start]
    governed = _GOVERNED.search(before)
    if governed and governed.group(1).lower() in words.place_prepositions - {"between", "against"}:
        return None
    speaks = _word(_SPEAKS.match(text, toponym.end)) in words.speaking - {"and", "is", "was"}
    if toponym.key in words.seats:
        return words.seats[toponym.key] if speaks else None
    acts = (
        speaks
        or _word(_OWNS.match(text, toponym.end)) in words.owned
        or _word(_BETWEEN.search(before)) in words.relations
    )
    capital = gazetteer.capital_number(chosen.country or "") == chosen.number
    return chosen.country if acts and capital else None


def _word(match: re.Match[str] | None) -> str:
    return match.group(1).lower() if match else ""
