"""Whether a sentence tells of a game, where attack, fire, siege and surrender are words of play.

One word of a game alone ("semi-final"), or two that games share with the rest of life ("goal", "lead"), or one of
these with a result ("6-0"); words of real harm ("police", "wounded") speak against it. The words are in
``lexicons/en/play.yaml``.
"""

from __future__ import annotations

import re

from dateline.code.wording import listed_words, singular
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_RESULT = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
_ENOUGH = 2


def in_play(parsed: ParsedArticle, word: int) -> bool:
    """Whether the sentence of a word tells of a game or match."""
    words = [parsed.words[number] for number in syntax.sentence_range(parsed, word)]
    lemmas = {singular(each.lemma.lower()) for each in words}
    if lemmas & listed_words("play", "harm"):
        return False
    result = bool(_RESULT.search(" ".join(each.text for each in words)))
    signs = len(lemmas & listed_words("play", "together")) + result
    return bool(lemmas & listed_words("play", "alone")) or signs >= _ENOUGH
