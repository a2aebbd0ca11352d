"""Parses texts of our own writing, and says in words what the parse holds."""

from __future__ import annotations

from dateline.parse import load_model, parse_article
from dateline.records.sentence import ParsedArticle
from tests.readings import make_article


def parse(text: str) -> ParsedArticle:
    """The parse of a text whose blocks are divided by blank lines."""
    return parse_article(make_article(text, None, None, ()), load_model(threads=1))


def chain_of(text: str, words: str, nth: int = 0) -> set[str]:
    """The words of all mentions in the chain of the mention that reads ``words``, the ``nth`` of them.

    Raises:
        AssertionError: no mention reads so.
    """
    parsed = parse(text)
    found = [each for each in parsed.mentions if text[each.start : each.end].lower() == words.lower()]
    assert len(found) > nth, f"no mention “{words}” among {[text[m.start : m.end] for m in parsed.mentions]}"
    return {
        text[parsed.mentions[at].start : parsed.mentions[at].end] for at in parsed.chains[found[nth].chain]
    }
