"""The slips that somebody may come back for."""

from __future__ import annotations

from datetime import timedelta

from kiosk.domain.queue import Printed
from kiosk.domain.reprints import Paper
from kiosk.store import given_slips
from kiosk.store.given_slips import GivenSlip
from kiosk.usecases.house import House

ASKED_FOR_WITHIN = timedelta(minutes=60)
MOST = 6


def last_slips(house: House) -> tuple[GivenSlip, ...]:
    """Return what was given within the hour, the newest first, six at the most."""
    since = house.clock.now() - ASKED_FOR_WITHIN
    with house.database.reading() as connection:
        return given_slips.given_since(connection, house.day, since, MOST)


def paper_of(slip: GivenSlip) -> Paper:
    """Return what to ask the printer for; what never came out is no duplicate."""
    return Paper(slip.kind, slip.id, duplicate=slip.printed is not Printed.NO)
