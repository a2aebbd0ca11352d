"""From triggers to event mentions: one per act, place and time, with status and voice.

Triggers are bound and gathered into acts; the first mention in the body gives an act its trigger, and what that
leaves open another mention of the same act may give, with its own words. Acts told only in passing are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from math import inf

from dateline.code.arguments import Binder, Slots
from dateline.code.mentions import Mention, judging_claims, mention_of
from dateline.code.neighbourhood import denied_words, saying_words, telling_words
from dateline.code.ontology import is_verbal
from dateline.code.public_acts import public_acts
from dateline.code.salience import is_event, salience, worth_binding
from dateline.code.same_act import gather, join_headlines
from dateline.code.summaries import summary_of
from dateline.code.triggers import Hit, find_triggers
from dateline.code.undated import with_inferred_times
from dateline.code.when import When
from dateline.code.where import Whereabouts
from dateline.code.wording import acting_pronouns
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import Event, Participant
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.span import text_span
from dateline.resolve.publication import publication_of
from dateline.resolve.word_index import WordIndex

_LIKELY = 0.6


def code_events(
    article: Article, parsed: ParsedArticle, values: Values, claims: Sequence[Claim]
) -> tuple[Event, ...]:
    """Code the events of one article.

    Args:
        article: the article; its title and first paragraphs decide what is ``main``.
        parsed: sentences with words, dependency arcs and the encoder's event layer, date lines set aside.
        values: entities, times, places and quantities of the article.
        claims: the article's claims; an event inside a claim's content has ``voice: claims``.

    Returns:
        Events in the order of their triggers. Empty where nothing was parsed (unsupported language).
    """
    scored = [
        (act, salience(act, best_mention(act), parsed, len(article.blocks)))
        for act in acts_of(article, parsed, values, claims)
    ]
    acts = [act for act, _ in scored]
    public = public_acts(acts, parsed, values.entities)
    kept = [(act, score) for n, (act, score) in enumerate(scored) if n in public and is_event(act, score)]
    mains = _main_acts([act for act, _ in kept])
    events = [
        _event(article, parsed, act, score, n in mains, _actors_aimed_at(parsed, act, acts))
        for n, (act, score) in enumerate(kept)
    ]
    events = with_inferred_times(events, [act for act, _ in kept], parsed, publication_of(article))
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end)))


def acts_of(
    article: Article, parsed: ParsedArticle, values: Values, claims: Sequence[Claim]
) -> list[list[Mention]]:
    """All acts that the words of an article may name, each with its mentions, salient or not.

    Captions name none: they say what a picture shows, often at another time and place. Nor do corrections, which
    repeat what was wrong.
    """
    index, published = WordIndex(parsed), publication_of(article)
    saying, denied = saying_words(index, claims), denied_words(index, claims)
    hits = [
        hit
        for hit in find_triggers(parsed)
        if worth_binding(hit, saying, denied, _block(parsed, hit))
        and article.blocks[_block(parsed, hit)].kind not in {"caption", "correction"}
    ]
    binder = Binder(
        article.text, parsed, values, index, saying, telling_words(index, claims), hits, published
    )
    judging = judging_claims(index, claims)
    mentions = [mention_of(article, parsed, binder, hit, claims, judging, published) for hit in hits]
    return join_headlines(gather(mentions))


def _block(parsed: ParsedArticle, hit: Hit) -> int:
    return parsed.sentence_block[parsed.words[hit.word].sentence]


def best_mention(act: Sequence[Mention]) -> Mention:
    """The mention that gives an act its trigger: the first in the body, or else in the headline.

    One that a rule knows goes before one that only the encoder takes for the act.
    """
    return min(act, key=lambda m: (m.headline, m.hit.rule is None, m.hit.first))


def _main_acts(acts: Sequence[Sequence[Mention]]) -> set[int]:
    """Acts the headline names; without one, the first two of the first paragraph that has any."""
    titled = {n for n, act in enumerate(acts) if any(m.headline for m in act)}
    if titled:
        return titled
    lead = min((m.block for act in acts for m in act), default=0)
    return set([n for n, act in enumerate(acts) if any(m.block == lead for m in act)][:2])


def _event(
    article: Article,
    parsed: ParsedArticle,
    group: Sequence[Mention],
    score: float,
    main: bool,
    meant_for: tuple[Participant, ...],
) -> Event:
    best = best_mention(group)
    slots = _pooled(best, group)
    words = parsed.words
    start, end = words[best.hit.first].start, words[best.hit.last].end
    when = slots.when
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
        recipients=slots.recipients or meant_for,
        place=_id(slots.where.place),
        origin=_id(slots.where.origin),
        destination=_id(slots.where.destination),
        time=when.time.id if when else None,
        interval=when.interval if when else None,
        precision=when.precision if when and when.interval else None,
        quantities=tuple(q.id for q in slots.quantities),
        claims=claims,
        summary=summary_of(article.text, parsed, best.hit),
        rule=best.hit.rule.id if best.hit.rule else "encoder",
        score=round(score, 3),
        likelihood="likely" if score >= _LIKELY else "unsure",
        abstained=(slots.where.abstained,) if slots.where.abstained else (),
    )


def _pooled(best: Mention, act: Sequence[Mention]) -> Slots:
    """The best mention's slots; what it leaves open another mention of the act may give.

    Of places and times that all agree the smallest is taken.
    """
    slots = [best.slots, *(m.slots for m in act if m is not best)]
    wheres = [s.where for s in slots]
    place = min((w.place for w in wheres if w.place), key=lambda p: p.radius_km or inf, default=None)
    whens = [s.when for s in slots if s.when]
    return replace(
        best.slots,
        actors=_named([s.actors for s in slots]),
        recipients=_named([s.recipients for s in slots]),
        where=Whereabouts(
            place,
            next((w.origin for w in wheres if w.origin), None),
            next((w.destination for w in wheres if w.destination), None),
            None if place else next((w.abstained for w in wheres if w.abstained), None),
        ),
        when=min(whens, key=_width, default=None),
        quantities=tuple({q.id: q for s in slots for q in s.quantities}.values()),
    )


def _named(parties: Sequence[tuple[Participant, ...]]) -> tuple[Participant, ...]:
    """The first that are told by more than a pronoun, or else the first."""
    told = [each for each in parties if each]
    pronouns = acting_pronouns()
    return next(
        (each for each in told if any(p.text.lower() not in pronouns for p in each)), told[0] if told else ()
    )


def _width(when: When) -> timedelta:
    return when.interval.end - when.interval.start if when.interval else timedelta.max


def _actors_aimed_at(
    parsed: ParsedArticle, act: Sequence[Mention], acts: Sequence[Sequence[Mention]]
) -> tuple[Participant, ...]:
    """Whom a condemnation, a protest or a word of support is meant for: who did the act that it is about."""
    if not is_verbal(best_mention(act).root):
        return ()
    aims = {word for mention in act for word in mention.slots.aims}
    lemmas = {parsed.words[word].lemma.lower() for word in aims}
    for other in sorted(acts, key=lambda each: not any(m.hit.word in aims for m in each)):
        if other is not act and any(m.hit.word in aims or m.lemma in lemmas for m in other):
            return next((m.slots.actors for m in other if m.slots.actors), ())
    return ()


def _id(place: Place | None) -> str | None:
    return place.id if place else None
