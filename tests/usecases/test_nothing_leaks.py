"""What must not be written down: the journal keeps no motive of a sensitive need, whatever is done (fault J4)."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest

from kiosk.domain.outcomes import EmergencyOffer
from kiosk.domain.overrides import Closing, Reason
from kiosk.domain.schedule import Slot
from kiosk.domain.triage import Control
from kiosk.domain.visit import Booking, Visit
from kiosk.store.claims import ClaimStatus
from kiosk.usecases import asking_help, day, diary, reordering, serving, taking_back
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, VERBS, Team, known

SENSITIVE = ("C5", "E4", "G1", "G2", "G3")


def test_these_are_the_sensitive_needs(house: House) -> None:
    assert tuple(code for code, need in house.pack.triage.needs.items() if need.sensitive) == SENSITIVE


@pytest.mark.parametrize("need", SENSITIVE)
def test_j4_no_verb_writes_a_sensitive_need_into_the_journal(house: House, need: str) -> None:
    team = Team(house)
    team.sit(MARIE, PAUL)
    for verb, before in product(VERBS, ((), ("call",), ("call", "start"), ("hold",))):
        ticket = team.add(need)
        for step in (*before, verb):
            VERBS[step](house, MARIE, team.now(ticket), team.command())
        serving.finish(house, MARIE, ticket.id, _told(house, need), team.command())
        for stop in ("cancel", "miss", "finish"):
            VERBS[stop](house, MARIE, team.now(ticket), team.command())
    ticket = team.add("A1")
    known(reordering.change_need(house, MARIE, ticket.id, need, Reason.WRONG_NEED, team.command()))
    act = taking_back.last_act(house, MARIE)
    assert act is not None
    taking_back.take_back(house, MARIE, act, team.command())
    _book(team, need)
    _ask_for_help(house, need)
    day.close(house, MARIE, {}, team.command())
    told = team.rows("SELECT kind, subject, command, details FROM journal")
    assert len(told) > 150
    word = re.compile(rf"(?<![A-Za-z0-9-]){need}(?![A-Za-z0-9-])|{_themes(house, need)}")
    assert [row for row in told if word.search(json.dumps([row[0], *row[2:]]))] == []
    assert ("help_asked",) not in team.rows("SELECT kind FROM journal WHERE command IS NOT NULL")
    assert "danger" not in json.dumps(told)


def test_commands_fit_their_columns_everywhere(house: House) -> None:
    team = Team(house)
    team.sit(MARIE, PAUL)
    for by in (MARIE, PAUL):
        team.add()
        team.serve(team.call(by), by)
    team.finish(next(one for one in day.left_over(house) if one.counter == MARIE.counter))
    team.sit(PAUL, MARIE)
    _book(team, "A1")
    _ask_for_help(house, "G1")
    day.close(house, MARIE, {}, team.command())
    for table in ("tickets", "bookings", "seats", "help_requests", "served", "journal"):
        ((longest,),) = team.rows(f"SELECT max(length(command)) FROM {table}")
        assert longest is None or int(str(longest)) <= 80, table


def _themes(house: House, need: str) -> str:
    return "|".join(map(re.escape, house.pack.triage.needs[need].themes)) or "(?!)"


def _told(house: House, need: str) -> Closing:
    return Closing(house.pack.triage.needs[need].themes, 10)


def _book(team: Team, need: str) -> None:
    house = team.house
    slot = diary.slots_for(house, "A1")[0]
    booking = diary.book(house, MARIE, need, Slot(slot.adviser, slot.start, slot.end), "fr", team.command())
    assert isinstance(booking, Booking)
    diary.cancel_booking(house, MARIE, booking.id, Reason.ASKED, team.command())
    assert team.rows("SELECT status FROM bookings") == [(ClaimStatus.CANCELLED,)]


def _ask_for_help(house: House, need: str) -> None:
    visit = Visit(id=f"{1:036}", started_at=house.clock.now(), language="fr")
    asking_help.leave_to_the_desk(house, visit, need)
    asking_help.language_missing(house, visit)
    asking_help.raise_alarm(house, visit, EmergencyOffer(Control.DANGER, False))
