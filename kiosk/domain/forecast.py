"""How long one will wait: the live queue played forward many times under the live rule.

Each run draws how long the visits going on have yet to last, who gives up, which appointments come, and the urgent and
short tasks still to arrive; the desks then call with the very functions of `next_call`. Whoever is promised later than
the ticket in question cannot pass it, so they are left out.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heapify, heapreplace
from math import ceil, erf, sqrt
from random import Random

from kiosk.domain.length import UNSHARED_LANGUAGE, Length
from kiosk.domain.next_call import guard_of, obstacle
from kiosk.domain.promises import Class, class_of, order_key, promise
from kiosk.domain.room import CHANGEOVER, Appointment, Desk, QueueTicket, RoomState

RUNS = 100
LOOK_AGAIN = 3.0
"""Minutes after which, in a run, a desk with nobody to call looks again."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of people still to come: `share` of all walk-ins."""

    service: str
    length: Length
    urgent: bool
    short: bool
    share: float


@dataclass(frozen=True)
class Habits:
    """What a room expects of people: how many come in each hour of the day, from 0:00, what for, and their patience."""

    by_hour: tuple[float, ...]
    kinds: tuple[Kind, ...]
    patience: Mapping[Class, Length]
    appointment_missed: float = 0.2
    appointment_arrival: tuple[float, float] = (-5.0, 6.0)
    """Mean and standard deviation, in minutes, of when people come for an appointment, from its time."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The waits in minutes that the runs gave, in order; infinite where the ticket was not called before closing."""

    waits: tuple[float, ...]

    @property
    def must_wait(self) -> bool:
        """Whether there was anything to foresee: nobody is free at once."""
        return len(self.waits) > 1

    def quantile(self, level: float) -> float:
        """Return the wait that a share `level` of the runs does not pass."""
        return self.waits[min(len(self.waits) - 1, max(0, ceil(level * len(self.waits)) - 1))]

    def rank(self, wait: float) -> float:
        """Return the share of the runs that waited less than `wait`; ties count half."""
        less = sum(w < wait for w in self.waits)
        same = sum(w == wait for w in self.waits)
        return (less + same / 2) / len(self.waits)


AT_ONCE = Forecast((0.0,))


def forecast(
    ticket: QueueTicket, state: RoomState, habits: Habits, now: float, seed: str, runs: int = RUNS
) -> Forecast:
    """Return how long `ticket`, already waiting or not, will wait from `now`. The same seed, the same answer."""
    play = _Play(ticket, state, habits, now, Random(seed))
    if play.served_at_once():
        return AT_ONCE
    return Forecast(tuple(sorted(play.run() - now for _ in range(runs))))


class _Play:
    """What all runs of one forecast share."""

    def __init__(self, ticket: QueueTicket, state: RoomState, habits: Habits, now: float, random: Random) -> None:
        self._ticket, self._state, self._habits, self._now, self._random = ticket, state, habits, now, random
        self._key = order_key(state.rush)
        own = self._key(ticket)
        self._ahead = [other for other in state.waiting if self._key(other) < own and other.id != ticket.id]
        self._desks = {desk.code: desk for desk in state.desks}
        self._closes = max((shift.end for desk in state.desks for shift in desk.shifts), default=now)
        self._busiest = max(habits.by_hour)
        self._overtaking = [
            (kind, habits.by_hour, min(latest, self._closes))
            for kind in habits.kinds
            if (latest := own[0] - promise(0.0, kind.urgent, kind.short)) > now
        ]
        self._due = [appointment for appointment in state.appointments if not appointment.here]

    def served_at_once(self) -> bool:
        """Tell whether a desk is free for the ticket now, with nobody else to take it."""
        if self._ahead:
            return False
        free = self._state.free_at(self._now)
        return any(
            desk.code not in self._state.at_desks
            and desk.shift_at(self._now) is not None
            and obstacle(
                self._ticket,
                desk,
                guard_of(desk, self._state.desks, self._state.appointments, free, self._now),
                self._now,
            )
            is None
            for desk in self._state.desks
        )

    def run(self) -> float:
        """Return when the ticket is called in one possible future; infinite for never."""
        random, now, desks = self._random, self._now, self._state.desks
        leaves = {other.id: self._gives_up(other) for other in self._ahead}
        appointments, joining = self._appointments()
        joining += self._newcomers(leaves)
        joining.sort(key=lambda other: -other.taken_at)
        queue = sorted((*self._ahead, self._ticket), key=self._key)
        free = {}
        for desk in desks:
            busy = self._state.at_desks.get(desk.code)
            free[desk.code] = (
                now if busy is None else now + _as_spoken(busy.ticket, desk).draw_rest(random, busy.elapsed(now))
            )
        turns = [(self._present(desk, free[desk.code]), desk.code) for desk in desks]
        heapify(turns)
        while turns[0][0] < self._closes:
            at, code = turns[0]
            while joining and joining[-1].taken_at <= at:
                insort(queue, joining.pop(), key=self._key)
            desk = self._desks[code]
            guard = guard_of(desk, desks, appointments, free, at)
            for called in queue:
                if leaves.get(called.id, at) >= at and obstacle(called, desk, guard, at) is None:
                    break
            else:
                again = min(at + LOOK_AGAIN, joining[-1].taken_at if joining else at + LOOK_AGAIN)
                heapreplace(turns, (self._present(desk, max(again, at + 0.1)), code))
                continue
            if called is self._ticket:
                return at
            queue.remove(called)
            if called.booked_at is not None:
                appointments = [a for a in appointments if a.id != called.id]
            free[code] = at + _as_spoken(called, desk).draw(random) + CHANGEOVER
            heapreplace(turns, (self._present(desk, free[code]), code))
        return float("inf")

    def _present(self, desk: Desk, at: float) -> float:
        for shift in desk.shifts:
            if at < shift.end:
                return max(at, shift.start)
        return float("inf")

    def _gives_up(self, other: QueueTicket) -> float:
        if other.booked_at is not None:
            return float("inf")
        patience = self._habits.patience[class_of(other.urgent, other.short)]
        return self._now + patience.draw_rest(self._random, self._now - other.taken_at)

    def _appointments(self) -> tuple[list[Appointment], list[QueueTicket]]:
        mean, deviation = self._habits.appointment_arrival
        missed, coming = self._habits.appointment_missed, []
        for due in self._due:
            late = (self._now - due.at - mean) / deviation
            yet_to_come = (1 - missed) * (1 - erf(late / sqrt(2))) / 2
            if self._random.random() * (yet_to_come + missed) < yet_to_come:
                at = max(self._now, due.at + self._random.gauss(mean, deviation))
                coming.append(_checked_in(due, at))
        return list(self._state.appointments), coming

    def _newcomers(self, leaves: dict[str, float]) -> list[QueueTicket]:
        random = self._random
        coming: list[QueueTicket] = []
        for kind, per_hour, latest in self._overtaking:
            at = self._now
            while True:
                at += random.expovariate(self._busiest * kind.share / 60)
                if at >= latest:
                    break
                if random.random() * self._busiest < per_hour[int(at // 60)]:
                    other = QueueTicket(
                        f"+{len(coming)}",
                        "",
                        "",
                        kind.service,
                        kind.length,
                        self._ticket.language,
                        kind.urgent,
                        kind.short,
                        at,
                        promise(at, kind.urgent, kind.short),
                    )
                    leaves[other.id] = at + self._habits.patience[class_of(kind.urgent, kind.short)].draw(random)
                    coming.append(other)
        return coming


def _checked_in(due: Appointment, at: float) -> QueueTicket:
    return QueueTicket(
        due.id, "", "", due.service, due.length, "", False, False, at, promise(at, False, False, due.at), due.at
    )


def _as_spoken(ticket: QueueTicket, desk: Desk) -> Length:
    return ticket.length if ticket.language in desk.languages else ticket.length.times(UNSHARED_LANGUAGE)
