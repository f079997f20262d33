"""What is foreseen of somebody who waits, in words: that they will be late, and what to propose instead. No Qt here."""

from __future__ import annotations

from datetime import datetime
from math import isfinite
from typing import assert_never

from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, WorkshopOffer
from kiosk.domain.queue_offer import Better
from kiosk.language import Catalogue
from kiosk.ui.desk.labels import hour, hour_of
from kiosk.usecases.foreseeing import Foreseen


def ahead_text(words: Catalogue, foreseen: Foreseen | None, now: datetime) -> str:
    """Return what to know and to do before it is too late; nothing where all goes well."""
    if foreseen is None:
        return ""
    misses = _misses_text(words, foreseen, now) if foreseen.misses else ""
    return " ".join(filter(None, (misses, _offers_text(words, foreseen.offers))))


def called_text(words: Catalogue, foreseen: Foreseen, now: datetime) -> str:
    """Return when somebody should be called, without a capital."""
    if not isfinite(foreseen.probably):
        return words.gettext("sans doute aucun appel avant la fermeture")
    return words.gettext("appel vers {time}").format(time=hour_of(foreseen.probably, now))


def _misses_text(words: Catalogue, foreseen: Foreseen, now: datetime) -> str:
    return words.gettext("Bientôt en retard : {called}.").format(called=called_text(words, foreseen, now))


def _offers_text(words: Catalogue, offers: tuple[Better, ...]) -> str:
    if not offers:
        return ""
    *others, last = [_offer_text(words, offer) for offer in offers]
    listed = words.gettext("{first} ou {last}").format(first=", ".join(others), last=last) if others else last
    return words.gettext("Proposez {offers}.").format(offers=listed)


def _offer_text(words: Catalogue, offer: Better) -> str:
    match offer:
        case WorkshopOffer():
            return words.gettext("un atelier")
        case AppointmentOffer():
            return words.gettext("un rendez-vous")
        case ComeBackOffer(at=at):
            return words.gettext("un retour à {time}").format(time=hour(at))
        case _ as unreachable:
            assert_never(unreachable)
