"""Weeks under one rule."""

from __future__ import annotations

from kiosk.simulation.day import Day
from kiosk.simulation.diary import Diary
from kiosk.simulation.outcome import Outcome
from kiosk.simulation.people import Weeks, draw
from kiosk.simulation.rules import Rule
from kiosk.simulation.scenario import Scenario


def live(scenario: Scenario, seed: int, rule: Rule) -> Outcome:
    """Return what becomes of the people of a seed when `rule` receives them."""
    return live_through(scenario, draw(scenario, seed), rule)


def live_through(scenario: Scenario, weeks: Weeks, rule: Rule) -> Outcome:
    """Return what becomes of the people of `weeks` when `rule` receives them."""
    diary, outcome = Diary(scenario, weeks), Outcome()
    for day in range(scenario.days):
        rule.begins(day)
        Day(scenario, weeks, day, diary, rule, outcome).live()
    return outcome
