"""Whether initials in brackets are those of the name before them: "Joint Chiefs of Staff (JCS)".

Decides that initials are consistent when they can be read off the name's words in order: first letters, with or
without small words ("of", "and"), capitals inside a word ("UNICEF", "GeoNet"), or more than one letter of a word.
They are inconsistent when they are three or more of the name's own first letters in another order.

Declines (verdict unknown): other initials, which often come from the name in another language; a party's that begin
with P, as languages that put the noun first write them. Says nothing where the brackets hold no initials, or where the initials belong to something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.records.article import Article
from dateline.records.finding import Finding
from dateline.records.ids import content_id
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span

RULE = "initials_names.brackets"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?|&")
_SMALL = frozenset(
    "a an the of and for in on at to by with de la le les des du del di da do dos das und der die das e y et & al el".split()  # noqa: SIM905
)
_OWNER = re.compile(r".*(?:['’]s|s['’])\s+", re.DOTALL)
_MOST_WORDS = 12

Outcome = Literal["consistent", "inconsistent", "unknown"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name with initials behind it: where both stand."""

    name: str
    initials: str
    start: int
    end: int
    initials_start: int
    initials_end: int


def check_initials_names(article: Article, parsed: ParsedArticle, values: Values) -> tuple[Finding, ...]:
    """Findings for every pair of a name and bracketed initials, in order of the text.

    Args:
        article: the article.
        parsed: its words and mentions, which say where names begin.
        values: not needed beyond the mentions; taken so that all checks are called alike.
    """
    findings = []
    for pair in _pairs(article, parsed):
        verdict = judge(pair.name, pair.initials)
        findings.append(
            Finding(
                id=content_id("fi", article.id, "initials_names", pair.start, pair.initials_start),
                kind="initials_names",
                verdict=verdict,
                spans=(
                    Span(start=pair.start, end=pair.end),
                    Span(start=pair.initials_start, end=pair.initials_end),
                ),
                text=article.text[pair.start : pair.initials_end],
                explanation=_explanation(pair, verdict),
                rule=RULE,
            )
        )
    return tuple(findings)


def _pairs(article: Article, parsed: ParsedArticle) -> list[_Pair]:
    ends: dict[int, int] = {}
    for mention in parsed.mentions:
        if mention.kind == "name":
            ends[mention.end] = min(ends.get(mention.end, mention.start), mention.start)
    pairs = []
    for block in article.blocks:
        text = article.text[block.start : block.end]
        for match in re.finditer(r"[(\[]([^()\[\]\s]{2,10})[)\]]", text):
            initials = match[1]
            if not _looks_like_initials(initials):
                continue
            end = block.start + len(text[: match.start()].rstrip())
            begin = _name_start(article.text, block.start, end, ends)
            if begin is None:
                continue
            at = block.start + match.start(1)
            if judge(article.text[begin:end], initials) == "unknown" and not _akin(
                article.text[begin:end], initials
            ):
                continue
            pairs.append(_Pair(article.text[begin:end], initials, begin, end, at, at + len(initials)))
    return pairs


def _looks_like_initials(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if re.search(r"[.-](?!$)", text) and not re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", text):
        return False
    return len(letters) >= 2 and capitals >= 2 and capitals * 2 > len(letters) and text[0].isalpha()


def _akin(name: str, initials: str) -> bool:
    """Whether two words or more stand before the bracket and share letters with what it holds.

    Keeps apart agencies in datelines ("WASHINGTON (AP)") and parties of members ("Sen. A B (D-Md.)").
    """
    left = [word[0].upper() for word in _WORD.findall(_OWNER.sub("", name)) if word.lower() not in _SMALL]
    letters = [char for char in initials.upper() if char.isalpha()]
    shared = sum(min(left.count(char), letters.count(char)) for char in set(letters))
    return len(left) > 1 and len(letters) > 2 and shared * 2 >= len(letters)


def _name_start(text: str, low: int, end: int, ends: dict[int, int]) -> int | None:
    """Where the name that ends at ``end`` begins: the capitalised stretch, or the mention if there is none."""
    words = list(_WORD.finditer(text, max(low, end - 120), end))
    if not words or words[-1].end() != end:
        return ends.get(end)
    first = None
    for number in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        word = words[number]
        gap = text[word.end() : words[number + 1].start()] if number + 1 < len(words) else ""
        if gap.strip(" -/"):
            break
        if word.group()[0].isupper():
            first = word.start()
        elif word.group().lower() not in _SMALL:
            break
    return first if first is not None else ends.get(end)


def judge(name: str, initials: str) -> Outcome:
    """Whether ``initials`` can stand for ``name``.

    Args:
        name: the words before the bracket, such as "Joint Chiefs of Staff".
        initials: what the bracket holds, such as "JCS".
    """
    letters = "".join(char for char in initials if char.isalpha()).upper()
    if initials.endswith("s") and letters[:-1].isupper() and len(letters) > 2:
        letters = letters[:-1] if not _spells(name, letters) else letters
    if _spells(name, letters):
        return "consistent"
    own = [expected for expected in _expected(name) if len(expected) > 1]
    reordered = any(sorted(letters) == sorted(expected) for expected in own)
    native = letters.startswith("P") and "party" in name.lower()
    return "inconsistent" if reordered and len(letters) > 2 and not native else "unknown"


def _bare_names(name: str) -> list[str]:
    """The name as it stands, and without its owner ("South Korea's")."""
    bare = _OWNER.sub("", name)
    return [bare] if bare == name else [bare, name]


def _expected(name: str) -> list[str]:
    """First letters of the name: of its strong words, of all its words."""
    found: list[str] = []
    for bare in _bare_names(name):
        words = [word.strip(".") for word in _WORD.findall(bare)]
        strong = [word for word in words if word.lower() not in _SMALL]
        full = words[1:] if words and words[0].lower() in {"the", "a", "an"} else words
        found.extend("".join(word[0] for word in part).upper() for part in (strong, full) if part)
    return list(dict.fromkeys(found))


def _spells(name: str, letters: str) -> bool:
    """Whether the letters can be read off the words in order, each word giving its first letter or a beginning.

    Words at the front may be no part of the name, and one at the end may be left out ("Centers for
    Disease Control and Prevention", CDC). A hyphen may join two words into one.
    """
    small = {word.upper() for word in _SMALL}
    for bare in _bare_names(name):
        for text in {bare, re.sub(r"(?<=\w)-(?=\w)", "", bare)}:
            words = [
                re.sub(r"['’]", "", word).upper() for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
            ]
            if any(_reads(part, letters, small) for part in _stretches(words, letters, small)):
                return True
    return False


def _stretches(words: list[str], letters: str, small: set[str]) -> list[list[str]]:
    """The words, also without one or two at the front, or without what follows the last "and"."""
    strong = [at for at, word in enumerate(words) if word not in small]
    found = [words[at:] for at in strong[:8]]
    if len(letters) > 2 and len(words) > 3 and words[-2] in {"AND", "FOR"}:
        found.append(words[:-2])
    return found


def _reads(words: list[str], letters: str, small: set[str]) -> bool:
    """Match letters to words left to right: a strong word gives one or more of its letters, its first among them."""
    reachable = {0}
    for word in words:
        following: set[int] = set()
        for at in reachable:
            if word in small:
                following.add(at)
            following.update(_ends_within(word, letters, at))
        reachable = following
        if not reachable:
            return False
    return len(letters) in reachable


def _ends_within(word: str, letters: str, at: int) -> set[int]:
    """How far the letters from ``at`` may go inside one word, which must give its first letter."""
    if at >= len(letters) or word[0] != letters[at]:
        return set()
    ends = {at + 1}
    inside, position = at + 1, 1
    while inside < len(letters) and inside - at < 4:
        found = word.find(letters[inside], position)
        if found < 0:
            break
        inside, position = inside + 1, found + 1
        ends.add(inside)
    return ends


def _explanation(pair: _Pair, verdict: Outcome) -> str:
    bare = re.sub(r"^(?:the|a|an) ", "", _OWNER.sub("", pair.name), flags=re.IGNORECASE)
    expected = _expected(pair.name)
    own = expected[0] + (f" (or {expected[1]} with the small words)" if len(expected) > 1 else "")
    if verdict == "consistent":
        return f"The initials {pair.initials} can be read off “{bare}” in order."
    if verdict == "inconsistent":
        return f"The initials of “{bare}” are {own}; the text writes {pair.initials}."
    return (
        f"The initials of “{bare}” would be {own}; {pair.initials} may come from its name in another "
        "language, or stand for something else."
    )
