"""The coming days, read back by a calendar (fault B4)."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from kiosk.export.calendar_file import Entry, write_calendar
from tests.usecases.conftest import TUESDAY_AT_TEN

PARIS = ZoneInfo("Europe/Paris")


def read(*entries: Entry) -> tuple[str, Calendar]:
    stream = io.BytesIO()
    write_calendar(entries, "Agenda", TUESDAY_AT_TEN, stream)
    return stream.getvalue().decode(), Calendar.from_ical(stream.getvalue())


def entry(starts_at: datetime, title: str = "Atelier", key: str = "a") -> Entry:
    return Entry(key, starts_at, starts_at + timedelta(hours=1), title, "NUMIKS")


def test_b4_the_rules_of_the_zone_go_with_it_and_both_sides_of_a_change_keep_their_hour() -> None:
    winter, summer = datetime(2027, 3, 26, 9, 0, tzinfo=PARIS), datetime(2027, 3, 29, 9, 0, tzinfo=PARIS)
    text, calendar = read(entry(winter), entry(summer, key="b"))
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris" in text
    assert "DTSTART;TZID=Europe/Paris:20270326T090000" in text
    assert "DTSTART;TZID=Europe/Paris:20270329T090000" in text
    starts = [event.start for event in calendar.events]
    assert starts == [winter, summer]
    assert all(isinstance(start, datetime) and start.hour == 9 for start in starts)


def test_an_entry_keeps_its_name_from_one_export_to_the_next() -> None:
    (first,), (second,) = read(entry(TUESDAY_AT_TEN))[1].events, read(entry(TUESDAY_AT_TEN, "Autre"))[1].events
    assert first["uid"] == second["uid"]


def test_h1_nothing_typed_adds_a_line() -> None:
    _, calendar = read(entry(TUESDAY_AT_TEN, "Atelier\r\nATTENDEE:mailto:x@example.org"))
    (event,) = calendar.events
    assert "attendee" not in event
    assert str(event["summary"]) == "Atelier\nATTENDEE:mailto:x@example.org"


def test_without_anything_to_come_it_is_still_a_calendar() -> None:
    _, calendar = read()
    assert calendar.events == []
