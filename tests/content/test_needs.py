"""Each of the 48 needs is reached and ends as the taxonomy of needs says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from kiosk.content.graph import touches
from kiosk.content.pack import Pack
from kiosk.domain.deciding import decide
from kiosk.domain.directory import Directory
from kiosk.domain.outcomes import AppointmentOffer, Decision, PersonOffer, ReferralOffer
from kiosk.domain.schedule import Calendar, Opening
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Control, Option, Route, Triage, routes
from tests.content.packs import SHIPPED, load_pack

T, R, W, O, S = "ticket", "appointment", "workshop", "referral", "person"  # noqa: E741 - as the taxonomy names them

OUTCOMES: dict[str, tuple[str, str, bool]] = {
    # On an ordinary day, when no rule holds: outcome, target of a referral, urgent.
    "A1": (R, "", False),
    "A2": (R, "", False),
    "A3": (R, "", False),
    "A4": (R, "", False),
    "A5": (R, "", False),
    "A6": (T, "", False),
    "A7": (R, "", False),
    "A8": (R, "", False),
    "A9": (T, "", False),
    "A10": (T, "", False),
    "B1": (O, "CCAS", False),
    "B2": (O, "CCAS", False),
    "B3": (O, "CCAS", True),
    "B4": (O, "CCAS", False),
    "B5": (O, "CCAS", False),
    "C1": (O, "MDP", False),
    "C2": (O, "MDP", False),
    "C3": (R, "", False),
    "C4": (O, "CCAS", False),
    "C5": (S, "", True),
    "C6": (O, "PERM:logement", False),
    "D1": (O, "MLJ", False),
    "D2": (W, "", False),
    "D3": (O, "ERN", False),
    "D4": (R, "", False),
    "D5": (O, "BIC", False),
    "D6": (O, "PERM:creation", False),
    "D7": (O, "PERM:francais", False),
    "E1": (O, "CES", False),
    "E2": (O, "CES", False),
    "E3": (R, "", False),
    "E4": (S, "", False),
    "F1": (R, "", False),
    "F2": (O, "EPT", False),
    "F3": (W, "", False),
    "G1": (O, "PERM:droit", False),
    "G2": (O, "PERM:etrangers", True),
    "G3": (O, "PERM:CIDFF", False),
    "G4": (T, "", True),
    "H1": (W, "", False),
    "H2": (W, "", False),
    "H3": (T, "", False),
    "H4": (R, "", False),
    "H5": (R, "", False),
    "H6": (W, "", False),
    "I1": (O, "FABLAB", False),
    "I2": (O, "CULINAIRE", False),
    "I3": (O, "EPT", False),
}

RULES: dict[tuple[str, str], tuple[str, str, bool]] = {
    # A path that meets a rule on an ordinary day.
    ("A1", "papers/caf/deadline"): (T, "", False),
    ("A1", "papers/caf/payment_stopped"): (T, "", False),
    ("A1", "money/rights/form/deadline"): (T, "", False),
    ("A2", "papers/health_card/care_blocked"): (T, "", False),
    ("A5", "papers/more/taxes/reminder"): (T, "", False),
    ("A7", "papers/more/driving/fine_soon"): (T, "", False),
    ("A8", "papers/residence_permit/expiring"): (T, "", True),
    ("G2", "papers/residence_permit/refused"): (O, "PERM:etrangers", True),
    ("A9", "papers/letter/write"): (O, "PERM:ecrivain", False),
    ("B1", "money/bills/cutoff"): (O, "CCAS", True),
    ("B1", "money/bills/bailiff"): (O, "CCAS", True),
    ("B2", "money/rights/children"): (O, "EXT:MDS", False),
    ("C1", "housing/rehousing/dated_letter"): (O, "MDP", True),
    ("C3", "housing/social_housing/renewal_passed"): (T, "", True),
    ("C4", "housing/rent/bailiff"): (O, "CCAS", True),
    ("C6", "housing/damaged/danger"): (O, "PERM:logement", True),
    ("D1", "work/job/from_16_to_25/out_of_school"): (O, "MLJ", False),
    ("D2", "work/job/from_16_to_25/at_school/calm"): (W, "", False),
    ("D2", "work/job/from_26/interview"): (R, "", False),
    ("D6", "work/business/urssaf"): (R, "", False),
    ("E2", "other/health/no_cover/treatment"): (O, "CES", True),
    ("E3", "other/health/online/code_today"): (T, "", False),
    ("F3", "other/family/screens/harassed"): (S, "", True),
    ("G1", "other/rights/legal/hearing"): (O, "PERM:droit", True),
    ("H2", "devices/phone/one_gesture"): (T, "", False),
}

SEASONS: dict[tuple[str, date], tuple[str, str, bool]] = {
    ("A3", date(2026, 12, 1)): (T, "", False),
    ("A5", date(2027, 4, 20)): (T, "", False),
    ("F1", date(2027, 3, 16)): (T, "", True),
}


@pytest.fixture
def situation(pack: Pack, tuesday: datetime) -> Situation:
    """Return a moment when every place is confirmed, in service and open."""
    return Situation(tuesday, _all_open(pack.directory))


def _all_open(directory: Directory) -> Directory:
    always = Calendar(tuple(Opening(day, time(8), time(18)) for day in range(7)))
    structures = {
        code: replace(structure, confirmed=True, enabled=True, calendar=always)
        for code, structure in directory.structures.items()
    }
    return replace(directory, structures=structures)


def _shape(decision: Decision) -> tuple[str, str, bool]:
    first = decision.first
    return first.kind.value, first.target if isinstance(first, ReferralOffer) else "", first.urgent


def _ways_to(triage: Triage, need: str, day: date) -> Iterator[Route]:
    return (route for route in routes(triage, triage.root, day) if route.option.need == need)


def test_the_table_is_the_whole_taxonomy(pack: Pack) -> None:
    assert len(OUTCOMES) == 48
    assert set(pack.triage.needs) == set(OUTCOMES)


@pytest.mark.parametrize("need", OUTCOMES)
def test_a_need_is_reached_and_ends_as_it_should(pack: Pack, situation: Situation, need: str) -> None:
    calm = [r for r in _ways_to(pack.triage, need, situation.now.date()) if not r.facts]

    assert calm
    for route in calm:
        assert _shape(decide(pack.triage, route.option, route.facts, situation)) == OUTCOMES[need]


@pytest.mark.parametrize(("need", "path"), RULES)
def test_an_answer_changes_the_end_as_it_should(pack: Pack, situation: Situation, need: str, path: str) -> None:
    (route,) = [r for r in _ways_to(pack.triage, need, situation.now.date()) if "/".join(r.path) == path]

    assert _shape(decide(pack.triage, route.option, route.facts, situation)) == RULES[need, path]


def test_every_rule_has_its_case(pack: Pack, situation: Situation) -> None:
    tested = {need for need, _ in RULES} | {need for need, _ in SEASONS}

    assert {need.code for need in pack.triage.needs.values() if need.rules} <= tested


@pytest.mark.parametrize(("need", "day"), SEASONS)
def test_a_season_changes_the_end_as_it_should(pack: Pack, situation: Situation, need: str, day: date) -> None:
    moment = replace(situation, now=datetime.combine(day, time(10, 15), situation.now.tzinfo))
    route = next(_ways_to(pack.triage, need, day))

    assert _shape(decide(pack.triage, route.option, route.facts, moment)) == SEASONS[need, day]


def test_nobody_is_asked_about_a_reminder_when_everybody_declares(pack: Pack) -> None:
    paths = {"/".join(r.path) for r in routes(pack.triage, "root", date(2027, 4, 20))}

    assert "papers/more/taxes" in paths
    assert "papers/more/taxes/calm" not in paths


def test_nine_needs_in_ten_are_four_touches_away_and_none_more_than_six(pack: Pack, tuesday: datetime) -> None:
    counts = touches(pack.triage)

    assert set(counts) == set(OUTCOMES)
    assert sum(count <= 4 for count in counts.values()) >= 0.9 * len(counts)
    assert max(len(route.path) for route in routes(pack.triage, "root", tuesday.date())) <= 6


def test_help_is_two_touches_from_the_first_screen(pack: Pack, tuesday: datetime) -> None:
    found = {r.option.control or r.option.need: len(r.path) for r in routes(pack.triage, "help_now", tuesday.date())}

    assert found == {Control.MEDICAL: 1, Control.DANGER: 1, "C5": 1, Control.PERSON: 1}


@pytest.mark.parametrize("need", ["C5", "E4", "G1", "G2", "G3"])
def test_sensitive_needs_are_marked(pack: Pack, need: str) -> None:
    assert pack.triage.needs[need].sensitive


def test_no_other_need_is_marked_sensitive(pack: Pack) -> None:
    assert sum(need.sensitive for need in pack.triage.needs.values()) == 5


def test_permits_are_said_to_be_free_of_charge(pack: Pack) -> None:
    assert [need.code for need in pack.triage.needs.values() if need.free_of_charge] == ["A8"]


@pytest.mark.parametrize(("need", "number"), [("C5", "115"), ("E4", "3114"), ("G3", "3919"), ("F3", "3018")])
def test_needs_show_their_number(pack: Pack, need: str, number: str) -> None:
    assert pack.triage.needs[need].emergency_numbers == (number,)


def test_someone_under_sixteen_meets_a_person(pack: Pack, tuesday: datetime) -> None:
    (route,) = [r for r in routes(pack.triage, "root", tuesday.date()) if r.path[-1] == "under_16"]

    assert route.option.control is Control.PERSON


def test_a_pension_is_never_done_without_an_appointment(pack: Pack, situation: Situation) -> None:
    decision = decide(pack.triage, Option("x", "", need="A4"), frozenset(), situation)

    assert isinstance(decision.first, AppointmentOffer)
    assert decision.alternative is None


def test_making_things_meets_a_person_while_the_fablab_is_closed(pack: Pack, tuesday: datetime) -> None:
    decision = decide(pack.triage, Option("x", "", need="I1"), frozenset(), Situation(tuesday, pack.directory))

    assert isinstance(decision.first, PersonOffer)


def test_printing_takes_no_adviser_s_appointment(pack: Pack, tuesday: datetime) -> None:
    night = Situation(tuesday.replace(hour=20), pack.directory)

    assert isinstance(decide(pack.triage, Option("x", "", need="A10"), frozenset(), night).first, PersonOffer)


@pytest.mark.parametrize("need", [need for need, (outcome, _, _) in OUTCOMES.items() if outcome == R])
def test_a_need_by_appointment_finds_mornings_and_afternoons_in_ten_working_days(
    pack: Pack, tuesday: datetime, need: str
) -> None:
    offer = decide(pack.triage, Option("x", "", need=need), frozenset(), Situation(tuesday, pack.directory)).first

    assert isinstance(offer, AppointmentOffer)
    near = [slot for slot in offer.slots if slot.start < tuesday + timedelta(days=14)]
    assert {slot.start.hour < 13 for slot in near} == {True, False}


@pytest.mark.parametrize("need", [need for need, (outcome, _, _) in OUTCOMES.items() if outcome == W])
def test_a_need_taught_together_has_its_workshop(need: str) -> None:
    pack = load_pack((SHIPPED,)).pack
    assert pack is not None

    assert [workshop.code for workshop in pack.directory.workshops.values() if need in workshop.needs]
