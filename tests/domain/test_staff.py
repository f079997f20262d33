"""Roles, codes, and what may be said of somebody."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from kiosk.domain.staff import (
    ENVELOPE,
    LONGEST_PSEUDONYM,
    TERMINAL,
    Capability,
    CertifiedVolunteer,
    PseudonymRefused,
    Role,
    StaffMember,
    UnknownLanguage,
    UnknownSkill,
    draw_code,
    may,
    objection,
)

SERVICES = {"demarches": "", "accueil": ""}
ZOE = StaffMember("zzzz", "Zoé", Role.ADVISER, frozenset({"demarches"}), ("fr", "fa-AF"), certified=True)


@pytest.mark.parametrize(
    ("role", "capabilities"),
    [
        (Role.VOLUNTEER, "serve override"),
        (Role.ADVISER, "serve override open_and_close_day cancel_booking see_figures"),
        (
            Role.COORDINATOR,
            "serve override open_and_close_day cancel_booking export team settings confirm_clock see_figures restore",
        ),
    ],
)
def test_each_role_may_do_just_this(role: Role, capabilities: str) -> None:
    assert [capability.value for capability in Capability if may(role, capability)] == capabilities.split()


def test_a_person_of_whom_all_is_right_meets_no_objection() -> None:
    assert objection(ZOE, SERVICES) is None


@pytest.mark.parametrize(
    "pseudonym", ["", " ", " Zoé", "Zoé ", "Z\noé", "Z\u202eoé", "Z\0", "x" * (LONGEST_PSEUDONYM + 1)]
)
def test_a_pseudonym_that_makes_no_tile_is_refused_h4(pseudonym: str) -> None:
    assert objection(replace(ZOE, pseudonym=pseudonym), SERVICES) == PseudonymRefused()


def test_pseudonyms_in_any_script_are_taken() -> None:
    assert objection(replace(ZOE, pseudonym="زهرة"), SERVICES) is None
    assert objection(replace(ZOE, pseudonym="x" * LONGEST_PSEUDONYM), SERVICES) is None


def test_skills_and_languages_must_be_known() -> None:
    assert objection(replace(ZOE, skills=frozenset({"demarches", "cuisine"})), SERVICES) == UnknownSkill("cuisine")
    assert objection(replace(ZOE, languages=("fr", "french")), SERVICES) == UnknownLanguage("french")


def test_a_volunteer_is_not_certified_to_act_for_a_visitor() -> None:
    assert objection(replace(ZOE, role=Role.VOLUNTEER), SERVICES) == CertifiedVolunteer()
    assert objection(replace(ZOE, role=Role.VOLUNTEER, certified=False), SERVICES) is None


def test_a_code_is_no_word_and_nobody_elses_name() -> None:
    drawn = {draw_code(Random(n)) for n in range(500)}
    assert len(drawn) > 490
    assert not {TERMINAL, ENVELOPE} & drawn
    assert all(len(code) == 4 and not set(code) & set("aeiouyl") for code in drawn)
