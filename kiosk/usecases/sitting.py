"""Sitting down at a counter, leaving it for a while, getting up."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.overrides import By
from kiosk.domain.refusals import CounterTaken
from kiosk.domain.sitting import Sitting
from kiosk.store import sittings
from kiosk.usecases.house import House


def sit(
    house: House, by: By, skills: Iterable[str], languages: Iterable[str], command: str, *, instead: bool = False
) -> Sitting | CounterTaken:
    """Receive at `by.counter` from now on; `instead` takes the place of somebody who forgot to get up."""
    return sittings.sit(
        house.database,
        by=by,
        skills=skills,
        languages=languages,
        command=command,
        now=house.clock.now(),
        instead=instead,
    )


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
