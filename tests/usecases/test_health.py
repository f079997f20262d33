"""How the site is, as the desk sees it; whatever lies in the folder of pulses is no reason to stop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices import pulse
from kiosk.devices.clock import PretendClock
from kiosk.devices.sound import SoundState
from kiosk.domain.printing import PrinterStatus
from kiosk.paths import SiteFolders, site_folders
from kiosk.usecases import health
from kiosk.usecases.health import Finding, Matter, look
from kiosk.usecases.house import House
from kiosk.usecases.purging import daily_copy


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


def found(house: House, folders: SiteFolders) -> dict[Matter, Finding]:
    """Look, by what it is about."""
    return {one.matter: one for one in look(house, folders, ("fr", "ar"))}


def beat(house: House, folders: SiteFolders, window: str, **told: str) -> None:
    """Leave a pulse."""
    pulse.beat(folders.run, window, house.clock, told)


def test_a_site_nobody_has_started_has_nothing_good_to_tell(house: House, folders: SiteFolders) -> None:
    assert look(house, folders, ("fr",)) == (
        Finding(Matter.KIOSK, good=False),
        Finding(Matter.BOARD, good=False),
        Finding(Matter.COPY, good=False),
    )


def test_windows_that_live_tell_of_their_devices(house: House, folders: SiteFolders, clock: PretendClock) -> None:
    beat(house, folders, health.VISITOR, printer=PrinterStatus.NEAR_END, sound="ready", damage=health.DAMAGED)
    beat(house, folders, health.BOARD, sound=SoundState.NO_DEVICE)
    daily_copy(house, folders)
    seen = found(house, folders)
    assert seen[Matter.KIOSK].good
    assert seen[Matter.BOARD].good
    assert seen[Matter.PAPER] == Finding(Matter.PAPER, good=False, about=("near_end",))
    assert seen[Matter.VOICE] == Finding(Matter.VOICE, good=True, about=("ready",))
    assert seen[Matter.SOUND] == Finding(Matter.SOUND, good=False, about=("no_device",))
    assert not seen[Matter.STORE].good
    assert seen[Matter.COPY] == Finding(Matter.COPY, good=True, at=clock.now())
    assert seen[Matter.LANGUAGES].about == ("ar",)


def test_a_kiosk_without_a_loudspeaker_is_told_of(house: House, folders: SiteFolders) -> None:
    beat(house, folders, health.VISITOR, sound=SoundState.NO_DEVICE)
    assert not found(house, folders)[Matter.VOICE].good


@pytest.mark.parametrize(("seconds", "alive"), [(0, True), (20, True), (21, False), (3600, False)])
def test_a_window_that_has_stopped_is_seen(
    house: House, folders: SiteFolders, clock: PretendClock, seconds: float, alive: bool
) -> None:
    beat(house, folders, health.VISITOR, printer=PrinterStatus.READY)
    clock.advance(seconds)
    seen = found(house, folders)
    assert seen[Matter.KIOSK].good is alive
    assert (Matter.PAPER in seen) is alive


@pytest.mark.parametrize("jump", [timedelta(days=3650), -timedelta(days=3650)])
def test_b1_setting_the_clock_neither_stops_a_window_nor_brings_it_to_life(
    house: House, folders: SiteFolders, clock: PretendClock, jump: timedelta
) -> None:
    beat(house, folders, health.VISITOR)
    clock.set_wall(clock.now() + jump)
    assert found(house, folders)[Matter.KIOSK].good
    clock.advance(60)
    clock.set_wall(clock.now() - jump - timedelta(days=1))
    assert not found(house, folders)[Matter.KIOSK].good


def test_a_window_of_before_the_machine_was_started_is_not_alive(
    house: House, folders: SiteFolders, clock: PretendClock
) -> None:
    beat(house, folders, health.VISITOR)
    clock.reboot()
    assert not found(house, folders)[Matter.KIOSK].good


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"[" * 4000,
        b"9" * 5000,
        b'{"at": 0}',
        b'{"at": "x", "boot": "boot-1", "told": {}}',
        b'{"at": NaN, "boot": "boot-1", "told": {}}',
        b'{"at": 1e999, "boot": "boot-1", "told": {}}',
        b'{"at": 0, "boot": ["boot-1"], "told": {}}',
        b'{"at": 0, "boot": "boot-1", "told": []}',
        b'{"at": 0, "boot": "boot-1", "told": {"printer": "on fire", "sound": {"a": 1}}}',
    ],
)
def test_whatever_lies_there_never_raises(house: House, folders: SiteFolders, content: bytes) -> None:
    folders.run.mkdir()
    for window in (health.VISITOR, health.BOARD):
        (folders.run / f"{window}.json").write_bytes(content)
    seen = found(house, folders)
    assert not {Matter.PAPER, Matter.VOICE, Matter.SOUND} & seen.keys()
    assert seen[Matter.KIOSK].good is (b"on fire" in content)


def test_a_folder_in_the_place_of_a_pulse_is_none(house: House, folders: SiteFolders) -> None:
    (folders.run / "visitor.json").mkdir(parents=True)
    assert not found(house, folders)[Matter.KIOSK].good
    beat(house, folders, health.VISITOR)
    assert not found(house, folders)[Matter.KIOSK].good
