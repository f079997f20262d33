"""The team at the visitor's kiosk: the PIN, what can be done, and the door that shuts by itself."""

from __future__ import annotations

import gc
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from kiosk.devices.pretend import PretendPrinter
from kiosk.domain.auto_lock import PANEL
from kiosk.domain.day import DayState
from kiosk.domain.lockout import FIRST_PAUSE_SECONDS, FREE_TRIES
from kiosk.domain.overrides import By
from kiosk.domain.printing import PrinterStatus
from kiosk.domain.reprints import JobState
from kiosk.domain.triage import Control
from kiosk.domain.visit import AtLanguages, AtPerson, AtQuestion
from kiosk.rehearsal.player import LANDSCAPE, PORTRAIT, Player
from kiosk.store.help_requests import HelpKind
from kiosk.ui.panel.steps import AtGiven, AtHome, AtPin
from kiosk.ui.panel.window import PanelViewModel
from kiosk.usecases import day, room
from kiosk.usecases.last_slips import last_slips
from tests.ui.looking import faults
from tests.ui.panel.hands import (
    Colleague,
    knock,
    options,
    says,
    sees,
    sign_in,
    team_of,
    touch,
    type_pin,
    until,
    words,
)

Team = dict[str, Colleague]


@pytest.fixture
def team(player: Player) -> Team:
    """Return the team of the player's kiosk."""
    return team_of(player.kiosk.house())


def behind(player: Player) -> PanelViewModel:
    panel = player.kiosk.door.behind
    assert panel is not None
    return panel


def happenings(player: Player) -> list[tuple[str, dict[str, object]]]:
    with closing(sqlite3.connect(player.kiosk.house().database.path)) as connection:
        rows = connection.execute("SELECT kind, details FROM journal ORDER BY rowid").fetchall()
    return [(kind, json.loads(details)) for kind, details in rows]


def wait(player: Player, seconds: float) -> None:
    """Let time pass as the door sees it."""
    for _ in range(int(seconds)):
        player.clock.advance(1)
        player.kiosk.door.look()


def a_visit(player: Player, tag: str = "ar") -> None:
    """Take a number and its paper as a visitor does, and leave."""
    for name in (f"language:{tag}", "option:papers", "option:letter", "option:read", "print"):
        player.touch(name)
        player.settle()
        player.clock.advance(10)
    player.kiosk.view_model.startAgain()
    player.settle()
    player.clock.advance(1)


# --- who it is


def test_nothing_of_the_team_is_on_the_screen_before_the_gesture_nor_without_a_pin(player: Player, team: Team) -> None:
    assert not any(says(player, pseudonym) for pseudonym in team)
    knock(player)
    assert {f"option:{one.member.code}" for one in team.values()} == set(options(player))
    assert not sees(player, "option:add")
    with pytest.raises(AssertionError):
        _ = behind(player).controller.by


def test_the_pin_opens_and_is_never_shown(player: Player, team: Team) -> None:
    olivier = team["Olivier"]
    knock(player)
    touch(player, f"option:{olivier.member.code}", *(f"pin:{digit}" for digit in olivier.pin[:3]))
    keys = set("1234567890")
    assert not [text for text in words(player) if text.isdigit() and text not in keys]
    assert behind(player).property("page").property("typed") == 3
    touch(player, "pin:erase", *(f"pin:{digit}" for digit in olivier.pin[2:]))
    until(player, lambda: isinstance(behind(player).controller.step, AtHome))
    assert says(player, "Équipe · Olivier")


def test_a_keyboard_types_the_pin_too(player: Player, team: Team) -> None:
    mimosa = team["Mimosa"]
    knock(player)
    touch(player, f"option:{mimosa.member.code}")
    QTest.keyClick(player.kiosk.window, Qt.Key.Key_7)
    QTest.keyClick(player.kiosk.window, Qt.Key.Key_Backspace)
    for digit in mimosa.pin:
        QTest.keyClick(player.kiosk.window, Qt.Key(ord(digit)))
    until(player, lambda: isinstance(behind(player).controller.step, AtHome))


def test_a_wrong_pin_is_told_and_stays_told(player: Player, team: Team) -> None:
    knock(player)
    type_pin(player, team["Figuier"], team["Figuier"].wrong)
    wait(player, 2)
    player.settle()
    assert says(player, "Ce n’est pas ce code. Encore 4 essais avant une pause.")


def test_i1_i3_wrong_pins_pause_that_person_and_a_restart_does_not_help(
    player: Player, new_player: Callable[..., Player], team: Team
) -> None:
    figuier = team["Figuier"]
    knock(player)
    for _ in range(FREE_TRIES):
        type_pin(player, figuier, figuier.wrong)
    assert says(player, "Trop d’essais. Attendez")
    touch(player, *(f"pin:{digit}" for digit in figuier.pin))
    assert behind(player).property("page").property("typed") == 0

    again = new_player()
    again.clock.reboot()
    knock(again)
    touch(again, f"option:{figuier.member.code}")
    assert says(again, "Trop d’essais. Attendez")
    wait(again, FIRST_PAUSE_SECONDS + 1)
    again.settle()
    assert says(again, "Tapez votre code.")
    type_pin(again, figuier, figuier.pin)
    assert isinstance(behind(again).controller.step, AtHome)


def test_i2_nobody_else_is_kept_out(player: Player, team: Team) -> None:
    knock(player)
    for _ in range(FREE_TRIES):
        type_pin(player, team["Figuier"], team["Figuier"].wrong)
    touch(player, "panel:back")
    type_pin(player, team["Mimosa"], team["Mimosa"].pin)
    assert isinstance(behind(player).controller.step, AtHome)


def test_i5_the_pad_is_shuffled_where_the_site_says_so(
    player: Player, new_player: Callable[..., Player], team: Team
) -> None:
    settings = player.kiosk.site.folders.settings
    text = settings.read_text(encoding="utf-8").replace("shuffled_pad = false", "shuffled_pad = true")
    settings.write_text(text, encoding="utf-8")
    again = new_player()
    knock(again)
    orders = set()
    for _ in range(3):
        touch(again, f"option:{team['Olivier'].member.code}")
        keys = behind(again).property("page").property("keys")
        assert sorted(keys) == sorted("1234567890")
        orders.add(tuple(keys))
        touch(again, "panel:back")
    assert len(orders) > 1
    type_pin(again, team["Olivier"], team["Olivier"].pin)
    assert isinstance(behind(again).controller.step, AtHome)


def test_a_site_without_a_team_is_told_so(player: Player) -> None:
    knock(player)
    assert says(player, "L’équipe n’est pas encore enregistrée")
    assert options(player) == []


# --- what can be done


def test_somebody_is_added_in_a_few_touches_and_their_slip_comes_out(
    player: Player, team: Team, slips: Callable[[], list[Path]]
) -> None:
    sign_in(player, team["Figuier"])
    touch(player, "option:add", "option:A", "option:A1", "option:ar", "option:urgent")
    (ticket,) = room.read(player.kiosk.house()).tickets
    assert (ticket.need, ticket.language, ticket.urgent) == ("A1", "ar", True)
    assert says(player, ticket.number)
    until(player, lambda: says(player, "Le papier est sorti"))
    assert len(slips()) == 1
    taken = next(details for kind, details in happenings(player) if kind == "ticket_taken")
    assert taken["by"] == team["Figuier"].member.code
    touch(player, "panel:done")
    assert sees(player, "option:add")


def test_somebody_whose_need_nobody_knows_goes_to_the_reception(player: Player, team: Team) -> None:
    sign_in(player, team["Figuier"])
    touch(player, "option:add", "option:?", "option:fr", "option:calm")
    (ticket,) = room.read(player.kiosk.house()).tickets
    assert (ticket.need, ticket.service, ticket.urgent) == (None, "accueil", False)


def test_g1_a_touch_given_twice_adds_one_person_and_turns_the_pause_once(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    touch(player, "option:add", "option:?", "option:fr")
    player.clock.advance(1)
    controller = behind(player).controller
    asked = controller.step
    player.touch("option:calm")
    controller.step = asked
    controller.add(urgent=False)
    player.settle()
    assert len(room.read(player.kiosk.house()).tickets) == 1
    touch(player, "panel:done")
    player.clock.advance(1)
    player.touch("option:pause")
    player.touch("option:pause")
    assert day.today(player.kiosk.house()).state is DayState.PAUSED


def test_a_closed_day_gives_no_number_by_hand_and_cannot_be_paused(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    touch(player, "option:add", "option:?", "option:fr")
    day.close(player.kiosk.house(), By(team["Olivier"].member.code), {}, "close")
    touch(player, "option:calm")
    assert says(player, "La journée est fermée")
    assert not sees(player, "option:pause")


def test_a_slip_is_printed_once_more_as_a_duplicate(
    player: Player, team: Team, slips: Callable[[], list[Path]]
) -> None:
    a_visit(player)
    until(player, lambda: len(slips()) == 1)
    sign_in(player, team["Figuier"])
    touch(player, "option:reprint", "option:#1")
    step = behind(player).controller.step
    assert isinstance(step, AtGiven)
    assert step.paper.duplicate
    until(player, lambda: says(player, "Le papier est sorti"))
    assert len(slips()) == 2
    assert [kind for kind, _ in happenings(player)].count("reprinted") == 1


def test_d_a_printer_without_paper_is_told_and_tried_again(player: Player, team: Team) -> None:
    printer = player.kiosk.site.printer
    assert isinstance(printer, PretendPrinter)
    printer.pretended = PrinterStatus.NO_PAPER
    sign_in(player, team["Figuier"])
    until(player, lambda: says(player, "Il n’y a plus de papier."))
    touch(player, "option:add", "option:?", "option:fr", "option:calm")
    until(player, lambda: says(player, "Écrivez le numéro."))
    printer.pretended = PrinterStatus.READY
    touch(player, "panel:retry")
    until(player, lambda: says(player, "Le papier est sorti"))
    step = behind(player).controller.step
    assert isinstance(step, AtGiven)
    assert step.job is not None
    assert step.job.state is JobState.PRINTED
    assert len(room.read(player.kiosk.house()).tickets) == 1


def test_what_was_given_longer_than_an_hour_ago_is_not_offered(player: Player, team: Team) -> None:
    a_visit(player)
    player.clock.advance(3_700)
    sign_in(player, team["Figuier"])
    touch(player, "option:reprint")
    assert options(player) == []
    assert says(player, "Aucun papier depuis une heure.")
    assert last_slips(player.kiosk.house()) == ()


def test_a_pause_is_shown_on_the_first_screen_in_several_languages_and_taken_back(player: Player, team: Team) -> None:
    sign_in(player, team["Mimosa"])
    touch(player, "option:pause")
    assert day.today(player.kiosk.house()).state is DayState.PAUSED
    assert says(player, "En pause")
    touch(player, "panel:shut")
    until(player, lambda: says(player, "Pas de numéro pour le moment."))
    for tag in ("fr", "ar", "en"):
        words = player.kiosk._catalogues[tag].gettext
        assert says(player, words("Pas de numéro pour le moment"))
        assert says(player, words("Une personne vous aide."))
    sign_in(player, team["Mimosa"])
    touch(player, "option:pause", "panel:shut")
    until(player, lambda: not says(player, "Pas de numéro"))
    assert says(player, "Bonjour")


def test_a_pause_made_at_a_desk_is_shown_too_and_ends_with_the_day(player: Player, team: Team) -> None:
    house = player.kiosk.house()
    day.set_state(house, By(team["Olivier"].member.code), DayState.PAUSED, "pause")
    until(player, lambda: says(player, "Pas de numéro pour le moment."))
    player.clock.advance(24 * 3600)
    player.kiosk.look_at_store()
    player.settle()
    assert not says(player, "Pas de numéro")


def test_a_volunteer_may_not_pause_the_day(player: Player, team: Team) -> None:
    sign_in(player, team["Figuier"])
    assert not sees(player, "option:pause")
    behind(player).controller.turn_pause()
    assert day.today(player.kiosk.house()).state is DayState.UNOPENED


def test_somebody_goes_to_whoever_asked_for_help(player: Player, team: Team) -> None:
    player.kiosk.controller.call_somebody()
    player.clock.advance(1)
    sign_in(player, team["Figuier"])
    assert says(player, "1 demande d’aide")
    touch(player, "option:help", "option:#1")
    assert says(player, "C’est noté : vous y allez.")
    assert room.read(player.kiosk.house()).help == ()
    assert ("help_taken", {"by": team["Figuier"].member.code}) in happenings(player)


def test_danger_is_not_told_where_everybody_may_look(player: Player, team: Team) -> None:
    player.kiosk.controller.help_now()
    player.clock.advance(1)
    asked = player.kiosk.house().pack.triage.questions["help_now"].options
    player.kiosk.controller.answer(next(option.id for option in asked if option.control is Control.DANGER))
    assert [one.kind for one in room.read(player.kiosk.house()).help] == [HelpKind.DANGER]
    sign_in(player, team["Figuier"])
    touch(player, "option:help")
    assert says(player, "une personne attend")
    assert not says(player, "anger")


# --- the door shuts by itself


def test_i6_sixty_seconds_without_a_touch_shut_the_door(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    wait(player, PANEL.idle_seconds - 2)
    assert player.kiosk.door.opened
    touch(player, "option:add")
    wait(player, PANEL.idle_seconds - 2)
    assert player.kiosk.door.opened
    wait(player, 3)
    assert not player.kiosk.door.opened
    player.settle()
    assert sees(player, "language:fr")


def test_i6_a_quarter_of_an_hour_shuts_it_however_much_is_touched(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    for _ in range(int(PANEL.absolute_seconds // 30) - 1):
        wait(player, 30)
        player.kiosk.door.touched()
        assert player.kiosk.door.opened
    wait(player, 31)
    assert not player.kiosk.door.opened


def test_i6_the_tiles_do_not_stay_either(player: Player, team: Team) -> None:
    knock(player)
    wait(player, PANEL.idle_seconds + 1)
    assert not player.kiosk.door.opened


@pytest.mark.parametrize("by", ["panel:shut", "panel:newcomer"])
def test_anybody_shuts_it_with_one_touch(player: Player, team: Team, by: str) -> None:
    sign_in(player, team["Olivier"])
    touch(player, "option:add", by)
    assert not player.kiosk.door.opened
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)


def test_a_visitor_who_walks_up_has_help_and_a_person_in_one_touch(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    touch(player, "panel:help")
    assert player.kiosk.controller.visit.step == AtQuestion("help_now")
    knock(player)
    touch(player, "panel:person")
    assert isinstance(player.kiosk.controller.visit.step, AtPerson)
    assert not player.kiosk.door.opened


def test_i6_another_window_in_front_shuts_it(player: Player, team: Team) -> None:
    player.kiosk.window.requestActivate()
    until(player, player.kiosk.window.isActive)
    knock(player)
    other = QWindow()
    other.show()
    other.requestActivate()
    until(player, lambda: not player.kiosk.door.opened)
    other.close()


def test_an_error_shuts_it(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    player.kiosk.view_model.fail()
    assert not player.kiosk.door.opened


def test_a_scanned_paper_does_not_begin_a_visit_behind_the_panel(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    player.type("K00000000000000000")
    player.settle()
    assert isinstance(player.kiosk.controller.visit.step, AtLanguages)
    assert player.kiosk.door.opened


def test_the_visitor_is_not_asked_whether_they_are_there_while_the_team_works(player: Player, team: Team) -> None:
    sign_in(player, team["Olivier"])
    for _ in range(4):
        player.wait(40)
        player.kiosk.door.touched()
    assert not player.kiosk.view_model.property("idle")
    assert player.kiosk.door.opened


def test_an_answer_that_comes_after_the_door_has_shut_opens_nothing(player: Player, team: Team) -> None:
    olivier = team["Olivier"]
    knock(player)
    touch(player, f"option:{olivier.member.code}", *(f"pin:{digit}" for digit in olivier.pin[:5]))
    controller = behind(player).controller
    player.touch(f"pin:{olivier.pin[5]}")
    assert isinstance(controller.step, AtPin)
    player.kiosk.door.shut()
    until(player, lambda: "signed_in" in [kind for kind, _ in happenings(player)])
    player.settle()
    assert controller.member is None
    assert not player.kiosk.door.opened


def test_j1_nothing_of_the_panel_stays_when_the_door_has_shut(player: Player, team: Team) -> None:
    a_visit(player)
    sign_in(player, team["Olivier"])
    touch(player, "option:reprint", "panel:back", "option:add", "option:A")
    panel, controller = behind(player), behind(player).controller
    destroyed: list[bool] = []
    panel.destroyed.connect(lambda: destroyed.append(True))
    touch(player, "panel:shut")
    until(player, lambda: bool(destroyed))
    assert player.kiosk.door.property("panel") is None
    assert (controller.member, controller.room, controller.notice, controller.printer) == (None, None, "", None)
    assert not any(says(player, pseudonym) for pseudonym in team)
    del panel, controller
    gc.collect()
    ours = [one for one in gc.get_objects() if str(type(one).__module__).startswith("kiosk.ui.panel.")]
    assert [one for one in ours if isinstance(one, QObject)] == []


# --- what it costs and how it looks


def test_nothing_of_the_panel_is_loaded_before_the_gesture() -> None:
    """Asked of a process of its own: here other tests have imported it."""
    code = "import sys, kiosk.app.visitor; print([m for m in sys.modules if '.panel' in m or '.desk' in m])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "['kiosk.ui.panel_door']"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_every_page_of_the_panel_fits(new_player: Callable[..., Player], size: QSize) -> None:
    player = new_player(size=size)
    team = team_of(player.kiosk.house())
    a_visit(player)
    player.kiosk.controller.call_somebody()
    player.clock.advance(1)
    player.kiosk.controller.start_again()
    millimetre = player.kiosk.view_model.property("millimetre")
    wrong: list[str] = []

    def look(page: str) -> None:
        player.settle()
        wrong.extend(f"{page}: {fault}" for fault in faults(player.kiosk.window, millimetre, reach=False))

    knock(player)
    look("people")
    touch(player, f"option:{team['Olivier'].member.code}")
    look("pin")
    type_pin(player, team["Olivier"], team["Olivier"].wrong)
    look("wrong pin")
    type_pin(player, team["Olivier"], team["Olivier"].pin)
    until(player, lambda: not says(player, "un instant"))
    look("home")
    touch(player, "option:add")
    look("groups")
    for group in "ABCDEFGHI":
        behind(player).controller.choose_need(group)
        player.settle()
        look(group)
        behind(player).controller.go_back()
        player.settle()
    for name, page in (("option:?", "language"), ("option:fr", "urgency"), ("option:calm", "given")):
        if not sees(player, name):
            touch(player, "nextPage")
        touch(player, name)
        look(page)
    touch(player, "panel:done", "option:reprint")
    look("slips")
    touch(player, "panel:back", "option:help")
    look("help")
    touch(player, "option:#1")
    look("nobody")
    touch(player, "panel:back", "option:pause")
    look("paused")
    assert not wrong, "\n".join(wrong)
