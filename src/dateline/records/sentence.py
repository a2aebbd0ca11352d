"""Sentences, and the layers that one pass of the encoder leaves on them.

Only the places of sentences are printed. The layers are for the stages after parse/: each reads its own.
All offsets are code points of the canonical text; all word numbers count through the whole article.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.records.span import Span


class Sentence(Span):
    """A sentence of the body, a title, a heading or a caption."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, tokenised as Universal Dependencies do for English.

    ``head`` is the number of the governing word, or -1 for the root of its sentence.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that refers to something: words ``first..last`` inclusive, with a GUM entity type.

    ``head`` is its head word. ``kind`` is name, nominal, pronoun or initials.
    ``chain`` numbers the coreference chain; every mention is in one (a chain may have one mention).
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    type: str
    kind: str
    score: float
    chain: int = -1


@dataclass(frozen=True, slots=True)
class Attribution:
    """A raw attribution found by the encoder: word numbers of source, cue and content, and a score 0..1."""

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Trigger:
    """A raw event mention found by the encoder: its words, label scores (PLOVER roots and OTHER), status.

    ``main`` is the probability that the text is about this event.
    """

    words: tuple[int, ...]
    score: float
    labels: tuple[tuple[str, float], ...]
    statuses: tuple[tuple[str, float], ...] = ()
    main: float = 0.0


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """The article's sentences with words, mentions and the encoder's layers.

    ``sentence_words[i]`` is the half-open range of word numbers of sentence ``i``;
    ``sentence_block[i]`` the number of its block in ``article.blocks``.
    ``attributions`` follow Dateline's guidelines; ``polnear`` is the same layer in the wider style of that
    corpus, for scoring against it. ``chains[k]`` lists the mention numbers of coreference chain ``k``. ``roots``
    ranks, by number of the block, the PLOVER roots that its words stand for taken together, with their shares.
    """

    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    sentence_words: tuple[tuple[int, int], ...]
    sentence_block: tuple[int, ...]
    mentions: tuple[Mention, ...] = ()
    chains: tuple[tuple[int, ...], ...] = ()
    attributions: tuple[Attribution, ...] = ()
    polnear: tuple[Attribution, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    tags: dict[str, tuple[float, ...]] = field(default_factory=dict)
    roots: dict[int, tuple[tuple[str, float], ...]] = field(default_factory=dict)
