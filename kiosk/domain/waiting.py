"""How long one waits, from who is waiting and who receives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.directory import Directory

SHORT_TASK_MINUTES = 10
LONG_WAIT_SHORT_TASK = 15
LONG_WAIT = 25
WIDEST_BAND = 40
LOW, HIGH = 0.6, 1.4
"""Spread of the band around the sum of the usual lengths (lengths of visits vary by about 0.6 of their mean)."""


@dataclass(frozen=True, slots=True)
class WaitingTicket:
    """Somebody before us: what they queue for and their usual length."""

    service: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Wait:
    """A band in minutes, both ends multiples of five; `latest` is when the band ends."""

    low: int
    high: int
    latest: datetime

    @property
    def uncertain(self) -> bool:
        """Whether the band is too wide to be worth showing."""
        return self.high - self.low > WIDEST_BAND

    def too_long_for(self, minutes: int) -> bool:
        """Tell whether a task of `minutes` deserves something better than this wait."""
        return self.high > (LONG_WAIT_SHORT_TASK if minutes <= SHORT_TASK_MINUTES else LONG_WAIT)


def estimate(directory: Directory, queue: Sequence[WaitingTicket], service: str, now: datetime) -> Wait | None:
    """Return when a new ticket for `service` would be called, or None when nobody here has the skill now.

    Everybody waiting whom the same desks can serve counts with their usual length, shared among those desks.
    """
    desks = [
        adviser
        for adviser in directory.advisers.values()
        if service in adviser.skills and adviser.presence.closes_at(now) is not None
    ]
    if not desks:
        return None
    within_reach = frozenset().union(*(adviser.skills for adviser in desks))
    work = sum(ahead.minutes for ahead in queue if ahead.service in within_reach) / len(desks)
    low, high = int(work * LOW) // 5 * 5, max(5, -(-int(work * HIGH) // 5) * 5)
    return Wait(low, high, now + timedelta(minutes=high))
