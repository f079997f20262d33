"""services.toml and workshops.toml: who receives, for what, where and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.content import recurrence
from kiosk.content.hours import WEEKDAYS, moment, openings
from kiosk.content.reading import Reading
from kiosk.content.vocabulary import LEVELS
from kiosk.domain.directory import Adviser, Counter, Service, Workshop
from kiosk.domain.schedule import Calendar
from kiosk.domain.staff import LANGUAGE_TAG
from kiosk.toml.reader import Table


@dataclass(frozen=True, slots=True)
class Team:
    """What services.toml tells."""

    services: Mapping[str, Service]
    counters: Mapping[str, Counter]
    advisers: Mapping[str, Adviser]


def read_team(reading: Reading, own: Calendar) -> Team:
    """Read what one queues for, where one is received and who receives."""
    file = reading.file("services.toml")
    services = {code: _service(code, table) for code, table in file.tables("services", required=True)}
    counters = {code: _counter(code, table) for code, table in file.tables("counters", required=True)}
    advisers = {
        code: _adviser(code, table, services, counters, own) for code, table in file.tables("advisers", required=True)
    }
    file.close()
    return Team(services, counters, advisers)


def _service(code: str, table: Table) -> Service:
    service = Service(code, table.text("label"), table.flag("appointments", True))
    table.close()
    return service


def _counter(code: str, table: Table) -> Counter:
    counter = Counter(code, table.text("label"))
    table.close()
    return counter


def _adviser(code: str, table: Table, services: Collection[str], counters: Collection[str], own: Calendar) -> Adviser:
    languages = table.texts("languages")
    for index, tag in enumerate(languages):
        if not LANGUAGE_TAG.fullmatch(tag):
            spot = table.spot.under("languages", index)
            table.notebook.error(spot, f"{tag[:40]} n’est pas un code de langue", 'écrivez "fr", "ar", "fa-AF"…')
    adviser = Adviser(
        code=code,
        label=table.text("label"),
        counter=table.choice("counter", counters, "le poste"),
        skills=frozenset(table.choices("skills", services, "la file")),
        languages=languages,
        presence=Calendar(openings(table, "presence"), own.closures, own.holidays),
        appointments=Calendar(openings(table, "appointments"), own.closures, own.holidays),
    )
    table.confirmed(f"{adviser.label}, horaires")
    table.close()
    return adviser


def read_workshops(reading: Reading, own: Calendar, today: date) -> dict[str, Workshop]:
    """Read the collective lessons; they keep NUMIKS's closures and public holidays."""
    found = {}
    for code, table in reading.file("workshops.toml").tables():
        rule, first = _rule(table)
        found[code] = Workshop(
            code=code,
            title=table.text("title"),
            pictogram=reading.pictogram(table),
            level=table.choice("level", LEVELS, "le niveau"),
            seats=table.number("seats", 1, 200),
            minutes=table.number("minutes", 15, 480),
            weekday=first.weekday() if first else _weekday(table),
            start=moment(table, "start"),
            calendar=own,
            needs=frozenset(table.texts("needs")),
            rule=rule,
            first=first,
            days=recurrence.days(rule, first, today) if first else frozenset(),
            cancelled=frozenset(table.days("except")),
        )
        table.confirmed(f"atelier {code}")
        table.close()
    return found


def _weekday(table: Table) -> int:
    name = table.choice("day", WEEKDAYS, "le jour")
    return WEEKDAYS.index(name) if name in WEEKDAYS else 0


def _rule(table: Table) -> tuple[str, date | None]:
    """Read by which rule it comes back, and from which day on; neither where it does every week."""
    if not table.has("repeat"):
        return "", None
    rule, first = table.text("repeat"), table.day("first")
    wrong = recurrence.fault(rule)
    if wrong:
        table.error("repeat", wrong, "écrivez par exemple FREQ=WEEKLY;INTERVAL=2 ou FREQ=MONTHLY;BYDAY=1TU")
    if not _EARLIEST <= first <= _LATEST:
        if first != date.min:
            table.error("first", "ce jour est trop loin", "écrivez le premier jour de l’atelier")
        return "", None
    return ("", None) if wrong else (rule, first)


_EARLIEST, _LATEST = date(2020, 1, 1), date(2100, 1, 1)
"""Between which an atelier may begin: a rule is counted from there."""
