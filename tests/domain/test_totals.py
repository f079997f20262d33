"""What is counted of a day and outlives it."""

from __future__ import annotations

import pytest

from kiosk.domain.ticket_life import Stage
from kiosk.domain.totals import Cause, cause_of


@pytest.mark.parametrize(
    ("stage", "told", "over", "cause"),
    [
        (Stage.DONE, {}, True, None),
        (Stage.SERVING, {}, True, None),
        (Stage.REFERRED, {"closing": "referred"}, True, None),
        (Stage.NO_SHOW, {}, True, Cause.MISSED),
        (Stage.CANCELLED, {"reason": "left"}, False, Cause.LEFT),
        (Stage.CANCELLED, {"reason": "asked"}, False, Cause.ASKED),
        (Stage.CANCELLED, {"reason": "mistake"}, False, None),
        (Stage.CANCELLED, {"reason": "a reason of later"}, False, Cause.OTHER),
        (Stage.CANCELLED, {}, False, Cause.OTHER),
        (Stage.CANCELLED, {"closing": "sent_home"}, True, Cause.SENT_HOME),
        (Stage.CANCELLED, {"closing": "appointment"}, True, Cause.APPOINTMENT),
        (Stage.WAITING, {}, False, None),
        (Stage.WAITING, {}, True, Cause.UNFINISHED),
        (Stage.HELD, {}, True, Cause.UNFINISHED),
    ],
)
def test_who_was_not_received_has_one_cause(
    stage: Stage, told: dict[str, object], over: bool, cause: Cause | None
) -> None:
    assert cause_of(stage, told, over=over) is cause
