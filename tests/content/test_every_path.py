"""Every path of the shipped questions, whatever is closed, absent, full or long to wait for (E2)."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.deciding import decide
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Control, routes
from tests.content.packs import SHIPPED, load_pack
from tests.domain.situations import assert_leaves_something_to_do, disturbed

PACK = load_pack((SHIPPED,)).pack
assert PACK is not None
TRIAGE, DIRECTORY = PACK.triage, PACK.directory


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(disturbed(DIRECTORY), st.sampled_from([TRIAGE.root, TRIAGE.help_now]))
def test_every_path_ends_in_something_one_can_do(situation: Situation, start: str) -> None:
    decided = {}
    for route in routes(TRIAGE, start, situation.now.date()):
        assert len(route.path) <= 6
        if route.option.control is not Control.CHECK_IN:
            decided[route.option.need, route.option.control, route.facts] = route
    for route in decided.values():
        assert_leaves_something_to_do(decide(TRIAGE, route.option, route.facts, situation), situation)
