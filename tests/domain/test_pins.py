"""PINs that nobody chooses (fault I4)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.lockout import TRIES_A_DAY
from kiosk.domain.pins import ENVELOPE_DIGITS, PIN_DIGITS, draw_envelope, draw_pin, weak


@pytest.mark.parametrize(
    "pin",
    """000000 999999 123456 012345 654321 987654 890123 135791 121212 123123 112233 010203 123321
    198504 041985 202611 112026 311299 123199 991231""".split(),
)
def test_i4_what_is_tried_first_is_weak(pin: str) -> None:
    assert weak(pin)


@pytest.mark.parametrize("pin", "482913 507746 930852 640977 555097".split())
def test_other_digits_are_not(pin: str) -> None:
    assert not weak(pin)


@given(st.dates(date(1920, 1, 1), date(2040, 1, 1)))
def test_i4_no_birthday_is_strong_in_any_order(day: date) -> None:
    assert all(weak(day.strftime(order)) for order in ("%d%m%y", "%m%d%y", "%y%m%d"))


@given(st.integers())
def test_i4_what_is_drawn_is_six_digits_and_never_weak(seed: int) -> None:
    pin = draw_pin(Random(seed))
    assert len(pin) == PIN_DIGITS
    assert pin.isdecimal()
    assert not weak(pin)


def test_i4_a_weak_draw_is_drawn_again() -> None:
    class Loaded(Random):
        draws = iter((0, 123456, 10203, 482913))

        def randrange(self, *arguments: object) -> int:
            return next(self.draws)

    assert draw_pin(Loaded()) == "482913"


def test_g20_enough_pins_are_left_for_a_month_of_guesses() -> None:
    step = 97  # every pin would take half a minute
    strong = step * sum(not weak(f"{pin:06}") for pin in range(0, 10**PIN_DIGITS, step))
    assert 30 * 2 * TRIES_A_DAY / strong <= 0.002


def test_digits_are_drawn_alike() -> None:
    chance = Random(4)
    first = Counter(draw_pin(chance)[-1] for _ in range(5_000))
    assert min(first.values()) > 400


def test_envelope_codes_have_more_than_fifty_bits() -> None:
    code = draw_envelope(Random(1))
    assert len(code) == ENVELOPE_DIGITS
    assert code.isdecimal()
    assert 10**ENVELOPE_DIGITS > 2**50
