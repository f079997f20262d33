"""A board whose store goes and comes back. However often it is missed, it is told once in the log."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.queue import Ticket
from kiosk.paths import SiteFolders
from kiosk.usecases import calling
from kiosk.usecases.house import House
from tests.ui.board.watcher import BoardWatcher
from tests.ui.desk.rooms import come, command, sit


def test_a15_a_board_without_a_store_says_so_calmly_and_finds_it_by_itself(
    new_board: Callable[..., BoardWatcher], house: House, demo_site: SiteFolders, no_complaints: list[str]
) -> None:
    away = demo_site.database.rename(demo_site.database.with_suffix(".away"))
    board = new_board()
    board.reads("Merci de demander à l’accueil.")
    assert board.clipped() == []
    away.rename(demo_site.database)
    board.clock.advance(3)
    board.reads("Votre numéro s’affiche ici.")
    assert "n’est pas là" in no_complaints.pop()


def test_a15_a_store_that_goes_leaves_the_last_room_on_the_screen(
    new_board: Callable[..., BoardWatcher], house: House, demo_site: SiteFolders, no_complaints: list[str]
) -> None:
    by = sit(house, "staff", "poste_2")
    come(house, "A10")
    assert isinstance(calling.call_next(house, by, command()), Ticket)
    board = new_board()
    board.calls("A 1", "Poste 2")
    away = demo_site.database.rename(demo_site.database.with_suffix(".away"))
    board.board.controller.refresh()
    board.until(lambda: board.board.controller._failed, "a failure")
    assert board.plate() == ("A 1", "Poste 2")
    board.pass_time(61)
    board.reads("Merci de demander à l’accueil.")
    away.rename(demo_site.database)
    board.pass_time(3)
    board.calls("A 1", "Poste 2")
    assert "n’est pas là" in no_complaints.pop()
