"""When everybody who waits should have been called: one run forward, every visit as long as its median."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.promises import order_key
from kiosk.domain.room import CHANGEOVER, RoomState

RUSH_WAIT = 45.0
"""Minutes that somebody who came now would wait, past which a rush is suggested."""


@dataclass(frozen=True, slots=True)
class Clearing:
    """`last_call` is the minute of the last call, `next_free` when a desk then is free for somebody who came now."""

    last_call: float
    next_free: float

    def suggests_rush(self, now: float) -> bool:
        """Tell whether appointments should stand back for the urgent."""
        return self.next_free - now > RUSH_WAIT


def clearing(state: RoomState, now: float) -> Clearing | None:
    """Return when the queue of now is empty, or None when nobody receives. Whom no desk can serve is left out."""
    frees = state.free_at(now)
    free = {desk.code: frees[desk.code] for desk in state.desks if desk.shift_at(now)}
    skills = {desk.code: desk.skills for desk in state.desks}
    last = now
    for ticket in sorted(state.waiting, key=order_key(state.rush)):
        able = [code for code in free if ticket.service in skills[code]]
        if not able:
            continue
        code = min(able, key=lambda one: free[one])
        last = max(last, free[code])
        free[code] += ticket.length.median + CHANGEOVER
    return Clearing(last, min(free.values())) if free else None
