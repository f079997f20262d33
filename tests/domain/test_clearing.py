"""When everybody who waits should have been called."""

from kiosk.domain.clearing import clearing
from kiosk.domain.room import AtDesk, RoomState
from tests.domain.rooms import NINE, a_desk, a_ticket


def test_an_empty_room_is_free_at_once() -> None:
    found = clearing(RoomState((a_desk(),)), NINE)
    assert found is not None
    assert (found.last_call, found.next_free) == (NINE, NINE)
    assert not found.suggests_rush(NINE)


def test_each_visit_takes_its_median_and_a_changeover() -> None:
    waiting = tuple(a_ticket(name, NINE) for name in "abc")
    found = clearing(RoomState((a_desk(),), waiting), NINE)
    assert found is not None
    assert (found.last_call, found.next_free) == (NINE + 44, NINE + 66)
    assert found.suggests_rush(NINE)


def test_two_desks_share_and_a_busy_one_comes_later() -> None:
    waiting = tuple(a_ticket(name, NINE) for name in "ab")
    busy = {"2": AtDesk(a_ticket("x", NINE, 40.0), NINE)}
    found = clearing(RoomState((a_desk("1"), a_desk("2")), waiting, busy), NINE)
    assert found is not None
    assert found.last_call == NINE + 22


def test_nobody_receives_nothing_is_told() -> None:
    assert clearing(RoomState(()), NINE) is None


def test_whom_no_desk_can_serve_counts_for_nothing() -> None:
    found = clearing(RoomState((a_desk(skills=frozenset({"print"})),), (a_ticket("a", NINE),)), NINE)
    assert found is not None
    assert found.last_call == NINE
