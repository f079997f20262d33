"""What is done with somebody in one press, and the sheets that lead there. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import NotFromHere
from kiosk.ui.desk.done_sheet import DoneViewModel
from kiosk.ui.desk.frame import Frame
from kiosk.usecases import calling, serving
from kiosk.usecases.house import House

Verb = Callable[[House, By, str, str], Ticket | NotFromHere]


def _there(frame: Frame, ticket: Ticket, verb: Verb) -> None:
    """Carry out a verb at the counter where the ticket is: a colleague may press for another."""
    frame.act(
        lambda house, by, command: verb(house, replace(by, counter=ticket.counter or by.counter), ticket.id, command)
    )


def recall(frame: Frame, ticket: Ticket) -> None:
    """Call somebody once more, to the same counter."""
    _there(frame, ticket, calling.recall)


def start(frame: Frame, ticket: Ticket) -> None:
    """Begin with somebody who has come."""
    _there(frame, ticket, serving.start)


def put_back(frame: Frame, ticket: Ticket) -> None:
    """Let somebody called wait again."""
    _there(frame, ticket, calling.put_back)


def hold(frame: Frame, ticket: Ticket) -> None:
    """Put somebody aside who will come back."""
    _there(frame, ticket, serving.hold)


def bring_back(frame: Frame, ticket: Ticket) -> None:
    """Let somebody held or missed wait again."""
    _there(frame, ticket, serving.bring_back)


def miss(frame: Frame, ticket: Ticket) -> None:
    """Note that somebody has not come."""
    _there(frame, ticket, serving.miss)


def finish(frame: Frame, ticket: Ticket) -> None:
    """Ask what the visit was about, then end it."""
    frame.open_sheet(DoneViewModel(frame, ticket))
