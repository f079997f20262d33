"""A real board on an offscreen window, on the demonstration site, and the house as another window has it open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest

from kiosk.app.board import BoardWindow
from kiosk.app.site import Site
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.printer import NoPrinter
from kiosk.paths import SiteFolders
from kiosk.settings import load
from tests.ui.board.watcher import BoardWatcher
from tests.ui.desk.conftest import clock, house

__all__ = ["clock", "house"]


@pytest.fixture
def loudspeaker(clock: PretendClock) -> PretendSoundPlayer:
    """Return a loudspeaker that remembers what was heard."""
    return PretendSoundPlayer(clock)


@pytest.fixture
def new_board(
    demo_site: SiteFolders, clock: PretendClock, loudspeaker: PretendSoundPlayer, no_complaints: None
) -> Iterator[Callable[..., BoardWatcher]]:
    """Return a maker of boards on the one site; all are closed at the end."""
    boards: list[BoardWindow] = []

    def make(**size: object) -> BoardWatcher:
        site = Site(demo_site, load(demo_site.settings), clock, Random(2), NoPrinter(), windowed=True)
        boards.append(BoardWindow(site, loudspeaker))
        return BoardWatcher(boards[-1], clock, **size)  # type: ignore[arg-type]

    yield make
    for board in boards:
        board.close()
