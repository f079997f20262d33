"""What a room expects of the people still to come: as on the days before or, on a new site, as is usual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.forecast import Habits, Kind
from kiosk.domain.knowledge import Knowledge
from kiosk.domain.length import Length
from kiosk.domain.promises import SHORT_TASK_MINUTES, Class, class_of
from kiosk.domain.triage import OutcomeKind, Triage, plan

ENOUGH_DAYS = 5
"""Days on which people came, below which the usual ones are expected."""

USUAL_VISITORS = 36
"""Walk-ins of a day, with the shares by weekday and by hour from nine on: the reference scenario of the simulation."""
USUAL_WEEK = (1.2, 1.0, 0.95, 0.95, 0.9, 1.0, 1.0)
USUAL_HOURS = dict(enumerate((0.24, 0.22, 0.15, 0.06, 0.10, 0.11, 0.08, 0.04), start=9))
USUAL_SHARES = {Class.URGENT: 0.15, Class.SHORT: 0.32}
"""Of all walk-ins, those who can pass somebody who came before them."""

PATIENCE = {
    Class.URGENT: Length(60.0, Length.usual(1.0).sigma),
    Class.SHORT: Length(25.0, Length.usual(1.0).sigma),
    Class.OTHER: Length(45.0, Length.usual(1.0).sigma),
}
"""How many minutes people wait before they give up."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a walk-in comes for."""

    need: str | None
    service: str
    minutes: int
    urgent: bool

    @property
    def stands(self) -> Class:
        """The class of its promise."""
        return class_of(self.urgent, self.minutes <= SHORT_TASK_MINUTES)


@dataclass(frozen=True)
class Past:
    """The walk-ins of the last days: on how many days, and how many in each hour of the day and for each matter."""

    days: int = 0
    by_hour: Mapping[int, int] = field(default_factory=dict)
    matters: Mapping[Matter, int] = field(default_factory=dict)


def habits_of(triage: Triage, past: Past, knowledge: Knowledge, today: date) -> Habits:
    """Return what to expect today. Only the urgent and the short are told apart: nobody else passes anybody."""
    if past.days >= ENOUGH_DAYS:
        rates = {hour: count / past.days for hour, count in past.by_hour.items()}
        total = sum(past.matters.values())
        shares = {matter: count / total for matter, count in past.matters.items()}
    else:
        visitors = USUAL_VISITORS * USUAL_WEEK[today.weekday()]
        rates = {hour: visitors * share for hour, share in USUAL_HOURS.items()}
        shares = _usual_shares(set(_matters(triage, today)))
    return Habits(
        by_hour=tuple(rates.get(hour, 0.0) for hour in range(24)),
        kinds=tuple(
            Kind(
                matter.service,
                knowledge.length(matter.need, matter.service, matter.minutes),
                matter.urgent,
                matter.minutes <= SHORT_TASK_MINUTES,
                share,
            )
            for matter, share in shares.items()
            if matter.stands is not Class.OTHER
        ),
        patience=PATIENCE,
    )


def _matters(triage: Triage, today: date) -> Iterator[Matter]:
    """Yield what the content gives a number for today, whatever is answered."""
    for need in triage.needs.values():
        told = [frozenset[str](), *(frozenset((rule.fact,)) for rule in need.rules if rule.fact is not None)]
        for facts in told if need.enabled else ():
            wanted = plan(triage, need, facts, today)
            if wanted.outcome is OutcomeKind.TICKET:
                yield Matter(need.code, wanted.service, wanted.minutes, wanted.urgent)


def _usual_shares(matters: Iterable[Matter]) -> dict[Matter, float]:
    """Share what is usual evenly among the matters of each class."""
    ordered = sorted(matters, key=lambda matter: (matter.service, matter.minutes, matter.need or "", matter.urgent))
    of_class = {stands: [matter for matter in ordered if matter.stands is stands] for stands in USUAL_SHARES}
    return {matter: USUAL_SHARES[stands] / len(alike) for stands, alike in of_class.items() for matter in alike}
