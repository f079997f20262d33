"""Sound as numbers between -1 and 1, one channel: trimmed, made as loud as every other, and kept off the ceiling."""

from __future__ import annotations

import sys
import wave
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kiosk.speech.rendering.loudness import loudness

LOUDNESS = -19.0
"""LUFS of every sound of the kiosk."""

CEILING = 10 ** (-5.0 / 20)
"""Of the samples: an encoder at 24 kb/s, and the curve between samples, take up to two decibels more."""

FULL = 32767
SILENT = 10 ** (-45 / 20)
HEAD_SECONDS, TAIL_SECONDS, FADE_SECONDS = 0.02, 0.06, 0.008
LOOK_AHEAD_SECONDS = 0.004
ROUNDS = 6
CLOSE_ENOUGH = 0.1
"""Decibels that nobody hears."""


@dataclass(frozen=True, slots=True)
class Samples:
    """One channel at `rate` samples a second."""

    values: Sequence[float]
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.values) / self.rate


def read_wav(path: Path) -> Samples:
    """Read a WAV file of 16 bits, one channel. Raises wave.Error or ValueError for another."""
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise ValueError(f"{path} is not one channel of 16 bits")
        # Read to the end: a program that writes as it speaks does not know the length beforehand.
        frames = array("h", file.readframes(file.getnframes()))
        rate = file.getframerate()
    if sys.byteorder == "big":
        frames.byteswap()
    return of_frames(frames, rate)


def of_frames(frames: array[int], rate: int) -> Samples:
    """Return 16-bit samples as numbers between -1 and 1."""
    return Samples([value / FULL for value in frames], rate)


def write_wav(samples: Samples, path: Path) -> None:
    """Write a WAV file of 16 bits."""
    frames = array("h", (round(max(-1.0, min(1.0, value)) * FULL) for value in samples.values))
    if sys.byteorder == "big":
        frames.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(samples.rate)
        file.writeframes(frames.tobytes())


def trimmed(samples: Samples) -> Samples:
    """Cut the silence before and after, and fade what is left in and out. Raises ValueError for mere silence."""
    peak = max(map(abs, samples.values), default=0.0)
    loud = [index for index, value in enumerate(samples.values) if abs(value) > peak * SILENT]
    if not loud:
        raise ValueError("there is nothing to hear")
    first = max(0, loud[0] - round(HEAD_SECONDS * samples.rate))
    last = min(len(samples.values), loud[-1] + round(TAIL_SECONDS * samples.rate))
    kept = samples.values[first:last]
    fade = min(round(FADE_SECONDS * samples.rate), len(kept) // 2)
    gains = [min(1.0, (index + 1) / fade, (len(kept) - index) / fade) if fade else 1.0 for index in range(len(kept))]
    return Samples([value * gain for value, gain in zip(kept, gains, strict=True)], samples.rate)


def levelled(samples: Samples) -> Samples:
    """Return the sound at `LOUDNESS`, under the `CEILING`: what the ceiling takes is given back all over."""
    for _ in range(ROUNDS):
        lacking = LOUDNESS - loudness(samples.values, samples.rate)
        samples = _limited(Samples([value * 10 ** (lacking / 20) for value in samples.values], samples.rate))
        if abs(lacking) < CLOSE_ENOUGH:
            break
    return samples


def _limited(samples: Samples) -> Samples:
    """Turn the sound down around each peak, beginning a little before it, so that none is over the ceiling."""
    reach = max(1, round(LOOK_AHEAD_SECONDS * samples.rate))
    wanted = [min(1.0, CEILING / abs(value)) if value else 1.0 for value in samples.values]
    # The mean of the least gains within reach is never over the gain wanted in their midst.
    gains = _means(_least(wanted, reach), reach)
    return Samples([value * gain for value, gain in zip(samples.values, gains, strict=True)], samples.rate)


def _least(values: Sequence[float], reach: int) -> list[float]:
    """Return the least value within `reach` on either side of each."""
    least: list[float] = []
    window: deque[int] = deque()
    for index in range(len(values) + reach):
        if index < len(values):
            while window and values[window[-1]] >= values[index]:
                window.pop()
            window.append(index)
        centre = index - reach
        if centre >= 0:
            while window[0] < centre - reach:
                window.popleft()
            least.append(values[window[0]])
    return least


def _means(values: Iterable[float], reach: int) -> list[float]:
    """Return the mean within `reach` on either side of each; the ends go on for ever."""
    inner = list(values)
    sums = [0.0, *accumulate([inner[0]] * reach + inner + [inner[-1]] * reach)]
    width = 2 * reach + 1
    return [(sums[index + width] - sums[index]) / width for index in range(len(inner))]
