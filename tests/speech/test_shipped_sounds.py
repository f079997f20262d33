"""The sounds in the repository: all there, whole, equally loud, and small."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.content.pack import Pack
from kiosk.domain.directory import Counter
from kiosk.language import LANGUAGES, SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.speech import manifest, spoken
from kiosk.speech.manifest import CLIP_SUFFIX, NAME
from kiosk.speech.phrases import VOCABULARIES, number_phrase, place_phrase, shipped_clips
from kiosk.speech.reader import Reader
from kiosk.speech.sounds import OwnSound, own_sound
from kiosk.speech.voices import RECORDINGS, Voices, shipped_folder
from kiosk.usecases.announcing import spoken_call, worded
from kiosk.usecases.speaking import every_clip, missing
from tests.content.packs import SHIPPED, load_pack
from tests.speech.hearing import RATE, Wave, denser, lufs, true_peak

MOST_BYTES = 25_000_000
LOUDEST = -3.0


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = load_pack((SHIPPED,)).pack
    assert found is not None
    return found


def reader(language: str) -> Reader:
    def texts(tag: str) -> spoken.Spoken:
        return spoken.spoken((shipped_folder(),), tag)

    french = Reader(catalogue(SOURCE, bundled("translations")), texts(SOURCE))
    return Reader(catalogue(language, bundled("translations")), texts(language), french)


def files() -> list[Path]:
    return sorted([*shipped_folder().glob("*/*.ogg"), *(own_sound(sound).path for sound in OwnSound)])


def wave(path: Path) -> Wave:
    """Decode a file; libsndfile gives back the rate that the encoder was given, whereas Opus is made for 48 kHz."""
    values, rate = soundfile.read(path)
    assert values.ndim == 1
    return denser(np.asarray(values, dtype=np.float64), RATE // rate)


def test_what_is_spoken_is_a_language_of_the_kiosk() -> None:
    assert VOCABULARIES.keys() <= LANGUAGES.keys()


@pytest.mark.parametrize("language", VOCABULARIES)
def test_every_clip_has_a_voice_of_its_language_e3(language: str) -> None:
    voices = Voices((shipped_folder(),))
    assert [clip.name for clip in shipped_clips(language) if voices.find(clip) is None] == []


@pytest.mark.parametrize("language", VOCABULARIES)
def test_every_counter_of_the_content_is_spoken(language: str, pack: Pack) -> None:
    words = catalogue(language, bundled("translations"))
    places = [place_phrase(worded(counter, words), language) for counter in pack.directory.counters.values()]
    voices = Voices((shipped_folder(),))
    assert places
    assert all(voices.say(place) for place in places)


@pytest.mark.parametrize(("visitor", "heard"), [*((tag, tag) for tag in VOCABULARIES), ("ary", "ar"), ("so", SOURCE)])
def test_a_call_is_heard_in_french_then_in_the_visitors_language(visitor: str, heard: str, pack: Pack) -> None:
    catalogues = {tag: catalogue(tag, bundled("translations")) for tag in LANGUAGES}
    counter = pack.directory.counters["poste_2"]
    said = spoken_call("k", "A 345", counter, visitor, catalogues, Voices((shipped_folder(),)))
    spoken = [phrase[0].path.parent.name for phrase in said.said]
    assert spoken == list(dict.fromkeys((SOURCE, heard)))
    assert all(
        len(phrase) == len(number_phrase("A 345", tag)) + 1 for phrase, tag in zip(said.said, spoken, strict=True)
    )


def test_a_counter_nobody_has_translated_is_left_to_the_board() -> None:
    unknown = Counter("tipi", "Le Tipi")
    assert worded(unknown, catalogue("en", bundled("translations"))).label == ""
    assert worded(unknown, catalogue("fr", bundled("translations"))).label == "Le Tipi"


@pytest.mark.parametrize("language", VOCABULARIES)
def test_every_sentence_of_the_screens_and_the_content_has_a_voice(language: str, pack: Pack) -> None:
    assert [clip.text for clip in missing(pack, reader(language), Voices((shipped_folder(),)))] == []


@pytest.mark.parametrize("language", VOCABULARIES)
def test_the_manifest_tells_of_every_file_and_of_nothing_else(language: str, pack: Pack) -> None:
    folder = shipped_folder() / language
    entries = manifest.read(folder)
    sounds = {f"{name}{CLIP_SUFFIX}" for name in entries}
    assert {path.name for path in folder.iterdir()} - {NAME, RECORDINGS, spoken.NAME} == sounds
    said = {clip.text for clip in (*shipped_clips(language), *every_clip(pack, reader(language)))}
    assert {entry.text for entry in entries.values()} <= said
    for name, entry in entries.items():
        content = (folder / f"{name}{CLIP_SUFFIX}").read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry.sha256, name


@pytest.mark.parametrize(
    "group",
    [
        pytest.param((SOURCE,), id="french"),
        *(pytest.param((tag,), id=tag, marks=pytest.mark.long) for tag in VOCABULARIES if tag != SOURCE),
    ],
)
def test_every_sound_is_as_loud_as_the_others_and_never_distorts(group: tuple[str, ...]) -> None:
    # What the encoder takes of a robot's short, hissing words is not given back.
    least, highest = (-20, LOUDEST) if SOURCE in group else (-21.5, LOUDEST + 0.6)
    of_group = [path for path in files() if path.parent.name in group or (SOURCE in group and "sounds" in path.parts)]
    assert of_group
    waves = {path: wave(path) for path in of_group}
    loud = {str(path): round(lufs(values), 1) for path, values in waves.items()}
    assert {path: level for path, level in loud.items() if not least <= level <= -18} == {}
    peaks = {str(path): round(true_peak(values), 1) for path, values in waves.items()}
    assert {path: peak for path, peak in peaks.items() if peak > highest} == {}


def test_lengths_are_as_the_manifest_tells() -> None:
    for language in VOCABULARIES:
        folder = shipped_folder() / language
        for name, entry in manifest.read(folder).items():
            assert abs(soundfile.info(folder / f"{name}{CLIP_SUFFIX}").duration - entry.seconds) < 0.05, name


def test_all_sounds_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in files()) < MOST_BYTES
