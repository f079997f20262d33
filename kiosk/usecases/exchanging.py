"""Structures taken from the files of others, and ours given to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.content import opening_hours
from kiosk.content.exchange import Entry
from kiosk.content.hours import WEEKDAYS
from kiosk.domain.directory import HOME, Directory, Structure, StructureKind
from kiosk.domain.fresh_code import fresh_code
from kiosk.domain.schedule import Opening
from kiosk.settings import Settings
from kiosk.toml.edit import Change, Drop, Put
from kiosk.usecases.editing import Edit

_COMMUNE = re.compile(r"(?P<street>.*?),?\s*(?P<postcode>\d{5})\s+(?P<commune>\D+)")
_LEAST_ABOUT = 50
"""Letters of a description, for data·inclusion."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What a file would change: the edit, whom it adds, and whose hours must be typed by hand."""

    edit: Edit
    added: tuple[str, ...]
    hours_lost: tuple[str, ...]


def entries(directory: Directory, settings: Settings, today: date) -> tuple[Entry, ...]:
    """Return our structures that visitors are sent to, for a file; what nobody has confirmed is left out of each."""
    return tuple(_entry(one, settings, today) for one in directory.structures.values() if one.enabled)


def _entry(one: Structure, settings: Settings, today: date) -> Entry:
    place, outside = one.known_place, one.kind is StructureKind.OUTSIDE
    address, postcode, commune = settings.address, settings.postcode, settings.commune
    more = ""
    if outside:
        address, postcode, commune = _split(place.address if place else "")
    elif place is not None:
        floor = "" if place.floor is None else "Rez-de-chaussée" if place.floor == 0 else f"Étage {place.floor}"
        more = ", ".join(filter(None, (settings.building, floor, place.door)))
    return Entry(
        id=one.code,
        name=one.name,
        about=_about(one, settings),
        siret=one.siret,
        address=address,
        more_address=more,
        postcode=postcode,
        commune=commune,
        insee="" if outside else settings.insee,
        phone=place.phone if place else "",
        hours=opening_hours.write(one.calendar, today) if one.confirmed else "",
        services=one.mediation,
    )


def _split(address: str) -> tuple[str, str, str]:
    found = _COMMUNE.fullmatch(address)
    return (found["street"], found["postcode"], found["commune"].strip()) if found else (address, "", "")


def _about(one: Structure, settings: Settings) -> str:
    if len(one.about) >= _LEAST_ABOUT:
        return one.about
    kinds = {
        StructureKind.RESIDENT: f"structure qui reçoit le public dans le bâtiment {settings.building}",
        StructureKind.PERMANENCE: f"permanence qui se tient certains jours dans le bâtiment {settings.building}",
        StructureKind.OUTSIDE: f"lieu vers lequel {settings.name} oriente le public de {settings.building}",
    }
    said = f"{one.about.rstrip('. ')}. " if one.about else ""
    return f"{said}{one.name} : {kinds[one.kind]}. L’accueil renseigne sur place."


def take(directory: Directory, settings: Settings, found: tuple[Entry, ...]) -> Taking:
    """Return what the structures of a file change: those known by SIRET or name, and new ones, to be verified."""
    by_siret = {one.siret: one for one in directory.structures.values() if one.siret}
    by_name = {one.name.casefold(): one for one in directory.structures.values()}
    facts: list[Change] = []
    places: dict[str, list[Change]] = {"places.toml": [], "permanences.toml": []}
    added, lost, codes = [], [], set(directory.structures)
    for entry in found:
        known = by_siret.get(entry.siret) or by_name.get(entry.name.casefold())
        if known is None:
            code = _fresh(entry.name, codes)
            codes.add(code)
            added.append(entry.name)
            kind = _kind(entry, settings)
            facts += [Put((code, "name"), entry.name), Put((code, "kind"), kind.value)]
            facts.append(Put((code, "pictogram"), "structure_outside"))
        else:
            code, kind = known.code, known.kind
        file = "permanences.toml" if kind is StructureKind.PERMANENCE else "places.toml"
        facts += _facts(code, entry, known)
        changes = _place(code, entry, known, kind)
        hours = opening_hours.read(entry.hours) if entry.hours else ()
        if hours is None:
            lost.append(entry.name)
        elif hours and code != HOME and (known is None or hours != known.calendar.openings):
            changes += [Drop((code, "hours")), *_hours(code, hours)]
        if changes or known is None:
            # Whatever comes from elsewhere is verified here before a visitor is sent there.
            changes.append(Put((code, "confirmed"), False))
        places[file] += changes
    edit: Mapping[str, list[Change]] = {"structures.toml": facts, **places}
    return Taking({file: tuple(one) for file, one in edit.items() if one}, tuple(added), tuple(lost))


def _kind(entry: Entry, settings: Settings) -> StructureKind:
    same = bool(settings.address) and entry.address.casefold() == settings.address.casefold()
    return StructureKind.RESIDENT if same else StructureKind.OUTSIDE


def _facts(code: str, entry: Entry, known: Structure | None) -> list[Change]:
    told: dict[str, tuple[object, object]] = {
        "siret": (entry.siret, known.siret if known else ""),
        "about": (entry.about, known.about if known else ""),
        "mediation": (list(entry.services), list(known.mediation) if known else []),
    }
    return [Put((code, key), new) for key, (new, old) in told.items() if new and new != old]


def _place(code: str, entry: Entry, known: Structure | None, kind: StructureKind) -> list[Change]:
    changes: list[Change] = []
    place = known.place if known else None
    if entry.phone and entry.phone != (place.phone if place else ""):
        changes.append(Put((code, "phone"), entry.phone))
    if kind is StructureKind.OUTSIDE and entry.address:
        commune = " ".join(filter(None, (entry.postcode, entry.commune)))
        address = ", ".join(filter(None, (entry.address, commune)))
        if address != (place.address if place else ""):
            changes.append(Put((code, "address"), address))
    return changes


def _hours(code: str, openings: tuple[Opening, ...]) -> list[Change]:
    week: dict[int, list[str]] = {}
    for one in openings:
        hours = f"{one.start.hour}:{one.start.minute:02}-{one.end.hour}:{one.end.minute:02}"
        week.setdefault(one.weekday, []).append(hours)
    return [Put((code, "hours", WEEKDAYS[day]), hours) for day, hours in week.items()]


def _fresh(name: str, known: set[str]) -> str:
    return f"EXT:{fresh_code(name, {code.partition(':')[2] for code in known})}"
