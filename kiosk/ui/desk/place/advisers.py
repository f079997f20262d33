"""When each counter of the team receives, with a number and by appointment. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.fresh_code import fresh_code
from kiosk.language import Catalogue
from kiosk.toml.edit import Drop, Put
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import counter_label, in_words
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.form import Answers, Ask, Kind, text_of
from kiosk.ui.desk.place.hours import DAYS_TOLD
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.place.week import days_ahead, week_asks, week_changes, week_start, week_text
from kiosk.usecases.editing import Base, Edit
from kiosk.usecases.house import House

NEW, PRESENCE, APPOINTMENTS, WHO = "new", "presence", "appointments", "who"


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "advisers",
        words.gettext("Présences et rendez-vous"),
        words.gettext("Quand chacun reçoit : avec un numéro, et sur rendez-vous."),
        rows,
        opened,
        lambda _: ((NEW, words.gettext("Ajouter quelqu’un qui reçoit")),),
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return everybody who receives, with their hours."""
    words, directory = frame.words, frame.house.pack.directory
    told = words.gettext("{counter}. Reçoit {presence}. Rendez-vous {appointments}")
    return tuple(
        PlaceRow(
            code,
            one.label,
            told.format(
                counter=counter_label(directory, one.counter),
                presence=week_text(words, one.presence),
                appointments=week_text(words, one.appointments),
            ),
        )
        for code, one in directory.advisers.items()
    )


def opened(frame: Frame, key: str) -> None:
    """Ask for somebody new who receives, or what is to be changed of somebody."""
    if key == NEW:
        who_form(frame, None)
        return
    words, label = frame.words, frame.house.pack.directory.advisers[key].label
    answers = (
        Answer(PRESENCE, words.gettext("Quand on reçoit avec un numéro")),
        Answer(APPOINTMENTS, words.gettext("Quand on reçoit sur rendez-vous")),
        Answer(WHO, words.gettext("Poste, compétences et langues")),
    )

    def choose(what: str) -> None:
        if what == WHO:
            who_form(frame, key)
        else:
            week_form(frame, key, what)

    ask(frame, Asking(label, lambda: answers, choose))


def week_form(frame: Frame, code: str, what: str) -> None:
    """Ask for a week of somebody, `PRESENCE` or `APPOINTMENTS`."""
    words, one = frame.words, frame.house.pack.directory.advisers[code]
    start = week_start(one.presence if what == PRESENCE else one.appointments)

    def edit(_base: Base, answers: Answers) -> Edit | str:
        path = ("advisers", code)
        changes = tuple(week_changes(answers, start, (*path, what)))
        return {"services.toml": (*changes, Put((*path, "confirmed"), True)) if changes else ()}

    def preview(house: House) -> tuple[str, ...]:
        then = house.pack.directory.advisers[code]
        calendar = then.presence if what == PRESENCE else then.appointments
        return days_ahead(words, calendar, house.clock.now(), DAYS_TOLD)

    heading = words.gettext("{who} : avec un numéro") if what == PRESENCE else words.gettext("{who} : sur rendez-vous")
    edit_form(frame, heading.format(who=one.label), week_asks(words), start, edit, preview=preview)


def who_form(frame: Frame, code: str | None) -> None:
    """Ask where somebody receives, for what and in which languages; of somebody new too."""
    words, directory = frame.words, frame.house.pack.directory
    one = directory.advisers[code] if code else None
    start: Answers = {
        "label": (one.label if one else "",),
        "counter": (one.counter,) if one else (),
        "skills": tuple(key for key in directory.services if one and key in one.skills),
        "languages": one.languages if one else ("fr",),
    }
    asks = (
        Ask("label", words.gettext("Nom affiché"), hint=words.gettext("jamais un vrai nom")),
        Ask(
            "counter",
            words.gettext("Poste"),
            Kind.ONE,
            tuple((key, counter.label) for key, counter in directory.counters.items()),
        ),
        Ask(
            "skills",
            words.gettext("Reçoit pour"),
            Kind.SOME,
            tuple((key, service.label) for key, service in directory.services.items()),
        ),
        Ask("languages", words.gettext("Langues parlées"), Kind.SOME, spoken(frame, one.languages if one else ())),
    )

    def edit(_base: Base, answers: Answers) -> Edit | str:
        label = text_of(answers, "label")
        if not label or not text_of(answers, "counter"):
            return words.gettext("Donnez un nom et choisissez un poste.")
        if not answers["skills"]:
            return words.gettext("Choisissez au moins une chose pour laquelle on reçoit.")
        path = ("advisers", code or fresh_code(label, directory.advisers))
        facts = (
            Put((*path, "label"), label),
            Put((*path, "counter"), text_of(answers, "counter")),
            Put((*path, "skills"), list(answers["skills"])),
            Put((*path, "languages"), list(answers["languages"])),
        )
        return {"services.toml": facts if code else (*facts, Put((*path, "confirmed"), True))}

    title = one.label if one else words.gettext("Quelqu’un qui reçoit")
    lead = "" if one else words.gettext("Ses heures se donnent ensuite, en ouvrant sa ligne.")
    removal = (words.gettext("Ne reçoit plus"), {"services.toml": (Drop(("advisers", code)),)}) if code else None
    edit_form(frame, title, asks, start, edit, lead=lead, removal=removal)


def spoken(frame: Frame, known: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the languages that somebody may speak: those of the kiosk, of the team, and `known`."""
    others = (tag for one in frame.house.pack.directory.advisers.values() for tag in one.languages)
    tags = dict.fromkeys(("fr", *frame.settings.languages, *others, *_LOCAL, *known))
    return tuple((tag, frame.words.language_name(tag)) for tag in tags)


_LOCAL = ("ary", "zgh", "rif", "tr", "es", "ru", "uk", "fa-AF", "ps", "ro")
"""Languages of the quarter (`numiks.md` §10) that somebody of the team may speak."""


def languages_text(words: Catalogue, tags: Sequence[str]) -> str:
    """Return languages in words."""
    return in_words([words.language_name(tag) for tag in tags], words)
