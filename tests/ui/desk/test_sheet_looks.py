"""The dialogs and the other tabs of the desk, in every size: nothing cut, covered or too small to press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By
from kiosk.domain.ticket_life import Stage
from kiosk.ui.desk import ticket_sheets
from kiosk.ui.desk.add_sheet import add_somebody
from kiosk.ui.desk.book_sheet import book
from kiosk.ui.desk.closing_sheet import close_day
from kiosk.ui.desk.enrol_sheet import enrol
from kiosk.ui.desk.need_sheet import change_need
from kiosk.usecases import diary
from kiosk.usecases.house import House
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import busy_morning, command
from tests.ui.desk.test_looks import SIZES, looked_at


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_dialogs_and_tabs_fit(
    at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock, size: QSize, zoom: int
) -> None:
    busy_morning(house, clock)
    session = diary.sessions(house)[0]
    for _ in range(session.capacity + 2):
        diary.enrol(house, By("test"), "H1", session.session, "ar", command())
    player = at_work(size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    frame = player.desk.frame
    wrong = []
    for tab in ("diary", "workshops", "day"):
        player.press(f"tab:{tab}")
        wrong += looked_at(player, tab)
    waiting = next(ticket for ticket in frame.room.tickets if ticket.stage is Stage.WAITING)
    sheets: dict[str, Callable[[], None]] = {
        "add": lambda: add_somebody(frame),
        "need": lambda: change_need(frame, waiting),
        "transfer": lambda: ticket_sheets.transfer(frame, waiting),
        "place": lambda: ticket_sheets.place(frame, waiting),
        "refer": lambda: ticket_sheets.refer(frame, waiting),
        "reason": lambda: ticket_sheets.cancel(frame, waiting),
        "book": lambda: book(frame),
        "book for": lambda: book(frame, waiting),
        "enrol": lambda: enrol(frame, session),
        "reprint": lambda: ticket_sheets.reprint(frame, waiting),
        "close": lambda: close_day(frame),
    }
    for name, opening in sheets.items():
        opening()
        wrong += looked_at(player, name)
    player.pass_time(5)
    wrong += looked_at(player, "later")
    assert not wrong, "\n".join(wrong)
