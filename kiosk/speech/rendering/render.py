"""Rendering what is missing: each clip by the best engine that this system has for its language."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.speech import manifest
from kiosk.speech.manifest import CLIP_SUFFIX, Entry
from kiosk.speech.phrases import Clip
from kiosk.speech.rendering import opus
from kiosk.speech.rendering.engines import Engine
from kiosk.speech.rendering.samples import levelled, read_wav, trimmed


@dataclass(frozen=True, slots=True)
class Done:
    """`mute` are the clips that no engine here says: they wait for a recording."""

    rendered: tuple[Clip, ...]
    mute: tuple[Clip, ...]


def render(clips: Iterable[Clip], folder: Path, engines: Sequence[Engine]) -> Done:
    """Render clips into `folder`, beside those that are there. Raises RenderingFailed, with all before it kept."""
    rendered, mute = [], []
    for clip in clips:
        engine = next((engine for engine in engines if clip.language in engine.voices), None) if clip.text else None
        if engine is None:
            mute.append(clip)
        else:
            _render(clip, folder / clip.language, engine)
            rendered.append(clip)
    return Done(tuple(rendered), tuple(mute))


def _render(clip: Clip, folder: Path, engine: Engine) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = engine.key(clip.text, clip.language) if clip.sentence else clip.name
    path = folder / f"{name}{CLIP_SUFFIX}"
    with TemporaryDirectory() as temporary:
        wav = Path(temporary, "spoken.wav")
        engine.speak(clip.text, clip.language, wav)
        sound = levelled(trimmed(read_wav(wav)))
    opus.encode(sound, path)
    entry = Entry(
        text=clip.text,
        engine=engine.name,
        voice=engine.voices[clip.language],
        grade=engine.grade,
        seconds=round(sound.seconds, 2),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )
    manifest.write(folder, {**manifest.read(folder), name: entry})


def swept(folder: Path, texts: Container[str]) -> int:
    """Remove the rendered clips of a language that say none of the texts, and return how many there were."""
    entries = manifest.read(folder)
    kept = {name: entry for name, entry in entries.items() if entry.text in texts}
    if len(kept) < len(entries):
        manifest.write(folder, kept)
        for name in entries.keys() - kept.keys():
            (folder / f"{name}{CLIP_SUFFIX}").unlink(missing_ok=True)
    return len(entries) - len(kept)
