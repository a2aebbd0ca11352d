"""When an act was that the text gives no time: what the page is there to tell, and what answers to it.

A page's own news in the present perfect ("an earthquake has hit central Croatia") is of the day of publication or the
day before it (the perfect of hot news, McCawley 1971). A rescue, an appeal or a condemnation further down answers to
what the page tells: it came after that began and not after publication. No expression of time is named for either, and
the precision is a range.

Declines without a date of publication, for acts that did not happen, and where the page came out more than three days
after what it tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dateline.code.kinds import kind_named
from dateline.code.mentions import Mention
from dateline.code.status import REAL
from dateline.code.time_bounds import FINER_THAN_DAY
from dateline.parse import syntax
from dateline.records.event import Event
from dateline.records.sentence import ParsedArticle
from dateline.records.times import Interval
from dateline.resolve.publication import Publication

_FRESH = timedelta(days=3)
_DAY = timedelta(days=1)
_FINE = FINER_THAN_DAY | {"day", "range"}


def with_inferred_times(
    events: Sequence[Event],
    acts: Sequence[Sequence[Mention]],
    parsed: ParsedArticle,
    published: Publication | None,
) -> list[Event]:
    """The events, those without a time dated where the page itself says when they can have been.

    Args:
        events: of one article.
        acts: the mentions of each event.
        parsed: the article's words.
        published: when the page came out.
    """
    if published is None:
        return list(events)
    told = [
        _with(event, _of_hot_news(parsed, act, published)) if event.main else event
        for event, act in zip(events, acts, strict=True)
    ]
    news = next((n for n, event in enumerate(told) if _is_fresh(event, published)), None)
    if news is None:
        return told
    reach = _since(told[news], _zone_of(acts[news]), published)
    first = min(mention.block for mention in acts[news])
    return [
        _with(event, reach) if _answers(event) and min(m.block for m in act) > first else event
        for event, act in zip(told, acts, strict=True)
    ]


def _with(event: Event, interval: Interval | None) -> Event:
    """The event with that interval, where it has no time of its own."""
    if interval is None or event.time or event.interval or event.status not in REAL:
        return event
    return event.model_copy(update={"interval": interval, "precision": "range"})


def _of_hot_news(parsed: ParsedArticle, act: Sequence[Mention], published: Publication) -> Interval | None:
    """From the day before publication on, where the first mention in the body is told in the present perfect."""
    body = min((m for m in act if not m.headline), key=lambda m: m.hit.first, default=None)
    if body is None:
        return None
    verb = body.hit.carrier.verb if body.hit.carrier else body.hit.word
    perfect = any(
        parsed.words[aux].lemma.lower() == "have" and parsed.words[aux].xpos in {"VBZ", "VBP"}
        for aux in syntax.children(parsed, verb, "aux")
    )
    if not perfect:
        return None
    day = published.interval_in(None)
    return Interval(start=day.start - _DAY, end=day.end)


def _is_fresh(event: Event, published: Publication) -> bool:
    """Whether an event is what the page is about, and was shortly before it came out."""
    if not event.main or event.status not in REAL or event.interval is None or event.precision not in _FINE:
        return False
    end = published.interval_in(None).end
    return end - _FRESH - _DAY <= event.interval.start < end


def _since(event: Event, zone: str | None, published: Publication) -> Interval:
    """From the beginning of an event to the end of the day of publication where it was."""
    assert event.interval is not None
    end = max(published.interval_in(zone).end, event.interval.end)
    return Interval(start=event.interval.start, end=end)


def _zone_of(act: Sequence[Mention]) -> str | None:
    """The zone in which the times of an act are told."""
    return next((m.slots.when.time.zone for m in act if m.slots.when), None)


def _answers(event: Event) -> bool:
    """Whether acts of the kind answer to something that has happened."""
    return not event.main and kind_named(event.kind).answers
