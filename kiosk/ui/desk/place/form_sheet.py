"""The sheet that a form is filled in on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.form import Answers, FieldRow, Form, answered, field_rows
from kiosk.ui.desk.sheet import SheetViewModel
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DeedRow:
    """Something else to do."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Props:
    """The fields, and what is wrong with them."""

    fields: tuple[FieldRow, ...]
    complaint: str


@QmlElement
@made_by_the_application
class FormViewModel(SheetViewModel):
    """A form being filled in. Texts come one by one as they are typed; nothing is sent before it is asked for."""

    source = "desk/sheets/FormSheet.qml"
    changed = Signal()

    def __init__(self, frame: Frame, form: Form) -> None:
        self._form, self._answers, self._complaint = form, form.start, ""
        super().__init__(frame)

    def title(self) -> str:
        """Return what the form is about."""
        return self._form.title

    def derive(self) -> Props:
        """Return the fields as they stand."""
        return Props(field_rows(self._form, self._answers), self._complaint)

    lead = Property(str, lambda self: self._form.lead, constant=True)
    confirmLabel = Property(str, lambda self: self._form.confirm, constant=True)
    fields = Property(ROWS, lambda self: rows(self.props.fields), notify=changed)
    complaint = Property(str, lambda self: self.props.complaint, notify=changed)
    deeds = Property(ROWS, lambda self: rows(DeedRow(one.key, one.label) for one in self._form.deeds), constant=True)

    @Slot(str, str)
    def write(self, key: str, text: str) -> None:
        """Take what was typed."""
        self._answers = {**self._answers, key: (text,)}

    @Slot(str, str)
    def choose(self, key: str, option: str) -> None:
        """Take what was pressed."""
        self._answers = answered(self._form, self._answers, key, option)
        self.refresh()

    @Slot()
    def send(self) -> None:
        """Go on with the answers, or say what is wrong with them."""
        answers = self._answers
        complaint = self._form.send(self._frame, answers)
        if self._frame.sheet is self:
            self._complaint = complaint
            self.refresh()

    @Slot(str)
    def do(self, key: str) -> None:
        """Do the other thing offered."""
        next(one for one in self._form.deeds if one.key == key).do(self._frame)


def ask_form(frame: Frame, form: Form) -> None:
    """Open the sheet."""
    frame.open_sheet(FormViewModel(frame, form))


def again(form: Form, answers: Answers) -> Form:
    """Return the form as it was left."""
    return replace(form, start=answers)
