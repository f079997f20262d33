"""Slips that the desk asks of the kiosk's printer, through the store."""

from __future__ import annotations

import gettext
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain import code as codes
from kiosk.domain.directory import Session
from kiosk.domain.overrides import Reason
from kiosk.domain.printing import PrintResult
from kiosk.domain.queue import Printed
from kiosk.domain.reprints import JobState, Paper, PrintJob, SlipKind
from kiosk.domain.visit import Booking, Seat
from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.paper.compose import Stationery
from kiosk.paper.slip import Name, Number, Slip, TypedNumber, Words
from kiosk.store import bookings, rows
from kiosk.store.tables import tickets
from kiosk.store.verify import damage
from kiosk.usecases import day, diary, reprinting, serving
from kiosk.usecases.house import House
from kiosk.usecases.reprinting import Asked
from tests.usecases.desks import MARIE, Team, known

FRENCH = Catalogue(LANGUAGES[SOURCE], gettext.NullTranslations())
CATALOGUES = {SOURCE: FRENCH}

RUN = Path("nowhere")


@pytest.fixture
def desk(house: House) -> Team:
    team = Team(house)
    team.sit(MARIE)
    return team


@pytest.fixture
def stationery(house: House) -> Stationery:
    return Stationery("NUMIKS", "Espace", house.pack.triage, house.pack.directory, FRENCH)


def ask(desk: Team, paper: Paper) -> PrintJob:
    return reprinting.ask(desk.house, MARIE, paper, desk.command())


def taken(house: House, stationery: Stationery) -> Asked:
    asked = reprinting.next_slip(house, RUN, stationery, CATALOGUES)
    assert asked is not None
    return asked


def blocks(slip: Slip, kind: type[object]) -> list[object]:
    return [block for block in slip.blocks if isinstance(block, kind)]


def booked(desk: Team) -> Booking:
    slot = diary.slots_for(desk.house, "A1")[0]
    kept = diary.book(desk.house, MARIE, "A1", slot, "fr", desk.command())
    assert isinstance(kept, Booking)
    return kept


def seated(desk: Team) -> Seat:
    session: Session = diary.sessions(desk.house)[0].session
    return diary.enrol(desk.house, MARIE, "H1", session, "fr", desk.command())


def test_a_number_given_by_hand_is_printed_with_its_code(desk: Team, stationery: Stationery) -> None:
    ticket = desk.add()
    job = ask(desk, Paper(SlipKind.TICKET, ticket.id))
    asked = taken(desk.house, stationery)
    assert asked.job.id == job.id
    assert blocks(asked.slip, Number) == [Number(ticket.number)]
    assert asked.slip.footer.payload == codes.payload(codes.from_id(ticket.id))
    assert asked.slip.duplicate is None
    reprinting.ended(desk.house, asked.job, PrintResult.PRINTED)
    assert reprinting.outcome(desk.house, job.id).state is JobState.PRINTED
    assert desk.now(ticket).printed is Printed.YES


def test_a_duplicate_says_so_and_is_in_the_journal(desk: Team, stationery: Stationery) -> None:
    ticket = desk.add()
    command = desk.command()
    paper = Paper(SlipKind.TICKET, ticket.id, duplicate=True)
    first = reprinting.ask(desk.house, MARIE, paper, command)
    assert reprinting.ask(desk.house, MARIE, paper, command) == first
    assert taken(desk.house, stationery).slip.duplicate == Words("DUPLICATA")
    assert reprinting.next_slip(desk.house, RUN, stationery, CATALOGUES) is None
    (row,) = desk.rows("SELECT subject, details FROM journal WHERE kind = 'reprinted'")
    assert row == (ticket.id, '{"by": "marie", "counter": "poste_1", "slip": "ticket"}')


def test_the_slip_of_an_appointment_has_its_code_once_and_the_store_keeps_none(
    desk: Team, stationery: Stationery
) -> None:
    booking = booked(desk)
    ask(desk, Paper(SlipKind.BOOKING, booking.id, code=booking.code))
    asked = taken(desk.house, stationery)
    assert asked.slip.footer.payload == codes.payload(booking.code)
    assert booking.code.encode() not in desk.house.database.path.read_bytes()


def test_the_duplicate_of_an_appointment_shows_its_number_and_the_first_slip_still_works(
    desk: Team, stationery: Stationery
) -> None:
    booking = booked(desk)
    ask(desk, Paper(SlipKind.BOOKING, booking.id, duplicate=True))
    slip = taken(desk.house, stationery).slip
    (number,) = blocks(slip, TypedNumber)
    assert isinstance(number, TypedNumber)
    assert number.text.replace(" ", "") == booking.number
    assert slip.footer.payload == ""
    found = bookings.find_by_code(desk.house.database, booking.code)
    assert found is not None
    assert found.id == booking.id


def test_a_seat_and_a_referral_are_printed(desk: Team, stationery: Stationery) -> None:
    seat, ticket = seated(desk), desk.add()
    sent = known(serving.refer(desk.house, MARIE, ticket.id, "CCAS", Reason.ASKED, desk.command()))
    ask(desk, Paper(SlipKind.SEAT, seat.id, code=seat.code))
    desk.house.clock.advance(1)  # type: ignore[attr-defined]
    ask(desk, Paper(SlipKind.REFERRAL, sent.id, target="CCAS"))
    first, second = taken(desk.house, stationery), taken(desk.house, stationery)
    assert len(blocks(first.slip, TypedNumber)) == 1
    assert blocks(second.slip, Name) == [Name(desk.house.pack.directory.structures["CCAS"].name)]
    for asked in (first, second):
        reprinting.ended(desk.house, asked.job, PrintResult.PRINTED)
    assert desk.rows("SELECT printed FROM seats") == [("yes",)]


def test_r7_a_slip_asked_for_a_minute_ago_is_never_printed(
    desk: Team, stationery: Stationery, clock: PretendClock
) -> None:
    job = ask(desk, Paper(SlipKind.TICKET, desk.add().id))
    clock.advance(61)
    assert reprinting.next_slip(desk.house, RUN, stationery, CATALOGUES) is None
    assert reprinting.outcome(desk.house, job.id).state is JobState.TOO_LATE


def test_b1_a_slip_from_the_future_is_never_printed(desk: Team, stationery: Stationery, clock: PretendClock) -> None:
    job = ask(desk, Paper(SlipKind.TICKET, desk.add().id))
    clock.set_wall(clock.now() - timedelta(hours=1))
    assert reprinting.next_slip(desk.house, RUN, stationery, CATALOGUES) is None
    assert reprinting.outcome(desk.house, job.id).state is JobState.TOO_LATE


def test_d7_what_no_kiosk_takes_is_taken_back_and_does_not_come_out_later(
    desk: Team, stationery: Stationery, clock: PretendClock
) -> None:
    booking = booked(desk)
    job = ask(desk, Paper(SlipKind.BOOKING, booking.id, code=booking.code))
    clock.advance(3)
    assert reprinting.outcome(desk.house, job.id).state is JobState.ASKED
    clock.advance(2)
    assert reprinting.outcome(desk.house, job.id).state is JobState.WITHDRAWN
    assert reprinting.next_slip(desk.house, RUN, stationery, CATALOGUES) is None
    assert booking.code.encode() not in desk.house.database.path.read_bytes()


def test_a_slip_under_way_is_not_taken_back(desk: Team, stationery: Stationery, clock: PretendClock) -> None:
    job = ask(desk, Paper(SlipKind.TICKET, desk.add().id))
    taken(desk.house, stationery)
    clock.advance(10)
    assert reprinting.outcome(desk.house, job.id).state is JobState.TAKEN


def test_an_outcome_is_written_once(desk: Team, stationery: Stationery) -> None:
    ticket = desk.add()
    ask(desk, Paper(SlipKind.TICKET, ticket.id))
    asked = taken(desk.house, stationery)
    reprinting.ended(desk.house, asked.job, PrintResult.UNKNOWN)
    reprinting.ended(desk.house, asked.job, PrintResult.PRINTED)
    assert reprinting.outcome(desk.house, asked.job.id).state is JobState.UNKNOWN


@pytest.mark.parametrize("result", [PrintResult.FAILED, PrintResult.UNKNOWN])
def test_that_no_duplicate_came_out_says_nothing_of_the_first_slip(
    desk: Team, stationery: Stationery, result: PrintResult
) -> None:
    ticket = desk.add()
    for duplicate, ended in ((False, PrintResult.PRINTED), (True, result)):
        ask(desk, Paper(SlipKind.TICKET, ticket.id, duplicate=duplicate))
        reprinting.ended(desk.house, taken(desk.house, stationery).job, ended)
    assert desk.now(ticket).printed is Printed.YES


def test_a_language_without_a_catalogue_gets_a_french_slip(desk: Team, stationery: Stationery) -> None:
    ticket = desk.add()
    with desk.house.database.transaction() as connection:
        rows.change(connection, tickets, ticket.id, language="xx")
    ask(desk, Paper(SlipKind.TICKET, ticket.id))
    assert not taken(desk.house, stationery).slip.rtl


def test_closing_the_day_forgets_what_was_asked(desk: Team, stationery: Stationery) -> None:
    ask(desk, Paper(SlipKind.TICKET, desk.add().id))
    day.close(desk.house, MARIE, {}, desk.command())
    assert desk.rows("SELECT * FROM print_jobs") == []
    assert reprinting.next_slip(desk.house, RUN, stationery, CATALOGUES) is None
    assert damage(desk.house.database) == ()
