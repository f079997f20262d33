"""Calling people to a counter: the next one by the rule, or somebody in particular, for a reason."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.next_call import Call, next_for
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import CounterTaken, DayClosed, NobodySits, NobodyToCall, StillBusy
from kiosk.domain.room import minutes_of
from kiosk.domain.ticket_life import AT_COUNTER, Move, NotFromHere
from kiosk.store import days, queue, sittings
from kiosk.store.database import Connection
from kiosk.usecases.house import House
from kiosk.usecases.room import Room, state_in

CallRefusal = NobodyToCall | NobodySits | CounterTaken | StillBusy | DayClosed | NotFromHere


def next_at(room: Room, counter: str) -> Call | None:
    """Return whom the counter would call now, and why; None when it can serve nobody or nobody sits there."""
    desk = room.desk(counter)
    return next_for(desk, room.state, minutes_of(room.now)) if desk else None


def call_next(house: House, by: By, command: str) -> Ticket | CallRefusal:
    """Call whoever is next at the counter of `by`."""
    now = house.clock.now()

    def choose(connection: Connection, live: Sequence[Ticket]) -> Ticket | CallRefusal:
        refusal = _cannot_call(connection, house, live, by)
        if refusal is not None:
            return refusal
        state = state_in(connection, house, live)
        desk = next((desk for desk in state.desks if desk.code == by.counter), None)
        found = next_for(desk, state, minutes_of(now)) if desk else None
        return NobodyToCall() if found is None else next(one for one in live if one.id == found.ticket.id)

    return queue.call(house.database, house.day, choose, by=by, command=command, now=now, details={})


def call_this_one(house: House, by: By, ticket_id: str, reason: Reason, command: str) -> Ticket | CallRefusal:
    """Call somebody out of turn; the journal keeps the reason."""

    def choose(connection: Connection, live: Sequence[Ticket]) -> Ticket | CallRefusal:
        refusal = _cannot_call(connection, house, live, by)
        if refusal is not None:
            return refusal
        return next((one for one in live if one.id == ticket_id), NobodyToCall())

    details = {"reason": reason}
    return queue.call(house.database, house.day, choose, by=by, command=command, now=house.clock.now(), details=details)


def recall(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Call once more somebody who has not come."""
    return queue.move(house.database, ticket_id, Move.RECALL, by=by, command=command, now=house.clock.now())


def put_back(house: House, by: By, ticket_id: str, command: str) -> Ticket | NotFromHere:
    """Let somebody called wait again, at the place they had."""
    return queue.move(house.database, ticket_id, Move.PUT_BACK, by=by, command=command, now=house.clock.now())


def _cannot_call(connection: Connection, house: House, live: Sequence[Ticket], by: By) -> CallRefusal | None:
    if not days.day_of(connection, house.day).state.calls:
        return DayClosed()
    sat = next((one for one in sittings.open_ones(connection, None) if one.counter == by.counter), None)
    if sat is None:
        return NobodySits()
    if sat.staff != by.staff:
        return CounterTaken(sat.staff)
    there = next((one for one in live if one.counter == by.counter and one.stage in AT_COUNTER), None)
    return None if there is None else StillBusy(there.number)
