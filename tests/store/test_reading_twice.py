"""Storing what was read: once, again, with another date, and after the program has learnt something."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.reconcile.mentions import happenings_of
from dateline.records.page import Page
from dateline.records.reading import ProducedBy, Reading
from dateline.store import Store, open_store
from dateline.store.articles import list_articles, load_reading
from dateline.store.claims import list_claims
from dateline.store.counts import count_rows
from dateline.store.events import list_events
from dateline.store.forgetting import forget
from dateline.store.notes import add_note, list_notes
from dateline.store.pages import keep_page, lift_tombstone, load_page
from dateline.store.readings import keep_reading
from tests.readings import make_page, make_reading


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "desk.db")


def put(store: Store, page: Page, reading: Reading) -> str:
    with store.writing() as connection:
        return keep_reading(connection, page, reading, happenings_of(reading)).outcome


def everything(store: Store) -> tuple[dict[str, int], list[str]]:
    with store.reading() as connection:
        return count_rows(connection), [each.model_dump_json() for each in list_events(connection)]


def test_reading_the_same_page_twice_changes_nothing(store: Store) -> None:
    page = make_page()
    assert put(store, page, make_reading(page)) == "new"
    before = everything(store)
    assert put(store, page, make_reading(page)) == "unchanged"
    assert everything(store) == before


def test_the_same_page_by_another_path_to_the_file_is_the_same_page(store: Store) -> None:
    page = make_page(url="https://news.example/quake")
    moved = page.model_copy(update={"source": "elsewhere/quake.txt"})
    put(store, page, make_reading(page))
    assert put(store, moved, make_reading(moved)) == "unchanged"
    with store.reading() as connection:
        assert load_reading(connection, page.id).page.source == "quake.txt"


def test_another_publication_date_makes_a_new_reading_of_the_same_article(store: Store) -> None:
    first, second = make_page(), make_page(published="2024-03-06")
    put(store, first, make_reading(first, published=None))
    assert put(store, second, make_reading(second, published="2024-03-06")) == "new"
    with store.reading() as connection:
        rows = list(list_articles(connection))
        assert [(row.published, row.readings) for row in rows] == [("2024-03-06", 2)]
        assert len(list(list_claims(connection))) == 3


def test_a_copy_that_lost_the_date_does_not_take_it_from_the_article(store: Store) -> None:
    feed, copy = make_page(url="https://news.example/a"), make_page(url="https://archive.example/a")
    put(store, feed, make_reading(feed))
    assert put(store, copy, make_reading(copy, published=None)) == "new"
    assert put(store, copy, make_reading(copy, published=None)) == "unchanged"
    with store.reading() as connection:
        rows = list(list_articles(connection))
        assert [(row.page, row.published, row.readings) for row in rows] == [(feed.id, "2024-03-06", 2)]
        assert [each.best.when is None for each in list_events(connection)] == [False]
    forget(store, feed.id)
    with store.reading() as connection:
        assert [(row.page, row.published) for row in list_articles(connection)] == [(copy.id, None)]
        assert len(list(list_claims(connection))) == 3


def test_of_two_dates_the_one_given_last_stands_also_after_another_page_is_forgotten(store: Store) -> None:
    first, other = make_page(published="2024-03-06"), make_page(published="2024-03-07")
    copy = make_page(url="https://archive.example/a")
    for page, date in ((first, "2024-03-06"), (other, "2024-03-07"), (copy, None), (first, "2024-03-06")):
        put(store, page, make_reading(page, published=date))
    forget(store, copy.id)
    with store.reading() as connection:
        assert [row.published for row in list_articles(connection)] == ["2024-03-06"]


def test_the_bytes_of_a_page_come_back_as_they_were(store: Store) -> None:
    page = make_page()
    put(store, page, make_reading(page))
    with store.reading() as connection:
        assert load_page(connection, page.id).content == page.content


def test_a_newer_program_replaces_the_reading_and_says_what_changed(store: Store) -> None:
    page = make_page()
    old = make_reading(page)
    put(store, page, old)
    claims = (old.claims[0].model_copy(update={"stance": "speculates"}), *old.claims[2:])
    newer = ProducedBy(program="1", text="1", weights="w", lexicons="l", gazetteer="g")
    new = old.model_copy(update={"claims": claims, "produced_by": newer})
    with store.writing() as connection:
        kept = keep_reading(connection, page, new, happenings_of(new))
    assert kept.outcome == "changed"
    assert kept.changes is not None
    assert [(each.kind, each.what, each.change) for each in kept.changes.differences] == [
        ("claims", old.claims[1].id, "removed"),
        ("claims", old.claims[0].id, "changed stance"),
    ]


def test_an_event_that_did_not_change_keeps_the_time_of_its_last_change(store: Store) -> None:
    page = make_page()
    old = make_reading(page)
    put(store, page, old)
    before = everything(store)[1]
    put(store, page, old.model_copy(update={"claims": old.claims[:2]}))
    assert everything(store)[1] == before


def test_nothing_of_an_article_is_kept_when_writing_it_fails(store: Store) -> None:
    page = make_page()
    reading = make_reading(page)
    before = everything(store)
    with pytest.raises(RuntimeError), store.writing() as connection:
        keep_reading(connection, page, reading, happenings_of(reading))
        raise RuntimeError
    assert everything(store) == before


def test_a_forgotten_page_leaves_a_tombstone_and_does_not_come_back_by_itself(store: Store) -> None:
    page = make_page()
    reading = make_reading(page)
    put(store, page, reading)
    with store.writing() as connection:
        add_note(connection, reading.claims[0].id, "Check this with the centre.")
    assert forget(store, page.id, "asked to") == (page.id,)
    rows, events = everything(store)
    assert {name for name, count in rows.items() if count} == {"tombstone"}
    assert events == []
    with pytest.raises(StoreError, match=r"was forgotten on .*: asked to"):
        put(store, page, reading)
    with store.writing() as connection:
        lift_tombstone(connection, page.id)
    assert put(store, page, reading) == "new"


def test_forgetting_one_of_two_pages_keeps_the_article_by_the_other(store: Store) -> None:
    first, second = make_page(url="https://news.example/a"), make_page(url="https://news.example/b")
    put(store, first, make_reading(first))
    put(store, second, make_reading(second))
    with store.writing() as connection:
        add_note(connection, make_reading(first).claims[0].id, "Seen twice.")
    forget(store, second.id)
    with store.reading() as connection:
        assert [row.page for row in list_articles(connection)] == [first.id]
        assert len(list(list_claims(connection))) == 3
        assert [note.text for note in list_notes(connection)] == ["Seen twice."]
        assert load_page(connection, first.id).content == first.content


def test_bytes_that_were_tampered_with_are_not_handed_out(store: Store) -> None:
    page = make_page()
    put(store, page, make_reading(page))
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE content SET packed = ?", (b"x\x9c\x03\x00\x00\x00\x00\x01",))
    with store.reading() as connection, pytest.raises(StoreError, match="do not match their hash"):
        load_page(connection, page.id)


def test_a_page_kept_already_is_not_kept_again(store: Store) -> None:
    page = make_page()
    with store.writing() as connection:
        assert keep_page(connection, page)
        assert not keep_page(connection, page)
