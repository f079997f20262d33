"""What was foreseen for each ticket and how it came out: from this the estimate learns how far it can be trusted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.domain.forecast import Forecast
from kiosk.domain.queue import Ticket
from kiosk.store import rows
from kiosk.store.database import Database
from kiosk.store.tables import forecasts

KEPT_OUTCOMES = 400
"""How many past outcomes the levels are read from: with as many, four in five waits fall where they were said to."""


def keep(connection: Connection, ticket: Ticket, waits: Sequence[float], now: datetime) -> None:
    """Keep what was foreseen when a ticket was taken, in minutes; None stands for «not before closing»."""
    told = [None if wait == float("inf") else round(wait, 1) for wait in waits]
    values = {"id": ticket.id, "made_at": now, "waits": json.dumps(told), "rank": None, "ranked_at": None}
    rows.add(connection, forecasts, values)


def came_true(connection: Connection, ticket: Ticket, now: datetime) -> None:
    """Remember where a wait fell among those foreseen.

    One that nobody had to foresee says nothing, nor one that the clock was set back in.
    """
    waits = connection.execute(select(forecasts.c.waits).where(forecasts.c.id == ticket.id)).scalar()
    if waits is None or ticket.returns_at is not None or now < ticket.taken_at:
        return
    foreseen = Forecast(tuple(float("inf") if wait is None else wait for wait in json.loads(waits)))
    if foreseen.must_wait:
        waited = (now - ticket.taken_at).total_seconds() / 60
        rows.change(connection, forecasts, ticket.id, rank=foreseen.rank(waited), ranked_at=now)


def unrank(connection: Connection, ticket_id: str) -> None:
    """Forget how it came out: the call has been taken back."""
    known = connection.execute(select(forecasts.c.id).where(forecasts.c.id == ticket_id)).first()
    if known is not None:
        rows.change(connection, forecasts, ticket_id, rank=None, ranked_at=None)


def ranks(database: Database) -> tuple[float, ...]:
    """Return where the last waits fell in what was foreseen, each between 0 and 1."""
    query = (
        select(forecasts.c.rank)
        .where(forecasts.c.ranked_at.is_not(None))
        .order_by(forecasts.c.ranked_at.desc())
        .limit(KEPT_OUTCOMES)
    )
    with database.reading() as connection:
        return tuple(connection.execute(query).scalars())
