from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.directory import Adviser, Directory
from kiosk.domain.schedule import Calendar, Opening
from kiosk.domain.waiting import WIDEST_BAND, Wait, WaitingTicket, estimate

NOW = datetime(2026, 11, 24, 10, 15, tzinfo=ZoneInfo("Europe/Paris"))
MORNING = Calendar((Opening(1, time(9), time(12)),))


def house(*skills: str) -> Directory:
    """Return a house with one adviser for each word of skills, all of them there in the morning."""
    advisers = [
        Adviser(str(n), f"Conseiller {n}", f"poste_{n}", frozenset(known.split()), ("fr",), MORNING, Calendar())
        for n, known in enumerate(skills)
    ]
    return Directory(advisers={adviser.code: adviser for adviser in advisers})


def test_nobody_before_us_is_hardly_a_wait() -> None:
    assert estimate(house("papers"), (), "papers", NOW) == Wait(0, 5, NOW + timedelta(minutes=5))


def test_nobody_with_the_skill_is_no_estimate() -> None:
    assert estimate(house("papers"), (), "devices", NOW) is None
    assert estimate(house("papers"), (), "papers", NOW.replace(hour=13)) is None


def test_two_desks_share_the_work() -> None:
    queue = [WaitingTicket("papers", 30)] * 4

    alone = estimate(house("papers"), queue, "papers", NOW)
    shared = estimate(house("papers", "papers"), queue, "papers", NOW)

    assert alone is not None
    assert shared is not None
    assert (alone.low, alone.high) == (70, 170)
    assert (shared.low, shared.high) == (35, 85)


def test_people_whom_other_desks_serve_are_not_before_us() -> None:
    queue = [WaitingTicket("devices", 30)]

    wait = estimate(house("papers", "devices"), queue, "papers", NOW)

    assert wait is not None
    assert wait.high == 5


@pytest.mark.parametrize(
    ("high", "minutes", "long"), [(15, 10, False), (20, 10, True), (25, 45, False), (30, 45, True)]
)
def test_a_short_task_may_wait_less(high: int, minutes: int, long: bool) -> None:
    assert Wait(0, high, NOW).too_long_for(minutes) is long


@given(st.lists(st.tuples(st.sampled_from(["papers", "devices"]), st.integers(5, 90)), max_size=60))
def test_a_band_is_in_order_and_in_steps_of_five(queue: list[tuple[str, int]]) -> None:
    wait = estimate(house("papers devices", "papers"), [WaitingTicket(*ticket) for ticket in queue], "papers", NOW)

    assert wait is not None
    assert 0 <= wait.low < wait.high
    assert wait.low % 5 == wait.high % 5 == 0
    assert wait.latest == NOW + timedelta(minutes=wait.high)
    assert wait.uncertain is (wait.high - wait.low > WIDEST_BAND)
