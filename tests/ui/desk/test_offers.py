"""Whoever waits long: marked in the list, offered something else in one press, and warned of before it is too late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.store import tickets
from kiosk.ui.desk.waiting_rows import WaitingRow
from kiosk.usecases import calling, diary, room, serving
from kiosk.usecases.house import House
from tests.ui.desk.player import DeskPlayer
from tests.ui.desk.rooms import come_many, command, sit
from tests.ui.desk.test_looks import SIZES, looked_at

AtWork = Callable[..., DeskPlayer]


@pytest.fixture
def crowd(house: House, clock: PretendClock) -> list[Ticket]:
    """Return seven who came to learn something, the first of them received by a colleague; only one desk is open."""
    colleague = sit(house, "aaaa", "poste_1")
    came = come_many(house, clock, 7, every=1.0, needs=("H1",))
    first = calling.call_next(house, colleague, command())
    assert isinstance(first, Ticket)
    serving.start(house, colleague, first.id, command())
    return came


def now(house: House, ticket: Ticket) -> Ticket:
    with house.database.reading() as connection:
        return tickets.one(connection, ticket.id, house.clock.now().tzinfo)


@pytest.fixture
def waited(at_work: AtWork, crowd: list[Ticket]) -> DeskPlayer:
    """Return a desk without a counter, a quarter of an hour later."""
    player = at_work(counter="")
    player.pass_time(16 * 60)
    return player


def offer(player: DeskPlayer, ticket: Ticket) -> None:
    """Open what is offered to somebody on the list."""
    assert next(row for row in rows(player) if row.key == ticket.id).offers
    player.press(f"row:{ticket.number}")


def rows(player: DeskPlayer) -> tuple[WaitingRow, ...]:
    listed: tuple[WaitingRow, ...] = player.desk.view_model.screen_view_model.tab_view_model.props.listed  # type: ignore[attr-defined]
    return listed


def test_whoever_waits_long_is_marked_and_counted(waited: DeskPlayer) -> None:
    assert waited.says("Proposez un atelier, un rendez-vous ou un retour à")
    assert waited.says("Bientôt en retard : appel vers")
    assert waited.says("bientôt en retard")
    assert waited.says("à qui proposer mieux")


def test_before_that_nothing_is_marked(at_work: AtWork, crowd: list[Ticket]) -> None:
    player = at_work(counter="")
    player.pass_time(60)
    assert not player.says("Proposez")
    assert not player.says("à qui proposer mieux")


def test_a_seat_is_given_in_one_press_and_taken_back_in_one(
    waited: DeskPlayer, house: House, crowd: list[Ticket]
) -> None:
    last = crowd[2]
    offer(waited, last)
    assert waited.says(f"{last.number} attend depuis 16 min ; appel vers")
    waited.press("answer:offer-1")
    assert waited.says("Numéro d’inscription")
    waited.press("done")
    assert now(house, last).stage is Stage.REFERRED
    assert len(diary.sessions(house)[0].seats) == 1
    waited.press("undo")
    assert now(house, last) == last
    assert len(diary.sessions(house)[0].seats) == 0


def test_an_appointment_is_given_in_one_press(waited: DeskPlayer, house: House, crowd: list[Ticket]) -> None:
    offer(waited, crowd[2])
    waited.press("answer:offer-2")
    assert waited.says("Numéro de rendez-vous")
    assert now(house, crowd[2]).stage is Stage.CANCELLED
    assert len(diary.appointments(house)) == 1


def test_somebody_goes_and_comes_back(waited: DeskPlayer, house: House, crowd: list[Ticket]) -> None:
    last = crowd[2]
    offer(waited, last)
    waited.press("answer:offer-3")
    assert waited.says("Peut partir et revenir à")
    waited.press("done")
    assert now(house, last).returns_at is not None
    assert last.id not in {one.id for one in room.read(house).state.waiting}
    waited.press("list:held")
    assert waited.says("Doit revenir à")


def test_whoever_prefers_to_wait_is_not_asked_again(waited: DeskPlayer, house: House, crowd: list[Ticket]) -> None:
    last = crowd[2]
    offer(waited, last)
    waited.press("answer:decline")
    waited.pass_time(120)
    row = next(row for row in rows(waited) if row.key == last.id)
    assert not row.offers
    assert waited.says(f"{last.number} : préfère attendre.")


def test_everything_else_is_one_press_further(waited: DeskPlayer, crowd: list[Ticket]) -> None:
    offer(waited, crowd[2])
    waited.press("answer:more")
    assert waited.sees("answer:cancel")


def test_another_moment_is_chosen_and_ends_the_wait_with_it(
    waited: DeskPlayer, house: House, crowd: list[Ticket]
) -> None:
    offer(waited, crowd[2])
    waited.press("answer:other")
    waited.press("slot:#1")
    waited.press("confirm")
    waited.press("done")
    assert now(house, crowd[2]).stage is Stage.CANCELLED
    waited.press("undo")
    assert now(house, crowd[2]) == crowd[2]
    assert diary.appointments(house)[0].booking.cancelled


def test_a_colleague_who_calls_them_closes_the_offer(waited: DeskPlayer, house: House, crowd: list[Ticket]) -> None:
    offer(waited, crowd[1])
    colleague = sit(house, "bbbb", "poste_2")
    called = calling.call_next(house, colleague, command())
    assert isinstance(called, Ticket)
    assert called.id == crowd[1].id
    waited.desk.see()
    waited.settle()
    assert not waited.sees("answer:decline")


@pytest.mark.parametrize(("size", "zoom"), SIZES.values(), ids=SIZES)
def test_marks_and_offers_fit(at_work: AtWork, house: House, crowd: list[Ticket], size: object, zoom: int) -> None:
    player = at_work(counter="", size=size)
    for _ in range(zoom):
        player.desk.view_model.enlarge(1)
    player.pass_time(16 * 60)
    wrong = looked_at(player, "list")
    player.desk.view_model.screen_view_model.tab_view_model.openMenu(crowd[2].id)  # type: ignore[attr-defined]
    wrong += looked_at(player, "offers")
    player.key(Qt.Key.Key_2)
    wrong += looked_at(player, "given")
    player.key(Qt.Key.Key_Escape)
    house = player.desk.house
    diary.cancel_booking(
        house, player.desk.controller.by, diary.appointments(house)[0].booking.id, Reason.ASKED, command()
    )
    player.pass_time(1)
    wrong += looked_at(player, "undo")
    assert not wrong, "\n".join(wrong)
