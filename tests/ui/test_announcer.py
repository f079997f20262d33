"""Calls one after the other, and the desk's sounds one at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.sound import NoSound, SoundState
from kiosk.speech.announcement import Announcement
from kiosk.speech.sounds import OwnSound
from kiosk.speech.voices import Sound
from kiosk.ui.announcer import Announcer, Chimes

# Twice the attention sound and one word, at a second each, 2.5 seconds between and one after.
SECONDS = 7.5


def announcement(key: str) -> Announcement:
    return Announcement(key, ((Sound(Path(f"{key}.ogg")),),))


class Room:
    """A board's loudspeaker, and whoever listens."""

    def __init__(self) -> None:
        self.clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
        self.player = PretendSoundPlayer(self.clock)
        self.announcer = Announcer(self.player)
        self.told: list[str] = []
        self.announcer.began.connect(lambda key: self.told.append(f"began {key}"))
        self.announcer.ended.connect(lambda key: self.told.append(f"ended {key}"))

    def announce(self, *keys: str) -> None:
        for key in keys:
            self.announcer.announce(announcement(key))

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            self.announcer.tick()

    def heard(self) -> list[tuple[float, str]]:
        return [(round(heard.at, 1), heard.sound.path.stem) for heard in self.player.heard]


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room()


def test_a_call_is_heard_at_once_and_once_more(room: Room) -> None:
    room.announce("a")
    room.wait(SECONDS + 0.1)
    assert room.heard() == [(0, "call"), (1, "a"), (4.5, "call"), (5.5, "a")]
    assert room.told == ["began a", "ended a"]


def test_calls_are_heard_in_their_order_and_never_over_each_other(room: Room) -> None:
    room.announce("a", "b", "c")
    room.wait(3 * SECONDS + 0.5)
    moments = room.heard()
    assert [stem for _, stem in moments if stem != "call"] == ["a", "a", "b", "b", "c", "c"]
    assert all(later - earlier >= 1 for (earlier, _), (later, _) in pairwise(moments))
    assert room.told == [f"{what} {key}" for key in "abc" for what in ("began", "ended")]


def test_a_call_is_not_said_twice_while_it_waits_or_is_said(room: Room) -> None:
    room.announce("a", "b", "a", "b")
    room.wait(4 * SECONDS)
    assert room.told == ["began a", "ended a", "began b", "ended b"]
    room.announce("a")
    assert room.told[-1] == "began a"


def test_a_call_undone_is_not_said_any_more(room: Room) -> None:
    room.announce("a", "b", "c")
    room.announcer.withdraw("b")
    room.wait(1.5)
    room.announcer.withdraw("a")
    assert room.told == ["began a", "ended a", "began c"]
    room.wait(SECONDS)
    assert [stem for _, stem in room.heard()] == ["call", "a", "call", "c", "call", "c"]


def test_withdrawing_what_is_not_said_changes_nothing(room: Room) -> None:
    room.announce("a")
    room.announcer.withdraw("z")
    assert room.told == ["began a"]


def test_stopping_forgets_everything(room: Room) -> None:
    room.announce("a", "b")
    room.wait(0.5)
    room.announcer.stop()
    room.wait(SECONDS)
    assert room.told == ["began a", "ended a"]
    assert [stem for _, stem in room.heard()] == ["call"]


def test_whoever_hears_of_an_end_may_announce_or_withdraw_at_once(room: Room) -> None:
    room.announcer.ended.connect(lambda key: room.announcer.withdraw("b"))
    room.announcer.ended.connect(lambda key: room.announce("d") if key == "a" else None)
    room.announce("a", "b", "c")
    room.wait(4 * SECONDS)
    assert [told for told in room.told if told.startswith("began")] == ["began a", "began c", "began d"]


def test_the_timer_runs_only_while_there_is_something_to_say(room: Room, qtbot: QtBot) -> None:
    [timer] = [child for child in room.announcer.children() if child.metaObject().className() == "QTimer"]
    assert not timer.property("active")
    room.announce("a")
    assert timer.property("active")
    room.wait(SECONDS + 0.1)
    assert not timer.property("active")


@pytest.mark.parametrize("state", SoundState)
def test_the_state_of_sound_is_told_and_stops_nothing(room: Room, state: SoundState) -> None:
    room.player.pretended = state
    room.announce("a")
    assert room.announcer.state is state
    room.wait(SECONDS + 0.1)
    assert room.told == ["began a", "ended a"]


def test_a_machine_that_cannot_play_goes_through_its_calls_all_the_same(qtbot: QtBot) -> None:
    announcer = Announcer(NoSound())
    told: list[str] = []
    announcer.ended.connect(told.append)
    announcer.announce(announcement("a"))
    announcer.announce(announcement("b"))
    announcer.tick()
    announcer.tick()
    assert told == ["a", "b"]
    assert announcer.state is SoundState.UNKNOWN


@pytest.mark.parametrize(
    ("asked", "heard"),
    [
        ([OwnSound.HELP], ["help"]),
        ([OwnSound.HELP, OwnSound.HELP], ["help"]),
        ([OwnSound.HELP, OwnSound.MEDICAL], ["help", "medical"]),
        ([OwnSound.MEDICAL, OwnSound.HELP], ["medical"]),
    ],
)
def test_the_desk_hears_one_sound_at_a_time(asked: list[OwnSound], heard: list[str]) -> None:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
    player = PretendSoundPlayer(clock)
    chimes = Chimes(player)
    for sound in asked:
        chimes.play(sound)
        clock.advance(0.5)
    assert [told.sound.path.stem for told in player.heard] == heard
    clock.advance(1)
    chimes.play(OwnSound.HELP)
    assert player.heard[-1].sound.path.stem == "help"


def test_what_is_asked_to_be_heard_is_in_the_way_of_no_alarm() -> None:
    clock = PretendClock(datetime(2026, 11, 24, 10, tzinfo=UTC))
    player = PretendSoundPlayer(clock)
    chimes = Chimes(player)
    asked = Sound(Path("asked.ogg"), 5.0)
    chimes.play(OwnSound.MEDICAL)
    clock.advance(0.5)
    chimes.say((asked,))
    chimes.hush()
    clock.advance(1)
    chimes.say((asked,))
    assert chimes.saying()
    clock.advance(0.5)
    chimes.play(OwnSound.CALL)
    assert not chimes.saying()
    assert [told.sound.path.stem for told in player.heard] == ["medical", "asked", "call"]
    chimes.hush()
    assert player.playing()
