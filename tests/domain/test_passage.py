"""What may be told of a passage."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.overrides import Closing
from kiosk.domain.passage import GRAIN, RARE, Passage, PassageKind, Row, rounded, rows
from kiosk.domain.ticket_life import Stage

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
FULL = Passage(
    kind=PassageKind.TICKET,
    at=NINE + timedelta(minutes=14, seconds=59),
    language="fr",
    confidential=False,
    need="A1",
    service="demarches",
    urgent=True,
    booked=True,
    called_at=NINE + timedelta(minutes=46),
    due_at=NINE + timedelta(minutes=60),
    stage=Stage.REFERRED,
    structure="CCAS",
    reason="colleague",
    told=Closing(("email",), 25),
    counter="poste_1",
)


def test_times_and_waits_are_told_in_quarters_of_an_hour_down() -> None:
    (row,) = rows([FULL])
    assert row.at == NINE
    assert row.wait == 30
    assert row.in_time


def test_of_a_confidential_passage_only_when_and_in_which_language_is_told() -> None:
    told = rows([replace(FULL, confidential=True)] * RARE)
    for row in told:
        assert row == Row(NINE, "fr", confidential=True)
    bare = Row(NINE, "", confidential=True)
    assert {field.name for field in fields(Row) if getattr(told[0], field.name) != getattr(bare, field.name)} == {
        "language"
    }


def test_a_language_is_told_from_five_people_on() -> None:
    spoken = [replace(FULL, language="ar")] * (RARE - 1) + [FULL] * RARE
    assert sorted(row.language for row in rows(spoken)) == [""] * (RARE - 1) + ["fr"] * RARE


IN_A_QUARTER = [replace(FULL, need=need, at=NINE + timedelta(minutes=place)) for place, need in enumerate("ABCDE")]


@given(st.permutations(IN_A_QUARTER))
def test_the_order_tells_nothing_of_who_came_first(passages: list[Passage]) -> None:
    assert rows(passages) == rows(IN_A_QUARTER)
    assert [row.at for row in rows(passages)] == [NINE] * 5


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2026, 10, 25)])
def test_b4_every_minute_of_the_nights_the_clocks_change_rounds_to_a_quarter_before_it(day: date) -> None:
    begins = datetime.combine(day, time(), NINE.tzinfo).astimezone(UTC)
    for minute in range(26 * 60):
        at = (begins + timedelta(minutes=minute)).astimezone(NINE.tzinfo)
        told = rounded(at)
        assert told.minute % GRAIN == 0
        assert timedelta() <= at.astimezone(UTC) - told.astimezone(UTC) < timedelta(minutes=GRAIN)


def test_b1_a_clock_set_back_makes_no_negative_wait() -> None:
    assert replace(FULL, called_at=NINE - timedelta(days=1)).wait == timedelta()
