"""Names with a division beside them: "Springfield, Ill.", "Homs province", "Clay and Becker counties".

Decides whether an abbreviation follows its town, and which word for a division follows a name. Declines an
abbreviation that is the initials of the words before it: "the Western Assembly (WA)".
"""

from __future__ import annotations

import re

from dateline.parse.names import initials_of
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.toponym_context import abbreviations, context_words
from dateline.resolve.toponym_drafts import Toponym
from dateline.resolve.toponym_names import LONGEST, SMALL_WORDS
from dateline.resolve.toponym_text import ToponymText

_COUNTIES = re.compile(r"(?:,? (?:and )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)*,? [Cc]ounties\b")


def is_abbreviation(toponym: Toponym) -> bool:
    """Is the name written short: "IL", "Calif."?"""
    text = toponym.text
    return (text.isupper() and len(text) == 2 and text not in ("US", "UK")) or text in abbreviations()


def follows_town(text: ToponymText, toponym: Toponym, before: Toponym | None) -> bool:
    """Does "Town, " stand before this abbreviation, or does it stand after a town, alone in brackets?"""
    gap = text.text[max(0, toponym.start - 2) : toponym.start]
    bracketed = gap.endswith("(") and text.text[toponym.end : toponym.end + 1] == ")"
    if gap != ", " and not bracketed:
        return False
    if before is not None and before.end == toponym.start - 2:
        return True
    return toponym.first > 0 and text.tokens[toponym.first - 1].capital and not _initials(text, toponym)


def _initials(text: ToponymText, toponym: Toponym) -> bool:
    """Are the letters the first of the words before them: "the Western Assembly (WA)"?"""
    name: list[str] = []
    for token in reversed(text.tokens[max(0, toponym.first - LONGEST) : toponym.first]):
        if not token.capital and token.text not in SMALL_WORDS:
            break
        name.insert(0, token.text)
    return toponym.text in initials_of(name)


def division_after(text: ToponymText, toponym: Toponym) -> str | None:
    """The word for a division that follows: "province", "oblast"."""
    after = text.right(toponym)
    if after is not None and after.text.lower() in context_words().divisions:
        return after.text.lower()
    return None


def counties_named(text: ToponymText, toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """ "Becker, Clay and Wilkin counties": each name is a county's."""
    if not _COUNTIES.match(text.text, toponym.end):
        return False
    main, _ = gazetteer.lookup(f"{toponym.key} county")
    if main:
        toponym.main, toponym.other, toponym.division = main, (), "county"
    return bool(main)
