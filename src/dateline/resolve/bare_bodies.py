"""Which named body a bare noun means: "the company" after a name that does not say what it is.

Decides for the body named last, before all for one that was the subject there, whose name has no noun of a body in it:
"the company" is the ship owner named before, and not the ministry. "The organisation" is any body. The nouns are ``said_bare`` of
``lexicons/en/organizations.yaml``.

Declines: a noun with more words to it ("the parent company"), and a name farther back than four sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.parse.profiles import core_words, name_words, word_list
from dateline.records.sentence import Mention, ParsedArticle

_REACH = 4
_NAMED = frozenset({"name", "initials"})
_TELLS_NOTHING = frozenset({"organization", "organisation", "group"})
_ANY_BODY = frozenset({"organization", "organisation"})


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_lexicon("dateline.resolve", "en/organizations.yaml")["said_bare"])


def bare_bodies(parsed: ParsedArticle, chains: Sequence[Sequence[Mention]]) -> dict[int, int]:
    """For each chain that calls a body by a bare noun alone, the number of the chain that names the body.

    Args:
        parsed: the words.
        chains: mentions that are one entity; those of places left empty.
    """
    named = [
        (mention, number)
        for number, chain in enumerate(chains)
        if _is_body(chain)
        for mention in chain
        if mention.kind in _NAMED
    ]
    untold = [(mention, number) for mention, number in named if _is_untold(parsed, chains[number])]
    found = {}
    for number, chain in enumerate(chains):
        if any(mention.kind in _NAMED for mention in chain):
            continue
        noun = next((mention for mention in chain if mention.kind == "nominal"), None)
        if noun is not None and _is_bare(parsed, noun):
            any_body = parsed.words[noun.head].text.lower() in _ANY_BODY
            home = _named_last(parsed, named if any_body else untold, noun)
            if home is not None:
                found[number] = home
    return found


def _is_body(chain: Sequence[Mention]) -> bool:
    names = [mention for mention in chain if mention.kind in _NAMED]
    return bool(names) and all(mention.type == "organization" for mention in names)


def _is_untold(parsed: ParsedArticle, chain: Sequence[Mention]) -> bool:
    """Whether no name of a body says what kind of body it is."""
    names = [mention for mention in chain if mention.kind in _NAMED]
    words = {parsed.words[n].text.lower() for mention in names for n in name_words(parsed.words, mention)}
    return not words & (word_list("bodies") - _TELLS_NOTHING)


def _is_bare(parsed: ParsedArticle, mention: Mention) -> bool:
    words = [parsed.words[number] for number in core_words(parsed.words, mention)]
    return [word.text.lower() for word in words[:-1]] == ["the"] and words[-1].text.lower() in _nouns()


def _named_last(parsed: ParsedArticle, named: Sequence[tuple[Mention, int]], noun: Mention) -> int | None:
    words = parsed.words
    here = words[noun.head].sentence
    before = [
        (words[mention.head].sentence, words[mention.head].deprel == "nsubj", mention.first, number)
        for mention, number in named
        if mention.last < noun.first and here - words[mention.head].sentence <= _REACH
    ]
    return max(before)[-1] if before else None
