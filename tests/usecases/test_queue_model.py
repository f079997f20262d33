"""The queue under any sequence of what visitors and the team do, against a model of a few lines (fault F10)."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NobodyToCall, NothingToUndo, StillBusy, TicketEnded
from kiosk.domain.ticket_life import AT_COUNTER, ENDED, IN_QUEUE, Move, NotFromHere, Stage, moved
from kiosk.paths import site_folders
from kiosk.store.database import Database
from kiosk.usecases import adding, calling, day, reordering, taking_back
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.day import Farewell
from kiosk.usecases.house import House
from kiosk.usecases.reordering import Beside
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import MARIE, PAUL, SKILLS, VERBS, ZOE, Team

MOVES = {
    "recall": Move.RECALL,
    "put_back": Move.PUT_BACK,
    "start": Move.SERVE,
    "finish": Move.FINISH,
    "hold": Move.HOLD,
    "bring_back": Move.RETURN,
    "miss": Move.MISS,
    "transfer": Move.TRANSFER,
    "refer": Move.REFER,
    "cancel": Move.CANCEL,
}
DESKS = st.sampled_from((MARIE, PAUL, ZOE))
LATEST = TUESDAY_AT_TEN + timedelta(minutes=50)


@dataclass(frozen=True)
class Done:
    """Something that can be taken back as long as the ticket is as it was after."""

    by: By
    before: Ticket
    after: Ticket


class Queue(RuleBasedStateMachine):
    """Several desks on one store; `known` is what every ticket should be."""

    opened: House
    """Whose store is copied for every run."""

    def __init__(self) -> None:
        super().__init__()
        shared = Path("/dev/shm")
        self.folder = TemporaryDirectory(dir=shared if shared.is_dir() else None)
        path = site_folders(Path(self.folder.name)).database
        shutil.copyfile(self.opened.database.path, path)
        self.clock = PretendClock(TUESDAY_AT_TEN)
        self.house = House(Database(path), self.opened.pack, self.clock, Random(1))
        self.team = Team(self.house)
        self.team.sit(MARIE, PAUL, ZOE)
        self.known: dict[str, Ticket] = {}
        self.done: list[Done] = []
        self.closed = False

    def teardown(self) -> None:
        self.house.database.close()
        self.folder.cleanup()

    def pick(self, index: int) -> Ticket:
        """Return one of the tickets there are."""
        return list(self.known.values())[index % len(self.known)]

    def remember(self, by: By, before: Ticket, after: Ticket, *, undoable: bool = True) -> None:
        """Note that a ticket has changed."""
        self.known[after.id] = after
        if undoable:
            self.done.append(Done(by, before, after))

    def busy(self, counter: str) -> Ticket | None:
        """Return who is at a counter."""
        there = [one for one in self.known.values() if one.counter == counter and one.stage in AT_COUNTER]
        assert len(there) <= 1
        return there[0] if there else None

    @rule(need=st.sampled_from((None, "A1", "A4", "H1", "E4", "G1")), urgent=st.booleans(), by=DESKS)
    @precondition(lambda self: not self.closed)
    def come(self, need: str | None, urgent: bool, by: By) -> None:
        """Give somebody a number, twice under the same command."""
        command, newcomer = self.team.command(), Newcomer(need, "fr", urgent)
        # No two at the same moment: keys, drawn by chance, would settle who is first.
        self.clock.set_wall(self.clock.now().replace(microsecond=10_000 * len(self.known)))
        ticket = adding.add(self.house, by, newcomer, command)
        assert isinstance(ticket, Ticket)
        assert ticket.id not in self.known
        assert adding.add(self.house, by, newcomer, command) == ticket
        self.remember(by, replace(ticket, stage=Stage.CANCELLED), ticket)

    @rule(by=DESKS)
    def call_next(self, by: By) -> None:
        """Call by the rule: the earliest promise of those the desk can serve."""
        waiting = [one for one in self.known.values() if one.stage in IN_QUEUE and one.service in SKILLS[by.counter]]
        there, command = self.busy(by.counter), self.team.command()
        called = calling.call_next(self.house, by, command)
        if self.closed:
            return
        if there is not None:
            assert called == StillBusy(there.number)
            return
        if not waiting:
            assert called == NobodyToCall()
            return
        assert isinstance(called, Ticket)
        first = min(waiting, key=lambda one: (one.placed_at or one.promised_at, one.taken_at, one.id))
        assert called.id == first.id
        assert (called.stage, called.counter) == (Stage.CALLED, by.counter)
        assert calling.call_next(self.house, by, command) == called
        self.remember(by, self.known[called.id], called)

    @rule(by=DESKS, index=st.integers(0, 50), verb=st.sampled_from(sorted(MOVES)))
    @precondition(lambda self: self.known)
    def move(self, by: By, index: int, verb: str) -> None:
        """Move anybody on, who may not be where the desk thinks."""
        self._move(by, self.pick(index), verb)

    @rule(by=DESKS, at=DESKS, verb=st.sampled_from(("start", "recall")))
    @precondition(lambda self: self.at(Stage.CALLED))
    def meet(self, by: By, at: By, verb: str) -> None:
        """Begin with somebody who was called, or call them again."""
        self._move(by, self.busy(at.counter) or self.at(Stage.CALLED)[0], verb)

    @rule(by=DESKS, verb=st.sampled_from(("finish", "hold", "transfer", "refer")))
    @precondition(lambda self: self.at(Stage.SERVING))
    def end(self, by: By, verb: str) -> None:
        """End the visit of somebody at a counter, one way or another."""
        self._move(by, self.at(Stage.SERVING)[0], verb)

    def at(self, stage: Stage) -> list[Ticket]:
        """Return who is at a stage."""
        return [one for one in self.known.values() if one.stage is stage]

    def _move(self, by: By, ticket: Ticket, verb: str) -> None:
        command = self.team.command()
        wanted = moved(ticket.stage, MOVES[verb])
        result = VERBS[verb](self.house, by, ticket, command)
        if isinstance(wanted, NotFromHere):
            assert result == wanted
            return
        assert isinstance(result, Ticket)
        assert (result.stage, result.version) == (wanted, ticket.version + 1)
        assert VERBS[verb](self.house, by, ticket, command) == result
        self.remember(by, ticket, result, undoable=verb != "recall" and not self.closed)

    @rule(by=DESKS, index=st.integers(0, 50), verb=st.sampled_from(("urgent", "need", "unplace")))
    @precondition(lambda self: self.known)
    def change(self, by: By, index: int, verb: str) -> None:
        """Change what somebody comes for."""
        ticket = self.pick(index)
        self._changed(by, ticket, VERBS[verb](self.house, by, ticket, self.team.command()))

    @rule(by=DESKS, index=st.integers(0, 50), other=st.integers(0, 50), before=st.booleans())
    @precondition(lambda self: len(self.known) > 1)
    def place(self, by: By, index: int, other: int, before: bool) -> None:
        """Put somebody beside somebody else."""
        ticket, anchor = self.pick(index), self.pick(other)
        if ticket is anchor:
            return
        where = Beside(anchor.id, before)
        result = reordering.place(self.house, by, ticket.id, where, Reason.FRAIL, self.team.command())
        self._changed(by, ticket, result)
        if isinstance(result, Ticket):
            theirs = anchor.placed_at or anchor.promised_at
            assert result.placed_at is not None
            assert result.placed_at < theirs if before else result.placed_at > theirs

    def _changed(self, by: By, ticket: Ticket, result: object) -> None:
        if ticket.stage in ENDED:
            assert result == TicketEnded(ticket.stage)
            return
        assert isinstance(result, Ticket)
        assert (result.stage, result.version) == (ticket.stage, ticket.version + 1)
        self.remember(by, ticket, result)

    @rule(by=DESKS)
    def undo(self, by: By) -> None:
        """Take back the last thing that nobody has changed since."""
        act = taking_back.last_act(self.house, by)
        mine = [one for one in self.done if one.by is by and self.known[one.after.id] == one.after]
        if not mine:
            assert act is None
            return
        assert act is not None
        last = mine[-1]
        assert act.subject == last.after.id
        there = self.busy(last.before.counter or "") if last.before.stage in AT_COUNTER else None
        result = taking_back.take_back(self.house, by, act, self.team.command())
        if there is not None and there.id != last.before.id:
            assert result == StillBusy(there.number)
            return
        assert result == last.before.id
        now = self.team.now(last.before)
        # A number given by hand was nothing before: it ends now.
        assert now == (
            last.before if last.before.stage_at == now.stage_at else replace(last.before, stage_at=now.stage_at)
        )
        self.known[now.id] = now
        self.done.remove(last)
        assert taking_back.take_back(self.house, by, act, self.team.command()) == NothingToUndo()

    @rule(seconds=st.integers(-600, 600))
    def pass_time(self, seconds: int) -> None:
        """Let time pass, or go back (fault B1), within an hour in which every desk is there."""
        self.clock.set_wall(min(LATEST, max(TUESDAY_AT_TEN, self.clock.now() + timedelta(seconds=seconds))))

    @rule()
    @precondition(lambda self: len(self.known) > 6)
    def close(self) -> None:
        """Close the day; whoever had not ended has."""
        left = [one for one in self.known.values() if one.stage not in ENDED]
        waited = [one for one in left if one.stage in IN_QUEUE]
        closed = day.close(self.house, MARIE, {one.id: Farewell.REFERRED for one in waited}, self.team.command())
        assert sum(closed.farewells.values()) == len(waited)
        self.done.clear()
        self.closed = True
        for one in left:
            self.known[one.id] = self.team.now(one)
            assert self.known[one.id].stage in ENDED

    @invariant()
    def the_store_is_as_the_model(self) -> None:
        """Compare everything."""
        kept = self.team.rows("SELECT id, status, version, sequence, calls FROM tickets ORDER BY sequence")
        assert [(one.id, one.stage, one.version) for one in self.known.values()] == [row[:3] for row in kept]
        assert [row[3] for row in kept] == list(range(1, len(kept) + 1))
        stages = Counter(str(row[1]) for row in kept)
        assert sum(stages[stage] for stage in Stage) == len(kept)
        counters = self.team.rows("SELECT counter FROM tickets WHERE status IN ('called', 'serving')")
        assert len(set(counters)) == len(counters)
        served = self.team.rows("SELECT id FROM served ORDER BY id")
        if not self.closed:
            assert served == sorted((one.id,) for one in self.known.values() if one.stage is Stage.DONE)
        assert all(int(str(row[4])) >= 0 for row in kept)

    @invariant()
    def the_journal_tells_every_change(self) -> None:
        """Count: what is undone was told too."""
        told = self.team.rows("SELECT count(*) FROM journal WHERE subject IN (SELECT id FROM tickets)")
        undone = self.team.rows("SELECT count(*) FROM journal WHERE kind = 'undone'")
        changes = sum(one.version for one in self.known.values()) + len(self.known)
        by_hand = sum(one.version == 0 and one.stage is Stage.CANCELLED for one in self.known.values())
        assert told == [(changes + 2 * int(str(undone[0][0])) - by_hand,)]


def _play(opened: House, examples: int, steps: int) -> None:
    class Opened(Queue):
        pass

    Opened.opened = opened
    run_state_machine_as_test(
        Opened,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=list(HealthCheck), deadline=None
        ),
    )


@pytest.mark.parametrize(("examples", "steps"), [(30, 50), pytest.param(2_000, 50, marks=pytest.mark.long)])
def test_f10_the_queue_holds_under_any_sequence(opened: House, examples: int, steps: int) -> None:
    _play(opened, examples, steps)
