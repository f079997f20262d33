"""What becomes of somebody called: served, held, missed, sent on."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.confidential import is_confidential
from kiosk.domain.knowledge import length_key
from kiosk.domain.overrides import By, Closing, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Move, NotFromHere
from kiosk.store import queue, served, tickets
from kiosk.store.journal import Happening
from kiosk.store.journal import tells as journal_tells
from kiosk.usecases.house import House


def start(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Begin: somebody called has come."""
    return _move(house, by, ticket_id, Move.SERVE, command)


def finish(house: House, by: By, ticket_id: str, closing: Closing, command: str) -> Ticket | NotFromHere:
    """End a visit and keep what it was about."""
    now = house.clock.now()
    with house.database.transaction() as connection:
        ticket = tickets.one(connection, ticket_id, now.tzinfo)
        if journal_tells(connection, Happening.DONE, command):
            return ticket
        themes = () if is_confidential(house.pack.triage, ticket.need) else closing.themes
        details = {"themes": themes, "minutes": closing.minutes}
        done = queue.move_in(connection, ticket, Move.FINISH, by=by, command=command, now=now, details=details)
        if isinstance(done, Ticket):
            key = length_key(ticket.need, ticket.service, ticket.minutes)
            served.keep(connection, ticket, key, closing, by=by, command=command, now=now)
        return done


def hold(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Put somebody aside who will come back: a paper to fetch, a call to make."""
    return _move(house, by, ticket_id, Move.HOLD, command)


def bring_back(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Let somebody held or missed wait again, at the place their promise gives them."""
    return _move(house, by, ticket_id, Move.RETURN, command)


def miss(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Note that somebody called has not come."""
    return _move(house, by, ticket_id, Move.MISS, command)


def transfer(house: House, by: By, ticket_id: str, service: str, reason: Reason, command: str) -> Ticket | NotFromHere:
    """Have somebody wait for another service; the promise they had stays."""
    details = {"reason": reason, "service": service}
    return queue.move(
        house.database,
        ticket_id,
        Move.TRANSFER,
        by=by,
        command=command,
        now=house.clock.now(),
        details=details,
        service=service,
    )


def refer(house: House, by: By, ticket_id: str, structure: str, reason: Reason, command: str) -> Ticket | NotFromHere:
    """Send somebody to another structure."""
    details = {"reason": reason, "structure": structure}
    return _move(house, by, ticket_id, Move.REFER, command, details)


def cancel(house: House, by: By, ticket_id: str, reason: Reason, command: str) -> Ticket | NotFromHere:
    """Take somebody off the list."""
    return _move(house, by, ticket_id, Move.CANCEL, command, {"reason": reason})


def _move(
    house: House, by: By, ticket_id: str, what: Move, command: str, details: Mapping[str, object] | None = None
) -> Ticket | NotFromHere:
    now = house.clock.now()
    return queue.move(house.database, ticket_id, what, by=by, command=command, now=now, details=details)
