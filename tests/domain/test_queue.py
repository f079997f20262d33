"""Numbers of tickets (F4)."""

from __future__ import annotations

import re

import pytest

from kiosk.domain.queue import LETTERS, PER_LETTER, number_of


def test_twenty_thousand_numbers_of_one_day_differ() -> None:
    assert len({number_of(sequence) for sequence in range(1, 20_001)}) == 20_000


def test_no_letter_looks_like_a_digit_or_like_another_letter() -> None:
    assert not set(LETTERS) & set("BDGIOQSZ")
    assert len(set(LETTERS)) == len(LETTERS)


def test_numbers_have_one_shape() -> None:
    shape = re.compile(rf"[{LETTERS}]{{1,2}} [1-9][0-9]{{0,2}}")

    assert all(shape.fullmatch(number_of(sequence)) for sequence in range(1, 20_001))


@pytest.mark.parametrize(
    ("sequence", "number"),
    [
        (1, "A 1"),
        (PER_LETTER, "A 999"),
        (PER_LETTER + 1, "C 1"),
        (PER_LETTER * len(LETTERS), "Y 999"),
        (PER_LETTER * len(LETTERS) + 1, "AA 1"),
    ],
)
def test_after_999_comes_the_next_letter(sequence: int, number: str) -> None:
    assert number_of(sequence) == number


@pytest.mark.parametrize("sequence", [0, -1])
def test_there_is_no_ticket_before_the_first(sequence: int) -> None:
    with pytest.raises(ValueError, match="begins at 1"):
        number_of(sequence)
