"""Who receives where at this moment, and what that makes of the desks of the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.directory import Adviser, Directory
from kiosk.domain.room import Desk, Shift, minutes_of

LATE_TO_SIT = timedelta(minutes=15)
"""How long after the start of a planned shift somebody may sit down before the shift is taken for empty."""

PAUSE_MINUTES = 10.0
"""Minutes after which somebody who pauses is expected back."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody of the team at a counter; `skills` are the services they take at the moment. Times are aware."""

    id: str
    counter: str
    staff: str
    skills: frozenset[str]
    languages: frozenset[str]
    sat_at: datetime
    paused_at: datetime | None = None


def desks_of(directory: Directory, sittings: Sequence[Sitting], now: datetime, used: bool) -> tuple[Desk, ...]:
    """Return the desks of the room: where somebody sits, as they are; elsewhere, as planned.

    `used` tells whether anybody has sat down today: then a planned shift that nobody has taken up counts as empty,
    while a site that does not use the desk's screen goes by its plan.
    """
    by_counter = {sitting.counter: sitting for sitting in sittings}
    desks = []
    for counter in directory.counters:
        planned = [adviser for adviser in directory.advisers.values() if adviser.counter == counter]
        sitting = by_counter.get(counter)
        desk = _sat_at(directory, sitting, planned, now) if sitting else _planned(counter, planned, now, used)
        if desk is not None:
            desks.append(desk)
    return tuple(desks)


def _sat_at(directory: Directory, sitting: Sitting, planned: Sequence[Adviser], now: datetime) -> Desk:
    ends = next((end for adviser in planned if (end := adviser.presence.closes_at(now))), None)
    ends = ends or directory.own.closes_at(now) or now + LATE_TO_SIT
    begins = minutes_of(now) + PAUSE_MINUTES if sitting.paused_at else min(minutes_of(now), minutes_of(sitting.sat_at))
    later = [shift for adviser in planned for shift in _shifts(adviser, now) if shift.start >= minutes_of(ends)]
    first = Shift(begins, max(begins, minutes_of(ends)))
    return Desk(sitting.counter, sitting.skills, sitting.languages, (first, *sorted(later, key=lambda s: s.start)))


def _planned(counter: str, planned: Sequence[Adviser], now: datetime, used: bool) -> Desk | None:
    at = minutes_of(now)
    latest = at - LATE_TO_SIT.total_seconds() / 60 if used else float("-inf")
    for adviser in sorted(planned, key=lambda one: one.presence.closes_at(now) is None):
        shifts = tuple(shift for shift in _shifts(adviser, now) if shift.end > at and shift.start > latest)
        if shifts:
            return Desk(counter, adviser.skills, frozenset(adviser.languages), shifts)
    return None


def _shifts(adviser: Adviser, now: datetime) -> list[Shift]:
    stretches = adviser.presence.stretches(now.date(), now.tzinfo)
    return [Shift(minutes_of(stretch.start), minutes_of(stretch.end)) for stretch in stretches]
