"""From triggers to event mentions: one per act, place and time, with status and voice.

Triggers are bound and gathered into acts; the first mention in the body gives an act its trigger, and what that
leaves open another mention of the same act may give, with its own words. Acts told only in passing are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.code.arguments import Binder, Slots
from dateline.code.mentions import Mention, mention_of
from dateline.code.neighbourhood import saying_words
from dateline.code.salience import is_event, salience, worth_binding
from dateline.code.same_act import gather, join_headlines
from dateline.code.triggers import find_triggers
from dateline.code.where import Whereabouts
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import Event
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.span import text_span

_LIKELY = 0.6
_SUMMARY = 140


def code_events(
    article: Article, parsed: ParsedArticle, values: Values, claims: Sequence[Claim]
) -> tuple[Event, ...]:
    """Code the events of one article.

    Args:
        article: the article; its title and first paragraphs decide what is ``main``.
        parsed: sentences with words, dependency arcs and the encoder's event layer.
        values: entities, times, places and quantities of the article.
        claims: the article's claims; an event inside a claim's content has ``voice: claims``.

    Returns:
        Events in the order of their triggers. Empty where nothing was parsed (unsupported language).
    """
    scored = [
        (act, salience(act, best_mention(act), parsed, len(article.blocks)))
        for act in acts_of(article, parsed, values, claims)
    ]
    kept = [(act, score) for act, score in scored if is_event(score)]
    mains = _main_acts([act for act, _ in kept])
    events = [_event(article, parsed, act, score, n in mains) for n, (act, score) in enumerate(kept)]
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end)))


def acts_of(
    article: Article, parsed: ParsedArticle, values: Values, claims: Sequence[Claim]
) -> list[list[Mention]]:
    """All acts that the words of an article may name, each with its mentions, salient or not."""
    saying = saying_words(parsed, claims)
    hits = [hit for hit in find_triggers(parsed) if worth_binding(hit, saying)]
    binder = Binder(article.text, parsed, values, claims, hits)
    return join_headlines(gather([mention_of(article, parsed, binder, hit, claims) for hit in hits]))


def best_mention(act: Sequence[Mention]) -> Mention:
    """The mention that gives an act its trigger: the first in the body that says more than its toll."""
    return min(act, key=lambda m: (m.headline, m.toll, m.hit.first))


def _main_acts(acts: Sequence[Sequence[Mention]]) -> set[int]:
    """Acts the headline names; without one, the first two of the first paragraph that has any."""
    titled = {n for n, act in enumerate(acts) if any(m.headline for m in act)}
    if titled:
        return titled
    lead = min((m.block for act in acts for m in act), default=0)
    return set([n for n, act in enumerate(acts) if any(m.block == lead for m in act)][:2])


def _event(
    article: Article, parsed: ParsedArticle, group: Sequence[Mention], score: float, main: bool
) -> Event:
    best = best_mention(group)
    slots = _pooled(best.slots, group)
    words = parsed.words
    start, end = words[best.hit.first].start, words[best.hit.last].end
    time = slots.time
    interval = time.interval if time else None
    claims = tuple(dict.fromkeys(c for m in group for c in m.claims))
    return Event(
        id=content_id("ev", article.id, start, end, best.kind),
        type=best.root,
        kind=best.kind,
        mode=best.hit.rule.mode if best.hit.rule else None,
        contexts=best.hit.rule.contexts if best.hit.rule else (),
        trigger=text_span(article.text, start, end),
        status=best.status,
        voice="claims" if claims else "outlet",
        main=main,
        actors=slots.actors,
        recipients=slots.recipients,
        place=_id(slots.where.place),
        origin=_id(slots.where.origin),
        destination=_id(slots.where.destination),
        time=time.id if time else None,
        interval=interval,
        precision=time.precision if time and interval else None,
        quantities=tuple(q.id for q in slots.quantities),
        claims=claims,
        summary=_summary(article.text, parsed, best),
        rule=best.hit.rule.id if best.hit.rule else "encoder",
        score=round(score, 3),
        likelihood="likely" if score >= _LIKELY else "unsure",
        abstained=(slots.where.abstained,) if slots.where.abstained else (),
    )


def _pooled(best: Slots, group: Sequence[Mention]) -> Slots:
    """The best mention's slots; what it leaves open, another mention of the same act may give."""
    others = [m.slots for m in group]

    times = [best.time, *(o.time for o in others)]
    dated = next((t for t in times if t and t.interval), next((t for t in times if t), None))
    return replace(
        best,
        actors=best.actors or next((o.actors for o in others if o.actors), ()),
        recipients=best.recipients or next((o.recipients for o in others if o.recipients), ()),
        where=_pooled_places([best.where, *(o.where for o in others)]),
        time=dated,
        quantities=tuple({q.id: q for o in (best, *others) for q in o.quantities}.values()),
    )


def _pooled_places(all_of: list[Whereabouts]) -> Whereabouts:
    place = next((w.place for w in all_of if w.place), None)
    return Whereabouts(
        place,
        next((w.origin for w in all_of if w.origin), None),
        next((w.destination for w in all_of if w.destination), None),
        None if place else next((w.abstained for w in all_of if w.abstained), None),
    )


def _id(place: Place | None) -> str | None:
    return place.id if place else None


def _summary(text: str, parsed: ParsedArticle, mention: Mention) -> str:
    """The words of the trigger's clause, cut at a word where they run long."""
    clause = set(syntax.clause_words(parsed, mention.hit.word)) | {mention.hit.first, mention.hit.last}
    words = [parsed.words[i] for i in sorted(clause)]
    said = " ".join(text[words[0].start : words[-1].end].split())
    if len(said) <= _SUMMARY:
        return said.rstrip(" ,;:")
    return said[:_SUMMARY].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
