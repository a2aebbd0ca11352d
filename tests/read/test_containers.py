"""Whatever damage is done to a container, it gives pages, links or one clear line, and nothing else."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import FormatError, InputError
from dateline.read.containers import Found, open_bytes, open_stream
from dateline.read.material import Link, Material
from dateline.read.options import Limits
from dateline.read.page_text import page_text
from dateline.records.page import Page
from tests.read.archives import page, record, wacz
from tests.read.documents import paragraph, pdf
from tests.read.test_feed import ATOM, JSON_FEED, RSS
from tests.read.test_saved_pages import MHTML
from tests.read.test_sitemap import INDEX, URLSET

CRAWL = b"".join(record(f"https://news.example/{n}", page(f"Report {n}. " * 9)) for n in range(2))
SAVED = {"WebMainResource": {"WebResourceData": page("News"), "WebResourceURL": "https://news.example/a"}}
WHOLE = {
    "mhtml": MHTML,
    "rss": RSS.encode(),
    "atom": ATOM.encode(),
    "json feed": json.dumps(JSON_FEED).encode(),
    "sitemap": URLSET.encode(),
    "index": INDEX.encode(),
    "warc": record("https://news.example/a", page("News"), packed=False),
    "warc.gz": CRAWL,
    "wacz": wacz({"archive/data.warc.gz": CRAWL}, [{"url": "https://news.example/0", "title": "News"}]),
    "webarchive": plistlib.dumps(SAVED, fmt=plistlib.FMT_BINARY),
    "pdf": pdf([paragraph(700, ["The ministry said on Monday."])]),
    "gzip": gzip.compress(page("News")),
}


@pytest.mark.parametrize("name", sorted(WHOLE))
@settings(max_examples=25)
@given(data=st.data())
def test_a_damaged_container_gives_pages_links_or_one_line(name: str, data: st.DataObject) -> None:
    content = WHOLE[name]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    damaged = content[:start] + data.draw(st.binary(max_size=40)) + content[end:]
    from_memory = open_bytes(Material("desk", damaged), Limits())
    from_stream = open_stream(Material("desk", b""), io.BytesIO(damaged), Limits())
    for each in (*come_out(from_memory), *come_out(from_stream)):
        assert isinstance(each, Page | Link | InputError)
        assert each.source.startswith("desk")
        if isinstance(each, InputError):
            assert "\n" not in str(each)


def come_out(found: Iterator[Found]) -> list[Found]:
    """All that comes of opening, and of reading the text of the pages; an error ends it."""
    outcomes: list[Found] = []
    try:
        for each in found:
            outcomes.append(each)
            if isinstance(each, Page):
                page_text(each)
    except FormatError as error:
        outcomes.append(error)
    return outcomes


def test_a_saved_page_within_a_saved_page_is_read_and_no_deeper() -> None:
    def wrapped(content: bytes) -> bytes:
        main = {"WebResourceData": content, "WebResourceURL": "https://news.example/a"}
        return plistlib.dumps({"WebMainResource": main})

    (found,) = open_bytes(Material("desk", wrapped(wrapped(page("News")))), Limits())
    assert isinstance(found, Page)
    with pytest.raises(FormatError, match="nested too deeply"):
        list(open_bytes(Material("desk", wrapped(wrapped(wrapped(page("News"))))), Limits()))
