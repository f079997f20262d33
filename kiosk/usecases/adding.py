"""Adding somebody by hand: they stand at the desk, not at the kiosk."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import DayClosed
from kiosk.domain.room_now import owed_at
from kiosk.domain.triage import plan
from kiosk.store import tickets
from kiosk.usecases import day
from kiosk.usecases.house import House
from kiosk.usecases.queueing import RECEPTION, RECEPTION_MINUTES


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to add. Without a `need`, the reception sees what they come for."""

    need: str | None
    language: str
    urgent: bool = False


def add(house: House, by: By, newcomer: Newcomer, command: str) -> Ticket | DayClosed:
    """Give a number to somebody at the desk; given again under the same command, the same number.

    A paused day still gives numbers by hand.
    """
    if not day.today(house).state.calls:
        return DayClosed()
    now, triage = house.clock.now(), house.pack.triage
    service, minutes, urgent = RECEPTION, RECEPTION_MINUTES, newcomer.urgent
    if newcomer.need is not None:
        wanted = plan(triage, triage.needs[newcomer.need], frozenset(), now.date())
        service, minutes, urgent = wanted.service, wanted.minutes, urgent or wanted.urgent
    return tickets.issue(
        house.database,
        command=command,
        day=house.day,
        need=newcomer.need,
        service=service,
        minutes=minutes,
        language=newcomer.language,
        urgent=urgent,
        now=now,
        promised_at=owed_at(now, minutes, urgent),
        journal_need=house.journal_need(newcomer.need),
        by=by,
    )
