"""The rows of the list: who waits, who was put aside, who did not come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.lateness import said_to
from kiosk.domain.queue import Ticket
from kiosk.domain.room import QueueTicket, minutes_of
from kiosk.domain.ticket_life import IN_QUEUE, Stage
from kiosk.domain.triage import Triage
from kiosk.ui.desk.ahead_words import ahead_text
from kiosk.ui.desk.labels import hour, minutes_since, need_label
from kiosk.ui.desk.why import Explained, View


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody on the list.

    `late` says that the promise, or the wait that was printed, has passed, `soon_late` that it is about to; `by_hand`
    that the rule was overridden. `ahead` is what is foreseen, and `offers` that there is something to propose.
    """

    key: str
    number: str
    promised: str
    arrived: str
    need: str
    language: str
    why: str
    urgent: bool = False
    late: bool = False
    soon_late: bool = False
    by_hand: bool = False
    ahead: str = ""
    offers: bool = False


def waiting(explained: Explained, triage: Triage, view: View, without: str) -> tuple[WaitingRow, ...]:
    """Return who waits, in the order of their promises, as one desk sees it; `without` is told of elsewhere."""
    room = explained.room
    tickets = {ticket.id: ticket for ticket in room.tickets}
    return tuple(
        _row(explained, triage, tickets[queued.id], explained.row_text(tickets[queued.id], queued, before, view))
        for queued, before in _with_before(explained, room.in_order(), view)
        if queued.id != without
    )


def _with_before(
    explained: Explained, queue: list[QueueTicket], view: View
) -> Iterator[tuple[QueueTicket, QueueTicket | None]]:
    """Yield each with the last one before them that this desk could call: whom they really come after."""
    before = None
    now = minutes_of(explained.now)
    for queued in queue:
        yield queued, before
        if view.can_call(queued, now):
            before = queued


def _row(explained: Explained, triage: Triage, ticket: Ticket, why: str) -> WaitingRow:
    words, foreseen = explained.words, explained.foreseen.get(ticket.id)
    late = said_to(ticket) < explained.now
    promised = hour(ticket.promised_at)
    if ticket.booked_at is not None:
        promised = words.gettext("RDV {time}").format(time=hour(ticket.booked_at))
    return WaitingRow(
        key=ticket.id,
        number=ticket.number,
        promised=promised,
        arrived=hour(ticket.taken_at),
        need=need_label(triage, ticket.need, words),
        language=words.language_name(ticket.language) if ticket.language else "",
        why=why,
        urgent=ticket.urgent,
        late=late,
        soon_late=not late and foreseen is not None and foreseen.misses,
        by_hand=ticket.id in explained.overridden,
        ahead=ahead_text(words, foreseen, explained.now),
        offers=foreseen is not None and bool(foreseen.offers),
    )


def aside(explained: Explained, triage: Triage) -> tuple[WaitingRow, ...]:
    """Return who was put aside, the longest first, then who was told to come back later."""
    held = [ticket for ticket in explained.room.tickets if ticket.stage is Stage.HELD]
    queued = {ticket.id for ticket in explained.room.state.waiting}
    away = [one for one in explained.room.tickets if one.stage in IN_QUEUE and one.id not in queued]
    return tuple(
        _row(explained, triage, ticket, _aside_text(explained, ticket))
        for ticket in (*sorted(held, key=lambda one: one.stage_at or one.taken_at), *away)
    )


def _aside_text(explained: Explained, ticket: Ticket) -> str:
    words = explained.words
    if ticket.stage is not Stage.HELD:
        return words.gettext("Doit revenir à {time}.").format(time=hour(ticket.returns_at or ticket.promised_at))
    since = ticket.stage_at or ticket.taken_at
    told = words.gettext("De côté depuis {time} ({n} min).")
    return told.format(time=hour(since), n=minutes_since(since, explained.now))


def missed(explained: Explained, triage: Triage) -> tuple[WaitingRow, ...]:
    """Return who was called and did not come, the last first."""
    words = explained.words
    absent = words.gettext("Absent à l’appel de {time}.")
    return tuple(
        _row(explained, triage, ticket, absent.format(time=hour(ticket.called_at or ticket.taken_at)))
        for ticket in explained.room.missed
    )
