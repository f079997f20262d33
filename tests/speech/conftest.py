"""A site's voices made of empty files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.speech import manifest
from kiosk.speech.manifest import Entry, Voice
from kiosk.speech.phrases import Clip

Render = Callable[[Path, Clip], Path]


@pytest.fixture
def rendered() -> Render:
    """Return a maker of rendered clips."""

    def make(folder: Path, clip: Clip) -> Path:
        home = folder / clip.language
        home.mkdir(parents=True, exist_ok=True)
        path = home / f"{clip.name}.ogg"
        path.touch()
        entry = Entry(clip.text, "espeak-ng", clip.language, Voice.ROBOT, 0.5, "")
        manifest.write(home, {**manifest.read(home), clip.name: entry})
        return path

    return make
