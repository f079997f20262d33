"""The panel as a whole: which page, whose it is, and what a visitor who walks up can touch at any moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.language import Catalogue
from kiosk.ui.panel.choices import PanelChoiceViewModel
from kiosk.ui.panel.controller import PanelController
from kiosk.ui.panel.given import PanelGivenViewModel
from kiosk.ui.panel.home import PanelHomeViewModel
from kiosk.ui.panel.page import PanelPageViewModel
from kiosk.ui.panel.pin import PanelPinViewModel
from kiosk.ui.panel.steps import AtGiven, AtHome, AtPeople, AtPin, PanelStep
from kiosk.ui.viewmodels.languages import SPOKEN_TOGETHER
from kiosk.ui.viewmodels.page import made_by_the_application

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


def page_kind(step: PanelStep) -> type[PanelPageViewModel]:
    """Return what shows a step."""
    match step:
        case AtPin():
            return PanelPinViewModel
        case AtHome():
            return PanelHomeViewModel
        case AtGiven():
            return PanelGivenViewModel
        case _:
            return PanelChoiceViewModel


@QmlElement
@made_by_the_application
class PanelViewModel(QObject):
    """The panel, from the gesture until it shuts. `offered` are the languages of the first screen."""

    pageChanged = Signal()
    changed = Signal()

    def __init__(self, controller: PanelController, offered: Sequence[Catalogue]) -> None:
        super().__init__()
        self._controller, self._offered = controller, offered[:SPOKEN_TOGETHER]
        self._step = type(controller.step)
        self._page: PanelPageViewModel | None = page_kind(controller.step)(controller)
        controller.changed = self._show

    def refresh(self) -> None:
        """Look at what may have changed."""
        self._controller.refresh()

    def forget(self) -> None:
        """Let go of everything: nothing of the panel stays in anything that is shown."""
        self._controller.forget()
        page, self._page = self._page, None
        self.pageChanged.emit()
        if page is not None:
            page.deleteLater()

    def _show(self) -> None:
        kind, step, old = page_kind(self._controller.step), type(self._controller.step), self._page
        if old is not None and type(old) is kind and step is self._step:
            old.refresh()
        else:
            self._page, self._step = kind(self._controller), step
            self.pageChanged.emit()
            if old is not None:
                old.deleteLater()
        self.changed.emit()

    page = Property(QObject, lambda self: self._page, notify=pageChanged)
    pageSource = Property(str, lambda self: self._page.source if self._page else "", notify=pageChanged)
    heading = Property(str, lambda self: self._heading(), notify=changed)
    notice = Property(str, lambda self: self._controller.notice, notify=changed)
    canGoBack = Property(bool, lambda self: self._can_go_back(), notify=changed)
    backLabel = Property(str, lambda self: self._controller.words.gettext("Retour"), constant=True)
    shutLabel = Property(str, lambda self: self._controller.words.gettext("Fermer"), constant=True)
    newcomerTitle = Property(str, lambda self: self._both("Je suis une nouvelle personne")[0], constant=True)
    newcomerSecond = Property(str, lambda self: self._both("Je suis une nouvelle personne")[1], constant=True)
    personTitle = Property(str, lambda self: self._both("Une personne")[0], constant=True)
    personSecond = Property(str, lambda self: self._both("Une personne")[1], constant=True)
    helpTitle = Property(str, lambda self: self._both("Aide tout de suite")[0], constant=True)
    helpSecond = Property(str, lambda self: self._both("Aide tout de suite")[1], constant=True)

    @property
    def controller(self) -> PanelController:
        """What the touches go to."""
        return self._controller

    def _heading(self) -> str:
        team, member = self._controller.words.gettext("Équipe"), self._controller.member
        return f"{team} · {member.pseudonym}" if member else team

    def _can_go_back(self) -> bool:
        return not isinstance(self._controller.step, AtPeople | AtHome)

    def _both(self, sentence: str) -> tuple[str, str]:
        """Return a sentence of the first screen in its first language, and in the others."""
        first, *others = (catalogue.gettext(sentence) for catalogue in self._offered)
        return first, "\n".join(others)

    @Slot()
    def goBack(self) -> None:
        """Return to where one came from."""
        self._controller.go_back()
