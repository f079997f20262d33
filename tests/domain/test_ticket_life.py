"""A ticket's life, and a room in which everything happens to many of them."""

from itertools import product

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.domain.next_call import next_for
from kiosk.domain.promises import LONGEST_OVERTAKING, class_of
from kiosk.domain.queue import number_of
from kiosk.domain.room import AtDesk, QueueTicket, RoomState
from kiosk.domain.ticket_life import ENDED, IN_QUEUE, LIFE, Move, NotFromHere, Stage, moved, moves
from tests.domain.rooms import NINE, a_desk, a_ticket

HELD = {Stage.HELD}
AT_DESK = {Stage.CALLED, Stage.SERVING}


@pytest.mark.parametrize(("stage", "move"), list(product(Stage, Move)))
def test_a_move_leads_where_the_table_says_or_is_refused(stage: Stage, move: Move) -> None:
    after = moved(stage, move)
    assert after == (LIFE[stage, move] if (stage, move) in LIFE else NotFromHere(stage, move))
    assert (move in moves(stage)) is ((stage, move) in LIFE)


def test_every_stage_is_reached_and_only_ends_have_nothing_after_them() -> None:
    reached = {Stage.WAITING}
    for _ in Stage:
        reached |= {after for (stage, _), after in LIFE.items() if stage in reached}
    assert reached == set(Stage)
    assert {stage for stage in Stage if not moves(stage)} == ENDED - {Stage.NO_SHOW}


def test_calling_somebody_already_called_is_refused_f1() -> None:
    assert moved(Stage.CALLED, Move.CALL) == NotFromHere(Stage.CALLED, Move.CALL)


class Room(RuleBasedStateMachine):
    """Two desks, one of which prints only, and whatever can happen (fault F10)."""

    @initialize()
    def open(self) -> None:
        self.now = NINE
        self.desks = (a_desk("1", end=5000), a_desk("2", frozenset({"print"}), end=5000))
        self.tickets: dict[str, QueueTicket] = {}
        self.stages: dict[str, Stage] = {}
        self.at_desks: dict[str, AtDesk] = {}
        self.issued = 0

    @rule(minutes=st.floats(0.1, 45))
    def time_passes(self, minutes: float) -> None:
        self.now += minutes

    @rule(urgent=st.booleans(), task=st.sampled_from([("print", 6.0), ("account", 15.0), ("procedure", 30.0)]))
    def somebody_comes(self, urgent: bool, task: tuple[str, float]) -> None:
        self.issued += 1
        number = number_of(self.issued)
        assert number not in self.tickets
        self.tickets[number] = a_ticket(number, self.now, task[1], urgent=urgent, service=task[0])
        self.stages[number] = Stage.WAITING

    @rule(place=st.integers(0, 1))
    def a_desk_calls(self, place: int) -> None:
        desk = self.desks[place]
        if desk.code in self.at_desks:
            return
        waiting = tuple(self.tickets[number] for number in self.number_of_those(IN_QUEUE))
        call = next_for(desk, RoomState(self.desks, waiting, dict(self.at_desks)), self.now)
        able = [ticket for ticket in waiting if ticket.service in desk.skills]
        if call is None:
            assert not able
            return
        chosen = call.ticket
        assert chosen in able
        for other in able:
            ahead = chosen.taken_at - other.taken_at
            assert ahead <= LONGEST_OVERTAKING
            assert ahead <= 0 or class_of(chosen.urgent, chosen.short) != class_of(other.urgent, other.short)
        self.move(chosen.id, Move.CALL)
        self.at_desks[desk.code] = AtDesk(chosen, self.now)

    @precondition(lambda self: self.tickets)
    @rule(data=st.data(), move=st.sampled_from([move for move in Move if move is not Move.CALL]))
    def somebody_is_moved(self, data: st.DataObject, move: Move) -> None:
        self.move(data.draw(st.sampled_from(sorted(self.tickets))), move)

    def move(self, number: str, move: Move) -> None:
        before, after = self.stages[number], moved(self.stages[number], move)
        if isinstance(after, NotFromHere):
            assert (before, move) not in LIFE
            return
        self.stages[number] = after
        if after not in AT_DESK:
            self.at_desks = {code: at for code, at in self.at_desks.items() if at.ticket.id != number}

    def number_of_those(self, stages: frozenset[Stage]) -> list[str]:
        return [number for number, stage in self.stages.items() if stage in stages]

    @invariant()
    def everybody_is_in_exactly_one_place(self) -> None:
        places = (IN_QUEUE, frozenset(AT_DESK), frozenset(HELD), ENDED)
        counts = [len(self.number_of_those(place)) for place in places]
        assert min(counts) >= 0
        assert sum(counts) == self.issued == len(self.tickets)

    @invariant()
    def a_desk_has_whoever_it_called_and_nobody_else(self) -> None:
        there = sorted(at.ticket.id for at in self.at_desks.values())
        assert there == sorted(self.number_of_those(frozenset(AT_DESK)))


TestRoom = Room.TestCase
