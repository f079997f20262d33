"""Touches, in the hands of somebody who trembles, hurries or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from kiosk.devices.clock import PretendClock
from kiosk.domain.pace import PAUSE_SECONDS
from kiosk.domain.printing import PrintResult
from kiosk.domain.visit import AtCheckIn, AtLanguages, AtPerson, AtQuestion, AtTicket, Comfort, TextSize, Visit
from kiosk.language import LANGUAGES, Catalogue
from kiosk.paths import site_folders
from kiosk.store.tables import tickets
from kiosk.ui.controller import DOUBLE_TOUCH_SECONDS, Controller, PrintDone
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from tests.usecases.conftest import TUESDAY_AT_TEN


class Desk:
    """A controller on a real house, and what it asked to print."""

    def __init__(self, house: House, clock: PretendClock) -> None:
        self.house, self.clock = house, clock
        self.asked: list[PrintDone] = []
        french = Catalogue(LANGUAGES["fr"], NullTranslations())
        self.changes = 0
        self.controller = Controller(lambda: house, clock, {"fr": french}, self._print, self._changed)

    def _print(self, visit: Visit, catalogue: Catalogue, done: PrintDone) -> None:
        self.asked.append(done)

    def _changed(self) -> None:
        self.changes += 1

    def touch(self, *options: str) -> None:
        """Answer, reading each screen first."""
        for option in options:
            self.clock.advance(1)
            self.controller.answer(option)

    def tickets(self) -> int:
        """Return how many tickets the store holds."""
        with self.house.database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(tickets)).scalar_one())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = PretendClock(TUESDAY_AT_TEN)
    house = open_house(site_folders(tmp_path / "site"), clock, Random(1))
    made = Desk(house, clock)
    made.clock.advance(1)
    made.controller.choose_language("fr")
    yield made
    house.database.close()


def test_g1_twenty_touches_a_second_give_one_ticket(desk: Desk) -> None:
    desk.touch("papers", "letter")
    desk.clock.advance(1)
    for _ in range(200):
        desk.controller.answer("read")
        desk.clock.advance(0.05)
    assert isinstance(desk.controller.visit.step, AtTicket)
    assert desk.tickets() == 1


def test_a_trembling_second_touch_does_not_reach_the_next_screen(desk: Desk) -> None:
    desk.clock.advance(1)
    desk.controller.answer("papers")
    desk.clock.advance(DOUBLE_TOUCH_SECONDS / 2)
    desk.controller.answer("letter")
    assert desk.controller.visit.step == AtQuestion("papers")
    desk.clock.advance(DOUBLE_TOUCH_SECONDS)
    desk.controller.answer("letter")
    assert desk.controller.visit.step == AtQuestion("letter")


def test_half_a_second_passes_between_two_touches_and_a_trembling_finger_types_a_digit_once(desk: Desk) -> None:
    assert DOUBLE_TOUCH_SECONDS >= 0.5
    desk.touch("appointment")
    for digit, pause in ((4, 0.1), (4, 0.1), (4, 0.6), (4, 0.1), (8, 0.1), (8, 0.0)):
        desk.controller.type_digit(digit)
        desk.clock.advance(pause)
    step = desk.controller.visit.step
    assert isinstance(step, AtCheckIn)
    assert step.digits == "448"


def test_a_digit_taken_back_can_be_typed_at_once(desk: Desk) -> None:
    desk.touch("appointment")
    desk.controller.type_digit(4)
    desk.controller.erase_digit()
    desk.controller.type_digit(4)
    step = desk.controller.visit.step
    assert isinstance(step, AtCheckIn)
    assert step.digits == "4"


def test_j1_starting_again_forgets_everything(desk: Desk) -> None:
    desk.controller.set_comfort(Comfort(TextSize.LARGE, contrast=True))
    desk.touch("papers")
    before = desk.controller.visit
    desk.controller.start_again()
    assert desk.controller.pristine
    assert isinstance(desk.controller.visit.step, AtLanguages)
    assert desk.controller.visit.comfort == Comfort()
    assert desk.controller.visit.id != before.id


def test_two_visits_with_the_same_answers_get_two_numbers(desk: Desk) -> None:
    for _ in range(2):
        desk.touch("papers", "letter", "read")
        desk.controller.start_again()
        desk.clock.advance(PAUSE_SECONDS)
        desk.controller.choose_language("fr")
    assert desk.tickets() == 2


def test_twenty_numbers_in_a_row_take_eight_seconds_each_and_a_touch_too_soon_can_be_made_again_f8(desk: Desk) -> None:
    began = desk.clock.monotonic()
    for _ in range(20):
        desk.touch("papers", "letter")
        while not isinstance(desk.controller.visit.step, AtTicket):
            desk.touch("read")
        desk.controller.start_again()
        desk.clock.advance(1)
        desk.controller.choose_language("fr")
    assert desk.tickets() == 20
    assert desk.clock.monotonic() - began >= 19 * PAUSE_SECONDS


def test_a_person_can_be_called_and_the_visit_goes_on(desk: Desk) -> None:
    desk.touch("papers")
    desk.clock.advance(1)
    desk.controller.call_somebody()
    before, called = desk.controller.visit.steps[-2:]
    assert isinstance(called, AtPerson)
    desk.clock.advance(1)
    desk.controller.go_back()
    assert before == desk.controller.visit.steps[-1] == AtQuestion("papers")


def test_a_scan_during_somebody_s_last_screen_changes_nothing(desk: Desk) -> None:
    desk.touch("papers", "letter", "read")
    before = desk.controller.visit
    desk.controller.scanned("0000000000")
    assert desk.controller.visit is before


def test_paper_that_comes_after_the_visitor_has_gone_on_tells_the_next_one_nothing(desk: Desk) -> None:
    told: list[PrintResult] = []
    desk.touch("papers", "letter", "read")
    desk.controller.print_slip(told.append)
    desk.controller.start_again()
    desk.asked[0](PrintResult.PRINTED)
    assert told == []


def test_every_change_is_told_once(desk: Desk) -> None:
    before = desk.changes
    desk.touch("papers")
    desk.controller.answer("letter")
    assert desk.changes == before + 1
