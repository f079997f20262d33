"""The team's three questions, answered from counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from kiosk.domain.answers import delays, filling, unanswered
from kiosk.domain.directory import Workshop
from kiosk.domain.schedule import Calendar
from kiosk.domain.seen import Seen, Span, Stretch
from kiosk.domain.totals import Key, What

STRETCH = Stretch.around(Span.WEEK, date(2026, 11, 24))
WORKSHOP = Workshop("phone", "Mon téléphone", "", "debutant", 8, 90, 1, time(14), Calendar(), frozenset({"H2", "H6"}))
WORKSHOPS = {"phone": WORKSHOP, "start": replace(WORKSHOP, code="start", needs=frozenset())}


def seen(**numbers: object) -> Seen:
    """Return what was seen; «need_A1» is the kind A1 of need, whose case is kept."""
    found: dict[Key, int] = {}
    for name, number in numbers.items():
        what = max((one for one in What if name.startswith(one)), key=len)
        found[what, name[len(what) + 1 :]] = int(str(number))
    return Seen(STRETCH, found, {})


def test_nothing_counted_answers_nothing() -> None:
    assert (delays(seen()), unanswered(seen()), filling(seen(), WORKSHOPS)) == (None, None, None)


@pytest.mark.parametrize(("in_time", "good"), [(82, True), (81, False), (0, False)])
def test_delays_are_acceptable_where_the_goal_of_the_queue_is_reached(in_time: int, good: bool) -> None:
    found = delays(seen(called=100, in_time=in_time, waited_minutes=1800, promised_minutes=4200))
    assert found is not None
    assert (found.good, found.waited, found.promised) == (good, 18, 42)


@pytest.mark.parametrize(("unserved", "good"), [(0, True), (14, True), (15, False)])
def test_requests_without_an_answer_are_told_with_their_cause_and_their_need(unserved: int, good: bool) -> None:
    found = unanswered(seen(taken=100, unserved_left=unserved, unserved_need_A8=unserved))
    assert found is not None
    assert (found.unserved, found.good) == (unserved, good)
    assert (found.cause, found.need) == ((("left", unserved), ("A8", unserved)) if unserved else (("", 0), ("", 0)))


def test_the_emptiest_workshop_is_named_with_those_who_came_for_what_it_teaches() -> None:
    counted = seen(
        seats_offered_phone=16, seats_filled_phone=9, seats_offered_start=8, seats_filled_start=8, need_H2=5, need_H6=2
    )
    found = filling(counted, WORKSHOPS)
    assert found is not None
    assert (found.emptiest, found.free, found.asked, found.offered, found.filled) == ("phone", 7, 7, 24, 17)
    assert not found.good


def test_a_workshop_the_content_has_lost_invites_nobody_and_more_seats_than_offered_leave_none_free() -> None:
    found = filling(seen(seats_offered_old=8, seats_filled_old=10, need_H2=5), WORKSHOPS)
    assert found is not None
    assert (found.emptiest, found.free, found.asked, found.good) == ("old", 0, 0, True)
