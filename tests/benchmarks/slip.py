"""A slip drawn for the printer, against a sheet of the same size with nothing but its number on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QFont, QImage, QPainter, Qt

from kiosk.content.pack import Pack
from kiosk.domain.queue import Ticket
from kiosk.domain.room import minutes_of
from kiosk.domain.shown_wait import Band
from kiosk.fonts import files
from kiosk.language import SOURCE, catalogue
from kiosk.paper.compose import ticket_slip
from kiosk.paper.pen import Stationery
from kiosk.paper.raster import draw
from kiosk.paths import bundled, site_folders
from kiosk.ui import engine
from kiosk.usecases.opening import pictograms, usable_pack
from tests.benchmarks.measuring import Measure, Sizes, compared, in_turns

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Paris"))
DOTS = 576


def measure(folder: Path, sizes: Sizes) -> Mapping[str, Measure]:
    """Compose and draw the slip of a ticket in Arabic, which says everything twice."""
    engine.application(files())
    drawings, pack = pictograms(site_folders(folder)), usable_pack(site_folders(folder), NOW.date())
    french, arabic = (catalogue(tag, bundled("translations")) for tag in (SOURCE, "ar"))
    stationery = Stationery("NUMIKS", "Espace Gisèle Halimi", pack.triage, pack.directory, french)
    ticket, wait = _ticket(pack, NOW.date()), Band(10, 25, minutes_of(NOW) + 25)

    def ours() -> None:
        draw(ticket_slip(stationery, ticket, arabic, NOW, code="7ZK4M0Q9AB", wait=wait), DOTS, drawings)

    height = draw(ticket_slip(stationery, ticket, arabic, NOW, code="7ZK4M0Q9AB", wait=wait), DOTS, drawings).height
    return {"slip_render": compared(in_turns(sizes.rounds, ours, lambda: _number_alone(ticket, height)))}


def _ticket(pack: Pack, day: date) -> Ticket:
    need = next(iter(pack.triage.needs))
    return Ticket("id", day, 27, need, "demarches", "ar", urgent=False, minutes=20, taken_at=NOW, promised_at=NOW)


def _number_alone(ticket: Ticket, height: int) -> None:
    image = QImage(DOTS, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    font = QFont("Noto Sans")
    font.setPixelSize(200)
    painter.setFont(font)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, ticket.number)
    painter.end()
    bytes(image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly).constBits())
