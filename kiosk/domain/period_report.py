"""What a week, a month or a year has been like: tables of counts in which no small number can be read or worked out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.masking import LEAST, Masked, masked_together
from kiosk.domain.period import Period

DayCounts = Mapping[tuple[str, str], int]
"""What is counted of a day, by what it is and of which kind (`kiosk.domain.totals`)."""

BY_MONTH = 62
"""Days from which on a period is told month by month instead of day by day."""

OF_TICKETS = ("need", "language", "hour", "end")
"""The tables that each add up to every ticket.

None by service: a need has its service, so that one of the two tables would give away what the other hides.
"""

ALONE = ("referral", "booking", "seat", "help")
"""The tables that have a total of their own."""


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by kind, None where they are not told; the total too."""

    what: str
    counts: Masked[str]
    total: int | None


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The tables of a period. `mean_wait` is in minutes, None where too few were called."""

    period: Period
    tables: tuple[Table, ...]
    mean_wait: float | None


def period_report(period: Period, days: Iterable[tuple[date, DayCounts]], telling: Collection[str]) -> PeriodReport:
    """Add up the days, one at a time; structures of `telling` are not told apart."""
    whole: Counter[tuple[str, str]] = Counter()
    by_month = (period.last - period.first).days >= BY_MONTH
    steps = dict.fromkeys(((f"{day:%Y-%m}" if by_month else day.isoformat()) for day in period.days()), 0)
    for day, counted in days:
        for (what, key), number in counted.items():
            hidden = what == "referral" and key in telling
            whole[what, CONFIDENTIAL if hidden else key] += number
        steps[f"{day:%Y-%m}" if by_month else day.isoformat()] += counted.get(("taken", ""), 0)
    called = whole["called", ""]
    return PeriodReport(
        period,
        (*_of_tickets(whole, steps), *(_alone(whole, what) for what in ALONE)),
        whole["waited_minutes", ""] / called if called >= LEAST else None,
    )


def _of_tickets(whole: Counter[tuple[str, str]], steps: Mapping[str, int]) -> tuple[Table, ...]:
    taken, called, in_time, urgent = (whole[what, ""] for what in ("taken", "called", "in_time", "urgent"))
    counted = {
        "step": steps,
        **{what: _kinds(whole, what) for what in OF_TICKETS},
        "urgent": {"yes": urgent, "no": taken - urgent},
        "promise": {"kept": in_time, "late": called - in_time, "never": taken - called},
    }
    told, shown = masked_together(tuple(counted.values()))
    total = taken if told else None
    return tuple(Table(what, counts, total) for what, counts in zip(counted, shown, strict=True))


def _alone(whole: Counter[tuple[str, str]], what: str) -> Table:
    counts = _kinds(whole, what)
    told, (shown,) = masked_together((counts,))
    return Table(what, shown, sum(counts.values()) if told else None)


def _kinds(whole: Counter[tuple[str, str]], what: str) -> dict[str, int]:
    return {key: whole[of, key] for of, key in sorted(whole) if of == what}
