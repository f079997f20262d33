"""Giving a place in the queue."""

from __future__ import annotations

from datetime import datetime

from kiosk.domain import code
from kiosk.domain.forecast import Forecast
from kiosk.domain.outcomes import ComeBackOffer, Decision, PersonOffer, TicketOffer
from kiosk.domain.room_now import owed_at
from kiosk.domain.shown_wait import Band, on_the_clock
from kiosk.domain.visit import AtComeBack, AtSessions, AtSlots, AtTicket, Visit
from kiosk.store import tickets
from kiosk.usecases.house import House

RECEPTION = "accueil"
"""The service of whoever needs a person rather than a task."""

RECEPTION_MINUTES = 5


def take_ticket(house: House, visit: Visit, decision: Decision, offer: TicketOffer) -> Visit:
    """Give a number for the need; given again for the same visit, it is the same number."""
    declined = isinstance(visit.step, AtSlots | AtSessions | AtComeBack)
    latest = on_the_clock(offer.wait.latest, house.clock.now()) if isinstance(offer.wait, Band) else None
    return _issue(
        house,
        visit,
        decision,
        offer.need,
        offer.service,
        offer.minutes,
        offer.urgent,
        latest_at=latest,
        foreseen=offer.foreseen,
        declined=declined,
    )


def keep_place(house: House, visit: Visit, offer: ComeBackOffer) -> Visit:
    """Give a number to somebody who goes away with it until the time they are told."""
    return _issue(
        house, visit, Decision(offer), offer.need, offer.service, offer.minutes, offer.urgent, returns_at=offer.at
    )


def take_human_ticket(house: House, visit: Visit, decision: Decision, offer: PersonOffer) -> Visit:
    """Give a number to somebody whom a person will fetch, so that they are not lost if nobody comes at once."""
    return _issue(house, visit, decision, offer.need, RECEPTION, RECEPTION_MINUTES, offer.urgent)


def _issue(
    house: House,
    visit: Visit,
    decision: Decision,
    need: str | None,
    service: str,
    minutes: int,
    urgent: bool,
    *,
    latest_at: datetime | None = None,
    returns_at: datetime | None = None,
    foreseen: Forecast | None = None,
    declined: bool = False,
) -> Visit:
    now = house.clock.now()
    ticket = tickets.issue(
        house.database,
        command=visit.command("ticket"),
        day=house.day,
        need=need,
        service=service,
        minutes=minutes,
        language=visit.language,
        urgent=urgent,
        now=now,
        promised_at=owed_at(now, minutes, urgent, returns_at=returns_at),
        journal_need=house.journal_need(need),
        latest_at=latest_at,
        returns_at=returns_at,
        foreseen=foreseen,
        declined=declined,
    )
    house.pace.given(visit.id, house.clock.monotonic())
    return visit.forward(AtTicket(ticket, decision, code.from_id(ticket.id)))
