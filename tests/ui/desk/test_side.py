"""What stands at the side, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.queue import Ticket
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.store.help_requests import HelpKind
from kiosk.ui.desk import side
from kiosk.usecases import calling, room
from kiosk.usecases.house import House
from tests.ui.desk.rooms import ask_help, book, come, command, sit

WORDS = catalogue(SOURCE, bundled("translations"))


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (HelpKind.PERSON, "Aide à la borne"),
        (HelpKind.LANGUAGE, "Langue absente de la borne"),
        (HelpKind.MEDICAL, "Urgence médicale à la borne"),
        (HelpKind.DANGER, "Danger à la borne, sans bruit"),
    ],
)
def test_whoever_asks_is_told_with_language_and_age(
    house: House, clock: PretendClock, kind: HelpKind, title: str
) -> None:
    ask_help(house, kind, "ar")
    clock.advance(130)
    now = room.read(house)
    row = side.help_row(now.help[0], house.pack.triage, WORDS, now.now)
    assert (row.title, row.told) == (title, "10:00 · arabe · 2 min")


def test_a_call_that_is_not_heard_is_told_in_red(house: House, clock: PretendClock) -> None:
    by = sit(house, "aaaa", "poste_1")
    come(house, "A10")
    called = calling.call_next(house, by, command())
    assert isinstance(called, Ticket)

    def row() -> side.CounterRow:
        return side.counter_row("poste_1", room.read(house), house.pack.directory, WORDS)

    assert (row().told, row().alert, row().press) == ("appelé, 0 min", False, "recall")
    clock.advance(185)
    assert (row().told, row().alert) == ("appelé, 3 min", True)
    now = room.read(house)
    told = side.counter_row("poste_1", now, house.pack.directory, WORDS, {called.id}).told
    assert told == "appelé hors de l’ordre, 3 min"


def test_empty_counters_are_free_or_closed(house: House) -> None:
    sit(house, "aaaa", "poste_1")
    now = room.read(house)
    directory = house.pack.directory
    assert side.counter_row("poste_1", now, directory, WORDS).told == "libre"
    assert side.counter_row("poste_1", now, directory, WORDS).press == ""


def test_appointments_are_expected_then_late(house: House, clock: PretendClock) -> None:
    book(house, "demarches", clock.now() + timedelta(minutes=30))
    (due,) = side.expected_rows(room.read(house), house.pack.directory, WORDS)
    assert (due.time, due.place, due.told, due.late) == ("10:30", "poste 2", "attendu", False)
    clock.advance(46 * 60)
    (due,) = side.expected_rows(room.read(house), house.pack.directory, WORDS)
    assert (due.told, due.late) == ("en retard", True)
