"""Rendering what is missing, with whatever this system has."""

import hashlib
from pathlib import Path

import pytest

from kiosk.speech import manifest
from kiosk.speech.manifest import Voice
from kiosk.speech.phrases import Clip
from kiosk.speech.rendering.engines import ENGINES, ESPEAK, PICO, RenderingFailed
from kiosk.speech.rendering.render import render
from kiosk.speech.voices import Voices
from tests.speech.rendering.conftest import Programs

FRENCH, ARABIC = Clip("fr", "counter-a", "au guichet"), Clip("ar", "counter-a", "إِلَى الشُّبَّاكِ")


def test_a_clip_is_rendered_by_the_best_engine_of_its_language(tmp_path: Path, programs: Programs) -> None:
    programs.install("espeak-ng", "pico2wave", "opusenc")
    done = render((FRENCH, ARABIC), tmp_path, ENGINES)
    assert done.rendered == (FRENCH, ARABIC)
    french, arabic = manifest.read(tmp_path / "fr")["counter-a"], manifest.read(tmp_path / "ar")["counter-a"]
    assert (french.engine, french.voice, french.grade) == ("pico2wave", "fr-FR", Voice.RENDERED)
    assert (arabic.engine, arabic.voice, arabic.grade) == ("espeak-ng", "ar", Voice.ROBOT)
    assert french.sha256 == hashlib.sha256((tmp_path / "fr" / "counter-a.ogg").read_bytes()).hexdigest()
    assert french.seconds == pytest.approx(1.0, abs=0.1)
    sound = Voices((tmp_path,)).find(FRENCH)
    assert sound is not None
    assert sound.voice is Voice.RENDERED


def test_what_no_engine_says_waits_for_a_recording(tmp_path: Path, programs: Programs) -> None:
    programs.install("pico2wave", "opusenc")
    wordless = Clip("fr", "counter-b", "")
    assert render((ARABIC, wordless), tmp_path, (PICO,)).mute == (ARABIC, wordless)


def test_what_was_rendered_before_a_failure_is_kept(tmp_path: Path, programs: Programs) -> None:
    programs.install("espeak-ng", "opusenc")
    with pytest.raises(RenderingFailed, match="no voice for that"):
        render((FRENCH, Clip("fr", "counter-b", "muet")), tmp_path, (ESPEAK,))
    assert list(manifest.read(tmp_path / "fr")) == ["counter-a"]


def test_a_program_that_is_not_there_is_named(tmp_path: Path, programs: Programs) -> None:
    with pytest.raises(RenderingFailed, match="espeak-ng"):
        render((FRENCH,), tmp_path, (ESPEAK,))


def test_a_label_is_never_a_tag_nor_an_option(tmp_path: Path, programs: Programs) -> None:
    programs.install("espeak-ng", "pico2wave", "opusenc")
    assert PICO.respelt("<volume level='500'>", "fr") == " volume level='500' "
    for engine in ENGINES:
        assert render((Clip("fr", "counter-c", "--wave=/x"),), tmp_path, (engine,)).rendered


@pytest.mark.parametrize(
    ("language", "read"), [("ar", "س\u0651\u064e"), ("fa-AF", "[[ss'a]]"), ("ru", "س\u064e\u0651")]
)
def test_a_voice_is_given_the_spelling_of_its_own_language_and_of_no_other(language: str, read: str) -> None:
    assert ESPEAK.respelt("س\u064e\u0651", language) == read
