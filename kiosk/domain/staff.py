"""Who works here and what each may do. A pseudonym is all that is known of anybody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from types import MappingProxyType

LONGEST_PSEUDONYM = 40

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
"""A language somebody speaks, which need not be one of the screens."""

TERMINAL = "terminal"
"""Who acts when it is not one of the team: whoever has the machine's own command line, and so its files too."""

ENVELOPE = "envelope"
"""Who acts when somebody has opened the sealed envelope."""

_CODE_LETTERS, _CODE_LENGTH = "bcdfghjkmnpqrstvwxz", 4
"""Without a vowel no code is a word, and without an l none is misread; neither name above is one."""


class Role(StrEnum):
    """What somebody is here."""

    VOLUNTEER = "volunteer"
    ADVISER = "adviser"
    COORDINATOR = "coordinator"


class Capability(StrEnum):
    """Something that not everybody may do."""

    SERVE = "serve"
    OVERRIDE = "override"
    OPEN_AND_CLOSE_DAY = "open_and_close_day"
    CANCEL_BOOKING = "cancel_booking"
    EXPORT = "export"
    TEAM = "team"
    SETTINGS = "settings"
    CONFIRM_CLOCK = "confirm_clock"
    SEE_FIGURES = "see_figures"
    RESTORE = "restore"


_FOR_ALL = frozenset({Capability.SERVE, Capability.OVERRIDE})
_MAY: Mapping[Role, frozenset[Capability]] = MappingProxyType(
    {
        Role.VOLUNTEER: _FOR_ALL,
        Role.ADVISER: _FOR_ALL | {Capability.OPEN_AND_CLOSE_DAY, Capability.CANCEL_BOOKING, Capability.SEE_FIGURES},
        Role.COORDINATOR: frozenset(Capability),
    }
)


def may(role: Role, capability: Capability) -> bool:
    """Tell whether somebody of that role may do it."""
    return capability in _MAY[role]


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody of the team. `skills` are codes of services; `certified` says aidant habilité (Aidants Connect).

    `code` stands for them in the journal, for ever and telling nothing of the pseudonym, which goes when they leave.
    """

    code: str
    pseudonym: str
    role: Role
    skills: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    certified: bool = False


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The PIN was theirs."""

    member: StaffMember


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """Whoever asks is not, or is no longer, somebody who may change the team."""


@dataclass(frozen=True, slots=True)
class UnknownPerson:
    """Nobody of the team has that code, or not with the role it takes."""


@dataclass(frozen=True, slots=True)
class PseudonymTaken:
    """Somebody else of the team goes by it: two tiles would look alike."""


@dataclass(frozen=True, slots=True)
class PseudonymRefused:
    """The pseudonym is empty, longer than `LONGEST_PSEUDONYM`, or holds what cannot be read."""


@dataclass(frozen=True, slots=True)
class UnknownSkill:
    """No service has that code."""

    skill: str


@dataclass(frozen=True, slots=True)
class UnknownLanguage:
    """That is no language tag."""

    language: str


@dataclass(frozen=True, slots=True)
class CertifiedVolunteer:
    """The terms of Aidants Connect ask for a professional status, which a volunteer has not."""


@dataclass(frozen=True, slots=True)
class CoordinatorFirst:
    """There is nobody yet, and the first must be able to add the others."""


@dataclass(frozen=True, slots=True)
class LastCoordinator:
    """Nobody would be left who may look after the team."""


@dataclass(frozen=True, slots=True)
class AlreadyStaffed:
    """There is a team: its coordinators add whoever comes."""


@dataclass(frozen=True, slots=True)
class WrongEnvelope:
    """Not the code of the sealed envelope, or of one that has been used."""


MemberRefusal = PseudonymRefused | UnknownSkill | UnknownLanguage | CertifiedVolunteer


def objection(member: StaffMember, services: Mapping[str, object]) -> MemberRefusal | None:
    """Return what is wrong with what somebody typed about a person, or None."""
    pseudonym = member.pseudonym
    if not 0 < len(pseudonym) <= LONGEST_PSEUDONYM or pseudonym != pseudonym.strip() or not pseudonym.isprintable():
        return PseudonymRefused()
    for skill in sorted(member.skills):
        if skill not in services:
            return UnknownSkill(skill)
    for tag in member.languages:
        if not LANGUAGE_TAG.fullmatch(tag):
            return UnknownLanguage(tag)
    return CertifiedVolunteer() if member.certified and member.role is Role.VOLUNTEER else None


def draw_code(random: Random) -> str:
    """Return a code for somebody new; it may already be somebody's."""
    return "".join(random.choices(_CODE_LETTERS, k=_CODE_LENGTH))
