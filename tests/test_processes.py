"""Work in several processes: in order, and an item that ends its process ends nothing else."""

from __future__ import annotations

import os

from dateline.processes import map_in_processes


def nothing() -> None:
    """Start without preparation."""


def twice_or_death(number: int) -> int:
    """Twice the number; minus one takes its process with it."""
    if number == -1:
        os._exit(1)
    return 2 * number


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(map_in_processes(twice_or_death, range(20), 2, nothing)) == list(range(0, 40, 2))


def test_an_item_that_ends_its_process_is_told_and_the_others_are_done() -> None:
    items = [1, 2, -1, 3, 4, 5, 6, 7, -1, 8]
    found = list(map_in_processes(twice_or_death, items, 2, nothing))
    assert found == [None if item == -1 else 2 * item for item in items]


def test_nothing_to_do_is_done_at_once() -> None:
    assert list(map_in_processes(twice_or_death, [], 2, nothing)) == []
