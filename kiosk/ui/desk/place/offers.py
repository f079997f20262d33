"""What visitors are offered: the languages, and what they may come for. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.language import LANGUAGES, SOURCE, Catalogue
from kiosk.toml.edit import Change, Drop, Put
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.labels import in_words
from kiosk.ui.desk.place.form import Answers, Ask, Kind
from kiosk.ui.desk.place.proposing import edit_form
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.usecases.editing import SETTINGS, Base, Edit
from kiosk.usecases.house import House

LANGUAGES_KEY, NEEDS = "languages", "needs"


def section(words: Catalogue) -> Section:
    """Return the matter."""
    return Section(
        "offers",
        words.gettext("Langues et besoins"),
        words.gettext("Ce que la borne propose aux visiteurs."),
        rows,
        opened,
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return what is offered."""
    words, needs = frame.words, frame.house.pack.triage.needs
    languages = in_words([LANGUAGES[tag].name for tag in frame.settings.languages], words)
    missing = [need.label for need in needs.values() if not need.enabled]
    told = words.gettext("{n} sur {all}").format(n=len(needs) - len(missing), all=len(needs))
    if missing:
        told += words.gettext(". Pas proposé : {needs}").format(needs=", ".join(missing))
    return (
        PlaceRow(LANGUAGES_KEY, words.gettext("Langues de la borne"), languages),
        PlaceRow(NEEDS, words.gettext("Ce pour quoi l’on vient"), told),
    )


def opened(frame: Frame, key: str) -> None:
    """Ask for the languages or for the needs."""
    if key == LANGUAGES_KEY:
        languages_form(frame)
    else:
        needs_form(frame)


def languages_form(frame: Frame) -> None:
    """Ask which languages the first screen shows."""
    words = frame.words
    start: Answers = {LANGUAGES_KEY: frame.settings.languages}
    options = tuple((tag, language.name) for tag, language in LANGUAGES.items())

    def edit(_base: Base, answers: Answers) -> Edit | str:
        if SOURCE not in answers[LANGUAGES_KEY]:
            return words.gettext("Le français reste : tout peut s’y lire.")
        return {SETTINGS: (Put(("site", "languages"), list(answers[LANGUAGES_KEY])),)}

    asks = (Ask(LANGUAGES_KEY, words.gettext("Sur le premier écran"), Kind.SOME, options),)
    lead = words.gettext("La borne change dès que personne n’est devant elle.")
    edit_form(frame, words.gettext("Langues de la borne"), asks, start, edit, lead=lead)


def needs_form(frame: Frame) -> None:
    """Ask which needs the questions lead to."""
    words, needs = frame.words, frame.house.pack.triage.needs
    before = tuple(code for code, need in needs.items() if need.enabled)
    start: Answers = {NEEDS: before}

    def edit(_base: Base, answers: Answers) -> Edit | str:
        changes: list[Change] = []
        for code in needs:
            if (code in answers[NEEDS]) is not (code in before):
                path = (code, "enabled")
                changes.append(Drop(path) if code in answers[NEEDS] else Put(path, False))
        return {"needs.toml": tuple(changes)}

    def preview(house: House) -> tuple[str, ...]:
        root = house.pack.triage.questions[house.pack.triage.root]
        return root.text, *(option.label for option in (*root.options, *root.secondary))

    asks = (Ask(NEEDS, words.gettext("Proposé"), Kind.SOME, tuple((code, need.label) for code, need in needs.items())),)
    lead = words.gettext("Ce qui n’est pas proposé disparaît des questions ; « Une personne » reste toujours là.")
    edit_form(frame, words.gettext("Ce pour quoi l’on vient"), asks, start, edit, preview=preview, lead=lead)
