"""What became of everybody."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from kiosk.simulation.people import Person


class End(StrEnum):
    """How the visit of a walk-in ended.

    `BALKED` saw the wait and the offers, and left; `MISSED` accepted an offer and did not come; `ELSEWHERE` came to it.
    """

    SERVED = "served"
    LEFT = "left"
    CLOSED = "closed"
    BALKED = "balked"
    MISSED = "missed"
    ELSEWHERE = "elsewhere"


LOST = frozenset({End.LEFT, End.CLOSED, End.BALKED, End.MISSED})


@dataclass(frozen=True, slots=True)
class Estimate:
    """Four quantiles of a wait in minutes, as they were known when the ticket was taken.

    `must_wait`: nobody was free at once, so that there was something to foresee.
    """

    q10: float
    q50: float
    q80: float
    q90: float
    must_wait: bool


@dataclass(slots=True)
class Fate:
    """What became of a walk-in.

    `wait` is up to the desk that knows the matter, or up to when they left unserved; `first_call` is what an estimate
    foresees: up to the first desk, whether triage had understood them or not.
    """

    person: Person
    end: End = End.CLOSED
    wait: float = 0.0
    first_call: float = 0.0
    returned: bool = False
    estimate: Estimate | None = None


@dataclass(slots=True)
class Kept:
    """What became of somebody who came for an appointment: minutes late when called, None when not served."""

    day: int
    late: float | None = None


@dataclass
class Outcome:
    """All that happened in some weeks. `broken` tells every rule of the house that was not kept."""

    fates: list[Fate] = field(default_factory=list)
    appointments: list[Kept] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    busy: float = 0.0
    open: float = 0.0

    def digest(self) -> str:
        """Return a fingerprint: the same seed must give the same one."""
        return blake2b(repr((self.fates, self.appointments)).encode(), digest_size=8).hexdigest()
