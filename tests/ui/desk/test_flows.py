"""Whole turns at the desk, by pressing and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.store.help_requests import HelpKind
from kiosk.ui.desk.labels import need_label
from kiosk.usecases import calling, room, serving, signing_in, team
from kiosk.usecases.house import House
from tests.ui.desk.conftest import Colleague
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import ask_help, book, come, command, sit

CONTROL = Qt.KeyboardModifier.ControlModifier


def stage(house: House, ticket: Ticket) -> Stage:
    """Return where a ticket is now."""
    found = next((one for one in (*room.read(house).tickets, *room.read(house).calls) if one.id == ticket.id), None)
    assert found is not None
    return found.stage


def test_the_first_start_makes_a_coordinator_who_can_then_sign_in(
    new_desk: Callable[..., DeskPlayer], house: House
) -> None:
    player = new_desk()
    player.press("suggested:Mimosa")
    player.press("create")
    pin = str(player.find("secretPin").property("text")).replace(" ", "")
    assert len(str(player.find("secretEnvelope").property("text")).replace(" ", "")) == 16
    player.press("noted")
    assert not player.says(pin[:3])
    (tile,) = signing_in.people(house)
    player.press(f"person:{tile.member.code}")
    for digit in pin:
        player.press(f"digit:{digit}")
    assert player.sees("sit")
    player.press("counter:poste_1")
    player.press("sit")
    assert player.says("Personne à appeler")
    assert [one.counter for one in room.read(house).sittings] == ["poste_1"]


def test_a_turn_by_pressing(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> None:
    ticket = come(house, "B1")
    clock.advance(60)
    player = at_work()
    player.press("callNext")
    assert stage(house, ticket) is Stage.CALLED
    player.press("recall")
    player.press("start")
    assert stage(house, ticket) is Stage.SERVING
    player.pass_time(14 * 60 - 400)
    player.press("hold")
    assert stage(house, ticket) is Stage.HELD
    player.press("undo")
    assert stage(house, ticket) is Stage.SERVING
    player.press("finish")
    player.press("save")
    assert stage(house, ticket) is Stage.DONE
    assert player.says("visite terminée au poste 2")
    player.press("undo")
    assert stage(house, ticket) is Stage.SERVING


def test_a_turn_by_keyboard_alone(
    new_desk: Callable[..., DeskPlayer], house: House, colleagues: dict[str, Colleague], clock: PretendClock
) -> None:
    first = come(house, "B1")
    clock.advance(30)
    second = come(house, "B1")
    player = new_desk()
    player.key(Qt.Key.Key_Right)
    player.key(Qt.Key.Key_Return)
    chosen = sorted(colleagues)[1]
    player.type(colleagues[chosen].pin)
    assert player.says(f"Bonjour {chosen}")
    player.key(Qt.Key.Key_Return, CONTROL)
    player.key(Qt.Key.Key_F2)
    assert stage(house, first) is Stage.CALLED
    player.key(Qt.Key.Key_F3)
    player.key(Qt.Key.Key_F4)
    assert stage(house, first) is Stage.SERVING
    player.key(Qt.Key.Key_F4)
    player.key(Qt.Key.Key_Return)
    assert stage(house, first) is Stage.DONE
    player.key(Qt.Key.Key_Z, CONTROL)
    assert stage(house, first) is Stage.SERVING
    player.key(Qt.Key.Key_F6)
    assert stage(house, first) is Stage.HELD
    player.key(Qt.Key.Key_F2)
    assert stage(house, second) is Stage.CALLED
    player.key(Qt.Key.Key_F8)
    assert stage(house, second) is Stage.NO_SHOW


def test_an_override_by_keyboard_takes_its_reason_and_shows(
    at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock
) -> None:
    for _ in range(2):
        come(house, "B1")
        clock.advance(30)
    last = come(house, "B1")
    player = at_work()
    player.key(Qt.Key.Key_Down)
    player.key(Qt.Key.Key_Menu)
    assert player.says(f"{last.number} ·")
    player.press("answer:urgent")
    player.key(Qt.Key.Key_2)
    found = room.read(house).ticket(last.id)
    assert found is not None
    assert found.urgent
    assert player.find("bandNumber").property("text") == last.number
    assert player.says("Rendu urgent à la main : personne fragile")


def test_somebody_missed_comes_back_from_their_list(at_work: Callable[..., DeskPlayer], house: House) -> None:
    ticket = come(house, "B1")
    player = at_work()
    player.press("callNext")
    player.press("miss")
    player.press("list:missed")
    player.press(f"row:{ticket.number}")
    player.press("answer:return")
    assert stage(house, ticket) is Stage.WAITING


def test_help_stays_until_somebody_goes(at_work: Callable[..., DeskPlayer], house: House) -> None:
    asked = ask_help(house, HelpKind.LANGUAGE, "")
    player = at_work()
    assert player.says("Langue absente de la borne")
    player.pass_time(300)
    player.press(f"help:{asked}")
    assert not room.read(house).help


def test_somebody_expected_is_checked_in(at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock) -> None:
    kept = book(house, "demarches", clock.now().replace(hour=10, minute=30))
    player = at_work()
    player.press(f"arrived:{kept.id}")
    (ticket,) = room.read(house).tickets
    assert ticket.booking == kept.id
    assert player.says(f"présent ({ticket.number})")


def test_what_another_window_does_is_shown(at_work: Callable[..., DeskPlayer], house: House) -> None:
    ticket = come(house, "B1")
    player = at_work(counter="poste_1")
    other = sit(house, "zzzz", "poste_2")
    called = calling.call_next(house, other, command())
    assert isinstance(called, Ticket)
    player.desk.watch.look()
    player.settle()
    assert player.says("appelé, 0 min")
    serving.start(house, other, ticket.id, command())
    player.desk.watch.look()
    player.settle()
    assert player.says("en cours, 0 min")


def test_a_refusal_is_told_and_goes_away(at_work: Callable[..., DeskPlayer], house: House) -> None:
    come(house, "B1")
    player = at_work()
    other = sit(house, "zzzz", "poste_1")
    calling.call_next(house, other, command())
    player.press("callNext")
    assert player.says("Personne à appeler à ce poste pour le moment.")
    player.press("notice")
    assert not player.sees("notice")


def test_a_recall_for_a_colleague_stays_at_their_counter(at_work: Callable[..., DeskPlayer], house: House) -> None:
    ticket = come(house, "B1")
    other = sit(house, "zzzz", "poste_1")
    calling.call_next(house, other, command())
    player = at_work(counter="poste_2")
    player.press("counter:poste_1")
    found = room.read(house).ticket(ticket.id)
    assert found is not None
    assert (found.counter, found.calls) == ("poste_1", 2)


def test_i6_a_desk_that_nobody_touches_locks_and_shows_no_need(
    at_work: Callable[..., DeskPlayer], house: House
) -> None:
    come(house, "C1")
    player = at_work()
    need = need_label(house.pack.triage, "C1", player.desk.frame.words)
    assert player.says(need)
    player.pass_time(1)
    player.pass_time(11 * 60)
    assert player.says("Qui êtes-vous ?")
    assert player.says("1 personne attend")
    assert not player.says(need)


def test_who_comes_back_sits_where_they_sat(
    at_work: Callable[..., DeskPlayer], colleagues: dict[str, Colleague]
) -> None:
    player = at_work("Mimosa", "poste_1")
    player.key(Qt.Key.Key_L, CONTROL)
    assert player.says("Qui êtes-vous ?")
    player.press(f"person:{colleagues['Mimosa'].member.code}")
    player.type(colleagues["Mimosa"].pin)
    assert player.says("Poste 1 · Mimosa")


def test_a_wrong_pin_is_told_and_a_pause_is_counted_down(
    new_desk: Callable[..., DeskPlayer], colleagues: dict[str, Colleague], clock: PretendClock
) -> None:
    player = new_desk()
    figuier = colleagues["Figuier"]
    wrong = "0" * 6 if figuier.pin != "0" * 6 else "1" * 6
    player.press(f"person:{figuier.member.code}")
    player.type(wrong)
    assert player.says("Ce n’est pas ce code. Encore 4 essais avant une pause.")
    for _ in range(4):
        player.type(wrong)
    assert player.says("Trop d’essais. Attendez 15 secondes.")
    clock.advance(16)
    player.desk.view_model.screen_view_model._count_down()  # type: ignore[attr-defined]
    player.type(figuier.pin)
    assert player.says("Bonjour Figuier")


def test_a_forgotten_counter_is_taken_over_after_a_warning(
    new_desk: Callable[..., DeskPlayer], house: House, colleagues: dict[str, Colleague]
) -> None:
    sit(house, colleagues["Mimosa"].member.code, "poste_1")
    player = new_desk()
    player.desk.controller.sign_in(colleagues["Olivier"].member)
    player.settle()
    player.press("counter:poste_1")
    assert player.says("Mimosa n’a pas quitté ce poste. Prendre sa place ?")
    player.press("sit")
    (sat,) = room.read(house).sittings
    assert sat.staff == colleagues["Olivier"].member.code


def test_the_reason_is_kept_in_the_journal(
    at_work: Callable[..., DeskPlayer], house: House, clock: PretendClock
) -> None:
    come(house, "B1")
    clock.advance(30)
    last = come(house, "B1")
    player = at_work()
    player.press(f"row:{last.number}")
    player.press("answer:call")
    player.press(f"answer:{Reason.FRAIL}")
    assert stage(house, last) is Stage.CALLED
    with house.database.reading() as connection:
        row = connection.exec_driver_sql("select details from journal where kind = 'called'").one()
    assert '"reason": "frail"' in row[0]


def test_zoom_goes_by_keyboard(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    for _ in range(9):
        player.key(Qt.Key.Key_Plus, CONTROL)
    assert player.desk.view_model.property("zoom") == 2.0
    player.key(Qt.Key.Key_0, CONTROL)
    assert player.desk.view_model.property("zoom") == 1.0


def test_whoever_sits_nowhere_is_told_how_to(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work(counter="")
    assert player.says("Vous n’êtes à aucun poste")
    player.press("chooseCounter")
    assert player.sees("sit")


def test_a_pause_frees_the_rule_of_the_counter(at_work: Callable[..., DeskPlayer], house: House) -> None:
    player = at_work()
    player.press("counter")
    player.press("answer:pause")
    (sat,) = room.read(house).sittings
    assert sat.paused_at is not None
    player.press("resume")
    (sat,) = room.read(house).sittings
    assert sat.paused_at is None


def test_nobody_acts_without_a_name(new_desk: Callable[..., DeskPlayer], colleagues: dict[str, Colleague]) -> None:
    player = new_desk()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F7):
        player.key(key)
    assert player.says("Qui êtes-vous ?")


def test_i7_whoever_leaves_the_team_is_out_at_once(
    at_work: Callable[..., DeskPlayer], house: House, colleagues: dict[str, Colleague]
) -> None:
    player = at_work("Figuier")
    team.remove(house, colleagues["Olivier"].member.code, colleagues["Figuier"].member.code)
    player.desk.watch.look()
    player.settle()
    assert player.says("Qui êtes-vous ?")


def test_the_keys_are_told(at_work: Callable[..., DeskPlayer]) -> None:
    player = at_work()
    player.key(Qt.Key.Key_F1)
    assert player.says("Appeler le suivant")
    assert player.says("Verrouiller")
    player.key(Qt.Key.Key_Escape)
    assert not player.says("Verrouiller")


def test_a_danger_is_seen_on_the_locked_desk_without_a_word_of_it(
    new_desk: Callable[..., DeskPlayer], house: House, colleagues: dict[str, Colleague]
) -> None:
    player = new_desk()
    ask_help(house, HelpKind.DANGER)
    player.desk.watch.look()
    player.settle()
    assert player.says("1 demande d’aide à la borne")
    assert not player.says("Danger")
