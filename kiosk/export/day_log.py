"""The day's log: a row a passage, nobody in it, nothing of a confidential need but that somebody came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.coop_labels import THEMES
from kiosk.domain.passage import PassageKind, Row
from kiosk.export.cells import Cell, lines
from kiosk.export.labels import STAGES, Labels
from kiosk.export.sheet import Column, Kind, Sheet

COLUMNS = (
    Column("Date", 12, Kind.DAY),
    Column("Arrivée (quart d’heure)", 13, Kind.TIME),
    Column("Passage", 19),
    Column("Besoin", 42),
    Column("File", 27),
    Column("Langue", 14),
    Column("Urgent", 9),
    Column("Sur rendez-vous", 13),
    Column("Attente (min, quart d’heure)", 13, Kind.COUNT),
    Column("Appelé à temps", 10),
    Column("Suite", 17),
    Column("Orienté vers", 30),
    Column("Thèmes La Coop", 38, Kind.LINES),
    Column("Durée (min)", 9, Kind.COUNT),
)

KINDS = {
    PassageKind.TICKET: "Numéro de file",
    PassageKind.BOOKING: "Rendez-vous pris",
    PassageKind.SEAT: "Place d’atelier",
    PassageKind.REFERRAL: "Orientation",
    PassageKind.NO_LANGUAGE: "Langue absente",
    PassageKind.ALARM: "Alarme",
}

NOTES = (
    "Une ligne par passage : un numéro, un rendez-vous pris, une place d’atelier, une orientation, un appel à l’aide.",
    "Aucun nom, aucun numéro de ticket : une ligne ne permet pas de retrouver une personne.",
    "Les heures et les attentes sont arrondies au quart d’heure, vers le bas ; l’ordre y est sans signification.",
    "« confidentiel » : le besoin touche à la santé, au droit, au couple ou à un danger. Rien d’autre n’en est dit.",
    "« autre langue » : moins de cinq personnes parlaient cette langue ce jour-là.",
)


def day_log(day: date, rows: Sequence[Row], labels: Labels) -> Sheet:
    """Return the log of a day as a table."""
    return Sheet(f"Journal {day:%d-%m-%Y}", COLUMNS, lambda: (_cells(row, labels) for row in rows), NOTES)


def _cells(row: Row, labels: Labels) -> Sequence[Cell]:
    day, hour, language = row.at.date(), row.at.time(), labels.language(row.language)
    if row.confidential or row.kind is None:
        withheld: list[Cell] = [None] * (len(COLUMNS) - 6)
        return (day, hour, CONFIDENTIAL, CONFIDENTIAL, CONFIDENTIAL, language, *withheld)
    return (
        day,
        hour,
        KINDS[row.kind],
        labels.need(row.need),
        labels.service(row.service),
        language,
        _yes(row.urgent),
        _yes(row.booked),
        row.wait,
        None if row.in_time is None else _yes(row.in_time),
        None if row.stage is None else STAGES[row.stage],
        labels.structure(row.structure),
        lines([THEMES.get(theme, theme) for theme in row.themes]),
        row.minutes,
    )


def _yes(holds: bool) -> str:
    return "oui" if holds else "non"
