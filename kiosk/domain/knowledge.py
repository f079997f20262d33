"""What a site knows of its own visits: how long each kind lasts, and how far its estimates can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.learning import Closed, Levels, learned
from kiosk.domain.length import Length

NOT_LEARNED = ""
"""In the place of a `length_key`: nobody said when that visit ended, so its length teaches nothing."""


def length_key(need: str | None, service: str, minutes: int) -> str:
    """Name the kind of visit whose lengths are learned together: a rule can make a need's visit shorter."""
    return f"{need or service}/{minutes}"


@dataclass(frozen=True)
class Knowledge:
    """What is known at the beginning of a day. `counts` tells of how many closed visits, by `length_key`."""

    lengths: Mapping[str, Length] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    levels: Levels = Levels()

    @staticmethod
    def of(closed: Iterable[Closed], counts: Mapping[str, int], ranks: Iterable[float]) -> Knowledge:
        """Learn from the visits closed so far, each under its `length_key`, and from the ranks of past waits."""
        visits = tuple(closed)
        usual = {visit.need: Length.usual(float(visit.need.rpartition("/")[2])) for visit in visits}
        return Knowledge(learned(usual, visits), counts, Levels.of(ranks))

    def length(self, need: str | None, service: str, minutes: int) -> Length:
        """Return how long a visit should last."""
        return self.lengths.get(length_key(need, service, minutes)) or Length.usual(float(minutes))

    def count(self, need: str | None, service: str, minutes: int) -> int:
        """Return how many such visits have been closed."""
        return self.counts.get(length_key(need, service, minutes), 0)
