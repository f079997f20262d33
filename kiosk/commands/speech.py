"""`kiosk speech`: what is said aloud on a site, and rendering what has no voice yet."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk.commands.packs import pack_of
from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.content.pack import Pack, load
from kiosk.devices.clock import SystemClock
from kiosk.language import OFFERED, SOURCE, catalogue
from kiosk.paths import bundled, site_folders
from kiosk.speech.manifest import Voice
from kiosk.speech.phrases import VOCABULARIES, Clip, shipped_clips
from kiosk.speech.reader import Reader
from kiosk.speech.rendering import opus
from kiosk.speech.rendering.engines import ENGINES, RenderingFailed
from kiosk.speech.rendering.render import render, swept
from kiosk.speech.rendering.samples import levelled
from kiosk.speech.rendering.tones import SOUNDS, played
from kiosk.speech.spoken import spoken
from kiosk.speech.voices import Voices, shipped_folder, voices_of
from kiosk.usecases.speaking import every_clip

SPEAKERS = {Voice.RECORDED: "une personne", Voice.RENDERED: "voix de synthèse", Voice.ROBOT: "voix de robot"}


def run(options: argparse.Namespace) -> int:
    """List the clips, or render the missing ones; `--shipped` is for whoever builds the kiosk."""
    folders = site_folders(options.data_dir)
    settings = settings_of(folders)
    today = SystemClock(settings.zone).now().date()
    if options.shipped:
        folder, voices = shipped_folder(), Voices((shipped_folder(),))
        pack, tags = _bundled_pack(today), tuple(OFFERED)
    else:
        folder, voices = folders.speech, voices_of(folders)
        pack, tags = pack_of(folders, today), settings.languages
    french = Reader(catalogue(SOURCE, *folders.catalogues), spoken(voices.folders, SOURCE))
    readers = [Reader(catalogue(tag, *folders.catalogues), spoken(voices.folders, tag), french) for tag in tags]
    clips = list(dict.fromkeys(clip for reader in readers for clip in every_clip(pack, reader)))
    if options.shipped:
        clips += [clip for tag in VOCABULARIES.keys() & set(tags) for clip in shipped_clips(tag)]
    if options.action == "list":
        print("\n".join(line(clip, voices) for clip in clips))
        return 0
    try:
        print(rendered([clip for clip in clips if voices.find(clip) is None], folder))
        if options.shipped:
            for tag in tags:
                swept(folder / tag, {clip.text for clip in clips if clip.language == tag})
            render_sounds(bundled("assets") / "sounds")
    except RenderingFailed as failure:
        raise Refused(str(failure)) from failure
    return 0


def _bundled_pack(today: date) -> Pack:
    loaded = load((bundled("assets") / "content",), None, today)
    if loaded.pack is None:
        raise Refused("\n".join(map(str, loaded.errors)))
    return loaded.pack


def line(clip: Clip, voices: Voices) -> str:
    """Return the file that a recording of the clip would be, who says it now, and what is said."""
    sound = voices.find(clip)
    speaker = SPEAKERS[sound.voice] if sound is not None and sound.voice is not None else "personne"
    return f"{clip.language}/recorded/{f'{clip.name}.ogg':<20} {speaker:<16} {clip.text}".rstrip()


def rendered(missing: Sequence[Clip], folder: Path) -> str:
    """Render what is missing, each text once, and tell of it. Raises RenderingFailed, Refused without the programs."""
    engines = [engine for engine in ENGINES if engine.installed]
    spoken_by_some = {language for engine in ENGINES for language in engine.voices}
    can_be_said = any(clip.text and clip.language in spoken_by_some for clip in missing)
    if can_be_said and not (engines and opus.installed()):
        raise Refused("Il manque de quoi fabriquer les sons. Lancez : apt-get install espeak-ng opus-tools")
    spoken_once = {(clip.language, clip.text or clip.name): clip for clip in reversed(missing)}
    done = render(reversed(spoken_once.values()), folder, engines)
    waiting = Counter(clip.language for clip in done.mute)
    told = [f"{count} textes en « {tag} » attendent la voix d’une personne." for tag, count in sorted(waiting.items())]
    return "\n".join((*told, f"{len(done.rendered)} sons fabriqués dans {folder}."))


def render_sounds(folder: Path) -> None:
    """Make the kiosk's own sounds anew. Raises RenderingFailed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        opus.encode(levelled(played(notes)), folder / f"{name}.ogg")
