"""Numbers that name or date something: "Resolution 1701", "School 59", "No. 4", "in 1957", "the 1980s", "8:10".

Decides by the words beside the figure and, where there is one, by the tree. In doubt the number names nothing.
"""

from __future__ import annotations

import re

from dateline.resolve.counted import context, counted_after
from dateline.resolve.numerals import Number
from dateline.resolve.surroundings import Surroundings
from dateline.resolve.units import unit_at

_NAME_BEFORE = re.compile(r"(?:[A-Z][\w'’.]*|[A-Z]{2,}[-‑]?)[ \-‑]\Z")
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w.'’\-]+(?: (?:Jr|Sr)\.?)?(?:, | \()\Z")
_TIME_AFTER = re.compile(
    r":\d\d|[ap]\.?m\b| ?[ap]\.?m\b\.?| (?:o'clock|o’clock|GMT|UTC|hours GMT|local time|IST|EST|EDT|PST|PDT|CET)\b",
    re.IGNORECASE,
)


def stands_after_name(text: str, start: int) -> bool:
    """Does a capitalised word stand right before?"""
    return _NAME_BEFORE.search(text[max(0, start - 24) : start]) is not None


def is_named(around: Surroundings, number: Number) -> bool:
    """Does the number name or number something: "Resolution 1701", "School 59", "[3]", "No. 4"?"""
    before = around.text[max(0, number.start - 30) : number.start]
    after = around.text[number.end : number.end + 12]
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
    plain = label.lower()
    if not context()["labels"].isdisjoint({plain, plain.removesuffix("s")}):
        sure = label[0].isupper() or plain.removesuffix("s") not in context()["label_nouns_only_upper"]
        return sure or counted_after(around.text, number.start, number.end, around.index) is None
    if _numbers_the_word_before(around, number):
        return True
    if (
        number.form != "figure"
        or not _NAME_BEFORE.search(before)
        or "," in around.text[number.start : number.end]
    ):
        return False
    opens = re.search(r"(?:[.!?\"“:]\s+|\n|\A)\Z", before[: word.start()])
    shout = label.isupper() and len(label) > 1
    if around.index.words:
        follows = (
            counted_after(around.text, number.start, number.end, around.index) is not None
            and not after[1:2].isupper()
        )
    else:
        follows = bool(re.match(r"[ -](?!(?:on|in|at|by|and|was|is|has|to|for|from|with)\b)[a-z]{3,}", after))
    return not opens and not follows and (shout or label[1:].islower() or not label.islower())


def _numbers_the_word_before(around: Surroundings, number: Number) -> bool:
    """ "posts 542", "day five": the tree hangs the number on the noun before it."""
    numbers = around.index.at(number.start, number.end)
    if not numbers or numbers[0] == 0:
        return False
    word, before = around.index.words[numbers[-1]], around.index.words[numbers[0] - 1]
    return (
        word.head == numbers[0] - 1 and word.deprel.startswith("nummod") and before.upos in ("NOUN", "PROPN")
    )


def is_dated(around: Surroundings, number: Number) -> bool:
    """Is the number a year, a day of the month, a clock, or the age that follows a name?"""
    if number.form != "figure":
        return False
    written = around.text[number.start : number.end]
    before = around.text[max(0, number.start - 24) : number.start]
    after = around.text[number.end : number.end + 24]
    if _TIME_AFTER.match(after) or re.search(r"\d[:/.]\Z|['’]\Z", before):
        return True
    months = context()["months"]
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
    return written.isdigit() and len(written) == 4 and _is_year(number.value, before, after)


def _is_year(value: float, before: str, after: str) -> bool:
    if not 1000 <= value <= 2100:
        return False
    if re.match(r"s\b|['’]s\b|[-–/]\d\d", after) or re.search(
        r"\d[-–/]\Z|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?, \Z", before
    ):
        return True
    word_before = re.search(r"([A-Za-z©]+),? \Z", before)
    word_after = re.match(r" ([a-z]+)", after)
    led = word_before is not None and word_before.group(1).lower() in context()["year_before"]
    followed = word_after.group(1) if word_after else ""
    if followed in context()["people"]:
        return False
    if value < 1500:
        return led and not followed.endswith("s")
    if value >= 1900 and before.lower().endswith("the "):
        return True
    counts = (
        followed.endswith("s")
        and followed not in context()["year_after"]
        and followed not in ("was", "is", "has", "its", "this")
    )
    if counts:
        return False
    return led or value >= 1900


def in_decade_or_clock(around: Surroundings, number: Number) -> bool:
    """ "the 1980s", "860 BC", "five o'clock", "4chan", "2018 day five", "high-five"."""
    after = around.text[number.end : number.end + 16]
    before = around.text[max(0, number.start - 2) : number.start]
    if _TIME_AFTER.match(after) or re.match(r" ?(?:BC|BCE|AD|CE)\b", after):
        return True
    if number.form == "word":
        return bool(re.search(r"[^\W\d]-\Z", before))
    if number.form != "figure" or not around.text[number.start : number.end].isdigit():
        return False
    if re.match(r"['’]?s\b", after) and number.value >= 10 and number.value % 10 == 0:
        return True
    if re.match(r"[^\W\d]", after) and unit_at(around.text, number.end) is None:
        return True
    singular = re.match(r" (?:day|week|month|year|hour|minute|second)\b(?![- ]old)", after)
    return 1900 <= number.value <= 2100 and singular is not None
