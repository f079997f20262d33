"""The totals of a week, a month or a year as a table; small numbers are masked before they get here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.period_report import PeriodReport, Table
from kiosk.domain.ticket_life import Stage
from kiosk.export.cells import Cell
from kiosk.export.labels import STAGES, Labels
from kiosk.export.sheet import Column, Kind, Sheet

MASKED = "masqué"

COLUMNS = (Column("Tableau", 34), Column("Détail", 52), Column("Nombre", 12, Kind.COUNT))

NOTES = (
    "« masqué » : moins de cinq personnes, ou un nombre qui permettrait de retrouver un nombre plus petit que cinq.",
    "« confidentiel » : les besoins qui touchent à la santé, au droit, au couple ou à un danger, en un seul nombre.",
    "Deux exports qui se recouvrent (un mois et ses semaines) ne sont pas à donner ensemble hors de la maison.",
)

TITLES = {
    "step": "Numéros de file, jour par jour ou mois par mois",
    "need": "Numéros de file, par besoin",
    "language": "Numéros de file, par langue",
    "hour": "Numéros de file, par heure",
    "end": "Numéros de file, par suite",
    "urgent": "Numéros de file, urgents ou non",
    "promise": "Premier appel",
    "referral": "Orientations",
    "booking": "Rendez-vous",
    "seat": "Places d’atelier",
    "help": "Appels à l’équipe",
}

WORDS = {
    "urgent": {"yes": "urgent", "no": "non urgent"},
    "promise": {"kept": "à temps", "late": "en retard", "never": "jamais appelé"},
    "booking": {"booked": "pas venu, ou à venir", "arrived": "venu", "cancelled": "annulé"},
    "seat": {"booked": "pas venu, ou à venir", "arrived": "venu", "cancelled": "annulé"},
    "help": {
        "person": "une personne, s’il vous plaît",
        "need": "un besoin que l’équipe traite elle-même",
        "language": "une langue absente de la borne",
        "medical": "une urgence médicale",
    },
}


def period_sheet(report: PeriodReport, labels: Labels) -> Sheet:
    """Return the totals as one table to filter."""
    return Sheet(f"Totaux {report.period.name}", COLUMNS, lambda: _rows(report, labels), NOTES)


def _rows(report: PeriodReport, labels: Labels) -> Iterator[Sequence[Cell]]:
    for table in report.tables:
        title = TITLES[table.what]
        for key, number in table.counts.items():
            yield title, _word(table, key, labels), _number(number)
        yield title, "Total", _number(table.total)
    wait = None if report.mean_wait is None else round(report.mean_wait)
    yield "Attente jusqu’au premier appel", "Moyenne, en minutes", _number(wait)


def _number(number: int | None) -> Cell:
    return MASKED if number is None else number


def _word(table: Table, key: str, labels: Labels) -> str:
    if key == CONFIDENTIAL:
        return key
    match table.what:
        case "step":
            return _step(key, labels)
        case "need":
            return labels.need(key)
        case "language":
            return labels.language(key)
        case "referral":
            return labels.structure(key)
        case "hour":
            return f"{int(key)} h"
        case "end":
            return STAGES[Stage(key)]
        case what:
            return WORDS[what].get(key, key)


def _step(key: str, labels: Labels) -> str:
    if len(key) == len("2026-11"):
        month = date.fromisoformat(f"{key}-01")
        return f"{labels.words.month(month)} {month.year}"
    return labels.words.day(date.fromisoformat(key))
