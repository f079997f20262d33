"""The day in one page, to be pinned up or put in a file: what came, how it went, what was missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import BinaryIO

from kiosk.domain.confidential import CONFIDENTIAL
from kiosk.domain.day_report import WAIT_BANDS, DayReport, Filling, Unserved
from kiosk.export import plots
from kiosk.export.drawing import GREEN, HEIGHT, MINT, PAPER, SOFT, WHITE, WIDTH, Page
from kiosk.export.labels import Labels
from kiosk.export.plots import TINY, Bar, Card, Level

MARGIN, GAP = 12.0, 5.0
MOST_NEEDS, MOST_LANGUAGES, MOST_STRUCTURES, MOST_WORKSHOPS = 12, 7, 7, 3

RARE_LANGUAGES = "autres langues"

UNSERVED = {
    Unserved.LEFT: "Parti avant l’appel",
    Unserved.MISSED: "Absent à l’appel",
    Unserved.SENT_HOME: "Reparti à la fermeture",
    Unserved.CANCELLED: "Retiré de la file",
    Unserved.NO_LANGUAGE: "Langue absente",
    Unserved.WAITING: "Attend encore",
    Unserved.NO_SEAT: "Atelier complet",
}


def write_day_page(report: DayReport, labels: Labels, made_at: datetime, stream: BinaryIO) -> None:
    """Draw the page; exactly one, however busy the day."""
    page = Page(stream, f"{labels.name} – {labels.words.day(report.day)} {report.day.year}")
    page.box(0, 0, WIDTH, HEIGHT, PAPER)
    _head(page, report, labels)
    width = WIDTH - 2 * MARGIN
    _figures(page, report, 37, width)
    half = (width - GAP) / 2
    left, right = MARGIN, MARGIN + half + GAP
    _hours(page, Card(left, 66, width, 44), report)
    _needs(page, Card(left, 115, half, 96), report, labels)
    _languages(page, Card(right, 115, half, 45.5), report, labels)
    _referrals(page, Card(right, 165.5, half, 45.5), report, labels)
    _waits(page, Card(left, 216, 70, 56), report)
    _workshops(page, Card(left + 75, 216, 48, 56), report.fillings, labels)
    _unserved(page, Card(left + 128, 216, 58, 56), report)
    _foot(page, labels, made_at)
    page.finish()


def _head(page: Page, report: DayReport, labels: Labels) -> None:
    page.box(0, 0, WIDTH, 31, GREEN)
    day = labels.words.day(report.day)
    page.text(MARGIN, 14, f"{labels.name} · {labels.building}", 10, colour=MINT, most=130)
    page.text(MARGIN, 24, f"{day[0].upper()}{day[1:]} {report.day.year}", 20, bold=True, colour=WHITE, most=140)
    page.text(WIDTH - MARGIN, 24, "La journée en une page", 10, colour=MINT, align="right")


def _figures(page: Page, report: DayReport, y: float, width: float) -> None:
    share = f"{round(100 * report.in_time / report.called)} %" if report.called else "–"
    wait = "–" if report.mean_wait is None else f"{round(report.mean_wait)} min"
    lost = sum(number for why, number in report.unserved if why is not Unserved.WAITING)
    shown = (
        (str(report.passages), _plural(report.passages, "passage"), f"dont {report.tickets} par la file"),
        (str(report.served), _plural(report.served, "personne reçue", "personnes reçues"), "à un poste de l’équipe"),
        (wait, "d’attente moyenne", "jusqu’au premier appel"),
        (share, "appelées à temps", f"{report.in_time} sur {report.called} appelées"),
        (str(lost), "sans réponse", "partis ou sans place"),
    )
    each = (width - (len(shown) - 1) * 3.5) / len(shown)
    for place, (number, said, more) in enumerate(shown):
        plots.figure(page, Card(MARGIN + place * (each + 3.5), y, each, 24), number, said, more)


def _hours(page: Page, card: Card, report: DayReport) -> None:
    plots.frame(page, card, "Passages, heure par heure", "" if report.hours else "Personne n’est venu.")
    if report.hours:
        plots.columns(page, card, [Bar(f"{hour} h", number) for hour, number in report.hours])


def _needs(page: Page, card: Card, report: DayReport, labels: Labels) -> None:
    plots.frame(page, card, "Pour quoi", "" if report.needs else "Rien à montrer.")
    named = [Bar(labels.need(code), number, code == CONFIDENTIAL) for code, number in report.needs]
    plots.bars(page, card, _most(named, MOST_NEEDS, "autres besoins"), 0.7)


def _languages(page: Page, card: Card, report: DayReport, labels: Labels) -> None:
    plots.frame(page, card, "En quelle langue", "" if report.languages else "Rien à montrer.")
    named = [Bar(labels.language(tag) if tag else RARE_LANGUAGES, number, not tag) for tag, number in report.languages]
    plots.bars(page, card, _most(named, MOST_LANGUAGES, "autres"), 0.36)


def _referrals(page: Page, card: Card, report: DayReport, labels: Labels) -> None:
    plots.frame(page, card, "Vers qui on a orienté", "" if report.referrals else "Personne n’a été orienté ailleurs.")
    named = [Bar(labels.structure(code), number, code == CONFIDENTIAL) for code, number in report.referrals]
    plots.bars(page, card, _most(named, MOST_STRUCTURES, "autres structures"), 0.56)


def _waits(page: Page, card: Card, report: DayReport) -> None:
    plots.frame(page, card, "Attente en minutes, et promesse", "" if report.called else "Personne n’a été appelé.")
    if report.called:
        closed = [f"{low}–{high}" for low, high in pairwise(WAIT_BANDS)]
        plots.stacks(page, card, [*closed, f"{WAIT_BANDS[-1]}+"], report.waits)


def _workshops(page: Page, card: Card, fillings: Sequence[Filling], labels: Labels) -> None:
    plots.frame(page, card, "Ateliers", "" if fillings else "Pas d’atelier ce jour-là.")
    shown = [
        Level(labels.workshop(one.workshop), one.seated, one.capacity, one.came, one.waiting)
        for one in fillings[:MOST_WORKSHOPS]
    ]
    plots.levels(page, card, shown)
    if fillings:
        page.text(card.left, card.y + card.height - 3.4, "vert : venus, jaune : inscrits", TINY, colour=SOFT)


def _unserved(page: Page, card: Card, report: DayReport) -> None:
    plots.frame(page, card, "Resté sans réponse", "" if report.unserved else "Tout le monde a eu une réponse.")
    plots.bars(page, card, [Bar(UNSERVED[why], number) for why, number in report.unserved], 0.62)


def _foot(page: Page, labels: Labels, made_at: datetime) -> None:
    merged = "« confidentiel » : ce qui touche à la santé, au droit, au couple ou à un danger, en un seul chiffre."
    rare = "« autres langues » : chacune de moins de cinq personnes. Aucune personne n’est nommée nulle part."
    told = (merged, f"{rare} Page faite le {labels.words.short_date(made_at.date())}.")
    for place, line in enumerate(told):
        page.text(MARGIN, 280 + 4 * place, line, TINY, colour=SOFT, most=WIDTH - 2 * MARGIN)


def _most(named: Sequence[Bar], most: int, others: str) -> list[Bar]:
    """Keep the largest, and add up the rest."""
    if len(named) <= most:
        return list(named)
    rest = named[most - 1 :]
    return [*named[: most - 1], Bar(others, sum(bar.number for bar in rest), quiet=True)]


def _plural(number: int, one: str, more: str = "") -> str:
    return one if number < 2 else more or f"{one}s"
