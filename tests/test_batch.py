"""A batch of pages: in order, whatever one page or one process does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from dateline.errors import InputError
from dateline.pipeline import read_batch
from dateline.read.options import SourceOptions
from dateline.read.sources import make_page
from dateline.records.page import Page

TEXT = "Port reopens\n\nThe port of Oslo reopened on {day}, the harbour master said."
PAGES = [
    make_page(f"{day}.txt", TEXT.format(day=day).encode(), SourceOptions())
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday night")
]


def pages_and_a_death(noticed: float) -> Iterator[Page | InputError]:
    """Pages, and after the third every process that reads is killed, as one is that takes all memory."""
    yield from PAGES[:3]
    while not active_children():
        time.sleep(0.01)
    for process in active_children():
        process.kill()
        process.join()
    time.sleep(noticed)
    yield InputError("scan.png", "an image")
    yield from PAGES[3:]


@pytest.mark.parametrize("noticed", [0, 1], ids=["before it is noticed", "when it has been noticed"])
def test_a_process_that_dies_takes_no_page_with_it(noticed: float) -> None:
    found = list(read_batch(pages_and_a_death(noticed), jobs=2))
    told = [each.source if isinstance(each, InputError) else each.page.source for each in found]
    assert told == [*(page.source for page in PAGES[:3]), "scan.png", *(page.source for page in PAGES[3:])]
    assert [each.source for each in found if isinstance(each, InputError)] == ["scan.png"]
