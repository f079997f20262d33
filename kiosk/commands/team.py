"""`kiosk team`: who works here, kept by whoever has the machine."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from random import SystemRandom
from typing import assert_never

from kiosk.commands.parsing import Refused
from kiosk.commands.sites import settings_of
from kiosk.devices.clock import SystemClock
from kiosk.domain.lockout import Disabled, Locked
from kiosk.domain.staff import (
    LONGEST_PSEUDONYM,
    TERMINAL,
    AlreadyStaffed,
    CertifiedVolunteer,
    CoordinatorFirst,
    LastCoordinator,
    MemberRefusal,
    NotAllowed,
    PseudonymRefused,
    PseudonymTaken,
    Role,
    UnknownLanguage,
    UnknownPerson,
    UnknownSkill,
    WrongEnvelope,
)
from kiosk.paths import site_folders
from kiosk.store.trouble import StoreTrouble
from kiosk.usecases import signing_in, team
from kiosk.usecases.house import House
from kiosk.usecases.opening import open_house
from kiosk.usecases.signing_in import StaffTile, WithEnvelope
from kiosk.usecases.team import WithPin

ROLES = {Role.VOLUNTEER: "service civique", Role.ADVISER: "conseil", Role.COORDINATOR: "coordination"}

Refusal = (
    MemberRefusal
    | AlreadyStaffed
    | CoordinatorFirst
    | LastCoordinator
    | NotAllowed
    | PseudonymTaken
    | UnknownPerson
    | WrongEnvelope
)


def run(options: argparse.Namespace) -> int:
    """Do one thing to the team and say how it ended."""
    with _house(options) as house:
        _ACTIONS[options.action](house, options)
    return 0


def _list(house: House, options: argparse.Namespace) -> None:  # noqa: ARG001
    for tile in signing_in.people(house):
        print(_line(tile))


def _line(tile: StaffTile) -> str:
    member = tile.member
    facts = [ROLES[member.role], *sorted(member.skills), *member.languages]
    if member.certified:
        facts.append("Aidants Connect")
    match tile.refusal:
        case Disabled():
            facts.append("arrêtée par de mauvais codes PIN")
        case Locked(seconds):
            facts.append(f"en pause pour {seconds:.0f} s")
        case None:
            pass
    return f"{member.code}  {member.pseudonym} : {', '.join(facts)}"


def _add(house: House, options: argparse.Namespace) -> None:
    role = Role(options.role)
    skills, languages = frozenset(options.skills), tuple(options.languages)
    if role is Role.COORDINATOR and not signing_in.people(house):
        _show(
            signing_in.first_coordinator(
                house,
                options.pseudonym,
                skills=skills,
                languages=languages,
                certified=options.certified,
                by=TERMINAL,
            )
        )
        return
    _show(
        team.add(
            house,
            TERMINAL,
            options.pseudonym,
            role,
            skills=skills,
            languages=languages,
            certified=options.certified,
        )
    )


def _pin(house: House, options: argparse.Namespace) -> None:
    _show(team.new_pin(house, TERMINAL, options.code))


def _recover(house: House, options: argparse.Namespace) -> None:
    _show(team.renew_envelope(house, TERMINAL, options.code))


def _allow(house: House, options: argparse.Namespace) -> None:
    _confirm(team.allow(house, TERMINAL, options.code), f"{options.code} peut essayer de nouveau son code PIN.")


def _remove(house: House, options: argparse.Namespace) -> None:
    _confirm(team.remove(house, TERMINAL, options.code), f"{options.code} ne fait plus partie de l’équipe.")


_ACTIONS: Mapping[str, Callable[[House, argparse.Namespace], None]] = {
    "list": _list,
    "add": _add,
    "pin": _pin,
    "allow": _allow,
    "remove": _remove,
    "recover": _recover,
}


def _show(result: WithPin | WithEnvelope | Refusal) -> None:
    """Print secrets for the one time that they can be read."""
    match result:
        case WithPin(member, pin):
            print(f"{member.code}  {member.pseudonym} : code PIN {pin}")
            print("Notez-le maintenant : il ne sera plus montré.")
        case WithEnvelope(member, pin, envelope):
            groups = " ".join(envelope[start : start + 4] for start in range(0, len(envelope), 4))
            print(f"{member.code}  {member.pseudonym} : code PIN {pin}")
            print(f"Enveloppe de secours : {groups}")
            print("Notez les deux maintenant, ils ne seront plus montrés. Le second va dans une enveloppe fermée.")
        case _:
            raise Refused(_sentence(result))


def _confirm(refusal: Refusal | None, done: str) -> None:
    if refusal is not None:
        raise Refused(_sentence(refusal))
    print(done)


def _sentence(refusal: Refusal) -> str:
    match refusal:
        case PseudonymRefused():
            return f"Le pseudonyme doit avoir de 1 à {LONGEST_PSEUDONYM} caractères lisibles, sans espace autour."
        case PseudonymTaken():
            return "Quelqu’un de l’équipe porte déjà ce pseudonyme : choisissez-en un autre."
        case UnknownSkill(skill):
            return f"« {skill} » n’est pas une file de services.toml."
        case UnknownLanguage(language):
            return f"« {language} » n’est pas un code de langue : écrivez fr, ar, fa-AF…"
        case CertifiedVolunteer():
            return "L’habilitation Aidants Connect demande un statut professionnel : pas pour un service civique."
        case CoordinatorFirst():
            return "L’équipe est vide : ajoutez d’abord une personne de coordination (--role coordinator)."
        case LastCoordinator():
            return "C’est la dernière personne de coordination : ajoutez-en une autre d’abord."
        case UnknownPerson():
            return "Personne de l’équipe, ou pas avec ce rôle, n’a ce code : « kiosk team list » les montre."
        case AlreadyStaffed():
            return "Quelqu’un vient de commencer l’équipe : essayez de nouveau."
        case NotAllowed():
            return "Cette personne n’a pas le droit de changer l’équipe."
        case WrongEnvelope():
            return "Ce code n’est pas celui de l’enveloppe de secours."
        case _ as unreachable:
            assert_never(unreachable)


@contextmanager
def _house(options: argparse.Namespace) -> Iterator[House]:
    folders = site_folders(options.data_dir)
    clock = SystemClock(settings_of(folders).zone)
    try:
        house = open_house(folders, clock, SystemRandom())
        try:
            yield house
        finally:
            house.database.close()
    except StoreTrouble as trouble:
        raise Refused(str(trouble)) from trouble
