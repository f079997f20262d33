"""The kiosk's one voice: the last thing asked for is heard, and whatever was being said falls silent."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.devices.sound import NoSound, SoundPlayer, SoundState
from kiosk.speech.lines import Line
from kiosk.speech.voices import Voices

TICK_MILLISECONDS = 50


class Speaker(QObject):
    """Says lines one after the other. `changed` tells that another line is being said, or none any more.

    A line that no voice of its language can say is said in the nearest words that one can, or passed over. Until it is
    given a loudspeaker, nothing is heard.
    """

    changed = Signal()

    def __init__(self, voices: Voices, player: SoundPlayer | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voices = voices
        self._player: SoundPlayer = player or NoSound()
        self._waiting: deque[Line] = deque()
        self._line: Line | None = None
        self._said: Line | None = None
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)

    def use(self, player: SoundPlayer) -> None:
        """Speak through another loudspeaker from now on."""
        self.stop()
        self._player = player

    @property
    def state(self) -> SoundState:
        """How sound is now."""
        return self._player.state()

    @property
    def line(self) -> Line | None:
        """What is being said, as the screen has it."""
        return self._line

    @property
    def said(self) -> Line | None:
        """What is being said, in the words that are heard."""
        return self._said

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._line is not None

    def set_volume(self, gain: float) -> None:
        """Set how loud everything is, from 0 to 1, what is being said included."""
        self._player.set_volume(gain)

    def say(self, lines: Sequence[Line]) -> None:
        """Say lines at once, in place of whatever is being said."""
        self._waiting = deque(lines)
        self._next()

    def stop(self) -> None:
        """Fall silent."""
        self._waiting.clear()
        if self._line is not None:
            self._player.stop()
            self._become(None)

    def tick(self) -> None:
        """Look whether what is being said is over, and say the next."""
        if self._line is not None and not self._player.playing():
            self._next()

    def _next(self) -> None:
        # Only now: the words of every call are behind it, and the first screen needs none of them.
        from kiosk.speech.announcement import Silence

        while self._waiting:
            line = self._waiting.popleft()
            for one in (line, *line.instead):
                if sounds := self._voices.say(one.clips):
                    self._player.play((*sounds, Silence(one.pause)))
                    self._become(line, one)
                    return
        if self._line is not None:
            self._player.stop()
        self._become(None)

    def _become(self, line: Line | None, said: Line | None = None) -> None:
        before, self._line, self._said = self._line, line, said
        if line is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if before is not line:
            self.changed.emit()
