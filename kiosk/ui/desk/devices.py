"""The windows, the printer, the sound, the copy and the translations, in a few words each. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.printing import PrinterStatus
from kiosk.language import Catalogue
from kiosk.ui.desk.labels import hour
from kiosk.usecases.health import Finding, Matter


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One thing and how it is."""

    key: str
    told: str
    good: bool


def device_rows(found: Sequence[Finding], words: Catalogue) -> tuple[DeviceRow, ...]:
    """Return every finding in words."""
    return tuple(DeviceRow(one.matter, _told(one, words), one.good) for one in found)


def _told(one: Finding, words: Catalogue) -> str:
    match one.matter:
        case Matter.KIOSK:
            return words.gettext("Borne") if one.good else words.gettext("Borne arrêtée")
        case Matter.BOARD:
            return words.gettext("Écran de salle") if one.good else words.gettext("Écran de salle arrêté")
        case Matter.PAPER:
            return _paper(PrinterStatus(one.about[0]), words)
        case Matter.VOICE:
            return words.gettext("Voix de la borne") if one.good else words.gettext("Pas de son à la borne")
        case Matter.SOUND:
            return words.gettext("Son de la salle") if one.good else words.gettext("Pas de son dans la salle")
        case Matter.COPY if one.at is not None:
            told = words.gettext("Copie du jour : {time}") if one.good else words.gettext("Dernière copie : {time}")
            return told.format(time=hour(one.at) if one.good else words.day(one.at))
        case Matter.COPY:
            return words.gettext("Aucune copie")
        case Matter.STORE:
            return words.gettext("Base de données abîmée")
        case Matter.LANGUAGES:
            count = len(one.about)
            return words.ngettext("{n} langue à vérifier", "{n} langues à vérifier", count).format(n=count)
        case _ as unreachable:
            assert_never(unreachable)


def _paper(status: PrinterStatus, words: Catalogue) -> str:
    match status:
        case PrinterStatus.READY:
            return words.gettext("Papier")
        case PrinterStatus.NEAR_END:
            return words.gettext("Peu de papier")
        case PrinterStatus.NO_PAPER:
            return words.gettext("Plus de papier")
        case PrinterStatus.COVER_OPEN:
            return words.gettext("Imprimante ouverte")
        case PrinterStatus.ERROR | PrinterStatus.OFFLINE:
            return words.gettext("Imprimante en panne")
        case PrinterStatus.UNKNOWN:
            return words.gettext("Imprimante muette")
        case _ as unreachable:
            assert_never(unreachable)
