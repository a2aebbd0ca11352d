"""One mention of an act: its trigger with root, kind, status and everything bound to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.arguments import Binder, Slots
from dateline.code.ontology import plover_roots, root_named
from dateline.code.status import status_of
from dateline.code.triggers import Hit
from dateline.code.wording import slot_words
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import PloverRoot, Status
from dateline.records.sentence import ParsedArticle

# Least probability of the encoder's event layer for a word with a rule behind it, for one that only the encoder
# takes for an act of PLOVER, and for one it takes for an act beyond PLOVER. Set on the marked development articles.
LEAST_WITH_RULE = 0.02
LEAST_ALONE = 0.55
LEAST_BEYOND = 0.55


@dataclass(frozen=True, slots=True)
class Mention:
    """One trigger with everything bound to it. ``block`` numbers the block of the article it stands in."""

    hit: Hit
    root: PloverRoot | None
    kind: str | None
    lemma: str
    slots: Slots
    status: Status
    sentence: int
    block: int
    headline: bool
    definite: bool
    apart: bool
    claims: tuple[str, ...]


def credible(hit: Hit, saying: frozenset[int]) -> bool:
    """Whether a hit is taken for an event of the record.

    A word without a rule that is the cue of a claim is plain saying, which is a claim and no event.
    """
    if hit.probability is None:
        return hit.rule is not None
    if hit.rule:
        return hit.probability >= LEAST_WITH_RULE
    root, _ = coding(hit)
    if root is None:
        return hit.probability >= LEAST_BEYOND and hit.word not in saying
    return hit.probability >= LEAST_ALONE


def coding(hit: Hit) -> tuple[PloverRoot | None, str | None]:
    """Root and kind of a hit: its rule's, or else the encoder's likeliest label with the kind usual for it."""
    if hit.rule:
        return hit.rule.root, hit.rule.kind
    label = max(hit.labels, key=lambda pair: pair[1])[0] if hit.labels else "OTHER"
    root = root_named(label)
    return root, plover_roots()[root].kind if root else None


def mention_of(
    article: Article, parsed: ParsedArticle, binder: Binder, hit: Hit, claims: Sequence[Claim]
) -> Mention:
    """Bind one hit."""
    root, kind = coding(hit)
    word = parsed.words[hit.word]
    inside = [c for c in claims if any(s.start <= word.start < s.end for s in c.content.spans)]
    status, _ = status_of(parsed, hit)
    if status == "happened" and any(c.stance == "denies" for c in inside):
        status = "denied"
    block = parsed.sentence_block[word.sentence]
    before = _before(parsed, hit)
    return Mention(
        hit,
        root,
        kind,
        word.lemma.lower(),
        binder.bind(hit, root, kind),
        status,
        word.sentence,
        block,
        article.blocks[block].kind in {"title", "caption"},
        bool(before & slot_words("definite")),
        bool(before & slot_words("apart")),
        tuple(c.id for c in inside),
    )


def _before(parsed: ParsedArticle, hit: Hit) -> set[str]:
    """The determiners and adjectives of a trigger."""
    return {parsed.words[n].text.lower() for n in syntax.children(parsed, hit.word, "det", "amod")}
