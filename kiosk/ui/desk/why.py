"""Why this person, and why at this place: what the rule answers, in words a volunteer can read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.directory import Directory
from kiosk.domain.next_call import (
    AboutToClose,
    BeforeAppointment,
    Call,
    Guard,
    LacksSkill,
    Obstacle,
    TooEarly,
    guard_of,
    obstacle,
)
from kiosk.domain.queue import Ticket
from kiosk.domain.room import Desk, QueueTicket, minutes_of
from kiosk.language import Catalogue
from kiosk.ui.desk.labels import counter_label, hour, hour_of, in_words, lower_first
from kiosk.ui.desk.override_words import override_text, reason_text
from kiosk.usecases.foreseeing import Foreseen
from kiosk.usecases.overriding import Overridden
from kiosk.usecases.room import Room

TOLD_PASSED = 2
"""How many of those passed over are told of; the list tells of all."""


@dataclass(frozen=True)
class View:
    """What a desk sees the list by; None where nobody sits, or there is no appointment to keep free for."""

    desk: Desk | None
    guard: Guard | None

    def can_call(self, queued: QueueTicket, now: float) -> bool:
        """Tell whether this desk could call somebody now; where nobody sits, everybody counts."""
        return self.desk is None or obstacle(queued, self.desk, self.guard, now) is None


def view_of(room: Room, counter: str) -> View:
    """Return how the list is seen from a counter."""
    desk, state, now = room.desk(counter), room.state, minutes_of(room.now)
    if desk is None:
        return View(None, None)
    return View(desk, guard_of(desk, state.desks, state.appointments, state.free_at(now), now))


@dataclass(frozen=True)
class Explained:
    """What the answers are drawn from: the room, who sits where, what was done by hand and what is foreseen."""

    room: Room
    directory: Directory
    words: Catalogue
    overridden: Mapping[str, Overridden]
    foreseen: Mapping[str, Foreseen] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """The moment."""
        return self.room.now

    def next_text(self, call: Call, ticket: Ticket) -> str:
        """Return why `call` is whom the desk calls."""
        told = [self._first(call, ticket)]
        if call.before is not None:
            before = self.words.gettext("Avant {number}, arrivé plus tôt ({came}) mais promis à {promised}.")
            told.append(
                before.format(
                    number=call.before.number,
                    came=hour_of(call.before.taken_at, self.now),
                    promised=hour_of(call.before.promised_at, self.now),
                )
            )
        told += [
            f"{passed.ticket.number} : {self.obstacle_text(passed.why, passed.ticket)}"
            for passed in call.passed[:TOLD_PASSED]
        ]
        return " ".join(told)

    def _first(self, call: Call, ticket: Ticket) -> str:
        by_hand = self.by_hand(ticket)
        if by_hand:
            return by_hand
        if ticket.booked_at is not None:
            return self.words.gettext("Rendez-vous de {time}, présent.").format(time=hour(ticket.booked_at))
        if call.passed:
            return self.words.gettext("C’est la promesse la plus proche que ce poste peut tenir.")
        return self.words.gettext("C’est la promesse la plus proche.")

    def by_hand(self, ticket: Ticket) -> str:
        """Return that the rule was overridden for somebody, and why; nothing where it was not."""
        done = self.overridden.get(ticket.id)
        if done is None:
            return ""
        return override_text(self.words, done.what).format(reason=lower_first(reason_text(self.words, done.reason)))

    def row_text(self, ticket: Ticket, queued: QueueTicket, before: QueueTicket | None, view: View) -> str:
        """Return why somebody stands at their place, seen from a desk; `before` is who would be called before them."""
        by_hand = self.by_hand(ticket)
        if ticket.placed_at is not None:
            return by_hand
        return f"{by_hand} {self._by_rule(ticket, queued, before, view)}".strip()

    def _by_rule(self, ticket: Ticket, queued: QueueTicket, before: QueueTicket | None, view: View) -> str:
        desk, guard = view.desk, view.guard
        why = obstacle(queued, desk, guard, minutes_of(self.now)) if desk else None
        if why is not None:
            told = self.obstacle_text(why, queued)
            return f"{told[:1].upper()}{told[1:]}"
        if ticket.booked_at is not None:
            return self.words.gettext("Rendez-vous, présent.")
        if before is None:
            return self.words.gettext("La promesse la plus proche.")
        if before.promised_at == queued.promised_at:
            return self.words.gettext("Après {number} : même promesse, arrivé après.").format(number=before.number)
        return self.words.gettext("Après {number} : promesse plus tardive.").format(number=before.number)

    def obstacle_text(self, why: Obstacle, ticket: QueueTicket) -> str:
        """Return why a desk does not call somebody now, without a capital."""
        match why:
            case TooEarly(at):
                early = self.words.gettext("rendez-vous, présent ; à appeler à partir de {time}.")
                return early.format(time=hour_of(at, self.now))
            case LacksSkill():
                return self._elsewhere(ticket)
            case BeforeAppointment(at):
                return self.words.gettext("ne tient pas avant le rendez-vous de {time}.").format(
                    time=hour_of(at, self.now)
                )
            case AboutToClose(at) if at <= minutes_of(self.now):
                return self.words.gettext("ce poste est fermé.")
            case AboutToClose(at):
                return self.words.gettext("ne tient pas avant la fin de ce poste, à {time}.").format(
                    time=hour_of(at, self.now)
                )

    def _elsewhere(self, ticket: QueueTicket) -> str:
        able = [
            counter_label(self.directory, desk.code) for desk in self.room.state.desks if ticket.service in desk.skills
        ]
        if not able:
            return self.words.gettext("personne n’a cette compétence en ce moment.")
        return self.words.gettext("compétence absente ici ; à voir au {counters}.").format(
            counters=in_words([lower_first(label) for label in able], self.words)
        )
