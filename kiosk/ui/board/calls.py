"""Which calls the board shows and says, from one look at the room to the next. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.usecases.room import Room

FRESH = timedelta(seconds=20)
"""A call found later than this, by a board that was down meanwhile, is shown and no longer said."""

CALLS_LISTED = 3
"""Calls beside the one on the plate."""

_STILL_TRUE = frozenset({Stage.CALLED, Stage.SERVING, Stage.DONE, Stage.NO_SHOW, Stage.REFERRED})
"""Stages in which a call stays on the list; whoever waits again will be called again, perhaps elsewhere."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a ticket to a counter; `order` is its place among all calls of the day."""

    ticket: str
    number: str
    counter: str
    language: str
    order: int
    at: datetime

    @property
    def key(self) -> str:
        """What tells it from every other call, one more of the same ticket included."""
        return f"{self.ticket}/{self.order}"


@dataclass(frozen=True)
class Calls:
    """The calls of a day. `queue` holds those to be said, the first of which is being said.

    `standing` are called and have not come yet, `listed` are the last calls; both begin with the newest. `known` is
    the last call that each ticket has ever had.
    """

    day: date | None = None
    queue: tuple[Call, ...] = ()
    standing: tuple[Call, ...] = ()
    listed: tuple[Call, ...] = ()
    known: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def on_plate(self) -> Call | None:
        """The call being said, else the newest that still stands, else none: the room is calm."""
        return next(iter((*self.queue, *self.standing)), None)

    @property
    def beside(self) -> tuple[Call, ...]:
        """The last calls without the ticket on the plate."""
        plate = self.on_plate
        others = (call for call in self.listed if plate is None or call.ticket != plate.ticket)
        return tuple(others)[:CALLS_LISTED]

    def said(self, key: str) -> Calls:
        """Return the calls once the one of `key` has been said."""
        return replace(self, queue=tuple(call for call in self.queue if call.key != key))


def look(before: Calls, room: Room) -> Calls:
    """Return the calls as the room now has them: new ones join the queue, those taken back leave it at once."""
    known = before.known if before.day == room.day.date else {}
    standing = tuple(_calls(ticket for ticket in _newest_first(room) if ticket.stage is Stage.CALLED))
    by_key = {call.key: call for call in standing}
    waiting = [by_key[call.key] for call in before.queue if call.key in by_key]
    fresh = [call for call in reversed(standing) if _is_new(known, call) and abs(room.now - call.at) <= FRESH]
    seen = {
        ticket.id: max(ticket.call_order, known.get(ticket.id, 0))
        for ticket in (*room.calls, *room.tickets)
        if ticket.call_order is not None
    }
    return Calls(
        day=room.day.date,
        queue=(*waiting, *fresh),
        standing=standing,
        listed=tuple(_calls(ticket for ticket in _newest_first(room) if ticket.stage in _STILL_TRUE)),
        known=MappingProxyType({**known, **seen}),
    )


def _newest_first(room: Room) -> list[Ticket]:
    """Return the tickets called last, in the order of their calls, then older calls that still stand.

    The order of the calls is the store's: their times go back when the clock does.
    """
    last = {ticket.id for ticket in room.calls}
    older = [ticket for ticket in room.tickets if ticket.stage is Stage.CALLED and ticket.id not in last]
    return [*room.calls, *sorted(older, key=lambda ticket: (ticket.called_at or room.now, ticket.sequence))[::-1]]


def _calls(tickets: Iterator[Ticket]) -> Iterator[Call]:
    for ticket in tickets:
        order, at = ticket.call_order, ticket.called_at
        if order is not None and at is not None and ticket.counter is not None:
            yield Call(ticket.id, ticket.number, ticket.counter, ticket.language, order, at)


def _is_new(known: Mapping[str, int], call: Call) -> bool:
    """Tell whether nobody has heard a call: an earlier one than before means that a later one was taken back."""
    return call.order > known.get(call.ticket, 0)
