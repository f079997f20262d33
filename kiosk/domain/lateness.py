"""Whether somebody is called by the time that was said, and whether they are likely to be."""

from __future__ import annotations

from datetime import datetime

from kiosk.domain.forecast import Forecast
from kiosk.domain.learning import Levels
from kiosk.domain.queue import Ticket

SLACK = 10.0
"""Minutes by which four forecasts in five may pass what was said before anybody is warned."""


def said_to(ticket: Ticket) -> datetime:
    """Return by when somebody was told that they would be called: promised, booked or printed, the earliest of them."""
    due = ticket.booked_at or ticket.promised_at
    return due if ticket.latest_at is None else min(due, ticket.latest_at)


def misses_soon(said: float, wait: Forecast, levels: Levels, now: float) -> bool:
    """Tell whether what was `said`, in minutes of the day, is about to be missed: it has not passed, and will be.

    `wait` is from `now` on; where the ticket is not called before closing, it is missed.
    """
    return now <= said and now + wait.quantile(levels.read(0.8)) > said + SLACK
