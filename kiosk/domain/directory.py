"""Who is where and when: structures, services, counters, advisers, workshops and what to bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from kiosk.domain.schedule import HORIZON_DAYS, Calendar, exists

HOME = "NUMIKS"
"""The structure the kiosk stands in; its hours are `Directory.own`."""


class StructureKind(StrEnum):
    """Where a structure receives people."""

    RESIDENT = "resident"
    PERMANENCE = "permanence"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Place:
    """How to get there. `floor` 0 is the ground floor; None means that nobody knows it yet."""

    floor: int | None = None
    door: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OpenNow:
    """The structure receives people now, until `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class ClosedNow:
    """Nobody there now; `reopens` is its next opening."""

    reopens: datetime


@dataclass(frozen=True, slots=True)
class HoursUnknown:
    """Nobody has confirmed its hours: the desk is to be asked."""


@dataclass(frozen=True, slots=True)
class NeverOpen:
    """Disabled, or no opening within the horizon: nobody is to be sent there."""


OpenState = OpenNow | ClosedNow | HoursUnknown | NeverOpen


@dataclass(frozen=True, slots=True)
class Structure:
    """A resident of the building, a permanence held in it, or a place outside.

    `place` and `calendar` are only trusted when `confirmed`; otherwise visitors are told to ask at the desk. `siret`,
    `about` and `mediation`, the digital help it gives, are for the files exchanged with others.
    """

    code: str
    name: str
    kind: StructureKind
    pictogram: str
    enabled: bool = True
    confirmed: bool = False
    place: Place = Place()
    calendar: Calendar = Calendar()
    bring: tuple[str, ...] = ()
    siret: str = ""
    about: str = ""
    mediation: tuple[str, ...] = ()

    def state(self, at: datetime) -> OpenState:
        """Return whether one can be sent there at `at`."""
        if not self.enabled:
            return NeverOpen()
        if not self.confirmed:
            return HoursUnknown()
        until = self.calendar.closes_at(at)
        if until is not None:
            return OpenNow(until)
        reopens = self.calendar.next_opening(at)
        return ClosedNow(reopens) if reopens is not None else NeverOpen()

    @property
    def known_place(self) -> Place | None:
        """The place, or None when nobody has confirmed it."""
        return self.place if self.confirmed else None


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A number anybody may dial, with what it is for."""

    code: str
    number: str
    label: str
    pictogram: str


@dataclass(frozen=True, slots=True)
class Document:
    """Something to bring, shown as a picture."""

    code: str
    label: str
    pictogram: str


@dataclass(frozen=True, slots=True)
class Service:
    """What one queues for. `appointments` is false where one only ever waits one's turn, such as printing."""

    code: str
    label: str
    appointments: bool = True


@dataclass(frozen=True, slots=True)
class Counter:
    """Where one is received, as the board will call it."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Adviser:
    """Somebody who receives, under a pseudonym, never a name.

    `presence` is when they serve walk-ins at `counter`; `appointments` is when slots with them are offered.
    """

    code: str
    label: str
    counter: str
    skills: frozenset[str]
    languages: tuple[str, ...]
    presence: Calendar
    appointments: Calendar


@dataclass(frozen=True, slots=True)
class Workshop:
    """A collective lesson. `level` is La Coop's: debutant, intermediaire or avance.

    It comes back every week on `weekday` or, where it has a `rule`, on the `days` that follow from it and from the
    `first` one; never on those `cancelled`.
    """

    code: str
    title: str
    pictogram: str
    level: str
    seats: int
    minutes: int
    weekday: int
    start: time
    calendar: Calendar
    needs: frozenset[str]
    rule: str = ""
    first: date | None = None
    days: frozenset[date] = frozenset()
    cancelled: frozenset[date] = frozenset()

    def sessions(self, after: datetime, most: int) -> tuple[Session, ...]:
        """Return the next `most` sessions that begin after `after`."""
        found: list[Session] = []
        for offset in range(HORIZON_DAYS):
            day = after.date() + timedelta(days=offset)
            begins = self.begins(day, after.tzinfo)
            if begins is not None and begins > after:
                found.append(Session(self.code, begins, begins + timedelta(minutes=self.minutes)))
                if len(found) == most:
                    break
        return tuple(found)

    def begins(self, day: date, zone: tzinfo | None) -> datetime | None:
        """Return when it begins on `day`, or None when it is not held then."""
        held = day in self.days if self.rule else day.weekday() == self.weekday
        if not held or day in self.cancelled or not self.calendar.stretches(day, zone):
            return None
        begins = datetime.combine(day, self.start, zone)
        return begins if exists(begins) else None


@dataclass(frozen=True, slots=True)
class Session:
    """One date of a workshop."""

    workshop: str
    start: datetime
    end: datetime


@dataclass(frozen=True)
class Directory:
    """Everybody and everything a visitor can be sent to, by code."""

    structures: Mapping[str, Structure] = field(default_factory=dict)
    emergency_numbers: Mapping[str, EmergencyNumber] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    services: Mapping[str, Service] = field(default_factory=dict)
    counters: Mapping[str, Counter] = field(default_factory=dict)
    advisers: Mapping[str, Adviser] = field(default_factory=dict)
    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    own: Calendar = Calendar()
    """When NUMIKS itself receives people."""
    last_ticket_before: timedelta = timedelta(minutes=30)
    """How long before the day's closing the kiosk stops giving tickets that are not urgent."""

    def closed_on(self, day: date) -> Directory:
        """Return the same with NUMIKS closed for the whole of `day`, its workshops too, whatever their hours say."""
        workshops = {
            code: replace(workshop, calendar=workshop.calendar.closed_on(day))
            for code, workshop in self.workshops.items()
        }
        return replace(self, own=self.own.closed_on(day), workshops=workshops)
