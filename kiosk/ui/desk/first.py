"""The first start: there is no team yet, and whoever is here becomes its first coordinator."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import AlreadyStaffed
from kiosk.language import Catalogue
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application
from kiosk.usecases import signing_in
from kiosk.usecases.signing_in import WithEnvelope

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

SUGGESTED = ("Olivier", "Mimosa", "Figuier", "Romarin", "Cyprès", "Lavande")
"""Pseudonyms of plants, for whoever has no keyboard or no idea."""


@dataclass(frozen=True, slots=True)
class Props:
    """What is asked, or what is to be noted once."""

    pseudonym: str = ""
    pin: str = ""
    envelope: str = ""
    complaint: str = ""


def derive_props(secrets: WithEnvelope | None, complaint: str) -> Props:
    """Return the secrets in groups that can be copied by hand."""
    if secrets is None:
        return Props(complaint=complaint)
    code = secrets.envelope
    groups = " ".join(code[at : at + 4] for at in range(0, len(code), 4))
    return Props(secrets.member.pseudonym, f"{secrets.pin[:3]} {secrets.pin[3:]}", groups, complaint)


def objection_text(words: Catalogue, result: object) -> str:
    """Return why somebody cannot be taken into the team under that pseudonym."""
    if isinstance(result, AlreadyStaffed):
        return words.gettext("Quelqu’un vient de créer l’équipe.")
    return words.gettext("Ce pseudonyme ne convient pas : 40 lettres au plus, sans espace au bord.")


@QmlElement
@made_by_the_application
class FirstViewModel(PartViewModel):
    """Nobody can sign in yet."""

    source = "desk/FirstScreen.qml"
    changed = Signal()
    _complaint = ""

    def derive(self) -> Props:
        """Return what is asked or told."""
        return derive_props(self._frame.controller.secrets, self._complaint)

    pseudonym = Property(str, lambda self: self.props.pseudonym, notify=changed)
    pin = Property(str, lambda self: self.props.pin, notify=changed)
    envelope = Property(str, lambda self: self.props.envelope, notify=changed)
    complaint = Property(str, lambda self: self.props.complaint, notify=changed)
    suggested = Property(ROWS, lambda _: list(SUGGESTED), constant=True)

    @Slot(str)
    def begin(self, pseudonym: str) -> None:
        """Create the first coordinator."""
        frame = self._frame
        house = frame.house
        skills = frozenset(house.pack.directory.services)
        frame.work(
            frame.words.gettext("Création de l’équipe…"),
            lambda: signing_in.first_coordinator(house, pseudonym.strip(), skills=skills, languages=("fr",)),
            self._begun,
        )

    def _begun(self, result: object) -> None:
        if isinstance(result, WithEnvelope):
            self._frame.controller.show_secrets(result)
        else:
            self._complaint = objection_text(self._frame.words, result)
            self._frame.controller.refresh()

    @Slot()
    def noted(self) -> None:
        """Hide the secrets for good: they have been copied."""
        self._frame.controller.show_secrets(None)
