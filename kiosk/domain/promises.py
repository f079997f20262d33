"""The three promises: when each ticket is owed its call, whose turn that makes it, and how far anybody can be passed.

A promise is the ticket's time plus the target of its class. It is fixed when the ticket is taken and orders the whole
queue, so whoever is passed can be shown why: the other's promise came first. Since both count from when they were
taken, a later walk-in passes an earlier one only when less than the difference of their targets lies between them.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from kiosk.domain.room import QueueTicket

SHORT_TASK_MINUTES = 10
"""Usual length up to which a task is short."""

APPOINTMENT_LEAD = 5.0
"""An appointment is owed its call this many minutes before its time, so that the urgent go first until it falls due.

Played with 20, 10, 5 and 0: each step down calls more of the urgent in time and fewer appointments; see `RISK`.
"""

RETURN_GRACE = 5.0
"""Somebody told to come back is owed their call this many minutes after the time they were told."""

RUSH_YIELD = 30.0
"""In a rush, appointments stand this many minutes later in the order, which lets the urgent go before them.

No walk-in's place among walk-ins changes, so the bound on overtaking holds in a rush too.
"""


class Class(StrEnum):
    """What the promise of a walk-in depends on."""

    URGENT = "urgent"
    SHORT = "short"
    OTHER = "other"


TARGETS = {Class.URGENT: 0.0, Class.SHORT: 25.0, Class.OTHER: 60.0}
"""Minutes after which each class is owed its call."""

LONGEST_OVERTAKING = max(TARGETS.values()) - min(TARGETS.values())
"""Minutes by which a walk-in can have come before another who is called first, at most."""


def class_of(urgent: bool, short: bool) -> Class:
    """Return the class of a walk-in; urgent goes before short."""
    if urgent:
        return Class.URGENT
    return Class.SHORT if short else Class.OTHER


def promise(
    taken_at: float, urgent: bool, short: bool, booked_at: float | None = None, returns_at: float | None = None
) -> float:
    """Return when a ticket taken at `taken_at` is owed its call, all in minutes of the day."""
    if booked_at is not None:
        return booked_at - APPOINTMENT_LEAD
    if returns_at is not None:
        return returns_at + RETURN_GRACE
    return taken_at + TARGETS[class_of(urgent, short)]


def overtaking_bound(passing: Class, passed: Class) -> float:
    """Return the minutes by which somebody of class `passed` can have come before whoever of `passing` goes first.

    Zero within a class: two of a class never swap.
    """
    return max(0.0, TARGETS[passed] - TARGETS[passing])


def order_key(rush: bool) -> Callable[[QueueTicket], tuple[float, float, str]]:
    """Return what the queue is sorted by: the promise, then who came first, then the id, so that no two are equal."""
    later = RUSH_YIELD if rush else 0.0

    def key(ticket: QueueTicket) -> tuple[float, float, str]:
        due = ticket.promised_at if ticket.booked_at is None else ticket.promised_at + later
        return due, ticket.taken_at, ticket.id

    return key
