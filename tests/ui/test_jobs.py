"""Work away from the screens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

from pytestqt.qtbot import QtBot

from kiosk.ui.jobs import Jobs


class ByHand(Executor):
    """An executor that runs its jobs when told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Keep a job."""
        future: Future[Any] = Future()
        self.waiting.append((future, lambda: fn(*args, **kwargs)))
        return future

    def drain(self) -> None:
        """Run what was kept."""
        for future, work in self.waiting:
            try:
                future.set_result(work())
            except OSError as error:
                future.set_exception(error)
        self.waiting.clear()


def test_the_result_comes_back_on_the_screens_thread(qtbot: QtBot) -> None:
    jobs = Jobs(ThreadPoolExecutor(1))
    seen: list[tuple[int, bool]] = []
    jobs.run(
        lambda: threading.get_ident(),
        lambda at: seen.append((at, threading.current_thread() is threading.main_thread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, on_main = seen[0]
    assert worker != threading.get_ident()
    assert on_main
    jobs.stop()


def test_nothing_comes_back_before_the_work_is_done(qtbot: QtBot) -> None:
    by_hand, seen = ByHand(), list[int]()
    jobs = Jobs(by_hand)
    jobs.run(lambda: 5, seen.append)
    qtbot.wait(1)
    assert seen == []
    by_hand.drain()
    qtbot.waitUntil(lambda: seen == [5])


def test_g9_what_the_work_raises_reaches_the_last_resort_handler(qtbot: QtBot) -> None:
    by_hand = ByHand()
    jobs = Jobs(by_hand)

    def fail() -> int:
        raise OSError("the disk is gone")

    with qtbot.captureExceptions() as caught:
        jobs.run(fail, lambda _: None)
        by_hand.drain()
        qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], OSError)
