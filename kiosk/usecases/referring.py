"""Sending somebody to another structure."""

from __future__ import annotations

from kiosk.domain import code
from kiosk.domain.outcomes import Decision, ReferralOffer
from kiosk.domain.visit import AtReferral, Visit
from kiosk.store import journal
from kiosk.usecases.house import House


def refer(house: House, visit: Visit, decision: Decision, offer: ReferralOffer) -> Visit:
    """Tell where to go and count it: one referral a visit, whoever was told."""
    journal.referred(
        house.database,
        command=visit.command("referral"),
        target=offer.target,
        need=house.journal_need(offer.need),
        language=visit.language,
        now=house.clock.now(),
    )
    return visit.forward(AtReferral(decision, offer, code.from_id(visit.id)))
