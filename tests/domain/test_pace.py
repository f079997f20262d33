"""Nobody collects numbers (fault F8)."""

from kiosk.domain.pace import PAUSE_SECONDS, Pace


def test_another_visit_waits_eight_seconds_at_most_f8() -> None:
    pace = Pace()
    assert pace.allows("a", 0.0)
    pace.given("a", 0.0)
    assert not pace.allows("b", PAUSE_SECONDS - 0.1)
    assert pace.allows("b", PAUSE_SECONDS)


def test_the_same_visit_is_given_its_own_number_again_without_a_new_pause_f3_f8() -> None:
    pace = Pace()
    pace.given("a", 0.0)
    assert pace.allows("a", 1.0)
    pace.given("a", 7.0)
    assert pace.allows("b", 8.0)
