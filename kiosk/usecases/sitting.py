"""Sitting down at a counter, leaving it for a while, getting up."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.overrides import By
from kiosk.domain.refusals import CounterTaken, StillBusy
from kiosk.domain.sitting import Sitting
from kiosk.domain.ticket_life import AT_COUNTER
from kiosk.store import queue, sittings, tickets
from kiosk.usecases.house import House


def sit(
    house: House, by: By, skills: Iterable[str], languages: Iterable[str], command: str, *, instead: bool = False
) -> Sitting | CounterTaken | StillBusy:
    """Receive at `by.counter` from now on; `instead` takes the place of somebody who forgot to get up.

    Who is received where they sat so far, or was called there, comes along, unless somebody else is at `by.counter`.
    """
    now, day = house.clock.now(), house.day
    with house.database.transaction() as connection:
        kept = sittings.sat_by(connection, command, now.tzinfo)
        if kept is not None:
            return kept
        sat = sittings.open_ones(connection, now.tzinfo)
        left = next((one.counter for one in sat if one.staff == by.staff and one.counter != by.counter), None)
        at = {one.counter: one for one in tickets.live(connection, day, now.tzinfo) if one.stage in AT_COUNTER}
        along, there = at.get(left), at.get(by.counter)
        if along is not None and there is not None:
            return StillBusy(there.number)
        sitting = sittings.sit(
            connection, by=by, skills=skills, languages=languages, command=command, now=now, instead=instead
        )
        if along is not None and isinstance(sitting, Sitting):
            queue.take_along(connection, along, by=by, command=command, now=now)
        return sitting


def seat_of(house: House, staff: str) -> Sitting | None:
    """Return where somebody sits, so that a desk that was killed goes on where it was."""
    with house.database.reading() as connection:
        sat = sittings.open_ones(connection, house.clock.now().tzinfo)
    return next((sitting for sitting in sat if sitting.staff == staff), None)


def pause(house: House, by: By, command: str, *, paused: bool) -> None:
    """Leave for a few minutes, or come back."""
    sittings.pause(house.database, by=by, paused=paused, command=command, now=house.clock.now())


def get_up(house: House, by: By, command: str) -> None:
    """Receive nobody any more."""
    sittings.get_up(house.database, by=by, command=command, now=house.clock.now())
