"""The kiosk's own sounds, made of struck notes: nothing recorded, nothing borrowed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.speech.rendering.samples import Samples
from kiosk.speech.sounds import OwnSound

RATE = 24_000
ATTACK_SECONDS = 0.006


@dataclass(frozen=True, slots=True)
class Note:
    """A note struck at `at` seconds, which falls to a third in `fall` seconds; `partials` are their amplitudes."""

    hertz: float
    at: float
    fall: float
    partials: tuple[float, ...]


_SOFT = (1.0, 0.25, 0.08)
_WOOD = (1.0, 0.1, 0.3, 0.05)
_BRIGHT = (1.0, 0.6, 0.45, 0.3)

C5, E5, G4, A5 = 523.25, 659.26, 392.0, 880.0

SOUNDS: Mapping[OwnSound, tuple[Note, ...]] = {
    # Two notes that fall, as in a station.
    OwnSound.CALL: (Note(E5, 0.0, 0.28, _SOFT), Note(C5, 0.38, 0.38, _SOFT)),
    # Three that rise, like a question.
    OwnSound.HELP: tuple(Note(hertz, 0.16 * n, 0.14, _WOOD) for n, hertz in enumerate((G4, C5, E5))),
    # High and low, three times in quick succession: nobody takes it for the others.
    OwnSound.MEDICAL: tuple(Note(A5 if n % 2 == 0 else E5, 0.22 * n, 0.2, _BRIGHT) for n in range(6)),
}


def played(notes: Sequence[Note]) -> Samples:
    """Return the sound of the notes together, from the first to the last one's end."""
    assert all(before.at <= after.at for before, after in pairwise(notes))
    values = [0.0] * round((notes[-1].at + 4 * notes[-1].fall) * RATE)
    for note in notes:
        start = round(note.at * RATE)
        for index in range(start, len(values)):
            seconds = (index - start) / RATE
            strength = min(1.0, seconds / ATTACK_SECONDS) * math.exp(-seconds / note.fall)
            values[index] += strength * sum(
                amplitude * math.sin(2 * math.pi * note.hertz * (order + 1) * seconds)
                for order, amplitude in enumerate(note.partials)
            )
    peak = max(map(abs, values))
    return Samples([value / peak for value in values], RATE)
