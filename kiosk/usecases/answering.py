"""Walking the questions, and carrying out what they end in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from kiosk.domain.deciding import decide
from kiosk.domain.outcomes import (
    AppointmentOffer,
    ComeBackOffer,
    Decision,
    EmergencyOffer,
    Outcome,
    PersonOffer,
    ReferralOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.triage import Control, follow
from kiosk.domain.visit import AtCheckIn, AtComeBack, AtQuestion, AtSessions, AtSlots, Visit
from kiosk.usecases import asking_help, day, queueing, referring, weighing
from kiosk.usecases.house import House


def choose_language(house: House, visit: Visit, tag: str) -> Visit:
    """Go on in the language `tag`, to the first question."""
    return replace(visit, language=tag).forward(AtQuestion(house.pack.triage.root))


def ask_help_now(house: House, visit: Visit) -> Visit:
    """Open the emergency question, one touch from the first screen."""
    return visit.forward(AtQuestion(house.pack.triage.help_now))


def answer(house: House, visit: Visit, option_id: str) -> Visit:
    """Take the option `option_id` of the question the visitor is at.

    Anywhere else nothing changes: a touch that arrives late is nobody's answer. Raises KeyError for an option that the
    question does not have.
    """
    step = visit.step
    if not isinstance(step, AtQuestion):
        return visit
    triage = house.pack.triage
    option = triage.questions[step.question].option(option_id)
    reached, facts = follow(triage, option, step.facts, house.clock.now().date())
    if reached.question is not None:
        return visit.forward(AtQuestion(reached.question, facts))
    if reached.control is Control.CHECK_IN:
        return visit.forward(AtCheckIn())
    decision = decide(triage, reached, facts, weighing.situation(house, visit))
    return carry_out(house, visit, decision, decision.first)


def take_alternative(house: House, visit: Visit) -> Visit:
    """Carry out the other thing that was offered, where there is one."""
    decision = getattr(visit.step, "decision", None)
    if not isinstance(decision, Decision) or decision.alternative is None:
        return visit
    return carry_out(house, visit, Decision(decision.alternative), decision.alternative)


def keep_place(house: House, visit: Visit) -> Visit:
    """Give a number to somebody who will be back when they are told to."""
    step = visit.step
    if not isinstance(step, AtComeBack):
        return visit
    return _number(house, visit, step.offer, lambda: queueing.keep_place(house, visit, step.offer))


def carry_out(house: House, visit: Visit, decision: Decision, outcome: Outcome) -> Visit:
    """Do what an outcome asks for now; what the visitor must still choose becomes the next screen."""
    match outcome:
        case TicketOffer():
            return _number(house, visit, outcome, lambda: queueing.take_ticket(house, visit, decision, outcome))
        case ComeBackOffer():
            return visit.forward(AtComeBack(decision, outcome))
        case AppointmentOffer():
            return visit.forward(AtSlots(decision, outcome))
        case WorkshopOffer():
            return visit.forward(AtSessions(decision, outcome))
        case ReferralOffer():
            return referring.refer(house, visit, decision, outcome)
        case PersonOffer():
            return asking_help.fetch_person(house, visit, decision, outcome)
        case EmergencyOffer():
            return asking_help.raise_alarm(house, visit, outcome)
        case _ as unreachable:
            assert_never(unreachable)


def _number(house: House, visit: Visit, offer: TicketOffer | ComeBackOffer, give: Callable[[], Visit]) -> Visit:
    """Give a number, unless the team has paused or closed the day meanwhile or somebody collects numbers (fault F8)."""
    if not day.today(house).state.gives_numbers:
        return asking_help.leave_to_the_desk(house, visit, offer.need, offer.urgent)
    return give() if house.pace.allows(visit.id, house.clock.monotonic()) else visit
