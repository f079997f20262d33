"""What somebody who waits is offered once more: their wait has turned out long, and something better can be had."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kiosk.domain.deciding import sessions_for, slots_for
from kiosk.domain.diversion import due_again
from kiosk.domain.forecast import Forecast
from kiosk.domain.queue import Ticket
from kiosk.domain.queue_offer import Better, at_hand, free_seats, instead_of
from kiosk.domain.room import QueueTicket, minutes_of
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Triage, plan


def second_offer(
    ticket: Ticket, queued: QueueTicket, wait: Forecast, triage: Triage, situation: Situation
) -> tuple[Better, ...]:
    """Return what can be had instead of the `wait` from now on, best first; nothing before it is time to ask.

    `queued` is the ticket as the rule sees it. Whose need nobody knows yet is not sent away.
    """
    need, outlook = triage.needs.get(ticket.need or ""), situation.outlook
    if need is None or outlook is None or not due_again(queued, minutes_of(situation.now)):
        return ()
    usual = plan(triage, need, frozenset(), situation.now.date())
    wanted = replace(usual, service=ticket.service, minutes=ticket.minutes)
    seat = free_seats(sessions_for(wanted, situation), situation)
    instead = instead_of(queued, wait, seat is not None, outlook, situation)
    return tuple(at_hand(instead, queued, ticket.minutes, seat, partial(slots_for, wanted, situation), situation))
