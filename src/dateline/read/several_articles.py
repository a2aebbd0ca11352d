"""Whether a page holds several articles, and which of its pieces are another's than the one that is read.

Articles are the outermost ``article`` elements that have a heading and at least two paragraphs of prose of
their own. The one that is read has the most of what was kept. A page with one such element, or with none,
holds one article; so does a live blog, whose updates are often marked up as articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dateline.read.boilerplate import is_prose
from dateline.read.judged import Judged
from dateline.read.pieces import Piece, ancestors

_HEADINGS = frozenset({"h1", "h2", "h3"})
_FEWEST = 2


def set_others_aside(items: Sequence[Judged], pieces: Sequence[Piece]) -> bool:
    """Drop what stands in another article; returns whether the page holds several.

    Args:
        items: the judged pieces.
        pieces: the pieces that they were made of, one for one.
    """
    hosts = _hosts(pieces)
    prose = Counter(host for host, piece in zip(hosts, pieces, strict=True) if is_prose(piece.text))
    headed = {host for host, piece in zip(hosts, pieces, strict=True) if piece.tag in _HEADINGS}
    articles = {host for host in headed if host is not None and prose[host] >= _FEWEST}
    if len(articles) < 2:
        return False
    kept: Counter[Any] = Counter()
    for host, item in zip(hosts, items, strict=True):
        if item.kind and host in articles:
            kept[host] += len(item.text)
    main = kept.most_common(1)[0][0] if kept else None
    for host, item in zip(hosts, items, strict=True):
        if host in articles and host != main and (item.kind or item.rule == "outside-the-article"):
            item.drop("other_article", "another-article")
    return True


def _hosts(pieces: Sequence[Piece]) -> list[Any]:
    """For each piece the outermost ``article`` element that it stands in, or ``None``."""
    known: dict[Any, Any] = {}
    for piece in pieces:
        if piece.parent not in known:
            around = [above for above in ancestors(piece.parent) if above.tag == "article"]
            known[piece.parent] = around[-1] if around else None
    return [known[piece.parent] for piece in pieces]
