"""Content changed at a desk while a visitor is before the kiosk (fault E6)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from kiosk.devices.clock import SystemClock
from kiosk.domain.staff import TERMINAL
from kiosk.paths import SiteFolders
from kiosk.rehearsal.player import Player
from kiosk.settings import load
from kiosk.toml.edit import Put
from kiosk.usecases import editing
from kiosk.usecases.editing import Kept, Proposal
from kiosk.usecases.opening import open_house


def test_e6_the_visit_under_way_ends_on_the_old_content_and_the_next_begins_on_the_new(
    new_player: Callable[..., Player], demo_site: SiteFolders
) -> None:
    player = new_player()
    kiosk = player.kiosk
    kiosk.look_at_store()
    for name in ("language:fr", "option:papers"):
        player.touch(name)
        player.settle()
        player.clock.advance(1)
    old = kiosk.house().pack
    _rename(demo_site, "papers", "Tous les papiers")
    kiosk.look_at_store()
    assert kiosk._renewed is not None
    new = kiosk._renewed.result().pack
    assert kiosk.house().pack is old
    player.touch("option:letter")
    player.settle()
    assert kiosk.house().pack is old
    kiosk.view_model.startAgain()
    player.clock.advance(1)
    player.touch("language:fr")
    player.settle()
    assert kiosk.house().pack is new
    assert any("Tous les papiers" in text for text in _labels(player))


def _rename(site: SiteFolders, option: str, label: str) -> None:
    house = open_house(site, SystemClock(load(site.settings).zone), Random(1))
    edit = {"questions.toml": (Put(("root", "options", option, "label"), label),)}
    proposal = editing.propose(house, site, editing.begin(site), edit)
    assert isinstance(proposal, Proposal)
    assert isinstance(editing.keep(house, site, TERMINAL, proposal), Kept)
    house.database.close()


def _labels(player: Player) -> list[str]:
    return [option.label for option in player.kiosk.view_model.property("page").props.options]
