"""What has changed between two versions of the site's files, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.content.hours import WEEKDAYS
from kiosk.domain.directory import HOME

Document = Mapping[str, object]

_NAMES = ("name", "label", "title", "text")
"""Keys that say how a thing is called."""

_WEEKS = ("hours", "presence", "appointments")
_GROUPS = ("site", "screen", "visit", "desk", "panel", "printer", "retention")

_WHOLE = {"openings.toml": HOME, "site.toml": "Réglages"}
"""Files that are about one thing."""

_THINGS = {
    "structures.toml": "la structure",
    "places.toml": "le lieu",
    "permanences.toml": "la permanence",
    "workshops.toml": "l’atelier",
    "documents.toml": "le document",
    "emergency.toml": "le numéro d’urgence",
    "needs.toml": "le besoin",
    "questions.toml": "la question",
    "services": "la file",
    "counters": "le poste",
    "advisers": "le poste d’équipe",
}

_KEYS = {
    "hours": "horaires",
    "presence": "présence",
    "appointments": "rendez-vous",
    "closures": "fermetures",
    "public_holidays": "jours fériés",
    "last_ticket_minutes": "dernier numéro avant la fermeture (minutes)",
    "confirmed": "vérifié",
    "enabled": "proposé aux visiteurs",
    "floor": "étage",
    "door": "porte",
    "address": "adresse",
    "phone": "téléphone",
    "bring": "à apporter",
    "name": "nom",
    "label": "nom",
    "title": "nom",
    "pictogram": "dessin",
    "kind": "genre",
    "level": "niveau",
    "seats": "places",
    "minutes": "durée en minutes",
    "day": "jour",
    "start": "début",
    "repeat": "répétition",
    "except": "dates annulées",
    "needs": "besoins",
    "skills": "compétences",
    "languages": "langues",
    "counter": "poste",
    "building": "bâtiment",
    "postcode": "code postal",
    "commune": "commune",
    "insee": "code INSEE",
    "siret": "SIRET",
    "about": "présentation",
    "mediation": "aide numérique",
    "short_side_mm": "petit côté de l’écran (mm)",
    "orientation": "sens de l’écran",
    "paper_mm": "largeur du papier (mm)",
    "detail_days": "détail gardé (jours)",
    "audit_days": "actions de l’équipe gardées (jours)",
    "log_days": "journal technique gardé (jours)",
    "lock_minutes": "verrouillage du poste d’accueil (minutes)",
    "quiet_seconds": "attente avant de demander « encore là ? » (secondes)",
    "warning_seconds": "durée de cette question (secondes)",
    "farewell_seconds": "durée du dernier écran (secondes)",
    "shuffled_pad": "clavier mélangé",
}


def differences(before: Mapping[str, Document], after: Mapping[str, Document]) -> tuple[str, ...]:
    """Return a line for each thing that differs in the files of `after`; nothing for what only reads otherwise."""
    names = _called(before) | _called(after)
    return tuple(
        dict.fromkeys(
            _line(file, path, was, now, names)
            for file, new in after.items()
            for path, was, now in _differing(before.get(file, {}), new, opened=file == "site.toml")
        )
    )


def _called(documents: Mapping[str, Document]) -> dict[tuple[str, str], str]:
    """Return how every thing of a pack is called, by its file or group and its code."""
    found = {}
    for file, document in documents.items():
        groups = document if file == "services.toml" else {file: document}
        for group, things in groups.items():
            for code, table in things.items() if isinstance(things, Mapping) else ():
                name = (
                    next((table[key] for key in _NAMES if key in table), None) if isinstance(table, Mapping) else None
                )
                if isinstance(name, str):
                    found[group, code] = name
    return found


def _differing(
    old: Document, new: Document, *, opened: bool = False
) -> Iterator[tuple[tuple[str, ...], object, object]]:
    """Yield the path of each thing that differs; a table that comes or goes is one thing unless it is `opened`."""
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        tables = isinstance(was, Mapping) and isinstance(now, Mapping)
        if tables or ((opened or key in _WEEKS) and isinstance(was or now, Mapping)):
            inner = _differing(was or {}, now or {})  # type: ignore[arg-type]
            yield from (((key, *path), a, b) for path, a, b in inner)
        else:
            yield (key,), was, now


def _line(file: str, path: tuple[str, ...], was: object, now: object, names: Mapping[tuple[str, str], str]) -> str:
    if file == "services.toml" and len(path) > 1:
        group, code, *rest = path
    elif file in _WHOLE:
        group, code, rest = "", "", list(path)
    else:
        group, (code, *rest) = file, path
    thing = names.get((group, code)) or names.get(("structures.toml", code), code)
    if code and not rest:
        what = _THINGS.get(group, "")
        return f"{thing} : {what} est {'ajouté' if was is None else 'retiré'}{'e' if what.startswith('la ') else ''}"
    who = _WHOLE.get(file, thing)
    about = ", ".join(_KEYS.get(key, key) for key in _telling(rest))
    return f"{who}, {about} : {_said(was, rest)} → {_said(now, rest)}"


def _telling(rest: list[str]) -> list[str]:
    """Leave out the name of a group of settings: what is inside says it."""
    return rest[1:] if len(rest) > 1 and rest[0] in _GROUPS else rest


def _said(value: object, rest: list[str]) -> str:
    hours = rest[-1] in WEEKDAYS
    match value:
        case None:
            return "fermé" if hours else "rien"
        case True | False:
            return "oui" if value else "non"
        case date():
            return value.strftime("%d/%m/%Y")
        case list() if not value:
            return "fermé" if hours else "rien"
        case list():
            return " et ".join(_said(item, [""]) for item in value)
        case {"first": date() as first, **more}:
            last = more.get("last", first)
            span = _said(first, [""]) if last == first else f"{_said(first, [''])} au {_said(last, [''])}"
            return f"{span} ({more['reason']})" if more.get("reason") else span
        case dict():
            return ", ".join(f"{key} {_said(inner, [''])}" for key, inner in value.items())
        case _:
            return str(value)
