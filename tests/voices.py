"""Sounds like somebody who speaks into a microphone, and like nobody who does."""

from __future__ import annotations

import math
from array import array
from pathlib import Path
from random import Random

from kiosk.speech.rendering.samples import Samples, write_wav

RATE = 8_000
"""Samples a second: as few as tell a voice, for they are reckoned with in plain Python."""


def spoken(strength: float = 0.3, before: float = 0.5, voice: float = 0.9, after: float = 0.7) -> Samples:
    """Return a voice of syllables between two silences of a quiet room; seconds."""
    chance = Random(1)
    room = [chance.uniform(-0.0008, 0.0008) for _ in range(round((before + voice + after) * RATE))]
    start = round(before * RATE)
    for n in range(round(voice * RATE)):
        syllable = 0.55 + 0.45 * tone(4, n)
        room[start + n] += strength * syllable * (0.7 * tone(150, n) + 0.3 * tone(500, n))
    return Samples(room, RATE)


def tone(hertz: float, n: int) -> float:
    """Return the sample `n` of a tone."""
    return math.sin(2 * math.pi * hertz * n / RATE)


def as_taken(samples: Samples) -> array[int]:
    """Return what a microphone makes of it: a voice that is too strong is cut off."""
    return array("h", (round(max(-1.0, min(1.0, value)) * 32767) for value in samples.values))


def say_into(path: Path, samples: Samples) -> None:
    """Have a pretended microphone hear it."""
    write_wav(samples, path)
