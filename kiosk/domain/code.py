"""The short code of a slip, and the one form in which its QR says it: `K1:<ten characters>:<two of check>`.

`K1` names this grammar. The alphabet is Crockford's (no I, L, O or U), so that a code read aloud is not misheard, and
the sixteen characters fill a version 1 QR exactly at correction level Q.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from random import Random

CODE_BITS = 50

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH, _CHECK_LENGTH = CODE_BITS // 5, 2
_CHECK_MODULUS = 1021
"""The largest prime under 32²: as a prime it catches every single wrong character and every swap of two neighbours."""

_GRAMMAR = re.compile(f"K1:([{_ALPHABET}]{{{_CODE_LENGTH}}}):([{_ALPHABET}]{{{_CHECK_LENGTH}}})")


def draw(random: Random) -> str:
    """Return a code nobody can guess, as long as `random` is a `SystemRandom`."""
    return _digits(random.getrandbits(CODE_BITS), _CODE_LENGTH)


def from_id(identifier: str) -> str:
    """Return the code of something that has an id already; always the same, and telling nothing of the id."""
    digest = blake2b(identifier.encode(), digest_size=8).digest()
    return _digits(int.from_bytes(digest, "big") >> (64 - CODE_BITS), _CODE_LENGTH)


def payload(code: str) -> str:
    """Return what the QR of a code holds."""
    return f"K1:{code}:{_check(code)}"


def parse(scanned: str) -> str | None:
    """Return the code a scanner read, or None for anything but exactly one of our own payloads (fault H6)."""
    match = _GRAMMAR.fullmatch(scanned)
    if match is None or _check(match[1]) != match[2]:
        return None
    return match[1]


def _check(code: str) -> str:
    value = 0
    for character in code:
        value = value * 32 + _ALPHABET.index(character)
    return _digits(value % _CHECK_MODULUS, _CHECK_LENGTH)


def _digits(value: int, length: int) -> str:
    return "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(length)))
