"""How long what is kept: the defaults of product.md, which a site may change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """In days: the detail of tickets, bookings and visits; what the team has done; the technical log."""

    detail: int = 30
    audit: int = 183
    log: int = 30


@dataclass(frozen=True, slots=True)
class ClockDoubtful:
    """Nothing is erased: the clock has jumped by `days`, and nobody has said that it is right (fault B3)."""

    days: int


@dataclass(frozen=True, slots=True)
class Purged:
    """What was erased: how many days, and how many rows in all."""

    days: int
    rows: int
