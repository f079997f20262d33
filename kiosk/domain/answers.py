"""The three questions of the team, answered from what was counted: delays, requests without an answer, workshops."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.directory import Workshop
from kiosk.domain.seen import Seen
from kiosk.domain.totals import What

KEPT_GOAL = 0.82
"""The least share of promises kept (queue.md, the goals)."""

LOST_GOAL = 0.14
"""The largest share of people who are not received (queue.md, the goals)."""

FILLED_GOAL = 0.75
"""The least share of seats taken: with three in ten who do not come (queue.md), fewer leave a room half empty."""


@dataclass(frozen=True, slots=True)
class Delays:
    """Of the `called`, how many in time; the mean minutes waited and promised."""

    called: int
    in_time: int
    waited: float
    promised: float

    @property
    def good(self) -> bool:
        """Whether the goal is reached."""
        return self.in_time >= KEPT_GOAL * self.called


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Of those who `came`, how many were not received; the commonest cause and need of those, with how many each."""

    came: int
    unserved: int
    cause: tuple[str, int]
    need: tuple[str, int]

    @property
    def good(self) -> bool:
        """Whether the goal is reached."""
        return self.unserved <= LOST_GOAL * self.came


@dataclass(frozen=True, slots=True)
class Filling:
    """Of the seats `offered`, how many were taken; the workshop with most seats `free`, and how to fill it.

    `asked` came for what it teaches. `listed` wait for a seat in some workshop.
    """

    offered: int
    filled: int
    present: int
    listed: int
    emptiest: str
    free: int
    asked: int

    @property
    def good(self) -> bool:
        """Whether the goal is reached."""
        return self.filled >= FILLED_GOAL * self.offered


def delays(seen: Seen) -> Delays | None:
    """Return whether delays are acceptable; None before anybody was called."""
    called = seen.number(What.CALLED)
    if not called:
        return None
    waited, promised = seen.number(What.WAITED), seen.number(What.PROMISED)
    return Delays(called, seen.number(What.IN_TIME), waited / called, promised / called)


def unanswered(seen: Seen) -> Unanswered | None:
    """Return which requests go unanswered; None before anybody came."""
    came = seen.number(What.TAKEN)
    if not came:
        return None
    causes, needs = seen.kinds(What.UNSERVED), seen.kinds(What.UNSERVED_NEED)
    return Unanswered(came, sum(causes.values()), _first(causes), _first(needs))


def filling(seen: Seen, workshops: Mapping[str, Workshop]) -> Filling | None:
    """Return how full the workshops were, and whom to invite to the emptiest; None where there was none."""
    offered, filled = seen.kinds(What.SEATS_OFFERED), seen.kinds(What.SEATS_FILLED)
    if not offered:
        return None
    free = {code: seats - filled.get(code, 0) for code, seats in offered.items()}
    emptiest = max(sorted(free), key=lambda code: free[code])
    needs = workshops[emptiest].needs if emptiest in workshops else frozenset()
    return Filling(
        offered=sum(offered.values()),
        filled=sum(filled.values()),
        present=seen.total(What.SEATS_PRESENT),
        listed=seen.total(What.SEATS_LISTED),
        emptiest=emptiest,
        free=max(0, free[emptiest]),
        asked=sum(seen.number(What.NEED, need) for need in needs),
    )


def _first(kinds: Mapping[str, int]) -> tuple[str, int]:
    return next(iter(kinds.items()), ("", 0))
