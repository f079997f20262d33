"""Looking at the room of a store that comes, goes, fails and is put back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from random import Random

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By
from kiosk.paths import SiteFolders, bundled
from kiosk.store.trouble import StoreTrouble
from kiosk.ui.board.house_now import sessions_today
from kiosk.usecases import day
from kiosk.usecases.opening import open_house
from kiosk.usecases.watching import Onlooker

TEAM = By("team")


@pytest.fixture
def onlooker(site: SiteFolders, clock: PretendClock) -> Iterator[Onlooker]:
    with closing(Onlooker(site, clock, Random(1))) as looking:
        yield looking


def set_state(site: SiteFolders, clock: PretendClock, state: DayState) -> None:
    """Have another window set the day."""
    house = open_house(site, clock, Random(2))
    day.set_state(house, TEAM, state, f"set-{state}")
    house.database.close()


def test_a_store_that_is_not_there_is_not_made_and_is_found_once_it_is(
    site: SiteFolders, clock: PretendClock, onlooker: Onlooker
) -> None:
    with pytest.raises(StoreTrouble):
        onlooker.read()
    assert not site.database.exists()
    assert not onlooker.changed()
    set_state(site, clock, DayState.PAUSED)
    assert onlooker.read().room.day.state is DayState.PAUSED


def test_what_another_window_writes_is_noticed(site: SiteFolders, clock: PretendClock, onlooker: Onlooker) -> None:
    set_state(site, clock, DayState.OPEN)
    onlooker.read()
    assert not onlooker.changed()
    set_state(site, clock, DayState.PAUSED)
    assert onlooker.changed()
    assert onlooker.read().room.day.state is DayState.PAUSED


def test_a18_another_file_in_the_place_of_the_store_is_opened(
    site: SiteFolders, clock: PretendClock, onlooker: Onlooker
) -> None:
    set_state(site, clock, DayState.OPEN)
    kept = shutil.copyfile(site.database, site.root / "kept")
    set_state(site, clock, DayState.CLOSED)
    assert onlooker.read().room.day.state is DayState.CLOSED
    kept.rename(site.database)
    assert onlooker.read().room.day.state is DayState.OPEN


def test_a15_a_damaged_store_is_a_trouble_until_it_is_mended(
    site: SiteFolders, clock: PretendClock, onlooker: Onlooker
) -> None:
    set_state(site, clock, DayState.OPEN)
    sound = site.database.read_bytes()
    site.database.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreTrouble):
        onlooker.read()
    site.database.write_bytes(sound)
    assert onlooker.read().room.day.state is DayState.OPEN


def workshops_today(onlooker: Onlooker) -> list[str]:
    """Return the workshops of today that a board would list."""
    sight = onlooker.read()
    return [one.workshop.code for one in sessions_today(sight.room, sight.directory)]


def test_a_day_that_the_team_has_closed_has_no_workshops_left_and_an_opened_one_has(
    site: SiteFolders, clock: PretendClock, onlooker: Onlooker
) -> None:
    set_state(site, clock, DayState.OPEN)
    assert workshops_today(onlooker) == ["computer"]
    set_state(site, clock, DayState.CLOSED)
    assert workshops_today(onlooker) == []
    clock.advance(24 * 3600)
    assert workshops_today(onlooker) == ["cv"]


def test_the_content_is_read_anew_when_its_files_change(
    site: SiteFolders, clock: PretendClock, onlooker: Onlooker
) -> None:
    set_state(site, clock, DayState.OPEN)
    label = onlooker.read().directory.services["accueil"].label
    site.content.mkdir(exist_ok=True)
    services = (bundled("assets") / "content" / "services.toml").read_text(encoding="utf-8")
    (site.content / "services.toml").write_text(services.replace(label, "Bienvenue"), encoding="utf-8")
    assert onlooker.read().directory.services["accueil"].label == "Bienvenue"
    (site.content / "services.toml").write_text("broken", encoding="utf-8")
    assert onlooker.read().directory.services["accueil"].label == "Bienvenue", "the last content without an error"
    (site.content / "services.toml").unlink()
    assert onlooker.read().directory.services["accueil"].label == label


def test_content_that_stays_is_read_once_a_day(site: SiteFolders, clock: PretendClock, onlooker: Onlooker) -> None:
    set_state(site, clock, DayState.OPEN)
    first = onlooker.read().directory.structures
    assert onlooker.read().directory.structures is first
    clock.advance(24 * 3600)
    assert onlooker.read().directory.structures is not first
