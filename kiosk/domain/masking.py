"""Small numbers of people, and whatever would give them away, left out of what leaves the house (faults.md §4.2)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

LEAST = 5
"""The smallest number of people that is told."""

WIDE = 2 * LEAST
"""What is hidden comes to at least this many people, if there are as many: less would leave little to guess."""

Key = TypeVar("Key", bound=Hashable)
Counts = Mapping[Key, int]
Masked = Mapping[Key, int | None]


def masked(counts: Counts[Key]) -> Masked[Key]:
    """Return the counts of one table, None for each that is not told; zeros, which are nobody, stay.

    One hidden number alone would be the total less the rest: the smallest others are hidden with it.
    """
    rising = sorted((key for key, number in counts.items() if number), key=lambda key: counts[key])
    hidden = [key for key in rising if counts[key] < LEAST]
    others = rising[len(hidden) :]
    while hidden and others and (len(hidden) == 1 or sum(counts[key] for key in hidden) < WIDE):
        hidden.append(others.pop(0))
    return {key: None if key in hidden else number for key, number in counts.items()}


def tells_total(counts: Counts[Key]) -> bool:
    """Tell whether the total of a table may be told beside its masked counts.

    Not when it would itself be small, nor when everything is hidden and can only be ones, or one number alone.
    """
    hidden = [counts[key] for key, number in masked(counts).items() if number is None]
    if 0 < sum(counts.values()) < LEAST:
        return False
    return not hidden or (len(hidden) > 1 and sum(hidden) > len(hidden))


def masked_together(tables: Sequence[Counts[Key]]) -> tuple[bool, tuple[Masked[Key], ...]]:
    """Mask tables that share one total; tell whether it is told. Where it is not, no table tells anything."""
    told = all(tells_total(table) for table in tables)
    if told:
        return True, tuple(masked(table) for table in tables)
    return False, tuple({key: None if number else 0 for key, number in table.items()} for table in tables)
