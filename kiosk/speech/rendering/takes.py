"""What a volunteer has said: whether it can be kept, and cut out of the silence, the breath and the room around it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum

from kiosk.speech.rendering.loudness import loudness
from kiosk.speech.rendering.samples import Samples, levelled, trimmed

FRAME_SECONDS = 0.02
BEFORE_SECONDS, AFTER_SECONDS = 0.08, 0.16
"""Of room kept around the voice: a first consonant and a last vowel are fainter than what is between."""

OVER_ROOM = 10 ** (12 / 20)
UNDER_VOICE = 10 ** (-34 / 20)
"""A frame belongs to the voice when it is so much over the room, and not so much under the loudest."""

LEAST_FRAMES = 2

AUDIBLE = 10 ** (-50 / 20)
FAINT_LUFS = -42.0
"""Below, making it as loud as the others would bring up the room."""

CLIPPED, CLIPPED_SAMPLES = 0.985, 4
"""So many samples at the ceiling are heard as a crackle."""


class Verdict(StrEnum):
    """What is to be said of a take. Nothing can be made of NOTHING; the other two can be kept all the same."""

    GOOD = "good"
    LOUD = "loud"
    FAINT = "faint"
    NOTHING = "nothing"


def judged(take: Samples) -> Verdict:
    """Tell what a take is like."""
    voice = voiced(take)
    if voice is None:
        return Verdict.NOTHING
    if sum(abs(value) >= CLIPPED for value in take.values) >= CLIPPED_SAMPLES:
        return Verdict.LOUD
    return Verdict.FAINT if loudness(voice.values, voice.rate) < FAINT_LUFS else Verdict.GOOD


def finished(take: Samples) -> Samples:
    """Return the voice alone, as loud as every other sound. Raises ValueError where there is none."""
    voice = voiced(take)
    if voice is None:
        raise ValueError("there is nothing to hear")
    return levelled(trimmed(voice))


def voiced(take: Samples) -> Samples | None:
    """Return a take from the first to the last of the voice; None where only the room is heard."""
    size = max(1, round(FRAME_SECONDS * take.rate))
    strengths = [_strength(take.values[start : start + size]) for start in range(0, len(take.values) - size + 1, size)]
    if not strengths or max(strengths) < AUDIBLE:
        return None
    room = sorted(strengths)[len(strengths) // 10]
    loudest = max(strengths)
    # A take that is voice from end to end has no room to compare with.
    least = max(min(room * OVER_ROOM, loudest / 2), loudest * UNDER_VOICE)
    strong = [strength >= least for strength in strengths]
    # A key that is pressed is as strong as a voice, but not for so long.
    heard = [index for index in range(len(strong)) if sum(strong[max(0, index - 2) : index + 3]) > LEAST_FRAMES]
    if not heard or (room >= AUDIBLE and loudest < room * OVER_ROOM / 2):
        return None
    first = max(0, heard[0] * size - round(BEFORE_SECONDS * take.rate))
    last = (heard[-1] + 1) * size + round(AFTER_SECONDS * take.rate)
    return Samples(take.values[first:last], take.rate)


def _strength(values: Sequence[float]) -> float:
    return math.sqrt(sum(value * value for value in values) / len(values))
