"""Rooms to look at: people who came one by one, appointments, somebody who asks for help."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from uuid_utils.compat import uuid7

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import Booking
from kiosk.store import help_requests
from kiosk.store.help_requests import HelpKind
from kiosk.usecases import adding, calling, diary, reordering, serving, sitting
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from kiosk.usecases.reordering import Beside

NEEDS = ("B1", "A3", "D1", "A8", "F1", "A10", "C1", "B2", "A1", "B3", "A5", "A2")
LANGUAGES = ("fr", "ar", "fr", "ro", "fr", "fa-AF", "tr", "ar", "fr", "en")


def command() -> str:
    """Return a command of its own."""
    return str(uuid7())


def come(house: House, need: str | None, language: str = "fr", *, urgent: bool = False) -> Ticket:
    """Give somebody a number now."""
    ticket = adding.add(house, By("test"), Newcomer(need, language, urgent), command())
    assert isinstance(ticket, Ticket)
    return ticket


def come_many(
    house: House, clock: PretendClock, count: int, every: float = 60.0, needs: Sequence[str] = NEEDS
) -> list[Ticket]:
    """Give numbers to people who come every so many seconds, for needs that change."""
    needs = [need for need in needs if need in house.pack.triage.needs]
    found = []
    for place in range(count):
        urgent = place % 11 == 7
        found.append(come(house, needs[place % len(needs)], LANGUAGES[place % len(LANGUAGES)], urgent=urgent))
        clock.advance(every)
    return found


def sit(house: House, staff: str, counter: str, skills: tuple[str, ...] | None = None) -> By:
    """Sit somebody down at a counter, for every service unless `skills` says which."""
    by = By(staff, counter)
    sitting.sit(house, by, skills or tuple(house.pack.directory.services), ("fr",), command())
    return by


def book(house: House, adviser: str, at: datetime, minutes: int = 45, need: str = "A1") -> Booking:
    """Keep a slot with an adviser."""
    kept = diary.book(house, By("test"), need, Slot(adviser, at, at + timedelta(minutes=minutes)), "fr", command())
    assert isinstance(kept, Booking)
    return kept


def ask_help(house: House, kind: HelpKind, language: str = "fr") -> str:
    """Ask for a person at the kiosk."""
    return help_requests.ask(
        house.database,
        command=command(),
        kind=kind,
        silent=kind is HelpKind.DANGER,
        need=None,
        language=language,
        now=house.clock.now(),
    )


def busy_morning(house: House, clock: PretendClock) -> None:
    """Fill a room: eight wait, one by hand; one is served, one called, one held, one missed; help is asked."""
    one = sit(house, "aaaa", "poste_1")
    now = clock.now()
    for hour, minute in ((10, 30), (11, 15), (14, 0)):
        book(house, "demarches", now.replace(hour=hour, minute=minute))
    come_many(house, clock, 12, every=150)
    first = calling.call_next(house, one, command())
    assert isinstance(first, Ticket)
    serving.start(house, one, first.id, command())
    serving.hold(house, one, first.id, command())
    second = calling.call_next(house, one, command())
    assert isinstance(second, Ticket)
    serving.miss(house, one, second.id, command())
    third = calling.call_next(house, one, command())
    assert isinstance(third, Ticket)
    serving.start(house, one, third.id, command())
    clock.advance(14 * 60)
    waiting = [come(house, "A10", "tr"), come(house, "B1", "fr")]
    reordering.place(house, one, waiting[1].id, Beside(waiting[0].id, before=True), Reason.FRAIL, command())
    ask_help(house, HelpKind.PERSON, "ar")
    clock.advance(100)
