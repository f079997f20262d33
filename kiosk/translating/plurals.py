"""For which numbers a language has each of its forms."""

from __future__ import annotations

from gettext import c2py
from itertools import islice

_TRIED = range(201)
_EXAMPLES = 5


def examples(expression: str, forms: int) -> tuple[str, ...]:
    """Return «0, 1», «2, 3, 4…» for each form of a `Plural-Forms` expression."""
    form_of = c2py(expression)
    found = []
    for form in range(forms):
        numbers = [str(number) for number in islice((n for n in _TRIED if form_of(n) == form), _EXAMPLES + 1)]
        found.append(", ".join(numbers[:_EXAMPLES]) + ("…" if len(numbers) > _EXAMPLES else ""))
    return tuple(found)
