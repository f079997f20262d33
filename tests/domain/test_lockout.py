"""Guessing PINs: how often, how fast, and what no trick with the machine changes (faults I1, I3)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.lockout import (
    DAY_SECONDS,
    FREE_TRIES,
    LONGEST_PAUSE_SECONDS,
    TRIES_A_DAY,
    Disabled,
    Locked,
    Lockout,
    Uptime,
    WrongPin,
)

A_DAY = 60
"""Guesses a day at the most, as fault I1 has it."""


def at(seconds: float, boot: str = "boot-1") -> Uptime:
    return Uptime(boot, seconds)


def after(*, wrong: int, seconds: float = 0.0) -> Lockout:
    """Return where somebody stands after so many wrong PINs at once."""
    lockout = Lockout()
    for _ in range(wrong):
        lockout = lockout.wrong(at(seconds))
    return lockout


def test_i1_five_tries_are_free_then_pauses_double_until_the_tenth_disables() -> None:
    assert [after(wrong=n).answer() for n in range(1, 11)] == [
        WrongPin(4), WrongPin(3), WrongPin(2), WrongPin(1),
        Locked(15), Locked(30), Locked(60), Locked(120), Locked(240),
        Disabled(),
    ]  # fmt: skip


def test_i1_whom_a_coordinator_lets_try_again_starts_where_they_stood_up_to_an_hour() -> None:
    lockout = after(wrong=10).allowed()
    assert lockout.refusal is None
    pauses = []
    for _ in range(9):
        lockout = lockout.wrong(at(0))
        assert isinstance(lockout.refusal, Locked)
        pauses.append(lockout.refusal.seconds)
        lockout = lockout.allowed()
    assert pauses == [960, 1920, *[LONGEST_PAUSE_SECONDS] * 7]
    assert lockout.wrong(at(0)).refusal == Disabled()


def test_a_pause_ends_after_its_seconds_and_not_before() -> None:
    lockout = after(wrong=5, seconds=100)
    assert lockout.at(at(114.9)).refusal == Locked(pytest.approx(0.1))
    assert lockout.at(at(115)).refusal is None


def test_the_right_pin_ends_the_row_but_not_the_days_count() -> None:
    lockout = after(wrong=4).right(at(1))
    assert (lockout.in_a_row, lockout.today) == (0, 4)
    assert lockout.wrong(at(2)).answer() == WrongPin(4)


def test_i1_a_days_tries_are_soon_used_up_however_often_the_owner_signs_in() -> None:
    lockout, seconds = Lockout(), 0.0
    while lockout.at(at(seconds)).refusal is None:
        lockout = lockout.wrong(at(seconds))
        if lockout.in_a_row == FREE_TRIES - 1:
            lockout = lockout.right(at(seconds))
        seconds += 1
    assert lockout.today == TRIES_A_DAY
    assert lockout.at(at(seconds)).refusal == Locked(DAY_SECONDS - seconds)
    assert lockout.at(at(DAY_SECONDS)).refusal is None
    assert lockout.at(at(DAY_SECONDS)).today == 0


def test_the_last_tries_of_a_day_are_announced() -> None:
    lockout = replace(Lockout(), today=TRIES_A_DAY - 2, day_left=50.0, boot="boot-1")
    assert lockout.wrong(at(0)).answer() == WrongPin(1)
    assert lockout.wrong(at(0)).wrong(at(0)).answer() == Locked(50)


def test_i3_a_power_cycle_gives_a_wait_back_whole() -> None:
    lockout = after(wrong=8, seconds=1_000)
    again = lockout.at(at(5, "boot-2"))
    assert again.refusal == Locked(120)
    assert again.at(at(5 + 119, "boot-2")).refusal == Locked(1)
    assert again.at(at(5 + 120, "boot-2")).refusal is None


def test_i3_a_monotonic_clock_that_looks_earlier_ends_nothing() -> None:
    assert after(wrong=5, seconds=100).at(at(3)).refusal == Locked(15)


class Attack:
    """Somebody who types PINs as fast as a device can: 100 in a second, for as long as any is looked at."""

    SECONDS = 0.01

    def __init__(self) -> None:
        self.lockout = Lockout()
        self.boot = 1
        self.seconds = 0.0
        """Since the present boot."""
        self.elapsed = 0.0
        self.guesses: list[float] = []

    def now(self) -> Uptime:
        return at(self.seconds, f"boot-{self.boot}")

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.elapsed += seconds

    def guess_for(self, seconds: float) -> None:
        """Guess for so long, leaping over the guesses that nobody looks at."""
        until = self.elapsed + seconds
        while self.elapsed < until:
            self.lockout = self.lockout.at(self.now())
            match self.lockout.refusal:
                case None:
                    self.lockout = self.lockout.wrong(self.now())
                    self.guesses.append(self.elapsed)
                    self.wait(self.SECONDS)
                case Locked(left):
                    self.wait(min(max(left, self.SECONDS), until - self.elapsed))
                case Disabled():
                    self.wait(until - self.elapsed)

    def worst_day(self) -> int:
        """Return the most guesses in any 24 hours."""
        return max(
            (bisect_left(self.guesses, start + DAY_SECONDS) - n for n, start in enumerate(self.guesses)), default=0
        )


def test_i1_thirty_days_of_attack_are_ten_guesses_while_no_coordinator_acts() -> None:
    attack = Attack()
    attack.guess_for(30 * DAY_SECONDS)
    assert len(attack.guesses) == 10


def test_i1_g20_thirty_days_of_attack_stay_under_sixty_guesses_a_day_whatever_staff_do() -> None:
    attack = Attack()
    for hour in range(30 * 24):
        attack.guess_for(3600)
        if attack.lockout.disabled:
            attack.lockout = attack.lockout.allowed()
        if hour % 3 == 0 and attack.lockout.at(attack.now()).refusal is None:
            attack.lockout = attack.lockout.right(attack.now())
    assert len(attack.guesses) > 30 * 10
    assert len(attack.guesses) <= 30 * TRIES_A_DAY
    assert attack.worst_day() < A_DAY


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("owner", "coordinator", "reboot", "nothing")),
            st.one_of(st.floats(0, 100), st.floats(0, 100_000)),
        ),
        max_size=120,
    )
)
def test_i1_i3_no_order_of_reboots_owners_and_coordinators_gives_sixty_guesses_in_a_day(
    happenings: list[tuple[str, float]],
) -> None:
    attack = Attack()
    for what, seconds in happenings:
        attack.guess_for(seconds)
        before = attack.lockout.at(attack.now())
        if what == "owner" and before.refusal is None:
            attack.lockout = attack.lockout.right(attack.now())
        elif what == "coordinator":
            attack.lockout = attack.lockout.allowed()
        elif what == "reboot":
            attack.boot, attack.seconds = attack.boot + 1, 0.0
            again = attack.lockout.at(attack.now())
            assert (again.in_a_row, again.today, again.disabled) == (
                attack.lockout.in_a_row,
                attack.lockout.today,
                attack.lockout.disabled,
            )
            assert (again.pause_left, again.day_left) == (attack.lockout.pause_left, attack.lockout.day_left)
    assert attack.worst_day() < A_DAY


@given(st.lists(st.floats(0, 50_000), min_size=1, max_size=40), st.integers(0, 40))
def test_looking_more_often_changes_nothing(moments: list[float], wrong: int) -> None:
    lockout = after(wrong=wrong)
    looked = lockout
    for moment in sorted(moments):
        looked = looked.at(at(moment))
    once = lockout.at(at(max(moments)))
    assert looked.pause_left == pytest.approx(once.pause_left, abs=1e-6)
    assert looked.day_left == pytest.approx(once.day_left, abs=1e-6)
    assert (looked.in_a_row, looked.today, looked.disabled) == (once.in_a_row, once.today, once.disabled)
