"""`kiosk speech`: what is said aloud on a site, and rendering what has no voice yet."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.commands.packs import pack_of
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.content.pack import Pack
from kiosk.devices.clock import SystemClock
from kiosk.language import Catalogue, catalogue
from kiosk.paths import bundled, site_folders
from kiosk.speech.manifest import Voice
from kiosk.speech.phrases import VOCABULARIES, Clip, number_clips, place_phrase, shipped_clips
from kiosk.speech.rendering import opus
from kiosk.speech.rendering.engines import ENGINES, RenderingFailed
from kiosk.speech.rendering.render import render
from kiosk.speech.rendering.samples import levelled
from kiosk.speech.rendering.tones import SOUNDS, played
from kiosk.speech.voices import Voices, shipped_folder, voices_of
from kiosk.usecases.announcing import worded

SPEAKERS = {Voice.RECORDED: "une personne", Voice.RENDERED: "voix de synthèse", Voice.ROBOT: "voix de robot"}


def run(options: argparse.Namespace) -> int:
    """List the clips, or render the missing ones; `--shipped` is for whoever builds the kiosk."""
    folders = site_folders(options.data_dir)
    if options.shipped:
        folder, voices = shipped_folder(), Voices((shipped_folder(),))
        clips = [clip for language in VOCABULARIES for clip in shipped_clips(language)]
    else:
        settings = settings_of(folders)
        folder, voices = folders.speech, voices_of(folders)
        pack = pack_of(folders, SystemClock(settings.zone).now().date())
        clips = site_clips(pack, {tag: catalogue(tag, *folders.catalogues) for tag in settings.languages})
    if options.action == "list":
        print("\n".join(line(clip, voices) for clip in clips))
        return 0
    try:
        print(rendered([clip for clip in clips if voices.find(clip) is None], folder))
        if options.shipped:
            render_sounds(bundled("assets") / "sounds")
    except RenderingFailed as failure:
        raise Refused(str(failure)) from failure
    return 0


def site_clips(pack: Pack, catalogues: Mapping[str, Catalogue]) -> list[Clip]:
    """Return every clip that a site's calls are made of, language by language."""
    found: list[Clip] = []
    for tag, words in catalogues.items():
        if tag in VOCABULARIES:
            found += number_clips(tag)
            for counter in pack.directory.counters.values():
                found += place_phrase(worded(counter, words), tag)
    return found


def line(clip: Clip, voices: Voices) -> str:
    """Return the file that a recording of the clip would be, who says it now, and what is said."""
    sound = voices.find(clip)
    speaker = SPEAKERS[sound.voice] if sound is not None and sound.voice is not None else "personne"
    return f"{clip.language}/recorded/{f'{clip.name}.ogg':<20} {speaker:<16} {clip.text}".rstrip()


def rendered(missing: Sequence[Clip], folder: Path) -> str:
    """Render what is missing, each text once, and tell of it. Raises RenderingFailed, Refused without the programs."""
    engines = [engine for engine in ENGINES if engine.installed]
    if missing and not (engines and opus.installed()):
        raise Refused("Il manque de quoi fabriquer les sons. Lancez : apt-get install espeak-ng opus-tools")
    spoken = {(clip.language, clip.text or clip.name): clip for clip in reversed(missing)}
    done = render(reversed(spoken.values()), folder, engines)
    told = [f"À enregistrer par une personne : {clip.language}/recorded/{clip.name}.ogg" for clip in done.mute]
    return "\n".join((*told, f"{len(done.rendered)} sons fabriqués dans {folder}."))


def render_sounds(folder: Path) -> None:
    """Make the kiosk's own sounds anew. Raises RenderingFailed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        opus.encode(levelled(played(notes)), folder / f"{name}.ogg")
