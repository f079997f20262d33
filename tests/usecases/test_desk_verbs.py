"""The verbs of the desk: what they do, once each, and when they say no."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By, Reason
from kiosk.domain.refusals import CounterTaken, DayClosed, NobodySits, NobodyToCall, StillBusy, TicketEnded
from kiosk.domain.sitting import Sitting
from kiosk.domain.ticket_life import Move, NotFromHere, Stage
from kiosk.store import tickets
from kiosk.store.verify import damage
from kiosk.usecases import calling, day, reordering, room, serving, sitting, taking_back
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, TOLD, VERBS, Team, known


@pytest.fixture
def team(house: House) -> Team:
    """Return a room where Marie and Paul receive."""
    team = Team(house)
    team.sit(MARIE, PAUL)
    return team


def test_f1_two_desks_call_one_after_the_other(team: Team) -> None:
    first, second = team.add(), team.add()
    assert [team.call(MARIE).id, team.call(PAUL).id] == [first.id, second.id]
    assert [team.now(one).counter for one in (first, second)] == ["poste_1", "poste_2"]


@pytest.mark.parametrize(
    ("by", "refusal"),
    [
        (By("marie", "poste_3"), NobodySits()),
        (By("marie", ""), NobodySits()),
        (By("paul", "poste_1"), CounterTaken("marie")),
    ],
)
def test_who_does_not_sit_at_a_counter_does_not_call_there(team: Team, by: By, refusal: object) -> None:
    ticket = team.add()
    assert calling.call_next(team.house, by, team.command()) == refusal
    assert calling.call_this_one(team.house, by, ticket.id, Reason.QUICK, team.command()) == refusal
    assert team.now(ticket) == ticket


def test_f2_nobody_waits(team: Team) -> None:
    assert calling.call_next(team.house, MARIE, team.command()) == NobodyToCall()


def test_f2_who_has_just_left_is_not_called(team: Team) -> None:
    ticket = team.add()
    serving.cancel(team.house, PAUL, ticket.id, Reason.LEFT, team.command())
    assert calling.call_this_one(team.house, MARIE, ticket.id, Reason.QUICK, team.command()) == NobodyToCall()


def test_a_counter_calls_nobody_while_somebody_is_there(team: Team) -> None:
    first, second = team.add(), team.add()
    team.call()
    for _ in range(2):
        assert calling.call_next(team.house, MARIE, team.command()) == StillBusy(first.number)
        assert calling.call_this_one(team.house, MARIE, second.id, Reason.QUICK, team.command()) == StillBusy(
            first.number
        )
        if team.now(first).stage is Stage.CALLED:
            team.serve(first)


def test_called_again_from_another_desk_they_keep_their_counter(team: Team) -> None:
    first, second = team.add(), team.add()
    team.call(MARIE)
    team.call(PAUL)
    again = known(calling.recall(team.house, PAUL, first.id, team.command()))
    assert (again.counter, again.calls) == ("poste_1", 2)
    assert team.now(second).counter == "poste_2"


STAGES = {
    Stage.WAITING: (),
    Stage.CALLED: ("call",),
    Stage.SERVING: ("call", "start"),
    Stage.HELD: ("hold",),
    Stage.TRANSFERRED: ("transfer",),
    Stage.DONE: ("call", "start", "finish"),
    Stage.NO_SHOW: ("call", "miss"),
    Stage.CANCELLED: ("cancel",),
    Stage.REFERRED: ("refer",),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("stage", STAGES)
def test_f3_every_verb_from_every_stage_is_done_once_or_refused_without_a_trace(
    team: Team, stage: Stage, verb: str
) -> None:
    ticket = team.add()
    for step in STAGES[stage]:
        known(VERBS[step](team.house, MARIE, team.now(ticket), team.command()))
    before = team.now(ticket)
    assert before.stage is stage
    journal = "SELECT count(*) FROM journal"
    told, command = team.rows(journal), team.command()
    done = VERBS[verb](team.house, MARIE, before, command)
    if isinstance(done, NotFromHere | TicketEnded | NobodyToCall | StillBusy):
        assert team.now(ticket) == before
        assert team.rows(journal) == told
        return
    after = team.now(ticket)
    assert done == after
    assert after.version == before.version + 1
    told = team.rows(journal)
    assert VERBS[verb](team.house, MARIE, before, command) == after
    assert (team.now(ticket), team.rows(journal)) == (after, told)
    assert damage(team.house.database) == ()


def test_a_transfer_keeps_the_promise_and_makes_no_second_ticket(team: Team) -> None:
    ticket = team.add("A1")
    team.serve(team.call())
    moved = known(serving.transfer(team.house, MARIE, ticket.id, "numerique", Reason.WRONG_NEED, team.command()))
    assert (moved.stage, moved.service, moved.promised_at) == (Stage.TRANSFERRED, "numerique", ticket.promised_at)
    assert calling.call_next(team.house, PAUL, team.command()) == NobodyToCall()
    assert team.call(MARIE).id == ticket.id
    assert team.rows("SELECT count(*) FROM tickets") == [(1,)]


@pytest.mark.parametrize("away", ["hold", "miss"])
def test_who_comes_back_waits_at_the_place_of_their_promise(team: Team, clock: PretendClock, away: str) -> None:
    first = team.add()
    team.call()
    VERBS[away](team.house, MARIE, team.now(first), team.command())
    clock.advance(60)
    team.add()
    clock.advance(600)
    back = known(serving.bring_back(team.house, MARIE, first.id, team.command()))
    assert (back.stage, back.promised_at) == (Stage.WAITING, first.promised_at)
    assert team.call().id == first.id


def order(team: Team) -> list[str]:
    """Call everybody, one after the other, and return their numbers."""
    numbers: list[str] = []
    while True:
        called = calling.call_next(team.house, MARIE, team.command())
        if isinstance(called, NobodyToCall):
            return numbers
        numbers.append(known(called).number)
        team.finish(team.serve(known(called)))


@pytest.mark.parametrize("rush", [False, True])
@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ([("C", "A", True)], "CABDE"),
        ([("C", "A", False)], "ACBDE"),
        ([("D", "B", True), ("E", "B", True)], "ADEBC"),
        ([("D", "B", False), ("E", "B", False)], "ABEDC"),
        ([("D", "A", True), ("E", "D", False)], "DEABC"),
        ([("D", "A", True), ("E", "D", True), ("C", "D", False)], "EDCAB"),
        ([("A", "E", False)], "BCDEA"),
        ([("A", "E", False), ("B", "A", True)], "CDEBA"),
        ([("E", "A", True), ("E", "C", False)], "ABCED"),
    ],
)
def test_people_put_beside_others_stand_there(
    team: Team, clock: PretendClock, rush: bool, moves: list[tuple[str, str, bool]], expected: str
) -> None:
    day.set_rush(team.house, MARIE, rush, team.command())
    people = {}
    for name in "ABCDE":
        people[name] = team.add()
        clock.advance(20)
    for who, whom, before in moves:
        team.place(people[who], people[whom], before=before)
    names = {ticket.number: name for name, ticket in people.items()}
    assert "".join(names[number] for number in order(team)) == expected


def test_many_put_before_the_same_one_stand_in_the_order_they_were_put(team: Team, clock: PretendClock) -> None:
    anchor = team.add()
    people = []
    for _ in range(20):
        clock.advance(1)
        people.append(team.add())
    for one in people:
        team.place(one, anchor, before=True)
    assert order(team) == [one.number for one in (*people, anchor)]


def test_let_the_rule_decide_again(team: Team, clock: PretendClock) -> None:
    first = team.add()
    clock.advance(60)
    second = team.add()
    team.place(second, first, before=True)
    known(reordering.unplace(team.house, MARIE, second.id, team.command()))
    assert order(team) == [first.number, second.number]


def test_a_change_follows_the_ticket_as_it_is_not_as_it_was_seen(team: Team) -> None:
    ticket = team.add("A1")
    reordering.change_need(team.house, PAUL, ticket.id, "H1", Reason.WRONG_NEED, team.command())
    changed = team.now(ticket)
    urgent = known(reordering.set_urgent(team.house, MARIE, ticket.id, True, Reason.DISTRESS, team.command()))
    calm = known(reordering.set_urgent(team.house, MARIE, ticket.id, False, Reason.MISTAKE, team.command()))
    assert urgent.promised_at == ticket.taken_at
    assert (calm.promised_at, calm.minutes, calm.need) == (changed.promised_at, changed.minutes, "H1")


def test_what_an_adviser_tells_is_kept_with_the_visit(team: Team) -> None:
    ticket = team.add("A1")
    team.serve(team.call())
    team.finish(ticket)
    assert team.rows("SELECT id, staff, counter, themes, minutes, autonomy FROM served") == [
        (ticket.id, "marie", "poste_1", "papiers", 20, "guide")
    ]
    assert serving.finish(team.house, MARIE, ticket.id, TOLD, team.command()) == NotFromHere(Stage.DONE, Move.FINISH)
    assert team.rows("SELECT count(*) FROM served") == [(1,)]


def test_one_counter_has_one_person_and_one_person_one_counter(team: Team) -> None:
    at_maries = By("paul", "poste_1")
    assert sitting.sit(team.house, at_maries, ("accueil",), ("fr",), team.command()) == CounterTaken("marie")
    moved = sitting.sit(team.house, By("paul", "poste_3"), ("accueil",), ("fr",), team.command())
    assert isinstance(moved, Sitting)
    assert sitting.seat_of(team.house, "paul") == moved
    instead = sitting.sit(team.house, at_maries, ("accueil",), ("fr",), team.command(), instead=True)
    assert isinstance(instead, Sitting)
    assert sitting.seat_of(team.house, "marie") is None
    assert team.rows("SELECT count(*) FROM sittings WHERE left_at IS NULL") == [(1,)]


def test_f3_sitting_down_again_under_an_old_command_changes_nothing(team: Team) -> None:
    command = team.command()
    first = sitting.sit(team.house, MARIE, ("accueil",), ("fr",), command)
    sitting.get_up(team.house, MARIE, "up")
    assert sitting.sit(team.house, MARIE, ("accueil",), ("fr",), command) == first
    assert sitting.seat_of(team.house, "marie") is None
    sitting.sit(team.house, MARIE, ("accueil",), ("fr",), team.command())
    sitting.get_up(team.house, MARIE, "up")
    assert sitting.seat_of(team.house, "marie") is not None


def test_f3_a_pause_told_again_after_its_end_is_not_a_new_one(team: Team) -> None:
    for command, paused in (("away", True), ("back", False), ("away", True)):
        sitting.pause(team.house, MARIE, command, paused=paused)
    seat = sitting.seat_of(team.house, "marie")
    assert seat is not None
    assert seat.paused_at is None


def test_who_forgot_to_get_up_is_not_there_the_next_day(team: Team, clock: PretendClock) -> None:
    clock.advance(22 * 3600)
    day.set_state(team.house, PAUL, DayState.OPEN, team.command())
    assert sitting.seat_of(team.house, "marie") is None


def test_b1_a_clock_set_back_in_the_day_keeps_the_order_of_calls_and_no_negative_wait(
    team: Team, clock: PretendClock
) -> None:
    first, second = team.add(), team.add()
    team.call(MARIE)
    clock.set_wall(clock.now() - timedelta(hours=1))
    team.call(PAUL)
    with team.house.database.reading() as connection:
        called = tickets.called(connection, team.house.day, clock.now().tzinfo)
    assert [one.id for one in called] == [second.id, first.id]
    state = room.read(team.house).state
    now = 9 * 60.0
    assert state.free_at(now)["poste_1"] <= now + state.at_desks["poste_1"].ticket.length.median + 2
    assert damage(team.house.database) == ()


def test_a_closed_day_calls_nobody(team: Team) -> None:
    team.add()
    day.close(team.house, MARIE, {}, team.command())
    assert calling.call_next(team.house, MARIE, team.command()) == DayClosed()


def test_whoever_changes_counter_takes_along_whom_they_receive(team: Team) -> None:
    ticket, command = team.add(by=PAUL), team.command()
    team.serve(team.call(MARIE))
    elsewhere = By("marie", "poste_3")
    first = sitting.sit(team.house, elsewhere, ("accueil",), ("fr",), command)
    assert isinstance(first, Sitting)
    assert sitting.sit(team.house, elsewhere, ("accueil",), ("fr",), command) == first
    moved = team.now(ticket)
    assert (moved.stage, moved.counter, moved.calls) == (Stage.SERVING, "poste_3", 1)
    assert team.rows("SELECT details FROM journal WHERE kind = 'taken_along'") == [
        ('{"by": "marie", "counter": "poste_3", "from": "poste_1"}',)
    ]
    act = taking_back.last_act(team.house, elsewhere)
    assert act is not None
    taking_back.take_back(team.house, elsewhere, act, team.command())
    assert team.now(ticket).stage is Stage.CALLED
    assert damage(team.house.database) == ()


def test_whoever_was_only_called_is_called_to_the_new_counter(team: Team) -> None:
    ticket = team.add(by=PAUL)
    team.call(MARIE)
    sitting.sit(team.house, By("marie", "poste_3"), ("accueil",), ("fr",), team.command())
    moved = team.now(ticket)
    assert (moved.stage, moved.counter, moved.calls) == (Stage.CALLED, "poste_3", 2)


def test_f1_nobody_is_taken_along_to_a_counter_where_somebody_is_received(team: Team) -> None:
    first, second = team.add(by=PAUL), team.add(by=PAUL)
    team.serve(team.call(MARIE))
    team.serve(team.call(PAUL), PAUL)
    at_pauls = By("marie", "poste_2")
    refused = sitting.sit(team.house, at_pauls, ("accueil",), ("fr",), team.command(), instead=True)
    assert refused == StillBusy(second.number)
    assert sitting.seat_of(team.house, "marie") is not None
    assert (team.now(first).counter, team.now(second).counter) == ("poste_1", "poste_2")


def test_whoever_has_nobody_goes_on_with_whom_they_find(team: Team) -> None:
    ticket = team.add(by=PAUL)
    team.serve(team.call(PAUL), PAUL)
    sat = sitting.sit(team.house, By("marie", "poste_2"), ("accueil",), ("fr",), team.command(), instead=True)
    assert isinstance(sat, Sitting)
    assert team.now(ticket).counter == "poste_2"
