"""The last action in words, so that whoever takes it back knows what. No Qt here."""

from __future__ import annotations

from kiosk.domain.directory import Directory
from kiosk.domain.queue import Ticket
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.store.acts import Act
from kiosk.store.journal import Happening
from kiosk.ui.desk.choosing import grouped
from kiosk.ui.desk.labels import counter_label, lower_first, need_label
from kiosk.usecases.taking_back import Subject


def act_text(words: Catalogue, triage: Triage, directory: Directory, act: Act, subject: Subject) -> str:
    """Return «A 20 : visite terminée au poste 2, E-mail»."""
    if isinstance(subject, Ticket):
        return _of_ticket(words, triage, directory, act, subject)
    at = subject.starts_at
    told = _of_claim(words, act.kind)
    return told.format(number=grouped(subject.number), day=words.day(at), time=words.time(at))


def _of_claim(words: Catalogue, kind: Happening) -> str:
    match kind:
        case Happening.BOOKED:
            return words.gettext("Rendez-vous {number} du {day} à {time} : pris.")
        case Happening.BOOKING_CANCELLED:
            return words.gettext("Rendez-vous {number} du {day} à {time} : annulé.")
        case Happening.SEAT_TAKEN:
            return words.gettext("Inscription {number} du {day} à {time} : prise.")
        case Happening.SEAT_ARRIVED:
            return words.gettext("Inscription {number} du {day} à {time} : arrivée notée.")
        case _:
            return words.gettext("Inscription {number} du {day} à {time} : annulée.")


def _of_ticket(words: Catalogue, triage: Triage, directory: Directory, act: Act, ticket: Ticket) -> str:
    counter = lower_first(counter_label(directory, ticket.counter))
    told = _of_kind(words, act.kind)
    return told.format(
        number=ticket.number,
        counter=counter or words.gettext("comptoir"),
        need=need_label(triage, ticket.need, words),
    )


def _of_kind(words: Catalogue, kind: Happening) -> str:
    match kind:
        case Happening.TICKET_TAKEN:
            return words.gettext("{number} : ajouté à la main, {need}.")
        case Happening.BOOKING_ARRIVED:
            return words.gettext("{number} : arrivé pour son rendez-vous.")
        case Happening.CALLED:
            return words.gettext("{number} : appelé au {counter}.")
        case Happening.PUT_BACK:
            return words.gettext("{number} : remis dans la file.")
        case Happening.SERVING:
            return words.gettext("{number} : reçu au {counter}, {need}.")
        case Happening.HELD:
            return words.gettext("{number} : mis de côté.")
        case Happening.RETURNED:
            return words.gettext("{number} : revenu dans la file.")
        case Happening.TRANSFERRED:
            return words.gettext("{number} : envoyé vers une autre file.")
        case Happening.DONE:
            return words.gettext("{number} : visite terminée au {counter}, {need}.")
        case Happening.SENT_ON:
            return words.gettext("{number} : orienté vers une structure.")
        case Happening.NO_SHOW:
            return words.gettext("{number} : noté absent.")
        case Happening.CANCELLED:
            return words.gettext("{number} : ticket annulé.")
        case Happening.NEED_CHANGED:
            return words.gettext("{number} : besoin corrigé, {need}.")
        case Happening.URGENCY_CHANGED:
            return words.gettext("{number} : urgence changée.")
        case Happening.SENT_OUT:
            return words.gettext("{number} : parti, reviendra plus tard.")
        case Happening.DECLINED:
            return words.gettext("{number} : préfère attendre.")
        case Happening.PLACED:
            return words.gettext("{number} : changé de place.")
        case _:
            return words.gettext("{number} : modifié.")
