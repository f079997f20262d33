"""A sheet in which a need is found: by group and need, or by letters."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.needs import Finding, PickerProps, derive_picker
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@made_by_the_application
class NeedPickerViewModel(SheetViewModel):
    """Which need? A subclass says in `found` what follows, which needs there are, and whether nobody may know yet."""

    pickerChanged = Signal()
    unsure = False

    def __init__(self, frame: Frame, among: frozenset[str] | None = None) -> None:
        self._finding, self._among = Finding(), among
        self._picker = self._derive_picker(frame)
        super().__init__(frame)

    def _derive_picker(self, frame: Frame) -> PickerProps:
        triage = frame.house.pack.triage
        return derive_picker(triage, frame.words, self._finding, among=self._among, unsure=self.unsure)

    @property
    def finding(self) -> Finding:
        """What has been found so far."""
        return self._finding

    def find(self, finding: Finding) -> None:
        """Show what is found now, and go on when that is another need."""
        chosen = self._finding.chosen
        self._finding = finding
        self._picker = self._derive_picker(self._frame)
        self.pickerChanged.emit()
        if finding.chosen != chosen and finding.chosen:
            self.found()

    def found(self) -> None:
        """Go on with the need chosen."""

    tiles = Property(ROWS, lambda self: rows(self._picker.tiles), notify=pickerChanged)
    heading = Property(str, lambda self: self._picker.heading, notify=pickerChanged)
    typed = Property(str, lambda self: self._picker.typed, notify=pickerChanged)
    empty = Property(str, lambda self: self._picker.empty, notify=pickerChanged)
    chosenNeed = Property(str, lambda self: self._picker.chosen_label, notify=pickerChanged)
    canGoBack = Property(bool, lambda self: bool(self._finding.group or self._finding.typed), notify=pickerChanged)

    @Slot(str)
    def pick(self, key: str) -> None:
        """Press a group or a need."""
        self.find(self._finding.picked(key))

    @Slot(str)
    def typeLetters(self, text: str) -> None:
        """Look for what is typed, with `text` added."""
        self.find(replace(self._finding, typed=self._finding.typed + text))

    @Slot()
    def goBack(self) -> None:
        """Take the last letter back, else the group."""
        finding = self._finding
        self.find(replace(finding, typed=finding.typed[:-1]) if finding.typed else replace(finding, group=""))

    @Slot()
    def otherNeed(self) -> None:
        """Go back to the needs, with none chosen."""
        self.find(Finding())
        self.refresh()

    @Slot()
    def showGroups(self) -> None:
        """Show the nine groups again."""
        self.find(replace(self._finding, typed="", group=""))
