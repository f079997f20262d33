"""Counts that outlive the detail, whenever they are made and whatever dies meanwhile (faults A1, K2)."""

from __future__ import annotations

import shutil
import signal
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import Reason
from kiosk.domain.retention import Retention
from kiosk.domain.seen import Seen, Span, Stretch
from kiosk.domain.totals import Key, What
from kiosk.paths import SiteFolders, site_folders
from kiosk.store import journal, seats
from kiosk.store.database import Database
from kiosk.usecases import day, diary, seeing, serving
from kiosk.usecases.house import House
from kiosk.usecases.purging import daily_copy, purge
from tests.store.acts import die_at, dump, finish, start
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import MARIE, Team

TODAY = TUESDAY_AT_TEN.date()
YEAR = Stretch.around(Span.YEAR, TODAY)


@pytest.fixture
def folders(house: House) -> SiteFolders:
    return site_folders(house.database.path.parent)


@pytest.fixture
def team(house: House) -> Team:
    return Team(house)


def a_morning(team: Team) -> None:
    """Receive one of four, send one to another structure, let one go, and leave one who waits."""
    house = team.house
    team.sit(MARIE)
    team.add("A1")
    sent, leaves = team.add("A5"), team.add("G1")
    team.add("A1")
    serving.refer(house, MARIE, sent.id, "ccas", Reason.WRONG_NEED, team.command())
    serving.cancel(house, MARIE, leaves.id, Reason.LEFT, team.command())
    assert isinstance(house.clock, PretendClock)
    house.clock.advance(600)
    team.finish(team.serve(team.call()))
    journal.referred(
        house.database, command=team.command(), target="ccas", need="B1", language="ar", now=house.clock.now()
    )


def seen(team: Team, stretch: Stretch = YEAR) -> Seen:
    return seeing.seen(team.house, stretch)


def unsettled(team: Team) -> list[tuple[object, ...]]:
    return team.rows("SELECT what, key, number FROM counts WHERE NOT settled ORDER BY what, key")


def later(team: Team, days: float) -> None:
    assert isinstance(team.house.clock, PretendClock)
    team.house.clock.advance(days * 24 * 3600)
    day.confirm_clock(team.house, MARIE, team.command())


def test_the_day_that_runs_is_seen_without_a_word_written(team: Team) -> None:
    a_morning(team)
    before = dump(team.house.database.path)
    now = seen(team, Stretch.around(Span.DAY, TODAY))
    assert now.number(What.TAKEN) == 4
    assert now.kinds(What.NEED) == {"A1": 2, "A5": 1, "confidentiel": 1}
    assert now.kinds(What.REFERRAL) == {"ccas": 2}
    assert now.kinds(What.UNSERVED) == {"left": 1}
    assert now.came == {TODAY: 4}
    assert dump(team.house.database.path) == before


def test_rolled_up_twice_it_is_the_same_and_as_it_was_seen(team: Team) -> None:
    a_morning(team)
    now = seen(team)
    for _ in range(2):
        seeing.roll_up(team.house)
        assert seen(team) == now
    before = dump(team.house.database.path)
    seeing.roll_up(team.house)
    assert dump(team.house.database.path) == before


def test_a_day_opened_again_is_counted_again(team: Team) -> None:
    a_morning(team)
    day.close(team.house, MARIE, {}, team.command())
    seeing.roll_up(team.house)
    assert ("unserved", "sent_home", 1) in unsettled(team)
    day.set_state(team.house, MARIE, DayState.OPEN, team.command())
    team.add("A1")
    day.close(team.house, MARIE, {}, team.command())
    seeing.roll_up(team.house)
    assert ("taken", "", 5) in unsettled(team)
    assert ("unserved", "sent_home", 2) in unsettled(team)


def test_a_day_nobody_closed_is_counted_the_day_after_by_the_daily_copy(team: Team, folders: SiteFolders) -> None:
    a_morning(team)
    later(team, 1)
    daily_copy(team.house, folders)
    assert ("unserved", "unfinished", 1) in unsettled(team)
    assert seen(team).came == {TODAY: 4}


def test_the_year_is_the_same_before_and_after_the_detail_has_gone(team: Team, folders: SiteFolders) -> None:
    a_morning(team)
    slot = diary.slots_for(team.house, "A1")[0]
    diary.book(team.house, MARIE, "A1", slot, "fr", team.command())
    day.close(team.house, MARIE, {}, team.command())
    later(team, 2)
    before = seen(team, YEAR)
    seeing.roll_up(team.house)
    rolled_up = seen(team, YEAR)
    later(team, 40)
    purge(team.house, folders, Retention())
    after = seeing.seen(team.house, YEAR)
    assert team.rows("SELECT count(*) FROM tickets") == [(0,)]
    offered_today: dict[Key, int] = {(What.SEATS_OFFERED, "phone"): 8}
    assert rolled_up.numbers == {**after.numbers, **offered_today}
    assert before.number(What.TAKEN) == 0, "counts alone tell of a day that is over"
    assert unsettled(team) == []


def test_seats_are_seen_offered_filled_listed_and_present(team: Team) -> None:
    house = team.house
    assert isinstance(house.clock, PretendClock)
    workshop = house.pack.directory.workshops["phone"]
    [session] = workshop.sessions(house.clock.now(), 1)
    kept = [diary.enrol(house, MARIE, "H2", session, "fr", team.command()) for _ in range(workshop.seats + 2)]
    house.clock.set_wall(session.start)
    for one in kept[:3]:
        diary.check_in_seat(house, MARIE, one.id, team.command())
    seats.cancel(house.database, kept[5].id, by=MARIE, command="c", now=house.clock.now(), reason="asked")
    that_day = seen(team, Stretch.around(Span.DAY, session.start.date()))
    assert that_day.kinds(What.SEATS_OFFERED) == {"phone": workshop.seats}
    assert that_day.kinds(What.SEATS_FILLED) == {"phone": workshop.seats}
    assert that_day.kinds(What.SEATS_LISTED) == {"phone": 1}
    assert that_day.kinds(What.SEATS_PRESENT) == {"phone": 3}


def test_days_without_anybody_leave_no_row(team: Team) -> None:
    seeing.roll_up(team.house)
    assert team.rows("SELECT count(*) FROM counts") == [(0,)]


def test_a1_a_roll_up_killed_at_any_statement_comes_to_the_same_the_next_time(
    team: Team, folders: SiteFolders, tmp_path: Path
) -> None:
    for _ in range(3):
        a_morning(team)
        day.close(team.house, MARIE, {}, team.command())
        later(team, 1)
    whole: list[str] = []
    code, statement = -signal.SIGKILL, 0
    while code == -signal.SIGKILL:
        other = site_folders(tmp_path / f"site-{statement}")
        other.root.mkdir()
        shutil.copyfile(folders.database, other.database)

        def work(writer: int, path: Path = other.database, statement: int = statement) -> None:
            die_at(statement)
            seeing.roll_up(replace(team.house, database=Database(path)))

        code = finish(*start(work))[0]
        house = replace(team.house, database=Database(other.database))
        seeing.roll_up(house)
        house.database.close()
        whole.append("\n".join(line for line in dump(other.database) if "counts" in line))
        statement += 3
    assert code == 0
    assert len(whole) > 8
    assert set(whole) == {whole[0]}


@pytest.mark.parametrize(
    ("span", "first", "last", "before"),
    [
        (Span.DAY, TODAY, TODAY, TODAY - timedelta(days=1)),
        (Span.WEEK, date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 16)),
        (Span.YEAR, date(2026, 1, 1), date(2026, 12, 31), date(2025, 1, 1)),
    ],
)
def test_a_stretch_has_one_before_and_one_after(span: Span, first: date, last: date, before: date) -> None:
    stretch = Stretch.around(span, TODAY)
    assert (stretch.first, stretch.last, stretch.before.first) == (first, last, before)
    assert stretch.before.after == stretch.after.before == stretch
