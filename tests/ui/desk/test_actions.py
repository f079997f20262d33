"""What the menu of a ticket offers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.ui.desk.actions import Action, allowed
from kiosk.ui.desk.openers import OPENERS

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TICKET = Ticket("t", date(2026, 11, 24), 1, "B1", "express", "fr", False, 10, NOW, NOW)
A = Action


@pytest.mark.parametrize(
    ("stage", "offered"),
    [
        (Stage.WAITING, {A.CALL, A.HOLD, A.URGENT, A.PLACE, A.NEED, A.TRANSFER, A.BOOK, A.REFER, A.REPRINT, A.CANCEL}),
        (Stage.CALLED, {A.RECALL, A.START, A.HOLD, A.PUT_BACK, A.MISS, A.NEED, A.BOOK, A.REPRINT, A.CANCEL}),
        (Stage.SERVING, {A.FINISH, A.HOLD, A.NEED, A.TRANSFER, A.BOOK, A.REFER, A.REPRINT}),
        (Stage.HELD, {A.RETURN, A.MISS, A.NEED, A.BOOK, A.REPRINT, A.CANCEL}),
        (Stage.NO_SHOW, {A.RETURN}),
        (Stage.DONE, set()),
    ],
)
def test_only_what_its_life_allows_is_offered(stage: Stage, offered: set[Action]) -> None:
    assert set(allowed(replace(TICKET, stage=stage))) == offered


def test_urgency_and_place_are_offered_the_other_way_round() -> None:
    moved = allowed(replace(TICKET, urgent=True, placed_at=NOW))
    assert A.NOT_URGENT in moved
    assert A.UNPLACE in moved
    assert A.URGENT not in moved


def test_everything_that_can_be_offered_leads_somewhere() -> None:
    assert set(OPENERS) == set(Action)
