"""The screen of the waiting room."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QTimer

from kiosk import usecases
from kiosk.app.site import AGAIN, Site
from kiosk.devices import pulse, sound_server
from kiosk.devices.sound import GAINS, SoundPlayer, SoundState
from kiosk.fonts import files as font_files
from kiosk.language import SOURCE, catalogue
from kiosk.speech.voices import voices_of
from kiosk.ui import engine
from kiosk.ui.announcer import Announcer, open_player
from kiosk.ui.board.controller import REFRESH_SECONDS, BoardController
from kiosk.ui.board.display import Display
from kiosk.ui.board.voice import CallsAloud
from kiosk.ui.board.window import BoardViewModel
from kiosk.ui.jobs import Jobs
from kiosk.ui.store_watch import StoreWatch
from kiosk.ui.translator import CatalogueTranslator
from kiosk.usecases.watching import Onlooker

TICK_MILLISECONDS = 500


class BoardWindow:
    """A board, assembled; it shows itself before it has found a store, and whatever becomes of that.

    `sound` is the machine's loudspeaker unless it is given. Raises RuntimeError when the screens cannot be loaded,
    MissingCatalogue when one was not compiled.
    """

    def __init__(self, site: Site, sound: SoundPlayer | None = None) -> None:
        self.site = site
        self.qt = engine.application(font_files())
        tags = dict.fromkeys((SOURCE, *site.settings.languages))
        catalogues = {tag: catalogue(tag, *site.folders.catalogues) for tag in tags}
        self._onlooker = Onlooker(site.folders, site.clock, site.random)
        self._jobs = Jobs(ThreadPoolExecutor(1, "room"))
        self._server = sound_server.Connection()
        player = sound or open_player(site.clock)
        player.set_volume(GAINS[site.settings.board_volume])
        self.announcer = Announcer(player)
        voice = CallsAloud(self.announcer, catalogues, voices_of(site.folders))
        self.controller = BoardController(self._onlooker.read, site.clock, self._jobs.run, voice)
        self.announcer.ended.connect(self.controller.heard)
        self.view_model = BoardViewModel(self.controller, catalogues, site.settings.name, windowed=site.windowed)
        self._translator = CatalogueTranslator(lambda: catalogues[SOURCE])
        self.qt.installTranslator(self._translator)
        pictograms = usecases.opening.pictograms(site.folders)
        self._engine, self.window = engine.window(self.view_model, pictograms, "Board.qml")
        self.display = None if site.windowed else Display(self.qt, self.window)
        self.watch = StoreWatch(self._onlooker.changed)
        self.watch.changed.connect(self.controller.refresh)
        self._content = usecases.renewing.ContentWatch(site.folders)
        self.watch.changed.connect(self._look_at_settings)
        self._refreshes = QTimer(interval=round(REFRESH_SECONDS * 1000))
        self._refreshes.timeout.connect(self.controller.refresh)
        self._ticks = QTimer(interval=TICK_MILLISECONDS)
        self._ticks.timeout.connect(self.controller.tick)
        self._beats = QTimer(interval=pulse.EVERY_SECONDS * 1000)
        self._beats.timeout.connect(self.beat)

    def show(self) -> None:
        """Show the window, and begin to look at the room."""
        if self.display is None:
            engine.fit(self.window)
            self.window.show()
        else:
            self.display.settle()
        self._refreshes.start()
        self._ticks.start()
        self._beats.start()
        self.beat()
        self.controller.refresh()

    def _look_at_settings(self) -> None:
        """Start again where the site has other settings or drawings."""
        if self._content.changed() and (self.site.stale or self._content.drawings):
            self.qt.exit(AGAIN)

    def beat(self) -> None:
        """Tell that the board runs, whether it can be heard, and how large it is.

        With another sound server, it starts again once no call is on the plate.
        """
        width, height = self.view_model.size
        sound = self.announcer.state
        heard = sound is SoundState.READY
        if self._server.replaced(heard=heard) and self.controller.turn is None:
            self.qt.exit(AGAIN)
        told = {
            usecases.health.SOUND: (SoundState.NO_DEVICE if self._server.lost(heard=heard) else sound).value,
            usecases.health.SCREEN: f"{width}x{height}",
        }
        pulse.beat(self.site.folders.run, usecases.health.BOARD, self.site.clock, told)

    def close(self) -> None:
        """Take everything down, the engine before what it shows."""
        for timer in (self._refreshes, self._ticks, self._beats):
            timer.stop()
        self.watch.stop()
        self.announcer.stop()
        self.qt.removeTranslator(self._translator)
        if self.display is not None:
            self.display.stop()
        self.controller.stop()
        self.window.hide()
        self._jobs.stop()
        engine.destroy(self._engine)
        self._onlooker.close()
