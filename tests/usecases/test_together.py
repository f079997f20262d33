"""Several desks and kiosks on one store at once, and desks killed at any moment (faults F1, A1, R13)."""

from __future__ import annotations

import random
import shutil
import signal
from collections import Counter as Counted
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.directory import Counter
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NobodyToCall
from kiosk.store.database import Database
from kiosk.store.ids import new_id
from kiosk.store.verify import damage
from kiosk.usecases import calling, day, serving, sitting
from kiosk.usecases.day import Farewell
from kiosk.usecases.house import House
from tests.store.acts import die_at, die_within, dump, finish, start, take, tell
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import TOLD, Team

DESKS = 8
SEATS = tuple(By(f"staff-{n}", f"counter-{n}") for n in range(DESKS))


@pytest.fixture
def team(house: House) -> Team:
    """Return a room with eight desks that serve everything."""
    counters = {by.counter: Counter(by.counter, by.counter) for by in SEATS}
    directory = replace(house.pack.directory, counters=counters)
    team = Team(replace(house, pack=replace(house.pack, directory=directory)))
    for by in SEATS:
        sitting.sit(team.house, by, directory.services, ("fr",), team.command())
    return team


@contextmanager
def reopened(house: House) -> Iterator[House]:
    """Give the same site as another process sees it."""
    database = Database(house.database.path, busy_timeout_ms=60_000)
    yield replace(house, database=database, clock=PretendClock(TUESDAY_AT_TEN), random=random.Random(1))
    database.close()


def command() -> str:
    """Return a command nobody has given yet, in any process."""
    return new_id(TUESDAY_AT_TEN)


def receive(house: House, by: By, tell: Callable[[object], None]) -> bool:
    """Call the next, serve them and end their visit; tell their number before that. False when nobody waits."""
    called = calling.call_next(house, by, command())
    if isinstance(called, NobodyToCall):
        return False
    assert isinstance(called, Ticket), called
    tell(called.sequence)
    serving.start(house, by, called.id, command())
    serving.finish(house, by, called.id, TOLD, command())
    return True


@pytest.mark.parametrize("each", [10, pytest.param(1_000, marks=pytest.mark.long)])
def test_f1_eight_desks_call_everybody_once_while_eight_kiosks_give_numbers(team: Team, each: int) -> None:
    for _ in range(DESKS):
        take(team.house.database, command(), TUESDAY_AT_TEN)

    def give(writer: int) -> None:
        with reopened(team.house) as house:
            for _ in range(each):
                tell(writer, take(house.database, command(), TUESDAY_AT_TEN).sequence)

    def work(by: By) -> Callable[[int], None]:
        def at(writer: int) -> None:
            with reopened(team.house) as house:
                for _ in range(each):
                    receive(house, by, lambda word: tell(writer, word))

        return at

    desks = [start(work(by)) for by in SEATS]
    kiosks = [start(give) for _ in range(DESKS)]
    ended = [finish(*one) for one in (*desks, *kiosks)]
    assert [code for code, _ in ended] == [0] * 2 * DESKS
    called = [int(number) for _, told in ended[:DESKS] for number in told]
    given = [int(number) for _, told in ended[DESKS:] for number in told]
    assert sorted(given) == list(range(DESKS + 1, DESKS * (each + 1) + 1))
    by = SEATS[0]
    while receive(team.house, by, called.append):  # type: ignore[arg-type]
        pass
    assert sorted(called) == list(range(1, DESKS * (each + 1) + 1))
    stages = Counted(str(stage) for (stage,) in team.rows("SELECT status FROM tickets"))
    assert stages == {"done": len(called)}
    assert team.rows("SELECT count(DISTINCT call_order), max(call_order) FROM tickets") == [(len(called),) * 2]
    assert damage(team.house.database) == ()


def test_f3_the_same_call_from_eight_processes_is_one(team: Team) -> None:
    for _ in range(3):
        take(team.house.database, command(), TUESDAY_AT_TEN)

    def work(writer: int) -> None:
        with reopened(team.house) as house:
            called = calling.call_next(house, SEATS[0], "the-same")
            assert isinstance(called, Ticket)
            tell(writer, called.id)

    told = [finish(*one) for one in [start(work) for _ in range(DESKS)]]
    assert len({words[0] for code, words in told if code == 0}) == 1
    assert [code for code, _ in told] == [0] * DESKS
    assert team.rows("SELECT count(*) FROM tickets WHERE status = 'called'") == [(1,)]


MOVES = ("called", "serving", "done", "cancelled", "no_show", "sent_on")


def paired(team: Team) -> None:
    """Check that every stage a ticket is at was told, and that nothing was told that did not happen."""
    told = Counted(str(kind) for (kind,) in team.rows("SELECT kind FROM journal WHERE command LIKE '%-%'"))
    ((calls, done, served, versions),) = team.rows(
        "SELECT sum(calls), sum(status = 'done'), (SELECT count(*) FROM served), sum(version) FROM tickets"
    )
    assert told["called"] == calls
    assert told["done"] == done == served
    assert sum(told[kind] for kind in MOVES) == versions
    assert damage(team.house.database) == ()


@pytest.mark.parametrize("rounds", [25, pytest.param(1_000, marks=pytest.mark.long)])
def test_a1_a_desk_killed_at_any_moment_has_done_all_of_a_step_or_nothing(team: Team, rounds: int) -> None:
    chance = random.Random(1)
    called: list[int] = []
    for _ in range(rounds):
        for _ in range(6):
            take(team.house.database, command(), TUESDAY_AT_TEN)
        seconds = chance.uniform(0.0005, 0.03)

        def work(writer: int, seconds: float = seconds) -> None:
            with reopened(team.house) as house:
                # Only once everything is loaded: a machine at work takes its time for that.
                receive(house, SEATS[0], lambda word: tell(writer, word))
                die_within(seconds)
                for n in count():
                    receive(house, SEATS[n % DESKS], lambda word: tell(writer, word))

        code, told = finish(*start(work))
        assert code < 0
        called += map(int, told)
        paired(team)
        # Whoever was left at a counter is still there when the desk comes back.
        for one in day.left_over(team.house):
            if one.counter is not None:
                serving.start(team.house, SEATS[0], one.id, command())
                serving.finish(team.house, SEATS[0], one.id, TOLD, command())
    assert len(set(called)) == len(called)
    assert len(called) >= rounds


def test_a1_a_close_killed_at_any_statement_ends_the_whole_day_or_nothing(team: Team, tmp_path: Path) -> None:
    for _ in range(4):
        take(team.house.database, command(), TUESDAY_AT_TEN)
    calling.call_next(team.house, SEATS[0], command())
    before, close = dump(team.house.database.path), command()
    code, statements = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        copy = tmp_path / f"{statements}.sqlite3"
        shutil.copyfile(team.house.database.path, copy)

        def work(writer: int, copy: Path = copy, statement: int = statements) -> None:
            die_at(statement)
            day.close(replace(team.house, database=Database(copy)), SEATS[0], {}, close)

        code = finish(*start(work))[0]
        assert code == 0 or dump(copy) == before
        again = replace(team.house, database=Database(copy))
        assert day.close(again, SEATS[0], {}, close).farewells == {Farewell.SENT_HOME: 3}
        assert day.left_over(again) == ()
        assert damage(again.database) == ()
        again.database.close()
        statements += 1
    assert code == 0
    assert statements > 20
