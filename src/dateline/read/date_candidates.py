"""Where dates of publication and of change are found: each candidate with its origin and the place that
gives it.

Said from outside (the user, a manifest, a feed, a sitemap, an archive); in JSON-LD; in meta elements; in
time elements and microdata that stand in no comment, teaser or sidebar; in the address; in short lines
around the headline that are no sentences. Four last resorts are asked only where those are silent: the page's
scripts, a time element of a change, htmldate (Barbaresi 2020, "htmldate: A Python package to extract publication
dates from web pages"), believed only where the page shows the day that it names, and the dateline of the report
("ATHENS, 3 August 2023 -").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from dateline.lexicon import load_lexicon
from dateline.read.datestrings import dates_in, read_date, read_given_date
from dateline.read.metadata import Metadata
from dateline.records.article import DateCandidate, DateOrigin
from dateline.records.page import Hint

Subject = Literal["published", "modified"]

_PUBLISHED_META = (
    "article:published_time", "article:published", "og:published_time", "published_time", "publication_date",
    "datepublished", "date.published", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created",
    "dc.date", "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date",
    "cxenseparse:recs:publishtime", "article.published", "article.created", "created", "og:pubdate",
    "originalpublicationdate", "displaydate", "timestamp", "publication-date", "rnews:datepublished",
    "dc.dateissued", "last-published", "vr:published_time", "datecreated",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod",
    "last-modified", "modified", "article:modified", "article.updated", "revised", "dateupdated", "lastmodified",
)  # fmt: skip
_IN_ADDRESS = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)(?P<sep>[/_-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?=[/_.?-]|$)"
    r"|[/_-](?P<y2>(?:19|20)\d\d)/?(?P<m2>[01]\d)/?(?P<d2>[0-3]\d)(?=[/_.?-]|$)"
    r"|/(?P<d3>[0-3]\d)-(?P<m3>[01]\d)-(?P<y3>(?:19|20)\d\d)(?=[/_.?-]|$)"
)
_IN_SCRIPTS = re.compile(
    r"[\"'](?:datePublished|published_at|publishedAt|publishDate|publish_date|publicationDate|datePublication)[\"']\s*:\s*[\"']([^\"']{8,40})"
)
_ORIGINS: dict[str, DateOrigin] = {
    "given": "given",
    "manifest": "manifest",
    "feed": "feed",
    "sitemap": "sitemap",
    "warc": "warc",
    "wacz": "warc",
    "mhtml": "http",
}
_TIMED = ("time", "span", "div", "p", "abbr", "meta")
_ELSEWHERE = ("comment", "related", "teaser", "sidebar")
"""Names of parts of a page whose dates are not the article's."""
_STAMP_LONGEST = 160
_STAMP_HEAD = 16
"""Characters at the start of a longer line in which a date is looked for."""
_BEFORE, _BEHIND = 5, 14
"""Lines before and behind the headline in which a date may be the article's."""
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?…][\"'”’»)\]]*$")
_FEWEST_WORDS = 3
"""Words before a date from which they may be those of a sentence."""
_DATELINE_PLACE = re.compile(r"[^\W\d_a-z]{3}[^.!?;:\d]{0,60}[,(]")
"""What stands in a dateline before its date: a place, its first word in capitals, and a comma or bracket."""
_DATELINE_END = re.compile(r"\)?,?\s*(?:[(\[][^()\[\]]{1,40}[)\]])?\s*(?:[-–—]|:\s)")
_BESIDE = 60
"""Characters that may stand in a line beside its date."""


@dataclass(frozen=True, slots=True)
class Datable:
    """A page as far as it tells a date.

    ``tree`` is its markup, ``None`` for plain text; ``lines`` what it shows, line by line; ``heading`` the number of
    the line that is the headline, if one is.
    """

    hints: tuple[Hint, ...]
    metadata: Metadata
    tree: Any | None
    lines: Sequence[str]
    heading: int | None


def candidates(page: Datable, subject: Subject) -> Iterator[DateCandidate]:
    """Every date that the page or somebody else gives for its publication or its last change."""
    yield from _hinted(page.hints, subject)
    stated, names = (
        (page.metadata.json.published, _PUBLISHED_META)
        if subject == "published"
        else (page.metadata.json.modified, _MODIFIED_META)
    )
    yield from _candidate(stated, "json-ld")
    for name in names:
        yield from _candidate(page.metadata.meta.get(name), "meta", name)
    yield from _timed(page.tree, subject)
    if subject == "published":
        yield from _addressed(page.metadata.address)
    yield from _written(page, subject)


def last_resorts(page: Datable, latest: date) -> Iterator[DateCandidate]:
    """Dates of publication where nothing else gives one, the best first.

    Args:
        page: the page.
        latest: the last day that may be one.
    """
    if page.tree is not None:
        yield from _in_scripts(page.tree)
        yield from _timed(page.tree, "modified")
        yield from _guessed(page, latest)
    yield from _datelined(page)


def _candidate(raw: str | None, origin: DateOrigin, detail: str | None = None) -> Iterator[DateCandidate]:
    value = read_date(raw) if raw else None
    if value:
        yield DateCandidate(value=value, from_=origin, detail=detail)


def _hinted(hints: Sequence[Hint], subject: Subject) -> Iterator[DateCandidate]:
    for hint in hints:
        raw = (hint.published if subject == "published" else hint.modified) or ""
        value = read_given_date(raw)
        if value:
            yield DateCandidate(value=value, from_=_ORIGINS[hint.origin])


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
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<![a-zà-ÿ])(?:{either})(?![a-zà-ÿ])", re.IGNORECASE)


def _timed(tree: Any | None, subject: Subject) -> Iterator[DateCandidate]:
    """The first element that is a time, or says that it is a date, of the article itself."""
    for element in tree.iter(*_TIMED) if tree is not None else ():
        names = (element.get("class") or "").lower()
        stated = (element.get("itemprop") or element.get("property") or "").lower()
        if element.tag != "time" and "date" not in stated:
            continue
        change = "modif" in stated or "updated" in names or "modified" in names
        if change != (subject == "modified") or "comment" in names or _stands_elsewhere(element):
            continue
        written = (element.get(name) for name in ("datetime", "content", "title"))
        raw = next(filter(None, written), None) or "".join(element.itertext())
        found = next(_candidate(raw, "time-element"), None)
        if found:
            yield found
            return


def _stands_elsewhere(element: Any) -> bool:
    for above in element.iterancestors():
        names = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if above.tag == "aside" or any(name in names for name in _ELSEWHERE):
            if above.tag not in {"body", "html", "main"}:
                return True
    return False


def _written(page: Datable, subject: Subject) -> Iterator[DateCandidate]:
    """Dates in short lines around the headline that hold a date and little else, the nearest first."""
    if page.heading is None:
        return
    first, last = max(0, page.heading - _BEFORE), min(len(page.lines), page.heading + _BEHIND)
    for number in sorted(range(first, last), key=lambda one: abs(one - (page.heading or 0))):
        line = page.lines[number]
        text = line if len(line) <= _STAMP_LONGEST else line[:_STAMP_HEAD]
        for found in dates_in(text, month_first=page.metadata.language == "en"):
            before = text[max(0, found.start - 40) : found.start]
            said = bool(_words("published").search(before[-20:]))
            change = bool(_words("modified").search(before)) and not said
            told = not (said or change) and _tells(text, found.start)
            bare = len(text) - (found.end - found.start) <= _BESIDE and not told
            alone = bare or found.start == 0
            if change == (subject == "modified") and (alone or _words("published").search(before)):
                yield DateCandidate(value=found.value, from_="text", detail=text)


def _tells(text: str, at: int) -> bool:
    """Whether a line is a sentence with its date at ``at``: words lead up to it and it ends as one."""
    return len(text[:at].split()) >= _FEWEST_WORDS and bool(_SENTENCE_END.search(text))


def _datelined(page: Datable) -> Iterator[DateCandidate]:
    """The day in the first dateline behind the headline, or at the head of a page without one."""
    first = page.heading or 0
    for line in page.lines[first : first + _BEHIND]:
        for found in dates_in(line[:_STAMP_LONGEST]):
            if _DATELINE_PLACE.fullmatch(line[: found.start].rstrip()) and _DATELINE_END.match(
                line, found.end
            ):
                yield DateCandidate(value=found.value, from_="text", detail=line[: found.end])
                return


def _in_scripts(tree: Any) -> Iterator[DateCandidate]:
    """A publication date in the data of the page's own scripts."""
    for script in tree.iter("script"):
        match = _IN_SCRIPTS.search(script.text or "")
        if match:
            yield from _candidate(match[1], "json-ld", "in a script")
            return


def _guessed(page: Datable, latest: date) -> Iterator[DateCandidate]:
    """What htmldate finds, if the same day is written in a short line of the page."""
    from htmldate import find_date

    try:
        found = find_date(
            page.tree,
            original_date=True,
            extensive_search=False,
            url=page.metadata.address,
            max_date=latest.isoformat(),
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return
    for line in page.lines if found else ():
        if len(line) <= _STAMP_LONGEST and any(
            one.value[:10] == found for one in dates_in(line, month_first=page.metadata.language == "en")
        ):
            yield DateCandidate(value=found, from_="text", detail=line)
            return
