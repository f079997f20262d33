"""Opening, pausing and closing the day, and the rush."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.day import Day, DayState
from kiosk.domain.directory import Directory
from kiosk.domain.knowledge import NOT_LEARNED
from kiosk.domain.overrides import By, Closing
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Move, Stage
from kiosk.store import acts, days, journal, print_jobs, queue, served, sittings, tickets
from kiosk.store.journal import Happening
from kiosk.usecases.house import House


class Farewell(StrEnum):
    """What becomes of somebody who still waits when the day closes."""

    REFERRED = "referred"
    APPOINTMENT = "appointment"
    SENT_HOME = "sent_home"


@dataclass(frozen=True, slots=True)
class Closed:
    """A day that has been closed: how many of those who still waited went which way."""

    farewells: Mapping[Farewell, int]


def today(house: House) -> Day:
    """Return the day as the team has set it."""
    with house.database.reading() as connection:
        return days.day_of(connection, house.day)


def directory(house: House, day: Day) -> Directory:
    """Return whom a visitor can be sent to: NUMIKS is closed on a day that the team has closed, whatever its hours."""
    usual = house.pack.directory
    return usual.closed_on(house.clock.now().date()) if day.state is DayState.CLOSED else usual


def set_state(house: House, by: By, state: DayState, command: str) -> None:
    """Open the day, pause it (no number is given any more) or go on. Closing is `close`."""
    days.set_state(house.database, house.day, state, by=by, command=command, now=house.clock.now())


def set_rush(house: House, by: By, rush: bool, command: str) -> None:
    """Let appointments stand back for the urgent, or not any more."""
    days.set_rush(house.database, house.day, rush, by=by, command=command, now=house.clock.now())


def confirm_clock(house: House, by: By, command: str) -> None:
    """Say that the clock is right as it is now: days it had begun in the future pin nothing any more."""
    now = house.clock.now()
    days.doubt_later_than(house.database, now.date(), by=by, command=command, now=now)


def left_over(house: House) -> tuple[Ticket, ...]:
    """Return whoever has not been dealt with, in the order of their numbers."""
    now = house.clock.now()
    with house.database.reading() as connection:
        return tickets.live(connection, house.day, now.tzinfo)


def close(house: House, by: By, farewells: Mapping[str, Farewell], command: str) -> Closed:
    """Close the day in one transaction: everybody left over ends, counters are freed, what could be undone is done.

    `farewells` goes by ticket id; whoever is not in it was called and is counted as served or missed by where they
    stand, or sent home. A visit going on counts for whoever sits there; its length, which nobody told, teaches nothing.
    """
    now, day = house.clock.now(), house.day
    with house.database.transaction() as connection:
        told = journal.details_of(connection, Happening.DAY_CHANGED, command)
        if told is not None:
            return Closed({Farewell(way): number for way, number in told["left_over"].items()})
        counted: Counter[Farewell] = Counter()
        receives = {one.counter: one.staff for one in sittings.open_ones(connection, now.tzinfo)}
        for ticket in tickets.live(connection, day, now.tzinfo):
            said = farewells.get(ticket.id, Farewell.SENT_HOME)
            what = _ENDS_BY_ITSELF.get(ticket.stage)
            details = {"closing": str(ticket.stage if what else said)}
            if what is None:
                what = Move.REFER if said is Farewell.REFERRED else Move.CANCEL
                counted[said] += 1
            one = f"{command}/{ticket.sequence}"
            queue.move_in(connection, ticket, what, by=by, command=one, now=now, details=details)
            if what is Move.FINISH:
                theirs = By(receives.get(ticket.counter or "", by.staff), ticket.counter or "")
                closing = Closing((), minutes_at(ticket, now))
                served.keep(connection, ticket, NOT_LEARNED, closing, by=theirs, command=one, now=now)
        sittings.everybody_up(connection, by=by, command=command, now=now)
        acts.forget(connection)
        print_jobs.forget(connection)
        days.change(connection, day, state=DayState.CLOSED, rush=False)
        journal.record(
            connection,
            kind=Happening.DAY_CHANGED,
            subject=day.isoformat(),
            command=command,
            at=now,
            details={"by": by.staff, "state": DayState.CLOSED, "left_over": dict(counted)},
        )
        return Closed(dict(counted))


def minutes_at(ticket: Ticket, now: datetime) -> int:
    """Return the whole minutes that a visit has lasted; a clock set back leaves none (fault B1)."""
    return max(0, int((now - (ticket.stage_at or now)).total_seconds() // 60))


_ENDS_BY_ITSELF: Mapping[Stage, Move] = {Stage.CALLED: Move.MISS, Stage.SERVING: Move.FINISH, Stage.HELD: Move.MISS}
