"""What every loudspeaker keeps to, pretended or real, with no device to play on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, qInstallMessageHandler
from PySide6.QtMultimedia import QMediaPlayer
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import PretendClock, SystemClock
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.sound import SoundPlayer, SoundState
from kiosk.settings import Settings
from kiosk.speech.announcement import Silence, Step
from kiosk.speech.sounds import OwnSound, own_sound
from kiosk.speech.voices import Sound, shipped_folder
from kiosk.ui.sound_player import QtSoundPlayer

WORD = Sound(shipped_folder() / "fr" / "letter-A.ogg", 0.24)
STEPS: tuple[Step, ...] = (WORD, Silence(0.2), WORD)


class Contract:
    """Subclasses give a `player` fixture and a way to wait until something is true."""

    state = SoundState.NO_DEVICE

    def wait(self, true: Callable[[], bool]) -> None:
        """Let time pass until `true`; fail when it does not come."""
        raise NotImplementedError

    def test_it_plays_to_the_end_and_falls_silent(self, player: SoundPlayer) -> None:
        assert not player.playing()
        player.play(STEPS)
        assert player.playing()
        self.wait(lambda: not player.playing())

    def test_it_can_be_stopped_and_played_again(self, player: SoundPlayer) -> None:
        player.play(STEPS)
        player.stop()
        assert not player.playing()
        player.play(STEPS)
        assert player.playing()
        player.play(STEPS)
        self.wait(lambda: not player.playing())

    def test_its_volume_can_be_set_while_it_plays(self, player: SoundPlayer) -> None:
        player.play(STEPS)
        player.set_volume(0.25)
        assert player.playing()
        self.wait(lambda: not player.playing())

    def test_it_says_how_it_is(self, player: SoundPlayer) -> None:
        assert player.state() is self.state


class TestPretend(Contract):
    @pytest.fixture
    def player(self) -> SoundPlayer:
        self._clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
        return PretendSoundPlayer(self._clock, SoundState.NO_DEVICE)

    def wait(self, true: Callable[[], bool]) -> None:
        self._clock.advance(0.6)
        assert not true()
        self._clock.advance(0.2)
        assert true()


class TestQtMultimedia(Contract):
    @pytest.fixture
    def player(self, qtbot: QtBot) -> Iterator[SoundPlayer]:
        self._bot = qtbot
        player = QtSoundPlayer(SystemClock(Settings().zone))
        yield player
        player.stop()

    def wait(self, true: Callable[[], bool]) -> None:
        self._bot.waitUntil(true, timeout=20_000)

    @pytest.mark.parametrize("unreadable", ["absent.ogg", "text.ogg", "empty.ogg"])
    def test_a_sound_that_cannot_be_read_is_left_out_e3(
        self, player: SoundPlayer, tmp_path: Path, unreadable: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        (tmp_path / "text.ogg").write_text("this is no sound\n" * 100)
        (tmp_path / "empty.ogg").touch()
        player.play((Sound(tmp_path / unreadable), WORD))
        self.wait(lambda: not player.playing())
        assert f"the sound {unreadable} cannot be read" in caplog.text
        assert "hung" not in caplog.text

    def test_it_is_stopped_while_its_own_threads_write_to_the_log(self, player: QtSoundPlayer) -> None:
        # As the kiosk's log does: a thread of Qt's that tells of a missing device waits for the interpreter.
        told: list[str] = []
        before = qInstallMessageHandler(lambda _kind, _context, message: told.append(message))
        loop = QEventLoop()
        player._player.mediaStatusChanged.connect(loop.quit)
        for _ in range(10):
            player.play(STEPS)
            while player._player.mediaStatus() is not QMediaPlayer.MediaStatus.BufferedMedia:
                loop.exec()
            player.stop()
        player.play(STEPS)
        self.wait(lambda: not player.playing())
        qInstallMessageHandler(before)
        assert any("device" in message for message in told)

    def test_with_nothing_to_hear_it_is_over(self, player: SoundPlayer, tmp_path: Path) -> None:
        player.play((Sound(tmp_path / "absent.ogg"),))
        self.wait(lambda: not player.playing())


def test_what_hangs_is_given_up(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
    player = QtSoundPlayer(clock)
    player.play((own_sound(OwnSound.MEDICAL),))
    clock.advance(7)
    assert player.playing()
    clock.advance(2)
    assert not player.playing()
    assert "a sound has hung" in caplog.text
