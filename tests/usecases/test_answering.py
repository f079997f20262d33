"""From touches to outcomes, on the shipped content and a real store."""

from __future__ import annotations

import pytest
from sqlalchemy import Table, func, select

from kiosk.domain.triage import Control
from kiosk.domain.visit import (
    AtCheckIn,
    AtEmergency,
    AtPerson,
    AtQuestion,
    AtReferral,
    AtSessions,
    AtSlots,
    AtTicket,
    Visit,
)
from kiosk.store.tables import help_requests, journal, tickets
from kiosk.usecases import answering, asking_help
from kiosk.usecases.house import House
from tests.usecases.conftest import Visitor


def rows(house: House, table: Table) -> int:
    """Return how many rows a table holds."""
    with house.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def step_of(visit: Visit, kind: type) -> object:
    """Return the present step, which must be of `kind`."""
    assert isinstance(visit.step, kind), visit.step
    return visit.step


def test_a_letter_to_read_gives_a_number_that_the_store_keeps(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "letter", "read")
    step = step_of(visit, AtTicket)
    assert isinstance(step, AtTicket)
    assert (step.ticket.number, step.ticket.need, step.ticket.urgent) == ("A 1", "A9", False)
    assert rows(house, tickets) == rows(house, journal) == 1


def test_a_number_counts_the_minutes_that_the_answers_say(house: House, visitor: Visitor) -> None:
    visitor.go("devices", "phone", "one_gesture")
    with house.database.reading() as connection:
        minutes = connection.execute(select(tickets.c.minutes)).scalar_one()
    assert minutes == 15
    assert minutes < house.pack.triage.needs["H2"].minutes


def test_the_same_last_touch_given_again_gives_the_same_number(house: House, visitor: Visitor) -> None:
    before = visitor.go("papers", "letter")
    first, second = (answering.answer(house, before, "read").step for _ in range(2))
    assert first == second
    assert rows(house, tickets) == 1


def test_a_touch_that_comes_after_the_question_answers_nothing(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "letter", "read")
    assert answering.answer(house, visit, "read") is visit


def test_there_is_no_way_back_from_a_number(visitor: Visitor) -> None:
    visit = visitor.go("papers", "letter", "read")
    assert visit.back() is visit


def test_back_undoes_one_answer_and_what_it_told(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers", "letter").back()
    assert visit.step == AtQuestion("papers")


def test_a_form_without_a_deadline_is_an_appointment_with_waiting_as_the_other_way(
    house: House, visitor: Visitor
) -> None:
    visit = visitor.go("papers", "caf", "calm")
    step_of(visit, AtSlots)
    assert rows(house, tickets) == 0
    waiting = answering.take_alternative(house, visit)
    step_of(waiting, AtTicket)
    assert rows(house, tickets) == 1


def test_learning_the_computer_is_a_workshop(visitor: Visitor) -> None:
    step_of(visitor.go("devices", "learn", "computer"), AtSessions)


def test_a_referral_is_counted_once_a_visit(house: House, visitor: Visitor) -> None:
    before = visitor.go("money")
    for _ in range(2):
        step_of(answering.answer(house, before, "address"), AtReferral)
    assert rows(house, journal) == 1


def test_not_knowing_brings_a_person_and_a_number(house: House, visitor: Visitor) -> None:
    step_of(visitor.go("dont_know"), AtTicket)
    assert rows(house, help_requests) == rows(house, tickets) == 1


def test_when_numiks_is_closed_a_person_becomes_the_hour_to_come_back(house: House, visitor: Visitor) -> None:
    house.clock.set_wall(house.clock.now().replace(hour=22))  # type: ignore[attr-defined]
    step = step_of(visitor.go("dont_know"), AtPerson)
    assert isinstance(step, AtPerson)
    assert step.reopens is not None
    assert step.reopens > house.clock.now()
    assert rows(house, tickets) == 0


def test_another_need_asked_for_when_nobody_is_there_is_told_as_well(house: House, visitor: Visitor) -> None:
    house.clock.set_wall(house.clock.now().replace(hour=22))  # type: ignore[attr-defined]
    visit = visitor.go("dont_know").back()
    for option in ("housing", "shelter"):
        visit = answering.answer(house, visit, option)
    with house.database.reading() as connection:
        needs = connection.execute(select(help_requests.c.need)).scalars()
        assert set(needs) == {None, "C5"}


@pytest.mark.parametrize(
    ("option", "control", "silent"), [("danger", Control.DANGER, 1), ("medical", Control.MEDICAL, 0)]
)
def test_help_now_is_kept_silently_only_for_danger(
    house: House, visitor: Visitor, option: str, control: Control, silent: int
) -> None:
    visit = answering.answer(house, answering.ask_help_now(house, visitor.begin()), option)
    assert visit.step == AtEmergency(control)
    with house.database.reading() as connection:
        kept = connection.execute(select(help_requests.c.kind, help_requests.c.silent)).one()
    assert tuple(kept) == (option, silent)


def test_a_person_can_be_called_from_anywhere_and_the_visit_goes_on(house: House, visitor: Visitor) -> None:
    visit = visitor.go("papers")
    called = asking_help.call_somebody(house, asking_help.call_somebody(house, visit))
    step_of(called, AtPerson)
    assert called.back().step == visit.step
    assert rows(house, help_requests) == 1


def test_a_missing_language_records_only_that(house: House) -> None:
    visit = Visit(id="nobody", started_at=house.clock.now())
    step_of(asking_help.language_missing(house, visit), AtPerson)
    with house.database.reading() as connection:
        kept = connection.execute(select(help_requests.c.kind, help_requests.c.language, help_requests.c.need)).one()
    assert tuple(kept) == ("language", "", None)


def test_i_have_an_appointment_opens_the_keypad(visitor: Visitor) -> None:
    step_of(visitor.go("appointment"), AtCheckIn)


def test_the_journal_never_names_a_sensitive_need(house: House, visitor: Visitor) -> None:
    sensitive = {code for code, need in house.pack.triage.needs.items() if need.sensitive}
    visitor.go("housing", "shelter")
    visitor.go("other", "health", "feeling_bad")
    visitor.go("other", "rights", "refusal")
    visitor.go("other", "rights", "couple", "talk")
    visitor.go("other", "rights", "legal", "calm")
    with house.database.reading() as connection:
        details = " ".join(connection.execute(select(journal.c.details)).scalars())
    assert "confidentiel" in details
    assert not [code for code in sensitive if f'"{code}"' in details]
