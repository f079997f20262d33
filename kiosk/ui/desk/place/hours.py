"""When the house is open, and when anything in it is closed. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from kiosk.domain.directory import HOME, Directory, NeverOpen, Structure, StructureKind
from kiosk.domain.schedule import Closure
from kiosk.language import Catalogue
from kiosk.toml.edit import Put
from kiosk.toml.findings import KeyPath
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.place.dates import read_day, span_text
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.review_sheet import Preview
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.place.week import days_ahead, week_asks, week_changes, week_start, week_text
from kiosk.ui.viewmodels.open_state import open_strip
from kiosk.usecases.editing import Base, Edit
from kiosk.usecases.house import House

WEEK, CLOSE, CLOSURE = "week", "close", "closure:"
YES, NO = "true", "false"
DAYS_TOLD = 8
NOON = time(12)


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "hours",
        words.gettext("Ouverture et fermetures"),
        words.gettext("Quand NUMIKS reçoit, et les jours où l’on ferme."),
        rows,
        opened,
        lambda _: ((CLOSE, words.gettext("Fermer un jour ou une période")),),
    )


@dataclass(frozen=True, slots=True)
class Spotted:
    """A closure and where it stands: whose it is, and its place in their list."""

    structure: str
    index: int
    closure: Closure

    @property
    def key(self) -> str:
        """Return its key on the screen."""
        return f"{CLOSURE}{self.structure}:{self.index}"


def closures_ahead(directory: Directory, today: date) -> tuple[Spotted, ...]:
    """Return every closure that is not over, in time order."""
    found = [Spotted(HOME, index, one) for index, one in enumerate(directory.own.closures)]
    for code, structure in directory.structures.items():
        if code != HOME:
            found += [Spotted(code, index, one) for index, one in enumerate(structure.calendar.closures)]
    return tuple(sorted((one for one in found if one.closure.last >= today), key=lambda one: one.closure.first))


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return the week, the closures to come, and the next public holidays."""
    words, directory = frame.words, frame.house.pack.directory
    today = frame.house.clock.now().date()
    holidays = sorted(day for day in directory.own.holidays if day >= today)[:3]
    coming = ", ".join(words.day(day) for day in holidays)
    week = week_text(words, directory.own)
    if coming:
        week += words.gettext(". Jours fériés fermés : {days}…").format(days=coming)
    found = closures_ahead(directory, today)
    return (
        PlaceRow(WEEK, words.gettext("Les heures de la semaine"), week),
        *(PlaceRow(one.key, _closure_label(words, directory, one), one.closure.reason) for one in found),
    )


def _closure_label(words: Catalogue, directory: Directory, one: Spotted) -> str:
    who = directory.structures[one.structure].name
    return words.gettext("{who} fermé {span}").format(who=who, span=span_text(words, one.closure))


def opened(frame: Frame, key: str) -> None:
    """Open the week, a closure, or the form of a new one."""
    if key == WEEK:
        week_form(frame)
    elif key == CLOSE:
        closure_form(frame, HOME)
    else:
        today = frame.house.clock.now().date()
        ahead = closures_ahead(frame.house.pack.directory, today)
        spotted = next(one for one in ahead if one.key == key)
        closure_form(frame, spotted.structure, spotted)


def yes_or_no(words: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return the two answers."""
    return (YES, words.gettext("Oui")), (NO, words.gettext("Non"))


def flag(value: bool) -> tuple[str, ...]:
    """Return a flag as an answer."""
    return (YES if value else NO,)


def week_form(frame: Frame) -> None:
    """Ask for the week of the house."""
    words, own, directory = frame.words, frame.house.pack.directory.own, frame.house.pack.directory
    minutes = int(directory.last_ticket_before.total_seconds() // 60)
    start: Answers = {
        **week_start(own),
        "holidays": ("FR" if own.holidays else "aucun",),
        "last": (str(minutes),),
    }
    asks = (
        *week_asks(words),
        Ask(
            "holidays",
            words.gettext("Jours fériés"),
            Kind.ONE,
            (("FR", words.gettext("Fermé")), ("aucun", words.gettext("Ouvert comme les autres jours"))),
        ),
        Ask("last", words.gettext("Dernier numéro"), hint=words.gettext("en minutes avant la fermeture")),
    )

    def edit(_base: Base, answers: Answers) -> Edit | str:
        last = text_of(answers, "last")
        if not last.isdecimal():
            return words.gettext("Le dernier numéro s’écrit en minutes, par exemple 30.")
        return {
            "openings.toml": (
                *week_changes(answers, start, ("hours",)),
                Put(("public_holidays",), text_of(answers, "holidays")),
                Put(("last_ticket_minutes",), int(last)),
                Put(("confirmed",), True),
            )
        }

    lead = words.gettext("Enregistrer dit aussi que ces horaires sont vérifiés.")
    edit_form(
        frame, words.gettext("Les heures de NUMIKS"), asks, start, edit, preview=preview_of(frame, HOME), lead=lead
    )


def preview_of(frame: Frame, code: str) -> Preview:
    """Return a look at what a place says of itself to visitors, now and while it is closed, and at its coming days."""
    words = frame.words

    def preview(house: House) -> tuple[str, ...]:
        structure = house.pack.directory.structures.get(code)
        if structure is None:
            return ()
        now = house.clock.now()

        def at_noon(day: date) -> datetime:
            return datetime.combine(day, NOON, now.tzinfo)

        closed = [one for one in structure.calendar.closures if one.last >= now.date()]
        return (
            f"{structure.name} : {strip_text(words, structure, now)}",
            *(f"{span_text(words, one)} : {strip_text(words, structure, at_noon(one.first))}" for one in closed),
            *days_ahead(words, structure.calendar, now, DAYS_TOLD),
        )

    return preview


def strip_text(words: Catalogue, structure: Structure, at: datetime) -> str:
    """Return what the strip on a visitor's screen says of a structure at a moment."""
    state = structure.state(at)
    if isinstance(state, NeverOpen):
        return words.gettext("Personne n’est envoyé ici.")
    strip = open_strip(state, words, at)
    return ", ".join(filter(None, (strip.title, strip.text)))


def closures_at(directory: Directory, structure: str) -> tuple[str, KeyPath, tuple[Closure, ...]]:
    """Return the file and the place in it of somebody's closures, and the closures."""
    if structure == HOME:
        return "openings.toml", ("closures",), directory.own.closures
    one = directory.structures[structure]
    file = "permanences.toml" if one.kind is StructureKind.PERMANENCE else "places.toml"
    return file, (structure, "closures"), one.calendar.closures


def closure_form(frame: Frame, structure: str, spotted: Spotted | None = None) -> None:
    """Ask for a closure of a structure, new or known."""
    words, directory = frame.words, frame.house.pack.directory
    today = frame.house.clock.now().date()
    was = spotted.closure if spotted else None
    start: Answers = {
        "first": (words.short_date(was.first) if was else "",),
        "last": (words.short_date(was.last) if was and was.first != was.last else "",),
        "reason": (was.reason if was else "",),
    }
    asks = (
        Ask("first", words.gettext("Premier jour"), hint=words.gettext("par exemple 24/12/2026")),
        Ask("last", words.gettext("Dernier jour"), hint=words.gettext("vide pour un seul jour")),
        Ask("reason", words.gettext("Pourquoi"), hint=words.gettext("pour l’équipe")),
    )

    def edit(_base: Base, answers: Answers) -> Edit | str:
        first = read_day(text_of(answers, "first"), today)
        typed = text_of(answers, "last")
        last = read_day(typed, first or today) if typed else first
        if first is None or last is None:
            return words.gettext("Un jour s’écrit comme 24/12/2026.")
        if last < first:
            return words.gettext("Le dernier jour vient avant le premier.")
        return with_closures(directory, structure, spotted, Closure(first, last, text_of(answers, "reason")))

    name = directory.structures[structure].name
    title = words.gettext("Fermeture : {who}").format(who=name)
    removal = (
        (words.gettext("Retirer cette fermeture"), with_closures(directory, structure, spotted)) if spotted else None
    )
    edit_form(frame, title, asks, start, edit, preview=preview_of(frame, structure), removal=removal)


def with_closures(directory: Directory, structure: str, gone: Spotted | None, *come: Closure) -> Edit:
    """Return what takes one closure of a structure away and adds others."""
    file, path, closures = closures_at(directory, structure)
    left = (one for index, one in enumerate(closures) if gone is None or index != gone.index)
    ordered = sorted((*left, *come), key=lambda one: one.first)
    return {file: (Put(path, [_table(one) for one in ordered]),)}


def _table(closure: Closure) -> dict[str, object]:
    table: dict[str, object] = {"first": closure.first}
    if closure.last != closure.first:
        table["last"] = closure.last
    if closure.reason:
        table["reason"] = closure.reason
    return table
