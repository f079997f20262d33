"""Signing in: one picks one's tile, then types one's PIN. What hashes takes its time, and belongs off the screens."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from kiosk.domain import pins
from kiosk.domain.lockout import FREE_TRIES, Disabled, Locked, Uptime, WrongPin
from kiosk.domain.refusals import NumberClash
from kiosk.domain.staff import (
    ENVELOPE,
    AlreadyStaffed,
    MemberRefusal,
    Role,
    SignedIn,
    StaffMember,
    UnknownPerson,
    WrongEnvelope,
    draw_code,
    objection,
)
from kiosk.store import recovery, sign_ins, staff
from kiosk.usecases.house import House

_log = logging.getLogger(__name__)

_NOBODYS = WrongPin(FREE_TRIES - 1)
"""The answer to a PIN of somebody who is not in the team: that to anybody's first wrong one."""


@dataclass(frozen=True, slots=True)
class StaffTile:
    """Somebody to pick, and why no PIN of theirs is looked at now, if none is."""

    member: StaffMember
    refusal: Locked | Disabled | None


@dataclass(frozen=True, slots=True)
class WithEnvelope:
    """A coordinator's PIN and the code of the envelope to seal: to be shown or printed once, and kept nowhere."""

    member: StaffMember
    pin: str
    envelope: str


def people(house: House) -> tuple[StaffTile, ...]:
    """Return the whole team, in the order of their pseudonyms."""
    return tuple(StaffTile(known.member, known.lockout.refusal) for known in _team(house))


def sign_in(house: House, code: str, pin: str) -> SignedIn | WrongPin | Locked | Disabled:
    """Try a PIN. An unknown person is answered as slowly as a wrong PIN, and in the same words."""
    known = next((known for known in _team(house) if known.member.code == code), None)
    if known is None:
        house.hasher.matches(None, pin)
        return _NOBODYS
    if known.lockout.refusal is not None:
        return known.lockout.refusal
    answer = sign_ins.tried(
        house.database,
        code,
        right=house.hasher.matches(known.pin_hash, pin),
        pin_hash=known.pin_hash,
        uptime=uptime(house),
        now=house.clock.now(),
    )
    return _NOBODYS if isinstance(answer, UnknownPerson) else answer


def first_coordinator(
    house: House,
    pseudonym: str,
    *,
    skills: frozenset[str] = frozenset(),
    languages: tuple[str, ...] = (),
    certified: bool = False,
    by: str | None = None,
) -> WithEnvelope | AlreadyStaffed | MemberRefusal:
    """Begin the team; whoever asks becomes its coordinator, which is why it is answered only while there is nobody.

    `by` is who acts when it is not the coordinator-to-be.
    """
    if _team(house):
        return AlreadyStaffed()
    member = StaffMember(draw_code(house.random), pseudonym, Role.COORDINATOR, skills, languages, certified)
    refused = objection(member, house.pack.directory.services)
    if refused is not None:
        return refused
    pin, envelope = pins.draw_pin(house.random), pins.draw_envelope(house.random)
    kept = staff.begin(
        house.database,
        member,
        pin_hash=house.hasher.hash(pin),
        envelope_hash=house.hasher.hash(envelope),
        by=by or member.code,
        now=house.clock.now(),
    )
    match kept:
        case NumberClash():
            return first_coordinator(house, pseudonym, skills=skills, languages=languages, certified=certified, by=by)
        case AlreadyStaffed():
            return kept
        case None:
            return WithEnvelope(member, pin, envelope)


def recover(house: House, code: str, envelope: str) -> WithEnvelope | UnknownPerson | WrongEnvelope:
    """Give the coordinator `code` a new PIN for the code in the sealed envelope, which then is worth nothing.

    Wrong codes are not counted: there are too many for anybody to come through them, and a count would let anybody
    close the last way in.
    """
    opened = recovery.envelope_hash(house.database)
    typed = "".join(envelope.split())
    if not house.hasher.matches(opened, typed) or opened is None:
        _log.warning("a wrong code was typed for that of the sealed envelope")
        return WrongEnvelope()
    return renew_access(house, code, opened, ENVELOPE)


def renew_access(house: House, code: str, opened: str | None, by: str) -> WithEnvelope | UnknownPerson | WrongEnvelope:
    """Give a coordinator a new PIN and the site a new envelope; `opened` is the hash of the one that was opened."""
    pin, envelope = pins.draw_pin(house.random), pins.draw_envelope(house.random)
    result = recovery.recover(
        house.database,
        code,
        opened=opened,
        pin_hash=house.hasher.hash(pin),
        envelope_hash=house.hasher.hash(envelope),
        by=by,
        now=house.clock.now(),
    )
    return WithEnvelope(result, pin, envelope) if isinstance(result, StaffMember) else result


def uptime(house: House) -> Uptime:
    """Return the moment that lockouts are counted on."""
    return Uptime(house.clock.boot_id(), house.clock.monotonic())


def _team(house: House) -> tuple[sign_ins.Known, ...]:
    return sign_ins.team(house.database, uptime(house))
