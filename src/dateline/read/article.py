"""From a page to its article: the body in canonical text, typed blocks, everything else set aside with its
reason.

HTML and plain text are taken apart in files of their own (``markup.py``, ``plain.py``); from there on both
get the same care, in this order: corrections and live updates, furniture by its words, comments, lists of
links, what is said twice, added summaries. What is left is the article. Declines a page in which nothing of a body is
left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from dateline.errors import FormatError
from dateline.read.canonical import canonical_block, join_blocks
from dateline.read.comments import set_comments_aside
from dateline.read.credits import agency_credit
from dateline.read.furniture import set_furniture_aside
from dateline.read.judged import Judged, TakenApart
from dateline.read.language import language_of
from dateline.read.link_lists import set_link_lists_aside
from dateline.read.markup import read_markup
from dateline.read.notices import mark_notices, notes_on
from dateline.read.page_text import page_text
from dateline.read.plain import read_plain
from dateline.read.repeats import set_repeats_aside
from dateline.read.summaries import set_summaries_aside
from dateline.records.article import Article, Dropped, Note
from dateline.records.ids import content_id
from dateline.records.page import Hint, Page

SUPPORTED = "en"


def read_article(page: Page) -> Article:
    """Read the article of a page.

    Raises:
        FormatError: the page holds no text of an article, or a PDF document cannot be read.
    """
    source = page_text(page)
    html = page.media_type == "text/html"
    taken = read_markup(source.text, page) if html else read_plain(source.text, page)
    live = mark_notices(taken)
    items = _sorted_out(taken, has_markup=html)
    kept = [(item.kind, item.text) for item in items if item.kind]
    if all(kind in {"title", "caption"} for kind, _ in kept):
        raise FormatError(page.source, " ".join(["no text of an article was found", *_why(taken)]))
    text, blocks = join_blocks(kept)
    said = "\n".join(words for kind, words in kept if kind != "title")
    language = language_of(said, _hinted(page, "language") or taken.metadata.language)
    outlet = _hinted(page, "outlet") or taken.metadata.outlet
    byline = _hinted(page, "byline") or taken.metadata.byline
    return Article(
        id=content_id("ar", text, outlet),
        title=next((words for kind, words in kept if kind == "title"), taken.metadata.title),
        byline=byline,
        outlet=outlet,
        credit=agency_credit(items, byline),
        language=language,
        published=taken.published,
        modified=taken.modified,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=blocks,
        dropped=(
            *_dropped(items, [block.start for block in blocks], len(text)),
            *_running(source.running, len(text)),
        ),
        notes=_one_of_a_kind(
            [*notes_on(taken, items, live=live), *_shortened(page.hints), *_language_note(language)]
        ),
    )


def _sorted_out(taken: TakenApart, *, has_markup: bool) -> list[Judged]:
    items = set_furniture_aside(taken.items)
    if not has_markup:
        set_comments_aside(items)
        set_link_lists_aside(items)
    set_repeats_aside(items, taken.metadata.title)
    set_summaries_aside(items)
    return items


def _why(taken: TakenApart) -> list[str]:
    """What was noted of a page in which nothing was found."""
    return [f"({note.text.rstrip('.').lower()})" for note in taken.notes]


def _hinted(page: Page, field: str) -> str | None:
    """What somebody other than the page says of it, the user before manifests and feeds."""
    said = (getattr(hint, field) for hint in page.hints)
    return next((canonical_block(words) for words in said if words), None)


def _dropped(items: Sequence[Judged], starts: Sequence[int], end: int) -> Iterator[Dropped]:
    """What was set aside, each at the start of the block that it stood before."""
    block = 0
    for item in items:
        if item.kind:
            block += 1
        else:
            at = starts[block] if block < len(starts) else end
            assert item.reason
            assert item.rule
            yield Dropped(text=item.text, at=at, reason=item.reason, rule=item.rule)


def _running(lines: Sequence[str], end: int) -> Iterator[Dropped]:
    for line in lines:
        yield Dropped(text=canonical_block(line), at=end, reason="furniture", rule="pdf-running-line")


def _one_of_a_kind(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Of two notes of one kind the later one, from outside of the page: it says why."""
    return tuple({note.code: note for note in notes}.values())


def _shortened(hints: Sequence[Hint]) -> Iterator[Note]:
    for hint in hints:
        if hint.shortened:
            yield Note(code="truncated", text=hint.shortened)


def _language_note(language: str | None) -> Iterator[Note]:
    if language and language != SUPPORTED:
        yield Note(code="language_unsupported", text=f"The text is in {language}; only English is read.")
