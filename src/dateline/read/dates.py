"""When an article was published and modified: which of the candidates is believed.

What the user, a manifest, a feed or a sitemap says is believed first; then the page's JSON-LD, its meta
elements, its time elements, its address, and what it shows its readers. A day that the page shows beside
its headline corrects hidden data that say another, near one. Nothing after the capture is ever believed,
and a page that names no date has none. Instants keep the offset they were written with; clocks without one
are days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import islice

from dateline.read.date_candidates import Datable, candidates, last_resorts
from dateline.read.datestrings import read_given_date
from dateline.records.article import DateCandidate, DateOrigin, Dating

_ORDER: tuple[DateOrigin, ...] = (
    "given", "manifest", "feed", "sitemap", "json-ld", "meta", "time-element", "url", "text", "warc", "http",
)  # fmt: skip
_HIDDEN: frozenset[DateOrigin] = frozenset({"json-ld", "meta", "time-element", "url"})
_SLACK = timedelta(minutes=5)
"""Clocks of servers are not all right."""
_LATEST_ZONE = timedelta(hours=14)
_FAR = timedelta(days=400)
"""A day shown that is further from the hidden one is of something else."""
_QUARTER = timedelta(minutes=15)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?!\d|[./]\d)\s*(?:([ap])\.?m)?", re.IGNORECASE)


def date_article(page: Datable, captured_at: datetime | None) -> tuple[Dating, Dating]:
    """Return when the article was published and when it was modified.

    Args:
        page: the page as far as it tells a date.
        captured_at: when its bytes were fetched; now, where nothing says so.
    """
    latest = captured_at or datetime.now(UTC)
    found = [one for one in candidates(page, "published") if _possible(one, latest)]
    changed = [one for one in candidates(page, "modified") if _possible(one, latest)]
    if not found:
        resorts = last_resorts(page, (latest + _LATEST_ZONE).date())
        found = list(islice((one for one in resorts if _possible(one, latest)), 1))
    published = _dating(found)
    return published, _dating(_after(changed, published.value))


def why_not_published(given: str, captured_at: datetime | None) -> str | None:
    """Why a date of publication that somebody gives cannot be one, in words that follow it and a colon; or ``None``.

    Args:
        given: the date as written.
        captured_at: when the page was fetched; now, where nothing says so.
    """
    value = read_given_date(given)
    if value is None:
        return "not a date such as 2025-05-08 or 2025-05-08T06:00Z"
    latest = captured_at or datetime.now(UTC)
    if _possible(DateCandidate(value=value, from_="given"), latest):
        return None
    return "after the capture of the page" if captured_at else "in the future"


def _possible(candidate: DateCandidate, latest: datetime) -> bool:
    """Not after the capture: an instant as it is, a day if it had begun anywhere on earth."""
    if "T" in candidate.value:
        return datetime.fromisoformat(candidate.value.replace("Z", "+00:00")) <= latest + _SLACK
    return candidate.value[:10] <= (latest + _LATEST_ZONE).date().isoformat()


def _after(changes: list[DateCandidate], published: str | None) -> list[DateCandidate]:
    """A change before publication is no change of this article."""
    return [one for one in changes if one.value[:10] >= (published or "")[:10]]


def _dating(candidates: Sequence[DateCandidate]) -> Dating:
    unique = tuple(dict.fromkeys(candidates))
    if not unique:
        return Dating()
    best = min(unique, key=lambda one: _ORDER.index(one.from_))
    shown = _shown_instead(best, unique)
    return Dating(value=(shown or best).value, from_=(shown or best).from_, candidates=unique)


def _shown_instead(best: DateCandidate, candidates: Sequence[DateCandidate]) -> DateCandidate | None:
    """The day the page shows its readers, where it is one and another than its hidden data say.

    Hidden dates are often those of an upload or of an import. A day that is only the same instant in the
    outlet's own zone gives the instant that zone, if the page shows a clock to tell it by.
    """
    if best.from_ not in _HIDDEN:
        return None
    shown = [one for one in candidates if one.from_ == "text"]
    if len({one.value[:10] for one in shown}) != 1 or shown[0].value[:10] == best.value[:10]:
        return None
    seen, hidden = date.fromisoformat(shown[0].value[:10]), date.fromisoformat(best.value[:10])
    if abs(seen - hidden) > _FAR or (seen.month, seen.day) == (hidden.day, hidden.month):
        return None
    return _in_own_zone(best, shown[0]) or shown[0]


def _in_own_zone(hidden: DateCandidate, shown: DateCandidate) -> DateCandidate | None:
    clock = _CLOCK.search(shown.detail or "")
    if not clock or "T" not in hidden.value:
        return None
    instant = datetime.fromisoformat(hidden.value.replace("Z", "+00:00"))
    hour = int(clock[1]) % 12 + (12 if clock[3].lower() == "p" else 0) if clock[3] else int(clock[1])
    if hour > 23 or int(clock[2]) > 59:
        return None
    local = datetime.combine(date.fromisoformat(shown.value[:10]), time(hour, int(clock[2])), UTC)
    offset = local - instant.replace(second=0)
    if offset % _QUARTER or not -timedelta(hours=12) <= offset <= _LATEST_ZONE:
        return None
    return DateCandidate(
        value=instant.astimezone(timezone(offset)).isoformat(), from_=hidden.from_, detail=shown.detail
    )
