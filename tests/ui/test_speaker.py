"""One voice: the last thing asked for is heard, line by line, and anything stops it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import PretendClock, SystemClock
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.sound import SoundState
from kiosk.settings import Settings
from kiosk.speech.lines import AFTER_LINE, Line
from kiosk.speech.phrases import Clip, number_phrase
from kiosk.speech.voices import Voices, shipped_folder
from kiosk.ui.sound_player import QtSoundPlayer
from kiosk.ui.speaker import Speaker

VOICES = Voices((shipped_folder(),))
MUTE = Line("So", (Clip("so", "so", "So"),))


def line(number: str) -> Line:
    return Line(number, number_phrase(number, "fr"), item=f"item:{number}")


class Front:
    """A kiosk's loudspeaker, and what was said one after the other."""

    def __init__(self) -> None:
        self.clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
        self.player = PretendSoundPlayer(self.clock)
        self.speaker = Speaker(VOICES, self.player)
        self.said: list[str | None] = []
        self.speaker.changed.connect(lambda: self.said.append(self.speaker.line.words if self.speaker.line else None))

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 20)):
            self.clock.advance(0.05)
            self.speaker.tick()

    def heard(self) -> list[str]:
        return [heard.sound.path.stem for heard in self.player.heard]


@pytest.fixture
def front(qtbot: QtBot) -> Front:
    return Front()


def test_lines_are_said_one_after_the_other(front: Front) -> None:
    front.speaker.say([line("A 1"), line("A 2")])
    assert front.speaker.line == line("A 1")
    front.wait(10)
    assert front.said == ["A 1", "A 2", None]
    assert front.heard() == ["number", "letter-A", "number-1", "number", "letter-A", "number-2"]
    assert not front.speaker.speaking


def test_what_nobody_can_say_is_said_in_the_nearest_words_that_somebody_can(front: Front) -> None:
    told = replace(MUTE, instead=(MUTE, line("A 1"), line("A 2")))
    front.speaker.say([told, line("A 3")])
    assert (front.speaker.line, front.speaker.said) == (told, line("A 1"))
    front.wait(10)
    assert front.said == ["So", "A 3", None]


def test_there_is_silence_after_each_line(front: Front) -> None:
    front.speaker.say([line("A 1"), line("A 2")])
    front.wait(10)
    ends = [heard.at + (heard.sound.seconds or 0) for heard in front.player.heard]
    assert front.player.heard[3].at - ends[2] >= AFTER_LINE


def test_the_last_thing_asked_for_is_heard(front: Front) -> None:
    front.speaker.say([line("A 1"), line("A 2")])
    front.wait(0.1)
    front.speaker.say([line("C 3")])
    front.wait(10)
    assert front.said == ["A 1", "C 3", None]
    assert front.heard() == ["number", "number", "letter-C", "number-3"]


def test_it_falls_silent_at_once_and_says_nothing_after(front: Front) -> None:
    front.speaker.say([line("A 1"), line("A 2")])
    front.wait(0.1)
    front.speaker.stop()
    assert not front.speaker.speaking
    front.wait(10)
    assert front.said == ["A 1", None]
    assert front.heard() == ["number"]


def test_a_line_that_nobody_can_say_is_passed_over(front: Front) -> None:
    front.speaker.say([MUTE, line("A 1"), MUTE])
    front.wait(5)
    front.speaker.say([MUTE])
    assert front.said == ["A 1", None]


def test_nothing_to_say_ends_what_was_being_said(front: Front) -> None:
    front.speaker.say([line("A 1")])
    front.speaker.say([MUTE])
    assert front.said == ["A 1", None]
    assert not front.player.playing()


def test_the_volume_reaches_the_loudspeaker(front: Front) -> None:
    front.speaker.set_volume(0.5)
    assert front.player.volume == 0.5


def test_the_timer_runs_only_while_there_is_something_to_say(front: Front) -> None:
    [timer] = [child for child in front.speaker.children() if child.metaObject().className() == "QTimer"]
    assert not timer.property("active")
    front.speaker.say([line("A 1")])
    assert timer.property("active")
    front.wait(5)
    assert not timer.property("active")


def test_before_it_has_a_loudspeaker_everything_is_over_at_once(qtbot: QtBot) -> None:
    speaker = Speaker(VOICES)
    speaker.say([line("A 1"), line("A 2")])
    speaker.tick()
    speaker.tick()
    assert not speaker.speaking
    assert speaker.state is SoundState.UNKNOWN


@pytest.fixture
def real(qtbot: QtBot) -> Iterator[Speaker]:
    player = QtSoundPlayer(SystemClock(Settings().zone))
    speaker = Speaker(VOICES, player)
    yield speaker
    speaker.stop()


def test_lines_are_said_to_their_end_by_qt_where_there_is_no_device(real: Speaker) -> None:
    # Not qtbot.waitUntil: it holds the interpreter's lock, which the decoder's thread waits for.
    loop, said = QEventLoop(), list[str]()
    real.changed.connect(lambda: said.append(real.line.words) if real.line else loop.quit())
    QTimer.singleShot(20_000, loop, loop.quit)
    real.say([line("A 1"), line("A 2")])
    loop.exec()
    assert said == ["A 1", "A 2"]
    assert not real.speaking
    assert real.state is SoundState.NO_DEVICE
