"""Structures, places, permanences, documents, numbers, openings: read into the domain's directory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from kiosk.content.exchange import SERVICES
from kiosk.content.hours import closures, openings
from kiosk.content.public_holidays import ZONES, public_holidays
from kiosk.content.reading import Reading
from kiosk.content.team_files import read_team, read_workshops
from kiosk.domain.directory import HOME, Directory, Document, EmergencyNumber, Place, Structure, StructureKind
from kiosk.domain.schedule import Calendar
from kiosk.toml.reader import Table

REQUIRED_NUMBERS = ("15", "112", "114")
"""What the screen for a medical emergency shows."""


def read_directory(reading: Reading, today: date) -> Directory:
    """Read everybody and everything a visitor can be sent to. Needs taught in workshops are checked elsewhere."""
    openings_file = reading.file("openings.toml")
    own = _own_calendar(openings_file, today)
    last_ticket = timedelta(minutes=openings_file.number("last_ticket_minutes", 0, 240))
    openings_file.close()
    documents = dict(_documents(reading))
    team = read_team(reading, own)
    return Directory(
        structures=_structures(reading, documents, own),
        emergency_numbers=dict(_emergency_numbers(reading)),
        documents=documents,
        services=team.services,
        counters=team.counters,
        advisers=team.advisers,
        workshops=read_workshops(reading, own, today),
        own=own,
        last_ticket_before=last_ticket,
    )


def _own_calendar(file: Table, today: date) -> Calendar:
    file.confirmed(f"{HOME}, horaires")
    zone = file.choice("public_holidays", ZONES, "la zone")
    return Calendar(
        openings(file, "hours"), closures(file, "closures"), public_holidays(zone, range(today.year, today.year + 3))
    )


def _documents(reading: Reading) -> Iterable[tuple[str, Document]]:
    for code, table in reading.file("documents.toml").tables():
        yield code, Document(code, table.text("label"), reading.pictogram(table))
        table.close()


def _emergency_numbers(reading: Reading) -> Iterable[tuple[str, EmergencyNumber]]:
    file = reading.file("emergency.toml")
    for code, table in file.tables():
        yield code, EmergencyNumber(code, table.text("number"), table.text("label"), reading.pictogram(table))
        table.confirmed(f"numéro {code}", True)
        table.close()
    for code in REQUIRED_NUMBERS:
        if not file.has(code):
            file.error(None, f"il manque le numéro {code}", f"l’écran d’urgence l’affiche : ajoutez [{code}]")


def _structures(reading: Reading, documents: Mapping[str, Document], own: Calendar) -> dict[str, Structure]:
    found = {}
    for code, table in reading.file("structures.toml").tables():
        found[code] = Structure(
            code=code,
            name=table.text("name"),
            kind=table.member("kind", StructureKind, "le genre", StructureKind.RESIDENT),
            pictogram=reading.pictogram(table),
            enabled=table.flag("enabled", True),
            bring=table.choices("bring", reading.known("documents.toml", documents), "le document"),
            siret=_siret(table),
            about=table.text("about", ""),
            mediation=table.choices("mediation", SERVICES, "le service de médiation numérique"),
        )
        table.close()
    if HOME not in found:
        reading.file("structures.toml").error(None, f"il manque {HOME}", "la borne s’y trouve : ajoutez-le")
    for name, kinds in _PLACE_FILES.items():
        file = reading.file(name)
        for code, table in file.tables():
            structure = found.get(code)
            if structure is None and "structures.toml" not in reading.sources:
                continue
            if structure is None:
                file.unknown(table.spot, "la structure", code, found)
            elif structure.kind not in kinds:
                problem = f"{structure.name} n’est pas à sa place ici"
                file.error(code, problem, "une permanence va dans permanences.toml, le reste dans places.toml")
            else:
                found[code] = _placed(structure, table, own)
    return found


def _siret(table: Table) -> str:
    siret = table.text("siret", "")
    if siret and not (siret.isdecimal() and len(siret) == 14):
        table.error("siret", "un SIRET a quatorze chiffres", "recopiez-le sans espace")
    return siret


_PLACE_FILES = {
    "places.toml": {StructureKind.RESIDENT, StructureKind.OUTSIDE},
    "permanences.toml": {StructureKind.PERMANENCE},
}


def _placed(structure: Structure, table: Table, own: Calendar) -> Structure:
    place = Place(
        floor=table.number("floor", -5, 60) if table.has("floor") else None,
        door=table.text("door", ""),
        address=table.text("address", ""),
        phone=table.text("phone", ""),
    )
    if structure.code == HOME:
        calendar = own
    else:
        calendar = Calendar(openings(table, "hours"), closures(table, "closures"), own.holidays)
    confirmed = table.confirmed(f"{structure.name}, lieu et horaires")
    table.close()
    return replace(structure, place=place, calendar=calendar, confirmed=confirmed)
