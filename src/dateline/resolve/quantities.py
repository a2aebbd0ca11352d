"""sentences → quantities: every number with a unit or a counted noun, in SI, with bound, range and twin unit.

``numerals`` finds numbers, ``units`` what stands beside them, ``counted`` what they count, ``bounds`` what loosens them; here a
number is kept or declined, ranges are joined and pairs linked. Declines years, dates, clocks, ordinals, ages after names,
scores of games, and numbers that name something (page 3, Resolution 1701, H5N1). A bare figure is kept: what it counts
stands elsewhere ("84 people were killed and 284 injured").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.records.article import Article
from dateline.records.ids import content_id
from dateline.records.quantity import Bound, Quantity, SiRange
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span
from dateline.resolve.bounds import allowed, bound_at
from dateline.resolve.counted import Counted, context, counted_after, is_person
from dateline.resolve.number_ranges import odds_from, range_from, range_of_names
from dateline.resolve.numbers_in_names import in_decade_or_clock, is_dated, is_named
from dateline.resolve.numerals import Number, find_numbers
from dateline.resolve.quantity_drafts import Draft
from dateline.resolve.surroundings import Surroundings
from dateline.resolve.uncounted import counts_nothing
from dateline.resolve.units import Unit, UnitMatch, money_before, money_rate, unit_at, unit_table
from dateline.resolve.word_index import WordIndex

_OLD = re.compile(r"[- ]old\b")
_MEASURED = re.compile(r" of (?:the |all |its |their |his |her )?")
_WORD = re.compile(r"[\w'’\-]+")
_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART", "X"})
_LONGEST_MEASURED = 48
_FRACTION = Unit("fraction", "share")
_PERSON = Unit("person", "count")


def resolve_quantities(
    article: Article, parsed: ParsedArticle, taken: Iterable[Span] = ()
) -> tuple[Quantity, ...]:
    """Return the article's quantities in order of the text.

    Args:
        article: the article; all its text is searched.
        parsed: its words; the tree is used where there is one.
        taken: spans of times. A number inside one is left out, unless the time is a length of time.
    """
    text = article.text
    index = WordIndex(parsed)
    drafts = _Reader(Surroundings(text, index, tuple((span.start, span.end) for span in taken))).drafts()
    _link_pairs(text, drafts)
    records = [_record(article.id, text, draft, index) for draft in drafts]
    return tuple(
        record if draft.pair is None else record.model_copy(update={"pair": records[draft.pair].id})
        for draft, record in zip(drafts, records, strict=True)
    )


class _Reader:
    """One article's numbers with the layers that every test needs."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.text = around.text
        self.index = around.index

    def drafts(self) -> list[Draft]:
        """Quantities in order: numbers kept, ranges joined, bounds read."""
        numbers = find_numbers(self.text)
        found: list[Draft] = []
        skip = -1
        for position in range(len(numbers)):
            if position <= skip:
                continue
            draft, used = self._draft(numbers, position)
            skip = position + used - 1
            if draft is not None:
                draft.bound, draft.rule = self._bound(draft)
                found.append(draft)
        found += self._articled(found)
        return sorted(found, key=lambda draft: draft.start)

    def _draft(self, numbers: list[Number], position: int) -> tuple[Draft | None, int]:
        """The quantity that begins with a number, and how many numbers it uses."""
        number = numbers[position]
        if in_decade_or_clock(self.around, number):
            return None, 1
        money = money_before(self.text, number.start)
        if (
            money is None
            and number.form == "figure"
            and re.search(r"[A-Za-z]\Z", self.text[: number.start][-1:])
        ):
            return None, 1
        unit = (
            unit_at(self.text, number.end) if number.form != "fraction" or self._half_unit(number) else None
        )
        following = numbers[position + 1] if position + 1 < len(numbers) else None
        if (
            following is not None
            and (high := range_from(self.around, number, following, money, unit)) is not None
        ):
            return high, 2
        if following is not None and unit is None and range_of_names(self.around, number, following):
            return None, 2
        if following is not None and (odds := odds_from(self.around, number, following)) is not None:
            return odds, 2
        if money is not None:
            draft = Draft(money.start, number.end, number, unit=money_rate(self.text, money, number.end))
            draft.end = max(draft.end, draft.unit.end if draft.unit else 0)
            return draft, 1
        if unit is not None and not self._false_unit(number, unit):
            return Draft(number.start, unit.end, number, unit=unit), 1
        if (named := self._magnitude(number)) is not None:
            return named, 1
        if is_named(self.around, number) or is_dated(self.around, number) or self.around.inside_time(number):
            return None, 1
        counted = counted_after(self.text, number.start, number.end, self.index)
        if counts_nothing(self.around, number, counted):
            return None, 1
        end = counted.end if counted else number.end
        draft = Draft(number.start, end, number, counted=counted)
        if counted and (hidden := self._of_unit(counted)) is not None:
            draft.unit, draft.counted = hidden, None
        return draft, 1

    def _of_unit(self, counted: Counted) -> UnitMatch | None:
        """ "millions of pounds", "thousands of gallons": the counted noun is a unit."""
        start = counted.end - len(counted.head)
        unit = unit_table().words.get(counted.head.lower())
        if unit is not None and unit.name == "pound" and counted.head.lower() == "pounds":
            unit = unit_table().by_name["pound sterling"]
        return UnitMatch(start, counted.end, unit) if unit else None

    def _half_unit(self, number: Number) -> bool:
        """ "half an hour", "half-hour": the unit comes after an article."""
        return bool(
            re.match(r"-(?:hour|mile|day|year|century|million)", self.text[number.end : number.end + 9])
        )

    def _false_unit(self, number: Number, unit: UnitMatch) -> bool:
        """ "one day he said", "the second minute", "in 2019 pounds", the plural of a craft ("Mi-24s")."""
        name = unit.unit.name
        if self.text[unit.start : unit.end] == "s" and re.search(
            r"[A-Za-z][-‑]\Z", self.text[max(0, number.start - 2) : number.start]
        ):
            return True
        if name == "second" and self.text[unit.start : unit.end] == "second":
            return number.end + 1 == unit.start and self.text[number.end] == " " and number.value != 1
        if number.form == "word" and number.value == 1 and name in ("day", "point", "minute", "second"):
            before = self.text[max(0, number.start - 12) : number.start].lower()
            after = self.text[unit.end : unit.end + 9].lower()
            return name != "minute" and not re.match(r" (?:of|after|before|to|earlier|later|ago|old|more|long|late|early|away|in)\b", after) and not re.search(r"(?:only|just|least|than|about|within|for|the|in|by) $", before)  # fmt: skip
        return name == "point" and bool(self.around.inside_time(number))

    def _magnitude(self, number: Number) -> Draft | None:
        """ "magnitude of 6.3", "a 5.2 quake", "Mach 5"."""
        before = self.text[max(0, number.start - 30) : number.start]
        lead = re.search(
            r"\b(magnitude|Mach)(?: of| was| at| is|-)?(?: an?)? ?(?:about |around |at least )?$",
            before,
            re.IGNORECASE,
        )
        if lead:
            name = "Mach" if lead.group(1).lower() == "mach" else "magnitude"
            start = number.start - (len(before) - lead.start())
            found = UnitMatch(start, number.start, unit_table().by_name[name])
            loose = re.search(r"(?:about|around|at least) $", lead.group())
            return Draft(number.start if loose else start, number.end, number, unit=found)
        quake = re.match(
            r"[ -](?:\w+ )?(?:earth)?(?:quake|tremor|aftershock|temblor)\b",
            self.text[number.end : number.end + 24],
        )
        if quake and number.form == "figure" and number.value < 10 and number.step < 1:
            found = UnitMatch(number.end, number.end, unit_table().by_name["magnitude"])
            return Draft(number.start, number.end, number, unit=found)
        return None

    def _articled(self, found: list[Draft]) -> list[Draft]:
        """ "a kilometer away", "an hour later", "half an hour": a unit after an article, where it measures."""
        taken = [(draft.start, draft.end) for draft in found]
        more = []
        for match in re.finditer(r"\b(?:an?|A|An) (?=[a-z])", self.text):
            unit = unit_at(self.text, match.end() - 1)
            if (
                unit is None
                or unit.unit.name in ("second", "point", "magnitude")
                or " per " in unit.unit.name
            ):
                continue
            if any(start < unit.end and match.start() < end for start, end in taken):
                continue
            half = next(
                (d for d in found if d.number.form == "fraction" and d.number.end + 1 == match.start()), None
            )
            if half is not None:
                half.unit, half.end, half.counted = unit, unit.end, None
                continue
            if re.match(
                r" (?:away|later|earlier|long|off|apart|high|wide|deep|tall|from|north|south|east|west)\b",
                self.text[unit.end :],
            ):
                more.append(
                    Draft(
                        match.start(),
                        unit.end,
                        Number(match.start(), match.end() - 1, 1.0, "word", 1.0),
                        unit=unit,
                    )
                )
        return [self._bounded(draft) for draft in more]

    def _bounded(self, draft: Draft) -> Draft:
        draft.bound, draft.rule = self._bound(draft)
        return draft

    def _bound(self, draft: Draft) -> tuple[Bound, str]:
        """Bound and rule: a range, words beside it, or what the number's form implies."""
        if draft.high is not None:
            return "between", "range"
        bound, rule = bound_at(self.text, draft.start, draft.end)
        if rule is None and draft.end > draft.number.end:
            after, found = bound_at(self.text, draft.start, draft.number.end)
            if found and found.startswith("bound-or"):
                bound, rule = after, found
        if rule is not None:
            return bound, rule
        if draft.number.form == "size":
            return "at_least", "plural-of-size"
        if draft.number.form == "vague":
            return "about", "vague-number"
        return "exact", "number"


def _link_pairs(text: str, drafts: list[Draft]) -> None:
    """Link "800 km (500 miles)": the same quantity twice; the one in brackets inherits the bound."""
    for position in range(len(drafts) - 1):
        left, right = drafts[position], drafts[position + 1]
        if left.unit is None or right.unit is None or left.pair is not None:
            continue
        gap = text[left.end : right.start]
        if not re.fullmatch(
            r" ?[(\[](?:or |about |around |some |roughly |nearly |approximately |~|up to )*|,? or (?:about |around |roughly |nearly )?|, | ?/ ?",
            gap,
        ):
            continue
        a, b = left.unit.unit, right.unit.unit
        bracket = "(" in gap or "[" in gap
        if a.name == b.name or a.dimension is None or a.dimension != b.dimension or not (bracket or a.factor):
            continue
        if not bracket and not _close(left, right):
            continue
        left.pair, right.pair = position + 1, position
        if right.bound == "exact" and right.high is None:
            right.bound, right.rule = left.bound, "inherits-from-pair"


def _close(left: Draft, right: Draft) -> bool:
    """Within a tenth of each other in SI: two units for one quantity, not two quantities in a list."""
    a, b = _si_value(left.number.value, left), _si_value(right.number.value, right)
    return a is not None and b is not None and abs(a - b) <= 0.1 * max(abs(a), abs(b))


def _si_value(value: float | None, draft: Draft) -> float | None:
    unit = draft.unit.unit if draft.unit else None
    if value is None or unit is None or unit.factor is None:
        return None
    return value * unit.factor + unit.offset


def _record(article: str, text: str, draft: Draft, index: WordIndex) -> Quantity:
    high = draft.high.value if draft.high else None
    low, top = allowed(draft.number.value, high, draft.bound)
    unit = _unit_of(draft)
    si = None
    if draft.unit is not None and unit is not None and unit.si_unit is not None:
        si = SiRange(low=_si_value(low, draft), high=_si_value(top, draft), unit=unit.si_unit)
    return Quantity(
        id=content_id("qu", article, draft.start, draft.end, "quantity"),
        text=text[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        value=draft.number.value,
        low=low,
        high=top,
        unit=unit.name if unit else None,
        dimension=unit.dimension if unit else None,
        si=si,
        bound=draft.bound,
        of=draft.counted.phrase if draft.counted else _measured(text, draft, index),
        pair=None,
        rule=draft.rule,
    )


def _unit_of(draft: Draft) -> Unit | None:
    if draft.unit is not None:
        return draft.unit.unit
    if draft.number.form == "fraction":
        return _FRACTION
    if draft.counted is None:
        return None
    if is_person(draft.counted.head) or is_person(draft.counted.singular):
        return _PERSON
    return Unit(draft.counted.singular.lower(), "count")


def _measured(text: str, draft: Draft, index: WordIndex) -> str | None:
    """What a unit measures, where it says so: "14.6 million tonnes of grain"; of "65 years old" it is the age."""
    if _OLD.match(text, draft.end):
        return "age"
    match = _MEASURED.match(text, draft.end)
    if match is None:
        return None
    end = match.end()
    for word in _WORD.finditer(text, end, end + _LONGEST_MEASURED):
        numbers = index.at(word.start(), word.end())
        ended = numbers and index.words[numbers[0]].upos not in _NOUN_PHRASE
        if ended or word.group().lower() in context()["stop"] or text[end : word.start()].strip():
            break
        end = word.end()
    return text[match.end() : end].strip() or None
