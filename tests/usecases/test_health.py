"""What the desk is told of the windows, the printer, the sound, the copy and the translations."""

from __future__ import annotations

import pytest

from kiosk.devices import pulse
from kiosk.devices.clock import PretendClock
from kiosk.paths import SiteFolders, site_folders
from kiosk.usecases.health import ALIVE_WITHIN, Finding, Matter, look
from kiosk.usecases.house import House
from kiosk.usecases.purging import daily_copy


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


def found(house: House, folders: SiteFolders) -> dict[Matter, Finding]:
    return {one.matter: one for one in look(house, folders, ("fr", "ar"))}


def test_a_window_that_leaves_its_pulse_runs_and_one_that_stops_is_seen(
    house: House, folders: SiteFolders, clock: PretendClock
) -> None:
    assert not found(house, folders)[Matter.KIOSK].good
    pulse.beat(folders.run, "visitor", clock.now(), {"printer": "near_end"})
    seen = found(house, folders)
    assert seen[Matter.KIOSK].good
    assert (seen[Matter.PAPER].good, seen[Matter.PAPER].about) == (False, ("near_end",))
    clock.advance(ALIVE_WITHIN.total_seconds() + 1)
    seen = found(house, folders)
    assert not seen[Matter.KIOSK].good
    assert Matter.PAPER not in seen


def test_the_board_tells_of_its_sound(house: House, folders: SiteFolders, clock: PretendClock) -> None:
    pulse.beat(folders.run, "board", clock.now(), {"sound": "no_device"})
    assert not found(house, folders)[Matter.SOUND].good
    pulse.beat(folders.run, "board", clock.now(), {"sound": "ready"})
    assert found(house, folders)[Matter.SOUND].good


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"at": "yesterday", "told": {}}', b'{"at": 1}', b"\xff" * 9000]
)
def test_a_pulse_that_cannot_be_read_is_none(house: House, folders: SiteFolders, content: bytes) -> None:
    folders.run.mkdir(parents=True)
    (folders.run / "visitor.json").write_bytes(content)
    assert not found(house, folders)[Matter.KIOSK].good


def test_todays_copy_and_the_drafts_are_told_of(house: House, folders: SiteFolders, clock: PretendClock) -> None:
    assert not found(house, folders)[Matter.COPY].good
    daily_copy(house, folders)
    seen = found(house, folders)
    assert (seen[Matter.COPY].good, seen[Matter.COPY].at) == (True, clock.now())
    assert seen[Matter.LANGUAGES].about == ("ar",)
