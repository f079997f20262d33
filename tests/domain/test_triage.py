"""From answers to a next step: the rules one by one, then any need in any situation (E2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.deciding import decide
from kiosk.domain.directory import (
    Adviser,
    ClosedNow,
    Counter,
    Directory,
    HoursUnknown,
    OpenNow,
    Service,
    Structure,
    StructureKind,
    Workshop,
)
from kiosk.domain.outcomes import (
    AppointmentOffer,
    Decision,
    EmergencyOffer,
    PersonOffer,
    ReferralOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.schedule import Calendar, Closure, Opening, Slot, cells
from kiosk.domain.situation import Situation
from kiosk.domain.triage import (
    Control,
    Need,
    Option,
    OutcomeKind,
    Question,
    Rule,
    Season,
    Triage,
    follow,
    matters,
    plan,
    routes,
)
from tests.domain.situations import PARIS, assert_leaves_something_to_do, disturbed

TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 15, tzinfo=PARIS)
WEEK = Calendar(tuple(Opening(day, time(9), time(17)) for day in range(5)))
CLOSED = Calendar()


def structure(code: str, calendar: Calendar = WEEK, confirmed: bool = True, enabled: bool = True) -> Structure:
    """Return a resident of the house."""
    return Structure(code, code, StructureKind.RESIDENT, "x", enabled, confirmed, calendar=calendar)


HOUSE = Directory(
    structures={code: structure(code) for code in ("LAW", "CITY", "SHOP")},
    services={"papers": Service("papers", ""), "print": Service("print", "", appointments=False)},
    counters={"1": Counter("1", "")},
    advisers={"ana": Adviser("ana", "", "1", frozenset({"papers", "print"}), ("fr",), WEEK, WEEK)},
    workshops={"lab": Workshop("lab", "", "x", "debutant", 8, 90, 3, time(14), WEEK, frozenset({"N"}))},
    own=WEEK,
)


def need(outcome: OutcomeKind, **more: object) -> Need:
    """Return the need of code N."""
    return replace(Need("N", "", "x", outcome, "papers", 30, target="LAW"), **more)  # type: ignore[arg-type]


def decided(one: Need, directory: Directory = HOUSE, now: datetime = NOW, **more: object) -> Decision:
    """Return what is decided of a need in a situation."""
    triage = Triage({}, {"N": one})
    return decide(triage, Option("o", "", need="N"), frozenset(), Situation(now, directory, **more))  # type: ignore[arg-type]


def with_structures(*structures: Structure) -> Directory:
    """Return the house with other structures."""
    return replace(HOUSE, structures={one.code: one for one in structures})


# --- Seasons and rules


@pytest.mark.parametrize(
    ("season", "inside", "outside"),
    [
        (Season("year", (4, 10), (6, 8)), [(4, 10), (5, 1), (6, 8)], [(4, 9), (6, 9), (12, 31)]),
        (Season("winter", (11, 1), (3, 31)), [(11, 1), (12, 31), (1, 1), (3, 31)], [(4, 1), (10, 31)]),
        (Season("month", (0, 28), (0, 15), monthly=True), [(1, 28), (2, 1), (7, 15)], [(1, 16), (2, 27)]),
        (Season("days", (0, 5), (0, 9), monthly=True), [(1, 5), (12, 9)], [(1, 4), (12, 10)]),
    ],
)
def test_a_season_comes_back_and_may_wrap(
    season: Season, inside: list[tuple[int, int]], outside: list[tuple[int, int]]
) -> None:
    assert all(season.holds(date(2027, *day)) for day in inside)
    assert not any(season.holds(date(2027, *day)) for day in outside)


def test_the_first_rule_that_holds_changes_only_what_it_says() -> None:
    rules = (
        Rule(fact="a", season="spring", urgent=True),
        Rule(fact="a", outcome=OutcomeKind.TICKET, minutes=15),
        Rule(fact="a", outcome=OutcomeKind.PERSON),
    )
    one = need(OutcomeKind.APPOINTMENT, rules=rules)
    triage = Triage({}, {"N": one}, {"spring": Season("spring", (3, 1), (5, 31))})

    autumn = plan(triage, one, frozenset({"a", "b"}), TUESDAY)
    spring = plan(triage, one, frozenset({"a"}), date(2027, 4, 1))
    untold = plan(triage, one, frozenset({"b"}), TUESDAY)

    assert (autumn.outcome, autumn.minutes, autumn.urgent, autumn.service) == (OutcomeKind.TICKET, 15, False, "papers")
    assert (spring.outcome, spring.minutes, spring.urgent) == (OutcomeKind.APPOINTMENT, 30, True)
    assert (untold.outcome, untold.minutes, untold.urgent) == (OutcomeKind.APPOINTMENT, 30, False)


# --- Tickets


def test_a_ticket_when_the_wait_is_short() -> None:
    assert isinstance(decided(need(OutcomeKind.TICKET)).first, TicketOffer)


@pytest.mark.parametrize("now", [NOW.replace(hour=16, minute=40), NOW.replace(hour=18), NOW + timedelta(days=5)])
def test_no_ticket_that_nobody_would_serve_before_closing(now: datetime) -> None:
    assert isinstance(decided(need(OutcomeKind.TICKET), now=now).first, AppointmentOffer)


def test_no_ticket_for_what_nobody_here_can_do_today() -> None:
    ana = replace(HOUSE.advisers["ana"], presence=Calendar((Opening(0, time(9), time(17)),)))
    house = replace(HOUSE, advisers={"ana": ana})

    assert isinstance(decided(need(OutcomeKind.TICKET), house).first, AppointmentOffer)
    assert isinstance(decided(need(OutcomeKind.TICKET, urgent=True), house).first, PersonOffer)


def test_the_urgent_meet_a_person_when_there_are_no_tickets() -> None:
    decision = decided(need(OutcomeKind.TICKET, urgent=True), now=NOW.replace(hour=20))

    assert decision.first == PersonOffer("N", True, here=False, reopens=datetime(2026, 11, 25, 9, tzinfo=PARIS))
    assert isinstance(decision.alternative, AppointmentOffer)


def test_the_urgent_get_a_ticket_until_the_doors_close() -> None:
    assert isinstance(
        decided(need(OutcomeKind.TICKET, urgent=True), now=NOW.replace(hour=16, minute=55)).first, TicketOffer
    )


# --- Appointments


def test_an_appointment_with_the_wait_as_the_other_way() -> None:
    decision = decided(need(OutcomeKind.APPOINTMENT))

    assert isinstance(decision.first, AppointmentOffer)
    assert decision.first.slots[0] == Slot(
        "ana", NOW.replace(day=25, hour=9, minute=0), NOW.replace(day=25, hour=9, minute=30)
    )
    assert isinstance(decision.alternative, TicketOffer)


def test_what_takes_more_than_an_hour_is_never_a_ticket() -> None:
    decision = decided(need(OutcomeKind.APPOINTMENT, minutes=75))

    assert isinstance(decision.first, AppointmentOffer)
    assert decision.alternative is None


def test_a_booked_slot_is_not_offered() -> None:
    start = NOW.replace(day=25, hour=9, minute=0)
    booked = frozenset(("ana", cell) for cell in cells(start, start + timedelta(minutes=45)))

    offer = decided(need(OutcomeKind.APPOINTMENT), booked=booked).first

    assert isinstance(offer, AppointmentOffer)
    assert offer.slots[0].start == start + timedelta(minutes=45)


def test_no_free_slot_is_a_ticket() -> None:
    ana = replace(HOUSE.advisers["ana"], appointments=CLOSED)

    assert isinstance(decided(need(OutcomeKind.APPOINTMENT), replace(HOUSE, advisers={"ana": ana})).first, TicketOffer)


def test_no_free_slot_leaves_the_other_way_in() -> None:
    ana = replace(HOUSE.advisers["ana"], appointments=CLOSED)
    house = replace(HOUSE, advisers={"ana": ana})
    taught = need(OutcomeKind.APPOINTMENT, instead=OutcomeKind.WORKSHOP)

    by_day, by_night = decided(taught, house), decided(taught, house, now=NOW.replace(hour=20))

    assert isinstance(by_day.first, TicketOffer)
    assert isinstance(by_night.first, WorkshopOffer)


def test_no_appointment_for_what_one_only_queues_for() -> None:
    printing = need(OutcomeKind.TICKET, service="print", minutes=10)

    assert isinstance(decided(printing).first, TicketOffer)
    assert isinstance(decided(printing, now=NOW.replace(hour=20)).first, PersonOffer)


# --- Workshops


def test_a_workshop_with_its_other_way_in() -> None:
    decision = decided(need(OutcomeKind.WORKSHOP, instead=OutcomeKind.APPOINTMENT))

    assert isinstance(decision.first, WorkshopOffer)
    assert [one.seats_left for one in decision.first.sessions] == [8, 8, 8]
    assert isinstance(decision.alternative, AppointmentOffer)


def test_full_sessions_are_passed_over_and_only_full_ones_are_a_waiting_list() -> None:
    sessions = HOUSE.workshops["lab"].sessions(NOW, most=3)
    full = {(session.workshop, session.start): 8 for session in sessions}

    waiting = decided(need(OutcomeKind.WORKSHOP), seats=full).first
    some = decided(need(OutcomeKind.WORKSHOP), seats={("lab", sessions[0].start): 8}).first

    assert isinstance(waiting, WorkshopOffer)
    assert [one.seats_left for one in waiting.sessions] == [0, 0, 0]
    assert isinstance(some, WorkshopOffer)
    assert [one.session for one in some.sessions] == list(sessions[1:])


def test_no_session_is_an_appointment() -> None:
    assert isinstance(decided(need(OutcomeKind.WORKSHOP), replace(HOUSE, workshops={})).first, AppointmentOffer)


# --- Referrals


def test_an_open_structure_is_the_only_answer() -> None:
    assert decided(need(OutcomeKind.REFERRAL)) == Decision(
        ReferralOffer("N", "LAW", False, OpenNow(NOW.replace(hour=17, minute=0)))
    )


def test_hours_nobody_confirmed_are_said_to_be_unknown() -> None:
    offer = decided(need(OutcomeKind.REFERRAL), with_structures(structure("LAW", confirmed=False))).first

    assert isinstance(offer, ReferralOffer)
    assert offer.state == HoursUnknown()


def test_a_closed_structure_tells_its_next_opening_beside_a_person() -> None:
    house = with_structures(structure("LAW", Calendar((Opening(3, time(9), time(12)),))))

    decision = decided(need(OutcomeKind.REFERRAL), house)

    assert isinstance(decision.first, ReferralOffer)
    assert decision.first.state == ClosedNow(datetime(2026, 11, 26, 9, tzinfo=PARIS))
    assert isinstance(decision.alternative, PersonOffer)


def test_the_urgent_are_sent_where_it_is_open_rather_than_where_it_is_closed() -> None:
    house = with_structures(structure("LAW", Calendar((Opening(3, time(9), time(12)),))), structure("CITY"))

    decision = decided(need(OutcomeKind.REFERRAL, urgent=True, fallbacks=("CITY",)), house)

    assert isinstance(decision.first, ReferralOffer)
    assert decision.first.target == "CITY"
    assert isinstance(decision.alternative, ReferralOffer)
    assert decision.alternative.target == "LAW"


@pytest.mark.parametrize(("opens", "sent"), [(8, True), (10, False)])
def test_by_night_the_urgent_are_sent_to_whoever_opens_first(opens: int, sent: bool) -> None:
    law = Calendar(tuple(Opening(day, time(opens), time(17)) for day in range(5)))

    decision = decided(
        need(OutcomeKind.REFERRAL, urgent=True), with_structures(structure("LAW", law)), now=NOW.replace(hour=20)
    )

    assert isinstance(decision.first, ReferralOffer) is sent
    assert isinstance(decision.alternative, PersonOffer) is sent


def test_what_opens_in_more_than_a_week_comes_after_its_stand_in() -> None:
    late = Calendar(WEEK.openings, (Closure(TUESDAY, TUESDAY + timedelta(days=10)),))

    decision = decided(
        need(OutcomeKind.REFERRAL, fallbacks=("CITY",)), with_structures(structure("LAW", late), structure("CITY"))
    )

    assert isinstance(decision.first, ReferralOffer)
    assert decision.first.target == "CITY"


@pytest.mark.parametrize("law", [structure("LAW", enabled=False), structure("LAW", CLOSED), structure("SHOP")])
def test_a_structure_that_never_opens_is_no_answer(law: Structure) -> None:
    with_stand_in = decided(need(OutcomeKind.REFERRAL, fallbacks=("CITY",)), with_structures(law, structure("CITY")))
    alone = decided(need(OutcomeKind.REFERRAL), with_structures(law))

    assert isinstance(with_stand_in.first, ReferralOffer)
    assert with_stand_in.first.target == "CITY"
    assert alone == Decision(PersonOffer("N"))


# --- Persons and emergencies


def test_a_person_now_or_when_the_doors_open() -> None:
    assert decided(need(OutcomeKind.PERSON)) == Decision(PersonOffer("N"))
    assert decided(need(OutcomeKind.PERSON), now=NOW.replace(hour=8)).first == PersonOffer(
        "N", here=False, reopens=NOW.replace(hour=9, minute=0)
    )


@pytest.mark.parametrize("control", [Control.MEDICAL, Control.DANGER])
def test_an_emergency_waits_for_nothing(control: Control) -> None:
    nobody = Situation(NOW.replace(hour=3), Directory())

    assert decide(Triage({}, {}), Option("o", "", control=control), frozenset(), nobody) == Decision(
        EmergencyOffer(control)
    )


def test_what_is_not_an_end_is_not_decided() -> None:
    for option in (Option("o", "", control=Control.CHECK_IN), Option("o", "", question="q")):
        with pytest.raises(ValueError, match=r"check-in|leads to a question"):
            decide(Triage({}, {}), option, frozenset(), Situation(NOW, HOUSE))


# --- Questions


CALM, DATED = Option("calm", "", need="N"), Option("dated", "", need="N", facts=frozenset({"date"}))
DETAIL = Question("detail", "", (DATED, CALM))
ROOT = Question("root", "", (Option("go", "", question="detail"), Option("person", "", control=Control.PERSON)))


def tree(*rules: Rule) -> Triage:
    """Return two questions, the second a detail of the need N."""
    seasons = {"spring": Season("spring", (3, 1), (5, 31))}
    return Triage({"root": ROOT, "detail": DETAIL}, {"N": need(OutcomeKind.APPOINTMENT, rules=rules)}, seasons)


def test_a_question_is_asked_only_on_days_when_its_answer_matters() -> None:
    triage = tree(Rule(season="spring", outcome=OutcomeKind.TICKET), Rule(fact="date", outcome=OutcomeKind.TICKET))

    asked = [route.path for route in routes(triage, "root", TUESDAY)]
    skipped = [route.path for route in routes(triage, "root", date(2027, 4, 1))]

    assert asked == [("go", "dated"), ("go", "calm"), ("person",)]
    assert skipped == [("go",), ("person",)]
    assert follow(triage, ROOT.option("go"), frozenset(), date(2027, 4, 1)) == (CALM, frozenset())


def test_a_question_that_changes_nothing_is_never_asked() -> None:
    assert not matters(tree(), DETAIL, frozenset(), TUESDAY)
    assert matters(tree(Rule(fact="date", urgent=True)), DETAIL, frozenset(), TUESDAY)


def test_an_unknown_option_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        ROOT.option("nowhere")


# --- Anything, anywhere, at any time


needs = st.builds(
    need,
    st.sampled_from([kind for kind in OutcomeKind if kind is not OutcomeKind.EMERGENCY]),
    service=st.sampled_from(["papers", "print", "unknown"]),
    minutes=st.sampled_from([5, 15, 30, 45, 90]),
    target=st.sampled_from(["LAW", "CITY", "NOWHERE"]),
    urgent=st.booleans(),
    fallbacks=st.lists(st.sampled_from(["LAW", "CITY", "SHOP", "NOWHERE"]), max_size=3, unique=True).map(tuple),
    instead=st.sampled_from([None, OutcomeKind.WORKSHOP, OutcomeKind.APPOINTMENT]),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(needs, disturbed(HOUSE))
def test_every_need_ends_in_something_one_can_do_whatever_is_closed(one: Need, situation: Situation) -> None:
    """E2."""
    decision = decide(Triage({}, {"N": one}), Option("o", "", need="N"), frozenset(), situation)

    assert_leaves_something_to_do(decision, situation)
