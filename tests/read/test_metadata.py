"""Title, byline, outlet and language: what a page says of itself, cleaned of what it says besides."""

from __future__ import annotations

import pytest
from lxml import html  # type: ignore[import-untyped]

from dateline.read.jsonld import described
from dateline.read.metadata import Metadata, page_metadata, without_outlet


def metadata(head: str = "", body: str = "", url: str | None = None) -> Metadata:
    return page_metadata(
        html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), url
    )


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("Crane falls onto ships | The Example Gazette", "The Example Gazette", "Crane falls onto ships"),
        ("The Example Gazette - Crane falls onto ships", "The Example Gazette", "Crane falls onto ships"),
        ("Crane falls onto two moored ships | World", None, "Crane falls onto two moored ships"),
        ("Crane falls – and nobody is hurt", "The Example Gazette", "Crane falls – and nobody is hurt"),
        ("The Example Gazette", "The Example Gazette", "The Example Gazette"),
    ],
)
def test_a_title_loses_the_outlets_name_and_keeps_its_own_dashes(
    title: str, outlet: str | None, bare: str
) -> None:
    assert without_outlet(title, outlet) == bare


def test_a_title_is_given_as_the_heading_shows_it() -> None:
    found = metadata("<title>crane falls onto ships - Gazette</title>", "<h1>Crane Falls Onto Ships</h1>")
    assert found.title == "Crane Falls Onto Ships"


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("By Staff Reporter", "Staff Reporter"),
        ("von Redaktion Ausland", "Redaktion Ausland"),
        ("admin", None),
        ("https://example.org/authors/7", None),
    ],
)
def test_a_byline_looks_like_names_or_is_unknown(author: str, byline: str | None) -> None:
    assert metadata(f'<meta name="author" content="{author}">').byline == byline


def test_without_a_name_the_outlet_is_the_host_of_the_address() -> None:
    assert metadata(url="https://www.news.example/a").outlet == "news.example"


def test_of_several_articles_in_a_pages_data_its_own_is_taken() -> None:
    tree = html.document_fromstring(
        """<html><head><script type="application/ld+json">[
        {"@type": "NewsArticle", "headline": "Another", "url": "https://news.example/b"},
        {"@type": "NewsArticle", "headline": "This one", "mainEntityOfPage": {"@id": "https://news.example/a/"}}
        ]</script></head><body></body></html>"""
    )
    assert described(tree, "https://news.example/a").headline == "This one"


@pytest.mark.parametrize("text", ["{broken", '"a string"', "[" * 5000])
def test_data_that_are_broken_say_nothing(text: str) -> None:
    tree = html.document_fromstring(
        f'<html><head><script type="application/ld+json">{text}</script></head><body></body></html>'
    )
    assert described(tree).headline is None


def test_common_damage_to_a_pages_data_is_read_through() -> None:
    tree = html.document_fromstring(
        """<html><head><script type="application/ld+json">/*<![CDATA[*/
        {"@type": "NewsArticle", "headline": "Crane falls", "author": {"name": "Staff Reporter"},}
        /*]]>*/</script></head><body></body></html>"""
    )
    assert (described(tree).headline, described(tree).authors) == ("Crane falls", ("Staff Reporter",))
