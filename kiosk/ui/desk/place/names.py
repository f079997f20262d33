"""How the counters and the queues are called. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.language import Catalogue
from kiosk.toml.edit import Put
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.form import Answers, Ask, text_of
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.usecases.editing import Base, Edit

COUNTERS, SERVICES = "counters", "services"


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "names",
        words.gettext("Postes et files"),
        words.gettext("Comment ils s’appellent, à l’écran de la salle et à l’accueil."),
        rows,
        opened,
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return the names there are."""
    return tuple(
        PlaceRow(group, _title(frame.words, group), ", ".join(_labels(frame, group).values()))
        for group in (COUNTERS, SERVICES)
    )


def opened(frame: Frame, group: str) -> None:
    """Ask for the names of the counters or of the queues."""
    words, before = frame.words, _labels(frame, group)

    def edit(_base: Base, answers: Answers) -> Edit | str:
        now = {code: text_of(answers, code) for code in before}
        if not all(now.values()):
            return words.gettext("Chacun a besoin d’un nom.")
        if len(set(now.values())) < len(now):
            return words.gettext("Deux ne peuvent pas porter le même nom.")
        changed = (code for code in before if now[code] != before[code])
        return {"services.toml": tuple(Put((group, code, "label"), now[code]) for code in changed)}

    asks = tuple(Ask(code, label) for code, label in before.items())
    start = {code: (label,) for code, label in before.items()}
    lead = words.gettext("Lu à l’écran de la salle. La voix ne dit un nouveau nom qu’une fois rendu ou enregistré.")
    if group == SERVICES:
        lead = words.gettext("Lu par l’équipe seule.")
    edit_form(frame, _title(words, group), asks, start, edit, lead=lead)


def _title(words: Catalogue, group: str) -> str:
    return words.gettext("Noms des postes") if group == COUNTERS else words.gettext("Noms des files")


def _labels(frame: Frame, group: str) -> Mapping[str, str]:
    directory = frame.house.pack.directory
    named = directory.counters if group == COUNTERS else directory.services
    return {code: one.label for code, one in named.items()}
