"""From outcomes to slips, in the visitor's language and in French.

A slip may be left in the printer or lost in the street (fault D15): it holds a number, a place and a time, never the
need, the workshop's title or anybody's name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from kiosk.domain.directory import ClosedNow, HoursUnknown, OpenNow
from kiosk.domain.outcomes import ReferralOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.shown_wait import AtOnce, Band, ShownWait, Uncertain, on_the_clock
from kiosk.domain.visit import Booking, Seat
from kiosk.language import Catalogue
from kiosk.paper.pen import Pen, Stationery, hour
from kiosk.paper.slip import Block, Moment, Name, Number, Pictured, Slip, Title, Words

__all__ = ["Stationery", "appointment_slip", "duplicate", "pin_slip", "referral_slip", "ticket_slip", "workshop_slip"]


def ticket_slip(
    stationery: Stationery,
    ticket: Ticket,
    visitor: Catalogue,
    now: datetime,
    *,
    code: str,
    wait: ShownWait | None = None,
    fetched: bool = False,
) -> Slip:
    """Return the slip of a number in the queue; whoever is `fetched` by a person is told that instead of a wait.

    Whoever goes away and comes back is told when.
    """
    pen = Pen(stationery, visitor, now)
    blocks: list[Block] = [Title(pen.words(lambda c: c.gettext("Votre numéro"))), Number(ticket.number)]
    if fetched:
        blocks += [
            pen.pictured("outcome_person", lambda c: c.gettext("Une personne vient vous chercher.")),
            pen.pictured("guide_seat", lambda c: c.gettext("Asseyez-vous dans la salle d’attente.")),
        ]
    elif ticket.returns_at is not None:
        blocks += [
            _back(pen, ticket.returns_at),
            pen.pictured("outcome_come_back", lambda c: c.gettext("Votre place est gardée.")),
            pen.pictured("guide_board", lambda c: c.gettext("Votre numéro s’affiche et une voix l’annonce.")),
        ]
    else:
        blocks += [
            _wait(pen, wait, ticket.latest_at),
            pen.pictured("guide_seat", lambda c: c.gettext("Asseyez-vous dans la salle d’attente.")),
            pen.pictured("guide_board", lambda c: c.gettext("Votre numéro s’affiche et une voix l’annonce.")),
        ]
    return pen.slip([*blocks, *pen.notices(ticket.need)], code)


def appointment_slip(stationery: Stationery, booking: Booking, visitor: Catalogue, now: datetime) -> Slip:
    """Return the slip of an appointment, with the number to type when its holder comes."""
    pen = Pen(stationery, visitor, now)
    blocks = [
        Title(pen.words(lambda c: c.gettext("Votre rendez-vous"))),
        pen.date(booking.slot.start),
        *pen.own_place(),
        pen.typed(pen.words(lambda c: c.gettext("Votre numéro de rendez-vous")), booking.number),
        *pen.notices(booking.need),
        *pen.bring(booking.need),
    ]
    return pen.slip(blocks, booking.code)


def workshop_slip(stationery: Stationery, seat: Seat, visitor: Catalogue, now: datetime) -> Slip:
    """Return the slip of a place in a workshop session, or on its waiting list."""
    pen = Pen(stationery, visitor, now)
    number = pen.typed(pen.words(lambda c: c.gettext("Votre numéro d’inscription")), seat.number)
    start, position = seat.offer.session.start, seat.position
    if seat.waiting:
        blocks: list[Block] = [
            Title(pen.words(lambda c: c.gettext("Liste d’attente"))),
            pen.date(start),
            pen.pictured(
                "outcome_waiting_list",
                lambda c: c.gettext("Vous êtes numéro {n} sur la liste d’attente.").format(n=position),
            ),
            pen.pictured("calm_desk", lambda c: c.gettext("Passez à l’accueil pour savoir si une place est libre.")),
            number,
        ]
    else:
        title = Title(pen.words(lambda c: c.gettext("Votre place à l’atelier")))
        blocks = [title, pen.date(start), *pen.own_place(), number]
    return pen.slip([*blocks, *pen.notices(seat.need)], seat.code)


def referral_slip(
    stationery: Stationery, offer: ReferralOffer, visitor: Catalogue, now: datetime, *, code: str
) -> Slip:
    """Return the slip that sends somebody to another structure."""
    pen = Pen(stationery, visitor, now)
    structure = stationery.directory.structures[offer.target]
    phone = structure.known_place.phone if structure.known_place else ""
    blocks: list[Block] = [
        Title(pen.words(lambda c: c.gettext("Allez ici :"))),
        Name(structure.name),
        pen.place(structure),
        _hours(pen, offer),
    ]
    if phone:
        blocks.append(Pictured("emergency_call", Words(visitor.isolated(phone))))
    return pen.slip([*blocks, *pen.notices(offer.need), *pen.bring(offer.need, structure.bring)], code)


def pin_slip(stationery: Stationery, pin: str, now: datetime) -> Slip:
    """Return the slip of a PIN, in French for the team; it does not say whose, lest somebody finds it."""
    pen = Pen(stationery, stationery.french, now)
    slip = pen.slip([Title(Words("Un code PIN")), pen.typed(Words("pour la borne et le poste d’accueil"), pin)], "")
    return replace(slip, footer=replace(slip.footer, free=Words("À garder pour soi.")))


def duplicate(slip: Slip, stationery: Stationery, visitor: Catalogue) -> Slip:
    """Return the same slip with the word that says that it is not the first, to the visitor and to whoever reads it."""
    french, said = (c.gettext("DUPLICATA") for c in (stationery.french, visitor))
    return replace(slip, duplicate=Words(said, "" if said == french else french))


def _wait(pen: Pen, wait: ShownWait | None, told: datetime | None) -> Moment:
    """Say how long; `told` is the latest that was said when the ticket was taken, where no more is known than that."""
    match wait:
        case None if told is not None:
            said = told
            return Moment(
                "ui_clock", pen.words(lambda c: c.gettext("au plus tard vers {time}").format(time=hour(c, said)))
            )
        case AtOnce():
            return Moment("ui_clock", pen.words(lambda c: c.gettext("C’est bientôt à vous")))
        case Band(low, high, latest):
            at = on_the_clock(latest, pen.now)
            at_last = pen.words(lambda c: c.gettext("au plus tard vers {time}").format(time=hour(c, at)))
            return Moment("ui_clock", pen.words(lambda c: c.band(low, high)), at_last)
        case Uncertain() | None:
            return Moment("ui_clock", pen.words(lambda c: c.gettext("Une personne vous dira combien de temps.")))
        case _ as unreachable:
            assert_never(unreachable)


def _back(pen: Pen, at: datetime) -> Moment:
    return Moment("ui_clock", pen.words(lambda c: c.gettext("Revenez à {time}").format(time=hour(c, at))))


def _hours(pen: Pen, offer: ReferralOffer) -> Pictured:
    """Say when one is received. The day is always named: paper outlives «today» and «tomorrow»."""
    match offer.state:
        case OpenNow(until):
            return pen.pictured("ui_check", lambda c: c.gettext("Ouvert jusqu’à {time}").format(time=hour(c, until)))
        case ClosedNow(reopens):
            words = pen.words(
                lambda c: c.gettext("Ouvre {day} à {time}").format(day=c.day(reopens), time=hour(c, reopens))
            )
            return Pictured("outcome_closed", words, pen.words(lambda c: c.gettext("Fermé maintenant")))
        case HoursUnknown():
            return pen.pictured("ui_clock", lambda c: c.gettext("L’accueil vous dira les horaires."))
        case _ as unreachable:
            assert_never(unreachable)
