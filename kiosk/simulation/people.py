"""The people of some weeks, drawn once: whatever rule receives them, they are the same people with the same answers."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import exp
from random import Random

from kiosk.domain.length import Length
from kiosk.simulation.scenario import NeedMix, Scenario


@dataclass(frozen=True, slots=True)
class Person:
    """A walk-in. `told` and `says_urgent` are what the triage understood, `length` the minutes they will really need.

    `offset` is when they come for an appointment, from its time; `takes_*` is whether they would accept such an offer,
    `keeps_*` whether they would then come.
    """

    id: str
    day: int
    arrives: float
    need: NeedMix
    told: str
    urgent: bool
    says_urgent: bool
    language: str
    length: float
    patience: float
    offset: float
    takes_workshop: bool
    takes_appointment: bool
    takes_return: bool
    keeps_workshop: bool
    keeps_appointment: bool
    keeps_return: bool


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment made before: `arrives` is None for somebody who will not come."""

    id: str
    day: int
    desk: str
    at: float
    need: NeedMix
    length: float
    language: str
    arrives: float | None


@dataclass(frozen=True)
class Weeks:
    """Everybody of one replication, by day, with the workshop seats taken beforehand."""

    people: tuple[tuple[Person, ...], ...]
    booked: tuple[tuple[Booked, ...], ...]
    seats_taken: tuple[int, ...]


def weekday(day: int) -> int:
    """Return the weekday of the `day`-th opened day, from Monday = 0."""
    return day % 5


def draw(scenario: Scenario, seed: int) -> Weeks:
    """Draw the weeks of a seed."""
    return Weeks(
        tuple(tuple(_walk_ins(scenario, seed, day)) for day in range(scenario.days)),
        tuple(tuple(_appointments(scenario, seed, day)) for day in range(scenario.days)),
        tuple(_registered(scenario, seed, day) for day in range(scenario.days)),
    )


def _walk_ins(scenario: Scenario, seed: int, day: int) -> Iterator[Person]:
    random = Random(f"{seed}/{day}/walk-ins")
    crowd = scenario.visitors * scenario.by_weekday[weekday(day)] * _lognormal(random, 1.0, scenario.visitors_variation)
    times = sorted(_arrival(random, scenario) for _ in range(_poisson(random, crowd)))
    sigma = Length.usual(1.0, scenario.patience_variation).sigma
    shares = list(accumulate(need.share for need in scenario.needs))
    for order, arrives in enumerate(times):
        need = scenario.needs[bisect(shares, random.random() * shares[-1])]
        wrong = _another(need, scenario, random)
        urgent = random.random() < need.urgent * scenario.urgent_times
        told = wrong if random.random() < scenario.wrong_need else need
        falsely = random.random() < scenario.falsely_urgent
        patience = Length(need.patience, sigma).draw(random)
        person = Person(
            id=f"{day}.{order}",
            day=day,
            arrives=arrives,
            need=need,
            told=told.code,
            urgent=urgent,
            says_urgent=urgent or falsely,
            language="other" if random.random() < scenario.other_language else "here",
            length=_lognormal(random, need.minutes, need.variation) * scenario.lengths_times,
            patience=patience * (scenario.urgent_patience if urgent else 1.0),
            offset=random.gauss(*scenario.appointment_arrival),
            takes_workshop=random.random() < scenario.accept_workshop,
            takes_appointment=random.random() < scenario.accept_appointment,
            takes_return=random.random() < scenario.accept_return,
            keeps_workshop=random.random() >= scenario.workshop_missed,
            keeps_appointment=random.random() >= scenario.appointment_missed,
            keeps_return=random.random() >= scenario.return_missed,
        )
        if arrives <= scenario.last_ticket:
            yield person


def _another(need: NeedMix, scenario: Scenario, random: Random) -> NeedMix:
    others = [other for other in scenario.needs if other is not need] or [need]
    shares = list(accumulate(other.share for other in others))
    return others[bisect(shares, random.random() * shares[-1])]


def _arrival(random: Random, scenario: Scenario) -> float:
    hour = bisect(list(accumulate(scenario.by_hour)), random.random() * sum(scenario.by_hour))
    within = random.random()
    at_the_door = random.random() < scenario.at_the_door
    if at_the_door:
        return scenario.opens
    latest = scenario.last_ticket
    start = scenario.opens + 60 * hour
    return start + within * min(60.0, latest - start)


def _appointments(scenario: Scenario, seed: int, day: int) -> Iterator[Booked]:
    random = Random(f"{seed}/{day}/appointments")
    grid = [(at, desk.code) for desk in scenario.desks for at in desk.slots]
    kinds = {need.code: need for need in scenario.needs}
    for order, (at, desk) in enumerate(sorted(random.sample(grid, min(scenario.appointments, len(grid))))):
        need = kinds[random.choice(scenario.appointment_needs)]
        arrives = at + random.gauss(*scenario.appointment_arrival)
        yield Booked(
            id=f"{day}.r{order}",
            day=day,
            desk=desk,
            at=at,
            need=need,
            length=_lognormal(random, need.minutes, need.variation) * scenario.lengths_times,
            language="other" if random.random() < scenario.other_language else "here",
            arrives=None if random.random() < scenario.appointment_missed else max(scenario.opens, arrives),
        )


def _registered(scenario: Scenario, seed: int, day: int) -> int:
    if str(weekday(day)) not in scenario.workshop_days:
        return scenario.workshop_seats
    return min(scenario.workshop_seats, _poisson(Random(f"{seed}/{day}/workshop"), scenario.workshop_registered))


def _lognormal(random: Random, mean: float, variation: float) -> float:
    return Length.usual(mean, variation).draw(random) if variation else mean


def _poisson(random: Random, mean: float) -> int:
    limit, product, count = exp(-mean), random.random(), 0
    while product > limit:
        product *= random.random()
        count += 1
    return count
