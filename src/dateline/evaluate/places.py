"""The task ``places``: how well toponyms are found and placed, on LGL, TR-News, GeoWebNews and GeoVirus.

``acc161``: share of gold toponyms, at their gold spans, placed within 161 km (100 miles) of the gold point, as in
Gritta et al. 2019, "A pragmatic guide to geoparsing evaluation"; names without any candidate count as wrong.
``exact_id``: share of those with a GeoNames id that get that id. ``coverage``: share with a right candidate (within
161 km) in the gazetteer, whichever was chosen. ``median_km``: median error of the placed ones. ``text_f1``: toponyms found
in bare text and placed within 161 km; gold without coordinates, and what is found there, count neither way.
GeoWebNews is scored on its toponyms with coordinates that the corpus calls Literal, Literal_Modifier,
Mixed, Metonymic, Non_Literal_Modifier and their embedded forms; its expressions and coercions have no names.
"""

from __future__ import annotations

import statistics
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import FormatError, InputError
from dateline.evaluate.bare import bare_article
from dateline.parse import load_model, parse_article
from dateline.records.place import Place
from dateline.resolve.gazetteer import Gazetteer, distance_km, open_gazetteer
from dateline.resolve.places import resolve_places, resolve_spans
from dateline.resolve.toponyms import fold

CORPORA = {"lgl": "lgl.xml", "tr-news": "TR-News.xml", "geowebnews": "GWN.xml", "geovirus": "GeoVirus.xml"}
NEAR_KM = 161.0
_NAMED = frozenset(
    {"Literal", "Literal_Modifier", "Mixed", "Metonymic", "Non_Literal_Modifier", "Embedded_Literal", "Embedded_Non_Lit"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """A marked toponym; ``lat`` and ``lon`` are ``None`` where the corpus gives no point."""

    start: int
    end: int
    lat: float | None
    lon: float | None
    geonames: str | None


def score_places(path: Path) -> dict[str, dict[str, float]]:
    """Score all corpora found under ``path`` (a folder, or one of its files).

    Raises:
        InputError: none of the four files is there.
    """
    scores = {}
    for name, filename in CORPORA.items():
        file = path / filename if path.is_dir() else path
        if file.name == filename and file.exists():
            scores[name] = score_corpus(file)
    if not scores:
        raise InputError(str(path), f"holds none of {', '.join(CORPORA.values())}")
    return scores


def score_corpus(file: Path) -> dict[str, float]:
    """The figures for one corpus."""
    gazetteer, model = open_gazetteer(), load_model()
    errors: list[float | None] = []
    ids: list[bool] = []
    covered = found = predicted = 0
    for text, gold in read_corpus(file):
        article = bare_article(text)
        parsed = parse_article(article, model)
        placed = [one for one in gold if one.lat is not None]
        spans = [(one.start, one.end) for one in placed]
        for one, place in zip(placed, resolve_spans(article, parsed, spans), strict=True):
            errors.append(_error(one, place))
            covered += _covered(article.text[one.start : one.end], one, gazetteer)
            if one.geonames:
                ids.append(place.gazetteer is not None and place.gazetteer.id == one.geonames)
        right, guesses = _found(gold, resolve_places(article, parsed))
        found += right
        predicted += guesses
    return _figures(errors, ids, covered, found, predicted)


def _figures(
    errors: list[float | None], ids: list[bool], covered: int, found: int, predicted: int
) -> dict[str, float]:
    total = len(errors) or 1
    known = [error for error in errors if error is not None]
    return {
        "acc161": round(sum(error <= NEAR_KM for error in known) / total, 4),
        "exact_id": round(sum(ids) / (len(ids) or 1), 4),
        "coverage": round(covered / total, 4),
        "median_km": round(statistics.median(known), 1) if known else 0.0,
        "text_f1": round(2 * found / ((predicted + len(errors)) or 1), 4),
        "n": len(errors),
    }


def _error(gold: GoldToponym, place: Place) -> float | None:
    if place.lat is None or place.lon is None or gold.lat is None or gold.lon is None:
        return None
    return distance_km(gold.lat, gold.lon, place.lat, place.lon)


def _covered(text: str, gold: GoldToponym, gazetteer: Gazetteer) -> bool:
    main, other = gazetteer.lookup(fold(text))
    iso = gazetteer.people_country(text)
    numbers = (*main, *other, *((gazetteer.countries[iso].number,) if iso else ()))
    entries = [gazetteer.entry(number) for number in numbers]
    lat, lon = gold.lat or 0.0, gold.lon or 0.0
    return any(distance_km(lat, lon, entry.lat, entry.lon) <= NEAR_KM for entry in entries)


def _found(gold: list[GoldToponym], places: tuple[Place, ...]) -> tuple[int, int]:
    """How many found places are right, and how many count at all."""
    right = counted = 0
    taken: set[int] = set()
    for place in places:
        if place.lat is None:
            continue
        touching = [one for one in gold if one.start < place.end and place.start < one.end]
        if touching and all(one.lat is None for one in touching):
            continue
        counted += 1
        for one in touching:
            error = _error(one, place) if one.lat is not None else None
            if error is not None and error <= NEAR_KM and one.start not in taken:
                taken.add(one.start)
                right += 1
                break
    return right, counted


def read_corpus(file: Path) -> Iterator[tuple[str, list[GoldToponym]]]:
    """Text and marks of each article, with offsets put right where the corpus has them wrong.

    GeoVirus counts from 1; TR-News has some offsets up to ten too high. Nested marks keep the longest.
    """
    shift = 1 if file.name == CORPORA["geovirus"] else 0
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise FormatError(str(file), f"is no XML: {error}") from error
    for element in root:
        text = element.findtext("text") or ""
        marks = [
            mark
            for mark in (*element.iter("toponym"), *element.iter("location"))
            if mark.find("type") is None or mark.findtext("type") in _NAMED
        ]
        yield text, _longest([_mark(text, mark, shift) for mark in marks])


def _mark(text: str, mark: ElementTree.Element, shift: int) -> GoldToponym:
    start = int(mark.findtext("start") or 0) - shift
    end = int(mark.findtext("end") or 0) - shift
    phrase = next(
        (p for tag in ("phrase", "name", "extractedName") if (p := mark.findtext(tag))), text[start:end]
    )
    if text[start:end] != phrase:
        at = text.rfind(phrase, max(0, start - 12), start + len(phrase) + 3)
        if at >= 0:
            start, end = at, at + len(phrase)
    tag = mark.find("gaztag")
    lat = mark.findtext(".//lat") or mark.findtext("latitude")
    lon = mark.findtext(".//lon") or mark.findtext("longitude")
    number = tag.get("geonameid") if tag is not None else mark.findtext("geonamesID")
    return GoldToponym(start, end, float(lat) if lat else None, float(lon) if lon else None, number or None)


def _longest(marks: list[GoldToponym]) -> list[GoldToponym]:
    kept: list[GoldToponym] = []
    for mark in sorted(marks, key=lambda one: (one.start - one.end, one.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda one: one.start)
