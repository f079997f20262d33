"""What a day is counted as."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.day_figures import day_figures
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage

TEN = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TICKET = Ticket(
    id="1",
    day=TEN.date(),
    sequence=1,
    need="A1",
    service="demarches",
    language="fr",
    urgent=False,
    minutes=45,
    taken_at=TEN,
    promised_at=TEN + timedelta(hours=1),
)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_an_empty_day_has_no_mean_and_nothing_kept() -> None:
    figures = day_figures((), {})
    assert (figures.came, figures.called, figures.mean_wait) == (0, 0, None)


def test_every_ticket_is_counted_once_where_it_stands() -> None:
    tickets = [replace(TICKET, id=stage, stage=stage) for stage in Stage]
    figures = day_figures(tickets, {})
    assert figures.came == len(Stage)
    assert (figures.waiting, figures.at_counter, figures.held) == (2, 2, 1)
    assert (figures.served, figures.missed, figures.cancelled, figures.referred) == (1, 1, 1, 1)


def test_the_wait_is_up_to_the_first_call() -> None:
    calls = {"1": TEN + minutes(10), "2": TEN + minutes(30)}
    tickets = [replace(TICKET, id=name, calls=3, called_at=TEN + minutes(90)) for name in calls]
    assert day_figures(tickets, calls).mean_wait == 20


def test_a_call_that_was_taken_back_counts_for_nothing() -> None:
    assert day_figures([replace(TICKET, calls=0)], {"1": TEN + minutes(10)}).called == 0


@pytest.mark.parametrize(
    ("ticket", "called_after", "kept"),
    [
        (TICKET, 60, True),
        (TICKET, 61, False),
        (replace(TICKET, urgent=True, promised_at=TEN), 20, True),
        (replace(TICKET, urgent=True, promised_at=TEN), 21, False),
        (replace(TICKET, booking="b", booked_at=TEN + minutes(30), promised_at=TEN + minutes(20)), 40, True),
        (replace(TICKET, booking="b", booked_at=TEN + minutes(30), promised_at=TEN + minutes(20)), 41, False),
    ],
)
def test_a_promise_is_kept_or_not(ticket: Ticket, called_after: int, kept: bool) -> None:
    figures = day_figures([replace(ticket, calls=1)], {"1": TEN + minutes(called_after)})
    assert (figures.called, figures.in_time) == (1, int(kept))
