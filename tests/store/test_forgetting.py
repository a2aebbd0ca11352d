"""A page that is forgotten leaves its id, its hash, its source and the reason; of its words nothing."""

from __future__ import annotations

from pathlib import Path

from dateline.reconcile.mentions import happenings_of
from dateline.store import open_store
from dateline.store.forgetting import forget
from dateline.store.notes import add_note
from dateline.store.readings import keep_reading
from dateline.store.search import find_words, index_is_sound
from tests.readings import QUAKE, make_page, make_reading


def test_no_word_of_a_forgotten_page_is_left_in_the_files(tmp_path: Path) -> None:
    store = open_store(tmp_path / "desk.db")
    page = make_page()
    reading = make_reading(page)
    with store.writing() as connection:
        keep_reading(connection, page, reading, happenings_of(reading))
        add_note(connection, reading.claims[0].id, "Ask the seismological centre.")
    words = (b"seismological", b"Harbour Daily", page.content)
    assert any(word in _files(tmp_path) for word in words)
    forget(store, page.id)
    assert not [word for word in words if word in _files(tmp_path)]
    with store.writing() as connection:
        assert find_words(connection, "seismological") == []
        assert index_is_sound(connection)


def test_the_other_pages_keep_their_words(tmp_path: Path) -> None:
    store = open_store(tmp_path / "desk.db")
    first, second = make_page(), make_page(QUAKE.replace("Quake", "Tremor"))
    for page in (first, second):
        reading = make_reading(page, text=page.content.decode())
        with store.writing() as connection:
            keep_reading(connection, page, reading, happenings_of(reading))
    forget(store, first.id)
    with store.reading() as connection:
        assert {hit.article for hit in find_words(connection, "seismological")} == {
            make_reading(second, text=second.content.decode()).article.id
        }


def _files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
