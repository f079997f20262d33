"""Calls in the waiting room, one after the other; and the sounds of the desk."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.devices.clock import Clock
from kiosk.devices.microphone import Microphone, NoMicrophone
from kiosk.devices.sound import NoSound, SoundPlayer, SoundState
from kiosk.speech.announcement import Announcement, steps
from kiosk.speech.sounds import OwnSound, own_sound
from kiosk.speech.voices import Sound

TICK_MILLISECONDS = 100

_log = logging.getLogger(__name__)


def open_player(clock: Clock) -> SoundPlayer:
    """Return the machine's loudspeaker, or none where a library that Qt Multimedia stands on is missing."""
    try:
        from kiosk.ui.sound_player import QtSoundPlayer
    except ImportError:
        _log.warning("Qt Multimedia cannot be loaded: there will be no sound", exc_info=True)
        return NoSound()
    return QtSoundPlayer(clock)


def open_microphone(clock: Clock) -> Microphone:
    """Return the machine's microphone, or none where a library that Qt Multimedia stands on is missing."""
    try:
        from kiosk.ui.microphone import QtMicrophone
    except ImportError:
        _log.warning("Qt Multimedia cannot be loaded: nothing can be recorded", exc_info=True)
        return NoMicrophone()
    return QtMicrophone(clock)


class Announcer(QObject):
    """Says announcements in the order they come, each to its end before the next.

    `began` and `ended` carry an announcement's key, when it begins to be heard and when it no longer is.
    """

    began = Signal(str)
    ended = Signal(str)

    def __init__(self, player: SoundPlayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._waiting: deque[Announcement] = deque()
        self._current: Announcement | None = None
        self._attention = own_sound(OwnSound.CALL)
        self._timer = QTimer(self, interval=TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)

    @property
    def state(self) -> SoundState:
        """How sound is now, for whoever looks after the board."""
        return self._player.state()

    def announce(self, announcement: Announcement) -> None:
        """Say it after those that came before; one that is waiting or being said already is not said twice."""
        said = (self._current, *self._waiting)
        if all(other is None or other.key != announcement.key for other in said):
            self._waiting.append(announcement)
            self._timer.start()
            self.tick()

    def withdraw(self, key: str) -> None:
        """Say no more of an announcement, in the midst of it if need be."""
        self._waiting = deque(other for other in self._waiting if other.key != key)
        if self._current is not None and self._current.key == key:
            self._player.stop()
            self.tick()

    def stop(self) -> None:
        """Fall silent and forget what was waiting."""
        self._waiting.clear()
        if self._current is not None:
            self.withdraw(self._current.key)

    def tick(self) -> None:
        """Look whether what is being said is over, and begin the next."""
        over = self._current
        if over is not None and self._player.playing():
            return
        self._current = self._waiting.popleft() if self._waiting else None
        if self._current is None:
            self._timer.stop()
        else:
            self._player.play(tuple(steps(self._current, self._attention)))
        # Only now: whoever hears of it may announce or withdraw at once.
        begun = self._current
        if over is not None:
            self.ended.emit(over.key)
        if begun is not None and begun is self._current:
            self.began.emit(begun.key)


class Chimes:
    """The desk's sounds, one at a time: only what is more insistent takes the place of what is being played."""

    def __init__(self, player: SoundPlayer) -> None:
        self._player = player
        self._last: OwnSound | None = None

    def play(self, sound: OwnSound) -> None:
        """Play a sound once, unless one at least as insistent is being played."""
        order = (None, *OwnSound)
        if self._player.playing() and order.index(sound) <= order.index(self._last):
            return
        self._last = sound
        self._player.play((own_sound(sound),))

    def say(self, sounds: Sequence[Sound]) -> None:
        """Play what somebody at the desk has asked to hear; it holds no sound of the desk up, nor stops one."""
        if self._last is None or not self._player.playing():
            self._last = None
            self._player.play(sounds)

    def saying(self) -> bool:
        """Tell whether what was asked for is being heard."""
        return self._last is None and self._player.playing()

    def hush(self) -> None:
        """Stop what somebody has asked to hear."""
        if self.saying():
            self._player.stop()

    @property
    def state(self) -> SoundState:
        """How sound is now."""
        return self._player.state()
