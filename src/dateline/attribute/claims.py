"""From the encoder's attributions to claims: spans cut at sentence ends, quote marks left out, entities named.

A first version: what the encoder finds in the style of the guidelines, with stance and hedges by word lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby

from dateline.lexicon import load_lexicon
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim, ClaimKind, Content, Hedge, Speaker, Stance
from dateline.records.ids import content_id
from dateline.records.reading import Values
from dateline.records.sentence import Attribution, ParsedArticle
from dateline.records.span import Span, text_span

LIKELY = 0.6
_EDGES = frozenset("\"'“”‘’.,;:!?…")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(str, load_lexicon("dateline.attribute", "en/stance.yaml")[name]["words"]))


def attribute_claims(article: Article, parsed: ParsedArticle, values: Values) -> tuple[Claim, ...]:
    """Claims of the article in the order of their content; empty where nothing was parsed."""
    made: dict[str, Claim] = {}
    for attribution in parsed.attributions:
        for claim in _claims_of(article, parsed, values, attribution):
            made.setdefault(claim.id, claim)
    return tuple(sorted(made.values(), key=lambda c: (c.content.spans[0].start, c.content.spans[0].end)))


def _claims_of(article: Article, parsed: ParsedArticle, values: Values, found: Attribution) -> list[Claim]:
    claims = []
    for sentence, words in groupby(found.content, key=lambda w: parsed.words[w].sentence):
        spans = _spans(parsed, list(words))
        if spans:
            claims.append(_claim(article, parsed, values, found, spans, sentence))
    if claims and found.cue and all(c.cue is None for c in claims):
        start, end = parsed.words[found.cue[0]].start, parsed.words[found.cue[-1]].end
        claims[0] = claims[0].model_copy(update={"cue": text_span(article.text, start, end)})
    return claims


def _spans(parsed: ParsedArticle, words: Sequence[int]) -> list[Span]:
    spans = []
    for run in _runs(words):
        while run and _opens_nothing(parsed, run[0]):
            run = run[1:]
        while run and parsed.words[run[-1]].text in _EDGES:
            run = run[:-1]
        if run:
            spans.append(Span(start=parsed.words[run[0]].start, end=parsed.words[run[-1]].end))
    return spans


def _opens_nothing(parsed: ParsedArticle, word: int) -> bool:
    """A mark, or the conjunction that only leads into the content ("said that")."""
    this = parsed.words[word]
    return this.text in _EDGES or (this.upos == "SCONJ" and this.text.lower() == "that")


def _runs(words: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for word in sorted(words):
        if runs and word - runs[-1][-1] <= 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _claim(
    article: Article,
    parsed: ParsedArticle,
    values: Values,
    found: Attribution,
    spans: list[Span],
    sentence: int,
) -> Claim:
    text = article.text
    cued = bool(found.cue) and parsed.words[found.cue[0]].sentence == sentence
    cue_words = _runs(found.cue)[0] if cued else []
    cue = (
        text_span(text, parsed.words[cue_words[0]].start, parsed.words[cue_words[-1]].end)
        if cue_words
        else None
    )
    said = " … ".join(text[s.start : s.end] for s in spans)
    hedges = tuple(
        Hedge(text=w.text, start=w.start, end=w.end, rule=f"hedge-{w.lemma.lower()}")
        for w in parsed.words[slice(*parsed.sentence_words[sentence])]
        if w.lemma.lower() in _words("hedges") and any(s.start <= w.start < s.end for s in spans)
    )
    return Claim(
        id=content_id("cl", article.id, *(n for s in spans for n in (s.start, s.end))),
        speakers=tuple(_speakers(article, parsed, values, found)),
        cue=cue,
        content=Content(text=said, spans=tuple(spans)),
        kind=_kind(text, spans),
        stance=_stance(parsed, found, bool(hedges)),
        hedges=hedges,
        relays=(),
        first_hand=None,
        parent=None,
        rule="encoder",
        score=round(found.score, 3),
        likelihood="likely" if found.score >= LIKELY else "unsure",
    )


def _speakers(article: Article, parsed: ParsedArticle, values: Values, found: Attribution) -> list[Speaker]:
    made = []
    for run in _runs(found.source):
        start, end = parsed.words[run[0]].start, parsed.words[run[-1]].end
        entity = next(
            (e for e in values.entities for m in e.mentions if m.start < end and start < m.end), None
        )
        kind = "person" if entity and entity.type == "person" else "organization" if entity else "unnamed"
        made.append(
            Speaker(
                text=article.text[start:end],
                start=start,
                end=end,
                entity=entity.id if entity else None,
                kind=kind,
            )
        )
    return made


def _kind(text: str, spans: list[Span]) -> ClaimKind:
    marks = '"“”'
    outside = all(
        text[max(0, s.start - 2) : s.start].strip()[-1:] in set(marks) | {""} for s in spans
    ) and any(text[s.end : s.end + 3].strip(" .,!?")[:1] in set(marks) for s in spans)
    if outside and not any(m in text[s.start : s.end] for s in spans for m in marks):
        return "quote"
    inside = any(m in text[s.start : s.end + 1] for s in spans for m in marks)
    return "mixed" if inside or outside else "paraphrase"


def _stance(parsed: ParsedArticle, found: Attribution, hedged: bool) -> Stance:
    lemmas = {parsed.words[w].lemma.lower() for w in found.cue}
    negated = any(syntax.negation(parsed, w) is not None for w in found.cue) or "not" in lemmas
    if lemmas & _words("declines") or (negated and lemmas & _words("silence")):
        return "declines"
    if lemmas & _words("denies"):
        return "denies"
    if lemmas & _words("asks"):
        return "asks"
    if lemmas & _words("threatens"):
        return "threatens"
    if hedged or lemmas & _words("speculates"):
        return "speculates"
    return "asserts"
