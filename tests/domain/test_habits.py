"""What is expected of those still to come."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.habits import ENOUGH_DAYS, USUAL_SHARES, Matter, Past, habits_of
from kiosk.domain.knowledge import Knowledge, length_key
from kiosk.domain.length import Length
from kiosk.domain.promises import Class
from kiosk.domain.triage import Need, OutcomeKind, Rule, Triage

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
PRINT, PAPERS, HURRY = (
    Matter("P", "print", 6, urgent=False),
    Matter("N", "papers", 30, urgent=False),
    Matter("N", "papers", 30, urgent=True),
)
TRIAGE = Triage(
    {},
    {
        "P": Need("P", "", "x", OutcomeKind.TICKET, "print", 6),
        "N": Need("N", "", "x", OutcomeKind.TICKET, "papers", 30, rules=(Rule(fact="soon", urgent=True),)),
        "L": Need("L", "", "x", OutcomeKind.REFERRAL, "print", 5, target="LAW"),
    },
)


def test_a_new_site_expects_what_is_usual_of_what_its_content_gives_numbers_for() -> None:
    habits = habits_of(TRIAGE, Past(), Knowledge(), TUESDAY)
    assert [(kind.service, kind.urgent, kind.short, kind.share) for kind in habits.kinds] == [
        ("papers", True, False, USUAL_SHARES[Class.URGENT]),
        ("print", False, True, USUAL_SHARES[Class.SHORT]),
    ]
    assert sum(habits.by_hour) == pytest.approx(36)
    assert habits.by_hour[9] == max(habits.by_hour)
    assert habits.by_hour[8] == habits.by_hour[17] == 0
    assert sum(habits_of(TRIAGE, Past(), Knowledge(), MONDAY).by_hour) == pytest.approx(43.2)


def test_after_a_week_it_expects_what_it_has_seen() -> None:
    past = Past(ENOUGH_DAYS, {10: 20, 14: 5}, {PRINT: 10, PAPERS: 10, HURRY: 5})
    habits = habits_of(TRIAGE, past, Knowledge(), TUESDAY)
    assert (habits.by_hour[10], habits.by_hour[14], sum(habits.by_hour)) == (4, 1, 5)
    assert {(kind.service, kind.urgent): kind.share for kind in habits.kinds} == {
        ("print", False): 0.4,
        ("papers", True): 0.2,
    }


def test_a_few_days_are_not_enough() -> None:
    few = Past(ENOUGH_DAYS - 1, {3: 500}, {HURRY: 500})
    assert habits_of(TRIAGE, few, Knowledge(), TUESDAY) == habits_of(TRIAGE, Past(), Knowledge(), TUESDAY)


def test_lengths_are_those_that_were_learned() -> None:
    learned = Length(12.0, 0.3)
    habits = habits_of(TRIAGE, Past(), Knowledge({length_key("P", "print", 6): learned}), TUESDAY)
    assert learned in [kind.length for kind in habits.kinds]
