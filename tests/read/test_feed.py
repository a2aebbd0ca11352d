"""Feeds give pages where they hold the full text, links where they do not, and hints for both."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.errors import FormatError, InputError
from dateline.lexicon import load_lexicon
from dateline.read.article import read_article
from dateline.read.feed import is_shortened, read_feed
from dateline.read.material import Link, Material
from dateline.read.options import Limits
from dateline.records.page import Page

LONG = "The council met on Monday and heard the harbour master. " * 12
SHORT = "The council met on Monday."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Daily</title><link>https://news.example/</link><language>en-gb</language>
<item><title>Council meets &amp; votes</title><link>https://news.example/full</link><dc:creator>A. Reporter</dc:creator>
<pubDate>Tue, 05 Mar 2024 10:00:00 +0900</pubDate><description>{SHORT}</description>
<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded></item>
<item><title>Boat stopped</title><link>/short</link><pubDate>5 Mar 2024, late</pubDate><description>{SHORT}</description></item>
<item><title>Cut off</title><link>https://news.example/cut</link>
<content:encoded><![CDATA[<p>{LONG}</p><p>Continue reading &#8594;</p>]]></content:encoded></item>
<item><title>Linkless</title><description>{SHORT}</description></item>
<item><guid isPermaLink="false">7</guid></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Daily</title>
<entry><title>Council meets</title><id>tag:news.example,2024:1</id><link href="https://news.example/a"/>
<published>2024-03-05T01:00:00Z</published><updated>2024-03-06T01:00:00Z</updated>
<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>"""
JSON_FEED: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Daily",
    "items": [
        {"id": "1", "url": "https://news.example/a", "content_text": f"{LONG}\n\nIt rose at noon & left.",
         "title": "Council meets", "date_published": "2024-03-05T10:00:00+09:00", "authors": [{"name": "A. Reporter"}]},
        {"id": "https://news.example/b", "summary": SHORT},
    ],
}  # fmt: skip


def read(
    feed: str | bytes, address: str | None = "https://news.example/feed"
) -> list[Page | Link | InputError]:
    content = feed.encode() if isinstance(feed, str) else feed
    return list(read_feed(Material("feed.rss", content, address), Limits()))


def test_an_item_with_its_full_text_is_a_page_with_what_the_feed_says_of_it() -> None:
    full = read(RSS)[0]
    assert isinstance(full, Page)
    assert full.final_url == "https://news.example/full"
    assert full.source == "feed.rss#https://news.example/full"
    assert LONG.strip() in full.content.decode()
    hint = full.hints[-1]
    assert (hint.title, hint.byline, hint.outlet) == ("Council meets & votes", "A. Reporter", "Harbour Daily")
    assert (hint.published, hint.language) == ("Tue, 05 Mar 2024 10:00:00 +0900", "en-gb")


def test_an_item_with_a_summary_is_a_link_that_falls_back_on_it() -> None:
    link = read(RSS)[1]
    assert isinstance(link, Link)
    assert link.url == "https://news.example/short"
    assert link.fallback is not None
    assert SHORT in link.fallback.content.decode()
    assert link.fallback.hints[-1].shortened == "the feed holds only a summary"


def test_of_a_summary_that_breaks_off_it_is_noted_once_that_it_is_one() -> None:
    link = read(
        RSS.replace(
            f"<description>{SHORT}</description></item>", f"<description>{SHORT} It …</description></item>"
        )
    )[1]
    assert isinstance(link, Link)
    assert link.fallback is not None
    assert [(note.code, note.text) for note in read_article(link.fallback).notes] == [
        ("truncated", "the feed holds only a summary")
    ]


def test_english_of_any_region_is_english() -> None:
    link = read(RSS)[1]
    assert isinstance(link, Link)
    assert link.fallback is not None
    assert link.fallback.hints[-1].language == "en-gb"
    assert read_article(link.fallback).language == "en"


def test_dates_that_nobody_can_read_stay_as_written() -> None:
    link = read(RSS)[1]
    assert isinstance(link, Link)
    assert link.hints[-1].published == "5 Mar 2024, late"


def test_a_long_text_that_goes_on_elsewhere_is_no_full_text() -> None:
    assert isinstance(read(RSS)[2], Link)


def test_an_item_without_a_link_is_read_as_it_is_and_one_without_anything_named() -> None:
    linkless, nothing = read(RSS)[3:]
    assert isinstance(linkless, Page)
    assert str(nothing) == "feed.rss#7: an item with neither text nor a link"


def test_atom_and_json_feeds_are_read_alike() -> None:
    for feed in (ATOM, json.dumps(JSON_FEED)):
        first = read(feed)[0]
        assert isinstance(first, Page)
        assert (first.final_url, first.hints[-1].title) == ("https://news.example/a", "Council meets")
        assert first.hints[-1].outlet == "Harbour Daily"
    assert read(ATOM)[0].hints[-1].modified == "2024-03-06T01:00:00Z"  # type: ignore[union-attr]


def test_plain_text_in_a_json_feed_keeps_its_paragraphs_and_signs() -> None:
    page, link = read(json.dumps(JSON_FEED))
    assert isinstance(page, Page)
    assert "<p>It rose at noon &amp; left.</p>" in page.content.decode()
    assert isinstance(link, Link)
    assert link.url == "https://news.example/b"


def test_the_same_item_gives_the_same_page_whenever_the_feed_is_read() -> None:
    assert read(RSS)[0] == read(RSS)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251"])
def test_a_feed_is_read_in_its_own_encoding(encoding: str) -> None:
    text = RSS.replace('encoding="utf-8"', f'encoding="{encoding}"').replace(
        "Council meets", "Совет собрался"
    )
    page = read(text.encode(encoding))[0]
    assert isinstance(page, Page)
    assert page.hints[-1].title == "Совет собрался & votes"


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        ("<rss><channel><title>Nothing new</title></channel></rss>", "a feed without items"),
        ("<rss><channel><item", "not well-formed XML"),
        ('{"items": [', "cannot be parsed"),
        ('{"items": 7}', "JSON, but no JSON Feed"),
    ],
)
def test_what_is_no_feed_is_refused(feed: str, reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        read(feed)


def test_a_feed_too_large_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(FormatError, match="more than the 1,000 that are read of one page"):
        list(read_feed(Material("feed.rss", RSS.encode()), Limits(markup=1000)))


RULES = load_lexicon("dateline.read", "en/feed_shortened.yaml")["endings"]


@pytest.mark.parametrize("rule", RULES, ids=[rule["id"] for rule in RULES])
def test_endings_of_shortened_texts_are_known_and_near_misses_let_be(rule: dict[str, Any]) -> None:
    assert [text for text in rule["match"] if not is_shortened(text)] == []
    assert [text for text in rule["near"] if is_shortened(text)] == []
