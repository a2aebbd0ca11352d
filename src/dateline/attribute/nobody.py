"""Whether a phrase says that nobody speaks: "nobody", "no official", "none of the witnesses".

Decides by its first word. "Neither the ministry nor the army" names two all the same.

Declines: "no" as a word of its own ("No, the mayor said").
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.records.sentence import ParsedArticle


def is_nobody(parsed: ParsedArticle, words: Sequence[int]) -> bool:
    """Whether a phrase begins with a word that says that nobody is meant.

    Args:
        parsed: words with parts of speech.
        words: word numbers of the phrase, in order.
    """
    if not words:
        return False
    first = parsed.words[words[0]]
    if first.text.lower() == "no":
        return first.upos == "DET"
    return first.text.lower() in {"nobody", "none", "neither"}


def named_all_the_same(parsed: ParsedArticle, words: Sequence[int]) -> tuple[int, ...]:
    """Words of those whom "neither … nor …" names; none of any other phrase that means nobody."""
    names = any(parsed.words[w].text.lower() == "nor" for w in range(words[0], words[-1]))
    return tuple(words[1:]) if names else ()
