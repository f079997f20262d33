"""What a microphone heard becomes a clip like the others, or is sent back in words."""

import math

import pytest

from kiosk.speech.rendering.loudness import loudness
from kiosk.speech.rendering.samples import CEILING, LOUDNESS, Samples, of_frames
from kiosk.speech.rendering.takes import Verdict, finished, judged
from tests.voices import RATE, as_taken, spoken, tone


def taken(samples: Samples) -> Samples:
    return of_frames(as_taken(samples), samples.rate)


@pytest.mark.parametrize("strength", [0.03, 0.3, 0.9])
def test_a_voice_is_cut_out_of_the_room_and_as_loud_as_every_other(strength: float) -> None:
    take = taken(spoken(strength))
    assert judged(take) is Verdict.GOOD
    clip = finished(take)
    assert 0.9 < clip.seconds < 1.3
    assert loudness(clip.values, clip.rate) == pytest.approx(LOUDNESS, abs=1)
    assert max(map(abs, clip.values)) <= CEILING + 1e-6


@pytest.mark.parametrize(
    ("take", "verdict"),
    [
        (spoken(2.5), Verdict.LOUD),
        (spoken(0.008), Verdict.FAINT),
        (spoken(0.0), Verdict.NOTHING),
        (Samples([0.0] * RATE, RATE), Verdict.NOTHING),
        (Samples([], RATE), Verdict.NOTHING),
        (Samples([0.02 * tone(50, n) for n in range(RATE)], RATE), Verdict.NOTHING),
    ],
    ids=["loud", "faint", "room", "silence", "empty", "hum"],
)
def test_what_is_wrong_is_told(take: Samples, verdict: Verdict) -> None:
    assert judged(taken(take)) is verdict


def test_a_key_pressed_beside_the_voice_is_not_kept() -> None:
    values = list(spoken(0.2, after=1.0).values)
    for n in range(round(0.03 * RATE)):
        values[-round(0.2 * RATE) + n] += 0.5 * math.sin(n)
    clip = finished(taken(Samples(values, RATE)))
    assert clip.seconds < 1.3


def test_of_nothing_there_is_nothing_to_make() -> None:
    with pytest.raises(ValueError, match="nothing to hear"):
        finished(taken(spoken(0.0)))
