"""Why somebody is next, and at their place, in words."""

from __future__ import annotations

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.language import SOURCE, Catalogue, catalogue
from kiosk.paths import bundled
from kiosk.ui.desk import waiting_rows
from kiosk.ui.desk.band import Band, Mode, derive_band
from kiosk.ui.desk.waiting_rows import WaitingRow
from kiosk.ui.desk.why import Explained, view_of
from kiosk.usecases import calling, diary, reordering, room, serving, sitting
from kiosk.usecases.house import House
from kiosk.usecases.overriding import overridden
from kiosk.usecases.reordering import Beside
from tests.ui.desk.rooms import book, come, command, sit

PRINTING = ("accueil", "express")


@pytest.fixture(scope="module")
def words() -> Catalogue:
    """Return the team's language."""
    return catalogue(SOURCE, bundled("translations"))


def explained(house: House, words: Catalogue) -> Explained:
    """Return the room as it is now, explained."""
    now = room.read(house)
    return Explained(now, house.pack.directory, words, overridden(house, [one.id for one in now.tickets]))


def band(house: House, words: Catalogue, counter: str) -> Band:
    """Return the band of a counter."""
    now = explained(house, words)
    return derive_band(now, house.pack.triage, counter, calling.next_at(now.room, counter))


def rows(house: House, words: Catalogue, counter: str, without: str = "") -> dict[str, WaitingRow]:
    """Return the rows by number."""
    now = explained(house, words)
    found = waiting_rows.waiting(now, house.pack.triage, view_of(now.room, counter), without)
    return {row.number: row for row in found}


def test_the_next_is_told_with_whom_they_pass(house: House, clock: PretendClock, words: Catalogue) -> None:
    sit(house, "aaaa", "poste_1")
    long = come(house, "A8")
    clock.advance(600)
    short = come(house, "A10")
    told = band(house, words, "poste_1")
    assert (told.mode, told.number, told.caption) == (Mode.NEXT, short.number, "Prochain au poste 1")
    assert told.heading == f"Pourquoi {short.number} ?"
    assert told.told == (
        f"C’est la promesse la plus proche. Avant {long.number}, arrivé plus tôt (10:00) mais promis à 11:00."
    )


def test_somebody_passed_over_is_told_why(house: House, clock: PretendClock, words: Catalogue) -> None:
    sit(house, "aaaa", "poste_1", PRINTING)
    sit(house, "bbbb", "poste_2")
    other = come(house, "A2")
    clock.advance(3000)
    here = come(house, "A10")
    told = band(house, words, "poste_1")
    assert told.number == here.number
    assert f"{other.number} : compétence absente ici ; à voir au poste 2." in told.told
    assert rows(house, words, "poste_1")[other.number].why == "Compétence absente ici ; à voir au poste 2."


def test_nobody_left_who_knows_is_said(house: House, words: Catalogue) -> None:
    sit(house, "aaaa", "poste_1", PRINTING)
    sit(house, "bbbb", "poste_2", PRINTING)
    other = come(house, "A2")
    assert rows(house, words, "poste_1")[other.number].why == "Personne n’a cette compétence en ce moment."
    told = band(house, words, "poste_1")
    assert told.mode is Mode.NOBODY
    assert told.told.startswith("1 personne attend, mais ce poste ne peut pas la recevoir")


def test_what_does_not_fit_before_an_appointment_is_told(house: House, clock: PretendClock, words: Catalogue) -> None:
    sit(house, "bbbb", "poste_2")
    sit(house, "aaaa", "poste_1", PRINTING)
    book(house, "demarches", clock.now().replace(hour=10, minute=30))
    clock.advance(900)
    long = come(house, "A1")
    assert rows(house, words, "poste_2")[long.number].why == "Ne tient pas avant le rendez-vous de 10:30."


def test_an_appointment_here_early_is_told_its_time(house: House, clock: PretendClock, words: Catalogue) -> None:
    by = sit(house, "bbbb", "poste_2")
    book(house, "demarches", clock.now().replace(hour=10, minute=30))
    (kept,) = room.read(house).bookings
    here = diary.check_in(house, by, kept, command())
    row = rows(house, words, "poste_2")[here.number]
    assert row.promised == "RDV 10:30"
    assert row.why == "Rendez-vous, présent ; à appeler à partir de 10:20."


def test_a_place_after_somebody_names_them(house: House, clock: PretendClock, words: Catalogue) -> None:
    sit(house, "aaaa", "poste_1")
    numbers = []
    for _ in range(3):
        numbers.append(come(house, "A10").number)
        clock.advance(60)
    found = rows(house, words, "poste_1", without="")
    assert [row.why for row in found.values()] == [
        "La promesse la plus proche.",
        f"Après {numbers[0]} : promesse plus tardive.",
        f"Après {numbers[1]} : promesse plus tardive.",
    ]


def test_an_override_is_told_with_its_reason_until_it_is_taken_back(
    house: House, clock: PretendClock, words: Catalogue
) -> None:
    by = sit(house, "aaaa", "poste_1")
    first = come(house, "A10")
    clock.advance(60)
    second = come(house, "A10")
    reordering.place(house, by, second.id, Beside(first.id, before=True), Reason.CALM, command())
    row = rows(house, words, "poste_1")[second.number]
    assert row.by_hand
    assert row.why == "Placé ici à la main : pour garder le calme."
    clock.advance(1)
    reordering.unplace(house, by, second.id, command())
    assert not rows(house, words, "poste_1")[second.number].by_hand
    clock.advance(1)
    reordering.set_urgent(house, by, second.id, True, Reason.FRAIL, command())
    row = rows(house, words, "poste_1")[second.number]
    assert row.urgent
    assert row.why.startswith("Rendu urgent à la main : personne fragile")


def test_the_band_follows_whoever_is_at_the_counter(house: House, clock: PretendClock, words: Catalogue) -> None:
    by = sit(house, "aaaa", "poste_1")
    come(house, "A10")
    called = calling.call_next(house, by, command())
    assert isinstance(called, Ticket)
    clock.advance(180)
    assert (band(house, words, "poste_1").mode, band(house, words, "poste_1").heading) == (
        Mode.CALLED,
        "Appelé 1 fois, 3 min",
    )
    serving.start(house, by, called.id, command())
    clock.advance(600)
    told = band(house, words, "poste_1")
    assert (told.mode, told.heading, told.caption) == (Mode.SERVING, "En cours depuis 10 min", "Reçu au poste 1")


def test_the_band_of_a_pause_and_of_nowhere(house: House, words: Catalogue) -> None:
    by = sit(house, "aaaa", "poste_1")
    sitting.pause(house, by, command(), paused=True)
    assert band(house, words, "poste_1").mode is Mode.PAUSED
    assert band(house, words, "").mode is Mode.UNSEATED


def test_those_put_aside_and_missed_have_their_lists(house: House, clock: PretendClock, words: Catalogue) -> None:
    by = By("aaaa", "poste_1")
    sit(house, "aaaa", "poste_1")
    tickets = []
    for _ in range(2):
        come(house, "A10")
        called = calling.call_next(house, by, command())
        assert isinstance(called, Ticket)
        tickets.append(called)
        if len(tickets) == 1:
            serving.hold(house, by, called.id, command())
        clock.advance(120)
    serving.miss(house, by, tickets[1].id, command())
    now = explained(house, words)
    (held,) = waiting_rows.aside(now, house.pack.triage)
    (missed,) = waiting_rows.missed(now, house.pack.triage)
    assert (held.number, held.why) == (tickets[0].number, "De côté depuis 10:00 (4 min).")
    assert (missed.number, missed.why) == (tickets[1].number, "Absent à l’appel de 10:02.")
