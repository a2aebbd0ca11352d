"""When an article was published and modified: candidates with their origin, and the one believed.

What the user, a manifest, a feed or a sitemap says is believed first; then the page's JSON-LD, its meta elements, time
elements beside the headline, its address, and dates written beside the headline with nothing else in their line. Only if all of those are silent, htmldate is asked, and believed only where the date it
names is written on the page outside the running text. Nothing after the capture is ever believed, and a
page that names no date has none. Instants keep the offset they were written with; clocks without one are days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from typing import Any

from dateline.lexicon import load_lexicon
from dateline.read.datestrings import dates_in, read_date
from dateline.read.metadata import Metadata
from dateline.records.article import DateCandidate, DateOrigin, Dating
from dateline.records.page import Page

_PUBLISHED_META = (
    "article:published_time", "article:published", "og:published_time", "published_time", "publication_date", "datepublished", "date.published", "parsely-pub-date", "sailthru.date",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "dc.date",
    "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "cxenseparse:recs:publishtime",
    "article.published", "article.created", "created", "og:pubdate", "originalpublicationdate", "displaydate", "timestamp", "publication-date", "rnews:datepublished", "dc.dateissued", "last-published", "vr:published_time", "datecreated",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod",
    "last-modified", "modified", "article:modified", "article.updated", "revised", "dateupdated", "lastmodified",
)  # fmt: skip
_ORDER: tuple[DateOrigin, ...] = (
    "given", "manifest", "feed", "sitemap", "json-ld", "meta", "time-element", "url", "text", "warc", "http",
)  # fmt: skip
_IN_ADDRESS = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)(?P<sep>[/_-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?=[/_.?-]|$)"
    r"|[/_-](?P<y2>(?:19|20)\d\d)/?(?P<m2>[01]\d)/?(?P<d2>[0-3]\d)(?=[/_.?-]|$)"
    r"|/(?P<d3>[0-3]\d)-(?P<m3>[01]\d)-(?P<y3>(?:19|20)\d\d)(?=[/_.?-]|$)"
)
_IN_SCRIPTS = re.compile(
    r"[\"'](?:datePublished|published_at|publishedAt|publishDate|publish_date|publicationDate|datePublication)[\"']\s*:\s*[\"']([^\"']{8,40})"
)
_LATEST_ZONE = timedelta(hours=14)
_STAMP_LONGEST = 160
_HIDDEN: frozenset[DateOrigin] = frozenset({"json-ld", "meta", "time-element", "url"})
_FAR = timedelta(days=400)
_QUARTER = timedelta(minutes=15)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h](\d\d)(?!\d|[./]\d)\s*(?:([ap])\.?m)?", re.IGNORECASE)
_STAMP_HEAD = 16
_REACH = 14


def date_article(
    page: Page, metadata: Metadata, tree: Any | None, lines: Sequence[str], heading: int | None
) -> tuple[Dating, Dating]:
    """Return when the article was published and when it was modified.

    Args:
        page: for its capture time and what was said of it from outside.
        metadata: what the page says of itself.
        tree: its markup, ``None`` for plain text.
        lines: what it shows, line by line.
        heading: number of the line that is the headline, if one is.
    """
    latest = page.captured_at or datetime.now(UTC)
    published = [one for one in _published(page, metadata, tree, lines, heading) if _possible(one, latest)]
    modified = [one for one in _modified(page, metadata, tree, lines, heading) if _possible(one, latest)]
    if not published and tree is not None:
        published = [one for one in _in_scripts(tree) if _possible(one, latest)]
    if not published and tree is not None:
        published = [one for one in _timed(tree, lines, heading, changed=True) if _possible(one, latest)]
    if not published and tree is not None:
        published = [one for one in _guessed(tree, metadata, latest, lines) if _possible(one, latest)]
    return _dating(published), _dating(_after(modified, published))


def _possible(candidate: DateCandidate, latest: datetime) -> bool:
    """Not after the capture: an instant as it is, a day if it had begun anywhere on earth."""
    if "T" in candidate.value:
        return datetime.fromisoformat(candidate.value.replace("Z", "+00:00")) <= latest + timedelta(minutes=5)
    return candidate.value[:10] <= (latest + _LATEST_ZONE).date().isoformat()


def _after(modified: list[DateCandidate], published: list[DateCandidate]) -> list[DateCandidate]:
    """A change before publication is no change of this article."""
    if not published:
        return modified
    first = published[0].value[:10]
    return [one for one in modified if one.value[:10] >= first]


def _dating(candidates: Sequence[DateCandidate]) -> Dating:
    unique = tuple(dict.fromkeys(candidates))
    if not unique:
        return Dating()
    best = min(unique, key=lambda one: _ORDER.index(one.from_))
    shown = _shown_instead(best, unique)
    return Dating(value=(shown or best).value, from_=(shown or best).from_, candidates=unique)


def _shown_instead(best: DateCandidate, candidates: Sequence[DateCandidate]) -> DateCandidate | None:
    """The day the page shows its readers, where it is one and another than its hidden data say.

    Hidden dates are often those of an upload or of an import. A day that is only the same instant in the outlet's own
    zone gives the instant that zone, if the page shows a clock to tell it by.
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


def _candidate(raw: str | None, origin: DateOrigin, detail: str | None = None) -> Iterator[DateCandidate]:
    value = read_date(raw) if raw else None
    if value:
        yield DateCandidate(value=value, from_=origin, detail=detail)


def _published(
    page: Page, metadata: Metadata, tree: Any | None, lines: Sequence[str], heading: int | None
) -> Iterator[DateCandidate]:
    yield from _hinted(page, "published")
    yield from _candidate(metadata.json.published, "json-ld", "datePublished")
    for name in _PUBLISHED_META:
        yield from _candidate(metadata.meta.get(name), "meta", name)
    if tree is not None:
        yield from _timed(tree, lines, heading, changed=False)
    yield from _addressed(metadata.address)
    yield from _written(lines, heading, metadata.language, changed=False)


def _modified(
    page: Page, metadata: Metadata, tree: Any | None, lines: Sequence[str], heading: int | None
) -> Iterator[DateCandidate]:
    yield from _hinted(page, "modified")
    yield from _candidate(metadata.json.modified, "json-ld", "dateModified")
    for name in _MODIFIED_META:
        yield from _candidate(metadata.meta.get(name), "meta", name)
    if tree is not None:
        yield from _timed(tree, lines, heading, changed=True)
    yield from _written(lines, heading, metadata.language, changed=True)


_ORIGINS: dict[str, DateOrigin] = {
    "given": "given",
    "manifest": "manifest",
    "feed": "feed",
    "sitemap": "sitemap",
    "warc": "warc",
    "wacz": "warc",
    "mhtml": "http",
}


def _hinted(page: Page, what: str) -> Iterator[DateCandidate]:
    for hint in page.hints:
        raw = hint.published if what == "published" else hint.modified
        if not raw:
            continue
        value = read_date(raw) or (
            raw.strip() if re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", raw.strip()) else None
        )
        if value:
            yield DateCandidate(value=value, from_=_ORIGINS[hint.origin], detail=None)


def _addressed(address: str | None) -> Iterator[DateCandidate]:
    match = _IN_ADDRESS.search(address or "")
    if match:
        year, month, day = (
            match["y"] or match["y2"] or match["y3"],
            match["m"] or match["m2"] or match["m3"],
            match["d"] or match["d2"] or match["d3"],
        )
        yield from _candidate(f"{year}-{int(month):02}-{int(day):02}", "url")


@cache
def _words(which: str) -> re.Pattern[str]:
    words = load_lexicon("dateline.read", "months.yaml")[which]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))), re.IGNORECASE)


def _timed(tree: Any, lines: Sequence[str], heading: int | None, *, changed: bool) -> Iterator[DateCandidate]:
    """Time elements and microdata that say what they are, or that stand in the page's head of article."""
    for element in tree.iter("time", "span", "div", "p", "abbr", "meta"):
        attributes = element.attrib
        is_time = element.tag == "time"
        prop = (attributes.get("itemprop") or attributes.get("property") or "").lower()
        names = (attributes.get("class") or "").lower()
        if not is_time and "date" not in prop and not ("published" in names and element.tag == "abbr"):
            continue
        if "comment" in names or _inside(element, ("comment", "related", "teaser", "sidebar")):
            continue
        is_change = "modif" in prop or "updated" in names or "modified" in names
        if is_change != changed:
            continue
        raw = (
            attributes.get("datetime")
            or attributes.get("content")
            or attributes.get("title")
            or "".join(element.itertext())
        )
        explicit = (
            "pubdate" in attributes
            or "publish" in prop
            or "created" in prop
            or "published" in names
            or "entry-date" in names
        )
        for one in _candidate(raw, "time-element", "published" if explicit else "beside the headline"):
            yield one
            return


def _inside(element: Any, names: tuple[str, ...]) -> bool:
    for above in element.iterancestors():
        if above.tag == "aside":
            return True
        own = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if any(name in own for name in names) and above.tag not in {"body", "html", "main"}:
            return True
    return False


def _written(
    lines: Sequence[str], heading: int | None, language: str | None, *, changed: bool
) -> Iterator[DateCandidate]:
    """Dates in short lines around the headline that hold a date and little else."""
    if heading is None:
        return
    near = sorted(
        range(max(0, heading - 5), min(len(lines), heading + _REACH)),
        key=lambda number: abs(number - heading),
    )
    for number in near:
        text = lines[number]
        if len(text) > _STAMP_LONGEST:
            text = text[:_STAMP_HEAD]
        for found in dates_in(text, month_first=language == "en"):
            before = text[max(0, found.start - 40) : found.start]
            is_change = bool(_words("modified").search(before)) and not _words("published").search(
                before[-20:]
            )
            alone = len(text) - (found.end - found.start) <= 60 or found.start == 0
            if is_change == changed and (alone or _words("published").search(before)):
                yield DateCandidate(value=found.value, from_="text", detail=text)


def _in_scripts(tree: Any) -> Iterator[DateCandidate]:
    """A publication date in the page's own data, where nothing else names one."""
    for script in tree.iter("script"):
        match = _IN_SCRIPTS.search(script.text or "")
        if match:
            yield from _candidate(match[1], "json-ld", "in a script")
            return


def _guessed(
    tree: Any, metadata: Metadata, latest: datetime, lines: Sequence[str]
) -> Iterator[DateCandidate]:
    """What htmldate finds, if the same day is written in a short line of the page."""
    from htmldate import find_date

    try:
        found = find_date(
            tree,
            original_date=True,
            extensive_search=False,
            url=metadata.address,
            max_date=(latest + _LATEST_ZONE).date().isoformat(),
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return
    if not found:
        return
    for line in lines:
        if len(line) <= _STAMP_LONGEST and any(
            one.value[:10] == found for one in dates_in(line, month_first=metadata.language == "en")
        ):
            yield DateCandidate(value=found, from_="text", detail=line)
            return
