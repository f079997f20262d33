"""The ladder: a person's recording, a rendered clip, silence; and never another language's voice."""

from pathlib import Path

import pytest

from kiosk.speech import manifest
from kiosk.speech.manifest import Voice
from kiosk.speech.phrases import Clip
from kiosk.speech.voices import Sound, Voices
from tests.speech.conftest import Render

CLIP = Clip("fr", "counter-poste_1", "au poste un")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "site", tmp_path / "shipped"


def record(folder: Path, clip: Clip, suffix: str = ".wav") -> Path:
    path = folder / clip.language / "recorded" / f"{clip.name}{suffix}"
    path.parent.mkdir(parents=True)
    path.touch()
    return path


def test_without_a_file_there_is_silence_e3(folders: tuple[Path, Path]) -> None:
    assert Voices(folders).find(CLIP) is None


def test_a_sites_own_goes_before_the_shipped_one(folders: tuple[Path, Path], rendered: Render) -> None:
    site, shipped = folders
    path = rendered(shipped, CLIP)
    assert Voices(folders).find(CLIP) == Sound(path, 0.5, Voice.ROBOT)
    path = rendered(site, CLIP)
    assert Voices(folders).find(CLIP) == Sound(path, 0.5, Voice.ROBOT)


@pytest.mark.parametrize("suffix", [".ogg", ".wav"])
def test_a_recording_goes_before_every_rendered_clip(folders: tuple[Path, Path], rendered: Render, suffix: str) -> None:
    site, shipped = folders
    rendered(site, CLIP)
    recording = record(shipped, CLIP, suffix)
    assert Voices(folders).find(CLIP) == Sound(recording, voice=Voice.RECORDED)


def test_what_no_voice_can_say_waits_for_a_recording(folders: tuple[Path, Path]) -> None:
    clip = Clip("ar", "counter-tipi", "")
    assert Voices(folders).find(clip) is None
    assert Voices(folders).find(clip) != Voices((record(folders[0], clip).parents[2],)).find(clip)


def test_a_clip_is_found_by_its_words_whatever_its_name(folders: tuple[Path, Path], rendered: Render) -> None:
    path = rendered(folders[1], CLIP)
    found = Voices(folders).find(Clip("fr", "counter-guichet", "au poste un"))
    assert found is not None
    assert found.path == path


def test_words_that_have_changed_are_no_longer_heard(folders: tuple[Path, Path], rendered: Render) -> None:
    rendered(folders[0], CLIP)
    assert Voices(folders).find(Clip("fr", CLIP.name, "au Tipi")) is None


def test_no_language_borrows_anothers_voice(folders: tuple[Path, Path], rendered: Render) -> None:
    rendered(folders[0], CLIP)
    record(folders[0], CLIP)
    assert Voices(folders).find(Clip("en", CLIP.name, CLIP.text)) is None


def test_a_phrase_is_said_whole_or_not_at_all(folders: tuple[Path, Path], rendered: Render) -> None:
    other = Clip("fr", "number", "numéro")
    rendered(folders[0], CLIP)
    assert Voices(folders).say((other, CLIP)) == ()
    rendered(folders[0], other)
    assert [sound.path.stem for sound in Voices(folders).say((other, CLIP))] == ["number", "counter-poste_1"]


def test_a_clip_whose_file_is_gone_is_silence_e3(folders: tuple[Path, Path], rendered: Render) -> None:
    rendered(folders[0], CLIP).unlink()
    assert Voices(folders).find(CLIP) is None


@pytest.mark.parametrize("broken", ["", "[]", '{"a": 1}', '{"a": {"text": "b"}}', '{"a": {"grade": "angel"}}', "\0"])
def test_a_broken_manifest_is_no_manifest_e3(tmp_path: Path, broken: str) -> None:
    (tmp_path / manifest.NAME).write_text(broken)
    assert manifest.read(tmp_path) == {}
