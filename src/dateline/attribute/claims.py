"""values → claims: who is made answerable for what, in which words.

Decides by bringing together the encoder's attributions, the cue lexicon and the quotation marks: drafts first, then
who speaks, then what each claim is (kind, stance, hedges, relays, parent). What the outlet asserts itself is no
claim. Content is cut at sentence ends; each further sentence of a quotation is a claim of its own.

Declines: an article in a language that is not supported has no claims.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.anonymity import without_wishes_to_stay_unnamed
from dateline.attribute.contents import runs, spans_of
from dateline.attribute.cue_drafts import cue_drafts
from dateline.attribute.cues import cue_of_words, find_cues
from dateline.attribute.drafts import LIKELY, Draft, distinct, joined, sentence_of
from dateline.attribute.encoder_drafts import encoder_drafts
from dateline.attribute.headline_drafts import headline_drafts
from dateline.attribute.hedges import find_hedges, hedges_of
from dateline.attribute.kinds import kind_of
from dateline.attribute.named import Named
from dateline.attribute.nesting import parents_of
from dateline.attribute.quotation_drafts import quotation_drafts
from dateline.attribute.quotation_edges import cut_at_quotations
from dateline.attribute.quotations import QuotedWords, find_quotations, with_pairs
from dateline.attribute.relays import (
    merge_reports,
    relays_of,
    swap_citing,
    swap_quoted,
    with_hearers,
    without_the_quoted,
)
from dateline.attribute.speakers import speakers_of
from dateline.attribute.speaking import complete_speakers
from dateline.attribute.stance import stance_of
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim, Content
from dateline.records.ids import content_id
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.span import TextSpan, text_span

_SEEING = frozenset({"see", "watch", "witness"})


def attribute_claims(article: Article, parsed: ParsedArticle, values: Values) -> tuple[Claim, ...]:
    """Return the claims of one article in order of their content.

    Args:
        article: the article; its language decides whether there are claims at all.
        parsed: sentences with words, trees and the encoder's layers, date lines set aside (``without_datelines``).
        values: entities and places, for who the speakers are.
    """
    if not parsed.words or any(note.code == "language_unsupported" for note in article.notes):
        return ()
    quoted = QuotedWords(parsed, find_quotations(article))
    named = Named(values)
    drafts = _drafts(article, parsed, named, quoted)
    parents = parents_of(parsed, drafts)
    ids = _ids(article, parsed, drafts)
    claims = [
        _claim(article, parsed, named, quoted, draft, ids[number], None if parent is None else ids[parent])
        for number, (draft, parent) in enumerate(zip(drafts, parents, strict=True))
    ]
    return tuple(sorted(claims, key=lambda c: (c.content.spans[0].start, c.content.spans[-1].end, c.id)))


def _drafts(article: Article, parsed: ParsedArticle, named: Named, quoted: QuotedWords) -> list[Draft]:
    cues = find_cues(parsed)
    drafts = encoder_drafts(parsed, cues, quoted)
    drafts += cue_drafts(parsed, cues, drafts)
    drafts = cut_at_quotations(parsed, drafts, quoted)
    drafts += headline_drafts(article, parsed, named, drafts)
    drafts += quotation_drafts(article.text, parsed, drafts, quoted)
    drafts = without_wishes_to_stay_unnamed(parsed, _outside_corrections(article, parsed, drafts))
    drafts = swap_citing(parsed, without_the_quoted(parsed, drafts), cues)
    drafts = with_hearers(parsed, named, drafts)
    drafts = complete_speakers(article, parsed, drafts, quoted, cues)
    drafts = joined(parsed, swap_quoted(parsed, drafts))
    drafts = merge_reports(parsed, named, drafts)
    return distinct(drafts)


def _outside_corrections(article: Article, parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[Draft]:
    """Without what a correction or an editor's note says: it speaks of the report, and repeats what was wrong in it."""
    blocks = [article.blocks[parsed.sentence_block[sentence_of(parsed, draft)]] for draft in drafts]
    return [draft for draft, block in zip(drafts, blocks, strict=True) if block.kind != "correction"]


def _ids(article: Article, parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[str]:
    """Ids from article, spans and kind: stable between runs, and different within an article."""
    return [
        content_id(
            "cl",
            article.id,
            "claim",
            *(parsed.words[w].start for run in runs(draft.content) for w in run),
            "cue",
            *(parsed.words[w].start for w in draft.cue),
        )
        for draft in drafts
    ]


def _claim(
    article: Article,
    parsed: ParsedArticle,
    named: Named,
    quoted: QuotedWords,
    draft: Draft,
    own_id: str,
    parent: str | None,
) -> Claim:
    rule = cue_of_words(parsed, draft.cue)
    kind = kind_of(parsed, draft, quoted)
    hedges = find_hedges(parsed, draft.content, draft.cue)
    spans = tuple(
        with_pairs(article.text, s, quoted.outer) for s in spans_of(article.text, parsed, draft.content)
    )
    return Claim(
        id=own_id,
        speakers=speakers_of(article.text, parsed, named, draft.source),
        cue=_cue_span(article.text, parsed, draft.cue),
        content=Content(text=" … ".join(article.text[s.start : s.end] for s in spans), spans=spans),
        kind=kind,
        stance=stance_of(parsed, draft, rule, hedges, kind),
        hedges=hedges_of(article.text, parsed, hedges),
        relays=relays_of(article.text, parsed, named, draft.relays),
        first_hand=first_hand(parsed, draft, quoted),
        parent=parent,
        rule=draft.rule,
        score=draft.score,
        likelihood=None if draft.score is None else "likely" if draft.score >= LIKELY else "unsure",
    )


def _cue_span(text: str, parsed: ParsedArticle, cue: Sequence[int]) -> TextSpan | None:
    """The cue's first unbroken stretch: a record has one span for it."""
    if not cue:
        return None
    first, last = runs(cue)[0]
    return text_span(text, parsed.words[first].start, parsed.words[last].end)


def _saw_it(parsed: ParsedArticle, speaker: int) -> bool:
    """Whether a noun, or what is apposed to it, is described by a clause "who saw" or "who witnessed"."""
    described = [speaker, *syntax.children(parsed, speaker, "appos")]
    seen = [verb for noun in described for verb in syntax.children(parsed, noun, "acl:relcl")]
    return any(
        parsed.words[verb].lemma.lower() in _SEEING
        and any(parsed.words[w].text.lower() == "who" for w in syntax.children(parsed, verb, "nsubj"))
        and syntax.negation(parsed, verb) is None
        for verb in seen
    )


def first_hand(parsed: ParsedArticle, draft: Draft, quoted: QuotedWords) -> bool | None:
    """True where a quotation has the speaker see or do it ("I saw", "we are pulling"), or the text says that the
    speaker saw it ("a farmer who saw the attack"); unknown otherwise.
    """
    if not draft.relays and any(_saw_it(parsed, word) for word in draft.source):
        return True
    first = parsed.words[draft.content[0]].text.lower()
    second = parsed.words[draft.content[1]].lemma.lower() if len(draft.content) > 1 else ""
    if quoted.of(draft.content[0]) is None or first not in {"i", "we"}:
        return None
    return True if second in _SEEING | {"hear", "feel", "be"} and not draft.relays else None
