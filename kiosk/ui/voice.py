"""Listening: the screen is read, a touch says what it is on, and a second one chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.sound import GAINS, SoundPlayer, SoundState
from kiosk.domain.visit import Comfort
from kiosk.language import Catalogue
from kiosk.speech.lines import Line, Script, nearest
from kiosk.ui.controller import Controller
from kiosk.ui.speaker import Speaker
from kiosk.ui.viewmodels.page import made_by_the_application

if TYPE_CHECKING:
    from kiosk.speech.reader import Reader

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING = Script(())


@QmlElement
@made_by_the_application
class VoiceViewModel(QObject):
    """What is heard at the kiosk. Where there is no loudspeaker it says so (`available`), and is never in the way.

    `item` is the name of what is being said, `heard` of what a second touch would choose, `words` are those being said,
    `written` those that stand on the screen for them.
    `script` is set by whoever knows the page, and asked for when something is to be said.
    """

    changed = Signal()

    def __init__(
        self, controller: Controller, speaker: Speaker, readers: Callable[[Catalogue], Sequence[Reader]]
    ) -> None:
        super().__init__()
        self._controller, self._speaker = controller, speaker
        self._readers = cache(readers)
        self.script: Callable[[], Script] = lambda: NOTHING
        self._said = NOTHING
        self._heard = ""
        self._greets = True
        self._available = speaker.state is SoundState.READY
        speaker.set_volume(GAINS[controller.visit.comfort.volume])
        speaker.changed.connect(self.changed)

    def reader(self, catalogue: Catalogue) -> Reader:
        """Return whoever reads a language."""
        return self.readers(catalogue)[0]

    def readers(self, catalogue: Catalogue) -> Sequence[Reader]:
        """Return whoever reads a language, then those of the languages that it is said in where nobody says it."""
        return self._readers(catalogue)

    def use(self, player: SoundPlayer) -> None:
        """Speak through a loudspeaker."""
        self._speaker.use(player)
        self._speaker.set_volume(GAINS[self._comfort.volume])
        self.look()

    def look(self) -> SoundState:
        """Look whether there is still something to be heard through, and tell."""
        state = self._speaker.state
        if self._available is not (state is SoundState.READY):
            self._available = not self._available
            self.changed.emit()
        return state

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaker.speaking

    @property
    def _comfort(self) -> Comfort:
        return self._controller.visit.comfort

    @property
    def _listening(self) -> bool:
        return self._available and self._comfort.listen

    def moved(self) -> None:
        """Another page is there: read it or, to whoever has just chosen a language without listening, greet in it."""
        self._heard, self._said = "", NOTHING
        greets = self._greets and bool(self._controller.visit.language)
        self._greets = not self._controller.visit.language
        self._speaker.set_volume(GAINS[self._comfort.volume])
        if self._listening:
            self._read_page()
        elif greets and self._available:
            self._speaker.say(self._greeting())
        else:
            self._speaker.stop()
        self.changed.emit()

    def shown(self) -> None:
        """The page shows something else: say what is new on it."""
        self._heard = ""
        self._speaker.set_volume(GAINS[self._comfort.volume])
        if self._listening:
            before, self._said = self._said, self.script()
            if before is not NOTHING and (new := self._said.new_since(before)):
                self._speaker.say(new)
        self.changed.emit()

    def warn(self) -> None:
        """Say that everything will be forgotten."""
        if self._available:
            from kiosk.ui.scripts.interruptions import warning_lines

            self._speaker.say(nearest([warning_lines(reader) for reader in self._here()]))

    def apologise(self) -> None:
        """Say the calm words of an error."""
        if self._available:
            from kiosk.ui.scripts.interruptions import trouble_lines

            self._speaker.say(nearest([trouble_lines(reader) for reader in self._here()]))

    def silence(self) -> None:
        """Fall silent: somebody has touched the screen."""
        self._speaker.stop()

    def _here(self) -> Sequence[Reader]:
        return self.readers(self._controller.catalogue)

    def _greeting(self) -> tuple[Line, ...]:
        return nearest([(reader.line(reader.catalogue.gettext("Bonjour")),) for reader in self._here()])

    def _read_page(self) -> None:
        self._said = self.script()
        self._speaker.say(self._said.read)

    def read(self, line: Line) -> None:
        """Say a line of the screen that is only to be heard."""
        self._heard = ""
        self._speaker.say((line,))
        self.changed.emit()

    available = Property(bool, lambda self: self._available, notify=changed)
    on = Property(bool, lambda self: self._listening, notify=changed)
    volume = Property(int, lambda self: self._comfort.volume, notify=changed)
    item = Property(str, lambda self: self._speaker.line.item if self._speaker.line else "", notify=changed)
    words = Property(str, lambda self: self._speaker.said.words if self._speaker.said else "", notify=changed)
    written = Property(str, lambda self: self._speaker.line.words if self._speaker.line else "", notify=changed)
    heard = Property(str, lambda self: self._heard, notify=changed)

    @Slot()
    def listen(self) -> None:
        """Begin to listen, or hear the page once more."""
        if not self._comfort.listen:
            self._controller.set_comfort(replace(self._comfort, listen=True))
        self._heard = ""
        self._read_page()
        self.changed.emit()

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        """Listen at a volume from now on; 0 is not to listen any more."""
        self._controller.set_comfort(replace(self._comfort, listen=volume > 0, volume=volume or self._comfort.volume))

    @Slot(str)
    def ask(self, item: str) -> None:
        """Say what an item is; touched once more it acts."""
        self._heard = item
        self._say(self._said.of(item))
        self.changed.emit()

    @Slot(str)
    def tell(self, item: str) -> None:
        """Say what an item is that has acted at once, unless what it has changed is being said."""
        if not self.speaking:
            self._say(self._said.of(item))

    def _say(self, line: Line | None) -> None:
        lines: Sequence[Line] = () if line is None else (line,)
        self._speaker.say(lines)
