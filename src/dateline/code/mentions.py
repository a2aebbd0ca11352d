"""One mention of an act: its trigger with root, kind, status and everything bound to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from dateline.code.arguments import Binder, Slots
from dateline.code.carriers import harming_words
from dateline.code.ontology import is_verbal, plover_roots, root_named
from dateline.code.status import status_of
from dateline.code.triggers import Hit
from dateline.code.when import When
from dateline.code.wording import listed_words, slot_words
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import PloverRoot, Status
from dateline.records.sentence import ParsedArticle
from dateline.resolve.publication import Publication
from dateline.resolve.word_index import WordIndex

_BYGONE = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Mention:
    """One trigger with everything bound to it.

    ``block`` numbers the block of the article it stands in. ``indefinite``: it brings an act up ("a
    quake"); ``apart``: another than the one told before; ``toll``: only of the dead and hurt;
    ``lasting``: it says how long the act goes on or when it ends; ``cue``: its word is the cue of a claim; ``claims``: those that report it; ``disputed``: one of them denies it, or that
    somebody did it; ``bygone``: it is dated long before the page was published.
    """

    hit: Hit
    root: PloverRoot | None
    kind: str | None
    lemma: str
    slots: Slots
    status: Status
    sentence: int
    block: int
    headline: bool
    indefinite: bool
    apart: bool
    toll: bool
    lasting: bool
    cue: bool
    disputed: bool
    bygone: bool
    claims: tuple[str, ...]


def coding(hit: Hit) -> tuple[PloverRoot | None, str | None]:
    """Root and kind of a hit: its rule's, or else the encoder's likeliest label with the kind usual for it."""
    if hit.rule:
        return hit.rule.root, hit.rule.kind
    label = max(hit.labels, key=lambda pair: pair[1])[0] if hit.labels else "OTHER"
    root = root_named(label)
    return root, plover_roots()[root].kind if root else None


def judging_claims(index: WordIndex, claims: Sequence[Claim]) -> frozenset[str]:
    """Ids of the claims that only say what their speaker thinks of something known ("condemned the attack")."""
    return frozenset(
        claim.id
        for claim in claims
        if claim.cue
        and not claim.content.text.lower().startswith("that ")
        and any(
            index.words[number].lemma.lower() in slot_words("judging")
            for number in index.at(claim.cue.start, claim.cue.end)
        )
    )


def mention_of(
    article: Article,
    parsed: ParsedArticle,
    binder: Binder,
    hit: Hit,
    claims: Sequence[Claim],
    judging: frozenset[str],
    published: Publication | None,
) -> Mention:
    """Bind one hit; claims that are ``judging`` it do not report it, and it may be bygone when ``published``."""
    root, kind = coding(hit)
    word = parsed.words[hit.word]
    inside = [c for c in claims if any(s.start <= word.start < s.end for s in c.content.spans)]
    reporting = [c for c in inside if c.id not in judging]
    told = [c for c in reporting if c.stance == "denies" or not _is_said_aside(parsed, hit, c)]
    status, _ = status_of(parsed, hit)
    slots = binder.bind(hit, root, kind)
    if status == "happened" and _is_denied(parsed, hit, inside):
        status = "denied"
    block = parsed.sentence_block[word.sentence]
    before = _before(parsed, hit)
    return Mention(
        hit,
        root,
        kind,
        word.lemma.lower(),
        slots,
        status,
        word.sentence,
        block,
        article.blocks[block].kind in {"title", "heading"},
        bool(before & slot_words("indefinite")),
        bool(before & slot_words("apart")),
        not slots.actors and _gives_toll(parsed, hit.word),
        hit.carrier is not None
        and parsed.words[hit.carrier.verb].lemma.lower() in listed_words("modality", "lasting"),
        any(c.cue and c.cue.start <= word.start < c.cue.end for c in claims),
        any(c.stance == "denies" for c in told) and not is_verbal(root),
        _is_bygone(slots.when, published),
        tuple(c.id for c in told),
    )


def _is_said_aside(parsed: ParsedArticle, hit: Hit, claim: Claim) -> bool:
    """Whether a claim says something else, to which the act is only an addition ("stoking unrest")."""
    word = parsed.words[hit.word]
    if hit.carrier or word.deprel.split(":")[0] not in {"obl", "nmod"}:
        return False
    above = parsed.words[word.head]
    return any(span.start <= above.start < span.end for span in claim.content.spans)


def _is_denied(parsed: ParsedArticle, hit: Hit, claims: Sequence[Claim]) -> bool:
    """Whether a claim denies this very act, and not only who did it ("responsibility for the attack").

    Its content then says nothing that the act is only a part of.
    """
    top = hit.carrier.verb if hit.carrier else hit.word
    above = parsed.words[top].head
    if above >= 0 and parsed.words[above].lemma.lower() in listed_words("modality", "answering"):
        return False
    return any(
        claim.stance == "denies"
        and not any(above >= 0 and s.start <= parsed.words[above].start < s.end for s in claim.content.spans)
        for claim in claims
    )


def _is_bygone(when: When | None, published: Publication | None) -> bool:
    """Whether a time ended so long before the day of publication that the page can only look back at it."""
    if when is None or when.interval is None or published is None:
        return False
    return when.interval.end < published.interval_in(None).start - _BYGONE


def _gives_toll(parsed: ParsedArticle, number: int) -> bool:
    """Whether a verb gives the dead and hurt; "left" only with what it left them ("left 20 dead"), not a port."""
    lemma = parsed.words[number].lemma.lower()
    if lemma not in listed_words("carriers", "leaving"):
        return lemma in harming_words()
    counted = any(syntax.children(parsed, each, "nummod") for each in syntax.objects(parsed, number))
    return counted or bool(syntax.children(parsed, number, "xcomp"))


def _before(parsed: ParsedArticle, hit: Hit) -> set[str]:
    """The determiners and adjectives of a trigger."""
    return {parsed.words[n].text.lower() for n in syntax.children(parsed, hit.word, "det", "amod")}
