"""The promises, and how far they let anybody be passed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.promises import LONGEST_OVERTAKING, Class, class_of, order_key, overtaking_bound, promise
from kiosk.domain.room import QueueTicket
from tests.domain.rooms import a_ticket, an_appointment, checked_in

TICKETS = st.builds(
    lambda number, taken, minutes, urgent: a_ticket(f"T{number}", taken, minutes, urgent=urgent),
    st.integers(0, 999),
    st.floats(540, 1020, allow_nan=False),
    st.sampled_from([6.0, 25.0]),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("urgent", "short", "due"), [(True, False, 600), (True, True, 600), (False, True, 625), (False, False, 660)]
)
def test_a_walk_in_is_owed_its_call_after_the_target_of_its_class(urgent: bool, short: bool, due: float) -> None:
    assert promise(600, urgent, short) == due


def test_an_appointment_is_owed_its_call_before_its_time_however_early_it_checked_in() -> None:
    assert promise(500, False, False, booked_at=630) == promise(628, False, False, booked_at=630) < 630


def test_whoever_was_told_to_come_back_is_owed_their_call_soon_after() -> None:
    assert promise(600, False, False, returns_at=600) == 605


@given(TICKETS, TICKETS, st.booleans())
def test_nobody_is_passed_by_more_than_the_bound_f10(one: QueueTicket, other: QueueTicket, rush: bool) -> None:
    first, second = sorted((one, other), key=order_key(rush))
    ahead = first.taken_at - second.taken_at
    bound = overtaking_bound(class_of(first.urgent, first.short), class_of(second.urgent, second.short))
    assert ahead <= bound + 1e-9
    assert bound <= LONGEST_OVERTAKING == 60


@given(TICKETS, st.lists(TICKETS, unique_by=lambda ticket: ticket.id))
def test_the_order_does_not_depend_on_how_the_queue_is_written_down(
    ticket: QueueTicket, others: list[QueueTicket]
) -> None:
    key = order_key(rush=False)
    queue = [ticket, *(other for other in others if other.id != ticket.id)]
    others_first = [*queue[1:], ticket]
    assert sorted(queue, key=key) == sorted(others_first, key=key)
    assert len({key(one) for one in queue}) == len(queue)


def test_two_of_a_class_never_swap() -> None:
    assert {overtaking_bound(kind, kind) for kind in Class} == {0.0}


def test_a_rush_lets_the_urgent_before_appointments_and_moves_no_walk_in() -> None:
    urgent, other = a_ticket("U", 626, urgent=True), a_ticket("O", 566)
    booked = checked_in(an_appointment(630), 620)
    assert sorted((urgent, other, booked), key=order_key(rush=False)) == [booked, other, urgent]
    assert sorted((urgent, other, booked), key=order_key(rush=True)) == [other, urgent, booked]
