"""Secrets that the machine draws, so that nobody chooses their birthday (fault I4)."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

PIN_DIGITS = 6

ENVELOPE_DIGITS = 16
"""53 bits: above the 50 that the CNIL asks of a password in its recommendation 2022-100."""

_DAY, _MONTH, _TWO = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])", r"\d\d"
_DATE = re.compile(f"{_DAY}{_MONTH}{_TWO}|{_MONTH}{_DAY}{_TWO}|{_TWO}{_MONTH}{_DAY}")
_YEAR = re.compile(rf"(?:19|20)\d\d{_TWO}|{_TWO}(?:19|20)\d\d")
_REPEATED = re.compile(r"(\d{1,3})\1+|(\d)\2(\d)\3(\d)\4")


def weak(pin: str) -> bool:
    """Tell whether a PIN, which is digits, is among the first to be tried: a date, a year, a repeat, a run."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return (
        len(steps) == 1
        or pin == pin[::-1]
        or any(pattern.fullmatch(pin) is not None for pattern in (_DATE, _YEAR, _REPEATED))
    )


def draw_pin(random: Random) -> str:
    """Return six digits that are not weak; nobody can guess them as long as `random` is a `SystemRandom`."""
    while weak(pin := _digits(random, PIN_DIGITS)):
        pass
    return pin


def draw_envelope(random: Random) -> str:
    """Return the code of the sealed envelope."""
    return _digits(random, ENVELOPE_DIGITS)


def _digits(random: Random, count: int) -> str:
    return f"{random.randrange(10**count):0{count}}"
