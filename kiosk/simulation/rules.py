"""What is compared. A rule sees what the room sees, through three calls, and is told how visits went."""

from __future__ import annotations

from typing import Protocol

from kiosk.domain.diversion import Offer, offers
from kiosk.domain.forecast import RUNS, Forecast, Habits, Kind, forecast
from kiosk.domain.learning import Closed, Levels, learned
from kiosk.domain.length import Length
from kiosk.domain.next_call import CALLED_EARLY, OVERTIME, Call, next_for
from kiosk.domain.promises import SHORT_TASK_MINUTES, Class
from kiosk.domain.room import Desk, QueueTicket, RoomState
from kiosk.simulation.outcome import Estimate
from kiosk.simulation.people import weekday
from kiosk.simulation.scenario import NeedMix, Scenario


class Rule(Protocol):
    """Who is next, what is offered, how long it takes. `now` is in minutes of the day that `begins` named."""

    promises: bool
    """Whether the invariants of the three promises are to hold."""
    rush: bool

    def begins(self, day: int, /) -> None:
        """Begin the `day`-th opened day with what was learned on the days before."""
        ...

    def length(self, need: str, /) -> Length:
        """Return how long visits for `need` are believed to last."""
        ...

    def triage(self, ticket: QueueTicket, state: RoomState, now: float, /) -> tuple[Offer, ...]:
        """Return what to offer besides waiting; nothing means: just take a ticket."""
        ...

    def next(self, desk: Desk, state: RoomState, now: float, /) -> Call | None:
        """Return whom a free desk calls, and why."""
        ...

    def estimate(self, ticket: QueueTicket, state: RoomState, now: float, /) -> Estimate | None:
        """Return the wait to expect, or None when the rule says none."""
        ...

    def called(self, ticket: QueueTicket, waited: float, /) -> None:
        """Take note that a walk-in was called after `waited` minutes."""
        ...

    def closed(self, need: str, minutes: float, /) -> None:
        """Take note that a visit for `need` ended after `minutes`."""
        ...


class FirstCome:
    """Appointments when they are due, then whoever came first and can be served at the desk before its shift ends."""

    promises = False
    rush = False

    def __init__(self, scenario: Scenario) -> None:
        self._lengths = {need.code: Length.usual(need.minutes) for need in scenario.needs}

    def begins(self, *_: object) -> None:
        """Every day is like the first."""

    def length(self, need: str) -> Length:
        """Return the usual length."""
        return self._lengths[need]

    def triage(self, *_: object) -> tuple[Offer, ...]:
        """Offer nothing: everybody waits."""
        return ()

    def next(self, desk: Desk, state: RoomState, now: float) -> Call | None:
        """Call the appointment that is due, or the first to have come."""
        shift = desk.shift_at(now)
        able = [
            ticket
            for ticket in state.waiting
            if shift is not None
            and ticket.service in desk.skills
            and now + ticket.length.median <= shift.end + OVERTIME
            and (ticket.booked_at is None or now >= ticket.booked_at - CALLED_EARLY)
        ]
        first = min(able, key=lambda t: (t.booked_at is None, t.booked_at or t.taken_at), default=None)
        return None if first is None else Call(first, None, ())

    def estimate(self, *_: object) -> Estimate | None:
        """Say nothing."""
        return None

    def called(self, *_: object) -> None:
        """Learn nothing."""

    def closed(self, *_: object) -> None:
        """Learn nothing."""


class ThreePromises:
    """The rule of the room, with its estimate and, unless `diverts` is false, its offers."""

    promises = True

    def __init__(
        self, scenario: Scenario, seed: int, *, diverts: bool = True, rush: bool = False, runs: int = RUNS
    ) -> None:
        self.rush = rush
        self._scenario, self._seed, self._diverts, self._runs = scenario, seed, diverts, runs
        self._usual = {need.code: Length.usual(need.minutes) for need in scenario.needs}
        self._lengths: dict[str, Length] = self._usual
        self._habits = [habits_of(scenario, day) for day in range(len(scenario.by_weekday))]
        self._closed: list[Closed] = []
        self._ranks: list[float] = []
        self._levels = Levels()
        self._asked: dict[str, Forecast] = {}
        self._day = 0

    def begins(self, day: int) -> None:
        """Read the lengths and the levels of the estimate from every day before."""
        self._day, self._asked = day, {}
        self._lengths = learned(self._usual, self._closed)
        self._levels = Levels.of(self._ranks)

    def length(self, need: str) -> Length:
        """Return the length learned so far."""
        return self._lengths[need]

    def triage(self, ticket: QueueTicket, state: RoomState, now: float) -> tuple[Offer, ...]:
        """Offer something better than a long wait."""
        if not self._diverts:
            return ()
        taught = ticket.service in self._scenario.taught
        wait = self._forecast(ticket, state, now)
        return offers(ticket, wait, self._levels, taught, now, self._scenario.closes)

    def next(self, desk: Desk, state: RoomState, now: float) -> Call | None:
        """Call the earliest promise that this desk can keep."""
        return next_for(desk, state, now)

    def estimate(self, ticket: QueueTicket, state: RoomState, now: float) -> Estimate | None:
        """Say what the forecast gives, at the levels that past waits have set; nothing when nothing is offered."""
        if not self._diverts:
            return None
        wait = self._forecast(ticket, state, now)
        q10, q50, q80, q90 = (wait.quantile(self._levels.read(level)) for level in (0.1, 0.5, 0.8, 0.9))
        return Estimate(q10, q50, q80, q90, wait.must_wait)

    def called(self, ticket: QueueTicket, waited: float) -> None:
        """Keep where the wait fell among those foreseen, when there was one to foresee."""
        wait = self._asked.pop(ticket.id, None)
        if wait is not None and wait.must_wait and ticket.returns_at is None:
            self._ranks.append(wait.rank(waited))

    def closed(self, need: str, minutes: float) -> None:
        """Keep how long the visit lasted."""
        self._closed.append(Closed(need, minutes))

    def _forecast(self, ticket: QueueTicket, state: RoomState, now: float) -> Forecast:
        if now > ticket.taken_at:
            return self._foresee(ticket, state, now)
        if ticket.id not in self._asked:
            self._asked[ticket.id] = self._foresee(ticket, state, now)
        return self._asked[ticket.id]

    def _foresee(self, ticket: QueueTicket, state: RoomState, now: float) -> Forecast:
        habits = self._habits[weekday(self._day)]
        seed = f"{self._seed}/{self._day}/{ticket.id}/{now - ticket.taken_at:.0f}"
        return forecast(ticket, state, habits, now, seed, self._runs)


def habits_of(scenario: Scenario, day: int) -> Habits:
    """Return what a room that knows the scenario expects of the people still to come on a weekday."""
    by_hour = [0.0] * 24
    for hour, share in enumerate(scenario.by_hour, int(scenario.opens // 60)):
        by_hour[hour] = scenario.visitors * scenario.by_weekday[day] * share
    kinds = []
    for need in scenario.needs:
        length, short = Length.usual(need.minutes), need.minutes <= SHORT_TASK_MINUTES
        said = 1 - (1 - min(1.0, need.urgent * scenario.urgent_times)) * (1 - scenario.falsely_urgent)
        kinds.append(Kind(need.code, length, urgent=True, short=short, share=need.share * said))
        if short:
            kinds.append(Kind(need.code, length, urgent=False, short=True, share=need.share * (1 - said)))
    return Habits(tuple(by_hour), tuple(kinds), _patience(scenario), scenario.appointment_missed)


def _patience(scenario: Scenario) -> dict[Class, Length]:
    sigma = Length.usual(1.0, scenario.patience_variation).sigma

    def usual(needs: list[NeedMix]) -> float:
        return sum(need.share * need.patience for need in needs) / sum(need.share for need in needs)

    short = [need for need in scenario.needs if need.minutes <= SHORT_TASK_MINUTES]
    other = [need for need in scenario.needs if need.minutes > SHORT_TASK_MINUTES]
    return {
        Class.URGENT: Length(usual(list(scenario.needs)) * scenario.urgent_patience, sigma),
        Class.SHORT: Length(usual(short or other), sigma),
        Class.OTHER: Length(usual(other or short), sigma),
    }
