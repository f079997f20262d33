"""A fresh look at somebody who waits: when they should be called, whether that is too late, and what else there is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, isfinite

from kiosk.domain.diversion import due_again
from kiosk.domain.forecast import forecast
from kiosk.domain.lateness import misses_soon, said_to
from kiosk.domain.queue_offer import Better, runs_for
from kiosk.domain.room import minutes_of
from kiosk.domain.second_offer import second_offer
from kiosk.domain.shown_wait import ROUND
from kiosk.domain.situation import Outlook
from kiosk.usecases import instead, weighing
from kiosk.usecases.house import House
from kiosk.usecases.room import Room


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a forecast says of somebody who waits.

    `probably` is the minute of the day of their call, rounded up to one that may be said, infinite when that is not
    before closing; `misses` tells that what was said to them is about to be missed; `offers` is what to propose them
    instead, best first.
    """

    probably: float
    misses: bool = False
    offers: tuple[Better, ...] = ()


def foresee(house: House, room: Room, ticket_id: str) -> Foreseen | None:
    """Foresee the wait of a ticket of `room`; None for one that does not wait, or while nobody has sat down."""
    queue = room.in_order()
    place = next((place for place, one in enumerate(queue) if one.id == ticket_id), None)
    ticket = room.ticket(ticket_id)
    if place is None or ticket is None or not room.sittings:
        return None
    queued, now, levels = queue[place], minutes_of(room.now), house.knowledge.levels
    # The same chance at each look: what is told changes with the room, not from one look to the next.
    wait = forecast(queued, room.state, house.habits, now, ticket_id, runs_for(place))
    said = minutes_of(said_to(ticket))
    offers: tuple[Better, ...] = ()
    if due_again(queued, now) and not instead.asked(house, ticket_id):
        outlook = Outlook(room.state, house.habits, house.knowledge)
        situation = weighing.moment(house, ticket_id, ticket.language, outlook)
        offers = second_offer(ticket, queued, wait, house.pack.triage, situation)
    probably = now + wait.quantile(levels.read(0.5))
    rounded = ceil(probably / ROUND) * ROUND if isfinite(probably) else probably
    return Foreseen(rounded, misses_soon(said, wait, levels, now), offers)
