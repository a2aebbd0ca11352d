"""Whether a sentence tells of a game, where attack, fire, siege and surrender are words of play.

One word of a game alone ("semi-final"), or two that games share with the rest of life ("goal", "lead"), or one of
these with a result ("6-0"); words of real harm and of the state ("police", "court") speak against it. The words are in
``lexicons/en/play.yaml``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from dateline.code.wording import listed_words, singular
from dateline.records.sentence import ParsedArticle

_RESULT = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
_ENOUGH = 2
_PAGE = 1 / 3
"""Of the sentences of a page, how many tell of play where all of it does."""


def sentences_in_play(parsed: ParsedArticle) -> frozenset[int]:
    """Numbers of the sentences that tell of a game or match.

    Where a third of a page's sentences do, the others do too, but those with words that speak against it.
    """
    quiet = {
        n: words for n, words in enumerate(_words_of(parsed)) if not words & listed_words("play", "real")
    }
    playing = frozenset(n for n, words in quiet.items() if _tells_of_play(parsed, n, words))
    return frozenset(quiet) if len(playing) > _PAGE * len(parsed.sentences) else playing


def _words_of(parsed: ParsedArticle) -> list[set[str]]:
    """The lemmas of each sentence, and each two that stand side by side ("home_side")."""
    found = []
    for first, end in parsed.sentence_words:
        lemmas = [singular(word.lemma.lower()) for word in parsed.words[first:end]]
        found.append({*lemmas, *(f"{one}_{after}" for one, after in pairwise(lemmas))})
    return found


def _tells_of_play(parsed: ParsedArticle, sentence: int, lemmas: set[str]) -> bool:
    first, end = parsed.sentence_words[sentence]
    result = bool(_RESULT.search(" ".join(word.text for word in parsed.words[first:end])))
    signs = len(lemmas & listed_words("play", "together")) + result
    return bool(lemmas & listed_words("play", "alone")) or signs >= _ENOUGH
