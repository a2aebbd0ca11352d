"""Are initials in brackets those of the name before them: "Joint Chiefs of Staff (JCS)"?

Consistent when they can be read off the name, inconsistent when they are its letters with a slip (``initials.py``
has the rules), or when both are known bodies' and these are two. Where none of this holds the verdict is unknown: the initials often come from the name in another language.

Declines brackets that hold no initials, and initials that share less than half of their letters with the words
before them: an agency in a dateline ("WASHINGTON (AP)"), a party after its member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check.brackets import quote_bracketed
from dateline.check.initials import first_letters, is_misread, owned_parts, read_off, small_words
from dateline.records.article import Article
from dateline.records.finding import Finding, Verdict
from dateline.records.ids import content_id
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span
from dateline.resolve.bodies import body_by_initials, known_body

RULE = "initials-names"
_BRACKET = re.compile(r" [(\[]((?:[A-Z]\.){2,6}|[A-Z][\w&]{1,9})[)\]]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?|&")
_MOST_WORDS = 12


def check_initials_names(article: Article, parsed: ParsedArticle) -> tuple[Finding, ...]:
    """Return one finding for each name with initials in brackets behind it, in order of the text."""
    return tuple(
        _check(article.text, article.id, name, initials) for name, initials in _pairs(article, parsed)
    )


def _pairs(article: Article, parsed: ParsedArticle) -> Iterator[tuple[Span, Span]]:
    for block in article.blocks:
        for match in _BRACKET.finditer(article.text, block.start, block.end):
            start = _name_start(article.text, block.start, match.start(), parsed)
            if start is None or not _has_capitals(match[1]):
                continue
            if _may_belong(article.text[start : match.start()], match[1]):
                yield Span(start=start, end=match.start()), Span(start=match.start(1), end=match.end(1))


def _has_capitals(initials: str) -> bool:
    """More of the letters are capitals than not, and two at least."""
    letters = [char for char in initials if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return capitals >= 2 and capitals * 2 > len(letters)


def _name_start(text: str, low: int, end: int, parsed: ParsedArticle) -> int | None:
    """Where the name that ends at ``end`` begins: the widest mention of two words or more, or the capitalised words."""
    capitalised = _capitalised_start(text, low, end)
    mentions = [each for each in parsed.mentions if each.end == end and each.kind == "name"]
    if capitalised is None:
        return min((each.start for each in mentions), default=None)
    inside = (each.start for each in mentions if each.start >= capitalised and each.first < each.last)
    return min(inside, default=capitalised)


def _capitalised_start(text: str, low: int, end: int) -> int | None:
    """The first of the capitalised words, small words between them, that end at ``end``."""
    first = None
    following = end
    for word in reversed(list(_WORD.finditer(text, max(low, end - 120), end))[-_MOST_WORDS:]):
        small = word.group().lower() in small_words()
        if text[word.end() : following].strip(" -/") or not (word.group()[0].isupper() or small):
            break
        first = word.start() if word.group()[0].isupper() else first
        following = word.start()
    return first


def _may_belong(name: str, initials: str) -> bool:
    """Whether they fit, or at least two words stand before the bracket and share letters with what it holds."""
    if read_off(name, initials) is not None:
        return True
    firsts = list(first_letters(owned_parts(name)[0])[0])
    letters = [char for char in initials.upper() if char.isalpha()]
    shared = sum(min(firsts.count(char), letters.count(char)) for char in set(letters))
    return len(firsts) > 1 and len(letters) > 2 and shared * 2 >= len(letters)


def _check(text: str, article: str, name: Span, initials: Span) -> Finding:
    verdict, explanation = _judge(text[name.start : name.end], text[initials.start : initials.end])
    return Finding(
        id=content_id("fi", article, "initials_names", name.start, initials.start),
        kind="initials_names",
        verdict=verdict,
        spans=(name, initials),
        text=quote_bracketed(text, name.start, initials.end),
        explanation=explanation,
        rule=RULE,
    )


def _judge(name: str, initials: str) -> tuple[Verdict, str]:
    spelled = read_off(name, initials)
    if spelled is not None:
        return "consistent", f"The initials {initials} can be read off “{spelled}” in order."
    bare = re.sub(r"^(?:the|a|an) ", "", owned_parts(name)[0], flags=re.IGNORECASE)
    own, *full = first_letters(bare)
    expected = own + (f" (or {full[0]} with the small words)" if full else "")
    if is_misread(name, initials):
        return "inconsistent", f"The initials of “{bare}” are {expected}; the text writes {initials}."
    if _are_two_bodies(bare, initials):
        return (
            "inconsistent",
            f"“{bare}” and {initials} are two bodies; the initials of the first are {expected}.",
        )
    return "unknown", (
        f"The initials of “{bare}” would be {expected}; {initials} may come from its name in another "
        "language, or stand for something else."
    )


def _are_two_bodies(name: str, initials: str) -> bool:
    """Whether the name, or its end from some word on, is one known body's and the initials another's."""
    tails = (name[word.start() :] for word in _WORD.finditer(name))
    own = next((body for tail in tails if (body := known_body(tail)) is not None), None)
    other = body_by_initials(initials)
    return own is not None and other is not None and own is not other
