"""What is kept long enough is erased: whole days, into counts, and not a byte of it stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.retention import ClockDoubtful, Purged, Retention
from kiosk.domain.visit import Booking
from kiosk.paths import SiteFolders, site_folders
from kiosk.store import backups
from kiosk.store.verify import damage
from kiosk.usecases import adding, day, diary
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from kiosk.usecases.purging import COPIES_KEPT, daily_copy, purge
from tests.usecases.conftest import TUESDAY_AT_TEN

BY = By("anna", "poste_1")
KEPT = Retention()


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


def live_a_day(house: House, clock: PretendClock, name: str, need: str = "A1") -> Ticket:
    """Have three people come, one of them for something nobody is to know, and close the day."""
    added = [adding.add(house, BY, Newcomer(code, "ar"), f"{name}-{code}") for code in (need, "A10", "E4")]
    day.close(house, BY, {}, f"{name}-close")
    assert isinstance(added[0], Ticket)
    return added[0]


def later(clock: PretendClock, **much: int) -> None:
    clock.advance(timedelta(**much).total_seconds())


def rows(house: House, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(house.database.path)) as connection:
        return connection.execute(query).fetchall()


def come_to_work_each_day(house: House, clock: PretendClock, days: int) -> None:
    """Let days of work pass, so that the clock never jumps."""
    for number in range(days):
        later(clock, days=1)
        adding.add(house, BY, Newcomer("A10", "fr"), f"day-{number}")


def test_old_days_become_counts_and_new_ones_stay(house: House, clock: PretendClock, folders: SiteFolders) -> None:
    live_a_day(house, clock, "first")
    come_to_work_each_day(house, clock, KEPT.detail)
    assert purge(house, folders, KEPT) == Purged(0, 0)
    later(clock, days=1)
    adding.add(house, BY, Newcomer("A10", "fr"), "last")
    done = purge(house, folders, KEPT)
    assert isinstance(done, Purged)
    assert done.days == 1
    found = {(what, key): number for what, key, number in rows(house, "SELECT what, key, number FROM counts")}
    assert found["taken", ""] == 3
    assert found["need", "confidentiel"] == 1
    assert ("need", "E4") not in found
    assert found["language", "ar"] == 3
    assert len(rows(house, "SELECT id FROM tickets")) == KEPT.detail + 1
    assert damage(house.database) == ()
    assert purge(house, folders, KEPT) == Purged(0, 0)


def test_no_byte_of_it_stays_in_the_file_j5(house: House, clock: PretendClock, folders: SiteFolders) -> None:
    canary = live_a_day(house, clock, "canary-in-the-store").id
    assert canary.encode() in house.database.path.read_bytes()
    come_to_work_each_day(house, clock, KEPT.detail + 1)
    short = Retention(detail=KEPT.detail, audit=KEPT.detail)
    purge(house, folders, short)
    content = house.database.path.read_bytes()
    assert canary.encode() not in content
    assert b"canary-in-the-store" not in content


def test_numbers_are_never_given_again_after_a_purge(house: House, clock: PretendClock, folders: SiteFolders) -> None:
    live_a_day(house, clock, "first")
    come_to_work_each_day(house, clock, KEPT.detail + 1)
    purge(house, folders, KEPT)
    [(last,)] = rows(house, "SELECT last_sequence FROM days ORDER BY day LIMIT 1")
    assert last == 3


def test_the_journal_of_visitors_goes_with_the_detail_and_that_of_the_team_stays(
    house: House, clock: PretendClock, folders: SiteFolders
) -> None:
    live_a_day(house, clock, "first")
    come_to_work_each_day(house, clock, KEPT.detail + 1)
    purge(house, folders, KEPT)
    first = int(TUESDAY_AT_TEN.timestamp() * 1_000_000) + 3_600_000_000
    kinds = {kind for (kind,) in rows(house, f"SELECT kind FROM journal WHERE at < {first}")}
    assert "ticket_taken" not in kinds
    assert "day_changed" in kinds
    with (
        pytest.raises(sqlite3.IntegrityError, match="only grows"),
        closing(sqlite3.connect(house.database.path)) as connection,
    ):
        connection.execute("DELETE FROM journal")


def test_bookings_go_after_their_slot(house: House, clock: PretendClock, folders: SiteFolders) -> None:
    slot = diary.slots_for(house, "A1")[0]
    assert isinstance(diary.book(house, "A1", slot, "fr", "b"), Booking)
    come_to_work_each_day(house, clock, KEPT.detail + 8)
    purge(house, folders, KEPT)
    assert rows(house, "SELECT id FROM bookings") == []
    assert rows(house, "SELECT booking_id FROM booking_cells") == []
    assert ("booking", "booked", 1) in rows(house, "SELECT what, key, number FROM counts")


def test_a_clock_that_has_jumped_erases_nothing_until_somebody_confirms_it_b3(
    house: House, clock: PretendClock, folders: SiteFolders
) -> None:
    live_a_day(house, clock, "first")
    later(clock, days=3650)
    adding.add(house, BY, Newcomer("A10", "fr"), "in ten years")
    assert isinstance(purge(house, folders, KEPT), ClockDoubtful)
    assert len(rows(house, "SELECT id FROM tickets")) == 4
    day.confirm_clock(house, BY, "right")
    assert isinstance(purge(house, folders, KEPT), Purged)
    assert len(rows(house, "SELECT id FROM tickets")) == 1


def test_a_purge_that_was_killed_goes_on_where_it_was(house: House, clock: PretendClock, folders: SiteFolders) -> None:
    """Each day is one transaction: a purge over half of the days leaves the rest to the next one."""
    live_a_day(house, clock, "first")
    come_to_work_each_day(house, clock, KEPT.detail + 5)
    longer = Retention(detail=KEPT.detail + 3)
    first = purge(house, folders, longer)
    second = purge(house, folders, KEPT)
    assert isinstance(first, Purged)
    assert isinstance(second, Purged)
    assert (first.days, second.days) == (2, 3)
    assert damage(house.database) == ()


def test_the_store_is_copied_once_a_day_and_few_copies_are_kept(
    house: House, clock: PretendClock, folders: SiteFolders
) -> None:
    for _ in range(COPIES_KEPT + 3):
        daily_copy(house, folders)
        daily_copy(house, folders)
        later(clock, days=1)
    kept = backups.latest_backups(folders.backups)
    assert len(kept) == COPIES_KEPT
    made = backups.made_at(kept[0])
    assert made is not None
    assert clock.now() - made == timedelta(days=1)
