"""The appointments and workshop seats of some weeks, to which the kiosk adds."""

from __future__ import annotations

from kiosk.domain.diversion import SLOTS_A_DAY, WITHIN_DAYS
from kiosk.simulation.people import Booked, Person, Weeks, weekday
from kiosk.simulation.scenario import DeskPlan, Scenario

WORKSHOP_WITHIN_DAYS = 5


class Diary:
    """What is booked, day by day."""

    def __init__(self, scenario: Scenario, weeks: Weeks) -> None:
        self._scenario = scenario
        self._booked = [list(day) for day in weeks.booked]
        self._given = [0] * scenario.days
        self._seats = list(weeks.seats_taken)

    def booked(self, day: int) -> list[Booked]:
        """Return the appointments of a day in order."""
        return sorted(self._booked[day], key=lambda booked: (booked.at, booked.desk))

    def book(self, person: Person, service: str) -> bool:
        """Give the first free slot with that skill to somebody; return whether there was one."""
        for day in range(person.day + 1, min(person.day + 1 + WITHIN_DAYS, self._scenario.days)):
            free = self._free(day, service)
            if free:
                at, desk = min(free)
                arrives = max(self._scenario.opens, at + person.offset) if person.keeps_appointment else None
                self._given[day] += 1
                self._booked[day].append(
                    Booked(person.id, day, desk, at, person.need, person.length, person.language, arrives)
                )
                return True
        return False

    def seat(self, day: int) -> bool:
        """Take a seat in the next workshop; return whether there was one."""
        for later in range(day + 1, min(day + 1 + WORKSHOP_WITHIN_DAYS, self._scenario.days)):
            if self._seats[later] < self._scenario.workshop_seats:
                self._seats[later] += 1
                return True
        return False

    def _free(self, day: int, service: str) -> list[tuple[float, str]]:
        if self._given[day] >= SLOTS_A_DAY:
            return []
        taken = {(booked.desk, booked.at) for booked in self._booked[day]}
        return [
            (at, desk.code)
            for desk in self._scenario.desks
            if service in desk.skills and _receives(desk, day)
            for at in desk.slots
            if (desk.code, at) not in taken
        ]


def _receives(desk: DeskPlan, day: int) -> bool:
    return any(str(weekday(day)) in days for days, _, _ in desk.shifts)
