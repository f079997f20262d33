"""What a coordinator leaves with: the files of a day in detail, and of a week, a month or a year in totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.confidential import telling_structures
from kiosk.domain.day_report import day_report
from kiosk.domain.overrides import By
from kiosk.domain.passage import rows
from kiosk.domain.period import Period
from kiosk.domain.period_report import period_report
from kiosk.export.calendar_file import write_calendar
from kiosk.export.coop_sheet import coop_sheet
from kiosk.export.csv_file import write_csv
from kiosk.export.day_log import day_log
from kiosk.export.day_page import write_day_page
from kiosk.export.files import ExportFile
from kiosk.export.labels import Labels
from kiosk.export.manifest import About, with_manifest
from kiosk.export.period_sheet import period_sheet
from kiosk.export.sealed import sealed
from kiosk.export.sheet import Sheet
from kiosk.export.xlsx_file import write_xlsx
from kiosk.language import SOURCE, catalogue
from kiosk.paths import bundled
from kiosk.settings import Settings
from kiosk.store import days, journal, totals
from kiosk.store.journal import Happening
from kiosk.usecases import coming, passages
from kiosk.usecases.house import House


@dataclass(frozen=True, slots=True)
class NotYet:
    """The expected «no»: that has not begun yet."""


@dataclass(frozen=True, slots=True)
class DetailErased:
    """The expected «no»: of that day only totals remain; its week, month and year can be exported."""


def files_for_day(house: House, settings: Settings, day: date) -> Sequence[ExportFile] | NotYet | DetailErased:
    """Return the files of a day, in the order in which to write them; a day on which nobody came has files too.

    Everything is read now: what happens later is not in them. Raises StoreTrouble when the store refuses.
    """
    if day > house.day:
        return NotYet()
    if days.erased(house.database, day):
        return DetailErased()
    made_at, labels = house.clock.now(), labels_of(house, settings)
    found = passages.of_day(house, day)
    report = day_report(day, found, passages.fillings(house, day))
    log = day_log(day, rows(found), labels)
    coop, findings = coop_sheet(found, labels)
    entries = coming.entries(house, labels)
    prefix = f"numiks-{day.isoformat()}-"
    page = ExportFile(f"{prefix}page.pdf", lambda stream: write_day_page(report, labels, made_at, stream))
    calendar = ExportFile(
        f"{prefix}agenda.ics", lambda stream: write_calendar(entries, f"Agenda {labels.name}", made_at, stream)
    )
    contents = {
        page.name: "la journée en une page",
        f"{prefix}journal.xlsx et .csv": "une ligne par passage, sans aucune personne",
        f"{prefix}la-coop.xlsx et .csv": "les accompagnements terminés, à saisir dans La Coop",
        calendar.name: "les rendez-vous et les ateliers des jours qui viennent",
    }
    title = f"{labels.name} – la journée du {labels.words.day(day)} {day.year}"
    about = About(title, made_at, contents, findings)
    tables = (*_tables(f"{prefix}journal", log, made_at), *_tables(f"{prefix}la-coop", coop, made_at))
    return with_manifest(prefix, (page, *tables, calendar), about)


def files_for_range(house: House, settings: Settings, period: Period) -> Sequence[ExportFile] | NotYet:
    """Return the files of a week, a month or a year: totals alone, of days erased long ago too.

    The store is read a day at a time, and kept as counts. Raises StoreTrouble when the store refuses.
    """
    if period.first > house.day:
        return NotYet()
    made_at, labels = house.clock.now(), labels_of(house, settings)
    counted = totals.of_days(house.database, period.first, period.last, house.journal_need, made_at.tzinfo)
    report = period_report(period, counted, telling_structures(house.pack.triage))
    prefix = f"numiks-{period.name}-"
    files = _tables(f"{prefix}totaux", period_sheet(report, labels), made_at)
    contents = {f"{prefix}totaux.xlsx et .csv": "des totaux, sans les nombres plus petits que cinq"}
    return with_manifest(prefix, files, About(f"{labels.name} – totaux {period.name}", made_at, contents))


def in_one(house: House, files: Sequence[ExportFile], password: str) -> tuple[ExportFile]:
    """Return one file that holds all of `files` and opens with the password alone."""
    prefix = files[0].name.rpartition("-")[0]
    return (sealed(f"{prefix}.zip", files, password, house.clock.now()),)


def told(house: House, by: By, what: str, files: Sequence[ExportFile], command: str) -> None:
    """Write down, before its first byte leaves, that `what` goes: a day or a period by name; and whether encrypted."""
    details = {"by": by.staff, "files": len(files), "encrypted": files[0].name.endswith(".zip")}
    with house.database.transaction() as connection:
        if not journal.tells(connection, Happening.EXPORTED, command):
            now = house.clock.now()
            journal.record(connection, kind=Happening.EXPORTED, subject=what, command=command, at=now, details=details)


def labels_of(house: House, settings: Settings) -> Labels:
    """Return the words of the files."""
    words = catalogue(SOURCE, bundled("translations"))
    return Labels(house.pack.triage, house.pack.directory, words, settings.name, settings.building)


def _tables(name: str, sheet: Sheet, made_at: datetime) -> tuple[ExportFile, ExportFile]:
    return (
        ExportFile(f"{name}.xlsx", lambda stream: write_xlsx(sheet, made_at, stream)),
        ExportFile(f"{name}.csv", lambda stream: write_csv(sheet, stream)),
    )
