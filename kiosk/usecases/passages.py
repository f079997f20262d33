"""Everything that happened on one day, read from the store as passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from kiosk.domain.confidential import is_confidential, telling_structures
from kiosk.domain.day_figures import due_at
from kiosk.domain.day_report import Filling
from kiosk.domain.overrides import Closing
from kiosk.domain.passage import Passage, PassageKind
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.store import journal, seats, served, tickets
from kiosk.store.day_counts import midnight
from kiosk.store.help_requests import HelpKind
from kiosk.store.journal import CONFIDENTIAL, Happening, Told
from kiosk.store.seats import StoredSeat
from kiosk.usecases.house import House

_BESIDE = {
    Happening.BOOKED: PassageKind.BOOKING,
    Happening.SEAT_TAKEN: PassageKind.SEAT,
    Happening.REFERRED: PassageKind.REFERRAL,
    Happening.HELP_ASKED: PassageKind.NO_LANGUAGE,
}
"""What somebody gets beside a ticket, by how the journal tells it."""

_ENDS = (Happening.SENT_ON, Happening.CANCELLED)

_ALARMS = (HelpKind.DANGER, HelpKind.MEDICAL, CONFIDENTIAL)


def of_day(house: House, day: date) -> tuple[Passage, ...]:
    """Return the passages of a day of which there is still a detail, those with a ticket first."""
    begins, ends = _around(house, day)
    # A ticket that nobody has dealt with may still be called or closed the morning after.
    after = ends + timedelta(days=1)
    with house.database.reading() as connection:
        of_queue = tickets.of_day(connection, day, begins.tzinfo)
        first_calls = journal.first_of(connection, Happening.CALLED, begins, after)
        ended = {told.subject: told.details for told in journal.between(connection, _ENDS, begins, after)}
        told = served.of_day(connection, day)
        beside = journal.between(connection, tuple(_BESIDE), begins, ends)
    telling = telling_structures(house.pack.triage)
    with_ticket = [
        _with_ticket(house, telling, one, first_calls.get(one.id), ended.get(one.id, {}), told.get(one.id))
        for one in of_queue
    ]
    found = (_beside(house, telling, one) for one in beside)
    return (*with_ticket, *(one for one in found if one is not None))


def fillings(house: House, day: date) -> tuple[Filling, ...]:
    """Return how full the workshops of a day were."""
    begins, ends = _around(house, day)
    with house.database.reading() as connection:
        kept = [seat for seat in seats.of_day(connection, begins, ends) if not seat.cancelled]
    planned = {
        (workshop.code, at): workshop.seats
        for workshop in house.pack.directory.workshops.values()
        if (at := workshop.begins(day, begins.tzinfo)) is not None
    }
    known = planned | {
        key: planned.get(key, 0) for key in ((seat.session.workshop, seat.session.start) for seat in kept)
    }
    return tuple(
        _filling(code, capacity, [seat for seat in kept if (seat.session.workshop, seat.session.start) == (code, at)])
        for (code, at), capacity in sorted(known.items(), key=lambda item: (item[0][1], item[0][0]))
    )


def _around(house: House, day: date) -> tuple[datetime, datetime]:
    zone = house.clock.now().tzinfo
    return midnight(day, zone), midnight(day + timedelta(days=1), zone)


def _with_ticket(
    house: House,
    telling: frozenset[str],
    ticket: Ticket,
    called_at: datetime | None,
    ended: Mapping[str, str],
    closing: Closing | None,
) -> Passage:
    structure = ended.get("structure", "") if ticket.stage is Stage.REFERRED else ""
    return Passage(
        kind=PassageKind.TICKET,
        at=ticket.taken_at,
        language=ticket.language,
        confidential=is_confidential(house.pack.triage, ticket.need) or structure in telling,
        need=ticket.need,
        service=ticket.service,
        urgent=ticket.urgent,
        booked=ticket.booking is not None,
        # A call taken back never was.
        called_at=called_at if ticket.calls else None,
        due_at=due_at(ticket),
        stage=ticket.stage,
        structure=structure,
        reason=ended.get("closing") or ended.get("reason", ""),
        told=closing,
        counter=ticket.counter or "",
    )


def _beside(house: House, telling: frozenset[str], told: Told) -> Passage | None:
    """Return what the journal tells of; None for a request that goes with a ticket, or with a visit that went on."""
    kind, details, asked = _BESIDE[told.kind], told.details, told.details.get("kind")
    if told.kind is Happening.HELP_ASKED:
        if asked in _ALARMS:
            kind = PassageKind.ALARM
        elif asked != HelpKind.LANGUAGE:
            return None
    need = details.get("need") or None
    structure = told.subject if kind is PassageKind.REFERRAL else ""
    return Passage(
        kind=kind,
        at=told.at.astimezone(house.clock.now().tzinfo),
        language="" if kind is PassageKind.NO_LANGUAGE else details["language"],
        confidential=kind is PassageKind.ALARM or is_confidential(house.pack.triage, need) or structure in telling,
        need=need,
        service=details.get("service", ""),
        structure=structure,
    )


def _filling(workshop: str, capacity: int, kept: Sequence[StoredSeat]) -> Filling:
    waiting = sum(seat.waiting for seat in kept)
    return Filling(workshop, capacity, len(kept) - waiting, sum(seat.arrived for seat in kept), waiting)
