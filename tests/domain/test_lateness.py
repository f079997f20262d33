"""Who is warned of, before what was said to them has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain.forecast import AT_ONCE, Forecast
from kiosk.domain.lateness import misses_soon, said_to
from kiosk.domain.learning import Levels
from kiosk.domain.queue import Ticket
from tests.domain.rooms import TEN

NINE = datetime(2026, 11, 24, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
TICKET = Ticket("t", date(2026, 11, 24), 1, "B1", "express", "fr", False, 10, NINE, NINE + HOUR)
NEVER = float("inf")
TEN_WAITS = Forecast((5, 10, 15, 20, 25, 30, 35, 40, 60, 90))
"""Eight in ten are over after forty minutes."""
LONGER_THAN_SAID = Levels(tuple(0.9 + place / 2000 for place in range(200)))
"""A site where waits were always longer than nine forecasts in ten."""


@pytest.mark.parametrize(
    ("said", "wait", "levels", "expected"),
    [
        (TEN + 60, TEN_WAITS, Levels(), False),
        (TEN + 30, TEN_WAITS, Levels(), False),
        (TEN + 29, TEN_WAITS, Levels(), True),
        (TEN, TEN_WAITS, Levels(), True),
        (TEN - 1, TEN_WAITS, Levels(), False),
        (TEN + 60, TEN_WAITS, LONGER_THAN_SAID, True),
        (TEN + 5, AT_ONCE, Levels(), False),
        (TEN + 60, Forecast((5.0, 10.0, 20.0, NEVER, NEVER)), Levels(), True),
        (TEN + 60, Forecast((5.0, 10.0, 20.0, 30.0, NEVER)), Levels(), False),
    ],
    ids=[
        "in time",
        "within the slack",
        "past the slack",
        "at the very minute",
        "late already, which is told otherwise",
        "as the site has learned",
        "somebody is free",
        "perhaps not before closing",
        "almost surely before closing",
    ],
)
def test_what_was_said_is_about_to_be_missed(said: float, wait: Forecast, levels: Levels, expected: bool) -> None:
    assert misses_soon(said, wait, levels, TEN) is expected


@pytest.mark.parametrize(
    ("ticket", "said"),
    [
        (TICKET, NINE + HOUR),
        (replace(TICKET, latest_at=NINE + HOUR / 2), NINE + HOUR / 2),
        (replace(TICKET, latest_at=NINE + 2 * HOUR), NINE + HOUR),
        (replace(TICKET, booked_at=NINE + 2 * HOUR), NINE + 2 * HOUR),
    ],
    ids=["promised", "printed, earlier", "printed, later", "an appointment"],
)
def test_what_was_said_is_the_earliest_of_promise_appointment_and_paper(ticket: Ticket, said: datetime) -> None:
    assert said_to(ticket) == said
