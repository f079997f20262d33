"""Codes for what is new."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 24


def fresh_code(name: str, known: Collection[str]) -> str:
    """Return a code made of a name, which nothing has yet."""
    plain = unicodedata.normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    stem = "_".join(re.findall("[a-z0-9]+", plain))[:_LONGEST].strip("_") or "nouveau"
    tries = (stem, *(f"{stem}_{number}" for number in range(2, len(known) + 3)))
    return next(code for code in tries if code not in known)
