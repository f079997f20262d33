"""Putting a copy back from the desk: two questions in plain words, then everybody signs in again (fault A18)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.devices.clock import PretendClock
from kiosk.paths import SiteFolders
from kiosk.store.backups import backup
from kiosk.store.sealed_copies import is_sealed
from kiosk.usecases.house import House
from tests.ui.desk.looking import faults
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import come
from tests.ui.desk.test_stick import until


@pytest.fixture
def at_day(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock, demo_site: SiteFolders) -> DeskPlayer:
    """Return the coordinator's tab of the day; one number was given before the copy, and two after it."""
    player = at_work()
    come(house, "A1")
    backup(demo_site.database, demo_site.backups, clock.now() - timedelta(days=1))
    come(house, "A1")
    come(house, "A1")
    player.desk.see()
    player.press("tab:day")
    player.find("copies").forceActiveFocus()
    player.settle()
    return player


def test_a18_a_copy_comes_back_after_two_questions_and_no_number_twice(at_day: DeskPlayer, house: House) -> None:
    player = at_day
    player.press("copies")
    assert player.says("lundi 23 novembre à 10 h")
    assert player.says("hier")
    player.key(Qt.Key.Key_1)
    assert player.says("Copie du lundi 23 novembre à 10 h.")
    assert player.says("Aucun numéro déjà donné ne sera redonné.")
    assert faults(player.desk.window, 1.0) == []
    player.press("answer:yes")
    assert player.desk.controller.member is None
    assert player.says("La copie est en place. 2 numéros donnés depuis n’ont plus de ticket.")
    assert come(house, "A1").sequence == 4


def test_nothing_happens_to_whoever_thinks_again(at_day: DeskPlayer, house: House) -> None:
    player = at_day
    player.press("copies")
    player.key(Qt.Key.Key_1)
    player.press("answer:no")
    assert player.desk.controller.member is not None
    assert come(house, "A1").sequence == 4
    assert len(player.desk.controller.room.state.waiting) >= 3


def test_a17_a_copy_that_is_no_good_is_said_and_changes_nothing(
    at_day: DeskPlayer, house: House, demo_site: SiteFolders
) -> None:
    player = at_day
    [copy] = demo_site.backups.iterdir()
    copy.write_bytes(b"not a copy")
    player.press("copies")
    player.key(Qt.Key.Key_1)
    player.press("answer:yes")
    assert player.says("La copie n’a pas été remise, rien n’a changé.")
    assert come(house, "A1").sequence == 4


def test_a18_a_copy_goes_away_on_a_stick_and_comes_back_from_it(
    at_day: DeskPlayer, house: House, demo_site: SiteFolders
) -> None:
    player, password = at_day, "olivier figuier mimosa"
    demo_site.stick.mkdir()
    player.press("carryCopy")
    until(player, lambda: player.says("Clé « STICK »"))
    assert player.says("Encore 16 signes au moins.")
    assert not player.sees("before")
    assert faults(player.desk.window, 1.0) == []
    player.desk.view_model.sheet_view_model.protect(password)  # type: ignore[union-attr]
    until(player, lambda: player.sees("start"))
    player.press("start")
    until(player, lambda: player.sees("done"))
    assert player.says("NUMIKS/copie-2026-11-24")
    player.press("done")
    [copy] = (path for path in demo_site.stick.rglob("*") if path.is_file())
    assert is_sealed(copy)
    come(house, "A1")
    ends = {
        "un autre mot de passe": "Ce mot de passe n’ouvre pas la copie",
        password: "La copie est en place. 1 numéro donné depuis n’a plus de ticket.",
    }
    for typed, said in ends.items():
        player.desk.frame.say("")
        player.settle()
        player.press("copies")
        player.press("answer:stick")
        until(player, lambda: player.says("Ce que la clé contient. Laquelle ?"))
        player.key(Qt.Key.Key_1)
        assert faults(player.desk.window, 1.0) == []
        player.desk.view_model.sheet_view_model.write("password", typed)  # type: ignore[union-attr]
        assert player.desk.controller.member is not None
        player.press("send")
        until(player, lambda said=said: player.says(said))  # type: ignore[misc]
    assert player.desk.controller.member is None
    assert come(house, "A1").sequence == 5


@pytest.mark.parametrize(
    ("plugged", "said"), [(False, "Branchez une clé USB."), (True, "Cette clé n’a pas de copie de la base.")]
)
def test_c1_a_stick_without_a_copy_is_told(
    at_day: DeskPlayer, demo_site: SiteFolders, plugged: bool, said: str
) -> None:
    if plugged:
        demo_site.stick.mkdir()
    at_day.press("copies")
    at_day.press("answer:stick")
    until(at_day, lambda: at_day.says(said))


def test_without_a_copy_it_says_so(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    player.press("tab:day")
    player.press("copies")
    assert player.says("Il n’y a pas encore de copie.")


@pytest.mark.parametrize("pseudonym", ["Mimosa", "Figuier"])
def test_only_a_coordinator_puts_a_copy_back(at_work: Callable[..., DeskPlayer], pseudonym: str) -> None:
    player = at_work(pseudonym)
    player.press("tab:day")
    assert not player.sees("copies")
