"""Asking for a person, loudly or not."""

from __future__ import annotations

from kiosk.domain.deciding import offer_person
from kiosk.domain.outcomes import Decision, EmergencyOffer, PersonOffer
from kiosk.domain.overrides import By
from kiosk.domain.triage import Control
from kiosk.domain.visit import AtEmergency, AtPerson, Visit
from kiosk.store import help_requests
from kiosk.store.help_requests import HelpKind
from kiosk.usecases import day, queueing
from kiosk.usecases.house import House


def call_somebody(house: House, visit: Visit) -> Visit:
    """Ask for a person from any screen; the visit can go on meanwhile."""
    _ask(house, visit, HelpKind.PERSON, need=None)
    return visit if isinstance(visit.step, AtPerson) else visit.forward(_announce(house))


def language_missing(house: House, visit: Visit) -> Visit:
    """Ask for a person for somebody whose language is not here; nothing else is recorded."""
    _ask(house, visit, HelpKind.LANGUAGE, need=None)
    return visit.forward(_announce(house))


def leave_to_the_desk(house: House, visit: Visit, need: str | None = None, urgent: bool = False) -> Visit:
    """Send for somebody of the team to decide what the kiosk must not or cannot."""
    offer = _person(house, need, urgent)
    return fetch_person(house, visit, Decision(offer), offer)


def fetch_person(house: House, visit: Visit, decision: Decision, offer: PersonOffer) -> Visit:
    """Send for somebody of the team; a number holds the visitor's place meanwhile, if anybody is there to call it.

    While none is given, because of a pause or of somebody who collects them (fault F8), a person comes all the same.
    """
    _ask(house, visit, HelpKind.NEED, offer.need)
    gives = day.today(house).state.gives_numbers and house.pace.allows(visit.id, house.clock.monotonic())
    if not (offer.here and gives):
        return visit.forward(AtPerson(offer.need, offer.here, offer.reopens, decision))
    return queueing.take_human_ticket(house, visit, decision, offer)


def raise_alarm(house: House, visit: Visit, offer: EmergencyOffer) -> Visit:
    """Call for help now: in danger without a sound, for a medical emergency loudly."""
    danger = offer.control is Control.DANGER
    _ask(house, visit, HelpKind.DANGER if danger else HelpKind.MEDICAL, need=None, silent=danger)
    return visit.forward(AtEmergency(offer.control))


def go_to(house: House, by: By, request_id: str, command: str) -> None:
    """Say that somebody of the team goes to whoever asked."""
    help_requests.take(house.database, request_id, by=by, command=command, now=house.clock.now())


def _ask(house: House, visit: Visit, kind: HelpKind, need: str | None, *, silent: bool = False) -> None:
    help_requests.ask(
        house.database,
        command=visit.command(f"help-{kind}-{need}" if need else f"help-{kind}"),
        kind=kind,
        silent=silent,
        need=need,
        language=visit.language,
        now=house.clock.now(),
    )


def _announce(house: House) -> AtPerson:
    offer = _person(house)
    return AtPerson(None, offer.here, offer.reopens)


def _person(house: House, need: str | None = None, urgent: bool = False) -> PersonOffer:
    return offer_person(day.directory(house, day.today(house)), house.clock.now(), need, urgent)
