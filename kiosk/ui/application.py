"""The view model of the whole window: which page, in which language, how large, and whether anybody is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.devices.clock import Clock
from kiosk.domain.visit import AtLanguages, AtQuestion, Step, TextSize
from kiosk.language import Catalogue
from kiosk.ui.controller import Controller
from kiosk.ui.idle import IdleWatch
from kiosk.ui.pages import Page, page_of
from kiosk.ui.panel_door import PanelDoorViewModel
from kiosk.ui.viewmodels.languages import in_one_line, said_together
from kiosk.ui.viewmodels.page import PageViewModel, made_by_the_application
from kiosk.ui.viewmodels.paper import Paper, PaperPageViewModel
from kiosk.ui.voice import VoiceViewModel

if TYPE_CHECKING:
    from kiosk.speech.lines import Script
    from kiosk.speech.reader import Reader
    from kiosk.usecases.house import House

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES_SCREEN = "screens/LanguagesScreen.qml"
STAYS_LOADED = (LANGUAGES_SCREEN, "screens/QuestionScreen.qml")
"""Screens that a visit comes back to at every touch: built once, as Main.qml does too; they show nothing of anybody."""

PREPARE_MILLISECONDS = 100
"""How soon after the first screen is back the next question is put behind it: the screen itself comes first."""

TROUBLE_MILLISECONDS = 8_000
"""How long the calm screen stays after an error before the kiosk starts afresh."""


SHORT_SIDE_PIXELS = 1080
"""Of the window as Main.qml opens it: with its millimetre known beforehand, nothing is laid out twice."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the site says of its screen, and for how many days it knows of a visit."""

    site_name: str
    short_side_mm: float
    prints: bool
    kept_days: int
    portrait: bool = True
    windowed: bool = False


@QmlElement
@made_by_the_application
class AppViewModel(QObject):
    """The window. Touches that belong to no page end here; pages end at the controller."""

    pageChanged = Signal()
    visitChanged = Signal()
    idleChanged = Signal()
    comfortOpenChanged = Signal()
    troubleChanged = Signal()
    millimetreChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self,
        controller: Controller,
        house: Callable[[], House],
        offered: Sequence[Catalogue],
        clock: Clock,
        idle: IdleWatch,
        look: Look,
        door: PanelDoorViewModel,
        voice: VoiceViewModel,
    ) -> None:
        super().__init__()
        self._controller, self._house, self._offered = controller, house, offered
        self._voice = voice
        self._clock, self._idle, self._look, self._door = clock, idle, look, door
        self._comfort_open = self._trouble = self._paused = False
        self._millimetre = SHORT_SIDE_PIXELS / look.short_side_mm
        self._language = controller.catalogue.language
        controller.changed = self._refresh
        voice.script = self._script
        idle.changed.connect(self.idleChanged)
        idle.warned.connect(voice.warn)
        idle.expired.connect(self.startAgain)
        self._steps = len(controller.visit.steps)
        self._kept: dict[str, PageViewModel] = {}
        self._page = self._derive(controller.visit.step)
        self._view_model = self._view_model_of(self._page)

    def _script(self) -> Script:
        """Return what the window says now: its page, then whatever stands around it."""
        from kiosk.speech.lines import nearest_script

        own, *others = self._voice.readers(self._controller.catalogue)
        props = self._view_model.props
        again = [(one, self._page_in(self._controller.visit.step, one.catalogue).props) for one in others]
        return nearest_script([self._said(props, own), *(self._said(same, one) for one, same in again)])

    def _said(self, props: Any, here: Reader) -> Script:
        from kiosk.ui.scripts.window import window_script

        page, paper = self._view_model, None
        if isinstance(page, PaperPageViewModel):
            paper = page.paper_words(here.catalogue)
        offered = {words.language.tag: self._voice.reader(words) for words in self._offered}
        return window_script(PurePath(self._page.source).stem, props, here, offered, paper)

    def _derive(self, step: Step) -> Page:
        self._derived_at = self._clock.now()
        return self._page_in(step, self._controller.catalogue)

    def _page_in(self, step: Step, words: Catalogue) -> Page:
        return page_of(
            step,
            lambda: self._house().pack,
            words,
            self._offered,
            self._derived_at,
            paused=self._paused,
            kept_days=self._look.kept_days,
        )

    def _view_model_of(self, page: Page) -> PageViewModel:
        """Return the page that stays loaded, showing what it must now, or a new one."""
        if page.source not in STAYS_LOADED:
            return self._make(page)
        if page.source not in self._kept:
            self._kept[page.source] = self._make(page)
        kept = self._kept[page.source]
        kept.show(page.props)
        return kept

    def _make(self, page: Page) -> PageViewModel:
        if issubclass(page.view_model, PaperPageViewModel):
            made = page.view_model(page.props, self._controller, self._controller.catalogue, prints=self._look.prints)
            made.paperChanged.connect(self._voice.shown)
            return made
        return page.view_model(page.props, self._controller)

    def _refresh(self) -> None:
        """Show the visit as it is now: on the page that is there when it suits, else on a new one."""
        # Whoever has a reader of screens press for them leaves no other sign.
        self._idle.noticed()
        if self._controller.catalogue.language is not self._language:
            self._language = self._controller.catalogue.language
            self.languageChanged.emit()
        page, old = self._derive(self._controller.visit.step), self._view_model
        same = self._same_page(page)
        if same:
            self._page = page
            old.show(page.props)
        else:
            self._page, self._view_model = page, self._view_model_of(page)
            self.pageChanged.emit()
            if old not in self._kept.values():
                old.deleteLater()
        self._steps = len(self._controller.visit.steps)
        self.visitChanged.emit()
        if same:
            self._voice.shown()
        else:
            self._voice.moved()
        if self._controller.pristine:
            QTimer.singleShot(PREPARE_MILLISECONDS, self, self.prepare)

    def prepare(self) -> None:
        """Put the first question on its page behind the first screen: ready to come, and the last one forgotten."""
        if self._controller.pristine:
            self._view_model_of(self._derive(AtQuestion(self._house().pack.triage.root)))

    def show_pause(self, paused: bool) -> None:
        """Say on the first screen that no number is given for the moment, or no more."""
        if paused != self._paused:
            self._paused = paused
            if isinstance(self._controller.visit.step, AtLanguages):
                self._refresh()
            elif LANGUAGES_SCREEN in self._kept:
                self._kept[LANGUAGES_SCREEN].show(self._derive(AtLanguages()).props)

    def _same_page(self, page: Page) -> bool:
        same_depth = len(self._controller.visit.steps) == self._steps
        return same_depth and page.source == self._page.source

    def fail(self) -> None:
        """Meet an unexpected error: forget the visit and show the calm screen for a while."""
        if not self._trouble:
            self._trouble = True
            self.troubleChanged.emit()
            QTimer.singleShot(TROUBLE_MILLISECONDS, self._recover)
        self.startAgain()
        self._voice.apologise()

    def _recover(self) -> None:
        self._trouble = False
        self.troubleChanged.emit()

    def resize(self, width: int, height: int) -> None:
        """Tell the window's size in pixels, from which a millimetre follows."""
        millimetre = min(width, height) / self._look.short_side_mm
        if millimetre > 0 and millimetre != self._millimetre:
            self._millimetre = millimetre
            self.millimetreChanged.emit()

    @property
    def printing(self) -> bool:
        """Whether the page waits for its paper."""
        return isinstance(self._view_model, PaperPageViewModel) and self._view_model.paper_state is Paper.PRINTING

    voice = Property(QObject, lambda self: self._voice, constant=True)
    door = Property(QObject, lambda self: self._door, constant=True)
    pageSource = Property(str, lambda self: self._page.source, notify=pageChanged)
    page = Property(QObject, lambda self: self._view_model, notify=pageChanged)
    siteName = Property(str, lambda self: self._look.site_name, constant=True)
    portrait = Property(bool, lambda self: self._look.portrait, constant=True)
    windowed = Property(bool, lambda self: self._look.windowed, constant=True)
    millimetre = Property(float, lambda self: self._millimetre, notify=millimetreChanged)
    languageName = Property(str, lambda self: self._name(), notify=visitChanged)
    rightToLeft = Property(bool, lambda self: self._language.rtl, notify=languageChanged)
    fontFamily = Property(str, lambda self: self._language.page_family, notify=languageChanged)
    textSize = Property(int, lambda self: int(self._controller.visit.comfort.text), notify=visitChanged)
    contrast = Property(bool, lambda self: self._controller.visit.comfort.contrast, notify=visitChanged)
    reach = Property(bool, lambda self: self._controller.visit.comfort.reach, notify=visitChanged)
    canGoBack = Property(bool, lambda self: self._controller.visit.can_go_back, notify=visitChanged)
    atStart = Property(bool, lambda self: isinstance(self._controller.visit.step, AtLanguages), notify=visitChanged)
    noticeOffered = Property(bool, lambda self: self._controller.notice_offered, notify=visitChanged)
    personTitle = Property(str, lambda self: self._person_words()[0], constant=True)
    personSecond = Property(str, lambda self: self._person_words()[1], constant=True)
    idle = Property(bool, lambda self: self._idle.segments > 0, notify=idleChanged)
    idleSegments = Property(int, lambda self: self._idle.segments, notify=idleChanged)
    comfortOpen = Property(bool, lambda self: self._comfort_open, notify=comfortOpenChanged)
    trouble = Property(bool, lambda self: self._trouble, notify=troubleChanged)

    def _name(self) -> str:
        return self._language.name if self._controller.visit.language else ""

    def _person_words(self) -> tuple[str, str]:
        words = said_together(self._offered, lambda one: one.gettext("Une personne"))
        return words[0], in_one_line(words[1:])

    @Slot()
    def goBack(self) -> None:
        """Undo the last step."""
        self._controller.go_back()

    @Slot()
    def startAgain(self) -> None:
        """Forget everything and show the first screen."""
        self.closeComfort()
        self._door.shut()
        self._controller.start_again()

    @Slot()
    def callSomebody(self) -> None:
        """Ask for a person."""
        self._controller.call_somebody()

    @Slot()
    def showNotice(self) -> None:
        """Tell what is known of whoever is here."""
        self.closeComfort()
        self._controller.show_notice()

    @Slot()
    def stillHere(self) -> None:
        """Go on after the warning."""
        self._idle.touched()

    @Slot()
    def somebodyNew(self) -> None:
        """Start afresh for the person who is there now."""
        self._idle.touched()
        self.startAgain()

    @Slot()
    def openComfort(self) -> None:
        """Show the settings of the eyes and arms."""
        self._set_comfort_open(True)

    @Slot()
    def closeComfort(self) -> None:
        """Return to the page."""
        self._set_comfort_open(False)

    def _set_comfort_open(self, value: bool) -> None:
        if value != self._comfort_open:
            self._idle.noticed()
            self._comfort_open = value
            self.comfortOpenChanged.emit()

    @Slot(int)
    def setTextSize(self, size: int) -> None:
        """Set how large words are."""
        self._controller.set_comfort(replace(self._controller.visit.comfort, text=TextSize(size)))

    @Slot(bool)
    def setContrast(self, contrast: bool) -> None:
        """Set the contrast."""
        self._controller.set_comfort(replace(self._controller.visit.comfort, contrast=contrast))

    @Slot(bool)
    def setReach(self, reach: bool) -> None:
        """Bring every target into the lower half, or back."""
        self._controller.set_comfort(replace(self._controller.visit.comfort, reach=reach))
