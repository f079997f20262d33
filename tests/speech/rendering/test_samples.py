"""Sounds trimmed and levelled."""

import math
import random
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.speech.rendering.loudness import loudness
from kiosk.speech.rendering.samples import CEILING, LOUDNESS, Samples, levelled, read_wav, trimmed, write_wav
from kiosk.speech.rendering.tones import SOUNDS, played

RATE = 16_000


def word(amplitude: float = 0.1, spike: float = 0.0) -> Samples:
    """Return half a second of noise that swells and fades, with a click in its midst, between two silences."""
    chance = random.Random(1)
    noise = [amplitude * math.sin(math.pi * n / 8000) * chance.uniform(-1, 1) for n in range(8000)]
    noise[4000] += spike
    return Samples([0.0] * 6000 + noise + [0.0] * 9000, RATE)


def test_silence_around_a_word_is_cut_and_its_ends_fade() -> None:
    kept = trimmed(word())
    assert 0.45 < kept.seconds < 0.62
    assert max(abs(kept.values[0]), abs(kept.values[-1])) < 0.001


def test_mere_silence_is_refused() -> None:
    for silence in ([], [0.0] * 100):
        with pytest.raises(ValueError, match="nothing to hear"):
            trimmed(Samples(silence, RATE))


@pytest.mark.parametrize("amplitude", [0.005, 0.1, 1.0])
@pytest.mark.parametrize("spike", [0.0, 0.9])
def test_whatever_comes_in_leaves_equally_loud_and_under_the_ceiling(amplitude: float, spike: float) -> None:
    level = levelled(trimmed(word(amplitude, spike)))
    assert loudness(level.values, RATE) == pytest.approx(LOUDNESS, abs=0.3)
    assert max(map(abs, level.values)) <= CEILING + 1e-9


def test_a_wav_file_comes_back_as_it_was(tmp_path: Path) -> None:
    write_wav(word(), tmp_path / "word.wav")
    back = read_wav(tmp_path / "word.wav")
    assert back.rate == RATE
    assert back.values == pytest.approx(word().values, abs=1 / 32767)


def test_a_wav_file_of_two_channels_is_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "two.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(400))
    with pytest.raises(ValueError, match="one channel"):
        read_wav(tmp_path / "two.wav")


@pytest.mark.parametrize("sound", SOUNDS)
def test_our_own_sounds_are_calm_short_and_end_in_silence(sound: str) -> None:
    samples = played(SOUNDS[sound])  # type: ignore[index]
    assert 0.5 < samples.seconds < 2.5
    assert max(map(abs, samples.values)) == pytest.approx(1.0)
    assert max(map(abs, samples.values[-100:])) < 0.03
    assert max(abs(after - before) for before, after in pairwise(samples.values)) < 0.7
