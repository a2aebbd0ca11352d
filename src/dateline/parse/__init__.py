"""article → sentences: words, mentions, coreference and the encoder's layers."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from dateline.parse.coreference import link_mentions
from dateline.parse.heads import Model, Reading, load_model
from dateline.parse.lemmas import lemma
from dateline.parse.mentions import make_mentions
from dateline.parse.sentences import settle_sentences
from dateline.parse.tags import settled_tags
from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle, Sentence, Word

__all__ = ["Model", "Reader", "Reading", "load_model", "parse_article"]


class Reader(Protocol):
    """What ``parse_article`` needs of a model: one reading of the blocks of one document."""

    def read(self, blocks: list[str], /) -> Reading:
        """Read blocks in order."""
        ...


def parse_article(article: Article, model: Reader) -> ParsedArticle:
    """Return the article's sentences, words, mentions and the encoder's layers, at offsets of its text.

    Args:
        article: what the reporter wrote; every block of it is read, titles and captions too.
        model: the encoder, from ``load_model()``.
    """
    blocks = [article.text[block.start : block.end] for block in article.blocks]
    if not any(block.strip() for block in blocks):
        return ParsedArticle((), (), (), ())
    reading = model.read(blocks)
    starts = [article.blocks[block].start for block, _, _ in reading.words]
    places = [
        (start + first, start + last) for start, (_, first, last) in zip(starts, reading.words, strict=True)
    ]
    texts = [article.text[first:last] for first, last in places]
    settled = settle_sentences(reading, texts)
    sentence_of = [0] * len(texts)
    for number, (first, last) in enumerate(settled.ranges):
        sentence_of[first:last] = [number] * (last - first)
    tags = [
        settled_tags(text, upos, xpos)
        for text, upos, xpos in zip(texts, reading.upos, reading.xpos, strict=True)
    ]
    words = tuple(
        Word(
            start=places[number][0],
            end=places[number][1],
            text=text,
            lemma=lemma(text, *tags[number]),
            upos=tags[number][0],
            xpos=tags[number][1],
            head=settled.heads[number],
            deprel=settled.deprels[number],
            sentence=sentence_of[number],
        )
        for number, text in enumerate(texts)
    )
    parsed = ParsedArticle(
        sentences=tuple(
            Sentence(start=words[first].start, end=words[last - 1].end) for first, last in settled.ranges
        ),
        words=words,
        sentence_words=settled.ranges,
        sentence_block=tuple(reading.words[first][0] for first, _ in settled.ranges),
        mentions=make_mentions(words, reading.mentions),
        attributions=reading.attributions,
        polnear=reading.polnear,
        triggers=reading.triggers,
        tags=reading.tags,
        roots=reading.roots,
    )
    chains = link_mentions(parsed)
    number_of = {mention: number for number, chain in enumerate(chains) for mention in chain}
    mentions = tuple(replace(mention, chain=number_of[at]) for at, mention in enumerate(parsed.mentions))
    return replace(parsed, mentions=mentions, chains=chains)
