"""Asking for a person, loudly or not."""

from __future__ import annotations

from datetime import datetime

from kiosk.domain.outcomes import Decision, EmergencyOffer, PersonOffer
from kiosk.domain.triage import Control
from kiosk.domain.visit import AtEmergency, AtPerson, Visit
from kiosk.store import help_requests
from kiosk.store.help_requests import HelpKind
from kiosk.usecases import queueing
from kiosk.usecases.house import House


def call_somebody(house: House, visit: Visit) -> Visit:
    """Ask for a person from any screen; the visit can go on meanwhile."""
    _ask(house, visit, HelpKind.PERSON, need=None)
    if isinstance(visit.step, AtPerson):
        return visit
    return visit.forward(AtPerson(None, _reopens(house)))


def language_missing(house: House, visit: Visit) -> Visit:
    """Ask for a person for somebody whose language is not here; nothing else is recorded."""
    _ask(house, visit, HelpKind.LANGUAGE, need=None)
    return visit.forward(AtPerson(None, _reopens(house)))


def fetch_person(house: House, visit: Visit, decision: Decision, offer: PersonOffer) -> Visit:
    """Send for somebody of the team; a number holds the visitor's place meanwhile, if anybody is there."""
    _ask(house, visit, HelpKind.NEED, offer.need)
    if offer.reopens is not None:
        return visit.forward(AtPerson(offer.need, offer.reopens))
    return queueing.take_human_ticket(house, visit, decision, offer)


def raise_alarm(house: House, visit: Visit, offer: EmergencyOffer) -> Visit:
    """Call for help now: in danger without a sound, for a medical emergency loudly."""
    danger = offer.control is Control.DANGER
    _ask(house, visit, HelpKind.DANGER if danger else HelpKind.MEDICAL, need=None, silent=danger)
    return visit.forward(AtEmergency(offer.control))


def _ask(house: House, visit: Visit, kind: HelpKind, need: str | None, *, silent: bool = False) -> None:
    help_requests.ask(
        house.database,
        command=visit.command(f"help-{kind}"),
        kind=kind,
        silent=silent,
        need=need,
        language=visit.language,
        now=house.clock.now(),
    )


def _reopens(house: House) -> datetime | None:
    own, now = house.pack.directory.own, house.clock.now()
    return own.next_opening(now) if own.closes_at(now) is None else None
