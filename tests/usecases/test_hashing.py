"""Hashes of secrets, at their real cost."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.usecases.hashing import Hasher
from tests.usecases.teams import CHEAP


def test_a_hash_costs_what_it_must_and_is_that_of_its_secret_alone() -> None:
    encoded = Hasher().hash("482913")
    assert encoded.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert Hasher().matches(encoded, "482913")
    assert not Hasher().matches(encoded, "482914")


def test_the_same_secret_hashes_differently_each_time() -> None:
    assert CHEAP.hash("482913") != CHEAP.hash("482913")


@pytest.mark.parametrize("place", range(0, 84, 6))
def test_e8_a_hash_with_a_character_changed_never_opens(place: int) -> None:
    encoded = CHEAP.hash("482913")
    other = "A" if encoded[place] != "A" else "B"
    assert not CHEAP.matches(encoded[:place] + other + encoded[place + 1 :], "482913")


@pytest.mark.parametrize("dearer", [Hasher(16, 1), Hasher(8, 2), Hasher(16, 1, 2)])
def test_e8_a_hash_that_asks_for_more_than_ours_is_not_even_tried(dearer: Hasher) -> None:
    assert not CHEAP.matches(dearer.hash("482913"), "482913")
    assert dearer.matches(CHEAP.hash("482913"), "482913")


def test_no_hash_is_nobodys() -> None:
    assert not CHEAP.matches(None, "")
    assert not CHEAP.matches("", "")


def test_argon2_is_imported_by_the_first_who_needs_it() -> None:
    code = "import sys; from kiosk.usecases import signing_in, team; print('argon2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
