"""Erasing what has been kept long enough (faults J5, B3, A1)."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState, Jump, last_jump
from kiosk.domain.overrides import Reason
from kiosk.domain.retention import ClockDoubtful, Purged, Retention
from kiosk.domain.visit import Booking
from kiosk.paths import SiteFolders, site_folders
from kiosk.store import bookings, help_requests
from kiosk.store.backups import backup, latest_backups, made_at
from kiosk.store.database import Database
from kiosk.store.help_requests import HelpKind
from kiosk.store.tables import metadata
from kiosk.store.verify import damage
from kiosk.usecases import day, diary, reordering, room, seeing, sitting
from kiosk.usecases.house import House
from kiosk.usecases.purging import daily_copy, purge
from tests.store.acts import die_at, dump, finish, start
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import MARIE, SKILLS, Team

KEPT = Retention()
LONG_AGO = TUESDAY_AT_TEN - timedelta(days=40)


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


@pytest.fixture
def team(house: House) -> Team:
    return Team(house)


def a_day(team: Team, at: datetime) -> None:
    """Live a day: one is served, one leaves, one with a sensitive need is never called; an alarm, an appointment."""
    house = team.house
    assert isinstance(house.clock, PretendClock)
    house.clock.set_wall(at)
    day.confirm_clock(house, MARIE, team.command())
    day.set_state(house, MARIE, DayState.OPEN, team.command())
    sitting.sit(house, MARIE, SKILLS["poste_1"], ("fr",), team.command())
    team.add("A1")
    leaves = team.add("E4")
    team.add("G1", urgent=True)
    reordering.change_need(house, MARIE, leaves.id, "G2", Reason.WRONG_NEED, team.command())
    house.clock.advance(600)
    ticket = team.call()
    team.serve(ticket)
    team.finish(ticket)
    help_requests.ask(
        house.database,
        command=team.command(),
        kind=HelpKind.DANGER,
        silent=True,
        need=None,
        language="fr",
        now=house.clock.now(),
    )
    booking = diary.book(house, MARIE, "A1", diary.slots_for(house, "A1")[0], "fr", team.command())
    assert isinstance(booking, Booking)
    house.clock.set_wall(booking.slot.start)
    stored = bookings.find_by_number(house.database, booking.number)
    assert stored is not None
    diary.check_in(house, MARIE, stored, team.command())
    day.close(house, MARIE, {}, team.command())


def everything(path: Path) -> bytes:
    """Return all the bytes of the store, its journal and its copies."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.rglob("*")) if file.is_file())


def come_back(team: Team) -> None:
    """Be today, with the clock confirmed."""
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.set_wall(TUESDAY_AT_TEN)
    day.confirm_clock(team.house, MARIE, team.command())


def test_of_an_old_day_only_counts_remain(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    begun = team.rows("SELECT day, last_sequence FROM days")
    come_back(team)
    assert isinstance(purge(team.house, folders, KEPT), Purged)
    for table in ("tickets", "served", "forecasts", "help_requests", "bookings", "booking_cells", "seats", "acts"):
        assert team.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert team.rows("SELECT day, last_sequence FROM days ORDER BY day")[: len(begun)] == begun
    counted: dict[tuple[object, object], int] = {}
    for what, key, number in team.rows("SELECT what, key, sum(number) FROM counts GROUP BY what, key"):
        counted[what, key] = int(str(number))
    assert counted == {
        ("taken", ""): 4,
        ("need", "A1"): 2,
        ("need", "confidentiel"): 2,
        ("service", "demarches"): 2,
        ("service", "accueil"): 2,
        ("language", "fr"): 4,
        ("hour", "10"): 4,
        ("end", "done"): 1,
        ("end", "cancelled"): 3,
        ("urgent", ""): counted["urgent", ""],
        ("called", ""): 1,
        ("in_time", ""): 1,
        ("waited_minutes", ""): 10,
        ("promised_minutes", ""): 20,
        ("wait", "20"): 1,
        ("late", "0"): 1,
        ("unserved", "sent_home"): 3,
        ("unserved_need", "A1"): 2,
        ("unserved_need", "confidentiel"): 1,
        ("seats_offered", "phone"): 8,
        ("booking", "arrived"): 1,
        ("help", "confidentiel"): 1,
    }
    assert damage(team.house.database) == ()


def test_j5_no_byte_of_what_was_erased_is_left_anywhere(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    canaries = [
        str(word).encode()
        for (word,) in team.rows(
            "SELECT id FROM tickets UNION SELECT id FROM bookings UNION SELECT command FROM tickets"
        )
    ]
    backup(folders.database, folders.backups, LONG_AGO)
    come_back(team)
    # What the team has done, and so the numbers of rows it was done to, stays for its own time.
    assert isinstance(purge(team.house, folders, replace(KEPT, detail=30, audit=31)), Purged)
    left = everything(folders.database)
    assert [canary for canary in canaries if canary in left] == []
    assert len(latest_backups(folders.backups)) == 1
    assert team.rows("PRAGMA freelist_count") == [(0,)], "the file was written anew"


def test_what_is_not_old_enough_stays_as_it_is(team: Team, folders: SiteFolders) -> None:
    a_day(team, TUESDAY_AT_TEN - timedelta(days=30))
    come_back(team)
    seeing.roll_up(team.house)
    before = dump(folders.database)
    assert purge(team.house, folders, KEPT) == Purged(0, 0)
    assert dump(folders.database) == before
    assert latest_backups(folders.backups) == ()


def test_a_booking_nobody_came_for_goes_after_its_slot(team: Team, clock: PretendClock, folders: SiteFolders) -> None:
    slot = diary.slots_for(team.house, "A1")[0]
    assert isinstance(diary.book(team.house, MARIE, "A1", slot, "fr", "b"), Booking)
    for back, left in ((0, 1), (1, 0)):
        clock.set_wall(slot.start + timedelta(days=KEPT.detail + back))
        day.confirm_clock(team.house, MARIE, team.command())
        purge(team.house, folders, KEPT)
        assert team.rows("SELECT count(*) FROM bookings") == [(left,)]
    assert team.rows("SELECT count(*) FROM booking_cells") == [(0,)]
    assert team.rows("SELECT key, number FROM counts WHERE what = 'booking'") == [("booked", 1)]


def test_an_appointment_whose_visitor_came_another_day_goes_with_their_ticket(
    team: Team, clock: PretendClock, folders: SiteFolders
) -> None:
    slot = diary.slots_for(team.house, "A1")[0]
    booking = diary.book(team.house, MARIE, "A1", slot, "fr", "b")
    assert isinstance(booking, Booking)
    stored = bookings.find_by_number(team.house.database, booking.number)
    assert stored is not None
    clock.set_wall(slot.start + timedelta(days=KEPT.detail + 1))
    diary.check_in(team.house, MARIE, stored, team.command())
    counted: list[list[tuple[object, ...]]] = []
    for _ in range(2):
        clock.advance(31 * 24 * 3600 * len(counted))
        day.confirm_clock(team.house, MARIE, team.command())
        purge(team.house, folders, KEPT)
        counted.append(team.rows("SELECT settled FROM counts WHERE what = 'booking'"))
    assert counted == [[(0,)], [(1,)]]
    assert team.rows("SELECT count(*) FROM bookings") == [(0,)]


def test_a_second_purge_changes_nothing(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    come_back(team)
    purge(team.house, folders, KEPT)
    before = dump(folders.database)
    assert purge(team.house, folders, KEPT) == Purged(0, 0)
    assert dump(folders.database) == before


def test_what_the_team_has_done_stays_half_a_year_and_tells_of_no_matter(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    come_back(team)
    purge(team.house, folders, KEPT)
    kinds = {str(kind) for (kind,) in team.rows("SELECT kind FROM journal")}
    assert {"called", "need_changed", "day_changed", "sat_down", "cancelled", "purged"} <= kinds
    assert not kinds & {"ticket_taken", "done", "booked", "help_asked", "booking_arrived"}
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.advance(200 * 24 * 3600)
    day.confirm_clock(team.house, MARIE, team.command())
    purge(team.house, folders, KEPT)
    assert {str(kind) for (kind,) in team.rows("SELECT kind FROM journal")} == {"clock_confirmed", "purged"}


def test_the_journal_still_only_grows_and_the_schema_is_as_it_was(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    come_back(team)
    purge(team.house, folders, KEPT)
    with closing(sqlite3.connect(folders.database)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM journal")
    assert damage(team.house.database) == ()


def test_no_number_of_an_erased_day_is_given_again(team: Team, folders: SiteFolders) -> None:
    a_day(team, LONG_AGO)
    come_back(team)
    purge(team.house, folders, KEPT)
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.set_wall(LONG_AGO)
    day.confirm_clock(team.house, MARIE, team.command())
    day.set_state(team.house, MARIE, DayState.OPEN, team.command())
    ticket = team.add()
    assert (ticket.day, ticket.sequence) == (LONG_AGO.date(), 5)
    assert damage(team.house.database) == ()
    day.close(team.house, MARIE, {}, team.command())
    come_back(team)
    assert isinstance(purge(team.house, folders, KEPT), Purged)
    assert team.rows(f"SELECT number FROM counts WHERE what = 'taken' AND day = '{LONG_AGO.date()}'") == [(5,)]
    assert damage(team.house.database) == ()


def test_an_act_left_from_a_day_nobody_closed_goes_with_it(team: Team, folders: SiteFolders) -> None:
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.set_wall(LONG_AGO)
    ticket = team.add("A1")
    reordering.change_need(team.house, MARIE, ticket.id, "G1", Reason.WRONG_NEED, team.command())
    come_back(team)
    purge(team.house, folders, KEPT)
    assert team.rows("SELECT count(*) FROM acts") == [(0,)]
    assert team.rows("SELECT what, key FROM counts WHERE what = 'end'") == [("end", "waiting")]


def test_a_need_the_content_has_lost_is_counted_as_confidential(team: Team, folders: SiteFolders) -> None:
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.set_wall(LONG_AGO)
    team.add("A1")
    come_back(team)
    pack = team.house.pack
    needs = {code: need for code, need in pack.triage.needs.items() if code != "A1"}
    poorer = replace(team.house, pack=replace(pack, triage=replace(pack.triage, needs=needs)))
    purge(poorer, folders, KEPT)
    assert team.rows("SELECT key FROM counts WHERE what = 'need'") == [("confidentiel",)]


@pytest.mark.parametrize("stride", [11, pytest.param(1, marks=pytest.mark.long)])
def test_a1_a_purge_killed_at_any_statement_leaves_every_day_whole_or_counted(
    team: Team, folders: SiteFolders, tmp_path: Path, stride: int
) -> None:
    for back in (45, 44):
        a_day(team, TUESDAY_AT_TEN - timedelta(days=back))
    come_back(team)
    purged = {}
    code, statements = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        other = site_folders(tmp_path / f"site-{statements}")
        other.root.mkdir()
        shutil.copyfile(folders.database, other.database)

        def work(writer: int, other: SiteFolders = other, statement: int = statements) -> None:
            die_at(statement)
            purge(replace(team.house, database=Database(other.database)), other, KEPT)

        code = finish(*start(work))[0]
        house = replace(team.house, database=Database(other.database))
        assert damage(house.database) == ()
        purge(house, other, KEPT)
        house.database.close()
        with closing(sqlite3.connect(other.database)) as connection:
            purged[statements] = connection.execute("SELECT * FROM counts ORDER BY day, what, key").fetchall()
            assert connection.execute("SELECT count(*) FROM tickets").fetchone() == (0,)
        statements += stride
    assert code == 0
    assert len(purged) > 5
    assert all(counted == purged[0] for counted in purged.values())


TODAY = TUESDAY_AT_TEN.date()


@pytest.mark.parametrize(
    ("begun", "to", "jumped"),
    [
        ((), 0, 0),
        ((1, 2, 3), 0, 0),
        ((3,), 0, 0),
        ((4,), 0, 4),
        ((1, 3650), 1, 3649),
        ((1, 2, 3, 3650), 3, 3647),
        ((1, 10, 50), 1, 9),
    ],
)
def test_b3_the_last_jump_is_found_however_many_days_have_begun_since(
    begun: tuple[int, ...], to: int, jumped: int
) -> None:
    found = last_jump([TODAY - timedelta(days=back) for back in begun], TODAY)
    assert found == (Jump(TODAY - timedelta(days=to), jumped) if jumped else None)


def test_b3_a_jump_is_asked_about_until_somebody_says_the_clock_is_right(
    team: Team, clock: PretendClock, folders: SiteFolders
) -> None:
    for later in (0, 10, 11):
        clock.set_wall(TUESDAY_AT_TEN + timedelta(days=later))
        day.set_state(team.house, MARIE, DayState.OPEN, team.command())
        assert purge(team.house, folders, KEPT) == (ClockDoubtful(10) if later else Purged(0, 0))
        assert room.read(team.house).days_jumped == (10 if later else 0)
    day.confirm_clock(team.house, MARIE, team.command())
    for later in (11, 12):
        clock.set_wall(TUESDAY_AT_TEN + timedelta(days=later))
        assert purge(team.house, folders, KEPT) == Purged(0, 0)
        assert room.read(team.house).days_jumped == 0


def test_b3_one_bad_reading_of_the_clock_erases_nothing_even_when_it_lasts(
    team: Team, clock: PretendClock, folders: SiteFolders
) -> None:
    a_day(team, TUESDAY_AT_TEN)
    before = team.rows("SELECT * FROM tickets")
    for later in (3650, 3651, 3652):
        clock.set_wall(TUESDAY_AT_TEN + timedelta(days=later))
        day.set_state(team.house, MARIE, DayState.OPEN, team.command())
        team.add()
        done = purge(team.house, folders, KEPT)
        assert isinstance(done, ClockDoubtful)
        assert done.days > 3600
    assert set(before) <= set(team.rows("SELECT * FROM tickets"))
    clock.set_wall(TUESDAY_AT_TEN + timedelta(days=1))
    day.confirm_clock(team.house, MARIE, team.command())
    assert purge(team.house, folders, KEPT) == Purged(0, 0)
    assert set(before) <= set(team.rows("SELECT * FROM tickets"))


def test_b1_a_clock_set_back_erases_nothing(team: Team, clock: PretendClock, folders: SiteFolders) -> None:
    a_day(team, TUESDAY_AT_TEN)
    seeing.roll_up(team.house)
    before = dump(folders.database)
    clock.set_wall(TUESDAY_AT_TEN.replace(year=1970))
    assert purge(team.house, folders, KEPT) == Purged(0, 0)
    assert dump(folders.database) == before


def test_old_lines_leave_the_log_and_new_ones_stay(team: Team, folders: SiteFolders) -> None:
    folders.logs.mkdir()
    log, older = folders.logs / "kiosk.log", folders.logs / "kiosk.log.1"
    old, new = (
        json.dumps({"at": (TUESDAY_AT_TEN - timedelta(days=back)).isoformat(), "message": f"{back} days"})
        for back in (31, 29)
    )
    older.write_text(f"{old}\n{old}\n")
    log.write_text(f"{old}\nbroken\n{new}\n")
    with log.open("a") as writer:
        purge(team.house, folders, KEPT)
        writer.write("goes on\n")
    assert log.read_text() == f"{new}\ngoes on\n"
    assert older.read_text() == ""


def test_a_copy_is_made_once_a_day_and_goes_in_time(team: Team, clock: PretendClock, folders: SiteFolders) -> None:
    for _ in range(8):
        for _ in range(3):
            daily_copy(team.house, folders)
            clock.advance(3600)
        clock.advance(21 * 3600)
    days = [made.date() for file in latest_backups(folders.backups) if (made := made_at(file))]
    assert days == [TODAY + timedelta(days=n) for n in (7, 6, 5, 4)]
    clock.advance(20 * 24 * 3600)
    daily_copy(team.house, folders)
    assert len(latest_backups(folders.backups)) == 1


def test_b3_a_copy_dated_by_a_clock_set_ahead_keeps_no_other_from_being_made(
    team: Team, clock: PretendClock, folders: SiteFolders
) -> None:
    clock.set_wall(TUESDAY_AT_TEN.replace(year=2036))
    daily_copy(team.house, folders)
    clock.set_wall(TUESDAY_AT_TEN)
    for _ in range(5):
        daily_copy(team.house, folders)
        clock.advance(3600)
    made = [at.year for file in latest_backups(folders.backups) if (at := made_at(file))]
    assert made == [2026]


def test_every_table_has_its_time(team: Team, folders: SiteFolders) -> None:
    stays = {
        "days": "last numbers",
        "counts": "totals",
        "journal": "audit",
        "staff": "removal",
        "recovery": "one row",
        "comprehension": "totals",
    }
    goes = {"tickets", "served", "forecasts", "acts", "bookings", "booking_cells", "seats", "help_requests"}
    goes |= {"sittings", "print_jobs"}
    assert set(metadata.tables) == stays.keys() | goes
