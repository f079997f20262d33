"""Structures and permanences: when, where, under which name, and whether that is known for sure. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.domain.directory import HOME, Structure, StructureKind
from kiosk.language import Catalogue
from kiosk.toml.edit import Put
from kiosk.ui.desk.choosing import place_text
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.hours import YES, closure_form, flag, preview_of, yes_or_no
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.place.week import week_asks, week_changes, week_start, week_text
from kiosk.usecases.editing import Base, Edit

WEEK, CLOSE = "week", "close"


def permanences(words: Catalogue) -> Section:
    """Return the matter of the associations' days."""
    return Section(
        "permanences",
        words.gettext("Permanences"),
        words.gettext("Les jours et les heures des associations."),
        lambda frame: rows(frame, lambda one: one.kind is StructureKind.PERMANENCE),
        opened,
    )


def section(words: Catalogue) -> Section:
    """Return the matter of residents and places outside."""
    return Section(
        "structures",
        words.gettext("Structures"),
        words.gettext("Ceux du bâtiment, et ailleurs : la borne n’envoie que là où c’est vérifié et ouvert."),
        lambda frame: rows(frame, lambda one: one.kind is not StructureKind.PERMANENCE and one.code != HOME),
        opened,
    )


def rows(frame: Frame, wanted: Callable[[Structure], bool]) -> Sequence[PlaceRow]:
    """Return the structures wanted, each with what the kiosk may say of it."""
    found = (one for one in frame.house.pack.directory.structures.values() if wanted(one))
    return tuple(PlaceRow(one.code, one.name, _standing(frame.words, one), good=one.confirmed) for one in found)


def _standing(words: Catalogue, one: Structure) -> str:
    if not one.enabled:
        return words.gettext("Pas proposé aux visiteurs")
    if not one.confirmed:
        told = words.gettext("À vérifier : la borne dit « Demandez à l’accueil ». Noté : {hours}")
        return told.format(hours=week_text(words, one.calendar))
    return ". ".join(filter(None, (place_text(words, one), week_text(words, one.calendar))))


def opened(frame: Frame, key: str) -> None:
    """Ask what is to be changed of a structure."""
    words, name = frame.words, frame.house.pack.directory.structures[key].name
    answers = (
        Answer(WEEK, words.gettext("Les heures de la semaine")),
        Answer(CLOSE, words.gettext("Fermer un jour ou une période")),
    )
    forms: dict[str, Callable[[], None]] = {
        WEEK: lambda: week_form(frame, key),
        CLOSE: lambda: closure_form(frame, key),
    }
    ask(frame, Asking(name, lambda: answers, lambda what: forms[what]()))


def file_of(one: Structure) -> str:
    """Return the file that says where a structure is and when it opens."""
    return "permanences.toml" if one.kind is StructureKind.PERMANENCE else "places.toml"


def week_form(frame: Frame, code: str) -> None:
    """Ask for the week of a structure, and whether it is known for sure."""
    words, one = frame.words, frame.house.pack.directory.structures[code]
    start: Answers = {**week_start(one.calendar), "confirmed": flag(one.confirmed)}
    asks = (*week_asks(words), confirmed_ask(words))

    def edit(_base: Base, answers: Answers) -> Edit | str:
        return {
            file_of(one): (
                *week_changes(answers, start, (code, "hours")),
                Put((code, "confirmed"), text_of(answers, "confirmed") == YES),
            )
        }

    edit_form(frame, one.name, asks, start, edit, preview=preview_of(frame, code))


def confirmed_ask(words: Catalogue) -> Ask:
    """Return the question whether what is written is true."""
    hint = words.gettext("sinon la borne dit de demander à l’accueil, sans horaire ni étage")
    return Ask("confirmed", words.gettext("Vérifié sur place"), Kind.ONE, yes_or_no(words), hint)
