"""Staff who walk away (fault I6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.auto_lock import DESK, PANEL, LockAfter, signed_in


def test_i6_the_panel_locks_after_a_minute_without_a_touch() -> None:
    lock = signed_in(PANEL, now=1_000)
    assert not lock.locked(1_059.9)
    assert lock.locked(1_060)
    assert lock.touched(1_050).seconds_left(1_060) == 50


def test_i6_the_panel_locks_after_a_quarter_of_an_hour_whatever_is_touched() -> None:
    lock = signed_in(PANEL, now=0)
    for second in range(0, 900, 30):
        assert not lock.locked(second)
        lock = lock.touched(second)
    assert lock.seconds_left(890) == 10
    assert lock.locked(900)


def test_i6_a_touch_after_the_lock_opens_nothing_again() -> None:
    lock = signed_in(PANEL, now=0)
    assert lock.touched(60).locked(60)


def test_the_desk_waits_longer_than_the_panel() -> None:
    assert DESK.idle_seconds > PANEL.idle_seconds
    assert DESK.absolute_seconds > PANEL.absolute_seconds


@pytest.mark.parametrize("after", [PANEL, DESK])
@given(touches=st.lists(st.integers(0, 50_000), max_size=50))
def test_i6_no_touches_keep_anybody_in_longer_than_the_limits(after: LockAfter, touches: list[int]) -> None:
    lock = signed_in(after, now=0)
    for touch in sorted(touches):
        lock = lock.touched(touch)
        assert lock.seconds_left(touch) <= after.idle_seconds
    assert lock.locked(after.absolute_seconds)
