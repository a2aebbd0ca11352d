"""sentences → quantities: every number with a unit or a counted noun, in SI, with bound, range and twin unit.

``numerals`` finds numbers, ``units`` what stands beside them, ``counted`` what they count, ``bounds`` what loosens them; here a
number is kept or declined, ranges are joined and pairs linked. Declines years, dates, clocks, ordinals, ages after names,
scores of games, and numbers that name something (page 3, Resolution 1701, H5N1). A bare figure is kept: what it counts
stands elsewhere ("84 people were killed and 284 injured").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.records.article import Article
from dateline.records.ids import content_id
from dateline.records.quantity import Bound, Quantity, SiRange
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span
from dateline.resolve.bounds import allowed, bound_at
from dateline.resolve.counted import Counted, WordIndex, context, counted_after, is_person
from dateline.resolve.numerals import Number, find_numbers
from dateline.resolve.units import Unit, UnitMatch, money_before, unit_at, unit_table, with_rate

_TO = re.compile(r"(?: ?[-–—] ?| to |-to-| and | or )\Z")
_OLD = re.compile(r"[- ]old\b")
_MEASURED = re.compile(r" of (?:the |all |its |their |his |her )?")
_WORD = re.compile(r"[\w'’\-]+")
_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART", "X"})
_LONGEST_MEASURED = 48
_FRACTION = Unit("fraction", "share")
_PERSON = Unit("person", "count")
_CHANGED = re.compile(
    r"\b(?:increas|decreas|ris|rose|risen|fell|fall|drop|grew|grow|climb|jump|surg|slump|plung|declin|cut|rais|lower|"
    r"chang|went|go|mov|slid|shrunk|shrank|gain|boost|reduc|expand|up|down)\w*\b[^.;]{0,60}\bfrom (?:\w+ )?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'’.]*|[A-Z]{2,}[-‑]?)[ \-‑]\Z")
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w.'’\-]+(?: (?:Jr|Sr)\.?)?(?:, | \()\Z")
_TIME_AFTER = re.compile(
    r":\d\d|[ap]\.?m\b| ?[ap]\.?m\b\.?| (?:o'clock|o’clock|GMT|UTC|hours GMT|local time|IST|EST|EDT|PST|PDT|CET)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """A quantity in the making."""

    start: int
    end: int
    number: Number
    high: Number | None = None
    unit: UnitMatch | None = None
    counted: Counted | None = None
    bound: Bound = "exact"
    rule: str = "number"
    pair: int | None = None


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
    drafts = _Reader(text, index, [(span.start, span.end) for span in taken]).drafts()
    _link_pairs(text, drafts)
    records = [_record(article.id, text, draft, index) for draft in drafts]
    return tuple(
        record if draft.pair is None else record.model_copy(update={"pair": records[draft.pair].id})
        for draft, record in zip(drafts, records, strict=True)
    )


class _Reader:
    """One article's numbers with the layers that every test needs."""

    def __init__(self, text: str, index: WordIndex, taken: list[tuple[int, int]]) -> None:
        self.text = text
        self.index = index
        self.taken = taken
        self.words = context()

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
        if self._decade_or_clock(number):
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
        if following is not None and (high := self._range(number, following, money, unit)) is not None:
            return high, 2
        if following is not None and unit is None and self._range_of_names(number, following):
            return None, 2
        if following is not None and (odds := self._odds(number, following)) is not None:
            return odds, 2
        if money is not None:
            draft = Draft(money.start, number.end, number, unit=self._money_rate(money, number.end))
            draft.end = max(draft.end, draft.unit.end if draft.unit else 0)
            return draft, 1
        if unit is not None and not self._false_unit(number, unit):
            return Draft(number.start, unit.end, number, unit=unit), 1
        if (named := self._magnitude(number)) is not None:
            return named, 1
        if self._named(number) or self._dated(number) or self._inside_time(number):
            return None, 1
        counted = counted_after(self.text, number.start, number.end, self.index)
        if self._declined(number, counted):
            return None, 1
        end = counted.end if counted else number.end
        draft = Draft(number.start, end, number, counted=counted)
        if counted and (hidden := self._of_unit(counted)) is not None:
            draft.unit, draft.counted = hidden, None
        return draft, 1

    def _decade_or_clock(self, number: Number) -> bool:
        """ "the 1980s", "860 BC", "five o'clock", "4chan", "2018 day five", "high-five"."""
        after = self.text[number.end : number.end + 16]
        before = self.text[max(0, number.start - 2) : number.start]
        if _TIME_AFTER.match(after) or re.match(r" ?(?:BC|BCE|AD|CE)\b", after):
            return True
        if number.form == "word":
            return bool(re.search(r"[^\W\d]-\Z", before))
        if number.form != "figure" or not self.text[number.start : number.end].isdigit():
            return False
        if re.match(r"['’]?s\b", after) and number.value >= 10 and number.value % 10 == 0:
            return True
        if re.match(r"[^\W\d]", after) and unit_at(self.text, number.end) is None:
            return True
        singular = re.match(r" (?:day|week|month|year|hour|minute|second)\b(?![- ]old)", after)
        return 1900 <= number.value <= 2100 and singular is not None

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

    def _money_rate(self, money: UnitMatch, end: int) -> UnitMatch:
        rated = with_rate(self.text, UnitMatch(money.start, end, money.unit))
        return UnitMatch(money.start, rated.end, rated.unit)

    def _range(
        self, low: Number, high: Number, money: UnitMatch | None, unit: UnitMatch | None
    ) -> Draft | None:
        """ "100 to 150 km", "10 km to 15 km", "$5-10 million", "between 5 and 10", "two or three goals"."""
        middle = unit.end if unit else low.end
        money_high = money_before(self.text, high.start)
        gap = self.text[middle : money_high.start if money_high else high.start]
        if not _TO.fullmatch(gap) or low.form == "size" or high.form == "size":
            return None
        before = self.text[max(0, low.start - 90) : money.start if money else low.start]
        word = gap.strip()
        if word == "and" and not re.search(r"\bbetween (?:about |some )?$", before, re.IGNORECASE):
            return None
        unit_high = unit_at(self.text, high.end)
        elided = unit is None and money is None and (unit_high or money_high)
        if word == "to" and not elided and _CHANGED.search(before):
            return None
        same = money_high.unit if money_high else (unit_high.unit if unit_high else None)
        if unit is not None and (unit_high is None or unit_high.unit != unit.unit):
            return None
        if money is not None and money_high is not None and money.unit != money_high.unit:
            return None
        return self._joined(low, high, money or money_high, unit_high, same, word)

    def _joined(
        self,
        low: Number,
        high: Number,
        money: UnitMatch | None,
        unit: UnitMatch | None,
        same: Unit | None,
        word: str,
    ) -> Draft | None:
        low = self._scaled(low, high)
        if low.value >= high.value and not (same or money):
            return None
        if word in ("-", "–", "—") and not (same or money) and not self._range_counts(low, high):
            return None
        if self._dated(low) and not (same or money):
            return None
        if re.fullmatch(r"(?:19|20)\d\d", self.text[low.start : low.end]) and high.step > 1000:
            return None
        start = money.start if money and money.start < low.start else low.start
        if money:
            rate = self._money_rate(money, high.end)
            return Draft(start, max(high.end, rate.end), low, high, rate)
        if unit is not None:
            return Draft(start, unit.end, low, high, unit)
        if self._inside_time(low) or self._named(low):
            return None
        counted = counted_after(self.text, high.start, high.end, self.index)
        if counted is None and word == "or":
            return None
        return Draft(start, counted.end if counted else high.end, low, high, counted=counted)

    def _range_of_names(self, low: Number, high: Number) -> bool:
        """ "aged 18 to 34", "sections 3-5": neither end counts anything."""
        gap = self.text[low.end : high.start]
        bare = unit_at(self.text, high.end) is None and money_before(self.text, high.start) is None
        return bool(_TO.fullmatch(gap)) and low.form == high.form == "figure" and bare and self._named(low)

    def _scaled(self, low: Number, high: Number) -> Number:
        """ "$5-10 million", "1 to 2 thousand": the multiplier of the second holds for the first."""
        tail = re.search(
            r"(hundred|thousand|million|billion|trillion|[kmb]n?)$", self.text[high.start : high.end].lower()
        )
        own = re.search(r"[a-z]", self.text[low.start : low.end].lower())
        if tail is None or own or high.form != "figure" or low.form != "figure" or high.value < 1000:
            return low
        digits = re.match(r"[\d.,]+", self.text[high.start : high.end])
        factor = high.value / float(digits.group().replace(",", "").rstrip(".")) if digits else 1.0
        if low.value * factor > high.value or "," in self.text[low.start : low.end]:
            return low
        return replace(low, value=low.value * factor, step=low.step * factor)

    def _range_counts(self, low: Number, high: Number) -> bool:
        """A dash between two figures is a range only where a counted noun follows: "2-1" is a score."""
        return (
            low.value < high.value
            and not _NAME_BEFORE.search(self.text[max(0, low.start - 24) : low.start])
            and counted_after(self.text, high.start, high.end, self.index) is not None
        )

    def _odds(self, part: Number, whole: Number) -> Draft | None:
        """ "one in three visits"."""
        if self.text[part.end : whole.start].lower() != " in " or part.form == "figure" != whole.form:
            return None
        if part.value >= whole.value or part.value > 3 or whole.value > 100 or whole.form != part.form:
            return None
        counted = counted_after(self.text, whole.start, whole.end, self.index)
        share = Number(part.start, whole.end, round(part.value / whole.value, 10), "fraction", 0.0)
        return Draft(part.start, counted.end if counted else whole.end, share, counted=counted)

    def _false_unit(self, number: Number, unit: UnitMatch) -> bool:
        """ "one day he said", "the second minute", "in 2019 pounds"."""
        name = unit.unit.name
        if name == "second" and self.text[unit.start : unit.end] == "second":
            return number.end + 1 == unit.start and self.text[number.end] == " " and number.value != 1
        if number.form == "word" and number.value == 1 and name in ("day", "point", "minute", "second"):
            before = self.text[max(0, number.start - 12) : number.start].lower()
            after = self.text[unit.end : unit.end + 9].lower()
            return name != "minute" and not re.match(r" (?:of|after|before|to|earlier|later|ago|old|more|long|late|early|away|in)\b", after) and not re.search(r"(?:only|just|least|than|about|within|for|the|in|by) $", before)  # fmt: skip
        return name == "point" and bool(self._inside_time(number))

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

    def _named(self, number: Number) -> bool:
        """Does the number name or number something: "Resolution 1701", "School 59", "[3]", "No. 4"?"""
        before = self.text[max(0, number.start - 30) : number.start]
        after = self.text[number.end : number.end + 12]
        if re.search(r"(?:[#№§@_/.:=+*]|\[|[A-Za-z]\(|[A-Za-z\d][-‑])\Z", before) or re.match(
            r"\]|[_/@=]\w|-[A-Z]{2,}", after
        ):
            return True
        if re.search(r"\n\Z|\A\Z", before) and re.match(r"[.)]\s", after) and number.form == "figure":
            return True
        word = re.search(r"([A-Za-z.#]+)[ \-‑]\Z", before)
        if word is None or number.form not in ("figure", "word"):
            return False
        label = word.group(1)
        if label.lower() in self.words["labels"]:
            sure = label[0].isupper() or label.lower() not in self.words["label_nouns_only_upper"]
            return sure or counted_after(self.text, number.start, number.end, self.index) is None
        if self._numbers_the_word_before(number):
            return True
        if (
            number.form != "figure"
            or not _NAME_BEFORE.search(before)
            or "," in self.text[number.start : number.end]
        ):
            return False
        opens = re.search(r"(?:[.!?\"“:]\s+|\n|\A)\Z", before[: word.start()])
        shout = label.isupper() and len(label) > 1
        if self.index.words:
            follows = (
                counted_after(self.text, number.start, number.end, self.index) is not None
                and not after[1:2].isupper()
            )
        else:
            follows = bool(
                re.match(r"[ -](?!(?:on|in|at|by|and|was|is|has|to|for|from|with)\b)[a-z]{3,}", after)
            )
        return not opens and not follows and (shout or label[1:].islower() or not label.islower())

    def _numbers_the_word_before(self, number: Number) -> bool:
        """ "posts 542", "day five": the tree hangs the number on the noun before it."""
        numbers = self.index.at(number.start, number.end)
        if not numbers or numbers[0] == 0:
            return False
        word, before = self.index.words[numbers[-1]], self.index.words[numbers[0] - 1]
        return (
            word.head == numbers[0] - 1
            and word.deprel.startswith("nummod")
            and before.upos in ("NOUN", "PROPN")
        )

    def _dated(self, number: Number) -> bool:
        """Is the number a year, a day of the month, a clock, or the age that follows a name?"""
        if number.form != "figure":
            return False
        written = self.text[number.start : number.end]
        before = self.text[max(0, number.start - 24) : number.start]
        after = self.text[number.end : number.end + 24]
        if _TIME_AFTER.match(after) or re.search(r"\d[:/.]\Z|['’]\Z", before):
            return True
        months = self.words["months"]
        word_before = re.search(r"([A-Za-z]+)\.? \Z", before)
        word_after = re.match(r"(?: of)? ([A-Za-z]+)", after)
        if number.value <= 31 and number.step <= 10 and written.isdigit():
            if word_before and word_before.group(1).lower() in months and word_before.group(1)[0].isupper():
                return True
            if word_after and word_after.group(1).lower() in months and word_after.group(1)[0].isupper():
                return True
        if (
            _AGE_AFTER_NAME.search(before)
            and re.match(r"[,.)]| and ", after)
            and 0 < number.value < 110
            and written.isdigit()
        ):
            return True
        return written.isdigit() and len(written) == 4 and self._year(number.value, before, after)

    def _year(self, value: float, before: str, after: str) -> bool:
        if not 1000 <= value <= 2100:
            return False
        if re.match(r"s\b|['’]s\b|[-–/]\d\d", after) or re.search(
            r"\d[-–/]\Z|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?, \Z", before
        ):
            return True
        word_before = re.search(r"([A-Za-z©]+),? \Z", before)
        word_after = re.match(r" ([a-z]+)", after)
        led = (
            bool(word_before)
            and word_before is not None
            and word_before.group(1).lower() in self.words["year_before"]
        )
        followed = word_after.group(1) if word_after else ""
        if followed in self.words["people"]:
            return False
        if value < 1500:
            return led and not followed.endswith("s")
        if value >= 1900 and before.lower().endswith("the "):
            return True
        counts = (
            followed.endswith("s")
            and followed not in self.words["year_after"]
            and followed not in ("was", "is", "has", "its", "this")
        )
        if counts:
            return False
        return led or value >= 1900

    def _inside_time(self, number: Number) -> bool:
        """Is the number inside a time that is no length of time?"""
        for start, end in self.taken:
            if start <= number.start and number.end <= end:
                return unit_at(self.text, number.end) is None
        return False

    def _declined(self, number: Number, counted: Counted | None) -> bool:
        """Bare words and fractions that count nothing."""
        if number.form == "fraction":
            return self._bare_fraction(number, counted)
        before = self.text[max(0, number.start - 30) : number.start]
        after = self.text[number.end : number.end + 14]
        if number.form == "size":
            scores = self.text[number.start : number.end].lower() == "scores"
            return scores and not after.startswith(" of ")
        written = self.text[number.start : number.end].lower()
        if written in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"):
            return counted is None
        if number.form == "word" and number.value == 1 and written == "one":
            return self._pronoun_one(number, counted, before, after)
        if re.search(
            r"\b(?:he|she|who|[Hh]e[’']s|[Ss]he[’']s)(?: was| is| turned| turns| were)? \Z", before
        ) and not (counted and is_person(counted.head)):
            return True
        if number.form == "word" and counted is None:
            if re.match(r" ?- ?[a-z]{3,}", after):
                return False
            return bool(
                re.search(
                    r"\b(?:the|these|those|last|first|next|no|any|you|us|them|between|group of) $",
                    before,
                    re.IGNORECASE,
                )
            )
        if number.form == "figure" and counted is None:
            return self._bare_figure(number, before, after)
        return number.form == "figure" and self._scored_or_addressed(number, before)

    def _scored_or_addressed(self, number: Number, before: str) -> bool:
        """ "Belgium 3 – 0 Panama", "68 Court Street"."""
        if re.search(r"\d ?[-–] ?\Z", before):
            return True
        way = r" (?:[A-Z][\w.]+ ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Way|Place|Square|Highway)"
        return bool(re.match(way, self.text[number.end : number.end + 40]))

    def _bare_figure(self, number: Number, before: str, after: str) -> bool:
        """A figure alone is no quantity in a score, a list of figures or a bracket."""
        if number.value in (911, 999) or re.search(r"\b(?:ages?|aged|age of|ages of) \Z", before):
            return True
        if re.match(r" ?[-–:] ?\d", after) or re.search(r"\d ?[-–:] ?\Z", before):
            return True
        if re.search(r"(?:^|\s)\(\Z", before) and after.startswith(")"):
            return True
        return bool(re.match(r"\)", after) and re.search(r"\(\Z", before)) or bool(
            re.search(r"\n\Z", before) and after[:1] in ("\n", "")
        )

    def _pronoun_one(self, number: Number, counted: Counted | None, before: str, after: str) -> bool:
        numbers = self.index.at(number.start, number.end)
        if numbers and self.index.words[numbers[0]].upos not in ("NUM", "NOUN"):
            return True
        if re.search(
            r"\b(?:no|any|every|some|each|which|this|that|the|another|other|only|big|new|good|last|first)[ -]$",
            before,
            re.IGNORECASE,
        ):
            return counted is None or bool(re.match(r" (?:who|that|which|of|in|on)\b", after))
        follows = re.match(r"[ -]?(['’]s|\w+)", after)
        word = follows.group(1).lower() if follows else ""
        if word in ("of", "which", "who", "whose"):
            return True
        if counted is not None:
            return word in self.words["not_one"] and word not in ("day", "more")
        return not (numbers and self.index.words[numbers[0]].upos == "NUM" and self.index.words[numbers[0]].deprel.split(":")[0] in ("nsubj", "conj", "obj"))  # fmt: skip

    def _bare_fraction(self, number: Number, counted: Counted | None) -> bool:
        """ "half of all children", "a quarter of citizens", "half an hour"; not "first half", "in half"."""
        before = self.text[max(0, number.start - 16) : number.start].lower()
        after = self.text[number.end : number.end + 12]
        if re.search(
            r"\b(?:first|second|third|fourth|last|latter|other|each|per|final|better|cut|in|by|this|that|last|next|and a|the)[ -]$",
            before,
        ):
            return not (
                re.search(r"\b(?:in|by|cut|the|other) $", before) and re.match(r" (?:of|an|a)\b", after)
            )
        if re.match(r" (?:of|an?|the|his|her|its|their|as|that|my|our|this|these|those)\b", after):
            return False
        return (
            counted is None
            and number.value == 0.5
            and not re.search(r"\b(?:about|almost|nearly|than|least|around|roughly|over) $", before)
        )

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
