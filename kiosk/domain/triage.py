"""The questions, the needs behind them, and the ways through.

Precedence of the product: medical > danger > no shelter tonight > urgency rules > age gate > open now? > next opening >
a fallback or a person. The first three and the age gate are routes of the content; `deciding` does the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class OutcomeKind(StrEnum):
    """The six ways a visit ends."""

    TICKET = "ticket"
    APPOINTMENT = "appointment"
    WORKSHOP = "workshop"
    REFERRAL = "referral"
    PERSON = "person"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Season:
    """A period that comes back: each year between two (month, day), or each month between two days; it may wrap."""

    code: str
    first: tuple[int, int]
    last: tuple[int, int]
    monthly: bool = False

    def holds(self, day: date) -> bool:
        """Tell whether `day` is inside, both ends included."""
        here = (0, day.day) if self.monthly else (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True, slots=True)
class Rule:
    """A change to a need's usual outcome, when a fact was told or a season holds."""

    fact: str | None = None
    season: str | None = None
    outcome: OutcomeKind | None = None
    urgent: bool | None = None
    target: str | None = None
    service: str | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """Why somebody comes. `minutes` is the usual length; `target` the structure of a referral."""

    code: str
    label: str
    pictogram: str
    outcome: OutcomeKind
    service: str
    minutes: int
    themes: tuple[str, ...] = ()
    thematique: str = ""
    redirection: str = ""
    target: str = "NUMIKS"
    urgent: bool = False
    sensitive: bool = False
    enabled: bool = True
    bring: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    fallbacks: tuple[str, ...] = ()
    emergency_numbers: tuple[str, ...] = ()
    free_of_charge: bool = False
    instead: OutcomeKind | None = None
    """The other way in, offered beside the usual one (an appointment beside a workshop)."""


class Control(StrEnum):
    """What an option can lead to besides a question or a need."""

    CHECK_IN = "check_in"
    PERSON = "person"
    MEDICAL = "medical"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Option:
    """One touchable answer. Exactly one of `question`, `need` and `control` is set."""

    id: str
    label: str
    pictogram: str | None = None
    question: str | None = None
    need: str | None = None
    control: Control | None = None
    facts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A screen: at most six options and two secondary ones."""

    id: str
    text: str
    options: tuple[Option, ...]
    secondary: tuple[Option, ...] = ()

    def option(self, option_id: str) -> Option:
        """Return an option by id; raises KeyError when the question has none of that name."""
        for option in (*self.options, *self.secondary):
            if option.id == option_id:
                return option
        raise KeyError(option_id)


@dataclass(frozen=True)
class Triage:
    """The whole tree. `root` comes after the language; `help_now` is one touch from the first screen."""

    questions: Mapping[str, Question]
    needs: Mapping[str, Need]
    seasons: Mapping[str, Season] = field(default_factory=dict)
    root: str = "root"
    help_now: str = "help_now"


@dataclass(frozen=True, slots=True)
class Plan:
    """A need once its rules have been read."""

    need: Need
    outcome: OutcomeKind
    urgent: bool
    target: str
    service: str
    minutes: int


def plan(triage: Triage, need: Need, facts: frozenset[str], day: date) -> Plan:
    """Apply the first rule of `need` that holds, or none."""
    for rule in need.rules:
        told = rule.fact is None or rule.fact in facts
        in_season = rule.season is None or triage.seasons[rule.season].holds(day)
        if told and in_season:
            return Plan(
                need,
                rule.outcome or need.outcome,
                need.urgent if rule.urgent is None else rule.urgent,
                rule.target or need.target,
                rule.service or need.service,
                rule.minutes or need.minutes,
            )
    return Plan(need, need.outcome, need.urgent, need.target, need.service, need.minutes)


@dataclass(frozen=True, slots=True)
class Route:
    """One way through the questions. `path` holds option ids, one a touch after the language."""

    path: tuple[str, ...]
    option: Option
    facts: frozenset[str]


def routes(triage: Triage, start: str, day: date) -> Iterator[Route]:
    """Yield every route open on `day` from the question `start`, depth first, in the order of the screens."""
    yield from _routes(triage, start, day, (), frozenset())


def _routes(triage: Triage, question: str, day: date, path: tuple[str, ...], facts: frozenset[str]) -> Iterator[Route]:
    screen = triage.questions[question]
    for option in (*screen.options, *screen.secondary):
        taken = (*path, option.id)
        reached, told = follow(triage, option, facts, day)
        if reached.question is None:
            yield Route(taken, reached, told)
        else:
            yield from _routes(triage, reached.question, day, taken, told)


def matters(triage: Triage, question: Question, facts: frozenset[str], day: date) -> bool:
    """Tell whether the answer changes anything today: a question whose answers all lead alike is not asked.

    A single answer is asked for: the others are not offered for the time being, and it may not be the visitor's.
    """
    ends = set()
    for option in question.options:
        if option.need is None:
            return True
        wanted = plan(triage, triage.needs[option.need], facts | option.facts, day)
        ends.add((option.need, wanted.outcome, wanted.urgent, wanted.target, wanted.service, wanted.minutes))
    return len(ends) > 1 or len(question.options) == 1


def follow(triage: Triage, option: Option, facts: frozenset[str], day: date) -> tuple[Option, frozenset[str]]:
    """Return the option really reached by taking one, past questions that do not matter today, and all facts told."""
    told = facts | option.facts
    while option.question is not None and not matters(triage, triage.questions[option.question], told, day):
        option = triage.questions[option.question].options[-1]
        told |= option.facts
    return option, told
