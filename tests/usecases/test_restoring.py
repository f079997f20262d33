"""A copy in the place of the store: no number twice, nothing half, whatever state the store is in (A14, A17, A18)."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.domain.retention import Purged, Retention
from kiosk.domain.seen import Span, Stretch
from kiosk.domain.totals import What
from kiosk.paths import SiteFolders, site_folders
from kiosk.store import sealed_copies
from kiosk.store.backups import backup, latest_backups, rotate
from kiosk.store.database import Database
from kiosk.store.restoring import SKIPPED, holders
from kiosk.store.sealed_copies import WrongPassword
from kiosk.store.trouble import NewerDatabase, StoreTrouble
from kiosk.store.verify import damage
from kiosk.usecases import day, reordering, seeing
from kiosk.usecases.house import House
from kiosk.usecases.purging import purge
from kiosk.usecases.restoring import copies, restore, sweep, take_away
from tests.store.acts import die_at, dump, finish, rows, start
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import MARIE, Team

PASSWORD = "seize caractères au moins"


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


@pytest.fixture
def team(house: House) -> Team:
    found = Team(house)
    found.sit(MARIE)
    return found


def morning(team: Team, folders: SiteFolders) -> Path:
    """Give three numbers, copy the store, and give four more; return the copy."""
    for _ in range(3):
        team.add()
    copy = backup(folders.database, folders.backups, TUESDAY_AT_TEN)
    for _ in range(4):
        team.add()
    return copy


def put_back(team: Team, folders: SiteFolders, copy: Path, password: str = "") -> object:
    return restore(folders, team.house.clock, copy, "marie", password)


def test_a18_the_next_number_follows_the_last_that_was_given(team: Team, folders: SiteFolders) -> None:
    copy = morning(team, folders)
    former = dump(folders.database)
    done = restore(folders, team.house.clock, copy, "marie")
    assert (done.lost, done.guessed) == (4, False)
    assert team.add().sequence == 8
    assert team.rows("SELECT sequence FROM tickets ORDER BY sequence") == [(1,), (2,), (3,), (8,)]
    assert damage(team.house.database) == ()
    assert done.aside is not None
    assert dump(done.aside) == former, "what was there is whole"
    told = team.rows("SELECT details FROM journal WHERE kind = 'restored'")
    assert told == [('{"by": "marie", "numbers_lost": 4}',)]
    assert not folders.restoring.exists()


def test_a18_it_holds_when_the_copy_is_put_back_twice_and_the_former_store_after_it(
    team: Team, folders: SiteFolders
) -> None:
    copy = morning(team, folders)
    first = restore(folders, team.house.clock, copy, "marie")
    assert team.add().sequence == 8
    restore(folders, team.house.clock, copy, "marie")
    assert team.add().sequence == 9
    assert first.aside is not None
    restore(folders, team.house.clock, first.aside, "marie")
    assert team.add().sequence == 10
    assert team.rows("SELECT number FROM counts WHERE what = 'lost'") == [(2,)]
    assert damage(team.house.database) == ()


def test_a18_days_that_the_copy_does_not_know_keep_their_last_number(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    copy = morning(team, folders)
    clock.advance(24 * 3600)
    for _ in range(2):
        team.add()
    restore(folders, clock, copy, "marie")
    assert team.rows("SELECT last_sequence FROM days ORDER BY day") == [(7,), (2,)]
    assert team.add().sequence == 3
    assert damage(team.house.database) == ()


def test_k2_the_figures_of_days_that_the_copy_does_not_know_stay(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    copy = morning(team, folders)
    clock.advance(24 * 3600)
    for _ in range(5):
        team.add()
    day.close(team.house, MARIE, {}, team.command())
    seeing.roll_up(team.house)
    tomorrow = Stretch.around(Span.DAY, clock.now().date())
    clock.advance(24 * 3600)
    team.add()
    before = seeing.seen(team.house, tomorrow)
    assert before.number(What.TAKEN) == 5
    for lost in (5, 4):
        assert restore(folders, clock, copy, "marie").lost == lost
        assert seeing.seen(team.house, tomorrow) == before
        assert damage(team.house.database) == ()
    assert team.rows("SELECT number FROM counts WHERE what = 'lost' ORDER BY day") == [(4,), (1,)]


def test_a18_a_lost_number_is_no_visitor_in_the_figures_and_survives_the_purge(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    restore(folders, clock, morning(team, folders), "marie")
    day.close(team.house, MARIE, {}, team.command())
    clock.advance(40 * 24 * 3600)
    day.confirm_clock(team.house, MARIE, team.command())
    assert isinstance(purge(team.house, folders, Retention()), Purged)
    assert team.rows("SELECT number FROM counts WHERE what IN ('taken', 'lost') ORDER BY what") == [(4,), (3,)]
    assert damage(team.house.database) == ()


def test_f1_numbers_given_while_a_copy_takes_over_are_never_given_twice(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    """Windows may run: another process gives numbers throughout, and says each; the copy comes back five times."""
    copy = morning(team, folders)

    def give(writer: int) -> None:
        window = replace(team.house, database=Database(folders.database))
        other = Team(window)
        for place in range(40):
            other._count = iter(range(1000 + place, 2000))  # type: ignore[assignment]
            os.write(writer, f"{other.add().sequence}\n".encode())

    process = start(give)
    for _ in range(5):
        restore(folders, clock, copy, "marie")
    code, said = finish(*process)
    given = [int(number) for number in said]
    assert code == 0
    assert len(given) == 40
    assert len(set(given)) == 40, "no number twice"
    assert min(given) == 8
    assert damage(team.house.database) == ()
    assert team.add().sequence == max(given) + 1


def test_b3_that_the_clock_is_right_and_what_was_erased_is_still_told(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    copy = morning(team, folders).rename(folders.root / "kept-by-hand")
    clock.advance(40 * 24 * 3600)
    day.confirm_clock(team.house, MARIE, team.command())
    purge(team.house, folders, Retention())
    told = "SELECT * FROM journal WHERE kind IN ('clock_confirmed', 'purged') ORDER BY id"
    before = team.rows(told)
    assert len(before) > 1
    restore(folders, clock, copy, "marie")
    assert team.rows(told) == before
    assert isinstance(purge(team.house, folders, Retention()), Purged)


def test_what_was_to_be_printed_or_taken_back_when_the_copy_was_made_is_forgotten(
    team: Team, folders: SiteFolders
) -> None:
    ticket = team.add()
    reordering.change_need(team.house, MARIE, ticket.id, "A2", Reason.WRONG_NEED, team.command())
    copy = backup(folders.database, folders.backups, TUESDAY_AT_TEN)
    put_back(team, folders, copy)
    assert team.rows("SELECT count(*) FROM acts") == [(0,)]


def test_j5_what_was_erased_and_comes_back_with_an_old_copy_is_erased_again(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    ticket = team.add()
    copy = backup(folders.database, folders.root, TUESDAY_AT_TEN)
    clock.advance(40 * 24 * 3600)
    day.confirm_clock(team.house, MARIE, team.command())
    purge(team.house, folders, Retention())
    put_back(team, folders, copy)
    copy.unlink()
    assert team.rows("SELECT count(*) FROM tickets") == [(1,)]
    purge(team.house, folders, Retention())
    clock.advance(4 * 24 * 3600)
    rotate(folders.backups, clock.now(), 4, 3)
    left = b"".join(file.read_bytes() for file in folders.root.rglob("*") if file.is_file())
    assert ticket.id.encode() not in left


@pytest.mark.parametrize("broken", ["zeroed", "cut", "gone", "text"])
def test_a14_a_store_that_cannot_be_read_is_set_aside_and_the_numbers_leap_ahead(
    team: Team, folders: SiteFolders, clock: PretendClock, broken: str
) -> None:
    copy = morning(team, folders)
    team.house.database.close()
    match broken:
        case "zeroed":
            folders.database.write_bytes(bytes(8192))
        case "cut":
            folders.database.write_bytes(folders.database.read_bytes()[:5000])
        case "text":
            folders.database.write_text("not a database")
        case _:
            folders.database.unlink()
    done = restore(folders, clock, copy, "marie")
    assert done.guessed
    assert (done.aside is None) == (broken == "gone")
    again = Team(replace(team.house, database=Database(folders.database)))
    assert again.add().sequence == 3 + SKIPPED + 1
    assert damage(again.house.database) == ()
    again.house.database.close()


def test_a14_a_damaged_store_that_still_tells_its_days_makes_no_number_leap(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    copy = morning(team, folders)
    team.house.database.close()
    with closing(sqlite3.connect(folders.database)) as connection:
        [(page,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_journal_at'")
    content = bytearray(folders.database.read_bytes())
    content[(page - 1) * 4096 + 8 : (page - 1) * 4096 + 40] = b"\xa5" * 32
    folders.database.write_bytes(content)
    done = restore(folders, clock, copy, "marie")
    assert (done.lost, done.guessed) == (4, False)
    assert done.aside is not None
    assert done.aside.read_bytes() == content
    again = Team(replace(team.house, database=Database(folders.database)))
    assert again.add().sequence == 8
    again.house.database.close()
    clock.advance(4 * 24 * 3600)
    rotate(folders.backups, clock.now(), 4, 3)
    assert not done.aside.exists()


def test_a14_a_file_is_not_exchanged_under_a_window_that_has_it_open(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    copy = morning(team, folders)
    team.house.database.close()

    def hold(writer: int) -> None:
        with folders.database.open("rb"):
            os.write(writer, b"open")
            signal.pause()

    folders.database.write_bytes(bytes(8192))
    pid, reader = start(hold)
    assert os.read(reader, 4) == b"open"
    assert holders(folders.database) == (pid,)
    with pytest.raises(StoreTrouble, match=str(pid)):
        restore(folders, clock, copy, "marie")
    assert folders.database.read_bytes() == bytes(8192)
    os.kill(pid, signal.SIGKILL)
    finish(pid, reader)
    assert restore(folders, clock, copy, "marie").guessed


@pytest.mark.parametrize("kind", ["damaged", "text", "newer", "unsealed", "missing", "empty"])
def test_a17_a_copy_that_is_no_good_changes_nothing(team: Team, folders: SiteFolders, kind: str) -> None:
    copy = morning(team, folders)
    match kind:
        case "damaged":
            content = bytearray(copy.read_bytes())
            content[len(content) // 2 : len(content) // 2 + 3000] = b"\xa5" * 3000
            copy.write_bytes(content)
        case "text":
            copy.write_text("not a database")
        case "newer":
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
        case "unsealed":
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.execute("UPDATE tickets SET minutes = minutes + 1")
        case "missing":
            copy.unlink()
        case _:
            copy.write_bytes(b"")
    before = dump(folders.database)
    with pytest.raises(NewerDatabase if kind == "newer" else StoreTrouble):
        put_back(team, folders, copy)
    assert dump(folders.database) == before
    assert not folders.restoring.exists()


@pytest.mark.parametrize("stride", [40, pytest.param(3, marks=pytest.mark.long)])
def test_a1_a_restore_killed_at_any_statement_leaves_the_old_store_or_the_new(
    team: Team, folders: SiteFolders, tmp_path: Path, stride: int
) -> None:
    copy = morning(team, folders)
    tickets = "SELECT count(*) FROM tickets"
    code, statement, found = -signal.SIGKILL, 0, set()
    while code == -signal.SIGKILL:
        other = site_folders(tmp_path / f"site-{statement}")
        other.root.mkdir()
        shutil.copyfile(folders.database, other.database)

        def work(writer: int, other: SiteFolders = other, statement: int = statement) -> None:
            die_at(statement)
            restore(other, team.house.clock, copy, "marie")

        code = finish(*start(work))[0]
        found.add(rows(other.database, tickets)[0][0])
        database = Database(other.database)
        assert damage(database) == ()
        database.close()
        restore(other, team.house.clock, copy, "marie")
        assert rows(other.database, tickets) == [(3,)]
        assert rows(other.database, "SELECT last_sequence FROM days") == [(7,)]
        sweep(other)
        assert not other.restoring.exists()
        statement += stride
    assert code == 0
    assert found == {7, 3}


def test_r9_a_copy_that_leaves_the_machine_says_nothing_without_its_password(
    team: Team, folders: SiteFolders, tmp_path: Path, clock: PretendClock
) -> None:
    ticket = team.add()
    with pytest.raises(StoreTrouble, match="16 caractères"):
        take_away(folders, clock, tmp_path, "trop court")
    sealed = take_away(folders, clock, tmp_path, PASSWORD)
    assert ticket.id.encode() not in sealed.read_bytes()
    assert sealed_copies.is_sealed(sealed)
    team.add()
    for wrong in ("", "un autre mot de passe"):
        with pytest.raises(WrongPassword):
            put_back(team, folders, sealed, wrong)
    done = restore(folders, clock, sealed, "marie", PASSWORD)
    assert done.lost == 1
    assert team.add().sequence == 3


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_c20_an_encrypted_copy_that_was_changed_is_refused(
    team: Team, folders: SiteFolders, tmp_path: Path, clock: PretendClock, at: float
) -> None:
    sealed = take_away(folders, clock, tmp_path, PASSWORD)
    content = bytearray(sealed.read_bytes())
    content[int(len(content) * at)] ^= 1
    sealed.write_bytes(content)
    before = dump(folders.database)
    with pytest.raises(StoreTrouble):
        put_back(team, folders, sealed, PASSWORD)
    assert dump(folders.database) == before


def test_j5_what_a_kill_leaves_half_made_goes_with_the_next_purge(
    team: Team, folders: SiteFolders, clock: PretendClock
) -> None:
    folders.backups.mkdir()
    folders.restoring.mkdir()
    (folders.restoring / "kiosk.sqlite3").write_text("left")
    left = folders.backups / f"{backup(folders.database, folders.backups, clock.now()).stem}.partial"
    left.write_text("left")
    purge(team.house, folders, Retention())
    assert left.exists(), "somebody may be making it"
    clock.advance(2 * 3600)
    purge(team.house, folders, Retention())
    assert not left.exists()
    assert not folders.restoring.exists()


def test_copies_are_told_with_their_time_the_newest_first(team: Team, folders: SiteFolders) -> None:
    made = [TUESDAY_AT_TEN + timedelta(hours=hour) for hour in range(2)]
    files = [backup(folders.database, folders.backups, at) for at in made]
    (folders.backups / "kiosk-by-hand.sqlite3").write_text("of somebody else's making")
    assert copies(folders) == ((files[1], made[1]), (files[0], made[0]))
    assert len(latest_backups(folders.backups)) == 3
