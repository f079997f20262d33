"""When people came on the days before, and what for."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta, tzinfo

from sqlalchemy import select

from kiosk.domain.habits import Matter, Past
from kiosk.store.database import Database
from kiosk.store.tables import tickets

DAYS_BACK = 28


def of_last_days(database: Database, today: date, zone: tzinfo | None) -> Past:
    """Return the walk-ins of the four weeks before `today`; `zone` is the one whose hours count."""
    of = tickets.c
    query = select(of.day, of.taken_at, of.need, of.service, of.minutes, of.urgent).where(
        of.day >= today - timedelta(days=DAYS_BACK), of.day < today, of.booking_id.is_(None)
    )
    days: set[date] = set()
    hours: Counter[int] = Counter()
    matters: Counter[Matter] = Counter()
    with database.reading() as connection:
        for row in connection.execute(query):
            days.add(row.day)
            hours[row.taken_at.astimezone(zone).hour] += 1
            matters[Matter(row.need, row.service, row.minutes, bool(row.urgent))] += 1
    return Past(len(days), hours, matters)
