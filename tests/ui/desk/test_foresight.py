"""Who is looked at anew, and when."""

from __future__ import annotations

from kiosk.devices.clock import PretendClock
from kiosk.domain.overrides import Reason
from kiosk.ui.desk.foresight import FRESH_SECONDS, MOST, Foresight
from kiosk.usecases import reordering, room, serving
from kiosk.usecases.house import House
from tests.ui.desk.rooms import come, come_many, command, sit


def looks(foresight: Foresight, house: House) -> int:
    """Look until nobody has to be; return how many were."""
    now, count = room.read(house), 0
    while foresight.look(house, now):
        count += 1
    return count


def test_each_is_looked_at_once_and_again_when_that_is_old(house: House, clock: PretendClock) -> None:
    sit(house, "aaaa", "poste_1")
    came, foresight = come_many(house, clock, 4, every=1), Foresight()
    assert looks(foresight, house) == len(came)
    assert set(foresight.told) == {one.id for one in came}
    assert looks(foresight, house) == 0
    clock.advance(FRESH_SECONDS)
    assert looks(foresight, house) == len(came)


def test_whoever_has_changed_is_looked_at_at_once_and_whoever_has_gone_is_forgotten(
    house: House, clock: PretendClock
) -> None:
    by = sit(house, "aaaa", "poste_1")
    first, second = come_many(house, clock, 2, every=1)
    foresight = Foresight()
    looks(foresight, house)
    reordering.set_urgent(house, by, second.id, True, Reason.DISTRESS, command())
    assert looks(foresight, house) == 1
    serving.cancel(house, by, first.id, Reason.LEFT, command())
    looks(foresight, house)
    assert set(foresight.told) == {second.id}


def test_nobody_is_looked_at_while_nobody_sits(house: House) -> None:
    come(house, "A1")
    assert looks(Foresight(), house) == 0


def test_a_long_queue_costs_no_more_than_its_head(house: House, clock: PretendClock) -> None:
    sit(house, "aaaa", "poste_1")
    come_many(house, clock, MOST + 3, every=1)
    foresight = Foresight()
    assert looks(foresight, house) == MOST
    assert {one.id for one in room.read(house).in_order()[:MOST]} == set(foresight.told)
