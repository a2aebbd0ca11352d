"""From a page to its article: the body extracted, furniture set aside with reasons, dates as candidates.

HTML goes through trafilatura; plain text, for which trafilatura returns nothing, through our own blocks.
"""

from __future__ import annotations

import hashlib
import re

from dateline.errors import FormatError
from dateline.read.boilerplate import sort_blocks
from dateline.read.canonical import canonical_block, join_blocks
from dateline.read.page_text import page_text
from dateline.records.article import Article, BlockKind, DateCandidate, Dating, Dropped, Note
from dateline.records.ids import content_id
from dateline.records.page import Page

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_LONGEST_TITLE = 200


def read_article(page: Page) -> Article:
    """Read the article of a page.

    Raises:
        FormatError: the page is empty or holds no text that can be read.
    """
    found_text = page_text(page)
    raw = found_text.text
    meta: dict[str, str | None] = {}
    blocks = _html_blocks(raw, meta) if page.media_type == "text/html" else _text_blocks(raw)
    found = sort_blocks([b for b in map(canonical_block, blocks) if b])
    if not found.kept:
        raise FormatError(page.source, "no text of an article was found")
    title_first = len(found.kept) > 1 and _is_title(found.kept[0], meta.get("title"))
    kinds: list[BlockKind] = [
        "title" if n == 0 and title_first else "paragraph" for n in range(len(found.kept))
    ]
    text, placed = join_blocks(list(zip(kinds, found.kept, strict=True)))
    starts = [*(b.start for b in placed), len(text)]
    language = _language(text)
    notes = []
    if language != "en":
        notes.append(
            Note(code="language_unsupported", text=f"The text is in {language}; only English is read.")
        )
    outlet = next((h.outlet for h in page.hints if h.outlet), None) or meta.get("sitename")
    return Article(
        id=content_id("ar", text, outlet),
        title=found.kept[0] if title_first else meta.get("title"),
        byline=meta.get("author"),
        outlet=outlet,
        credit=None,
        language=language,
        published=_published(page, meta),
        modified=Dating(),
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=placed,
        dropped=(
            *(
                Dropped(text=words, at=starts[number], reason=reason, rule=rule)
                for words, number, reason, rule in found.dropped
            ),
            *(
                Dropped(text=line, at=len(text), reason="furniture", rule="pdf-running-line")
                for line in found_text.running
            ),
        ),
        notes=tuple(notes),
    )


def _html_blocks(raw: str, meta: dict[str, str | None]) -> list[str]:
    import trafilatura

    document = trafilatura.bare_extraction(raw, favor_precision=True, with_metadata=True)
    if document is None:
        return []
    found = document if isinstance(document, dict) else document.as_dict()
    meta.update({key: found.get(key) for key in ("title", "author", "sitename", "date")})
    return [*([found["title"]] if found.get("title") else []), *(found.get("text") or "").split("\n")]


def _text_blocks(raw: str) -> list[str]:
    """Blocks are parted by blank lines; a text without any is parted by lines."""
    parts = re.split(r"\n\s*\n", raw.replace("\r\n", "\n"))
    return parts if len(parts) > 1 else raw.splitlines()


def _is_title(first: str, title: str | None) -> bool:
    if title:
        return canonical_block(title) == first
    return len(first) <= _LONGEST_TITLE and not _SENTENCE_END.search(first)


def _language(text: str) -> str:
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(text[:5000])[0])


def _published(page: Page, meta: dict[str, str | None]) -> Dating:
    candidates = []
    for hint in page.hints:
        if hint.published and hint.origin in {"given", "manifest", "feed", "sitemap"}:
            origin = "given" if hint.origin == "given" else "manifest"
            candidates.append(DateCandidate(value=hint.published, from_=origin))
    date = meta.get("date")
    if date and (page.captured_at is None or date <= page.captured_at.date().isoformat()):
        candidates.append(DateCandidate(value=date, from_="meta"))
    first = candidates[0] if candidates else None
    return Dating(
        value=first.value if first else None,
        from_=first.from_ if first else None,
        candidates=tuple(candidates),
    )
