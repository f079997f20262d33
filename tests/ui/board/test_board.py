"""The waiting room's screen before a real store in which somebody else calls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize

from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.pulse import felt
from kiosk.devices.sound import GAINS
from kiosk.domain.day import DayState
from kiosk.domain.queue import Ticket
from kiosk.paths import SiteFolders
from kiosk.usecases import calling, day, serving, taking_back
from kiosk.usecases.house import House
from tests.ui.board.watcher import FULL_HD, LAPTOP, UPRIGHT, BoardWatcher
from tests.ui.desk.rooms import come, sit


def call(house: House, command: str, counter: str = "poste_2") -> Ticket:
    """Have somebody come and be called."""
    by = sit(house, f"staff-{counter}", counter)
    come(house, "A10", "ar")
    called = calling.call_next(house, by, command)
    assert isinstance(called, Ticket)
    return called


@pytest.mark.parametrize("size", [FULL_HD, LAPTOP, UPRIGHT], ids=["wide", "laptop", "upright"])
def test_a_call_made_elsewhere_is_shown_said_in_two_languages_and_fits(
    new_board: Callable[..., BoardWatcher], house: House, loudspeaker: PretendSoundPlayer, size: QSize
) -> None:
    board = new_board(size=size)
    board.reads("Votre numéro s’affiche ici.")
    assert board.clipped() == []
    call(house, "c")
    board.calls("A 1", "Poste 2")
    assert board.clipped() == []
    files = [str(heard.sound) for heard in loudspeaker.heard]
    assert any("/fr/" in file for file in files)
    assert any("/ar/" in file for file in files)


def test_numbers_are_called_as_loud_as_the_site_has_it(
    new_board: Callable[..., BoardWatcher], house: House, demo_site: SiteFolders, loudspeaker: PretendSoundPlayer
) -> None:
    text = demo_site.settings.read_text(encoding="utf-8")
    demo_site.settings.write_text(text.replace("board = 5", "board = 2"), encoding="utf-8")
    new_board()
    assert loudspeaker.volume == GAINS[2]


def test_a_call_taken_back_leaves_the_plate(new_board: Callable[..., BoardWatcher], house: House) -> None:
    board = new_board()
    by = sit(house, "staff", "poste_2")
    come(house, "A10", "fr")
    calling.call_next(house, by, "c")
    board.calls("A 1", "Poste 2")
    act = taking_back.last_act(house, by)
    assert act is not None
    taking_back.take_back(house, by, act, "u")
    board.until(lambda: board.plate() == ("", ""), "an empty plate")


def test_whoever_is_received_goes_to_the_list(new_board: Callable[..., BoardWatcher], house: House) -> None:
    board = new_board()
    called = call(house, "c")
    board.calls("A 1", "Poste 2")
    serving.start(house, sit(house, "staff-poste_2", "poste_2"), called.id, "s")
    board.look_again()
    board.pass_time(120)
    board.reads("Déjà appelés")
    board.until(lambda: board.plate() == ("", ""), "an empty plate")


def test_a_board_killed_and_started_again_says_no_old_call(
    new_board: Callable[..., BoardWatcher], house: House, loudspeaker: PretendSoundPlayer
) -> None:
    call(house, "c")
    first = new_board()
    first.pass_time(60)
    board = new_board()
    board.calls("A 1", "Poste 2")
    loudspeaker.heard.clear()
    board.look_again()
    assert loudspeaker.heard == []


@pytest.mark.parametrize(("state", "words"), [(DayState.PAUSED, "pause"), (DayState.CLOSED, "Fermé")])
def test_a_day_paused_or_closed_is_said_calmly(
    new_board: Callable[..., BoardWatcher], house: House, state: DayState, words: str
) -> None:
    board = new_board()
    day.set_state(house, sit(house, "staff", "poste_1"), state, "p")
    board.reads(words)
    assert board.clipped() == []


def test_the_desk_can_feel_that_it_runs(new_board: Callable[..., BoardWatcher], house: House) -> None:
    board = new_board()
    board.board.beat()
    pulse = felt(board.board.site.folders.run, "board", board.clock)
    assert pulse is not None
    assert pulse.told == {"sound": "ready", "screen": "1920x1080"}
