"""Work that must not hold up the screens: one thread for it, its result handed back to theirs."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Jobs(QObject):
    """Runs jobs on an executor, one after another where it has one thread; tests hand in one they drain by hand."""

    _finished = Signal(object, object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Call `work` away from the screens, then `done` with its result on their thread.

        What `work` raises is raised again on the screens' thread, where the last-resort handler meets it.
        """
        future = self._executor.submit(work)
        future.add_done_callback(lambda finished: self._finished.emit(finished, done))

    def stop(self) -> None:
        """Wait for the job under way and take no more."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    @staticmethod
    def _deliver(future: Future[Result], done: Callable[[Result], None]) -> None:
        if not future.cancelled():
            done(future.result())
