"""What somebody who waits is offered once more, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.directory import Directory
from kiosk.domain.diversion import OFFERED_AGAIN, due_again
from kiosk.domain.forecast import Forecast
from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, WorkshopOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.queue_offer import Better
from kiosk.domain.room import QueueTicket
from kiosk.domain.second_offer import second_offer
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Need, OutcomeKind, Triage
from tests.domain.rooms import TEN, a_ticket
from tests.domain.test_queue_offer import AT, HOUSE, LAB, NO_SLOTS, NOW, outlook

WAITED = a_ticket("t", AT - OFFERED_AGAIN)
TAKEN_AT = NOW - timedelta(minutes=OFFERED_AGAIN)
LONG, SHORT = Forecast((30.0, 35.0, 40.0)), Forecast((1.0, 2.0, 3.0))
TAUGHT = replace(HOUSE, workshops={"lab": LAB})


@pytest.mark.parametrize(
    ("ticket", "due"),
    [
        (a_ticket("t", TEN - 15), True),
        (a_ticket("t", TEN - 14.9), False),
        (a_ticket("t", TEN - 15, urgent=True), False),
        (replace(a_ticket("t", TEN - 15), booked_at=TEN + 10), False),
        (replace(a_ticket("t", TEN - 15), returns_at=TEN - 15), False),
    ],
    ids=["a quarter of an hour", "less", "urgent", "an appointment", "came back when told"],
)
def test_whoever_still_waits_after_a_quarter_of_an_hour_is_asked(ticket: QueueTicket, due: bool) -> None:
    assert due_again(ticket, TEN) is due


def offered(
    directory: Directory = TAUGHT, queued: QueueTicket = WAITED, wait: Forecast = LONG, need: str = "N"
) -> tuple[Better, ...]:
    """Return what is offered for a matter of twenty minutes that was to be queued for."""
    needs = {"N": Need("N", "", "x", OutcomeKind.TICKET, "account", 20)}
    ticket = Ticket("t", NOW.date(), 1, need, "account", "fr", queued.urgent, 20, TAKEN_AT, NOW)
    situation = Situation(NOW, directory, outlook=outlook(3), visit="t")
    return second_offer(ticket, queued, wait, Triage({}, needs), situation)


def test_everything_better_is_offered_in_the_order_of_the_rule() -> None:
    seat, slots, back = offered()
    assert isinstance(seat, WorkshopOffer)
    assert isinstance(slots, AppointmentOffer)
    assert isinstance(back, ComeBackOffer)
    assert seat.sessions[0].seats_left == LAB.seats
    assert slots.slots[0].start > NOW
    assert back.at == NOW + timedelta(minutes=40)


def test_only_what_can_be_had_is_offered() -> None:
    (back,) = offered(NO_SLOTS)
    assert isinstance(back, ComeBackOffer)


@pytest.mark.parametrize(
    ("changes"),
    [
        {"wait": SHORT},
        {"queued": a_ticket("t", AT - OFFERED_AGAIN, urgent=True)},
        {"queued": a_ticket("t", AT - OFFERED_AGAIN + 1)},
        {"need": "unknown"},
    ],
    ids=["soon called", "urgent", "came just now", "nobody knows for what"],
)
def test_nothing_is_offered_where_waiting_is_best(changes: dict[str, object]) -> None:
    assert offered(**changes) == ()  # type: ignore[arg-type]
