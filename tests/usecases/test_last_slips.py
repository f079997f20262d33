"""What somebody may come back for within the hour."""

from __future__ import annotations

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By, Reason
from kiosk.domain.printing import PrintResult
from kiosk.domain.queue import Printed
from kiosk.domain.reprints import SlipKind
from kiosk.domain.visit import AtBooking, AtTicket
from kiosk.usecases import adding, booking, diary, printing
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from kiosk.usecases.last_slips import MOST, last_slips, paper_of
from tests.usecases.conftest import Visitor

BY = By("bcdf")


def test_tickets_and_bookings_come_together_the_newest_first(
    house: House, visitor: Visitor, clock: PretendClock
) -> None:
    ticket = visitor.go("papers", "letter", "read").step
    assert isinstance(ticket, AtTicket)
    clock.advance(60)
    visit = visitor.go("papers", "caf", "calm")
    chosen = booking.choose_slot(visit, visit.step.shown[0])  # type: ignore[union-attr]
    kept = booking.confirm_slot(house, chosen).step
    assert isinstance(kept, AtBooking)
    found = last_slips(house)
    assert [(slip.kind, slip.id) for slip in found] == [
        (SlipKind.BOOKING, kept.booking.id),
        (SlipKind.TICKET, ticket.ticket.id),
    ]
    assert [slip.number for slip in found] == [kept.booking.number, ticket.ticket.number]
    assert found[1].given_at == ticket.ticket.taken_at
    diary.cancel_booking(house, BY, kept.booking.id, Reason.ASKED, "cancel")
    assert [slip.kind for slip in last_slips(house)] == [SlipKind.TICKET]


def test_six_at_the_most_and_none_older_than_an_hour(house: House, clock: PretendClock) -> None:
    numbers = []
    for count in range(MOST + 2):
        given = adding.add(house, BY, Newcomer(None, "fr"), f"add-{count}")
        numbers.append(given.number)  # type: ignore[union-attr]
        clock.advance(1)
    assert [slip.number for slip in last_slips(house)] == numbers[: -MOST - 1 : -1]
    clock.advance(3_600)
    assert last_slips(house) == ()


def test_d_only_what_may_have_come_out_is_a_duplicate(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "letter", "read")
    duplicates = {}
    for result in (PrintResult.FAILED, PrintResult.UNKNOWN, PrintResult.PRINTED):
        printing.remember(house, visit, result)
        (slip,) = last_slips(house)
        duplicates[slip.printed] = paper_of(slip).duplicate
    assert duplicates == {Printed.NO: False, Printed.UNKNOWN: True, Printed.YES: True}
