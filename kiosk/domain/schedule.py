"""Openings, closures and the slots computed from them.

Every datetime is aware and in the site's own zone, so that a stretch keeps its wall-clock hours through a change of
daylight-saving time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice

HORIZON_DAYS = 60
"""How far ahead a next opening is looked for."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours that come back every week; `weekday` counts from Monday = 0."""

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Closure:
    """Whole days, both ends included, on which nothing opens."""

    first: date
    last: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One uninterrupted open period."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """When something is open: weekly openings less closures and public holidays."""

    openings: tuple[Opening, ...] = ()
    closures: tuple[Closure, ...] = ()
    holidays: frozenset[date] = frozenset()

    def closed_on(self, day: date) -> Calendar:
        """Return the same with nothing open on `day`."""
        return replace(self, closures=(*self.closures, Closure(day, day)))

    def stretches(self, day: date, zone: tzinfo | None) -> tuple[Stretch, ...]:
        """Return the open periods of `day`, in order; hours that daylight saving skips are left out."""
        if day in self.holidays or any(closure.first <= day <= closure.last for closure in self.closures):
            return ()
        hours = sorted((o.start, o.end) for o in self.openings if o.weekday == day.weekday())
        return tuple(
            Stretch(datetime.combine(day, start, zone), datetime.combine(day, end, zone))
            for start, end in hours
            if exists(datetime.combine(day, start, zone))
        )

    def closes_at(self, at: datetime) -> datetime | None:
        """Return when the period open at `at` ends, or None when closed."""
        for stretch in self.stretches(at.date(), at.tzinfo):
            if stretch.start <= at < stretch.end:
                return stretch.end
        return None

    def last_closing(self, at: datetime) -> datetime | None:
        """Return the end of the last period of the day of `at` that is not over yet."""
        ends = [stretch.end for stretch in self.stretches(at.date(), at.tzinfo) if stretch.end > at]
        return ends[-1] if ends else None

    def next_days(self, at: datetime, most: int) -> tuple[date, ...]:
        """Return the first `most` days after that of `at`, within the horizon, on which it opens."""
        following = (at.date() + timedelta(days=offset) for offset in range(1, HORIZON_DAYS))
        return tuple(islice((day for day in following if self.stretches(day, at.tzinfo)), most))

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the start of the first period after `at`, or None within the horizon."""
        for offset in range(HORIZON_DAYS):
            for stretch in self.stretches(at.date() + timedelta(days=offset), at.tzinfo):
                if stretch.start > at:
                    return stretch.start
        return None


@dataclass(frozen=True, slots=True)
class Slot:
    """A free moment of one adviser."""

    adviser: str
    start: datetime
    end: datetime


def exists(moment: datetime) -> bool:
    """Tell whether the wall-clock reading occurs: 02:30 does not on the night when clocks go forward."""
    back = moment.astimezone(UTC).astimezone(moment.tzinfo)
    return back.replace(tzinfo=None) == moment.replace(tzinfo=None)


CELL = timedelta(minutes=15)
"""Grain of a booking: two bookings of one adviser overlap when they share a cell."""


def cells(start: datetime, end: datetime) -> tuple[datetime, ...]:
    """Return, in UTC, the starts of the quarter-hour cells a booking occupies."""
    first, last = start.astimezone(UTC), end.astimezone(UTC)
    first -= timedelta(minutes=first.minute % 15, seconds=first.second, microseconds=first.microsecond)
    found = []
    while first < last:
        found.append(first)
        first += CELL
    return tuple(found)


def free_slots(
    adviser: str,
    calendar: Calendar,
    taken: Collection[tuple[str, datetime]],
    length: timedelta,
    after: datetime,
    days: int,
) -> Iterator[Slot]:
    """Yield the adviser's free slots that start after `after`, within `days` calendar days.

    `taken` holds (adviser, cell start in UTC). Within a stretch, slots follow each other from its start; after a
    booking they start again where it ends. Of a wall-clock reading that occurs twice, only the first is offered.
    """
    zone = after.tzinfo
    for offset in range(days + 1):
        for stretch in calendar.stretches(after.date() + timedelta(days=offset), zone):
            # In UTC: arithmetic on a zone's wall clock goes back in time on the night when clocks do.
            start, closing = stretch.start.astimezone(UTC), stretch.end.astimezone(UTC)
            while start + length <= closing:
                end = start + length
                busy = [cell for cell in cells(start, end) if (adviser, cell) in taken]
                if busy:
                    start = busy[-1] + CELL
                    continue
                local = start.astimezone(zone)
                if start > after.astimezone(UTC) and not local.fold:
                    yield Slot(adviser, local, end.astimezone(zone))
                start = end


NOON = 13
"""The hour from which a slot is offered as the afternoon's."""


def spread(slots: Collection[Slot], days: int = 3, page: int = 0) -> tuple[Slot, ...]:
    """Choose what to offer: for each of `days` days, the first slot of the morning and of the afternoon.

    `page` skips that many times `days` days, for «other days». When several advisers are free at one moment the
    one with the fewest slots left that day keeps theirs.
    """
    by_day: dict[date, list[Slot]] = {}
    for slot in slots:
        by_day.setdefault(slot.start.date(), []).append(slot)
    chosen: list[Slot] = []
    for day in sorted(by_day)[page * days : (page + 1) * days]:
        left = {adviser: sum(s.adviser == adviser for s in by_day[day]) for adviser in {s.adviser for s in by_day[day]}}
        for half in (True, False):
            candidates = [slot for slot in by_day[day] if (slot.start.hour < NOON) is half]
            if candidates:
                chosen.append(min(candidates, key=lambda s: (s.start, -left[s.adviser], s.adviser)))
    return tuple(chosen)
