"""What a coordinator leaves with, from a day as it may be (faults C19, C20, H1)."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from kiosk.devices.clock import PretendClock
from kiosk.domain import coop
from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.day_figures import day_figures
from kiosk.domain.period import Period, month, week, year
from kiosk.domain.retention import Purged, Retention
from kiosk.export.coop_sheet import COLUMNS as COOP
from kiosk.export.files import ExportFile
from kiosk.paths import site_folders
from kiosk.settings import Settings
from kiosk.store import day_counts, journal, tickets
from kiosk.store.database import Database
from kiosk.store.journal import Happening
from kiosk.usecases import day, exporting, passages, seeing
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.house import House
from kiosk.usecases.purging import purge
from tests.usecases.busy_day import REFERRED, BusyDay
from tests.usecases.conftest import TUESDAY_AT_TEN
from tests.usecases.desks import MARIE

DAY = TUESDAY_AT_TEN.date()
SITE = Settings()
HIDDEN = ("E4", "G1", "G2", "G3", "PERM:CIDFF", "PERM:droit", "danger", "CIDFF", "droit", "Je vais mal", "Couple")


@pytest.fixture(scope="session")
def lived(opened: House, tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return a house at the end of a busy day, closed; its store is there to be copied."""
    path = site_folders(tmp_path_factory.mktemp("lived")).database
    shutil.copyfile(opened.database.path, path)
    house = House(Database(path), opened.pack, PretendClock(TUESDAY_AT_TEN), Random(1))
    BusyDay(house).live(DAY)
    house.database.close()
    return house


@pytest.fixture
def busy(lived: House, tmp_path: Path) -> Iterator[House]:
    path = site_folders(tmp_path).database
    shutil.copyfile(lived.database.path, path)
    house = House(Database(path), lived.pack, PretendClock(lived.clock.now()), Random(1))
    yield house
    house.database.close()


def made(files: object) -> dict[str, bytes]:
    assert isinstance(files, tuple), files
    found = {}
    for file in files:
        assert isinstance(file, ExportFile)
        stream = io.BytesIO()
        file.write(stream)
        found[file.name.removeprefix(f"numiks-{DAY}-")] = stream.getvalue()
    return found


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def known(period: Period | None) -> Period:
    assert period is not None
    return period


def test_a_day_is_these_files_and_the_same_each_time(busy: House) -> None:
    files = made(exporting.files_for_day(busy, SITE, DAY))
    assert list(files) == [
        "page.pdf",
        "journal.xlsx",
        "journal.csv",
        "la-coop.xlsx",
        "la-coop.csv",
        "agenda.ics",
        "LISEZ-MOI.txt",
        "SHA256SUMS",
        "manifest.json",
    ]
    assert files == made(exporting.files_for_day(busy, SITE, DAY))


def test_every_passage_has_a_row_and_nothing_else_has(busy: House) -> None:
    log = rows(made(exporting.files_for_day(busy, SITE, DAY))["journal.csv"])
    with busy.database.reading() as connection:
        taken = len(tickets.of_day(connection, DAY, TUESDAY_AT_TEN.tzinfo))
    kinds = Counter(row["Passage"] for row in log)
    assert kinds["Numéro de file"] + kinds[CONFIDENTIAL] >= taken
    assert kinds["Langue absente"] == 2
    referred = sum(times for target, (_, times) in REFERRED.items() if not target.startswith("PERM"))
    assert kinds["Orientation"] == referred
    assert len(log) == len(passages.of_day(busy, DAY))


def test_c20_a_confidential_row_tells_when_and_in_which_language_alone(busy: House) -> None:
    log = rows(made(exporting.files_for_day(busy, SITE, DAY))["journal.csv"])
    hidden = [row for row in log if row["Besoin"] == CONFIDENTIAL]
    kept = [one for one in passages.of_day(busy, DAY) if one.confidential]
    assert len(hidden) == len(kept) > 5
    told = {"Date", "Arrivée (quart d’heure)", "Passage", "Besoin", "File", "Langue"}
    for row in hidden:
        assert {title for title, cell in row.items() if cell} == told
        assert {row[title] for title in ("Passage", "Besoin", "File")} == {CONFIDENTIAL}


def test_c20_nothing_confidential_and_no_number_is_in_any_file(busy: House, qtbot: QtBot) -> None:
    files = made(exporting.files_for_day(busy, SITE, DAY))
    with busy.database.reading() as connection:
        secrets = {ticket.id for ticket in tickets.of_day(connection, DAY, TUESDAY_AT_TEN.tzinfo)}
    secrets |= {row[0] for row in _rows(busy, "SELECT id FROM bookings UNION SELECT number FROM bookings")}
    text = "\n".join(
        files[name].decode("utf-8-sig") for name in files if name.endswith((".csv", ".ics", ".txt", ".json"))
    )
    text += "\n".join(cells(files[name]) for name in files if name.endswith(".xlsx"))
    page = busy.database.path.with_name("page.pdf")
    page.write_bytes(files["page.pdf"])
    document = QPdfDocument()
    document.load(str(page))
    said = document.getAllText(0).text()
    assert "CAF : déclarer, demander une aide" in said.replace("\u202f", " ")
    text += said.replace("au droit, au couple ou à un danger", "")
    for secret in (*HIDDEN, *secrets, "marie", "paul", "Marie"):
        assert secret not in text, secret


def test_times_are_quarters_of_an_hour_in_every_row(busy: House) -> None:
    files = made(exporting.files_for_day(busy, SITE, DAY))
    for row in rows(files["journal.csv"]):
        assert datetime.strptime(row["Arrivée (quart d’heure)"], "%H:%M").minute % 15 == 0  # noqa: DTZ007
        assert int(row["Attente (min, quart d’heure)"] or 0) % 15 == 0


def test_the_workbook_and_the_csv_tell_the_same_and_dates_are_dates(busy: House) -> None:
    files = made(exporting.files_for_day(busy, SITE, DAY))
    page = openpyxl.load_workbook(io.BytesIO(files["journal.xlsx"])).worksheets[0]
    header, *cells_of = list(page.iter_rows(values_only=True))
    log = rows(files["journal.csv"])
    assert list(header) == list(log[0])
    assert len(cells_of) == len(log)
    assert all(isinstance(row[0], datetime) and row[0].date() == DAY for row in cells_of)
    assert [str(row[3]) for row in cells_of] == [row["Besoin"] for row in log]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == page.dimensions


def test_la_coops_worksheet_has_the_visits_it_takes_and_the_others_are_told_of(busy: House) -> None:
    files = made(exporting.files_for_day(busy, SITE, DAY))
    sheet = rows(files["la-coop.csv"])
    closed = [one for one in passages.of_day(busy, DAY) if one.told is not None]
    fit = [one for one in closed if not one.confidential and one.told and not coop.problems(one.told)]
    findings = json.loads(files["manifest.json"])["findings"]
    confidential = sum(one.confidential for one in closed)
    assert list(sheet[0]) == [column.title for column in COOP]
    assert len(sheet) == len(fit) > 10
    assert findings[0].startswith(f"{confidential} accompagnement(s) confidentiel(s)")
    assert len(findings) - 1 == len(closed) - len(fit) - confidential > 0
    assert all("sans « Aide aux démarches administratives »" in finding for finding in findings[1:])
    for row in sheet:
        assert row["Type"] == "Accompagnement individuel"
        assert row["Thématique(s) d’accompagnement"]
        assert row["Bénéficiaire réorienté"] in ("Oui", "Non")
        assert bool(row["Structure de redirection"]) is (row["Bénéficiaire réorienté"] == "Oui")


def test_the_agenda_has_what_is_to_come_and_nobody(busy: House) -> None:
    calendar = Calendar.from_ical(made(exporting.files_for_day(busy, SITE, DAY))["agenda.ics"])
    titles = Counter(str(event["summary"]).partition(" : ")[0] for event in calendar.events)
    assert titles["Rendez-vous"] == 4
    assert titles["Atelier"] > 4
    hidden = [event for event in calendar.events if CONFIDENTIAL in str(event["summary"])]
    assert len(hidden) == 1
    assert all("attendee" not in event and "organizer" not in event for event in calendar.events)
    now = busy.clock.now()
    assert all(event.start >= now for event in calendar.events)


def test_c19_a_day_on_which_nobody_came_has_its_files_too(house: House) -> None:
    files = made(exporting.files_for_day(house, SITE, DAY))
    assert rows(files["journal.csv"]) == []
    assert files["page.pdf"].startswith(b"%PDF")


def test_a_day_that_has_not_begun_has_none(house: House) -> None:
    assert exporting.files_for_day(house, SITE, DAY + timedelta(days=1)) == NotYet()
    assert exporting.files_for_range(house, SITE, known(year("2027"))) == NotYet()
    assert not isinstance(exporting.files_for_range(house, SITE, known(week("2026-W48"))), NotYet)


def test_the_counts_of_a_day_are_those_that_the_desk_shows(busy: House) -> None:
    midnight = datetime.combine(DAY, datetime.min.time(), TUESDAY_AT_TEN.tzinfo)
    with busy.database.reading() as connection:
        of_day = tickets.of_day(connection, DAY, midnight.tzinfo)
        figures = day_figures(of_day, journal.first_of(connection, Happening.CALLED, midnight))
        counted = day_counts.of_tickets(connection, DAY, busy.journal_need, midnight.tzinfo)
    shown = counted["taken", ""], counted["called", ""], counted["in_time", ""]
    assert shown == (figures.came, figures.called, figures.in_time)
    assert figures.mean_wait is not None
    assert counted["waited_minutes", ""] == round(figures.mean_wait * figures.called)
    assert counted["urgent", ""] == sum(one.urgent for one in of_day)
    hours = Counter(f"{one.taken_at:%H}" for one in of_day)
    assert {key: number for (what, key), number in counted.items() if what == "hour"} == hours


def test_totals_are_the_same_before_and_after_the_detail_is_erased(busy: House, tmp_path: Path) -> None:
    period = known(week("2026-W48"))
    before = made(exporting.files_for_range(busy, SITE, period))
    _later(busy, 45)
    assert isinstance(purge(busy, site_folders(busy.database.path.parent), Retention()), Purged)
    after = made(exporting.files_for_range(busy, SITE, period))
    name = "numiks-2026-W48-totaux.csv"
    assert rows(after[name]) == rows(before[name])
    assert exporting.files_for_day(busy, SITE, DAY) == DetailErased()


@pytest.mark.parametrize("period", [week("2026-W48"), month("2026-11"), year("2026")], ids=lambda period: period.name)
def test_c20_totals_tell_no_small_number_and_none_can_be_worked_out(busy: House, period: Period) -> None:
    files = made(exporting.files_for_range(busy, SITE, period))
    tables: dict[str, dict[str, str]] = {}
    for row in rows(files[f"numiks-{period.name}-totaux.csv"]):
        tables.setdefault(row["Tableau"], {})[row["Détail"]] = row["Nombre"]
    tables.pop("Attente jusqu’au premier appel")
    assert sum("masqué" in table.values() for table in tables.values()) >= 5
    assert len({table["Total"] for title, table in tables.items() if title.startswith("Numéros de file")}) == 1
    for table in tables.values():
        total = table.pop("Total")
        assert all(number == "masqué" or number == "0" or int(number) >= 5 for number in table.values())
        hidden = sum(number == "masqué" for number in table.values())
        if total == "masqué":
            assert hidden == sum(number != "0" for number in table.values())
        else:
            rest = int(total) - sum(int(number) for number in table.values() if number != "masqué")
            assert hidden != 1
            assert rest > hidden or rest == hidden == 0
    for secret in HIDDEN:
        assert secret not in files[f"numiks-{period.name}-totaux.csv"].decode("utf-8-sig"), secret


def test_a_year_is_told_month_by_month_and_a_month_day_by_day(busy: House) -> None:
    steps = {
        period.name: [
            row["Détail"]
            for row in rows(made(exporting.files_for_range(busy, SITE, period))[f"numiks-{period.name}-totaux.csv"])
            if row["Tableau"].startswith("Numéros de file, jour")
        ]
        for period in (known(month("2026-11")), known(year("2026")))
    }
    assert len(steps["2026-11"]) == 30 + 1
    assert len(steps["2026"]) == 12 + 1
    assert "novembre 2026" in steps["2026"]


def test_a_day_that_is_counted_for_the_dashboard_still_has_its_detail(busy: House) -> None:
    _later(busy, 1)
    seeing.roll_up(busy)
    assert _rows(busy, "SELECT number FROM counts WHERE day = '2026-11-24' AND what = 'taken'") == [(56,)]
    assert not isinstance(exporting.files_for_day(busy, SITE, DAY), DetailErased)


def test_one_encrypted_file_holds_all(busy: House) -> None:
    files = exporting.files_for_day(busy, SITE, DAY)
    assert isinstance(files, tuple)
    (one,) = exporting.in_one(busy, files, "neuf œufs très verts")
    assert one.name == f"numiks-{DAY}.zip"


def test_each_export_is_in_the_journal_once(busy: House) -> None:
    files = exporting.files_for_day(busy, SITE, DAY)
    assert isinstance(files, tuple)
    for _ in range(2):
        exporting.told(busy, MARIE, DAY.isoformat(), files, "export-1")
    [(subject, details)] = _rows(busy, "SELECT subject, details FROM journal WHERE kind = 'exported'")
    assert subject == "2026-11-24"
    assert json.loads(details) == {"by": "marie", "files": 9, "encrypted": False}


def test_what_the_content_no_longer_knows_is_confidential_and_breaks_nothing(busy: House) -> None:
    triage = replace(busy.pack.triage, needs={})
    directory = replace(busy.pack.directory, structures={}, services={}, counters={}, workshops={}, advisers={})
    bare = replace(busy, pack=replace(busy.pack, triage=triage, directory=directory))
    files = made(exporting.files_for_day(bare, SITE, DAY))
    assert {row["Besoin"] for row in rows(files["journal.csv"])} == {CONFIDENTIAL, "Sans motif dit"}


def cells(data: bytes) -> str:
    table = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return "\n".join(str(cell) for row in table.iter_rows(values_only=True) for cell in row)


def _later(house: House, days: int) -> None:
    """Go on day by day, as the clock of a place that is open does."""
    assert isinstance(house.clock, PretendClock)
    house.clock.set_wall(house.clock.now() + timedelta(days=days))
    day.confirm_clock(house, MARIE, f"clock-{days}")


def _rows(house: House, query: str) -> Sequence[tuple[Any, ...]]:
    with closing(sqlite3.connect(house.database.path)) as connection:
        return connection.execute(query).fetchall()
