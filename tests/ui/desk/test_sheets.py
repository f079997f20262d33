"""What the desk asks before it does something, by pressing and by keyboard alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.schedule import Slot
from kiosk.domain.ticket_life import Stage
from kiosk.domain.visit import Booking
from kiosk.paths import SiteFolders
from kiosk.settings import load
from kiosk.usecases import counting, day, diary, room
from kiosk.usecases.house import House
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import come, command

CONTROL = Qt.KeyboardModifier.ControlModifier
AtWork = Callable[..., DeskPlayer]
PATIENCE_SECONDS = 20.0


def waiting(house: House) -> list[Ticket]:
    """Return who waits, in the order of their numbers."""
    return [ticket for ticket in room.read(house).tickets if ticket.stage is Stage.WAITING]


def menu(player: DeskPlayer, ticket: Ticket, action: str) -> None:
    """Open the menu of somebody on the list, and press an entry."""
    player.press(f"row:{ticket.number}")
    player.press(f"answer:{action}")


@pytest.fixture
def queue(house: House, clock: PretendClock) -> list[Ticket]:
    """Return three who wait, for matters of the same length; the first is next."""
    found = []
    for _ in range(3):
        found.append(come(house, "A1"))
        clock.advance(60)
    return found


@pytest.fixture
def kiosk(demo_site: SiteFolders, clock: PretendClock) -> Iterator[Kiosk]:
    """Return the visitor's kiosk of the same site, which has the printer."""
    printer = PretendPrinter(demo_site.slips)
    kiosk = Kiosk(Site(demo_site, load(demo_site.settings), clock, Random(3), printer, windowed=True))
    kiosk.show()
    kiosk.warm_up().result()
    yield kiosk
    kiosk.close()


def test_somebody_is_added_by_pressing(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.press("add")
    player.press("need:A")
    player.press("need:A5")
    player.press("language:ar")
    player.press("urgent")
    player.press("add")
    (ticket,) = waiting(house)
    assert (ticket.need, ticket.language, ticket.urgent) == ("A5", "ar", True)
    assert player.find("shownNumber").property("text") == ticket.number
    player.press("done")
    assert player.sees("callNext")


def test_somebody_is_added_by_keyboard_alone(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.key(Qt.Key.Key_F7)
    player.type("impo")
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_Return)
    (ticket,) = waiting(house)
    assert ticket.need == "A5"
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_F7)
    player.key(Qt.Key.Key_2)
    player.key(Qt.Key.Key_1)
    player.key(Qt.Key.Key_U, CONTROL)
    player.key(Qt.Key.Key_Return, CONTROL)
    assert (waiting(house)[1].need, waiting(house)[1].urgent) == ("B1", True)


def test_letters_are_taken_back_and_escape_leaves_nothing_done(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.key(Qt.Key.Key_F7)
    player.type("xy")
    assert player.says("Rien ne correspond")
    player.key(Qt.Key.Key_Backspace)
    player.key(Qt.Key.Key_Backspace)
    assert player.sees("need:I")
    player.key(Qt.Key.Key_Escape)
    assert waiting(house) == []
    assert player.sees("list:waiting")


def test_another_need_can_be_chosen_after_the_first(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.press("add")
    player.press("need:?")
    player.press("otherNeed")
    player.press("need:I")
    player.press("need:I1")
    player.press("add")
    assert [ticket.need for ticket in waiting(house)] == ["I1"]


def test_a_number_is_printed_by_the_kiosk(
    at_work: AtWork, kiosk: Kiosk, slips: Callable[[], list[Path]], house: House
) -> None:
    come(house, None, urgent=True)
    player = at_work()
    player.press("add")
    player.press("need:?")
    player.press("add")
    until(player, lambda: player.says("Le papier est sorti"))
    assert len(slips()) == 1
    player.press("done")
    menu(player, waiting(house)[-1], "reprint")
    until(player, lambda: player.says("Le papier est sorti"))
    assert len(slips()) == 2


def test_d7_a_kiosk_that_does_not_answer_is_said_and_prints_nothing_later(
    at_work: AtWork, demo_site: SiteFolders, clock: PretendClock, slips: Callable[[], list[Path]]
) -> None:
    player = at_work()
    player.press("add")
    player.press("need:?")
    player.press("add")
    assert player.says("Le papier sort")
    player.pass_time(5)
    assert player.says("La borne ne répond pas. Écrivez le numéro.")
    kiosk = Kiosk(
        Site(demo_site, load(demo_site.settings), clock, Random(3), PretendPrinter(demo_site.slips), windowed=True)
    )
    kiosk.show()
    kiosk.warm_up().result()
    player.settle()
    player.press("printAgain")
    until(player, lambda: player.says("Le papier est sorti"))
    kiosk.close()
    assert len(slips()) == 1


def until(player: DeskPlayer, holds: Callable[[], bool]) -> None:
    """Let both windows work until something holds."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < give_up, player.words()
        player.settle()


def test_a_need_is_corrected_with_a_reason(at_work: AtWork, house: House, queue: list[Ticket]) -> None:
    player = at_work()
    menu(player, queue[1], "need")
    player.type("cv")
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_1)
    assert waiting(house)[1].need == "D2"
    assert player.sees("undo")


def test_somebody_goes_to_another_service(at_work: AtWork, house: House, queue: list[Ticket]) -> None:
    player = at_work()
    menu(player, queue[1], "transfer")
    assert not player.sees(f"answer:{queue[1].service}")
    player.press("answer:numerique")
    player.press("answer:language")
    found = room.read(house).ticket(queue[1].id)
    assert found is not None
    assert (found.service, found.stage) == ("numerique", Stage.TRANSFERRED)


@pytest.mark.parametrize(("key", "order"), [("first", [2, 0, 1]), ("after", [0, 2, 1])])
def test_somebody_is_put_elsewhere_in_the_list(
    at_work: AtWork, house: House, queue: list[Ticket], key: str, order: list[int]
) -> None:
    player = at_work()
    menu(player, queue[2], "place")
    player.press("answer:first" if key == "first" else f"answer:{queue[0].id}")
    player.press("answer:frail")
    stands = sorted(waiting(house), key=lambda one: one.placed_at or one.promised_at)
    assert [one.id for one in stands] == [queue[place].id for place in order]


def test_somebody_is_sent_to_another_structure_and_told_where(
    at_work: AtWork, house: House, queue: list[Ticket]
) -> None:
    player = at_work()
    menu(player, queue[1], "refer")
    player.press("answer:CCAS")
    player.press("answer:wrong_need")
    assert room.read(house).ticket(queue[1].id) is None
    assert player.says("CCAS")
    assert player.says("Porte 3")


def test_somebody_is_called_out_of_turn_and_another_taken_off(
    at_work: AtWork, house: House, queue: list[Ticket]
) -> None:
    player = at_work()
    menu(player, queue[2], "cancel")
    player.press("answer:left")
    menu(player, queue[1], "call")
    player.press("answer:distress")
    stages = {ticket.id: ticket.stage for ticket in room.read(house).tickets}
    assert stages == {queue[0].id: Stage.WAITING, queue[1].id: Stage.CALLED}
    assert player.says("Appelé hors de l’ordre : détresse ou danger.")
    assert player.says("appelé hors de l’ordre, 0 min")


def test_a_sheet_closes_when_whom_it_is_about_has_gone(at_work: AtWork, house: House, queue: list[Ticket]) -> None:
    player = at_work()
    menu(player, queue[1], "transfer")
    other = at_work("Mimosa", "poste_3")
    menu(other, queue[1], "cancel")
    other.press("answer:left")
    player.pass_time(1)
    assert not player.sees("answer:numerique")


def test_an_appointment_is_booked_by_keyboard_alone(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.key(Qt.Key.Key_2, CONTROL)
    player.key(Qt.Key.Key_F8)
    player.type("titre")
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_Right)
    player.key(Qt.Key.Key_Space)
    player.key(Qt.Key.Key_Return)
    (entry,) = diary.appointments(house)
    assert entry.booking.need == "A8"
    assert entry.booking.starts_at > house.clock.now()
    assert player.says(f"{entry.booking.number[:3]}\u202f{entry.booking.number[3:]}")
    player.key(Qt.Key.Key_Return)
    assert player.says("attendu")


def test_f5_a_slot_taken_meanwhile_is_said_and_the_others_stay(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.key(Qt.Key.Key_2, CONTROL)
    player.press("book")
    player.press("need:A")
    player.press("need:A8")
    player.press("slot:#1")
    slot = diary.slots_for(house, "A8")[0]
    for free in diary.slots_for(house, "A8"):
        if free.start == slot.start:
            assert isinstance(diary.book(house, By("test"), "A8", free, "fr", command()), Booking)
    player.press("confirm")
    assert player.says("vient d’être pris")
    player.press("slot:#1")
    player.press("confirm")
    assert player.sees("shownNumber")


def test_somebody_who_waits_gets_an_appointment_instead(at_work: AtWork, house: House, queue: list[Ticket]) -> None:
    player = at_work()
    menu(player, queue[1], "book")
    player.press("slot:#2")
    player.press("confirm")
    assert [ticket.id for ticket in waiting(house)] == [queue[0].id, queue[2].id]
    assert len(diary.appointments(house)) == 1


def test_somebody_arrives_for_their_appointment_and_another_is_cancelled(
    at_work: AtWork, house: House, clock: PretendClock
) -> None:
    now = clock.now()
    for hour in (11, 14):
        start = now.replace(hour=hour, minute=0)
        diary.book(house, By("test"), "A1", Slot("demarches", start, start.replace(minute=45)), "fr", command())
    player = at_work("Mimosa")
    player.key(Qt.Key.Key_2, CONTROL)
    player.press("arrived:#1")
    assert player.says("Rendez-vous de 11")
    player.press("done")
    assert player.says("présent (A 1)")
    assert player.says("A 1 : arrivé pour son rendez-vous.")
    player.press("undo")
    assert diary.appointments(house)[0].ticket is None
    player.press("arrived:#1")
    player.press("done")
    assert player.says("présent (A 2)")
    player.press("menu:#1")
    player.press("answer:cancel")
    player.press("answer:asked")
    first, second = diary.appointments(house)
    assert first.ticket is not None
    assert second.booking.cancelled
    assert player.says("annulé")


def test_somebody_arrives_by_keyboard_alone(at_work: AtWork, house: House, clock: PretendClock) -> None:
    now = clock.now()
    for hour in (11, 14):
        start = now.replace(hour=hour, minute=0)
        diary.book(house, By("test"), "A1", Slot("demarches", start, start.replace(minute=45)), "fr", command())
    player = at_work()
    player.key(Qt.Key.Key_2, CONTROL)
    player.key(Qt.Key.Key_Down)
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_Return)
    assert [entry.ticket is not None for entry in diary.appointments(house)] == [False, True]
    player.key(Qt.Key.Key_Up)
    player.key(Qt.Key.Key_Right)
    player.key(Qt.Key.Key_Return)
    player.press("answer:cancel")
    player.key(Qt.Key.Key_1)
    assert diary.appointments(house)[0].booking.cancelled


def test_a_workshop_is_looked_at_by_keyboard_alone(at_work: AtWork, house: House) -> None:
    second = diary.sessions(house)[1]
    player = at_work()
    player.key(Qt.Key.Key_3, CONTROL)
    player.key(Qt.Key.Key_Down)
    player.key(Qt.Key.Key_Return)
    player.key(Qt.Key.Key_F8)
    player.key(Qt.Key.Key_Return, CONTROL)
    player.key(Qt.Key.Key_Return)
    assert len(diary.sessions(house)[1].seats) == 1
    assert diary.sessions(house)[1].session == second.session


def test_a_volunteer_does_not_cancel_appointments(at_work: AtWork, house: House, clock: PretendClock) -> None:
    start = clock.now().replace(hour=14, minute=0)
    diary.book(house, By("test"), "A1", Slot("demarches", start, start.replace(minute=45)), "fr", command())
    player = at_work("Figuier")
    player.key(Qt.Key.Key_2, CONTROL)
    player.press("menu:#1")
    assert player.sees("answer:reprint")
    assert not player.sees("answer:cancel")


def test_a_seat_given_back_goes_to_the_first_of_the_waiting_list_who_is_named(at_work: AtWork, house: House) -> None:
    session = diary.sessions(house)[0]
    for _ in range(session.capacity):
        diary.enrol(house, By("test"), "H1", session.session, "fr", command())
    player = at_work()
    player.key(Qt.Key.Key_3, CONTROL)
    player.key(Qt.Key.Key_F8)
    assert player.says("liste d’attente")
    player.key(Qt.Key.Key_Return, CONTROL)
    player.press("done")
    last = diary.sessions(house)[0].seats[-1]
    assert last.waiting
    player.press("menu:#1")
    player.press("answer:cancel")
    player.press("answer:asked")
    assert player.says(f"La place revient au {last.number[:3]}\u202f{last.number[3:]}")
    assert not diary.seat_of(house, last.id).waiting


def test_somebody_is_noted_present_at_a_workshop(at_work: AtWork, house: House) -> None:
    session = diary.sessions(house)[0]
    diary.enrol(house, By("test"), "H1", session.session, "fr", command())
    player = at_work()
    player.key(Qt.Key.Key_3, CONTROL)
    player.press("present:#1")
    assert player.says("1 présent")
    assert diary.sessions(house)[0].seats[0].arrived
    player.key(Qt.Key.Key_Z, CONTROL)
    assert player.says("0 présent")
    assert not diary.sessions(house)[0].seats[0].arrived


def test_the_day_is_opened_paused_and_closed_with_everybody_dealt_with(
    at_work: AtWork, house: House, queue: list[Ticket]
) -> None:
    player = at_work()
    player.key(Qt.Key.Key_4, CONTROL)
    for name in ("day:open", "day:paused", "day:open"):
        player.press(name)
        assert day.today(house).state == name.removeprefix("day:")
    player.press("day:close")
    assert not player.sees("confirm")
    player.press(f"way:{queue[0].number}:referred")
    player.press(f"way:{queue[1].number}:appointment")
    assert not player.sees("confirm")
    player.press(f"way:{queue[2].number}:sent_home")
    player.press("confirm")
    assert player.says("La journée est fermée.")
    assert player.says("Orientée ailleurs : 1")
    assert counting.figures(house).waiting == 0
    assert day.today(house).state == "closed"


def test_the_day_is_closed_by_keyboard_alone(at_work: AtWork, house: House, queue: list[Ticket]) -> None:
    player = at_work()
    player.key(Qt.Key.Key_4, CONTROL)
    player.press("day:close")
    player.key(Qt.Key.Key_3)
    player.key(Qt.Key.Key_Return, CONTROL)
    assert player.says("Rentre chez elle : 3")
    player.key(Qt.Key.Key_Return, CONTROL)
    assert day.today(house).state == "closed"


def test_a_volunteer_sees_the_day_and_changes_nothing(at_work: AtWork) -> None:
    player = at_work("Figuier")
    player.key(Qt.Key.Key_4, CONTROL)
    assert player.says("Un conseiller ouvre et ferme la journée.")
    assert not player.sees("day:open")


def test_b3_the_coordinator_says_that_the_clock_is_right(at_work: AtWork, house: House, clock: PretendClock) -> None:
    today = clock.now()
    clock.advance(40 * 86_400)
    come(house, "A1")
    clock.set_wall(today)
    player = at_work()
    player.key(Qt.Key.Key_4, CONTROL)
    assert player.says("L’horloge dit mardi 24 novembre")
    player.press("clock:press")
    assert not player.says("L’horloge dit")
    assert house.day == today.date()


def test_b3_whoever_may_not_confirm_the_clock_is_told_whom_to_tell(
    at_work: AtWork, house: House, clock: PretendClock
) -> None:
    today = clock.now()
    clock.advance(40 * 86_400)
    come(house, "A1")
    clock.set_wall(today)
    player = at_work("Mimosa")
    player.key(Qt.Key.Key_4, CONTROL)
    assert player.says("Prévenez la coordination.")
    assert not player.sees("clock:press")


def test_an_appointment_just_taken_is_told_and_taken_back_in_one_press(at_work: AtWork, house: House) -> None:
    player = at_work()
    player.key(Qt.Key.Key_2, CONTROL)
    player.press("book")
    player.press("need:A")
    player.press("need:A8")
    player.press("slot:#1")
    player.press("confirm")
    player.press("done")
    number = diary.appointments(house)[0].booking.number
    assert player.says(f"Rendez-vous {number[:3]}\u202f{number[3:]} du")
    player.press("undo")
    assert diary.appointments(house)[0].booking.cancelled
