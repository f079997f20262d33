"""An ear of the tests' own: BS.1770-4 with the coefficients it prints for 48 kHz, and the peak between samples."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
STAGES = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)

Wave = NDArray[np.float64]


def _power_of_two(least: int) -> int:
    return 1 << (least - 1).bit_length()


def lufs(wave: Wave) -> float:
    """Return the integrated loudness of one channel at 48 kHz; one block where there is no room for more."""
    # Room for the filters to ring out, where a transform would wrap them round.
    size = _power_of_two(len(wave) + RATE)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    spectrum = np.fft.rfft(wave, size)
    for b, a in STAGES:
        spectrum *= (b[0] + b[1] * z + b[2] * z**2) / (a[0] + a[1] * z + a[2] * z**2)
    energy = np.concatenate(([0.0], np.cumsum(np.fft.irfft(spectrum, size)[: len(wave)] ** 2)))
    block = min(round(0.4 * RATE), len(wave))
    starts = np.arange(0, len(wave) - block + 1, round(0.1 * RATE))
    powers = (energy[starts + block] - energy[starts]) / block
    powers = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    powers = powers[powers > powers.mean() / 10]
    return float(-0.691 + 10 * np.log10(powers.mean()))


def denser(wave: Wave, times: int) -> Wave:
    """Return the curve through the samples, with `times` as many of them."""
    size = _power_of_two(len(wave) + 64)
    spectrum = np.fft.rfft(wave, size)
    spectrum = np.concatenate((spectrum, np.zeros((times - 1) * size // 2)))
    return np.fft.irfft(spectrum, times * size)[: times * len(wave)] * times


def true_peak(wave: Wave) -> float:
    """Return the highest level in decibels of full scale, between samples too: four times oversampled."""
    return float(20 * np.log10(np.abs(denser(wave, 4)).max()))
