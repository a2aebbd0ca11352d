"""From triggers to event mentions: one per act, place and time, with status and voice.

Mentions of one act are joined when root and kind agree and nothing bound contradicts: no two actors that
share no entity, no two places far apart, no two times that do not meet. The richest mention gives the
trigger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.code.arguments import Binder, Slots
from dateline.code.ontology import plover_roots, root_named
from dateline.code.status import status_of
from dateline.code.triggers import Hit, find_triggers
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.event import Event, Participant, PloverRoot, Status
from dateline.records.ids import content_id
from dateline.records.place import Place
from dateline.records.reading import Values
from dateline.records.sentence import ParsedArticle
from dateline.records.span import text_span
from dateline.records.times import Interval, Time
from dateline.resolve.gazetteer import distance_km

# Least probability of the encoder's event layer, with a word rule behind it and without one.
# Set on the marked development articles.
LEAST_WITH_RULE = 0.02
LEAST_ALONE = 0.55
LIKELY = 0.6
_SUMMARY = 140


@dataclass(frozen=True, slots=True)
class Mention:
    """One trigger with everything bound to it."""

    hit: Hit
    root: PloverRoot | None
    kind: str | None
    slots: Slots
    status: Status
    block: int
    block_kind: str
    claims: tuple[str, ...]


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
    if not parsed.words:
        return ()
    binder = Binder(article.text, parsed, values)
    mentions = [
        _mention(article, parsed, binder, hit, claims) for hit in find_triggers(parsed) if _credible(hit)
    ]
    groups = _join(mentions)
    mains = _main_groups(groups)
    events = [_event(article, parsed, group, number in mains) for number, group in enumerate(groups)]
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end)))


def _credible(hit: Hit) -> bool:
    if hit.probability is None:
        return hit.rule is not None
    return hit.probability >= (LEAST_WITH_RULE if hit.rule else LEAST_ALONE)


def _mention(
    article: Article,
    parsed: ParsedArticle,
    binder: Binder,
    hit: Hit,
    claims: Sequence[Claim],
) -> Mention:
    root, kind = _coding(hit)
    status, _ = status_of(parsed, hit.word)
    word = parsed.words[hit.word]
    inside = [c for c in claims if any(s.start <= word.start < s.end for s in c.content.spans)]
    if any(c.stance == "denies" for c in inside) and status == "happened":
        status = "denied"
    if root == "THREATEN" and status == "happened":
        status = "threatened"
    block = parsed.sentence_block[word.sentence]
    return Mention(
        hit,
        root,
        kind,
        binder.bind(hit),
        status,
        block,
        article.blocks[block].kind,
        tuple(c.id for c in inside),
    )


def _coding(hit: Hit) -> tuple[PloverRoot | None, str | None]:
    if hit.rule:
        return hit.rule.root, hit.rule.kind
    label = max(hit.labels, key=lambda pair: pair[1])[0] if hit.labels else "OTHER"
    root = root_named(label)
    return root, plover_roots()[root].kind if root else None


def _join(mentions: list[Mention]) -> list[list[Mention]]:
    groups: list[list[Mention]] = []
    for mention in mentions:
        home = next((g for g in groups if all(_same_act(mention, other) for other in g)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return groups


def _same_act(one: Mention, other: Mention) -> bool:
    if (one.root, one.kind) != (other.root, other.kind) or one.kind is None:
        return False
    if (one.status == "denied") != (other.status == "denied"):
        return False
    return (
        _actors_agree(one.slots.actors, other.slots.actors)
        and _actors_agree(one.slots.recipients, other.slots.recipients)
        and _places_agree(one.slots.place, other.slots.place)
        and _times_agree(one.slots.time, other.slots.time)
    )


def _actors_agree(one: tuple[Participant, ...], other: tuple[Participant, ...]) -> bool:
    known, also = {p.entity for p in one if p.entity}, {p.entity for p in other if p.entity}
    if not known or not also:
        return True
    return bool(known & also)


def _places_agree(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    reach = 50 + max(one.radius_km or 0, other.radius_km or 0)
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= reach


def _times_agree(one: Time | None, other: Time | None) -> bool:
    if one is None or other is None or one.interval is None or other.interval is None:
        return True
    return one.interval.start < other.interval.end and other.interval.start < one.interval.end


def _main_groups(groups: list[list[Mention]]) -> set[int]:
    """Events the headline names; without one, the first of the first paragraph that has any."""
    titled = {n for n, group in enumerate(groups) if any(m.block_kind == "title" for m in group)}
    if titled:
        return titled
    lead = min((m.block for group in groups for m in group), default=0)
    first = [n for n, group in enumerate(groups) if any(m.block == lead for m in group)]
    return set(first[:2])


def _richness(mention: Mention) -> tuple[bool, int, float, int]:
    slots = mention.slots
    filled = sum(map(bool, (slots.actors, slots.recipients, slots.place, slots.time)))
    return (
        mention.block_kind not in {"title", "caption"},
        filled,
        mention.hit.probability or 0.0,
        -mention.block,
    )


def _event(article: Article, parsed: ParsedArticle, group: list[Mention], main: bool) -> Event:
    best = max(group, key=_richness)
    slots = _pooled(best.slots, group)
    words = parsed.words
    start, end = words[best.hit.first].start, words[best.hit.last].end
    time = slots.time
    interval: Interval | None = time.interval if time else None
    scores = [m.hit.probability for m in group if m.hit.probability is not None]
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
        place=slots.place.id if slots.place else None,
        origin=slots.origin.id if slots.origin else None,
        destination=slots.destination.id if slots.destination else None,
        time=time.id if time else None,
        interval=interval,
        precision=time.precision if time and interval else None,
        quantities=tuple(q.id for q in slots.quantities),
        claims=claims,
        summary=_summary(article.text, parsed, best),
        rule=best.hit.rule.id if best.hit.rule else "encoder",
        score=round(max(scores), 3) if scores else None,
        likelihood=("likely" if max(scores) >= LIKELY else "unsure") if scores else None,
    )


def _pooled(best: Slots, group: list[Mention]) -> Slots:
    """The best mention's slots; what it leaves open, another mention of the same act may give."""
    others = [m.slots for m in group]

    def first(values: list[Place | None]) -> Place | None:
        return next((v for v in values if v), None)

    times = [best.time, *(o.time for o in others)]
    dated = next((t for t in times if t and t.interval), next((t for t in times if t), None))
    return replace(
        best,
        actors=best.actors or next((o.actors for o in others if o.actors), ()),
        recipients=best.recipients or next((o.recipients for o in others if o.recipients), ()),
        place=first([best.place, *(o.place for o in others)]),
        origin=first([best.origin, *(o.origin for o in others)]),
        destination=first([best.destination, *(o.destination for o in others)]),
        time=dated,
        quantities=tuple({q.id: q for o in (best, *others) for q in o.quantities}.values()),
    )


def _summary(text: str, parsed: ParsedArticle, mention: Mention) -> str:
    """The words of the trigger's clause, cut at a word where they run long."""
    clause = set(syntax.clause_words(parsed, mention.hit.word)) | {mention.hit.first, mention.hit.last}
    words = [parsed.words[i] for i in sorted(clause)]
    said = " ".join(text[words[0].start : words[-1].end].split())
    if len(said) <= _SUMMARY:
        return said.rstrip(" ,;:")
    return said[:_SUMMARY].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
