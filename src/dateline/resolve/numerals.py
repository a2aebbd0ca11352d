"""Numbers in a text, in figures and in words, with the value they stand for.

"15,000", "3.5 million", "two and a half", "twenty-eight thousand six hundred", "a hundred", "half", "two-thirds", "dozens",
"tens of thousands", "several hundred", "4.7m". What the number counts, and whether it counts anything, is not asked here.
Declines ordinals ("3rd") and figures glued to letters ("H5N1").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dateline.lexicon import load_lexicon

Form = Literal["figure", "word", "size", "vague", "fraction"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. ``step`` is the place value it is rounded to: 0.1 for "6.4", 100 for "4,700"; 0 if vague."""

    start: int
    end: int
    value: float
    form: Form
    step: float


@cache
def _words() -> dict[str, Any]:
    return load_lexicon("dateline.resolve", "en/numerals.yaml")


@cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    cardinal = "|".join(sorted(words["cardinals"], key=len, reverse=True))
    multiplier = "|".join(words["multipliers"])
    fraction = "|".join(words["fractions"])
    parts = "|".join(word for word in words["fractions"] if word.endswith("s"))
    sizes = "|".join(words["sizes"])
    heads = "|".join(words["size_heads"])
    suffix = "|".join(sorted(words["suffixes"], key=len, reverse=True))
    glyphs = "".join(words["glyphs"])
    vague = "|".join(sorted(words["vague"], key=len, reverse=True))
    figure = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d,])|\d+)(?:\.\d+)?|\.\d+"
    return re.compile(
        rf"""
        (?P<size>\b(?:(?:(?P<head>{heads})\ of\ )?(?:{sizes})|(?:{sizes}))\b)
        |(?P<vague>\b(?:{vague})\ (?:more\ |of\ )?(?:{multiplier})\b)
        |(?P<couple>\ba\ couple\ of\b(?=\ [a-z]))
        |(?P<ratio>(?<![\w./])[1-9]/(?:2|3|4|5|8|10|16)(?=[ -][a-z]))
        |(?P<figure>(?<![\w.,$€£¥])(?P<sign>(?:minus[ -])|[-−–](?=\d|\.\d))?|(?<=[$€£¥=])|(?<=(?<![A-Za-z])[A-Z]{{3}})|(?<=\b(?:RM|Rs|US|PS)))
          (?P<digits>{figure})
          (?:(?P<glyph>\ ?[{glyphs}])|(?P<half>\ and\ a\ half)|\ (?P<vulgar>\d/\d{{1,2}})(?!\d))?
          (?:(?P<suffix>{suffix})(?![\w/])|(?:[\ -](?P<multiple>{multiplier})s?)(?:[\ -](?P<multiple2>{multiplier}))?\b)?
        |(?P<alone>[{glyphs}])
        |(?P<words>\b(?:(?:a|an)\ (?:{multiplier})|(?:{cardinal}|(?:{multiplier}))(?=fold\b|\b)(?![\ -](?:{parts})\b))
          (?:(?:[\ -]|\ and\ |-and-)(?:{cardinal}|(?:{multiplier}))\b)*(?P<whalf>\ and\ a\ half\b|\ and\ a\ quarter\b)?)
        |(?P<fraction>\b(?:(?P<fcount>an?|one|two|three|four|five|six|seven|eight|nine)[\ -])?(?:{fraction})\b)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def find_numbers(text: str) -> list[Number]:
    """Every number of the text in order, none overlapping another."""
    found = []
    for match in _pattern().finditer(text):
        number = _read(text, match)
        if number is not None:
            found.append(number)
    return found


def _read(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    if match["size"]:
        return _size(match)
    if match["vague"]:
        return _vague(match)
    if match["couple"]:
        return Number(start, end - 3, 2.0, "vague", 0.0)
    if match["digits"]:
        return _figure(text, match)
    if match["ratio"]:
        above, below = match["ratio"].split("/")
        return Number(start, end, int(above) / int(below), "figure", 0.0)
    if match["alone"]:
        return Number(start, end, float(_words()["glyphs"][match["alone"]]), "fraction", 0.0)
    if match["words"]:
        return _spelled(text, match)
    return _fraction(text, match)


def _size(match: re.Match[str]) -> Number:
    words = _words()
    last = re.findall(r"\w+", match["size"].lower())[-1]
    value = float(words["sizes"][last])
    if match["head"]:
        head = match["head"].lower()
        value = value / 2 * words["size_heads"][head]
    return Number(*match.span(), value, "size", 0.0)


def _vague(match: re.Match[str]) -> Number:
    words = _words()
    lead, last = re.match(r"(.*?) (?:more |of )?(\w+)$", match["vague"].lower()).groups()  # type: ignore[union-attr]
    lead = lead if lead in words["vague"] else lead.removesuffix(" of")
    return Number(*match.span(), float(words["vague"][lead] * words["multipliers"][last]), "vague", 0.0)


def _figure(text: str, match: re.Match[str]) -> Number | None:
    words = _words()
    start, end = match.start("digits"), match.end()
    sign = match["sign"]
    if sign and (sign[0] in "mM" or match.start() == 0 or text[match.start() - 1] in " (\n"):
        start = match.start()
    after = text[end : end + 2]
    if re.match(r"(?:st|nd|rd|th)\b", text[end : end + 3], re.IGNORECASE) and not match["multiple"]:
        return None
    digits = match["digits"].replace(",", "").replace(" ", "")
    value = float(digits)
    scale = 1.0
    if match["suffix"]:
        scale = _suffix_scale(text, match)
        if scale == 1.0:
            end = match.start("suffix")
    for part in (match["multiple"], match["multiple2"]):
        if part:
            scale *= words["multipliers"][part.lower()]
    if match["glyph"]:
        value += words["glyphs"][match["glyph"].strip()]
    if match["half"]:
        value += 0.5
    if match["vulgar"]:
        above, below = match["vulgar"].split("/")
        value += int(above) / (int(below) or 1)
    if re.match(r"[./]\d", after) and not match["suffix"]:
        return None
    side = -1 if start < match.start("digits") else 1
    return Number(start, end, side * value * scale, "figure", _step(digits) * scale)


def _suffix_scale(text: str, match: re.Match[str]) -> float:
    """What "m", "bn" or "k" multiplies by, or 1 where the letter is a unit or part of a name."""
    letter = match["suffix"]
    before = text[max(0, match.start() - 4) : match.start("digits")]
    money = bool(re.search(r"[$€£¥₩₹]\s?$|(?:Rs|RM|\b[A-Z]{3})\.? ?$", before))
    scale = float(_words()["suffixes"].get(letter, 1.0))
    if money or letter in ("bn", "tn", "trn", "mn", "mln", "mil"):
        return scale
    after = text[match.end() : match.end() + 48]
    counted = re.match(
        r"(?: of (?:its|the|their|his|her) | |-)(?:[A-Z]?[a-z]+[ -]){0,4}(?:[a-z]{3,}s|people|children|men|women)\b",
        after,
    )
    measured = re.match(
        r" (?:waves|swells|walls|dash|sprint|final|hurdles|high|tall|long|wide|deep|away|race|above|below|from|north|south|east|west|off|apart)\b",
        after,
    )
    if letter in ("m", "M", "k", "K") and counted and not measured:
        return scale
    return scale if letter in ("k", "K") else 1.0


def _step(digits: str) -> float:
    """The place value of the last figure that carries meaning: 0.1 for "6.4", 100 for "4700", 1 for "497"."""
    whole, _, decimals = digits.partition(".")
    if decimals:
        return float(10 ** -len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(10 ** min(zeros, len(whole) - 1)) if whole.strip("0") else 1.0


def _spelled(text: str, match: re.Match[str]) -> Number | None:
    words = _words()
    start, end = match.span()
    if text[end : end + 3].lower() in ("-th", "ths") or re.match(r"-(?:[A-Z]|seater)", text[end : end + 7]):
        return None
    total = current = 0.0
    parts = [
        word
        for word in re.findall(r"[a-z]+", match["words"].lower())
        if word not in ("and", "half", "quarter")
    ]
    seen_tens = False
    for word in parts:
        if word in ("a", "an"):
            continue
        if word in words["multipliers"]:
            factor = words["multipliers"][word]
            current = (current or 1) * factor
            if factor >= 1000:
                total, current = total + current, 0.0
            seen_tens = False
        else:
            value = words["cardinals"][word]
            if current % 100 and not (seen_tens and value < 10):
                return _first_word_only(match)
            current += value
            seen_tens = value >= 20
    value = total + current
    if match["whalf"]:
        value += 0.5 if "half" in match["whalf"].lower() else 0.25
    return Number(start, end, value, "word", 1.0)


def _first_word_only(match: re.Match[str]) -> Number:
    """ "five four": two numbers side by side; the first is kept."""
    first = re.match(r"\w+", match["words"])
    word = first.group() if first else match["words"]
    value = _words()["cardinals"].get(word.lower(), 1)
    return Number(match.start(), match.start() + len(word), float(value), "word", 1.0)


def _fraction(text: str, match: re.Match[str]) -> Number | None:
    words = _words()
    last = re.findall(r"[a-z]+", match["fraction"].lower())[-1]
    count = (match["fcount"] or "").lower()
    if last not in ("half", "halves") and not count:
        return None
    if last in ("half",) and re.match(
        r"-(?:time|way|brother|sister|hearted|mast|life|century|back|baked)", text[match.end() :]
    ):
        return None
    if last == "half" and count in ("a", "one") and re.search(r"\band $", text[: match.start()]):
        return None
    if (
        last not in ("half",)
        and count in ("a", "an", "one")
        and not re.match(r" of\b|[ ,.;)]", text[match.end() : match.end() + 4] or ".")
    ):
        return None
    if last in ("third", "fourth", "fifth", "sixth", "eighth", "tenth", "quarter") and count in (
        "a",
        "an",
        "one",
    ):
        if re.match(r" [a-z]+", text[match.end() : match.end() + 12]) and not re.match(
            r" (?:of|to|in|from|more|less|the|that|this|on|for|by|and|or)\b",
            text[match.end() : match.end() + 6],
        ):
            return None
    many = {"": 1, "a": 1, "an": 1}.get(count, words["cardinals"].get(count, 1))
    return Number(*match.span(), round(many * words["fractions"][last], 10), "fraction", 0.0)
