"""Whether a page holds several articles, and which of its pieces are another's than the one that is read.

Articles are the outermost ``article`` elements that have a heading and at least two paragraphs of prose of
their own; on a page of news in brief, where all prose that was kept stands in such elements and none has two
paragraphs, one is enough. The one that
is read has the page's headline, else the most of what was kept. A page with one such element, or with none,
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


def set_others_aside(items: Sequence[Judged], pieces: Sequence[Piece], heading: int | None) -> int | None:
    """Drop what stands in another article than the one that is read.

    Args:
        items: the judged pieces.
        pieces: the pieces that they were made of, one for one.
        heading: number of the piece that is the page's headline, if one is.

    Returns:
        The number of the piece that is the headline of the article that is read, ``None`` if the page holds but one.
    """
    hosts = _hosts(pieces)
    articles = _articles(items, pieces, hosts)
    if len(articles) < 2:
        return None
    page_host = None if heading is None else hosts[heading]
    main = _main(items, hosts, articles, page_host)
    for host, item in zip(hosts, items, strict=True):
        if host in articles and host is not main and (item.kind or item.rule == "outside-the-article"):
            item.drop("other_article", "another-article")
    if heading is not None and page_host in {None, main}:
        return heading
    own = zip(hosts, pieces, strict=True)
    return next(n for n, (host, piece) in enumerate(own) if host is main and piece.tag in _HEADINGS)


def _articles(items: Sequence[Judged], pieces: Sequence[Piece], hosts: Sequence[Any]) -> set[Any]:
    """Which of the elements are articles of their own."""
    headed = {host for host, piece in zip(hosts, pieces, strict=True) if piece.tag in _HEADINGS} - {None}
    prose = Counter(host for host, piece in zip(hosts, pieces, strict=True) if is_prose(piece.text))
    if any(prose[host] >= _FEWEST for host in headed):
        return {host for host in headed if prose[host] >= _FEWEST}
    kept = {host for host, item in zip(hosts, items, strict=True) if item.kind and is_prose(item.text)}
    return kept if kept <= headed else set()


def _main(items: Sequence[Judged], hosts: Sequence[Any], articles: set[Any], page_host: Any) -> Any:
    """The article of which most was kept, before it the one with the page's headline if anything of it was kept."""
    kept = Counter(dict.fromkeys((host for host in hosts if host in articles), 0))
    for host, item in zip(hosts, items, strict=True):
        if item.kind and host in articles:
            kept[host] += len(item.text)
    return page_host if kept[page_host] else kept.most_common(1)[0][0]


def _hosts(pieces: Sequence[Piece]) -> list[Any]:
    """For each piece the outermost ``article`` element that it stands in, or ``None``."""
    known: dict[Any, Any] = {}
    for piece in pieces:
        if piece.parent not in known:
            around = [above for above in ancestors(piece.parent) if above.tag == "article"]
            known[piece.parent] = around[-1] if around else None
    return [known[piece.parent] for piece in pieces]
