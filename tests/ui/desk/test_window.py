"""The frame of the desk's window."""

from __future__ import annotations

from collections.abc import Callable

from tests.ui.desk.player import DeskPlayer


def test_whoever_is_at_work_sees_the_queue(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    assert player.sees("tab:queue")
