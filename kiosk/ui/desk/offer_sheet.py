"""What somebody who waits is offered instead: each thing in one press, and to wait on as well. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, WorkshopOffer
from kiosk.domain.queue import Ticket
from kiosk.domain.queue_offer import Better
from kiosk.domain.reprints import Paper, SlipKind
from kiosk.domain.ticket_life import IN_QUEUE
from kiosk.domain.visit import Booking, Seat
from kiosk.ui.desk.action_menu import open_menu
from kiosk.ui.desk.ahead_words import called_text
from kiosk.ui.desk.book_sheet import book, show_booking
from kiosk.ui.desk.choosing import best_slots, counter_text
from kiosk.ui.desk.enrol_sheet import show_seat
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import minutes_since
from kiosk.ui.desk.number_sheet import Telling, tell
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.usecases import instead
from kiosk.usecases.foreseeing import Foreseen

DECLINE, OTHER, MORE = "decline", "other", "more"


def open_offers(frame: Frame, ticket: Ticket, foreseen: Foreseen) -> None:
    """Say what to propose, and carry out what is taken."""
    words = frame.words
    ways = {f"offer-{place}": _way(frame, ticket, offer) for place, offer in enumerate(foreseen.offers, start=1)}
    slots = any(isinstance(offer, AppointmentOffer) for offer in foreseen.offers)
    answers = [Answer(key, label, second, good=True) for key, (label, second, _) in ways.items()]
    if slots:
        answers.append(Answer(OTHER, words.gettext("Un rendez-vous un autre jour ou à une autre heure")))
    answers += [
        Answer(DECLINE, words.gettext("Préfère attendre"), words.gettext("La question ne sera plus posée.")),
        Answer(MORE, words.gettext("Faire autre chose avec {number}").format(number=ticket.number)),
    ]

    def still() -> Sequence[Answer] | None:
        found = frame.room.ticket(ticket.id)
        return answers if found is not None and found.stage in IN_QUEUE else None

    def choose(key: str) -> None:
        if key in ways:
            ways[key][2]()
        elif key == OTHER:
            book(frame, ticket)
        elif key == DECLINE:
            frame.act(lambda house, by, command: instead.decline(house, by, ticket.id, command))
        else:
            open_menu(frame, ticket.id)

    lead = words.gettext("{number} attend depuis {n} min ; {called}. Proposez :").format(
        number=ticket.number,
        n=minutes_since(ticket.taken_at, frame.room.now),
        called=called_text(words, foreseen, frame.room.now),
    )
    ask(
        frame,
        Asking(words.gettext("Mieux qu’attendre pour {number}").format(number=ticket.number), still, choose, lead),
    )


def _way(frame: Frame, ticket: Ticket, offer: Better) -> tuple[str, str, Callable[[], None]]:
    """Return an offer in words, what is to be known of it, and what taking it does."""
    match offer:
        case WorkshopOffer():
            return _workshop(frame, ticket, offer)
        case AppointmentOffer():
            return _appointment(frame, ticket, offer)
        case ComeBackOffer():
            return _come_back(frame, ticket, offer)
        case _ as unreachable:
            assert_never(unreachable)


def _workshop(frame: Frame, ticket: Ticket, offer: WorkshopOffer) -> tuple[str, str, Callable[[], None]]:
    words, best = frame.words, offer.sessions[0]
    workshop, start = frame.house.pack.directory.workshops[best.session.workshop], best.session.start
    seats = words.ngettext("{n} place libre", "{n} places libres", best.seats_left).format(n=best.seats_left)
    when = words.gettext("{day} à {time}").format(day=words.day(start), time=words.time(start))

    def take() -> None:
        seat = frame.act(
            lambda house, by, command: instead.take_seat(
                house, by, ticket.id, offer.need, best.session, ticket.language, command
            )
        )
        if isinstance(seat, Seat):
            show_seat(frame, seat)

    return words.gettext("L’atelier « {title} »").format(title=workshop.title), f"{when}, {seats}", take


def _appointment(frame: Frame, ticket: Ticket, offer: AppointmentOffer) -> tuple[str, str, Callable[[], None]]:
    words, directory = frame.words, frame.house.pack.directory
    slot = best_slots(offer.slots, directory, ticket.language)[0]

    def take() -> None:
        kept = frame.act(
            lambda house, by, command: instead.take_slot(
                house, by, ticket.id, offer.need, slot, ticket.language, command
            )
        )
        if isinstance(kept, Booking):
            show_booking(frame, kept)

    label = words.gettext("Un rendez-vous {day} à {time}")
    return (
        label.format(day=words.day(slot.start), time=words.time(slot.start)),
        counter_text(directory, slot.adviser),
        take,
    )


def _come_back(frame: Frame, ticket: Ticket, offer: ComeBackOffer) -> tuple[str, str, Callable[[], None]]:
    words, time = frame.words, frame.words.time(offer.at)

    def take() -> None:
        gone = frame.act(lambda house, by, command: instead.come_back(house, by, ticket.id, offer.at, command))
        if isinstance(gone, Ticket):
            facts = (words.gettext("à garder : c’est le numéro de l’appel"),)
            telling = Telling(words.gettext("Peut partir et revenir à {time}").format(time=time), gone.number, facts)
            tell(frame, telling, Paper(SlipKind.TICKET, gone.id))

    return (
        words.gettext("Partir et revenir à {time}").format(time=time),
        words.gettext("Garde son numéro, et sera appelé dans les minutes qui suivent."),
        take,
    )
