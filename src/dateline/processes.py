"""Runs a function over many items in several processes, in order; a process that dies takes no item with it.

A process may be ended from outside, or by one item that takes all memory. Then every item that was handed out
is tried once more, alone in a process of its own, and the rest goes on in new processes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 3
"""Items handed to each process in advance."""


def map_in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int, start: Callable[[], None]
) -> Iterator[Result | None]:
    """The result of each item in the order given; ``None`` for one that ended even a process of its own.

    Args:
        work: what to do with an item; a function of a module, as are ``start``, items and results to be sent.
        items: taken as they are needed.
        jobs: how many processes.
        start: what each process does first.
    """
    workers = _Workers(work, jobs, start)
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    try:
        for item in items:
            waiting.append((item, workers.submit(item)))
            if len(waiting) >= jobs * AHEAD:
                yield workers.result(*waiting.popleft())
        while waiting:
            yield workers.result(*waiting.popleft())
    finally:
        workers.close()


class _Workers(Generic[Item, Result]):
    def __init__(self, work: Callable[[Item], Result], jobs: int, start: Callable[[], None]) -> None:
        self._work, self._jobs, self._start = work, jobs, start
        self._pool = self._new_pool(jobs)

    def _new_pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=self._start)

    def submit(self, item: Item) -> Future[Result]:
        try:
            return self._pool.submit(self._work, item)
        except BrokenProcessPool:
            self.close()
            self._pool = self._new_pool(self._jobs)
            return self._pool.submit(self._work, item)

    def result(self, item: Item, future: Future[Result]) -> Result | None:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(item)

    def _alone(self, item: Item) -> Result | None:
        with self._new_pool(1) as pool:
            try:
                return pool.submit(self._work, item).result()
            except BrokenProcessPool:
                return None

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
