"""Who comes, what for, and who receives: the assumptions a run stands on.

The figures are those of the reference scenario: no log of the site exists yet. Minutes are of the day, as in the room.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

HALF_PAST_FOUR = 990.0


@dataclass(frozen=True, slots=True)
class NeedMix:
    """One kind of need: its share of the visitors, its length, how often it is urgent, the median patience."""

    code: str
    share: float
    minutes: float
    variation: float
    urgent: float
    patience: float


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """A desk: its shifts as (weekdays, start, end), and when its appointments may begin."""

    code: str
    skills: frozenset[str]
    languages: frozenset[str]
    shifts: tuple[tuple[str, float, float], ...]
    slots: tuple[float, ...] = ()


NEEDS = (
    NeedMix("print", 0.22, 6, 0.5, 0.12, 25),
    NeedMix("information", 0.13, 8, 0.6, 0.05, 25),
    NeedMix("account", 0.17, 15, 0.7, 0.15, 40),
    NeedMix("device", 0.13, 22, 0.7, 0.03, 45),
    NeedMix("procedure", 0.20, 25, 0.6, 0.28, 50),
    NeedMix("long procedure", 0.09, 45, 0.5, 0.30, 60),
    NeedMix("learning", 0.06, 30, 0.5, 0.0, 45),
)
ALL = frozenset(need.code for need in NEEDS)
HERE = frozenset({"here"})
BOTH = frozenset({"here", "other"})
EVERY_DAY = "01234"

ALL_ROUNDER = DeskPlan(
    "all-rounder",
    ALL,
    HERE,
    ((EVERY_DAY, 540, 750), ("024", 810, 1020), ("13", 810, 840), ("13", 930, 1020)),
    (570, 630, 690, 930, 975),
)
"""Holds the workshop of Tuesdays and Thursdays, 14:00 to 15:30, and receives nobody meanwhile.

That is the harder reading of the reference, and the nearer: at 48 a day first come then loses 26 in 100, as its table
says, against 25 with the desk open all week.
"""

PROCEDURES = DeskPlan(
    "procedures",
    ALL - {"learning", "device", "print"},
    BOTH,
    ((EVERY_DAY, 540, 720), (EVERY_DAY, 780, 1020)),
    (570, 630, 780, 840, 900, 960),
)
PART_TIME = DeskPlan("part-time", ALL - {"long procedure"}, HERE, (("0123", 540, 780),))
VOLUNTEER = DeskPlan("volunteer", frozenset({"print", "information", "account"}), BOTH, (("024", 570, 720),))


@dataclass(frozen=True)
class Scenario:
    """Everything assumed. Shares and chances are between 0 and 1."""

    name: str = "reference"
    visitors: float = 36.0
    visitors_variation: float = 0.15
    by_weekday: tuple[float, ...] = (1.2, 1.0, 0.95, 0.95, 0.9)
    by_hour: tuple[float, ...] = (0.24, 0.22, 0.15, 0.06, 0.10, 0.11, 0.08, 0.04)
    at_the_door: float = 0.08
    opens: float = 540.0
    last_ticket: float = HALF_PAST_FOUR
    closes: float = 1020.0
    needs: tuple[NeedMix, ...] = NEEDS
    desks: tuple[DeskPlan, ...] = (ALL_ROUNDER, PROCEDURES, PART_TIME, VOLUNTEER)
    urgent_times: float = 1.0
    lengths_times: float = 1.0
    patience_variation: float = 0.6
    urgent_patience: float = 1.5
    wrong_need: float = 0.10
    falsely_urgent: float = 0.05
    other_language: float = 0.12
    unshared_language: float = 1.35
    appointments: int = 6
    slot_minutes: float = 45.0
    appointment_needs: tuple[str, ...] = ("procedure", "procedure", "long procedure")
    appointment_missed: float = 0.20
    appointment_arrival: tuple[float, float] = (-5.0, 6.0)
    taught: frozenset[str] = frozenset({"learning", "device"})
    workshop_days: str = "13"
    workshop_seats: int = 8
    workshop_registered: float = 2.5
    workshop_missed: float = 0.30
    return_missed: float = 0.15
    accept_workshop: float = 0.45
    accept_appointment: float = 0.55
    accept_return: float = 0.40
    days: int = 30
    warm_up: int = 5
    tail: int = 5


REFERENCE = Scenario()

SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        REFERENCE,
        replace(REFERENCE, name="rush", visitors=48.0, urgent_times=1.6),
        replace(REFERENCE, name="calm", visitors=28.0),
        replace(REFERENCE, name="today", visitors=12.0, desks=(ALL_ROUNDER, PROCEDURES)),
        replace(REFERENCE, name="absence", desks=(ALL_ROUNDER, PART_TIME, VOLUNTEER)),
        replace(REFERENCE, name="gaming", falsely_urgent=0.30),
        replace(REFERENCE, name="wrong triage", wrong_need=0.25),
        replace(REFERENCE, name="slow", lengths_times=1.2),
        replace(REFERENCE, name="half acceptance", accept_workshop=0.225, accept_appointment=0.275, accept_return=0.2),
        replace(REFERENCE, name="missed", appointment_missed=0.35),
        replace(REFERENCE, name="very low", visitors=5.0, desks=(ALL_ROUNDER, PROCEDURES)),
    )
}
