"""Sets the date line aside: the place, day and agency that open a report ("SEOUL, 3 May (Agency) — ").

Decides at the beginning of a paragraph, up to the first dash: a place that the gazetteer knows, here or elsewhere in
the article, in capitals or with a day behind it, or an agency in brackets; before the first paragraph a town alone, in
small letters too. Sentences then begin behind it, so that no phrase and no clause reaches into it.

Declines: titles, where a name before a dash speaks or is spoken of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.records.article import Article
from dateline.records.reading import Values
from dateline.records.sentence import Attribution, ParsedArticle, Word
from dateline.resolve.word_index import WordIndex

_LINE = re.compile(r"(?P<place>[A-Z][^\n\"“”:;!?]{0,60}?)\s?(?:--|[-–—])\s")
_BEGINS = re.compile(r"[\"“‘']?[A-Z0-9]")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_TOWN = "city"
_AGENCY = re.compile(r"\([A-Z][\w .]+\)$")


def without_datelines(article: Article, parsed: ParsedArticle, values: Values) -> ParsedArticle:
    """Return the parsed article with its sentences beginning behind their date line, where they have one."""
    apart = _dateline_words(article, parsed, values)
    if not apart:
        return parsed
    ranges = tuple(_behind(bounds, apart) for bounds in parsed.sentence_words)
    words = list(parsed.words)
    for first, last in ranges:
        words[first:last] = _rooted(words, first, last)
    return replace(
        parsed,
        words=tuple(words),
        sentence_words=ranges,
        attributions=tuple(_without(raw, apart) for raw in parsed.attributions),
    )


def _dateline_words(article: Article, parsed: ParsedArticle, values: Values) -> frozenset[int]:
    known = {place.start for place in values.places}
    names = {place.text.casefold() for place in values.places}
    towns = {place.text for place in values.places if place.kind == _TOWN}
    opening = next((block.start for block in article.blocks if block.kind == "paragraph"), None)
    lines = []
    for block in article.blocks:
        found = _LINE.match(article.text, block.start, block.end) if block.kind == "paragraph" else None
        if found is None:
            continue
        place = found["place"]
        capitals = place.split()[0].rstrip(",").isupper()
        dated = any(found.start() < day.start and day.end <= found.end("place") for day in values.times)
        named = block.start in known or place.partition(",")[0].casefold() in names
        town, _, beside = place.partition(", ")
        alone = (
            block.start == opening
            and (place in towns or (town in towns and beside.casefold() in names))
            and _BEGINS.match(article.text, found.end())
        )
        if _AGENCY.search(place) or ((capitals or dated) and named) or alone:
            lines.append((block.start, found.end()))
    if not lines:
        return frozenset()
    index = WordIndex(parsed)
    return frozenset(number for start, end in lines for number in index.at(start, end))


def _behind(bounds: tuple[int, int], apart: frozenset[int]) -> tuple[int, int]:
    first, last = bounds
    while first in apart and first < last - 1:
        first += 1
    return first, last


def _rooted(words: list[Word], first: int, last: int) -> list[Word]:
    """Words of a shortened sentence: what hung on a word cut off hangs on the new root.

    That is the first such verb, or else the first such word; a noun before such a verb is its subject, where it has none.
    """
    loose = [number for number in range(first, last) if not first <= words[number].head < last]
    verbs = [number for number in loose if words[number].upos == "VERB"]
    root = next((number for number in loose if words[number].head < 0), (verbs or loose)[0])
    told = any(word.head == root and word.deprel.startswith("nsubj") for word in words[first:last])
    made = []
    for number in range(first, last):
        word = words[number]
        if number == root:
            word = replace(word, head=-1, deprel="root")
        elif number in loose:
            subject = number < root and not told and words[root].upos == "VERB" and word.upos in _NOMINAL
            word = replace(word, head=root, deprel="nsubj" if subject else word.deprel)
        made.append(word)
    return made


def _without(raw: Attribution, apart: frozenset[int]) -> Attribution:
    source, cue, content = (
        tuple(word for word in part if word not in apart) for part in (raw.source, raw.cue, raw.content)
    )
    return replace(raw, source=source, cue=cue, content=content)
