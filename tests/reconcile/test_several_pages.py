"""Several pages on one event, kept one after another: what the chronology then says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from dateline.pipeline import Done, keep
from dateline.reconcile.mentions import happenings_of
from dateline.records.happening import Happening
from dateline.records.reading import Reading
from dateline.store.articles import load_reading
from dateline.store.connect import Store, open_store
from dateline.store.events import list_events, load_event
from dateline.store.forgetting import forget
from dateline.store.notes import add_note
from tests.desk import read_text

MORNING = (
    "Quake shakes Valparaíso\n\n"
    "An earthquake of magnitude 5.8 struck Valparaíso at 14:05 on Tuesday, the seismological centre said. Its staff "
    "measured the shock at a depth of 30 kilometres under the bay. Schools along the coast sent their pupils home, and "
    "the harbour stopped all work for an hour while cranes and sheds were searched for damage.\n\n"
    "Chile held a military exercise near Iquique on Monday."
)
REWRITE = (
    "Strong quake shakes coast\n\n"
    "An earthquake of magnitude 5.8 struck Valparaíso on Tuesday afternoon, according to a report. The staff of the "
    "centre measured the shock at a depth of 30 kilometres under the bay. Schools along the coast sent their pupils "
    "home, and the harbour stopped all work for an hour while cranes and sheds were searched."
)
INDEPENDENT = (
    "Tremor felt in three regions\n\n"
    "An earthquake shook Valparaíso on Tuesday, the interior ministry said. Officials in the capital felt it too and "
    "left their desks. Trains ran late for the rest of the day, since tracks had to be walked by hand. No ship was "
    "damaged in the port, the navy told reporters, and power was back by six."
)
OTHER = (
    "Quake in the north\n\nAn earthquake struck Iquique at 03:10 on Friday, the seismological centre said."
)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    pages = {"morning": MORNING, "rewrite": REWRITE, "independent": INDEPENDENT, "other": OTHER}
    days = {
        "morning": "2024-03-05",
        "rewrite": "2024-03-06",
        "independent": "2024-03-06",
        "other": "2024-03-08",
    }
    return {name: read_text(text, published=days[name], outlet=name) for name, text in pages.items()}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "desk.db")


def put(store: Store, readings: Sequence[Reading]) -> None:
    for reading in readings:
        keep(store, Done(reading.page, reading, happenings_of(reading)))


def quakes(store: Store) -> list[Happening]:
    with store.reading() as connection:
        return [each for each in list_events(connection) if each.best.kind == "earthquake"]


def outlets(event: Happening) -> set[str | None]:
    return {report.outlet for report in event.reports}


def test_three_pages_on_one_quake_make_one_line_and_the_next_quake_another(
    store: Store, readings: dict[str, Reading]
) -> None:
    put(store, list(readings.values()))
    assert [outlets(each) for each in quakes(store)] == [{"morning", "rewrite", "independent"}, {"other"}]


def test_the_clock_of_one_page_serves_all(store: Store, readings: dict[str, Reading]) -> None:
    put(store, list(readings.values()))
    assert quakes(store)[0].best.when == "2024-03-05 14:05 (UTC−3)"


def test_a_rewrite_is_a_report_but_no_witness(store: Store, readings: dict[str, Reading]) -> None:
    put(store, [readings["morning"]])
    alone = quakes(store)[0].origins.count_high
    put(store, [readings["rewrite"]])
    both = quakes(store)[0]
    assert len(both.reports) == 2
    assert both.origins.count_high == alone


def test_the_order_of_reading_changes_neither_events_nor_values(
    tmp_path: Path, readings: dict[str, Reading]
) -> None:
    told = set()
    for number, order in enumerate(permutations(["morning", "rewrite", "independent"])):
        store = open_store(tmp_path / f"{number}.db")
        put(store, [readings[name] for name in order])
        told.add(tuple(each.model_copy(update={"id": "", "changed_at": None}) for each in quakes(store)))
    assert len(told) == 1


def test_the_id_minted_with_the_first_report_is_kept_and_later_ones_lead_to_it(
    store: Store, readings: dict[str, Reading]
) -> None:
    put(store, [readings["independent"]])
    (first,) = quakes(store)
    put(store, [readings["morning"]])
    (joint,) = quakes(store)
    assert joint.id == first.id
    (merged_away,) = [
        each.id for each in happenings_of(readings["morning"]) if each.best.kind == "earthquake"
    ]
    with store.reading() as connection:
        assert load_event(connection, merged_away) == joint
        assert load_reading(connection, merged_away)


COPIED = (
    "Library reopens in Graz\n\n"
    "The old public library in Graz reopened its reading rooms to students on Monday morning after long repairs."
)


def test_one_text_under_two_outlets_is_one_event_of_one_origin(store: Store) -> None:
    put(store, [read_text(COPIED, published="2024-03-05", outlet=name) for name in ("one", "two")])
    with store.reading() as connection:
        events = list(list_events(connection))
    assert events
    for event in events:
        assert outlets(event) == {"one", "two"}
        assert event.origins.count_high == 1


FERRY = (
    "GOMA - A ferry capsized on Lake Kivu on Thursday, killing at least 78 people, the provincial governor said.",
    "GOMA - An overloaded boat sank on Lake Kivu near Goma on Thursday, the Red Cross said.",
)


def test_an_accident_on_a_lake_is_that_off_the_town_on_its_shore(store: Store) -> None:
    pages = [
        read_text(f"Boat lost\n\n{text}", published="2024-10-04", outlet=name)
        for name, text in zip(("one", "two"), FERRY, strict=True)
    ]
    put(store, pages)
    with store.reading() as connection:
        assert {"one", "two"} in [outlets(each) for each in list_events(connection)]


def test_reading_a_page_again_changes_nothing(store: Store, readings: dict[str, Reading]) -> None:
    put(store, list(readings.values()))
    before = quakes(store)
    put(store, [readings["morning"]])
    assert quakes(store) == before


def test_forgetting_one_page_leaves_the_event_to_the_others(
    store: Store, readings: dict[str, Reading]
) -> None:
    put(store, [readings["morning"], readings["independent"]])
    (joint,) = quakes(store)
    with store.writing() as connection:
        add_note(connection, joint.id, "Ask the centre.")
    forget(store, readings["morning"].page.id)
    (left,) = quakes(store)
    assert left.id == joint.id
    assert outlets(left) == {"independent"}
    assert [decision.text for decision in left.decisions] == ["Ask the centre."]
