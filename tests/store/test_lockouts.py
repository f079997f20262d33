"""The count of wrong PINs, kept twice (fault I3)."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from kiosk.domain.lockout import DAY_SECONDS, Locked, Lockout, Uptime, WrongPin
from kiosk.domain.staff import Role, SignedIn, StaffMember
from kiosk.store import lockouts, sign_ins, staff
from kiosk.store.database import Database
from kiosk.store.lockouts import Counted
from kiosk.store.verify import damage
from tests.store.acts import NOW, die_within, dump, finish, rows, start, tell

UPTIME = Uptime("boot-1", 100.0)
ZOE = StaffMember("zzzz", "Zoé", Role.COORDINATOR)


@pytest.fixture
def team(database: Database) -> Database:
    """Return a store with one person in it."""
    assert staff.begin(database, ZOE, pin_hash="hash", envelope_hash="hash", by="zzzz", now=NOW) is None
    return database


def miss(database: Database, times: int = 1) -> list[object]:
    """Count wrong PINs."""
    return [
        sign_ins.tried(database, "zzzz", right=False, pin_hash="hash", uptime=UPTIME, now=NOW) for _ in range(times)
    ]


def beside(path: Path) -> Path:
    return path.with_name(lockouts.FILE)


def test_a_try_is_counted_in_the_row_and_beside_it(path: Path, team: Database) -> None:
    assert miss(team, 2) == [WrongPin(4), WrongPin(3)]
    assert rows(path, "SELECT in_a_row, today, turn FROM staff") == [(2, 2, 3)]
    known = lockouts.beside(team)["zzzz"]
    assert (known.turn, known.lockout.in_a_row) == (3, 2)
    assert known.lockout == sign_ins.team(team, UPTIME)[0].lockout
    assert beside(path).stat().st_mode & 0o777 == 0o600
    assert list(path.parent.glob("*.partial")) == []
    assert damage(team) == ()


def test_i3_of_the_two_counts_the_later_one_is_believed_either_way(path: Path, team: Database) -> None:
    miss(team, 4)
    ahead = beside(path).read_bytes()
    assert sign_ins.tried(team, "zzzz", right=True, pin_hash="hash", uptime=UPTIME, now=NOW) == SignedIn(ZOE)
    beside(path).write_bytes(ahead)
    assert miss(team) == [WrongPin(4)]


def test_a_pin_renewed_while_the_one_before_was_looked_at_opens_nothing(team: Database) -> None:
    staff.renew_pin(team, "zzzz", pin_hash="new", by="terminal", now=NOW)
    answers = [
        sign_ins.tried(team, "zzzz", right=True, pin_hash=seen, uptime=UPTIME, now=NOW) for seen in ("hash", "new")
    ]
    assert answers == [WrongPin(4), SignedIn(ZOE)]


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b"\xff", b'{"zzzz": 3}', b'{"zzzz": {"turn": 99}}'])
def test_i3_without_a_readable_file_the_rows_own_count_stands(
    path: Path, team: Database, content: bytes | None
) -> None:
    miss(team, 5)
    beside(path).unlink()
    if content is not None:
        beside(path).write_bytes(content)
    assert miss(team) == [Locked(15)]


@pytest.mark.parametrize(("name", "value"), [("in_a_row", "0"), ("pause_left", None), ("turn", 9.5), ("disabled", 0)])
def test_i3_an_entry_of_another_kind_is_left_out(path: Path, team: Database, name: str, value: object) -> None:
    miss(team, 5)
    kept = json.loads(beside(path).read_text("ascii"))
    kept["zzzz"] |= {"turn": 99, name: value}
    beside(path).write_text(json.dumps(kept), "ascii")
    assert lockouts.beside(team) == {}
    assert miss(team) == [Locked(15)]


def test_i3_whoever_is_not_in_the_database_is_remembered_beside_it(team: Database) -> None:
    lockouts.put_beside(team, "gone", Lockout(disabled=True))
    miss(team)
    assert lockouts.beside(team)["gone"] == Counted(1, Lockout(disabled=True))


def test_waits_of_an_earlier_boot_run_again_once_somebody_has_looked(path: Path, team: Database) -> None:
    miss(team, 5)
    entries = rows(path, "SELECT count(*) FROM journal")
    again = replace(UPTIME, boot="boot-2", seconds=3.0)
    assert sign_ins.team(team, again)[0].lockout.refusal == Locked(15)
    assert sign_ins.team(team, replace(again, seconds=13.0))[0].lockout.refusal == Locked(5)
    assert rows(path, "SELECT count(*) FROM journal") == entries


def test_looking_at_a_team_without_waits_writes_nothing(path: Path, team: Database) -> None:
    before = dump(path)
    sign_ins.team(team, replace(UPTIME, boot="boot-2"))
    assert dump(path) == before


@pytest.mark.parametrize("rounds", [30, pytest.param(1_000, marks=pytest.mark.long)])
def test_i3_a_kill_at_any_moment_uncounts_no_try_that_was_answered(path: Path, team: Database, rounds: int) -> None:
    team.close()
    chance = random.Random(3)
    answered = 0
    for n in range(rounds):
        code, told = finish(*start(_guessing_for(path, chance.uniform(0.001, 0.02), day=n * 1_000)))
        assert code < 0, "the process outlived its killing"
        answered += len(told)
        counted = lockouts.beside(team)["zzzz"].lockout.in_a_row
        assert answered <= counted <= answered + 1
        answered = counted
    assert answered >= rounds
    assert damage(team) == ()


def _guessing_for(path: Path, seconds: float, day: int) -> Callable[[int], None]:
    """Guess, with all the time in the world and a coordinator at hand."""

    def work(writer: int) -> None:
        database = Database(path)
        for days in count(day + 1):
            if days == day + 2:  # Only once everything is loaded: a machine at work takes its time for that.
                die_within(seconds)
            later = replace(UPTIME, seconds=days * DAY_SECONDS)
            sign_ins.allow(database, "zzzz", by="terminal", uptime=later, now=NOW)
            sign_ins.tried(database, "zzzz", right=False, pin_hash="hash", uptime=later, now=NOW)
            tell(writer, days)

    return work
