"""Who is named in one list of speakers: "Seoul, Tokyo and Washington said".

Decides by what is joined to a noun, by what a tree takes for apposed to it though the list goes on, and by the commas
of a list that stands between a clause and its verb of saying ("…, the army, the police and the ministry said").

Declines: an apposition, which a comma closes ("the mayor, a farmer and poet, said"); what stands behind a preposition.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parse import syntax
from dateline.records.sentence import Mention, ParsedArticle

_SPEAKING = frozenset({"person", "organization", "place"})


def listed(parsed: ParsedArticle, head: int) -> list[int]:
    """The noun and those that a list names with it: what is joined to it, and what a tree takes for apposed.

    "Seoul, Tokyo and Washington said" is a list; "the mayor, a farmer and poet, said" is closed by a comma, and no list.
    """
    joined = syntax.conjuncts(parsed, head)
    apposed = syntax.children(parsed, head, "appos")
    members = sorted({*joined, *(each for w in apposed for each in syntax.conjuncts(parsed, w))})
    last = members[-1]
    if last in apposed and not syntax.children(parsed, last, "cc"):
        return joined
    return members if not apposed or _is_open_list(parsed, members) else joined


def _is_open_list(parsed: ParsedArticle, members: Sequence[int]) -> bool:
    """Whether commas stand between the members but the last two, which "and" joins, and none behind the last."""
    before = [parsed.words[syntax.phrase(parsed, w)[0] - 1].text.lower() for w in members[1:]]
    behind = syntax.phrase(parsed, members[-1])[1] + 1
    closed = behind < len(parsed.words) and parsed.words[behind].text == ","
    described = parsed.words[members[0]].upos == "PROPN" and parsed.words[members[1]].upos != "PROPN"
    return not closed and not described and set(before[:-1]) <= {","} and before[-1] in {"and", "or"}


def list_before(parsed: ParsedArticle, verb: int) -> list[int]:
    """Heads of the list that ends right before a verb, if "and" joins its last two and a comma or nothing before each."""
    last = _ending_at(parsed, verb - 1)
    if last is None or parsed.words[last.first - 1].text.lower() != "and":
        return []
    found = [last.head]
    at = last.first - 2
    while (member := _ending_at(parsed, at)) is not None and _begins_or_goes_on(parsed, member):
        found.append(member.head)
        at = member.first - 2
    return found[::-1] if len(found) > 1 else []


def _ending_at(parsed: ParsedArticle, word: int) -> Mention | None:
    """The shortest phrase of somebody who can speak that ends with a word."""
    ending = [m for m in parsed.mentions if m.last == word and m.type in _SPEAKING and m.kind != "pronoun"]
    return max(ending, key=lambda m: m.first, default=None)


def _begins_or_goes_on(parsed: ParsedArticle, member: Mention) -> bool:
    bounds = syntax.sentence_range(parsed, member.head)
    return member.first == bounds.start or parsed.words[member.first - 1].text == ","
