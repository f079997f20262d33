"""Openings, slots and cells, through changes of daylight-saving time (B4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.schedule import (
    CELL,
    Calendar,
    Closure,
    Opening,
    Slot,
    cells,
    exists,
    free_slots,
    spread,
)

PARIS = ZoneInfo("Europe/Paris")
TUESDAY = date(2026, 11, 24)
WEEK = Calendar(
    tuple(Opening(day, *hours) for day in range(5) for hours in ((time(9), time(12)), (time(14), time(17))))
)
NIGHT = Calendar(tuple(Opening(day, time(0), time(6)) for day in range(7)))
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
LENGTHS = st.sampled_from([15, 20, 30, 45, 60, 75, 90])


def at(hour: int, minute: int = 0, day: date = TUESDAY) -> datetime:
    """Return a moment in Paris."""
    return datetime.combine(day, time(hour, minute), PARIS)


def slots(
    calendar: Calendar, minutes: int, after: datetime, days: int = 0, taken: set[datetime] | None = None
) -> list[Slot]:
    """Return the free slots of one adviser."""
    busy = {("ana", cell) for cell in taken or ()}
    return list(free_slots("ana", calendar, busy, timedelta(minutes=minutes), after, days))


@pytest.mark.parametrize(
    ("moment", "closes", "last", "reopens"),
    [
        (at(8), None, at(17), at(9)),
        (at(9), at(12), at(17), at(14)),
        (at(11, 59), at(12), at(17), at(14)),
        (at(12), None, at(17), at(14)),
        (at(17), None, None, at(9, day=date(2026, 11, 25))),
        (at(10, day=date(2026, 11, 28)), None, None, at(9, day=date(2026, 11, 30))),
    ],
)
def test_a_calendar_tells_when_it_closes_and_reopens(
    moment: datetime, closes: datetime | None, last: datetime | None, reopens: datetime
) -> None:
    assert WEEK.closes_at(moment) == closes
    assert WEEK.last_closing(moment) == last
    assert WEEK.next_opening(moment) == reopens


def test_closures_and_public_holidays_close_the_whole_day() -> None:
    calendar = Calendar(
        WEEK.openings, (Closure(date(2026, 11, 25), date(2026, 11, 26)),), frozenset({date(2026, 11, 27)})
    )

    assert calendar.next_opening(at(18)) == at(9, day=date(2026, 11, 30))


def test_what_never_opens_has_no_next_opening() -> None:
    assert Calendar().next_opening(at(8)) is None
    assert Calendar(WEEK.openings, (Closure(date.min, date.max),)).next_opening(at(8)) is None


def test_slots_follow_each_other_within_a_stretch_and_never_cross_its_end() -> None:
    found = slots(WEEK, 75, at(8))

    assert [(s.start, s.end) for s in found] == [
        (at(9), at(10, 15)),
        (at(10, 15), at(11, 30)),
        (at(14), at(15, 15)),
        (at(15, 15), at(16, 30)),
    ]


def test_after_a_booking_slots_start_again_where_it_ends() -> None:
    taken = set(cells(at(9, 30), at(10)))

    assert [s.start for s in slots(WEEK, 45, at(8), taken=taken)][:2] == [at(10), at(10, 45)]


@given(LENGTHS, st.lists(st.tuples(st.integers(0, 11), st.integers(1, 6)), max_size=4), st.integers(0, 6))
def test_free_slots_never_meet_a_booking_nor_each_other(minutes: int, booked: list[tuple[int, int]], day: int) -> None:
    after = at(7) + timedelta(days=day)
    taken = {
        cell for quarter, length in booked for cell in cells(at(9) + quarter * CELL, at(9) + (quarter + length) * CELL)
    }

    found = slots(WEEK, minutes, after, days=5, taken=taken)

    for slot in found:
        assert slot.start > after
        assert slot.end - slot.start == timedelta(minutes=minutes)
        assert WEEK.closes_at(slot.start) is not None
        assert not taken & set(cells(slot.start, slot.end))
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_cells_are_the_quarters_an_appointment_touches() -> None:
    assert cells(at(9, 50), at(10, 20)) == tuple(at(*time_).astimezone(UTC) for time_ in ((9, 45), (10, 0), (10, 15)))


@given(st.integers(0, 95), LENGTHS, st.sampled_from([SPRING, AUTUMN, TUESDAY]))
def test_cells_are_apart_and_cover_the_time_that_passes(quarter: int, minutes: int, day: date) -> None:
    start = (at(0, day=day).astimezone(UTC) + quarter * CELL).astimezone(PARIS)
    end = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(PARIS)

    found = cells(start, end)

    assert len(found) == -(-minutes // 15)
    assert all(later - sooner == CELL for sooner, later in pairwise(found))
    assert all(cell.tzinfo is UTC for cell in found)


@pytest.mark.parametrize("minute", range(60))
def test_an_hour_that_spring_skips_does_not_exist_and_one_that_autumn_repeats_does(minute: int) -> None:
    """B4."""
    assert not exists(at(2, minute, SPRING))
    assert exists(at(2, minute, AUTUMN))
    assert exists(at(3, minute, SPRING))


def test_no_slot_is_offered_in_the_hour_that_spring_skips() -> None:
    """B4."""
    starts = [slot.start for slot in slots(NIGHT, 30, at(22, day=SPRING - timedelta(days=1)), days=1)]
    starts = [start for start in starts if start.date() == SPRING]

    assert all(exists(start) for start in starts)
    assert at(2, 30, SPRING) not in starts
    assert len(starts) == 10


def test_each_reading_of_the_clock_is_offered_once_in_autumn() -> None:
    """B4."""
    readings = [
        slot.start.replace(tzinfo=None) for slot in slots(NIGHT, 30, at(22, day=AUTUMN - timedelta(days=1)), days=1)
    ]

    assert readings.count(datetime.combine(AUTUMN, time(2, 30))) == 1
    assert len(set(readings)) == len(readings)


@given(LENGTHS, st.sets(st.integers(0, 27), max_size=12), st.sampled_from([SPRING, AUTUMN]))
def test_slots_of_both_nights_last_what_they_should_and_avoid_bookings(
    minutes: int, booked: set[int], night: date
) -> None:
    """B4: among the bookings are some of the hour that comes twice."""
    midnight = at(0, day=night).astimezone(UTC)
    taken = {midnight + quarter * CELL for quarter in booked}

    found = slots(NIGHT, minutes, at(23, day=night - timedelta(days=1)), days=1, taken=taken)

    for slot in found:
        assert slot.end.astimezone(UTC) - slot.start.astimezone(UTC) == timedelta(minutes=minutes)
        assert not taken & set(cells(slot.start, slot.end))
        assert exists(slot.start)
    starts = [slot.start.astimezone(UTC) for slot in found]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("night", [SPRING, AUTUMN])
def test_every_minute_of_both_nights_knows_whether_it_is_open(night: date) -> None:
    """B4."""
    moment = at(0, day=night).astimezone(UTC)
    for _ in range(26 * 60):
        local = moment.astimezone(PARIS)
        closes = NIGHT.closes_at(local)
        assert (closes is not None) is (local.hour < 6)
        reopens = NIGHT.next_opening(local)
        assert reopens is not None
        assert reopens.astimezone(UTC) > moment
        moment += timedelta(minutes=1)


def test_spread_offers_the_first_of_each_half_day_on_three_days() -> None:
    found = spread(slots(WEEK, 45, at(8), days=10))

    assert [slot.start for slot in found] == [
        at(hour, day=TUESDAY + timedelta(days=day)) for day in range(3) for hour in (9, 14)
    ]


def test_other_days_follow_without_a_gap() -> None:
    every = slots(WEEK, 45, at(8), days=20)

    days = [slot.start.date() for page in range(5) for slot in spread(every, page=page)]

    assert sorted(set(days)) == sorted({slot.start.date() for slot in every})[:15]
    assert spread(every, page=99) == ()


def test_of_two_free_advisers_the_busier_one_is_spared() -> None:
    free = [Slot("ana", at(9), at(10)), Slot("ben", at(9), at(10)), Slot("ben", at(10), at(11))]

    assert [slot.adviser for slot in spread(free)] == ["ben"]


def test_the_next_opened_days_leave_out_weekends_closures_and_today() -> None:
    closed = replace(WEEK, closures=(Closure(date(2026, 11, 26), date(2026, 11, 26)),))
    assert closed.next_days(at(10), 3) == (date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 30))
    assert Calendar().next_days(at(10), 3) == ()
