"""How sure a few answers make anybody, and whom to ask what next."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.domain.comprehension import Answer, Drawing, Tally, next_name, wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        # The numbers of accessibility.md: 67 % of 50 leaves 53 to 78 %; 40 of 50 is the first whose lower bound passes.
        (33, 50, 0.522, 0.776),
        (40, 50, 0.670, 0.888),
        (76, 100, 0.668, 0.833),
        (0, 10, 0.0, 0.278),
        (10, 10, 0.722, 1.0),
        (1, 1, 0.207, 1.0),
    ],
)
def test_wilsons_interval(successes: int, trials: int, low: float, high: float) -> None:
    found = wilson(successes, trials)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.001)
    assert found.share == successes / trials


def test_of_nobody_everything_is_possible() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)


def test_certain_and_likely_answers_are_understood_and_silence_counts_as_asked() -> None:
    counts = {Answer.CERTAIN: 3, Answer.LIKELY: 2, Answer.ARGUABLE: 2, Answer.OPPOSITE: 1, Answer.NONE: 2}
    tally = Tally(Drawing("need_caf", "0"), "ar", counts)
    assert tally.asked == 10
    assert tally.understood.share == 0.5
    assert tally.opposite.share == 0.1


def test_what_fewest_were_asked_comes_next_and_nothing_comes_twice() -> None:
    asked = {"a": 2, "b": 0, "c": 0, "d": 1}
    seen: list[str] = []
    while (name := next_name(asked, seen, Random(len(seen)))) is not None:
        seen.append(name)
    assert set(seen[:2]) == {"b", "c"}
    assert seen[2:] == ["d", "a"]


def test_chance_decides_between_equals() -> None:
    names = dict.fromkeys("abcdef", 0)
    assert len({next_name(names, (), Random(seed)) for seed in range(40)}) == 6
