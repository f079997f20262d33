"""Whether who acts may."""

from __future__ import annotations

from kiosk.domain.staff import TERMINAL, Capability, may
from kiosk.store import staff
from kiosk.usecases.house import House


def allowed(house: House, by: str, capability: Capability) -> bool:
    """Tell whether who acts may, by what is kept now: a screen may still show what somebody no longer is."""
    if by == TERMINAL:
        return True
    member = staff.find(house.database, by)
    return member is not None and may(member.role, capability)
