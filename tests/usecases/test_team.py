"""Who may change the team, and what stays of whoever leaves it (fault I7)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from random import Random

import pytest

from kiosk.domain.lockout import Locked, WrongPin
from kiosk.domain.staff import (
    TERMINAL,
    CertifiedVolunteer,
    CoordinatorFirst,
    LastCoordinator,
    NotAllowed,
    PseudonymTaken,
    Role,
    SignedIn,
    UnknownPerson,
    UnknownSkill,
)
from kiosk.store.verify import damage
from kiosk.usecases import team
from kiosk.usecases.house import House
from kiosk.usecases.signing_in import WithEnvelope, people, sign_in
from kiosk.usecases.team import WithPin
from tests.usecases.teams import ALI, ZOE, Staffed, somebody, staffed


@pytest.fixture
def site(house: House) -> Staffed:
    return staffed(house)


def by_zoe(site: Staffed) -> str:
    return site.zoe.member.code


def test_whoever_is_added_signs_in_with_the_pin_shown_once(site: Staffed) -> None:
    added = team.add(
        site.house,
        by_zoe(site),
        "Mo",
        Role.ADVISER,
        skills=frozenset({"demarches", "accueil"}),
        languages=("fr", "fa-AF"),
        certified=True,
    )
    assert isinstance(added, WithPin)
    assert sign_in(site.house, added.member.code, added.pin) == SignedIn(added.member)
    told = {"by": by_zoe(site), "role": "adviser", "skills": ["accueil", "demarches"]} | {
        "languages": ["fr", "fa-AF"],
        "certified": True,
    }
    assert site.happenings(added.member.code)[0] == ("staff_added", told)
    assert damage(site.house.database) == ()


def test_the_first_is_not_added_but_begins(house: House) -> None:
    assert team.add(house, TERMINAL, ALI, Role.COORDINATOR) == CoordinatorFirst()


def test_only_coordinators_and_the_terminal_change_the_team(site: Staffed) -> None:
    mo = somebody(site.house, by_zoe(site), "Mo", Role.ADVISER)
    code = site.ali.member.code
    for by in (code, mo.code, "zzzz", ""):
        assert team.add(site.house, by, "Léa", Role.VOLUNTEER) == NotAllowed()
        assert team.change(site.house, by, replace(site.ali.member, role=Role.COORDINATOR)) == NotAllowed()
        assert team.new_pin(site.house, by, code) == NotAllowed()
        assert team.allow(site.house, by, code) == NotAllowed()
        assert team.remove(site.house, by, code) == NotAllowed()
        assert team.renew_envelope(site.house, by, by_zoe(site)) == NotAllowed()
    assert [tile.member.pseudonym for tile in people(site.house)] == [ALI, "Mo", ZOE]
    assert isinstance(team.new_pin(site.house, TERMINAL, code), WithPin)
    assert site.happenings(code)[-1] == ("pin_renewed", {"by": "terminal"})


def test_i7_a_coordinator_who_has_left_or_changed_acts_no_more(site: Staffed) -> None:
    mo = somebody(site.house, by_zoe(site), "Mo", Role.COORDINATOR)
    assert team.change(site.house, by_zoe(site), replace(mo, role=Role.ADVISER)) is None
    assert team.new_pin(site.house, mo.code, site.ali.member.code) == NotAllowed()
    assert team.change(site.house, by_zoe(site), mo) is None
    assert team.remove(site.house, by_zoe(site), mo.code) is None
    assert team.new_pin(site.house, mo.code, site.ali.member.code) == NotAllowed()


def test_i7_whoever_leaves_loses_their_access_alone_and_is_forgotten(site: Staffed) -> None:
    code = site.ali.member.code
    sign_in(site.house, code, site.ali.pin)
    assert team.remove(site.house, by_zoe(site), code) is None
    assert sign_in(site.house, code, site.ali.pin) == WrongPin(4)
    assert sign_in(site.house, by_zoe(site), site.zoe.pin) == SignedIn(site.zoe.member)
    assert [tile.member for tile in people(site.house)] == [site.zoe.member]
    assert ALI.encode() not in site.house.database.path.read_bytes()
    assert ZOE.encode() in site.house.database.path.read_bytes()
    with closing(sqlite3.connect(site.house.database.path)) as connection:
        kept = connection.execute("SELECT pseudonym, pin_hash FROM staff WHERE code = ?", (code,)).fetchone()
    assert kept == (None, None)
    assert [kind for kind, _ in site.happenings(code)] == ["staff_added", "signed_in", "staff_removed"]
    assert damage(site.house.database) == ()
    for verb in (team.remove, team.new_pin, team.allow):
        assert verb(site.house, by_zoe(site), code) == UnknownPerson()
    assert isinstance(team.add(site.house, by_zoe(site), ALI, Role.VOLUNTEER), WithPin)


def test_no_two_go_by_the_same_pseudonym(site: Staffed) -> None:
    assert team.add(site.house, by_zoe(site), ALI.upper(), Role.VOLUNTEER) == PseudonymTaken()
    assert team.change(site.house, by_zoe(site), replace(site.ali.member, pseudonym=ZOE)) == PseudonymTaken()
    assert team.change(site.house, by_zoe(site), replace(site.ali.member, pseudonym=ALI.lower())) is None


def test_a_change_is_kept_told_and_checked(site: Staffed) -> None:
    ali = replace(site.ali.member, role=Role.ADVISER, languages=("ar",), certified=True)
    assert team.change(site.house, by_zoe(site), replace(ali, role=Role.VOLUNTEER)) == CertifiedVolunteer()
    assert team.change(site.house, by_zoe(site), replace(ali, skills=frozenset({"x"}))) == UnknownSkill("x")
    assert team.change(site.house, by_zoe(site), replace(ali, code="zzzz")) == UnknownPerson()
    assert team.change(site.house, by_zoe(site), ali) is None
    assert sign_in(site.house, ali.code, site.ali.pin) == SignedIn(ali)
    kind, told = site.happenings(ali.code)[1]
    assert (kind, told["role"], told["by"]) == ("staff_changed", "adviser", by_zoe(site))


def test_somebody_is_always_left_to_look_after_the_team(site: Staffed) -> None:
    assert team.remove(site.house, by_zoe(site), by_zoe(site)) == LastCoordinator()
    assert team.remove(site.house, TERMINAL, by_zoe(site)) == LastCoordinator()
    demoted = replace(site.zoe.member, role=Role.ADVISER)
    assert team.change(site.house, by_zoe(site), demoted) == LastCoordinator()
    somebody(site.house, by_zoe(site), "Mo", Role.COORDINATOR)
    assert team.change(site.house, by_zoe(site), demoted) is None


def test_a_new_pin_puts_an_end_to_the_one_before_and_to_a_lockout(site: Staffed) -> None:
    code = site.ali.member.code
    for _ in range(5):
        sign_in(site.house, code, site.wrong(site.ali.pin))
    assert sign_in(site.house, code, site.ali.pin) == Locked(15)
    renewed = team.new_pin(site.house, by_zoe(site), code)
    assert isinstance(renewed, WithPin)
    assert sign_in(site.house, code, site.ali.pin) == WrongPin(4)
    assert sign_in(site.house, code, renewed.pin) == SignedIn(site.ali.member)


def test_an_envelope_is_renewed_without_the_one_before(site: Staffed) -> None:
    assert team.renew_envelope(site.house, TERMINAL, site.ali.member.code) == UnknownPerson()
    renewed = team.renew_envelope(site.house, TERMINAL, by_zoe(site))
    assert isinstance(renewed, WithEnvelope)
    assert renewed.envelope != site.zoe.envelope
    assert sign_in(site.house, by_zoe(site), renewed.pin) == SignedIn(site.zoe.member)
    assert site.happenings(by_zoe(site))[-2] == ("recovered", {"by": "terminal"})


def test_a_code_that_is_somebodys_is_drawn_again(site: Staffed) -> None:
    class Repeating(Random):
        drawn = iter((site.ali.member.code, site.zoe.member.code, "wxyz"))

        def choices(self, *arguments: object, **options: object) -> list[str]:  # type: ignore[override]
            return list(next(self.drawn))

    assert somebody(replace(site.house, random=Repeating(3)), TERMINAL, "Mo", Role.VOLUNTEER).code == "wxyz"
    assert sign_in(site.house, site.ali.member.code, site.ali.pin) == SignedIn(site.ali.member)
