"""What is counted of a day and outlives it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import Stage
from kiosk.domain.totals import LATES, WAITS, Cause, What, cause_of, of_tickets, within

TEN = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TICKET = Ticket(
    id="1",
    day=TEN.date(),
    sequence=1,
    need="A1",
    service="demarches",
    language="fr",
    urgent=False,
    minutes=45,
    taken_at=TEN,
    promised_at=TEN + timedelta(minutes=60),
)


def plain(need: str | None) -> str:
    return need or ""


def test_an_empty_day_counts_nothing() -> None:
    assert of_tickets((), {}, {}, plain, over=True) == {}


@pytest.mark.parametrize(
    ("minutes", "wait", "late"),
    [
        (0, "10", "0"),
        (10, "10", "0"),
        (10.5, "20", "0"),
        (60, "60", "0"),
        (61, "beyond", "10"),
        (95, "beyond", "beyond"),
    ],
)
def test_a_wait_falls_under_how_long_it_was_and_how_long_past_the_promise(minutes: float, wait: str, late: str) -> None:
    assert within(minutes, WAITS) == wait
    ticket = replace(TICKET, calls=1)
    found = of_tickets([ticket], {"1": TEN + timedelta(minutes=minutes)}, {}, plain, over=False)
    assert found[What.WAIT, wait] == found[What.LATE, late] == found[What.CALLED, ""] == 1
    assert found[What.IN_TIME, ""] == (minutes <= 60)
    assert found[What.PROMISED, ""] == 60
    assert {late, "0"} <= {str(bound) for bound in LATES} | {"beyond"}


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
    assert cause_of(replace(TICKET, stage=stage), told, over=over) is cause


def test_whom_the_team_sends_elsewhere_counts_for_that_structure() -> None:
    sent = replace(TICKET, stage=Stage.REFERRED)
    found = of_tickets([sent, replace(sent, id="2")], {}, {"1": {"structure": "ccas"}}, plain, over=True)
    assert {key: number for (what, key), number in found.items() if what is What.REFERRAL} == {"ccas": 1}


def test_a_sensitive_need_is_counted_by_no_name_of_its_own() -> None:
    gone = [replace(TICKET, need=need, stage=Stage.NO_SHOW) for need in ("A1", "G1", "E4")]
    found = of_tickets(gone, {}, {}, lambda need: need if need == "A1" else "confidentiel", over=True)
    assert found[What.NEED, "confidentiel"] == found[What.UNSERVED_NEED, "confidentiel"] == 2
    assert not {"G1", "E4"} & {key for _, key in found}
