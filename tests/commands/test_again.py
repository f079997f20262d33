"""A window that starts itself again when the site has other settings."""

from __future__ import annotations

from random import Random

from kiosk.devices.clock import SystemClock
from kiosk.domain.staff import TERMINAL
from kiosk.paths import SiteFolders
from kiosk.settings import load
from kiosk.toml.edit import Put
from kiosk.usecases import editing
from kiosk.usecases.editing import Kept, Proposal
from kiosk.usecases.opening import open_house
from tests.commands.processes import PATIENCE, Start, wait_for


def test_a_kiosk_that_nobody_uses_takes_up_new_settings_in_the_same_process(
    site: SiteFolders, start_window: Start
) -> None:
    kiosk = start_window("visitor", "--windowed")
    wait_for(lambda: any(site.run.glob("*")), kiosk)
    house = open_house(site, SystemClock(load(site.settings).zone), Random(1))
    # An address that no printer has: whoever starts with it says so and leaves.
    edit = {editing.SETTINGS: (Put(("printer", "address"), "lpt1"),)}
    proposal = editing.propose(house, site, editing.begin(site), edit)
    assert isinstance(proposal, Proposal)
    assert isinstance(editing.keep(house, site, TERMINAL, proposal), Kept)
    house.database.close()
    assert kiosk.wait(PATIENCE) == 2
    assert kiosk.stderr is not None
    assert "lpt1" in kiosk.stderr.read()
