"""From a form's answers to the look before they are kept. No Qt here."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.form import Answers, Ask, Deed, Form
from kiosk.ui.desk.place.form_sheet import again, ask_form
from kiosk.ui.desk.place.review_sheet import Preview, ReviewViewModel
from kiosk.usecases import editing
from kiosk.usecases.editing import Base, Edit, NothingChanges


def review(frame: Frame, base: Base, edit: Edit, preview: Preview | None, back: Callable[[], None]) -> str:
    """Open the look at what `edit` would make; return why there is nothing to look at."""
    outcome = editing.propose(frame.house, frame.folders, base, edit)
    if isinstance(outcome, NothingChanges):
        return frame.words.gettext("Rien ne change.")
    frame.open_sheet(ReviewViewModel(frame, outcome, preview, back))
    return ""


def edit_form(
    frame: Frame,
    title: str,
    asks: tuple[Ask, ...],
    start: Answers,
    edit: Callable[[Base, Answers], Edit | str],
    *,
    preview: Preview | None = None,
    lead: str = "",
    removal: tuple[str, Edit] | None = None,
) -> None:
    """Open a form whose answers change the content.

    `edit` makes a change of them, or says what is wrong; `removal` is what else is offered: its words, and its change.
    """
    base = editing.begin(frame.folders)

    def send(frame: Frame, answers: Answers) -> str:
        made = edit(base, answers)
        if isinstance(made, str):
            return made
        return review(frame, base, made, preview, lambda: ask_form(frame, again(form, answers)))

    def remove(frame: Frame) -> None:
        assert removal is not None
        frame.say(review(frame, base, removal[1], preview, lambda: ask_form(frame, form)))

    deeds = (Deed("remove", removal[0], remove),) if removal else ()
    form = Form(title, asks, start, send, frame.words.gettext("Voir ce qui change"), lead, deeds)
    ask_form(frame, form)
