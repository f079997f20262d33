"""The frame of the desk's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop

from kiosk.paths import SiteFolders
from kiosk.store.backups import latest_backups
from tests.ui.desk.player import DeskPlayer


def test_whoever_is_at_work_sees_the_queue(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    assert player.sees("tab:queue")


def test_the_days_copy_is_looked_for_once_in_an_hour(
    new_desk: Callable[..., DeskPlayer], demo_site: SiteFolders
) -> None:
    player = new_desk()

    def copies_after(seconds: float) -> int:
        player.pass_time(seconds)
        # Jobs run one after another: when this one is over, so is the copy.
        over = QEventLoop()
        player.desk.frame.jobs.run(lambda: None, lambda _: over.quit())
        over.exec()
        return len(latest_backups(demo_site.backups))

    assert copies_after(10) == 1
    for copy in latest_backups(demo_site.backups):
        copy.unlink()
    assert [copies_after(seconds) for seconds in (10, 600, 3600, 24 * 3600)] == [0, 0, 1, 2]
