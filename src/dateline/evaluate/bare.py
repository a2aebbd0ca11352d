"""An article record around a text that a corpus gives as it is: one block a line, nothing dropped."""

from __future__ import annotations

import hashlib

from dateline.records.article import Article, Block, Dating
from dateline.records.ids import content_id


def bare_article(text: str, published: str | None = None) -> Article:
    """Return an article whose canonical text is ``text`` unchanged, so that a corpus's offsets hold."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind="paragraph", start=start, end=start + len(line)))
        start += len(line) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=content_id("ar", digest, None),
        title=None,
        byline=None,
        outlet=None,
        credit=None,
        language="en",
        published=Dating(value=published, from_="given" if published else None),
        modified=Dating(),
        text=text,
        text_sha256=digest,
        blocks=tuple(blocks),
        dropped=(),
        notes=(),
    )
