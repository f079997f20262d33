"""The appointments and workshops of the coming days as an iCalendar file: what and when, nobody in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from kiosk.export.cells import harmless


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to come. `key` names it among all of the site; `where` is a place, never a person."""

    key: str
    starts_at: datetime
    ends_at: datetime
    title: str
    where: str
    more: str = ""


def write_calendar(entries: Sequence[Entry], name: str, made_at: datetime, stream: BinaryIO) -> None:
    """Write the entries with the rules of their zone, so that a clock change moves none."""
    calendar = Calendar()
    calendar.add("prodid", "-//NUMIKS//borne//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", harmless(name))
    for entry in entries:
        event = Event()
        event.add("uid", str(uuid5(NAMESPACE_URL, f"numiks:{entry.key}")))
        event.add("dtstamp", made_at)
        event.add("dtstart", entry.starts_at)
        event.add("dtend", entry.ends_at)
        event.add("summary", harmless(entry.title))
        event.add("location", harmless(entry.where))
        if entry.more:
            event.add("description", harmless(entry.more))
        calendar.add_component(event)
    # Of the years around alone: the zone has changed its clocks since 1970.
    calendar.add_missing_timezones(date(made_at.year, 1, 1), date(made_at.year + 2, 1, 1))
    stream.write(calendar.to_ical())
