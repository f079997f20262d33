"""The coordinators' verbs. `by` is the code of the coordinator who acts, or `TERMINAL`, whose word is taken."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain import pins
from kiosk.domain.refusals import NumberClash
from kiosk.domain.staff import (
    Capability,
    CoordinatorFirst,
    LastCoordinator,
    MemberRefusal,
    NotAllowed,
    PseudonymTaken,
    Role,
    StaffMember,
    UnknownPerson,
    WrongEnvelope,
    draw_code,
    objection,
)
from kiosk.store import sign_ins, staff
from kiosk.usecases import signing_in
from kiosk.usecases.allowing import allowed
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope


@dataclass(frozen=True, slots=True)
class WithPin:
    """Somebody and their new PIN: to be shown or printed once, and kept nowhere."""

    member: StaffMember
    pin: str


def add(
    house: House,
    by: str,
    pseudonym: str,
    role: Role,
    *,
    skills: frozenset[str] = frozenset(),
    languages: tuple[str, ...] = (),
    certified: bool = False,
) -> WithPin | NotAllowed | MemberRefusal | PseudonymTaken | CoordinatorFirst:
    """Take somebody into the team; the first of all comes through `signing_in.first_coordinator`."""
    if not allowed(house, by, Capability.TEAM):
        return NotAllowed()
    if not signing_in.people(house):
        return CoordinatorFirst()
    member = StaffMember(draw_code(house.random), pseudonym, role, skills, languages, certified)
    refused = objection(member, house.pack.directory.services)
    if refused is not None:
        return refused
    pin = pins.draw_pin(house.random)
    kept = staff.add(house.database, member, pin_hash=house.hasher.hash(pin), by=by, now=house.clock.now())
    match kept:
        case NumberClash():
            return add(house, by, pseudonym, role, skills=skills, languages=languages, certified=certified)
        case PseudonymTaken():
            return kept
        case None:
            return WithPin(member, pin)


def change(
    house: House, by: str, member: StaffMember
) -> NotAllowed | MemberRefusal | UnknownPerson | PseudonymTaken | LastCoordinator | None:
    """Keep what `member` now says of the person of that code."""
    if not allowed(house, by, Capability.TEAM):
        return NotAllowed()
    return objection(member, house.pack.directory.services) or staff.change(
        house.database, member, by=by, now=house.clock.now()
    )


def remove(house: House, by: str, code: str) -> NotAllowed | UnknownPerson | LastCoordinator | None:
    """Take somebody's access away, for good and without touching anybody else's (fault I7)."""
    if not allowed(house, by, Capability.TEAM):
        return NotAllowed()
    return staff.remove(house.database, code, by=by, now=house.clock.now())


def new_pin(house: House, by: str, code: str) -> WithPin | NotAllowed | UnknownPerson:
    """Draw somebody another PIN, with all their tries; the one before opens nothing any more."""
    if not allowed(house, by, Capability.TEAM):
        return NotAllowed()
    pin = pins.draw_pin(house.random)
    renewed = staff.renew_pin(house.database, code, pin_hash=house.hasher.hash(pin), by=by, now=house.clock.now())
    return WithPin(renewed, pin) if isinstance(renewed, StaffMember) else renewed


def allow(house: House, by: str, code: str) -> NotAllowed | UnknownPerson | None:
    """Let somebody try their PIN again whom wrong ones have stopped."""
    if not allowed(house, by, Capability.TEAM):
        return NotAllowed()
    return sign_ins.allow(house.database, code, by=by, uptime=signing_in.uptime(house), now=house.clock.now())


def renew_envelope(house: House, by: str, code: str) -> WithEnvelope | NotAllowed | UnknownPerson | WrongEnvelope:
    """Give the coordinator `code` a new PIN and the site a new envelope, when that of before is lost."""
    return signing_in.renew_access(house, code, None, by) if allowed(house, by, Capability.TEAM) else NotAllowed()
