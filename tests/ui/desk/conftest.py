"""A real desk on an offscreen window: the demonstration site, a team of three, a clock that obeys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

import pytest

from kiosk.app.desk import DeskWindow
from kiosk.app.site import Site
from kiosk.devices.clock import PretendClock
from kiosk.devices.pretend_drive import PretendDrive
from kiosk.devices.pretend_microphone import PretendMicrophone
from kiosk.devices.pretend_sound import PretendSoundPlayer
from kiosk.devices.printer import NoPrinter
from kiosk.domain.staff import Role, StaffMember
from kiosk.paths import SiteFolders
from kiosk.settings import load
from kiosk.usecases import opening, signing_in, team
from kiosk.usecases.hashing import Hasher
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope
from kiosk.usecases.team import WithPin
from tests.ui.conftest import TUESDAY_AT_TEN
from tests.ui.desk.player import DeskPlayer

QUICK = Hasher(memory_kib=64, passes=1)
"""Hashes that take no time: what they protect here is nothing."""


@dataclass(frozen=True)
class Colleague:
    """Somebody of the team and the PIN they would type."""

    member: StaffMember
    pin: str


@pytest.fixture
def clock(demo_site: SiteFolders) -> PretendClock:
    """Return the clock that every window of the site goes by: a Tuesday at ten."""
    return PretendClock(TUESDAY_AT_TEN.replace(tzinfo=load(demo_site.settings).zone))


@pytest.fixture
def house(demo_site: SiteFolders, clock: PretendClock) -> Iterator[House]:
    """Return the site at work, as another window has it open: what is done here, the desks must show."""
    opened = opening.open_house(demo_site, clock, Random(1))
    yield House(opened.database, opened.pack, clock, opened.random, QUICK)
    opened.database.close()


@pytest.fixture
def colleagues(house: House) -> dict[str, Colleague]:
    """Return a coordinator (Olivier), an adviser (Mimosa) and a volunteer (Figuier), by pseudonym."""
    skills = frozenset(house.pack.directory.services)
    first = signing_in.first_coordinator(house, "Olivier", skills=skills, languages=("fr",))
    assert isinstance(first, WithEnvelope)
    found = [Colleague(first.member, first.pin)]
    for pseudonym, role in (("Mimosa", Role.ADVISER), ("Figuier", Role.VOLUNTEER)):
        added = team.add(house, first.member.code, pseudonym, role, skills=skills, languages=("fr", "ar"))
        assert isinstance(added, WithPin)
        found.append(Colleague(added.member, added.pin))
    return {one.member.pseudonym: one for one in found}


@pytest.fixture
def new_desk(demo_site: SiteFolders, clock: PretendClock, no_complaints: None) -> Iterator[Callable[..., DeskPlayer]]:
    """Return a maker of desks on the one site, with hands for each; all are closed at the end."""
    desks: list[DeskWindow] = []

    def make(**size: object) -> DeskPlayer:
        site = Site(demo_site, load(demo_site.settings), clock, Random(2), NoPrinter(), windowed=True)
        microphone = PretendMicrophone(demo_site.microphone, clock)
        desk = DeskWindow(site, PretendSoundPlayer(clock), PretendDrive(demo_site.stick), microphone)
        desks.append(desk)
        return DeskPlayer(desk, clock, **size)  # type: ignore[arg-type]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def at_work(new_desk: Callable[..., DeskPlayer], colleagues: dict[str, Colleague]) -> Callable[..., DeskPlayer]:
    """Return a maker of desks where somebody has signed in and sits at a counter, or at none when it is empty."""

    def make(pseudonym: str = "Olivier", counter: str = "poste_2", **size: object) -> DeskPlayer:
        player = new_desk(**size)
        colleague = colleagues[pseudonym]
        controller = player.desk.controller
        controller.sign_in(colleague.member)
        if counter:
            skills = player.desk.house.pack.directory.services
            controller.sit(counter, skills, colleague.member.languages)
        else:
            controller.stand()
        player.settle()
        return player

    return make


@pytest.fixture
def at(clock: PretendClock) -> Callable[[int, int], datetime]:
    """Return a moment of the clock's day by hour and minute."""
    return lambda hour, minute: clock.now().replace(hour=hour, minute=minute, second=0)
