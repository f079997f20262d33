"""A passage: one thing that somebody got or asked for, as the house knows it and as it may leave the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.overrides import Closing
from kiosk.domain.ticket_life import Stage

GRAIN = 15
"""Minutes to which every time is rounded down before it leaves (product.md, the defaults)."""

RARE = 5
"""A language that fewer people of a day speak is not told of any of them (faults.md §4.3)."""


class PassageKind(StrEnum):
    """What somebody got."""

    TICKET = "ticket"
    BOOKING = "booking"
    SEAT = "seat"
    REFERRAL = "referral"
    NO_LANGUAGE = "no_language"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in full: never to be written anywhere as it is. `due_at` is when the first call was owed.

    `reason` is why a ticket ended unserved, as the team said it; `told` what an adviser said of a visit they ended.
    """

    kind: PassageKind
    at: datetime
    language: str
    confidential: bool
    need: str | None = None
    service: str = ""
    urgent: bool = False
    booked: bool = False
    called_at: datetime | None = None
    due_at: datetime | None = None
    stage: Stage | None = None
    structure: str = ""
    reason: str = ""
    told: Closing | None = None
    counter: str = ""

    @property
    def wait(self) -> timedelta | None:
        """How long until the first call; never negative, whatever the clock did (fault B4)."""
        return None if self.called_at is None else max(timedelta(), self.called_at - self.at)

    @property
    def in_time(self) -> bool | None:
        """Whether the first call came by when it was owed."""
        return None if self.called_at is None or self.due_at is None else self.called_at <= self.due_at


@dataclass(frozen=True, slots=True)
class Row:
    """What may be told of a passage: times in quarters of an hour, the `wait` in minutes.

    Of a confidential one nothing but when and, unless rare, in which language. An empty `language` is a rare one.
    """

    at: datetime
    language: str
    confidential: bool
    kind: PassageKind | None = None
    need: str = ""
    service: str = ""
    urgent: bool = False
    booked: bool = False
    wait: int | None = None
    in_time: bool | None = None
    stage: Stage | None = None
    structure: str = ""
    themes: tuple[str, ...] = ()
    minutes: int | None = None


def rows(passages: Sequence[Passage]) -> tuple[Row, ...]:
    """Return what may be told of a day, ordered by what is told alone: not by who came first in a quarter."""
    common = common_languages(passages)
    return tuple(sorted((_row(one, one.language if one.language in common else "") for one in passages), key=_order))


def common_languages(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the languages of enough people for none to be singled out."""
    return frozenset(tag for tag, number in Counter(one.language for one in passages).items() if number >= RARE)


def rounded(moment: datetime) -> datetime:
    """Return the start of the quarter of an hour."""
    return moment.replace(minute=moment.minute - moment.minute % GRAIN, second=0, microsecond=0)


def _row(one: Passage, language: str) -> Row:
    if one.confidential:
        return Row(rounded(one.at), language, confidential=True)
    return Row(
        at=rounded(one.at),
        language=language,
        confidential=False,
        kind=one.kind,
        need=one.need or "",
        service=one.service,
        urgent=one.urgent,
        booked=one.booked,
        wait=None if one.wait is None else int(one.wait / timedelta(minutes=1)) // GRAIN * GRAIN,
        in_time=one.in_time,
        stage=one.stage,
        structure=one.structure,
        themes=() if one.told is None else one.told.themes,
        minutes=None if one.told is None else one.told.minutes,
    )


def _order(row: Row) -> tuple[datetime, str]:
    return row.at, repr(row)
