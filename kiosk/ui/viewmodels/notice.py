"""What the kiosk knows of a visitor, who sees it and for how long, in a few pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.viewmodels.page import ROWS, PageViewModel, Pictured, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Props:
    """One idea a line, each with its picture."""

    title: str
    lines: tuple[Pictured, ...]


def derive_props(catalogue: Catalogue, kept_days: int) -> Props:
    """Return the notice; what is known of a visit is kept for `kept_days`."""
    gone = catalogue.ngettext(
        "Après {n} jour, tout s’efface. Il ne reste que des totaux.",
        "Après {n} jours, tout s’efface. Il ne reste que des totaux.",
        kept_days,
    )
    return Props(
        title=catalogue.gettext("Ce que la borne sait de vous"),
        lines=(
            Pictured("notice_no_name", catalogue.gettext("Elle ne demande jamais votre nom.")),
            Pictured("notice_kept", catalogue.gettext("Elle garde votre numéro, votre langue et pourquoi vous venez.")),
            Pictured(
                "guide_board",
                catalogue.gettext("L’équipe le voit pour vous aider. La salle voit seulement votre numéro."),
            ),
            Pictured("notice_erased", gone.format(n=kept_days)),
            Pictured("notice_no_internet", catalogue.gettext("Rien ne part sur Internet.")),
            Pictured("calm_desk", catalogue.gettext("Une question sur vos données ? Demandez à l’accueil.")),
        ),
    )


@QmlElement
@made_by_the_application
class NoticeViewModel(PageViewModel):
    """The notice on the screen."""

    changed = Signal()

    title = Property(str, lambda self: self.props.title, notify=changed)
    lines = Property(ROWS, lambda self: rows(self.props.lines), notify=changed)
