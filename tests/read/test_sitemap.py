"""Sitemaps give links with their dates, news entries with title and outlet, indexes further sitemaps."""

from __future__ import annotations

import pytest

from dateline.errors import InputError
from dateline.read.material import Link, Material
from dateline.read.sitemap import read_sitemap

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
URLSET = f"""{HEAD}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://news.example/a?x=1&amp;y=2 </loc><lastmod>2024-03-06</lastmod></url>
<url><loc>https://news.example/b</loc><news:news><news:publication><news:name>Harbour Daily</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024-03-05T10:00:00+09:00</news:publication_date>
<news:title>Council meets</news:title></news:news>
<image:image><image:loc>https://news.example/b.jpg</image:loc><image:title>A hall</image:title></image:image></url>
</urlset>"""
INDEX = f"""{HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/news.xml</loc><lastmod>2024-03-06</lastmod></sitemap></sitemapindex>"""


def read(sitemap: str) -> list[Link | InputError]:
    return list(read_sitemap(Material("sitemap.xml", sitemap.encode(), "https://news.example/sitemap.xml")))


def test_entries_are_links_with_the_date_of_their_last_change() -> None:
    first = read(URLSET)[0]
    assert isinstance(first, Link)
    assert (first.url, first.leads_to) == ("https://news.example/a?x=1&y=2", "page")
    assert (first.hints[-1].published, first.hints[-1].modified) == (None, "2024-03-06")


def test_news_entries_say_title_outlet_and_date() -> None:
    news = read(URLSET)[1]
    assert isinstance(news, Link)
    hint = news.hints[-1]
    assert (news.url, hint.title, hint.outlet) == ("https://news.example/b", "Council meets", "Harbour Daily")
    assert (hint.published, hint.language) == ("2024-03-05T10:00:00+09:00", "en")


def test_an_index_leads_to_sitemaps() -> None:
    (link,) = read(INDEX)
    assert isinstance(link, Link)
    assert (link.url, link.leads_to) == ("https://news.example/news.xml", "sitemap")


def test_a_sitemap_that_breaks_off_gives_what_came_before_and_says_so() -> None:
    link, error = read(URLSET[: URLSET.index("<news:news>")])
    assert isinstance(link, Link)
    assert "the sitemap breaks off after 1 links" in str(error)


@pytest.mark.parametrize("sitemap", [f"{HEAD}<urlset></urlset>", f"{HEAD}<urlset><url></url></urlset>"])
def test_a_sitemap_without_links_says_so(sitemap: str) -> None:
    assert [str(each) for each in read(sitemap)] == ["sitemap.xml: a sitemap without a link in it"]
