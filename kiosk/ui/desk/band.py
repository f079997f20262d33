"""The band at the top of the queue: whom this counter has, or whom it calls next and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.next_call import Call
from kiosk.domain.overrides import Override
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import AT_COUNTER, Stage
from kiosk.domain.triage import Triage
from kiosk.ui.desk.labels import counter_label, hour, lower_first, minutes_since, need_label
from kiosk.ui.desk.why import Explained


class Mode(StrEnum):
    """What the band is for at the moment."""

    NEXT = "next"
    CALLED = "called"
    SERVING = "serving"
    NOBODY = "nobody"
    PAUSED = "paused"
    UNSEATED = "unseated"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ChipRow:
    """A fact about somebody."""

    label: str
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The band. `key` is the ticket's id, empty where it is about nobody."""

    mode: Mode
    caption: str
    heading: str
    told: str
    number: str = ""
    chips: tuple[ChipRow, ...] = ()
    key: str = ""


def current(explained: Explained, counter: str) -> Ticket | None:
    """Return who has been called to a counter or is received there."""
    return next((one for one in explained.room.tickets if one.counter == counter and one.stage in AT_COUNTER), None)


def derive_band(explained: Explained, triage: Triage, counter: str, call: Call | None) -> Band:
    """Return the band of a counter; `call` is whom it would call."""
    words, room = explained.words, explained.room
    if not room.day.state.calls:
        told = words.gettext("Plus personne n’est appelé aujourd’hui.")
        return Band(Mode.CLOSED, "", words.gettext("La journée est fermée"), told)
    if not counter:
        told = words.gettext("Installez-vous à un poste pour appeler. Vous pouvez déjà ajouter, orienter et corriger.")
        return Band(Mode.UNSEATED, "", words.gettext("Vous n’êtes à aucun poste"), told)
    here = current(explained, counter)
    place = lower_first(counter_label(explained.directory, counter))
    if here is not None:
        return _of_current(explained, triage, here, place)
    if any(one.counter == counter and one.paused_at for one in room.sittings):
        told = words.gettext("La file continue aux autres postes. Reprenez quand vous êtes de retour.")
        return Band(Mode.PAUSED, words.gettext("Pause au {place}").format(place=place), words.gettext("En pause"), told)
    caption = words.gettext("Prochain au {place}").format(place=place)
    ticket = room.ticket(call.ticket.id) if call else None
    if call is None or ticket is None:
        return Band(Mode.NOBODY, caption, words.gettext("Personne à appeler"), _nobody(explained))
    return Band(
        Mode.NEXT,
        caption,
        words.gettext("Pourquoi {number} ?").format(number=ticket.number),
        explained.next_text(call, ticket),
        ticket.number,
        chips(explained, triage, ticket),
        ticket.id,
    )


def chips(explained: Explained, triage: Triage, ticket: Ticket) -> tuple[ChipRow, ...]:
    """Return what is known of somebody, in few words."""
    words = explained.words
    if ticket.booked_at is not None:
        due = words.gettext("RDV {time}").format(time=hour(ticket.booked_at))
    else:
        due = words.gettext("promis {time}").format(time=hour(ticket.promised_at))
    found = [ChipRow(due, "ui_clock"), ChipRow(need_label(triage, ticket.need, words))]
    if ticket.language:
        found.append(ChipRow(words.language_name(ticket.language), "ui_listen"))
    found.append(ChipRow(words.gettext("arrivé {time}").format(time=hour(ticket.taken_at))))
    if ticket.urgent:
        found.insert(0, ChipRow(words.gettext("urgent"), "ui_alert"))
    return tuple(found)


def _of_current(explained: Explained, triage: Triage, ticket: Ticket, place: str) -> Band:
    words = explained.words
    since = minutes_since(ticket.stage_at or explained.now, explained.now)
    if ticket.stage is Stage.SERVING:
        mode, caption = Mode.SERVING, words.gettext("Reçu au {place}")
        heading = words.gettext("En cours depuis {n} min").format(n=since)
        told = words.gettext("Terminez quand la personne part. Elle revient plus tard ? Mettez-la de côté.")
    else:
        mode, caption = Mode.CALLED, words.gettext("Appelé au {place}")
        waited = minutes_since(ticket.called_at or explained.now, explained.now)
        heading = words.ngettext("Appelé {n} fois, {m} min", "Appelé {n} fois, {m} min", ticket.calls)
        heading = heading.format(n=ticket.calls, m=waited)
        told = words.gettext("Commencez quand la personne est là. Sinon, rappelez-la, puis notez-la absente.")
    done = explained.overridden.get(ticket.id)
    if done is not None and done.what is Override.CALL:
        told = f"{explained.by_hand(ticket)} {told}"
    return Band(
        mode,
        caption.format(place=place),
        heading,
        told,
        ticket.number,
        chips(explained, triage, ticket),
        ticket.id,
    )


def _nobody(explained: Explained) -> str:
    words, count = explained.words, len(explained.room.state.waiting)
    if not count:
        return words.gettext("Personne n’attend.")
    told = words.ngettext(
        "{n} personne attend, mais ce poste ne peut pas la recevoir maintenant : la liste dit pourquoi.",
        "{n} personnes attendent, mais ce poste ne peut en recevoir aucune maintenant : la liste dit pourquoi.",
        count,
    )
    return told.format(n=count)
