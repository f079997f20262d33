"""A PIN on paper: drawn by the kiosk, and in clear nowhere on its way (fault I4)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.printing import PrintResult
from kiosk.domain.reprints import JobState
from kiosk.language import SOURCE, catalogue
from kiosk.paper.compose import Stationery
from kiosk.paper.slip import TypedNumber
from kiosk.paths import SiteFolders, site_folders
from kiosk.usecases import pin_slips, reprinting
from kiosk.usecases.house import House
from kiosk.usecases.reprinting import Asked
from tests.usecases.desks import MARIE

FRENCH = {SOURCE: catalogue(SOURCE)}
PIN = "482913"


@pytest.fixture
def folders(tmp_path: Path) -> SiteFolders:
    """Return the folders of the house."""
    return site_folders(tmp_path)


def taken(house: House, folders: SiteFolders) -> Asked | None:
    """Return what the kiosk takes."""
    stationery = Stationery("NUMIKS", "Bâtiment", house.pack.triage, house.pack.directory, FRENCH[SOURCE])
    return reprinting.next_slip(house, folders.run, stationery, FRENCH)


def shown(asked: Asked | None) -> list[str]:
    """Return the digits on the paper."""
    assert asked is not None
    return [block.text for block in asked.slip.blocks if isinstance(block, TypedNumber)]


def test_j4_a_pin_comes_out_once_and_stands_in_no_file(house: House, folders: SiteFolders) -> None:
    job = pin_slips.ask(house, folders, MARIE, PIN, "one")
    kept = [path.read_bytes() for path in folders.root.rglob("*") if path.is_file()]
    assert kept
    assert not any(PIN.encode() in data for data in kept)
    asked = taken(house, folders)
    assert shown(asked) == ["482 913"]
    assert list(folders.run.glob("pin-*")) == []
    assert taken(house, folders) is None
    assert asked is not None
    reprinting.ended(house, asked.job, PrintResult.PRINTED)
    assert reprinting.outcome(house, job.id).state is JobState.PRINTED


def test_the_second_of_two_comes_out_and_the_first_is_told(house: House, folders: SiteFolders) -> None:
    first = pin_slips.ask(house, folders, MARIE, "111213", "one")
    pin_slips.ask(house, folders, MARIE, PIN, "two")
    assert taken(house, folders) is None
    assert reprinting.outcome(house, first.id).state is JobState.FAILED
    assert shown(taken(house, folders)) == ["482 913"]
