"""The files that say clips, found down the ladder; a language is only ever said by its own voices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.paths import SiteFolders, bundled
from kiosk.speech import manifest
from kiosk.speech.manifest import CLIP_SUFFIX, Voice

if TYPE_CHECKING:
    from kiosk.speech.phrases import Clip

RECORDINGS = "recorded"
RECORDING_SUFFIXES = (".ogg", ".wav")


@dataclass(frozen=True, slots=True)
class Sound:
    """A file to be heard. `seconds` is None when nobody has measured it, `voice` when nobody speaks."""

    path: Path
    seconds: float | None = None
    voice: Voice | None = None


@dataclass(frozen=True)
class Voices:
    """Sounds by clip, in folders that hold one folder a language; an earlier folder goes before the later ones.

    Recordings are found by the clip's name, rendered clips by its very text, so that one whose wording has changed
    since is not heard. Manifests are read once: whoever renders anew looks with new `Voices`.
    """

    folders: Sequence[Path]
    _rendered: dict[str, Mapping[str, Sound]] = field(default_factory=dict, repr=False, compare=False)

    def find(self, clip: Clip) -> Sound | None:
        """Return the best sound of a clip: a recording, else a rendered one, else None, which is silence."""
        for folder in self.folders:
            for suffix in RECORDING_SUFFIXES:
                recording = folder / clip.language / RECORDINGS / f"{clip.name}{suffix}"
                if recording.is_file():
                    return Sound(recording, voice=Voice.RECORDED)
        if clip.language not in self._rendered:
            self._rendered[clip.language] = dict(self._read(clip.language))
        return self._rendered[clip.language].get(clip.text)

    def say(self, clips: Sequence[Clip]) -> tuple[Sound, ...]:
        """Return the sounds of a phrase in their order, or none of them when any is missing."""
        sounds = [sound for clip in clips if (sound := self.find(clip)) is not None]
        return tuple(sounds) if len(sounds) == len(clips) else ()

    def _read(self, language: str) -> Iterator[tuple[str, Sound]]:
        for folder in reversed(self.folders):
            for name, entry in manifest.read(folder / language).items():
                path = folder / language / f"{name}{CLIP_SUFFIX}"
                if path.is_file():
                    yield entry.text, Sound(path, entry.seconds, entry.grade)


def shipped_folder() -> Path:
    """Return where the clips that the kiosk ships with are."""
    return bundled("assets") / "speech"


def voices_of(folders: SiteFolders) -> Voices:
    """Return a site's voices: its own before the shipped ones."""
    return Voices((folders.speech, shipped_folder()))
