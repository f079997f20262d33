"""The other thing that is offered beside the one next step."""

from __future__ import annotations

from kiosk.domain.outcomes import (
    AppointmentOffer,
    ComeBackOffer,
    EmergencyOffer,
    Outcome,
    PersonOffer,
    ReferralOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.shown_wait import Band
from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import Pictured


def alternative_row(catalogue: Catalogue, outcome: Outcome | None) -> Pictured | None:
    """Return the other thing offered, in words."""
    match outcome:
        case None | EmergencyOffer() | ComeBackOffer():
            return None
        case TicketOffer(wait=Band(low, high)):
            waiting = catalogue.gettext("J’attends : {wait}").format(wait=catalogue.isolated(catalogue.band(low, high)))
            return Pictured("outcome_ticket", waiting)
        case TicketOffer():
            return Pictured("outcome_ticket", catalogue.gettext("Je préfère attendre aujourd’hui"))
        case AppointmentOffer():
            return Pictured("outcome_appointment", catalogue.gettext("Je préfère un rendez-vous"))
        case WorkshopOffer():
            return Pictured("outcome_workshop", catalogue.gettext("Je préfère un atelier en groupe"))
        case ReferralOffer():
            return Pictured("outcome_referral", catalogue.gettext("Je préfère aller dans un autre lieu"))
        case PersonOffer():
            return Pictured("outcome_person", catalogue.gettext("Je préfère parler à une personne"))
