"""What can be done with somebody on the list, in the order in which it is offered, and where each choice leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import IN_QUEUE, Move, Stage, moves

if TYPE_CHECKING:
    from kiosk.ui.desk.frame import Frame

Opener = Callable[["Frame", Ticket], None]


class Action(StrEnum):
    """An entry of the menu of a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    RETURN = "return"
    HOLD = "hold"
    PUT_BACK = "put_back"
    MISS = "miss"
    URGENT = "urgent"
    NOT_URGENT = "not_urgent"
    PLACE = "place"
    UNPLACE = "unplace"
    NEED = "need"
    TRANSFER = "transfer"
    BOOK = "book"
    REFER = "refer"
    REPRINT = "reprint"
    CANCEL = "cancel"


_MOVES: Mapping[Action, Move] = {
    Action.CALL: Move.CALL,
    Action.RECALL: Move.RECALL,
    Action.START: Move.SERVE,
    Action.FINISH: Move.FINISH,
    Action.RETURN: Move.RETURN,
    Action.HOLD: Move.HOLD,
    Action.PUT_BACK: Move.PUT_BACK,
    Action.MISS: Move.MISS,
    Action.TRANSFER: Move.TRANSFER,
    Action.REFER: Move.REFER,
    Action.CANCEL: Move.CANCEL,
}

_LIVE = frozenset({*IN_QUEUE, Stage.CALLED, Stage.SERVING, Stage.HELD})


def allowed(ticket: Ticket) -> tuple[Action, ...]:
    """Return what the life of a ticket lets one do with it now."""
    possible = moves(ticket.stage)
    return tuple(action for action in Action if _fits(action, ticket, possible))


def _fits(action: Action, ticket: Ticket, possible: tuple[Move, ...]) -> bool:
    waits = ticket.stage in IN_QUEUE
    match action:
        case Action.URGENT:
            return waits and not ticket.urgent
        case Action.NOT_URGENT:
            return waits and ticket.urgent
        case Action.PLACE:
            return waits
        case Action.UNPLACE:
            return waits and ticket.placed_at is not None
        case Action.NEED | Action.REPRINT | Action.BOOK:
            return ticket.stage in _LIVE
        case _:
            return _MOVES[action] in possible
