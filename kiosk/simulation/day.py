"""One day in the room, one event after the other: people come, are offered, wait, give up, are served."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from heapq import heappop, heappush
from itertools import count

from kiosk.domain.diversion import OFFERED_AGAIN, ComeBack, NextAppointment, Offer, WorkshopSeat, due_again
from kiosk.domain.next_call import CALLED_EARLY
from kiosk.domain.promises import SHORT_TASK_MINUTES, promise
from kiosk.domain.room import CHANGEOVER, Appointment, AtDesk, Desk, QueueTicket, RoomState, Shift
from kiosk.simulation.diary import Diary
from kiosk.simulation.invariants import broken_by
from kiosk.simulation.outcome import End, Fate, Kept, Outcome
from kiosk.simulation.people import Booked, Person, Weeks, weekday
from kiosk.simulation.rules import Rule
from kiosk.simulation.scenario import DeskPlan, NeedMix, Scenario

LOOK_AGAIN = 5.0
"""Minutes after which a desk with nobody to call looks again."""

WRONG_DESK = 5.0
"""Minutes after which a desk that does not know the matter, for want of a right triage, passes the visitor on."""


@dataclass(slots=True)
class _Guest:
    """Somebody in the room, with what only the driver knows."""

    ticket: QueueTicket
    need: NeedMix
    length: float
    language: str
    fate: Fate | None = None
    kept: Kept | None = None
    passed_on: bool = False
    offered: bool = False


class Day:
    """One day under one rule."""

    def __init__(self, scenario: Scenario, weeks: Weeks, day: int, diary: Diary, rule: Rule, outcome: Outcome) -> None:
        self._scenario, self._people, self._day, self._diary = scenario, weeks.people[day], day, diary
        self._rule, self._outcome = rule, outcome
        self._usual = {need.code: need.minutes for need in scenario.needs}
        self._desks = tuple(_desk(plan, day) for plan in scenario.desks)
        self._free_since = dict.fromkeys((desk.code for desk in self._desks), 0.0)
        self._waiting: dict[str, _Guest] = {}
        self._at_desks: dict[str, AtDesk] = {}
        self._appointments = {
            booked.id: Appointment(
                booked.id, booked.desk, booked.need.code, booked.at, rule.length(booked.need.code), False
            )
            for booked in diary.booked(day)
        }
        self._events: list[tuple[float, int, Callable[[float], None]]] = []
        self._order = count()

    def live(self) -> None:
        """Play every event of the day in order; whoever still waits at closing is sent home."""
        self._foresee()
        while self._events:
            now, _, happens = heappop(self._events)
            happens(now)
            if now < self._scenario.closes:
                self._call(now)
        for guest in list(self._waiting.values()):
            self._leaves(guest, self._scenario.closes, End.CLOSED)

    def _foresee(self) -> None:
        for person in self._people:
            self._at(person.arrives, partial(self._comes, person))
        for booked in self._diary.booked(self._day):
            self._at(booked.at - CALLED_EARLY, _nothing)
            if booked.arrives is not None:
                self._outcome.appointments.append(kept := Kept(self._day))
                self._at(booked.arrives, partial(self._checks_in, booked, kept))
        for desk in self._desks:
            for shift in desk.shifts:
                self._outcome.open += shift.end - shift.start
                self._at(shift.start, _nothing)
        looks = int((self._scenario.closes - self._scenario.opens) / LOOK_AGAIN)
        for look in range(looks):
            self._at(self._scenario.opens + look * LOOK_AGAIN, _nothing)

    def _at(self, minute: float, happens: Callable[[float], None]) -> None:
        heappush(self._events, (minute, next(self._order), happens))

    def _state(self) -> RoomState:
        return RoomState(
            self._desks,
            tuple(guest.ticket for guest in self._waiting.values()),
            dict(self._at_desks),
            appointments=tuple(self._appointments.values()),
            rush=self._rule.rush,
        )

    def _comes(self, person: Person, now: float) -> None:
        short = self._usual[person.told] <= SHORT_TASK_MINUTES
        ticket = QueueTicket(
            id=person.id,
            number=person.id,
            need=person.told,
            service=person.told,
            length=self._rule.length(person.told),
            language=person.language,
            urgent=person.says_urgent,
            short=short,
            taken_at=now,
            promised_at=promise(now, person.says_urgent, short),
        )
        fate = Fate(person)
        self._outcome.fates.append(fate)
        state = self._state()
        offers = self._offers(ticket, state, now)
        fate.estimate = self._rule.estimate(ticket, state, now)
        if any(self._takes(offer, person, fate, ticket) for offer in offers):
            return
        if offers and fate.estimate is not None and fate.estimate.q50 > person.patience:
            fate.end = End.BALKED
            return
        guest = _Guest(ticket, person.need, person.length, person.language, fate, offered=bool(offers))
        self._waits(guest, person.patience, now)
        self._at(now + OFFERED_AGAIN, partial(self._thinks_again, guest, person))

    def _offers(self, ticket: QueueTicket, state: RoomState, now: float) -> tuple[Offer, ...]:
        offers = self._rule.triage(ticket, state, now)
        if offers and ticket.urgent:
            self._outcome.broken.append(f"{ticket.id} : urgent, et renvoyé")
        return offers

    def _thinks_again(self, guest: _Guest, person: Person, now: float) -> None:
        """Let somebody who waits without having been offered anything answer what they are offered now."""
        waits = self._waiting.get(guest.ticket.id) is guest and due_again(guest.ticket, now)
        if guest.offered or guest.fate is None or not waits:
            return
        offers = self._offers(guest.ticket, self._state(), now)
        if any(self._takes(offer, person, guest.fate, guest.ticket) for offer in offers):
            del self._waiting[guest.ticket.id]

    def _takes(self, offer: Offer, person: Person, fate: Fate, ticket: QueueTicket) -> bool:
        """Let somebody answer an offer, and tell whether they accept it and it can be had."""
        taken = kept = False
        match offer:
            case WorkshopSeat():
                taken, kept = person.takes_workshop and self._diary.seat(self._day), person.keeps_workshop
            case NextAppointment():
                taken = person.takes_appointment and self._diary.book(person, ticket.service)
                kept = person.keeps_appointment
            case ComeBack(at):
                taken, kept = person.takes_return, person.keeps_return
                fate.returned = taken
                if taken and kept:
                    due = promise(at, urgent=False, short=False, returns_at=at)
                    back = replace(ticket, taken_at=at, promised_at=due, returns_at=at)
                    guest = _Guest(back, person.need, person.length, person.language, fate)
                    self._at(at, partial(self._waits, guest, person.patience))
        if taken:
            fate.end = End.ELSEWHERE if kept else End.MISSED
        return taken

    def _waits(self, guest: _Guest, patience: float, now: float) -> None:
        self._waiting[guest.ticket.id] = guest
        self._at(now + patience, partial(self._gives_up, guest))

    def _checks_in(self, booked: Booked, kept: Kept, now: float) -> None:
        self._appointments[booked.id] = replace(self._appointments[booked.id], here=True)
        ticket = QueueTicket(
            id=booked.id,
            number=booked.id,
            need=booked.need.code,
            service=booked.need.code,
            length=self._rule.length(booked.need.code),
            language=booked.language,
            urgent=False,
            short=False,
            taken_at=now,
            promised_at=promise(now, urgent=False, short=False, booked_at=booked.at),
            booked_at=booked.at,
        )
        self._waiting[ticket.id] = _Guest(ticket, booked.need, booked.length, booked.language, kept=kept)

    def _gives_up(self, guest: _Guest, now: float) -> None:
        if self._waiting.get(guest.ticket.id) is guest:
            self._leaves(guest, now, End.LEFT)

    def _leaves(self, guest: _Guest, now: float, end: End) -> None:
        del self._waiting[guest.ticket.id]
        if guest.fate is not None:
            guest.fate.end, guest.fate.wait = end, now - guest.ticket.taken_at

    def _call(self, now: float) -> None:
        for desk in sorted(self._desks, key=lambda desk: self._free_since[desk.code]):
            if desk.code in self._at_desks or desk.shift_at(now) is None or not self._waiting:
                continue
            state = self._state()
            call = self._rule.next(desk, state, now)
            if call is not None:
                if self._rule.promises:
                    self._outcome.broken += broken_by(call, desk, state, now)
                self._serves(desk, self._waiting.pop(call.ticket.id), now)

    def _serves(self, desk: Desk, guest: _Guest, now: float) -> None:
        self._at_desks[desk.code] = AtDesk(guest.ticket, now)
        self._appointments.pop(guest.ticket.id, None)
        if guest.fate is not None:
            guest.fate.end, guest.fate.wait = End.SERVED, now - guest.ticket.taken_at
            if not guest.passed_on:
                guest.fate.first_call = guest.fate.wait
                self._rule.called(guest.ticket, guest.fate.wait)
        if guest.kept is not None and guest.ticket.booked_at is not None:
            guest.kept.late = now - guest.ticket.booked_at
        knows = guest.need.code in desk.skills
        minutes = guest.length if knows else WRONG_DESK
        if knows and guest.language not in desk.languages:
            minutes *= self._scenario.unshared_language
        self._outcome.busy += minutes + CHANGEOVER
        self._at(now + minutes + CHANGEOVER, partial(self._frees, desk, guest, minutes if knows else None))

    def _frees(self, desk: Desk, guest: _Guest, lasted: float | None, now: float) -> None:
        del self._at_desks[desk.code]
        self._free_since[desk.code] = now
        if lasted is not None:
            self._rule.closed(guest.need.code, lasted)
            return
        need = guest.need.code
        ticket = replace(guest.ticket, need=need, service=need, length=self._rule.length(need))
        self._waiting[ticket.id] = replace(guest, ticket=ticket, passed_on=True)


def _nothing(now: float) -> None:
    """Let the desks look again."""


def _desk(plan: DeskPlan, day: int) -> Desk:
    shifts = tuple(Shift(start, end) for days, start, end in plan.shifts if str(weekday(day)) in days)
    return Desk(plan.code, plan.skills, plan.languages, shifts)
