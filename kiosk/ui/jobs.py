"""Work that must not hold up the screens: one thread for it, its result handed back to theirs."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Jobs(QObject):
    """Runs jobs on an executor, one after another where it has one thread; tests hand in one they drain by hand.

    What a job refers to is let go on the screens' thread alone: who drops the last reference to a QObject deletes it.
    """

    _finished = Signal(object, object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._numbers = count()
        self._under_way: dict[int, tuple[Callable[[], Any], Callable[[Any], None]]] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Call `work` away from the screens, then `done` with its result on their thread.

        What `work` raises is raised again on the screens' thread, where the last-resort handler meets it.
        """
        number = next(self._numbers)
        self._under_way[number] = work, done
        future = self._executor.submit(self._work, number)
        future.add_done_callback(lambda finished: self._finished.emit(number, finished))

    def stop(self) -> None:
        """Wait for the job under way and take no more."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(self, number: int) -> object:
        return self._under_way[number][0]()

    def _deliver(self, number: int, future: Future[Any]) -> None:
        _, done = self._under_way.pop(number)
        if not future.cancelled():
            done(future.result())
