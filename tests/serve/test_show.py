"""A record in full: an event with the words of every page that reports it."""

from __future__ import annotations

from pathlib import Path

from dateline.reconcile.mentions import happenings_of
from dateline.serve.show import load_record, sheet
from dateline.store import Store, open_store
from dateline.store.events import list_events
from dateline.store.readings import keep_reading
from tests.readings import make_page, make_reading


def desk_of_two_outlets(folder: Path) -> Store:
    store = open_store(folder / "desk.db")
    for outlet, url in (
        ("Harbour Daily", "https://harbour.example/q"),
        ("Coast Radio", "https://coast.example/q"),
    ):
        reading = make_reading(make_page(url=url, published="2024-03-06"), outlet=outlet)
        with store.writing() as connection:
            keep_reading(connection, reading.page, reading, happenings_of(reading))
    return store


def test_an_event_is_shown_with_the_words_and_pages_of_every_report(tmp_path: Path) -> None:
    store = desk_of_two_outlets(tmp_path)
    with store.reading() as connection:
        (event,) = list_events(connection)
    shown = sheet(store, event.id)
    (words,) = [section.lines for section in shown if section.heading == "Words"]
    assert {label for label, _ in words} == {"Harbour Daily", "Coast Radio"}
    assert all("An earthquake shook the coast" in text for _, text in words)
    pages = [dict(section.lines) for section in shown if section.heading == "Page"]
    assert {page["Address"] for page in pages} == {"https://harbour.example/q", "https://coast.example/q"}


def test_the_event_of_an_article_leads_to_the_event_of_the_chronology(tmp_path: Path) -> None:
    store = desk_of_two_outlets(tmp_path)
    with store.reading() as connection:
        (event,) = list_events(connection)
    for report in event.reports:
        assert sheet(store, report.event) == sheet(store, event.id)
        assert load_record(store, report.event).id == report.event
