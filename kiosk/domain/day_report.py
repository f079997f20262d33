"""What a day has been like, in the figures of one page. Confidential needs are one figure and name no structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.passage import Passage, PassageKind, common_languages
from kiosk.domain.ticket_life import IN_QUEUE, Stage

WAIT_BANDS = (0, 15, 30, 45, 60, 90)
"""Where each band of waits begins, in minutes; the last has no end."""

Bars = tuple[tuple[str, int], ...]
"""What is counted and how many, the most first."""


class Unserved(StrEnum):
    """Why somebody went without what they came for, as far as the house knows."""

    LEFT = "left"
    MISSED = "missed"
    SENT_HOME = "sent_home"
    CANCELLED = "cancelled"
    NO_LANGUAGE = "no_language"
    WAITING = "waiting"
    """Nobody has said yet what became of them: the day is not closed."""
    NO_SEAT = "no_seat"


@dataclass(frozen=True, slots=True)
class Filling:
    """A workshop's session of the day: how full, how many came, how many would have liked to."""

    workshop: str
    capacity: int
    seated: int
    came: int
    waiting: int


@dataclass(frozen=True, slots=True)
class DayReport:
    """The page. `waits` counts, for each of `WAIT_BANDS`, who was called in time and who late.

    `mean_wait` is in minutes; an empty language is every rare one together.
    """

    day: date
    passages: int
    tickets: int
    served: int
    referred: int
    called: int
    in_time: int
    mean_wait: float | None
    hours: tuple[tuple[int, int], ...]
    needs: Bars
    languages: Bars
    waits: tuple[tuple[int, int], ...]
    referrals: Bars
    fillings: tuple[Filling, ...]
    unserved: tuple[tuple[Unserved, int], ...]


def day_report(day: date, passages: Sequence[Passage], fillings: Sequence[Filling]) -> DayReport:
    """Count the passages of a day."""
    called = [one for one in passages if one.wait is not None]
    waits = [(one.wait or timedelta()) / timedelta(minutes=1) for one in called]
    common = common_languages(passages)
    hours = Counter(one.at.hour for one in passages)
    lacks = Counter(why for one in passages if (why := _unserved(one)) is not None)
    lacks[Unserved.NO_SEAT] += sum(one.waiting for one in fillings)
    return DayReport(
        day=day,
        passages=len(passages),
        tickets=sum(one.kind is PassageKind.TICKET for one in passages),
        served=sum(one.stage is Stage.DONE for one in passages),
        referred=sum(_referred(one) for one in passages),
        called=len(called),
        in_time=sum(bool(one.in_time) for one in called),
        mean_wait=sum(waits) / len(waits) if waits else None,
        hours=tuple((hour, hours[hour]) for hour in range(min(hours), max(hours) + 1)) if hours else (),
        needs=_bars(CONFIDENTIAL if one.confidential else one.need for one in passages if one.need or one.confidential),
        languages=_bars(one.language if one.language in common else "" for one in passages),
        waits=_bands(called, waits),
        referrals=_bars(CONFIDENTIAL if one.confidential else one.structure for one in passages if _referred(one)),
        fillings=tuple(fillings),
        unserved=tuple((why, lacks[why]) for why in Unserved if lacks[why]),
    )


def _bars(keys: Iterable[str | None]) -> Bars:
    counted = Counter(key or "" for key in keys)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _bands(called: Sequence[Passage], waits: Sequence[float]) -> tuple[tuple[int, int], ...]:
    kept: Counter[tuple[int, bool]] = Counter()
    for one, wait in zip(called, waits, strict=True):
        kept[max(low for low in WAIT_BANDS if low <= wait), bool(one.in_time)] += 1
    return tuple((kept[low, True], kept[low, False]) for low in WAIT_BANDS)


def _referred(one: Passage) -> bool:
    return one.kind is PassageKind.REFERRAL or one.stage is Stage.REFERRED


def _unserved(one: Passage) -> Unserved | None:
    if one.kind is PassageKind.NO_LANGUAGE:
        return Unserved.NO_LANGUAGE
    if one.stage is Stage.NO_SHOW:
        return Unserved.MISSED
    if one.stage in (*IN_QUEUE, Stage.HELD):
        return Unserved.WAITING
    if one.stage is Stage.CANCELLED:
        return _CANCELLED.get(one.reason, Unserved.CANCELLED)
    return None


_CANCELLED = {"left": Unserved.LEFT, "sent_home": Unserved.SENT_HOME, "appointment": None, "mistake": None}
