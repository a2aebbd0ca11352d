"""When an article was published: the candidates, the one believed, and what is never believed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dateline.read.datestrings import read_date
from dateline.records.page import Hint
from tests.read.article_pages import read_html, read_text

BODY = (
    "<p>The ministers met on Monday in the capital, the council presidency said after the talks had ended.</p>"
    "<p>They agreed on new limits for cod, according to the text of the agreement that was shown to reporters.</p>"
    "<p>Fishermen's groups had asked for more time, a spokesman for the largest of them said in the evening.</p>"
)


def page(head: str = "", line: str = "") -> str:
    return (
        f'<html lang="en"><head>{head}</head><body><h1>Ministers agree</h1><p>{line}</p>{BODY}</body></html>'
    )


META = '<meta property="article:published_time" content="2025-03-04T09:30:00+01:00">'


def test_a_date_given_by_the_user_is_believed_before_the_pages_own() -> None:
    article = read_html(page(META), hints=(Hint(origin="given", published="2025-03-01"),))
    assert (article.published.value, article.published.from_) == ("2025-03-01", "given")
    assert "2025-03-04T09:30:00+01:00" in {one.value for one in article.published.candidates}


def test_an_instant_keeps_the_offset_it_was_written_with() -> None:
    article = read_html(page(META))
    assert (article.published.value, article.published.from_) == ("2025-03-04T09:30:00+01:00", "meta")


def test_a_date_after_the_capture_is_never_believed() -> None:
    article = read_html(page(META), captured_at=datetime(2025, 3, 2, tzinfo=UTC))
    assert article.published.value is None


def test_a_page_that_names_no_date_has_none() -> None:
    assert read_html(page()).published.value is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 4 March 2025", "2025-03-04"),
        ("March 4, 2025, 10:15 am", "2025-03-04"),
        ("By the foreign desk | 2025-03-04", "2025-03-04"),
    ],
)
def test_a_date_beside_the_headline_is_a_candidate_from_the_text(line: str, day: str) -> None:
    article = read_html(page(line=line))
    assert (article.published.value, article.published.from_) == (day, "text")


def test_a_date_of_change_is_not_taken_for_that_of_publication() -> None:
    article = read_html(page(META, line="Last updated: 5 March 2025"))
    assert article.published.value == "2025-03-04T09:30:00+01:00"
    assert article.modified.value == "2025-03-05"


def test_a_change_before_publication_is_no_change_of_this_article() -> None:
    older = '<meta property="article:modified_time" content="2025-03-01T09:30:00+01:00">'
    assert read_html(page(META + older)).modified.value is None


def test_an_address_with_a_day_gives_one() -> None:
    article = read_html(page(), url="https://news.example/2025/03/04/ministers-agree")
    assert (article.published.value, article.published.from_) == ("2025-03-04", "url")


def test_a_plain_text_shows_its_date_under_the_headline() -> None:
    article = read_text(
        "Ministers agree on limits\n\n4 March 2025\n\nThe ministers met on Monday, officials said.\n"
    )
    assert article.published.value == "2025-03-04"


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("ATHENS, 3 August 2023 - Firefighters", "2023-08-03"),
        ("YEREVAN, 12 May 2023 (Wire) - Firefighters", "2023-05-12"),
        ("NEW DELHI, Aug. 3, 2023 — Firefighters", "2023-08-03"),
        ("PORT LOUIS, Mauritius, March 4, 2023: Firefighters", "2023-03-04"),
    ],
)
def test_a_dateline_with_a_whole_date_tells_the_day(start: str, day: str) -> None:
    report = f"{start} put out a fire in the harbour, the mayor said.\n\nNobody was hurt, she said.\n"
    for text in (report, f"Fire in harbour put out\n\n{report}"):
        published = read_text(text).published
        assert (published.value, published.from_) == (day, "text")


def test_a_pages_own_data_are_believed_before_a_dateline() -> None:
    markup = page(META, "ATHENS, 3 March 2025 - The ministers met late, the presidency said to reporters.")
    assert read_html(markup).published.value == "2025-03-04T09:30:00+01:00"


@pytest.mark.parametrize(
    "sentence",
    [
        "It had been closed since Thursday, 9 February 2023.",
        "The bridge closed on 9 February 2023.",
        "UNESCO, founded on 16 November 1995 - so the report - had asked for it.",
    ],
)
def test_a_date_within_a_sentence_is_no_day_of_publication(sentence: str) -> None:
    article = read_text(
        f"Bridge over canal reopens\n\nThe bridge reopened, the ministry said.\n\n{sentence}\n"
    )
    assert article.published.value is None


@pytest.mark.parametrize(
    "line", ["Published on 4 March 2025.", "Harbour Daily, 4 March 2025.", "[4 March 2025]."]
)
def test_a_line_about_the_text_is_believed_though_it_ends_as_a_sentence_does(line: str) -> None:
    article = read_text(f"Bridge over canal reopens\n\n{line}\n\nThe bridge reopened, the ministry said.\n")
    assert article.published.value == "2025-03-04"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2025-03-04T08:30:00Z", "2025-03-04T08:30:00Z"),
        ("2025-03-04 08:30", "2025-03-04"),
        ("Tue, 04 Mar 2025 08:30:00 +0100", "2025-03-04T08:30:00+01:00"),
        ("4. März 2025", "2025-03-04"),
        ("4 mars 2025", "2025-03-04"),
        ("04.03.2025", "2025-03-04"),
        ("13/02/2025", "2025-02-13"),
        ("20250304", "2025-03-04"),
        ("2025-02-30", None),
        ("soon", None),
    ],
)
def test_a_date_is_read_to_the_precision_it_was_written_with(written: str, value: str | None) -> None:
    assert read_date(written) == value
