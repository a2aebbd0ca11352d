"""Which blocks of an article are a correction, an editor's note or an update of a live blog, and what must
be noted.

A correction is known by how it begins, wherever it stands outside of the comments: pages put it in boxes
that the extraction leaves out. A live blog is a page whose data call it one (JSON-LD ``LiveBlogPosting``), or
whose headline does and which has at least three lines that begin with a clock; what follows the first of them is its
updates, a clock alone no block. A page is paywalled if it says so of itself in its data, or in a line
behind an article of few words. Words are in ``lexicons/en/notices.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicon import load_lexicon
from dateline.read.judged import Judged, TakenApart
from dateline.read.metadata import Metadata
from dateline.records.article import BODY_KINDS, Note

_FEWEST_STAMPS = 3
_SHORT_ARTICLE = 1500
"""Characters of body below which a line that asks for a subscription means that the rest is behind it."""
_CORRECTION_LONGEST = 900
_CUT_OFF = re.compile(r"(?:\[…\]|\[\.{3}\]|…|\.{3}|\[\+\d+ chars\])$")


@cache
def _patterns(part: str) -> tuple[re.Pattern[str], ...]:
    rows = load_lexicon("dateline.read", "en/notices.yaml")[part]
    cased = part in {"stamps", "letterheads"}
    return tuple(re.compile(row["pattern"], 0 if cased else re.IGNORECASE) for row in rows)


def is_correction(text: str) -> bool:
    """Whether a block begins as a correction or an editor's note does."""
    return len(text) <= _CORRECTION_LONGEST and any(one.match(text) for one in _patterns("corrections"))


def is_caption(text: str) -> bool:
    """Whether a line ends in the credit of an image."""
    return any(one.fullmatch(text) for one in _patterns("captions"))


def is_image_credit(text: str) -> bool:
    """Whether a credit is that of an image, and says nothing of whose the words are."""
    return any(one.search(text) for one in _patterns("image_credits"))


def is_letterhead(text: str) -> bool:
    """Whether a line is of the head of a release: what it is, or the office that sends it."""
    return any(one.fullmatch(text) for one in _patterns("letterheads"))


def is_stamp(text: str) -> bool:
    """Whether a line begins with the clock of an update."""
    return any(one.match(text) for one in _patterns("stamps"))


def is_clock(text: str) -> bool:
    """Whether a line is nothing but such a clock."""
    return any(one.fullmatch(text) for one in _patterns("stamps"))


def is_paywall(text: str) -> bool:
    """Whether a line says that the rest is for subscribers."""
    return any(one.search(text) for one in _patterns("paywalls"))


def is_live_title(title: str) -> bool:
    """Whether a headline is that of a live blog."""
    return any(one.search(title) for one in _patterns("live_titles"))


def is_live(metadata: Metadata) -> bool:
    """Whether a page calls itself a live blog."""
    return _is_stated_live(metadata) or is_live_title(metadata.title or "")


def _is_stated_live(metadata: Metadata) -> bool:
    return metadata.json.kind == "LiveBlogPosting"


def mark_notices(taken: TakenApart) -> bool:
    """Give corrections and updates their kind; returns whether the page is a live blog."""
    for item in taken.items:
        if item.kind != "title" and item.reason != "comment" and is_correction(item.text):
            item.keep("correction")
    stamps = [
        number for number, item in enumerate(taken.items) if item.kind != "title" and is_stamp(item.text)
    ]
    fewest = 0 if _is_stated_live(taken.metadata) else _FEWEST_STAMPS
    if not is_live(taken.metadata) or len(stamps) < fewest:
        return False
    first = stamps[0] if stamps else len(taken.items)
    for item in taken.items[first:]:
        if item.kind in BODY_KINDS and item.kind != "heading":
            item.keep("live_update")
        if is_clock(item.text):
            item.drop("date_line", "clock-of-an-update")
    return True


def notes_on(taken: TakenApart, items: Sequence[Judged], *, live: bool) -> list[Note]:
    """What a reader must know of how the article was read, besides its language."""
    notes = list(taken.notes)
    body = [item.text for item in items if item.kind in BODY_KINDS]
    if live:
        notes.append(Note(code="live_blog", text="The page is a live blog: updates, the newest often first."))
    if _behind_paywall(taken, items, sum(map(len, body))):
        notes.append(Note(code="paywalled", text="The rest of the article is for subscribers."))
    if body and _CUT_OFF.search(body[-1]):
        notes.append(Note(code="truncated", text="The text is cut off at its end."))
    return notes


def _behind_paywall(taken: TakenApart, items: Sequence[Judged], size: int) -> bool:
    if size > _SHORT_ARTICLE:
        return False
    asked = any(not item.kind and item.reason == "subscription" and is_paywall(item.text) for item in items)
    return taken.metadata.json.free is False or asked
