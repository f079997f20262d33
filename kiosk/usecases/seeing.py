"""What the days have been like: by counts that outlive the detail, and by the detail of the one that runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from kiosk.domain.seen import Seen, Stretch
from kiosk.domain.totals import What
from kiosk.store import day_counts, totals
from kiosk.store.day_counts import midnight
from kiosk.usecases.house import House


def roll_up(house: House) -> None:
    """Count every day that is not counted yet, and the business day again; raises StoreTrouble when the store refuses.

    For the close of a day, and the next day where nobody closed it.
    """
    zone = house.clock.now().tzinfo
    totals.roll_up(house.database, house.day, house.journal_need, lambda day: seats_of(house, day), zone)


def seats_of(house: House, day: date) -> Mapping[str, int]:
    """Return how many seats the workshops of a day offer, by workshop."""
    found: Counter[str] = Counter()
    before = midnight(day, house.clock.now().tzinfo) - timedelta(microseconds=1)
    for code, workshop in house.pack.directory.workshops.items():
        sessions = workshop.sessions(before, 1)
        found[code] += workshop.seats * sum(session.start.date() == day for session in sessions)
    return +found


def seen(house: House, stretch: Stretch) -> Seen:
    """Return what a stretch came to; of the business day, what is there now, counted without writing."""
    day, zone = house.day, house.clock.now().tzinfo
    with house.database.reading() as connection:
        if day not in stretch:
            numbers = Counter(totals.between(connection, stretch.first, stretch.last))
            return Seen(stretch, numbers, totals.by_day(connection, What.TAKEN, stretch.first, stretch.last))
        yesterday = day - timedelta(days=1)
        numbers = Counter(totals.between(connection, stretch.first, yesterday))
        came = totals.by_day(connection, What.TAKEN, stretch.first, yesterday)
        # Of the day that runs only what was erased stands: after a clock set back, it may have been here before.
        now = Counter(totals.between(connection, day, day, settled=True))
        now += day_counts.present(connection, day, house.journal_need, zone, over=False)
    for code, offered in seats_of(house, day).items():
        now[What.SEATS_OFFERED, code] = offered
    if now[What.TAKEN, ""]:
        came[day] = now[What.TAKEN, ""]
    return Seen(stretch, numbers + now, came)
