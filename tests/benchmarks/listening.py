"""The kiosk's voice: how soon it begins, how many touches it costs, and what nobody says yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from statistics import mean
from time import perf_counter

from PySide6.QtCore import QEventLoop, QMetaObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

from kiosk.app.site import Site
from kiosk.app.visitor import Kiosk
from kiosk.devices.clock import PretendClock, SystemClock
from kiosk.devices.pretend import PretendPrinter
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.sound import SoundState
from kiosk.language import OFFERED, SOURCE, catalogue
from kiosk.paths import bundled, site_folders
from kiosk.rehearsal.player import BETWEEN_TOUCHES, Player
from kiosk.settings import load
from kiosk.speech.reader import Reader
from kiosk.speech.spoken import spoken
from kiosk.speech.voices import Voices, shipped_folder
from kiosk.ui.sound_player import QtSoundPlayer
from kiosk.usecases.mapping import endings
from kiosk.usecases.opening import usable_pack
from kiosk.usecases.speaking import every_clip, missing
from tests.benchmarks.measuring import Measure, Sizes, compared

PATIENCE_MILLISECONDS = 20_000
TILES = ("option:papers", "option:money", "option:housing", "option:work")


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Hear tiles through Qt beside bare players of the same files, then walk routes with and without listening."""
    folders = site_folders(folder / "listening")
    shutil.copytree(bundled("assets") / "demo", folders.root)
    settings = load(folders.settings)
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=settings.zone))

    site = Site(folders, settings, clock, Random(1), PretendPrinter(folders.slips), windowed=True)
    with closing(Kiosk(site, PretendSoundPlayer(clock))) as kiosk:
        player = Player(kiosk, clock)
        touches = _touches(player, sizes.rounds)
        # Only now: Qt Multimedia wants an application.
        audible = _Audible(SystemClock(settings.zone))
        kiosk.voice.use(audible)
        starts = list(islice(_starts(player, audible), sizes.rounds * len(TILES)))
    pack, voices = usable_pack(site_folders(folder / "bare"), clock.now().date()), Voices((shipped_folder(),))
    lacking = {}
    french = Reader(catalogue(SOURCE, *folders.catalogues), spoken(voices.folders, SOURCE))
    for tag in OFFERED:
        reader = Reader(catalogue(tag, *folders.catalogues), spoken(voices.folders, tag), french)
        count = len(every_clip(pack, reader))
        lacking[f"clips_missing_{tag}"] = Measure(len(missing(pack, reader, voices)), count, "0", "clips")
    return {
        "speech_start_ms": compared(list(zip(*starts, strict=True)), "≤ 150 ms"),
        "touches_listening": Measure(*touches, "2 a choice, and 1", "touches"),
        **lacking,
    }


class _Audible(QtSoundPlayer):
    """Plays without a device as if there were one."""

    def state(self) -> SoundState:
        return SoundState.READY


def _starts(player: Player, audible: _Audible) -> Iterator[tuple[float, float]]:
    """Yield what passes from a touch on a tile, and from a bare player's `play`, until the first sample."""
    player.touch("bar:listen")
    for _ in range(2):
        player.touch("language:fr")
        player.settle()
        player.clock.advance(BETWEEN_TOUCHES)
    speaker, voices = player.kiosk.speaker, Voices((shipped_folder(),))
    output = QAudioOutput()
    bare = QMediaPlayer(audioOutput=output)
    while True:
        for tile in TILES:
            ours = _until_first_sample(audible._player, partial(player.touch, tile))
            assert speaker.line is not None
            [sound] = voices.say(speaker.line.clips)
            speaker.stop()
            player.settle()

            def play(path: Path = sound.path) -> None:
                bare.setSource(QUrl.fromLocalFile(str(path)))
                bare.play()

            yield ours, _until_first_sample(bare, play)
            # Not from Python: it would wait for a thread that waits for Python, to log that there is no device.
            QMetaObject.invokeMethod(bare, "stop", Qt.ConnectionType.QueuedConnection)
            player.settle()


def _until_first_sample(player: QMediaPlayer, begin: Callable[[], None]) -> float:
    """Return the milliseconds until the player has decoded enough to be heard. Raises TimeoutError."""
    # Not QTest.qWait: it holds the interpreter's lock, which the decoder's thread waits for.
    loop, begun = QEventLoop(), list[float]()

    def look(status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.BufferedMedia:
            begun.append(perf_counter())
            loop.quit()

    player.mediaStatusChanged.connect(look)
    before = perf_counter()
    begin()
    if not begun:
        QTimer.singleShot(PATIENCE_MILLISECONDS, loop, loop.quit)
        loop.exec()
    player.mediaStatusChanged.disconnect(look)
    if not begun:
        raise TimeoutError("nothing was heard")
    return (begun[0] - before) * 1000


def _touches(player: Player, most: int) -> tuple[float, float]:
    """Return how many touches a route takes from the first screen to its outcome: listening, and not."""
    routes = [ending.path for ending in endings(player.kiosk.house().pack, player.clock.now())][:most]
    heard = mean(_walk(player, path, listening=True) for path in routes)
    return heard, mean(_walk(player, path, listening=False) for path in routes)


def _walk(player: Player, path: Sequence[str], *, listening: bool) -> int:
    at_once = path[0] == "help_now"
    names = ["help" if at_once else "language:fr", *(f"option:{option}" for option in path[at_once:])]
    touches = 0
    for name in ["bar:listen", *names] if listening else names:
        before = player.kiosk.controller.visit
        while player.kiosk.controller.visit is before:
            player.touch(name)
            player.settle()
            player.clock.advance(BETWEEN_TOUCHES)
            touches += 1
    player.kiosk.controller.start_again()
    player.settle()
    player.clock.advance(BETWEEN_TOUCHES)
    return touches
