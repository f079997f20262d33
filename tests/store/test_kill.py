"""Killed at any moment while giving numbers (fault A1)."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.store.database import Database
from kiosk.store.verify import damage
from tests.store.acts import die_within, finish, rows, start, take, tell


@pytest.mark.parametrize("rounds", [100, pytest.param(2_000, marks=pytest.mark.long)])
def test_a1_no_acknowledged_ticket_is_lost_or_doubled_by_a_kill(path: Path, rounds: int) -> None:
    chance = random.Random(1)
    acknowledged: list[int] = []
    for _ in range(rounds):
        code, told = finish(*start(_issuing_for(path, chance.uniform(0.0005, 0.01))))
        assert code < 0, "the process outlived its killing"
        acknowledged += map(int, told)
    assert len(acknowledged) >= rounds
    kept = [sequence for (sequence,) in rows(path, "SELECT sequence FROM tickets ORDER BY sequence")]
    assert len(set(acknowledged)) == len(acknowledged)
    assert set(acknowledged) <= set(kept)
    assert kept == list(range(1, len(kept) + 1))
    # One more a round at most: committed, and killed before it could be said.
    assert len(kept) - len(acknowledged) <= rounds
    paired = "SELECT count(*) FROM tickets t JOIN journal j ON j.subject = t.id AND j.command = t.command"
    assert rows(path, paired) == rows(path, "SELECT count(*) FROM journal") == [(len(kept),)]
    database = Database(path)
    assert damage(database) == ()
    database.close()


def _issuing_for(path: Path, seconds: float) -> Callable[[int], None]:
    def work(writer: int) -> None:
        database = Database(path)
        tell(writer, take(database).sequence)
        die_within(seconds)
        while True:
            tell(writer, take(database).sequence)

    return work
