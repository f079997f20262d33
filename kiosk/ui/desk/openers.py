"""Which sheet an entry of a menu opens, or what it does at once. An entry without an opener is not offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from kiosk.ui.desk import moves, ticket_sheets
from kiosk.ui.desk.actions import Action, Opener
from kiosk.ui.desk.add_sheet import add_somebody
from kiosk.ui.desk.book_sheet import book
from kiosk.ui.desk.closing_sheet import close_day
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.need_sheet import change_need


class DeskAction(StrEnum):
    """Something done from the window itself, about nobody on the list."""

    ADD = "add"
    CLOSE_DAY = "close_day"


OPENERS: Mapping[Action, Opener] = {
    Action.CALL: ticket_sheets.call_out_of_turn,
    Action.RECALL: moves.recall,
    Action.START: moves.start,
    Action.FINISH: moves.finish,
    Action.RETURN: moves.bring_back,
    Action.HOLD: moves.hold,
    Action.PUT_BACK: moves.put_back,
    Action.MISS: moves.miss,
    Action.URGENT: ticket_sheets.set_urgent,
    Action.NOT_URGENT: ticket_sheets.set_urgent,
    Action.PLACE: ticket_sheets.place,
    Action.UNPLACE: ticket_sheets.unplace,
    Action.NEED: change_need,
    Action.TRANSFER: ticket_sheets.transfer,
    Action.BOOK: book,
    Action.REFER: ticket_sheets.refer,
    Action.REPRINT: ticket_sheets.reprint,
    Action.CANCEL: ticket_sheets.cancel,
}
"""By entry of the menu of a ticket."""

DESK_OPENERS: Mapping[DeskAction, Callable[[Frame], None]] = {
    DeskAction.ADD: add_somebody,
    DeskAction.CLOSE_DAY: close_day,
}
"""By what the window offers."""
