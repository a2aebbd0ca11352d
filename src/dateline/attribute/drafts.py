"""Drafts of claims: content, cue and source as word numbers, before anything is named or judged.

Decides three times over. The encoder's attributions are cut at sentence ends, their gaps closed, and each stretch
of words that it calls content is taken whole by the attribution that has most of it. Cues that the encoder left
alone make drafts by rule. Sentences in quotation marks that nobody has are given to who speaks beside them.

Declines: quotations of one or two words and names of works; first persons' beliefs inside a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.attribute.contents import content_of, in_sentences, runs, trimmed
from dateline.attribute.cues import Cue
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.sources import source_of
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.sentence import Attribution, ParsedArticle

CONTENT = 0.4
"""Least probability of a word to belong to the stretch of content around it; set on the marked articles."""
_GAP = 3
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim in words of one sentence: ``content``, ``cue`` and ``source`` (which may stand elsewhere)."""

    content: tuple[int, ...]
    cue: tuple[int, ...]
    source: tuple[int, ...]
    rule: str
    score: float | None = None
    relays: tuple[tuple[int, ...], ...] = ()


def content_stretches(parsed: ParsedArticle, least: float = CONTENT) -> list[tuple[int, int]]:
    """Stretches of words that the encoder calls content, first and last inclusive, within sentences."""
    chances = parsed.tags.get("content", ())
    found: list[tuple[int, int]] = []
    for first, last in parsed.sentence_words:
        words = [w for w in range(first, last) if w < len(chances) and chances[w] > least]
        inside: list[tuple[int, int]] = []
        for word in words:
            if inside and word - inside[-1][1] <= _GAP:
                inside[-1] = (inside[-1][0], word)
            else:
                inside.append((word, word))
        found.extend(inside)
    return found


def encoder_drafts(parsed: ParsedArticle) -> list[Draft]:
    """Drafts from the encoder's attributions, each within one sentence, and stretches nobody has."""
    stretches = content_stretches(parsed)
    pieces = [piece for raw in parsed.attributions for piece in _pieces(parsed, raw)]
    owners = {stretch: _owner(stretch, pieces) for stretch in stretches}
    drafts = []
    for number, piece in enumerate(pieces):
        words = set(_closed(parsed, piece))
        for (first, last), owner in owners.items():
            if owner == number:
                words |= set(range(first, last + 1))
        words -= set(piece.cue)
        words -= set(piece.source) if piece.source and not set(piece.source) <= words else set()
        if content := trimmed(parsed, words):
            drafts.append(replace(piece, content=content))
    for (first, last), owner in owners.items():
        if owner is None and (content := trimmed(parsed, range(first, last + 1))) and len(content) >= _LEAST:
            chances = parsed.tags["content"][first : last + 1]
            drafts.append(Draft(content, (), (), "encoder-content", sum(chances) / len(chances)))
    return drafts


def _pieces(parsed: ParsedArticle, raw: Attribution) -> list[Draft]:
    """An attribution cut at sentence ends; the cue stays with the sentence it stands in."""
    groups = in_sentences(parsed, raw.content)
    if not groups:
        return []
    home = _home(parsed, raw, groups)
    return [
        Draft(group, raw.cue if number == home else (), raw.source, "encoder", raw.score)
        for number, group in enumerate(groups)
        if len(group) >= (1 if number == home else _LEAST)
    ]


def _home(parsed: ParsedArticle, raw: Attribution, groups: Sequence[tuple[int, ...]]) -> int:
    """Number of the group that has the cue: in its sentence, or nearest to it."""
    if not raw.cue:
        return -1
    sentence = parsed.words[raw.cue[0]].sentence
    distances = [abs(parsed.words[group[0]].sentence - sentence) for group in groups]
    return distances.index(min(distances))


def _owner(stretch: tuple[int, int], pieces: Sequence[Draft]) -> int | None:
    """Number of the piece that has most words of a stretch."""
    shares = [sum(stretch[0] <= w <= stretch[1] for w in piece.content) for piece in pieces]
    if not shares or max(shares) == 0:
        return None
    return shares.index(max(shares))


def _closed(parsed: ParsedArticle, piece: Draft) -> Iterable[int]:
    """The content with gaps closed, except where cue or source stand in the gap."""
    taken = set(piece.content)
    parts = set(piece.cue) | set(piece.source)
    for (_, last), (first, _) in zip(runs(piece.content), runs(piece.content)[1:], strict=False):
        gap = range(last + 1, first)
        if len(gap) <= _GAP * 2 and parts.isdisjoint(gap):
            taken.update(gap)
    return taken


def cue_drafts(
    parsed: ParsedArticle, cues: Iterable[Cue], drafts: Sequence[Draft], quoted: QuotedWords
) -> list[Draft]:
    """Drafts of cues that no draft has yet, where their rule may stand alone."""
    taken = {word for draft in drafts for word in draft.cue}
    found = []
    for cue in cues:
        if not cue.rule.alone or not taken.isdisjoint(cue.words):
            continue
        if cue.rule.frame == "citing":
            continue
        content = content_of(parsed, cue)
        source = source_of(parsed, cue)
        if len(content) < (1 if cue.rule.frame in {"object", "decline"} else 2) or not _credible(
            parsed, cue, source, quoted
        ):
            continue
        found.append(Draft(content, cue.words, source, cue.rule.id))
    return found


_FIRST_PERSONS = frozenset({"i", "we", "you"})


def _credible(parsed: ParsedArticle, cue: Cue, source: tuple[int, ...], quoted: QuotedWords) -> bool:
    """Whether a cue that only a rule knows has who it needs, and is no first person's within a quotation."""
    nobody = cue.rule.frame in {"adverb", "passive", "existential"}
    if nobody:
        return True
    if not source:
        return False
    names = {parsed.words[w].text.lower() for w in source}
    return not (names & _FIRST_PERSONS)


def quotation_drafts(
    article: Article, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords
) -> list[Draft]:
    """Sentences within quotation marks that no draft has, for who speaks beside them."""
    covered = {word for draft in drafts for word in draft.content}
    found = []
    for number, quotation in enumerate(quoted.outer):
        for words in in_sentences(parsed, quoted.words(number)):
            content = trimmed(parsed, words)
            free = [w for w in content if w not in covered]
            if len(free) * 2 <= len(content) or not _speaks(parsed, content, article.text[quotation.start :]):
                continue
            found.append(Draft(content, (), (), "quotation"))
    return found


def _speaks(parsed: ParsedArticle, content: Sequence[int], _: str) -> bool:
    """Whether quoted words are speech, not a name or a scare quote: four words with a verb in a finite form."""
    finite = any(parsed.words[w].xpos in {"VBD", "VBZ", "VBP", "MD", "VB"} for w in content)
    return len(content) >= 4 and finite


def has_subject(parsed: ParsedArticle, word: int) -> bool:
    """Whether a verb has a subject of its own."""
    return bool(syntax.children(parsed, word, *syntax.SUBJECTS))
