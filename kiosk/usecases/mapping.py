"""Every way through the questions and where it ends, at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.content.pack import Pack
from kiosk.domain.deciding import decide
from kiosk.domain.directory import HOME, Directory
from kiosk.domain.outcomes import Outcome, PersonOffer, ReferralOffer
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Control, OutcomeKind, Route, plan, routes

TUESDAY = 1
ORDINARY_HOUR = 10
PERSON = "human"

FLOWS = {Control.DANGER: "Z1", Control.MEDICAL: "Z2", Control.CHECK_IN: "Z3", Control.PERSON: "Z4"}
"""Codes of the control flows in the taxonomy of needs."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Where one route ends. `path` holds option ids; `touches` counts them, from the language on."""

    path: tuple[str, ...]
    touches: int
    need: str
    outcome: OutcomeKind
    target: str
    urgent: bool
    alternative: OutcomeKind | None


def ordinary_moment(directory: Directory, after: datetime) -> datetime:
    """Return the next Tuesday at ten when NUMIKS is open; without one, just the next Tuesday."""
    first = (after + timedelta(days=(TUESDAY - after.weekday()) % 7)).replace(
        hour=ORDINARY_HOUR, minute=0, second=0, microsecond=0
    )
    tuesdays = [first + timedelta(weeks=week) for week in range(60)]
    return next((day for day in tuesdays if directory.own.closes_at(day) is not None), first)


def endings(pack: Pack, at: datetime) -> Iterator[Ending]:
    """Yield the end of every route from both first questions, with nobody waiting and nothing booked."""
    situation, triage = Situation(at, pack.directory), pack.triage
    for start, before in ((triage.root, ()), (triage.help_now, (triage.help_now,))):
        for route in routes(triage, start, at.date()):
            yield _ending(pack, route, before, situation)


def _ending(pack: Pack, route: Route, before: tuple[str, ...], situation: Situation) -> Ending:
    path, option = (*before, *route.path), route.option
    if option.control is Control.CHECK_IN:
        return Ending(path, len(path), FLOWS[Control.CHECK_IN], OutcomeKind.APPOINTMENT, HOME, False, None)
    decision = decide(pack.triage, option, route.facts, situation)
    need = option.need or (FLOWS[option.control] if option.control else "")
    other = decision.alternative
    target = _target(pack, route, decision.first, situation)
    return Ending(
        path, len(path), need, decision.first.kind, target, decision.first.urgent, other.kind if other else None
    )


def _target(pack: Pack, route: Route, outcome: Outcome, situation: Situation) -> str:
    match outcome:
        case ReferralOffer(target=target):
            return target
        case PersonOffer(need=str(code)):
            wanted = plan(pack.triage, pack.triage.needs[code], route.facts, situation.now.date())
            return wanted.target if wanted.outcome is OutcomeKind.PERSON and wanted.target != HOME else PERSON
        case PersonOffer():
            return PERSON
        case _:
            return HOME
