"""The desk's window: which screen, which sheet over it, one line of notice, and how large it all is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.counter import CounterViewModel
from kiosk.ui.desk.first import FirstViewModel
from kiosk.ui.desk.part import PartViewModel
from kiosk.ui.desk.sign_in import SignInViewModel
from kiosk.ui.desk.workplace import WorkplaceViewModel
from kiosk.ui.viewmodels.page import made_by_the_application

if TYPE_CHECKING:
    from kiosk.ui.desk.frame import Frame
    from kiosk.ui.desk.sheet import SheetViewModel

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

NOTICE_MILLISECONDS = 8_000
BUSY_MILLISECONDS = 300
"""Work that takes longer is seen to go on."""

ZOOMS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@QmlElement
@made_by_the_application
class DeskViewModel(QObject):
    """The window. It is given its frame, and hears from it of everything that changes."""

    screenChanged = Signal()
    sheetChanged = Signal()
    noticeChanged = Signal()
    busyChanged = Signal()
    zoomChanged = Signal()
    keyboardChanged = Signal()

    def __init__(self, frame: Frame, *, windowed: bool = False) -> None:
        super().__init__()
        self._frame, self._windowed = frame, windowed
        self._zoom = 0
        self._keyboard = False
        self._sheet: SheetViewModel | None = None
        self._busy = ""
        self._hush = QTimer(self, interval=NOTICE_MILLISECONDS, singleShot=True)
        self._hush.timeout.connect(lambda: frame.say(""))
        self._lasting = QTimer(self, interval=BUSY_MILLISECONDS, singleShot=True)
        self._lasting.timeout.connect(lambda: self._show_busy(frame.busy))
        frame.controller.changed = self.refresh
        frame.sheet_changed = self._show_sheet
        frame.notice_changed = self._show_notice
        frame.busy_changed = self._work
        self._screen = self._make_screen()

    def _wanted(self) -> type[PartViewModel]:
        controller = self._frame.controller
        if not controller.team or controller.secrets is not None:
            return FirstViewModel
        if controller.member is None:
            return SignInViewModel
        return CounterViewModel if controller.choosing else WorkplaceViewModel

    def _make_screen(self) -> PartViewModel:
        return self._wanted()(self._frame)

    def refresh(self) -> None:
        """Show what the controller now holds: on the screen that is there when it suits, else on another."""
        if type(self._screen) is self._wanted():
            self._screen.refresh()
        else:
            old, self._screen = self._screen, self._make_screen()
            self._frame.close_sheet()
            self.screenChanged.emit()
            old.deleteLater()
        if self._sheet is not None:
            self._sheet.refresh()

    def _show_sheet(self) -> None:
        old, self._sheet = self._sheet, self._frame.sheet
        self.sheetChanged.emit()
        if old is not None:
            old.leave()
            old.deleteLater()

    def _show_notice(self) -> None:
        self.noticeChanged.emit()
        if self._frame.notice:
            self._hush.start()

    def _work(self) -> None:
        if self._frame.busy:
            self._lasting.start()
        else:
            self._lasting.stop()
            self._show_busy("")

    def _show_busy(self, text: str) -> None:
        if text != self._busy:
            self._busy = text
            self.busyChanged.emit()

    def fail(self) -> None:
        """Meet an unexpected error: leave what was begun, and say so."""
        self._frame.close_sheet()
        self._frame.say(self._frame.words.gettext("Un problème est survenu. Vérifiez la liste, puis recommencez."))

    def work_by(self, keyboard: bool) -> None:
        """Hear whether it was a key or a finger that was used last."""
        if keyboard != self._keyboard:
            self._keyboard = keyboard
            self.keyboardChanged.emit()

    def resize(self, width: int, height: int) -> None:
        """Hear the window's size, which QML itself measures by."""

    @property
    def screen_view_model(self) -> PartViewModel:
        """What the screen shows."""
        return self._screen

    @property
    def sheet_view_model(self) -> SheetViewModel | None:
        """What the sheet shows."""
        return self._sheet

    screen = Property(QObject, lambda self: self._screen, notify=screenChanged)
    screenSource = Property(str, lambda self: self._screen.source, notify=screenChanged)
    signedIn = Property(bool, lambda self: self._frame.controller.member is not None, notify=screenChanged)
    sheet = Property(QObject, lambda self: self._sheet, notify=sheetChanged)
    sheetSource = Property(str, lambda self: self._sheet.source if self._sheet else "", notify=sheetChanged)
    sheetTitle = Property(str, lambda self: self._sheet.title() if self._sheet else "", notify=sheetChanged)
    notice = Property(str, lambda self: self._frame.notice, notify=noticeChanged)
    busy = Property(str, lambda self: self._busy, notify=busyChanged)
    keyboard = Property(bool, lambda self: self._keyboard, notify=keyboardChanged)
    zoom = Property(float, lambda self: ZOOMS[self._zoom], notify=zoomChanged)
    siteName = Property(str, lambda self: self._frame.settings.name, constant=True)
    windowed = Property(bool, lambda self: self._windowed, constant=True)

    @Slot()
    def closeSheet(self) -> None:
        """Leave the sheet with nothing done."""
        self._frame.close_sheet()

    @Slot()
    def hush(self) -> None:
        """Take the notice away."""
        self._frame.say("")

    @Slot()
    def lock(self) -> None:
        """Forget who it was."""
        if self._frame.controller.member is not None:
            self._frame.say("")
            self._frame.controller.lock()

    @Slot(int)
    def enlarge(self, steps: int) -> None:
        """Make everything larger by a step, or smaller by minus one; 0 takes it back to the usual size."""
        zoom = min(len(ZOOMS) - 1, max(0, self._zoom + steps)) if steps else 0
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoomChanged.emit()
