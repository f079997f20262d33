"""Structures and permanences: when, where, under which name, and whether that is known for sure. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.domain.directory import HOME, Structure, StructureKind
from kiosk.domain.fresh_code import fresh_code
from kiosk.language import Catalogue
from kiosk.toml.edit import Drop, Put
from kiosk.ui.desk.choosing import place_text
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.hours import YES, closure_form, flag, preview_of, yes_or_no
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.place.week import week_asks, week_changes, week_start, week_text
from kiosk.usecases.editing import Base, Edit

WEEK, FACTS, CLOSE = "week", "facts", "close"

_STEMS = {StructureKind.PERMANENCE: "PERM:", StructureKind.OUTSIDE: "EXT:", StructureKind.RESIDENT: ""}
_DRAWINGS = {
    StructureKind.PERMANENCE: "structure_permanence",
    StructureKind.OUTSIDE: "structure_outside",
    StructureKind.RESIDENT: "structure_permanence",
}
"""Of a new one: somebody may draw a better one later."""


def permanences(words: Catalogue) -> Section:
    """Return the matter of the associations' days."""
    return Section(
        "permanences",
        words.gettext("Permanences"),
        words.gettext("Les jours et les heures des associations."),
        lambda frame: rows(frame, lambda one: one.kind is StructureKind.PERMANENCE),
        opened,
        lambda _: ((StructureKind.PERMANENCE, words.gettext("Ajouter une permanence")),),
    )


def section(words: Catalogue) -> Section:
    """Return the matter of residents and places outside."""
    return Section(
        "structures",
        words.gettext("Structures"),
        words.gettext("Ceux du bâtiment, et ailleurs : la borne n’envoie que là où c’est vérifié et ouvert."),
        lambda frame: rows(frame, lambda one: one.kind is not StructureKind.PERMANENCE and one.code != HOME),
        opened,
        lambda _: (
            (StructureKind.RESIDENT, words.gettext("Ajouter une structure du bâtiment")),
            (StructureKind.OUTSIDE, words.gettext("Ajouter un lieu ailleurs")),
        ),
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
    """Ask for a new structure, or what is to be changed of one."""
    if key in list(StructureKind):
        facts_form(frame, StructureKind(key), None)
        return
    words, one = frame.words, frame.house.pack.directory.structures[key]
    answers = (
        Answer(WEEK, words.gettext("Les heures de la semaine")),
        Answer(FACTS, words.gettext("Nom, lieu, ce qu’il faut apporter")),
        Answer(CLOSE, words.gettext("Fermer un jour ou une période")),
    )
    forms: dict[str, Callable[[], None]] = {
        WEEK: lambda: week_form(frame, key),
        FACTS: lambda: facts_form(frame, one.kind, one),
        CLOSE: lambda: closure_form(frame, key),
    }
    ask(frame, Asking(one.name, lambda: answers, lambda what: forms[what]()))


def file_of(kind: StructureKind) -> str:
    """Return the file that says where structures of a kind are and when they open."""
    return "permanences.toml" if kind is StructureKind.PERMANENCE else "places.toml"


def week_form(frame: Frame, code: str) -> None:
    """Ask for the week of a structure, and whether it is known for sure."""
    words, one = frame.words, frame.house.pack.directory.structures[code]
    start: Answers = {**week_start(one.calendar), "confirmed": flag(one.confirmed)}
    asks = (*week_asks(words), confirmed_ask(words))

    def edit(_base: Base, answers: Answers) -> Edit | str:
        return {
            file_of(one.kind): (
                *week_changes(answers, start, (code, "hours")),
                Put((code, "confirmed"), text_of(answers, "confirmed") == YES),
            )
        }

    edit_form(frame, one.name, asks, start, edit, preview=preview_of(frame, code))


def confirmed_ask(words: Catalogue) -> Ask:
    """Return the question whether what is written is true."""
    hint = words.gettext("sinon la borne dit de demander à l’accueil, sans horaire ni étage")
    return Ask("confirmed", words.gettext("Vérifié sur place"), Kind.ONE, yes_or_no(words), hint)


def facts_form(frame: Frame, kind: StructureKind, one: Structure | None) -> None:
    """Ask what a structure is called, where it is and what to bring; of a new one too."""
    words, directory = frame.words, frame.house.pack.directory
    outside = kind is StructureKind.OUTSIDE
    where = (
        (Ask("address", words.gettext("Adresse")),)
        if outside
        else (
            Ask("floor", words.gettext("Étage"), hint=words.gettext("un chiffre ; 0 est le rez-de-chaussée")),
            Ask("door", words.gettext("Porte"), hint=words.gettext("ce qui est écrit près de la porte")),
        )
    )
    documents = tuple((code, document.label) for code, document in directory.documents.items())
    asks = (
        Ask("name", words.gettext("Nom"), hint=words.gettext("tel qu’il est écrit sur la porte")),
        *where,
        Ask("phone", words.gettext("Téléphone")),
        Ask("bring", words.gettext("À apporter toujours"), Kind.SOME, documents),
        Ask("enabled", words.gettext("Proposé aux visiteurs"), Kind.ONE, yes_or_no(words)),
        confirmed_ask(words),
    )

    def edit(_base: Base, answers: Answers) -> Edit | str:
        name, floor = text_of(answers, "name"), text_of(answers, "floor")
        if not name:
            return words.gettext("Donnez un nom.")
        if floor and not floor.removeprefix("-").isdecimal():
            return words.gettext("L’étage s’écrit en chiffre : 0, 1, 2…")
        code = one.code if one else _STEMS[kind] + fresh_code(name, [c.partition(":")[2] for c in directory.structures])
        place: dict[str, object] = {key: text_of(answers, key) for key in ("door", "address", "phone")}
        place["floor"] = int(floor) if floor else ""
        enabled = text_of(answers, "enabled") == YES
        facts: dict[str, object] = {"name": name}
        if one is None:
            facts |= {"kind": kind.value, "pictogram": _DRAWINGS[kind]}
        if enabled is not (one is None or one.enabled):
            facts["enabled"] = enabled
        bring = list(answers["bring"])
        return {
            "structures.toml": (
                *(Put((code, key), value) for key, value in facts.items()),
                Put((code, "bring"), bring) if bring else Drop((code, "bring")),
            ),
            file_of(kind): (
                *(Put((code, key), value) if value != "" else Drop((code, key)) for key, value in place.items()),
                Put((code, "confirmed"), text_of(answers, "confirmed") == YES),
            ),
        }

    title = one.name if one else words.gettext("Une nouvelle structure")
    preview = preview_of(frame, one.code) if one else None
    edit_form(frame, title, asks, _facts(one), edit, preview=preview)


def _facts(one: Structure | None) -> Answers:
    if one is None:
        return {"bring": (), "enabled": flag(True), "confirmed": flag(False)}
    place = one.place
    return {
        "name": (one.name,),
        "floor": ("" if place.floor is None else str(place.floor),),
        "door": (place.door,),
        "address": (place.address,),
        "phone": (place.phone,),
        "bring": one.bring,
        "enabled": flag(one.enabled),
        "confirmed": flag(one.confirmed),
    }
