"""The driver against closed forms: a queue whose answer is known must come out as known."""

from dataclasses import replace
from math import factorial, sqrt
from random import Random
from statistics import fmean, stdev

import pytest

from kiosk.domain.room import CHANGEOVER
from kiosk.simulation.outcome import End, Fate
from kiosk.simulation.people import Person, Weeks, draw
from kiosk.simulation.rules import FirstCome
from kiosk.simulation.scenario import HERE, DeskPlan, NeedMix, Scenario
from kiosk.simulation.weeks import live_through

MINUTES = 20_000.0
SEEDS = range(8)
DESKS, SERVICE = 3, 15.0
NEED = NeedMix("one", 1.0, SERVICE, 0.6, 0.0, 1e9)


def markov(rate: float, patience: float, seed: int) -> list[Fate]:
    """Return what becomes of Poisson arrivals with exponential visits, changeover included, and patience."""
    desks = tuple(DeskPlan(f"{n}", frozenset({"one"}), HERE, (("0", 0.0, MINUTES),)) for n in range(DESKS))
    scenario = replace(Scenario(), needs=(NEED,), desks=desks, opens=0.0, closes=MINUTES, days=1)
    random = Random(seed)
    people: list[Person] = []
    at = random.expovariate(rate)
    while at < MINUTES - 1000:
        lasts, stays = random.expovariate(1 / SERVICE), random.expovariate(1 / patience)
        people.append(a_person(len(people), at, lasts - CHANGEOVER, stays))
        at += random.expovariate(rate)
    weeks = Weeks((tuple(people),), ((),), (0,))
    return live_through(scenario, weeks, FirstCome(scenario)).fates


def a_person(number: int, arrives: float, length: float, patience: float) -> Person:
    """Return somebody who accepts nothing and whom the triage understood."""
    return Person(
        f"{number}", 0, arrives, NEED, "one", False, False, "here", length, patience, 0.0, *(False,) * 3, *(True,) * 3
    )


def erlang_c(rate: float) -> float:
    """Return the mean wait in M/M/c."""
    load = rate * SERVICE
    full = load**DESKS / factorial(DESKS) / (1 - load / DESKS)
    waits = full / (sum(load**n / factorial(n) for n in range(DESKS)) + full)
    return waits * SERVICE / (DESKS - load)


def erlang_a(rate: float, patience: float) -> float:
    """Return the share that gives up in M/M/c+M, from the stationary birth and death process."""
    weights = [1.0]
    for people in range(1, 400):
        leaving = min(people, DESKS) / SERVICE + max(0, people - DESKS) / patience
        weights.append(weights[-1] * rate / leaving)
    queue = sum(max(0, people - DESKS) * weight for people, weight in enumerate(weights)) / sum(weights)
    return queue / patience / rate


def assert_comes_to(theory: float, replications: list[float]) -> None:
    """Hold a mean against its closed form by its own standard error: one run alone is off by a tenth or more."""
    error = stdev(replications) / sqrt(len(replications))
    assert error < 0.1 * theory, "too few replications to tell anything"
    assert abs(fmean(replications) - theory) < 3 * error


def test_a_wait_lasts_up_to_the_desk_that_knows_the_matter() -> None:
    """Wrongly understood, one is called at nine to a desk that can but pass one on, and received at ten by another."""
    other = replace(NEED, code="two")
    desks = (
        DeskPlan("a", frozenset({"two"}), HERE, (("0", 540.0, 720.0),)),
        DeskPlan("b", frozenset({"one"}), HERE, (("0", 600.0, 720.0),)),
    )
    scenario = replace(Scenario(), needs=(NEED, other), desks=desks, closes=720.0, days=1)
    wrongly = replace(a_person(1, 540.0, 10.0, 1e9), told="two")
    (fate,) = live_through(scenario, Weeks(((wrongly,),), ((),), (0,)), FirstCome(scenario)).fates
    assert (fate.end, fate.first_call, fate.wait) == (End.SERVED, 0.0, 60.0)


def test_a_wrong_triage_never_understands_the_right_need() -> None:
    people = [person for day in draw(replace(Scenario(), wrong_need=1.0, days=3), 1).people for person in day]
    assert people
    assert not [person for person in people if person.told == person.need.code]


@pytest.mark.parametrize("load", [0.5, 0.7])
def test_without_impatience_the_mean_wait_is_that_of_erlang_c(load: float) -> None:
    rate = load * DESKS / SERVICE
    waits = [fmean(fate.wait for fate in markov(rate, 1e9, seed)) for seed in SEEDS]
    assert_comes_to(erlang_c(rate), waits)


@pytest.mark.parametrize("load", [0.8, 1.1])
def test_with_impatience_the_share_that_gives_up_is_that_of_erlang_a(load: float) -> None:
    rate = load * DESKS / SERVICE
    left = [fmean(fate.end is End.LEFT for fate in markov(rate, 30.0, seed)) for seed in SEEDS]
    assert_comes_to(erlang_a(rate, 30.0), left)
