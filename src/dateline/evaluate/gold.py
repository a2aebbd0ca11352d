"""Scores whole articles marked in full: claims, events, times and quantities.

Definitions (those of the set's own scorer, so that figures compare):

* claims match one to one by their content, where the Dice of tokens is at least 0.5; on matched pairs the
  shares with the right speaker, cue, kind, stance and hedging;
* events match where the triggers touch, or where the type is right and the sentence or an actor is the same;
  on matched pairs the shares with the right type, status, actor, recipient, place (within 60 km, or 300 for
  countries, regions and seas) and time (overlapping, and at most four times as long);
* times and quantities match where their spans touch; on matched pairs the interval, the value, the bound.

Each article is read as plain text with its publication date and outlet.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError, InputError
from dateline.evaluate.gold_files import gold_records
from dateline.evaluate.token_sets import Tokens, TokenText, dice, matched, union
from dateline.parse import Model, load_model
from dateline.pipeline import read_page
from dateline.read.sources import SourceOptions, make_page
from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.reading import Reading
from dateline.records.span import Span, TextSpan
from dateline.records.times import Interval
from dateline.resolve.gazetteer import distance_km

Gold = dict[str, Any]
Say = Callable[[str], None]
_NEEDED = ("id", "text", "claims", "events", "times", "quantities")
_WIDE = frozenset({"country", "sea", "region", "admin1", "ocean"})
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "s", "s'", "and", "in", "for"})
_OLD_NAMES = {"YIELD": "CONCEDE", "DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE"}
_PLAIN = str.maketrans("’‘“”–—", "''\"\"--")


def score_gold(path: Path, *, model: Model | None = None, say: Say | None = None) -> dict[str, Any]:
    """Read the articles of a folder and compare with their marks.

    Args:
        path: a folder of ``*.json``, or one such file.
        model: the encoder; loaded where none is given.
        say: told, line by line, what was missed and what made up.

    Raises:
        InputError: there are no marked articles there.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        raise InputError(str(path), "no marked articles (*.json) there")
    model = model or load_model()
    tally = Tally()
    failed = []
    for gold in (record for file in files for record in gold_records(file, *_NEEDED)):
        tally.missed.clear()
        try:
            Comparison(read_gold(gold, model), gold, tally).run()
        except DatelineError as error:
            failed.append(gold["id"])
            tally.missed.append(str(error))
        if say:
            say(f"== {gold['id']}")
            for line in tally.missed:
                say(f"   {line}")
    return {**tally.figures(), "failed": failed}


def read_gold(gold: Gold, model: Model) -> Reading:
    """Read a marked article as the program reads a text file with its date and outlet given."""
    options = SourceOptions(published=gold.get("published"), outlet=gold.get("outlet"))
    return read_page(make_page(f"{gold['id']}.txt", gold["text"].encode(), options), model)


class Tally:
    """Counts for F1 (``found``, ``predicted``, ``gold``) and for shares (``right``, ``of``)."""

    def __init__(self) -> None:
        self.counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.missed: list[str] = []

    def match(self, name: str, found: int, predicted: int, gold: int) -> None:
        """Count one article's matches."""
        self.counts[name] += Counter(found=found, predicted=predicted, gold=gold)

    def share(self, name: str, right: bool, what: str = "") -> None:
        """Count one attribute of a matched pair."""
        self.counts[name].update({"right": int(right), "of": 1})
        if not right:
            self.missed.append(f"{name}: {what}")

    def figures(self) -> dict[str, Any]:
        """F1 with precision, recall and number, and shares."""
        return {name: self._figure(counts) for name, counts in self.counts.items()}

    def _figure(self, counts: Counter[str]) -> Any:
        if "of" in counts:
            return round(counts["right"] / counts["of"], 3) if counts["of"] else None
        precision = counts["found"] / max(1, counts["predicted"])
        recall = counts["found"] / max(1, counts["gold"])
        return {
            "f1": round(2 * precision * recall / max(1e-9, precision + recall), 3),
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "n": counts["gold"],
        }


class Comparison:
    """One article as read against its marks."""

    def __init__(self, reading: Reading, gold: Gold, tally: Tally) -> None:
        self.reading, self.gold, self.tally = reading, gold, tally
        self.gold_text = TokenText(gold["text"])
        self.text = TokenText(reading.article.text, self.gold_text)

    def run(self) -> None:
        """Count everything."""
        self._claims()
        self._events()
        self._times()
        self._quantities()

    def _read(self, span: Span | None) -> Tokens:
        return self.text.covered(span.start, span.end) if span else frozenset()

    def _marked(self, span: Gold | None) -> Tokens:
        if not span or span.get("start") is None or span.get("end") is None:
            return frozenset()
        return self.gold_text.covered(span["start"], span["end"])

    def _claims(self) -> None:
        read, marked = self.reading.claims, self.gold["claims"]
        mine = [union(self._read(span) for span in claim.content.spans) for claim in read]
        theirs = [union(self._marked(span) for span in claim["content"]) for claim in marked]
        pairs = matched(_likenesses(mine, theirs, 0.5))
        self.tally.match("claims", len(pairs), len(mine), len(theirs))
        for number in _left(pairs, 1, len(theirs)):
            words = " … ".join(span["text"] for span in marked[number]["content"])
            self.tally.missed.append(f"claim missed: {words[:110]}")
        for number in _left(pairs, 0, len(mine)):
            self.tally.missed.append(f"claim too many: {read[number].content.text[:110]}")
        for first, second in pairs:
            self._claim(read[first], marked[second])

    def _claim(self, claim: Claim, mark: Gold) -> None:
        share = self.tally.share
        said, given = [each.text for each in claim.speakers], [each["text"] for each in mark["speakers"]]
        share("claim_speaker", self._same_speaker(claim, mark), f"{said} for {given}")
        cue, wanted = claim.cue, mark["cue"]
        right = bool(self._read(cue) & self._marked(wanted)) or (not cue and not wanted)
        share("claim_cue", right, f"{cue and cue.text} for {wanted and wanted['text']}")
        share("claim_kind", claim.kind == mark["kind"], f"{claim.kind} for {mark['kind']}")
        share("claim_stance", claim.stance == mark["stance"], f"{claim.stance} for {mark['stance']}")
        hedged = bool(claim.hedges) or claim.stance == "speculates"
        expected = bool(mark["hedged"]) or mark["stance"] == "speculates"
        share("claim_hedged", hedged == expected, claim.content.text[:80])

    def _same_speaker(self, claim: Claim, mark: Gold) -> bool:
        if not claim.speakers or not mark["speakers"]:
            return not claim.speakers and not mark["speakers"]
        wanted = [each["text"] for each in mark["speakers"]]
        return any(
            self._is_named(speaker, speaker.entity, wanted)
            or any(dice(self._read(speaker), self._marked(each)) >= 0.5 for each in mark["speakers"])
            for speaker in claim.speakers
        )

    def _is_named(self, who: TextSpan, entity_id: str | None, phrases: Sequence[str]) -> bool:
        """Whether one of the names of somebody shares half the words of the shorter with a phrase."""
        entity = next((each for each in self.reading.entities if each.id == entity_id), None)
        names = [who.text, *((entity.name, *entity.aliases) if entity else ())]
        return any(_alike(name, phrase) for name in names for phrase in phrases)

    def _events(self) -> None:
        read, marked = self.reading.events, self.gold["events"]
        mine = [self._read(event.trigger) for event in read]
        theirs = [self._marked(event["trigger"]) for event in marked]
        scores = (
            (fit, first, second)
            for first, event in enumerate(read)
            for second, mark in enumerate(marked)
            if (fit := self._fit(event, mine[first], mark, theirs[second]))
        )
        pairs = matched(scores)
        self.tally.match("events", len(pairs), len(mine), len(theirs))
        found = {second for _, second in pairs}
        main = {number for number, mark in enumerate(marked) if mark.get("main")}
        self.tally.counts["events_main"].update({"right": len(main & found), "of": len(main)})
        for number in _left(pairs, 1, len(theirs)):
            mark = marked[number]
            self.tally.missed.append(f"event missed: {mark['type']} {mark.get('what')}"[:130])
        for number in _left(pairs, 0, len(mine)):
            event = read[number]
            self.tally.missed.append(
                f"event too many: {event.type} {event.trigger.text} · {event.summary}"[:130]
            )
        for first, second in pairs:
            self._event(read[first], marked[second])

    def _fit(self, event: Event, mine: Tokens, mark: Gold, theirs: Tokens) -> int:
        touch = bool(mine & theirs)
        typed = _root(event.type) in _roots(mark) and (event.type is not None or event.kind == mark["kind"])
        actor = any(self._is_named(each, each.entity, mark["actors"] or []) for each in event.actors)
        beside = self.gold_text.sentence(mine) == self.gold_text.sentence(theirs) != -1
        return 3 * touch + typed + beside + actor if touch or (typed and (beside or actor)) else 0

    def _event(self, event: Event, mark: Gold) -> None:
        share, what = self.tally.share, mark.get("what")
        share("event_type", _root(event.type) in _roots(mark), f"{event.type} for {mark['type']} {what}")
        share("event_status", event.status == mark["status"], f"{event.status} for {mark['status']} {what}")
        for name, people in (("actors", event.actors), ("recipients", event.recipients)):
            if mark[name]:
                right = any(self._is_named(each, each.entity, mark[name]) for each in people)
                share(f"event_{name[:-1]}", right, f"{[each.text for each in people]} for {mark[name]}")
        if mark.get("lat") is not None:
            place = next((each for each in self.reading.places if each.id == event.place), None)
            right = False
            if place and place.lat is not None and place.lon is not None:
                far = distance_km(place.lat, place.lon, mark["lat"], mark["lon"])
                right = far <= (300 if place.kind in _WIDE else 60)
            share("event_place", right, f"{place and place.name} for {mark['place']} {what}")
        if mark.get("interval"):
            right = _same_interval(event.interval, mark["interval"])
            share("event_time", right, f"{_words(event.interval)} for {mark['interval']} {what}")

    def _times(self) -> None:
        read, marked = self.reading.times, self.gold["times"]
        for first, second in self._touching("times", read, marked):
            time, mark = read[first], marked[second]
            if mark.get("interval"):
                right = _same_interval(time.interval, mark["interval"])
                words = f"{mark['text']}: {_words(time.interval)} for {mark['interval']}"
                self.tally.share("time_interval", right, words)

    def _quantities(self) -> None:
        read, marked = self.reading.quantities, self.gold["quantities"]
        for first, second in self._touching("quantities", read, marked):
            quantity, mark = read[first], marked[second]
            given = [each for each in (quantity.value, quantity.low, quantity.high) if each is not None]
            close = 1e-6 * max(1, abs(mark["value"]))
            right = any(abs(each - mark["value"]) <= close for each in given)
            self.tally.share("quantity_value", right, f"{mark['text']}: {given}")
            words = f"{mark['text']}: {quantity.bound} for {mark['bound']}"
            self.tally.share("quantity_bound", quantity.bound == mark["bound"], words)

    def _touching(self, name: str, read: Sequence[TextSpan], marked: Sequence[Gold]) -> list[tuple[int, int]]:
        mine = [self._read(each) for each in read]
        theirs = [self._marked(each) for each in marked]
        pairs = matched(_likenesses(mine, theirs, 0.0))
        self.tally.match(name, len(pairs), len(mine), len(theirs))
        for number in _left(pairs, 1, len(theirs)):
            self.tally.missed.append(f"{name} missed: {marked[number]['text']}")
        for number in _left(pairs, 0, len(mine)):
            self.tally.missed.append(f"{name} too many: {read[number].text}")
        return pairs


def _likenesses(
    mine: Sequence[Tokens], theirs: Sequence[Tokens], least: float
) -> Iterator[tuple[float, int, int]]:
    """Dice of all pairs of at least ``least``; where that is 0, of all that touch."""
    for first, one in enumerate(mine):
        for second, other in enumerate(theirs):
            likeness = dice(one, other)
            if (likeness >= least) if least else one & other:
                yield likeness, first, second


def _left(pairs: Sequence[tuple[int, int]], side: int, count: int) -> list[int]:
    """Numbers that no pair has."""
    used = {pair[side] for pair in pairs}
    return [number for number in range(count) if number not in used]


def _alike(name: str, phrase: str) -> bool:
    one, other = _key(name), _key(phrase)
    return bool(one and other) and len(one & other) >= max(1, min(len(one), len(other)) / 2)


def _key(name: str) -> set[str]:
    return {word.translate(_PLAIN).lower() for word in re.findall(r"\w+", name)} - _SMALL_WORDS


def _root(type_: str | None) -> str | None:
    return _OLD_NAMES.get(type_, type_) if type_ else None


def _roots(mark: Gold) -> set[str | None]:
    return {_root(mark["type"]), *(_root(each) for each in mark.get("also") or [])}


def _same_interval(interval: Interval | None, wanted: Sequence[str]) -> bool:
    if interval is None:
        return False
    start, end = _instant(wanted[0]), _instant(wanted[1])
    length = (interval.end - interval.start).total_seconds()
    longest = 4 * max((end - start).total_seconds(), 3600)
    return interval.start < end and interval.end > start and length <= longest


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _words(interval: Interval | None) -> str:
    return f"{interval.start:%Y-%m-%dT%H:%M}/{interval.end:%Y-%m-%dT%H:%M}" if interval else "nothing"
