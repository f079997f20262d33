"""What every microphone keeps to, pretended or real, and without one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import PretendClock
from kiosk.devices.microphone import Microphone, MicrophoneState, NoMicrophone, Pulse, Take
from kiosk.devices.pretend_microphone import PretendMicrophone
from kiosk.ui.microphone import QtMicrophone
from tests.voices import RATE, as_taken, say_into, spoken


class Missing:
    """Subclasses give a `microphone` fixture with no device behind it."""

    state = MicrophoneState.NO_DEVICE

    def test_without_a_device_it_says_so_and_hears_nothing(self, microphone: Microphone) -> None:
        assert microphone.state() is self.state
        microphone.start()
        microphone.start()
        assert microphone.level() == 0
        assert not microphone.stop().samples

    def test_it_may_be_stopped_without_having_begun(self, microphone: Microphone) -> None:
        assert microphone.stop() == Take()
        assert microphone.level() == 0


class TestPretendMissing(Missing):
    @pytest.fixture
    def microphone(self, tmp_path: Path) -> Microphone:
        return PretendMicrophone(tmp_path / "absent.wav", PretendClock(datetime(2026, 11, 24, tzinfo=UTC)))


class TestQtMissing(Missing):
    @pytest.fixture
    def microphone(self, qtbot: QtBot) -> Microphone:
        return QtMicrophone(PretendClock(datetime(2026, 11, 24, tzinfo=UTC)))


class TestNone(Missing):
    state = MicrophoneState.UNKNOWN

    @pytest.fixture
    def microphone(self) -> Microphone:
        return NoMicrophone()


def test_a_pretended_one_hears_its_file_as_time_passes(tmp_path: Path) -> None:
    clock = PretendClock(datetime(2026, 11, 24, tzinfo=UTC))
    said, file = spoken(before=0.5), tmp_path / "said.wav"
    say_into(file, said)
    microphone = PretendMicrophone(file, clock)
    assert microphone.state() is MicrophoneState.READY
    microphone.start()
    clock.advance(0.4)
    assert microphone.level() < 0.01
    clock.advance(0.4)
    assert microphone.level() > 0.1
    assert microphone.stop() == Take(as_taken(said)[: round(0.8 * RATE)], RATE)
    microphone.start()
    clock.advance(10)
    assert len(microphone.stop().samples) == 10 * RATE


def test_a_pretended_one_that_cannot_be_opened_says_so_until_it_is_stopped(tmp_path: Path) -> None:
    file = tmp_path / "said.wav"
    file.touch()
    microphone = PretendMicrophone(file, PretendClock(datetime(2026, 11, 24, tzinfo=UTC)))
    assert microphone.state() is MicrophoneState.READY
    microphone.start()
    assert microphone.state() is MicrophoneState.DEAF
    assert microphone.level() == 0
    assert not microphone.stop().samples
    assert microphone.state() is MicrophoneState.READY


def test_a_device_that_gives_nothing_any_more_is_lost() -> None:
    clock = PretendClock(datetime(2026, 11, 24, tzinfo=UTC))
    pulse = Pulse(clock)
    clock.advance(Pulse.FIRST_SECONDS)
    assert not pulse.lost()
    pulse.came()
    clock.advance(Pulse.NEXT_SECONDS)
    assert not pulse.lost()
    clock.advance(0.1)
    assert pulse.lost()
