"""The visitor's kiosk."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from kiosk import usecases
from kiosk.app.site import AGAIN, Site
from kiosk.app.slips import Slips
from kiosk.devices import jack, pulse, sound_server
from kiosk.devices.sound import SoundState
from kiosk.domain.day import DayState
from kiosk.domain.printing import PrinterStatus
from kiosk.domain.visit import Comfort
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.pictograms import Pictograms
from kiosk.speech.voices import voices_of
from kiosk.ui import engine
from kiosk.ui.application import AppViewModel, Look
from kiosk.ui.controller import Controller
from kiosk.ui.explore import Key
from kiosk.ui.explorer import Explorer
from kiosk.ui.headset import HeadsetWatch
from kiosk.ui.idle import IdleWatch, Patience
from kiosk.ui.jobs import Jobs
from kiosk.ui.panel_door import PanelDoorViewModel
from kiosk.ui.scanner import ScannerFilter
from kiosk.ui.speaker import Speaker
from kiosk.ui.store_watch import StoreWatch
from kiosk.ui.touches import TouchWatch
from kiosk.ui.translator import CatalogueTranslator
from kiosk.ui.voice import VoiceViewModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.devices.sound import SoundPlayer
    from kiosk.language import Catalogue
    from kiosk.speech.reader import Reader
    from kiosk.store.trouble import StoreTrouble
    from kiosk.store.watch import Watch
    from kiosk.ui.ahead import Ahead
    from kiosk.ui.corners import CornersWatch
    from kiosk.ui.panel.window import PanelViewModel
    from kiosk.usecases.house import House
    from kiosk.usecases.renewing import ContentWatch


SOUND_MILLISECONDS = 1_000
"""How long after the first screen is drawn a loudspeaker is looked for, and how often until there is one."""

SOUND_CARDS = Path("/dev/snd")

TICK_MILLISECONDS = 10_000
"""How often the store is looked at though nothing was written: a paused day ends at midnight."""


class Kiosk:
    """The visitor's kiosk, assembled.

    Its window stands before the store is open: `warm_up` opens it behind. `sound` is the machine's loudspeaker, opened
    behind the first screen that is shown, unless it is given. Raises RuntimeError when the screens cannot
    be loaded, MissingCatalogue when one was not compiled.
    """

    def __init__(self, site: Site, sound: SoundPlayer | None = None) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        self._catalogues = {tag: catalogue(tag, *site.folders.catalogues) for tag in site.settings.languages}
        self._pictograms = Pictograms((site.folders.pictograms, bundled("assets") / "pictograms"))
        self._opening = ThreadPoolExecutor(1, "opening")
        self._house: Future[House] | None = None
        self._renewed: Future[House] | None = None
        self._content: ContentWatch | None = None
        self._stale = False
        self._server: sound_server.Connection | None = None
        self._mute = False
        self._slips = Slips(site, self.house, self._catalogues, self._pictograms)
        self._hashing = Jobs(ThreadPoolExecutor(1, "hashing"))
        everybody = {**self._catalogues, SOURCE: catalogue(SOURCE)}
        self.controller = Controller(
            self.house,
            site.clock,
            everybody,
            self._slips.print_visit,
            usual=Comfort(volume=site.settings.volume),
        )
        self._sound, self._voices = sound, voices_of(site.folders)
        self.speaker = Speaker(self._voices, sound)
        self.voice = VoiceViewModel(self.controller, self.speaker, self._readers)
        self.idle = IdleWatch(site.clock, self._patience(), self.controller, lambda: self.speaker.speaking)
        self.door = PanelDoorViewModel(self.controller, site.clock, self._panel)
        self.view_model = AppViewModel(
            self.controller,
            self.house,
            list(self._catalogues.values()),
            site.clock,
            self.idle,
            self._look(),
            self.door,
            self.voice,
        )
        self._translator = CatalogueTranslator(lambda: self.controller.catalogue)
        self.qt.installTranslator(self._translator)
        self._engine, self.window = engine.window(self.view_model, self._pictograms)
        self.view_model.languageChanged.connect(self._engine.retranslate)
        self._corners: CornersWatch | None = None
        self._headset: HeadsetWatch | None = None
        self.explorer = Explorer(self.window, self.voice, self.idle, self._keys(), lambda: not self.door.opened)
        self._watches = (TouchWatch(self._touched), ScannerFilter(self._scanned), self.explorer)
        for watch in self._watches:
            self.qt.installEventFilter(watch)
        self.window.activeChanged.connect(self._looked_away)
        self._ahead: Ahead | None = None
        self._store: Watch | None = None
        self._store_watch = StoreWatch(self._store_changed)
        self._store_watch.changed.connect(self.look_at_store)
        self._ticks = QTimer(interval=TICK_MILLISECONDS)
        self._ticks.timeout.connect(self.look_at_store)
        self._drawn = self._damaged = False
        self._beats = QTimer(interval=pulse.EVERY_SECONDS * 1000)
        self._beats.timeout.connect(self.beat)
        self._ears = QTimer(interval=SOUND_MILLISECONDS)
        self._ears.timeout.connect(self._open_sound)

    def _readers(self, words: Catalogue) -> list[Reader]:
        from kiosk.speech.reader import Reader
        from kiosk.speech.spoken import spoken

        def known(tag: str) -> Catalogue:
            return self._catalogues.get(tag) or catalogue(tag, *self.site.folders.catalogues)

        texts = self._voices.folders
        french = Reader(known(SOURCE), spoken(texts, SOURCE))
        said_by = (words, *map(known, words.language.said_by))
        return [Reader(one, spoken(texts, one.language.tag), french) for one in said_by]

    def _keys(self) -> dict[Key, Qt.Key]:
        keypad = self.site.settings.keypad
        return {key: Qt.Key[f"Key_{getattr(keypad, key)}"] for key in Key}

    def _patience(self) -> Patience:
        site = self.site.settings
        return Patience(site.quiet_seconds, site.warning_seconds, site.farewell_seconds)

    def _look(self) -> Look:
        site = self.site.settings
        return Look(
            site.name,
            site.short_side_mm,
            self._slips.prints,
            site.retention.detail,
            site.portrait,
            self.site.windowed,
        )

    def show(self) -> None:
        """Show the window, and open the store once the first screen has been drawn."""
        self.window.frameSwapped.connect(self._first_drawn, Qt.ConnectionType.QueuedConnection)
        if self.site.windowed:
            engine.fit(self.window)
            self.window.show()
        else:
            self.window.showFullScreen()

    def _first_drawn(self) -> None:
        # Queued: more than one frame may have been drawn before the first is heard of.
        if self._drawn:
            return
        self._drawn = True
        self.window.frameSwapped.disconnect(self._first_drawn)
        self.warm_up()
        if self._sound is None:
            self._ears.start()

    def _open_sound(self) -> None:
        """Load Qt Multimedia once there is anything to play on: it takes as long as the first screen itself."""
        if any(SOUND_CARDS.glob("pcm*p")) or os.environ.get("PULSE_SERVER"):
            from kiosk.ui.announcer import open_player

            self._ears.stop()
            self._server = sound_server.Connection()
            self._sound = open_player(self.site.clock)
            self.voice.use(self._sound)
            self._headset = HeadsetWatch(jack.sockets(), self.explorer.start)

    def opening_error(self) -> StoreTrouble | None:
        """Return what keeps the store from being opened, once that is known; raises what nobody expects."""
        if self._house is None or not self._house.done():
            return None
        error = self._house.exception()
        if error is None:
            return None
        from kiosk.store.trouble import StoreTrouble

        if isinstance(error, StoreTrouble):
            return error
        raise error

    def warm_up(self) -> Future[House]:
        """Begin to open the store and the content behind the first screen, once."""
        if self._house is None:
            from kiosk.ui.ahead import Ahead
            from kiosk.ui.corners import CornersWatch

            model, clock = self.view_model, self.site.clock
            self._corners = CornersWatch(self.window, lambda: model.property("millimetre"), clock, self.door.knock)
            self._ahead = ahead = Ahead(self._next_screens)
            self._house = self._opening.submit(self._open)
            self._house.add_done_callback(lambda house: None if house.exception() else ahead.begin())
            self._opening.submit(self._look_for_damage)
        return self._house

    def _next_screens(self) -> Iterator[object]:
        from kiosk.ui.ahead import next_screens

        pack = self.house().pack
        return next_screens(
            self._engine,
            engine.drawings(self._engine),
            pack.triage,
            pack.directory,
            self.view_model.property("millimetre"),
            portrait=self.window.height() >= self.window.width(),
        )

    @property
    def warm(self) -> bool:
        """Whether everything that can be done before a touch has been done."""
        return self._ahead is not None and self._ahead.finished

    def _open(self) -> House:
        self._content = usecases.renewing.ContentWatch(self.site.folders)
        return usecases.opening.open_house(self.site.folders, self.site.clock, self.site.random)

    def _look_for_damage(self) -> None:
        """Read the whole store once, behind the screens: the log tells whoever looks after the kiosk what is wrong."""
        if self._house is not None and self._house.exception() is None:
            self._damaged = usecases.opening.log_damage(self._house.result())

    def beat(self) -> None:
        """Tell the desk how the kiosk and its printer are; a printer is asked off the screens."""
        if self._slips.prints:
            self._slips.look_at_printer(self._beat)
        else:
            self._beat(None)

    def _beat(self, printer: PrinterStatus | None) -> None:
        sound = SoundState.NO_DEVICE if self._sound is None else self.voice.look()
        heard = sound is SoundState.READY
        if self._server is not None and self._server.lost(heard=heard):
            self._mute, sound = self._server.replaced(heard=heard), SoundState.NO_DEVICE
        told = {usecases.health.SOUND: sound.value}
        if printer is not None:
            told[usecases.health.PRINTER] = printer.value
        if self._damaged:
            told[usecases.health.DAMAGE] = usecases.health.DAMAGED
        pulse.beat(self.site.folders.run, usecases.health.VISITOR, self.site.clock, told)

    def house(self) -> House:
        """Return the open house; somebody who touches at once waits for it here.

        A visit goes on with the content it began with (fault E6).
        """
        if self._renewed is not None and self._renewed.done() and len(self.controller.visit.steps) == 1:
            self._house, self._renewed = self._renewed, None
        return self.warm_up().result()

    def _renew(self, house: House) -> House:
        return usecases.renewing.renewed(house, self.site.folders)

    def _touched(self) -> None:
        self.voice.silence()
        self.idle.noticed()
        self.door.touched()

    def _scanned(self, code: str) -> None:
        """Let a visitor in by their paper, unless the team has the screen."""
        if not self.door.opened:
            self.controller.scanned(code)

    def _looked_away(self) -> None:
        """Shut the panel when something else is in front: whoever opened it no longer sees who looks at it."""
        if not self.window.isActive():
            self.door.shut()

    def _panel(self, door: PanelDoorViewModel) -> PanelViewModel:
        from kiosk.app.panel import make_panel

        return make_panel(self.site, self.house(), self._slips, self._hashing, door, list(self._catalogues.values()))

    def _store_changed(self) -> bool:
        """Tell whether anything was written, once the store is open; the first look has seen nothing yet."""
        if self._house is None or not self._house.done() or self._house.exception() is not None:
            return False
        if self._store is None:
            from kiosk.store.watch import Watch

            self._store = Watch(self.site.folders.database)
            self._ticks.start()
            self._beats.start()
            self.beat()
            return True
        return self._store.changed()

    def look_at_store(self) -> None:
        """Show what the team has done, here or at a desk: a pause, new content, and slips asked for."""
        house = self.house()
        if self._content is not None and self._content.changed():
            self._renewed = self._opening.submit(self._renew, house)
            # Drawings are kept in memory, by the name they have.
            self._stale = self.site.stale or self._content.drawings
        if (self._stale or self._mute) and self.controller.pristine and not self.door.opened:
            self.qt.exit(AGAIN)
        self.view_model.show_pause(usecases.day.today(house).state is DayState.PAUSED)
        self._slips.print_asked()
        self.door.refresh()

    def close(self) -> None:
        """Take everything down: the jobs, the engine, then what it shows."""
        if self._corners is not None:
            self.window.removeEventFilter(self._corners)
        if self._headset is not None:
            self._headset.stop()
        for watch in self._watches:
            self.qt.removeEventFilter(watch)
        self.qt.removeTranslator(self._translator)
        self.idle.stop()
        self.speaker.stop()
        self._store_watch.stop()
        self._ticks.stop()
        self._beats.stop()
        self._ears.stop()
        self.window.activeChanged.disconnect(self._looked_away)
        self.door.shut()
        if self._ahead is not None:
            self._ahead.stop()
        self.window.close()
        self._slips.stop()
        self._hashing.stop()
        self._opening.shutdown()
        engine.destroy(self._engine)
        if self._store is not None:
            self._store.close()
        if self._house is not None and self._house.exception() is None:
            self._house.result().database.close()
        self.site.printer.close()
