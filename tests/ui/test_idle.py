"""Nobody touches the screen any more."""

from __future__ import annotations

from dataclasses import replace
from gettext import NullTranslations

import pytest

from kiosk.devices.clock import PretendClock
from kiosk.domain.triage import Control
from kiosk.domain.visit import AtEmergency, AtQuestion
from kiosk.language import LANGUAGES, Catalogue
from kiosk.ui.controller import Controller
from kiosk.ui.idle import SEGMENTS, IdleWatch, Patience
from kiosk.usecases.house import House
from tests.usecases.conftest import TUESDAY_AT_TEN


class Watched:
    """An idle watch on a visit that nobody touches."""

    def __init__(self) -> None:
        self.clock = PretendClock(TUESDAY_AT_TEN)
        french = {"fr": Catalogue(LANGUAGES["fr"], NullTranslations())}
        self.controller = Controller(self._no_house, self.clock, french, lambda *_: None)
        self.idle = IdleWatch(self.clock, Patience(90, 30, 30), self.controller)
        self.idle.stop()
        self.expired = 0
        self.idle.expired.connect(self._expire)

    def _no_house(self) -> House:
        raise AssertionError("nothing here needs the store")

    def _expire(self) -> None:
        self.expired += 1

    def begin(self, step: object = None) -> None:
        """Put the visitor at a step."""
        self.controller.visit = self.controller.visit.forward(step or AtQuestion("root"))  # type: ignore[arg-type]
        self.idle.tick()

    def wait(self, seconds: float) -> None:
        """Let time pass as the timer sees it."""
        for _ in range(int(seconds * 4)):
            self.clock.advance(0.25)
            self.idle.tick()


@pytest.fixture
def watched(qapp: object) -> Watched:
    return Watched()


def test_on_the_first_screen_nothing_is_warned_of_and_nothing_expires(watched: Watched) -> None:
    watched.wait(3600)
    assert (watched.idle.segments, watched.expired) == (0, 0)


def test_the_warning_comes_after_ninety_seconds_and_its_segments_go_out_one_by_one(watched: Watched) -> None:
    watched.begin()
    watched.wait(89.5)
    assert watched.idle.segments == 0
    lit = []
    for _ in range(120):
        watched.wait(0.25)
        lit.append(watched.idle.segments)
    assert sorted({n for n in lit if n}, reverse=True) == list(range(SEGMENTS, 0, -1))
    watched.wait(1)
    assert watched.expired == 1


def test_a_touch_extends_the_time_without_end(watched: Watched) -> None:
    watched.begin()
    for _ in range(12):
        watched.wait(100)
        assert watched.idle.segments
        watched.idle.touched()
        assert watched.idle.segments == 0
    assert watched.expired == 0


def test_during_the_warning_only_its_own_answers_count(watched: Watched) -> None:
    watched.begin()
    watched.wait(100)
    watched.idle.noticed()
    assert watched.idle.segments


def test_a_visitor_who_was_served_is_forgotten_after_the_farewell_without_a_warning(watched: Watched) -> None:
    watched.begin(AtEmergency(Control.DANGER))
    watched.wait(29.5)
    assert watched.expired == 0
    watched.wait(1)
    assert (watched.expired, watched.idle.segments) == (1, 0)


def test_settings_of_comfort_alone_are_forgotten_too(watched: Watched) -> None:
    visit = watched.controller.visit
    watched.controller.visit = replace(visit, comfort=replace(visit.comfort, contrast=True))
    watched.wait(121)
    assert watched.expired == 1


@pytest.mark.parametrize("jump", [300.0, 9 * 3600.0])
def test_b6_b8_a_step_of_the_wall_clock_or_a_long_sleep_neither_hangs_nor_fires_early(
    watched: Watched, jump: float
) -> None:
    watched.begin()
    watched.clock.set_wall(watched.clock.now().replace(year=2036))
    watched.idle.tick()
    assert (watched.idle.segments, watched.expired) == (0, 0)
    watched.clock.advance(jump)
    watched.idle.tick()
    assert watched.expired == 1
