"""What must never happen at a call, checked from the state alone, without the code that decided it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.next_call import AboutToClose, BeforeAppointment, Call, LacksSkill, Obstacle, TooEarly
from kiosk.domain.promises import LONGEST_OVERTAKING, class_of
from kiosk.domain.room import CHANGEOVER, Desk, QueueTicket, RoomState

CLOSE_ENOUGH = 1e-6


def broken_by(call: Call, desk: Desk, state: RoomState, now: float) -> Iterator[str]:
    """Yield, in French, every rule of the house that `call` breaks."""
    called = call.ticket
    if called.service not in desk.skills:
        yield f"{called.id} : appelé au poste {desk.code}, qui ne sait pas faire « {called.service} »"
    if called.booked_at is not None and now < called.booked_at - 10 - CLOSE_ENOUGH:
        yield f"{called.id} : rendez-vous appelé {called.booked_at - now:.1f} minutes trop tôt"
    for passed in call.passed:
        if not is_true(passed.why, passed.ticket, desk, state, now):
            yield f"{called.id} : raison fausse pour {passed.ticket.id} : {passed.why}"
    excused = {passed.ticket.id for passed in call.passed}
    for other in state.waiting:
        if other.id not in excused and _walk_in(called) and _walk_in(other):
            ahead = called.taken_at - other.taken_at
            if ahead > CLOSE_ENOUGH and _class(called) == _class(other):
                yield f"{called.id} : appelé avant {other.id}, de la même classe et arrivé plus tôt"
            if ahead > LONGEST_OVERTAKING + CLOSE_ENOUGH:
                yield f"{called.id} : appelé avant {other.id}, arrivé {ahead:.0f} minutes plus tôt"


def is_true(why: Obstacle, ticket: QueueTicket, desk: Desk, state: RoomState, now: float) -> bool:
    """Tell whether a reason given for passing over `ticket` holds."""
    ends = now + ticket.length.median
    pressing = ticket.urgent or now - ticket.taken_at >= 60
    may_end = now + ticket.length.quantile(0.3 if pressing else 0.85) + CHANGEOVER
    match why:
        case LacksSkill(service):
            return service == ticket.service and service not in desk.skills
        case TooEarly(callable_at):
            return ticket.booked_at is not None and now < callable_at
        case AboutToClose(ends_at):
            return ends > ends_at and any(shift.end == ends_at for shift in desk.shifts)
        case BeforeAppointment(at):
            own = [a for a in state.appointments if a.service in desk.skills and a.at == at]
            return bool(own) and (may_end > at + 10 or (now >= at and not ticket.short))


def _walk_in(ticket: QueueTicket) -> bool:
    return ticket.booked_at is None and ticket.returns_at is None


def _class(ticket: QueueTicket) -> str:
    return class_of(ticket.urgent, ticket.short)
