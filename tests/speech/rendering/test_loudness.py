"""Loudness against what BS.1770 itself says of a tone, and against another ear."""

import math

import numpy as np
import pytest

from kiosk.speech.rendering.loudness import loudness
from tests.speech.hearing import RATE, lufs


def tone(hertz: float, seconds: float, rate: int, amplitude: float = 1.0) -> list[float]:
    return [amplitude * math.sin(2 * math.pi * hertz * n / rate) for n in range(round(seconds * rate))]


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_a_full_tone_of_997_hertz_is_as_loud_as_the_standard_says(rate: int) -> None:
    assert loudness(tone(997, 1.0, rate), rate) == pytest.approx(-3.01, abs=0.05)


def test_ten_decibels_less_are_ten_less() -> None:
    quiet = tone(997, 1.0, 16_000, 10 ** (-10 / 20))
    assert loudness(quiet, 16_000) == pytest.approx(-13.01, abs=0.05)


def test_silence_before_and_after_does_not_count() -> None:
    silence = [0.0] * 48_000
    padded = [*silence, *tone(997, 2.0, 48_000), *silence]
    assert loudness(padded, 48_000) == pytest.approx(-3.4, abs=0.4)


@pytest.mark.parametrize("values", [[], [0.0] * 1000])
def test_silence_is_not_loud_at_all(values: list[float]) -> None:
    assert loudness(values, 16_000) == -math.inf


@pytest.mark.parametrize("seconds", [0.2, 0.45, 1.5])
@pytest.mark.parametrize("hertz", [60, 200, 3000, 9000])
def test_another_ear_hears_the_same(hertz: float, seconds: float) -> None:
    values = tone(hertz, seconds, RATE, 0.3)
    assert loudness(values, RATE) == pytest.approx(lufs(np.array(values)), abs=0.05)
