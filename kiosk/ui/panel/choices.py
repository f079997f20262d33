"""A question of the panel and what one can answer: who it is, what somebody comes for, which slip, whom to go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.reprints import SlipKind
from kiosk.domain.triage import Triage
from kiosk.language import Catalogue
from kiosk.store.given_slips import GivenSlip
from kiosk.store.help_requests import HelpKind, HelpRequest
from kiosk.ui.desk.choosing import grouped, language_choices
from kiosk.ui.desk.needs import Finding, derive_picker
from kiosk.ui.panel.page import PanelPageViewModel
from kiosk.ui.panel.steps import AtHelp, AtLanguage, AtNeed, AtPeople, AtSlips, AtUrgency
from kiosk.ui.viewmodels.page import ROWS, made_by_the_application, rows
from kiosk.usecases import last_slips, signing_in
from kiosk.usecases.signing_in import StaffTile

QML_IMPORT_NAME = "Numiks"
QML_IMPORT_MAJOR_VERSION = 1

URGENT, CALM = "urgent", "calm"


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to touch."""

    key: str
    label: str
    pictograms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """The question, the answers, and what is said where there is none."""

    title: str
    options: tuple[Answer, ...]
    note: str = ""


def derive_people(team: Sequence[StaffTile], words: Catalogue) -> Props:
    """Return the tiles of the team: pseudonyms and nothing else."""
    return Props(
        words.gettext("Qui êtes-vous ?") if team else words.gettext("L’équipe n’est pas encore enregistrée"),
        tuple(Answer(tile.member.code, tile.member.pseudonym, ("outcome_person",)) for tile in team),
        "" if team else words.gettext("La coordination l’enregistre à l’écran de l’accueil."),
    )


def derive_needs(triage: Triage, words: Catalogue, group: str) -> Props:
    """Return the groups of needs, or the needs of one; nobody has to know."""
    found = derive_picker(triage, words, Finding(group), unsure=True)
    return Props(
        found.heading or words.gettext("Pour quoi cette personne vient-elle ?"),
        tuple(Answer(tile.key, tile.label, (tile.pictogram,)) for tile in found.tiles),
    )


def derive_urgency(words: Catalogue) -> Props:
    """Return whether somebody can wait."""
    return Props(
        words.gettext("Est-ce urgent ?"),
        (
            Answer(CALM, words.gettext("Non, cela peut attendre"), ("option_no_hurry",)),
            Answer(URGENT, words.gettext("Oui, c’est urgent"), ("option_deadline",)),
        ),
    )


def derive_slips(slips: Sequence[GivenSlip], words: Catalogue) -> Props:
    """Return what was given last, by its number and its time."""
    return Props(
        words.gettext("Réimprimer quel papier ?"),
        tuple(
            Answer(slip.id, f"{_number(slip)} · {words.time(slip.given_at)}", (_DRAWN[slip.kind],)) for slip in slips
        ),
        "" if slips else words.gettext("Aucun papier depuis une heure."),
    )


def derive_help(waiting: Sequence[HelpRequest], words: Catalogue) -> Props:
    """Return who waits for a person. Danger looks like any other wish: the screen stands where everybody sees it."""
    return Props(
        words.gettext("Qui va voir la personne ?") if waiting else words.gettext("Personne n’attend d’aide"),
        tuple(
            Answer(
                request.id,
                words.gettext("J’y vais : {what}, {time}").format(
                    what=help_text(request, words), time=words.time(request.asked_at)
                ),
                (_HELP.get(request.kind, "outcome_person"),),
            )
            for request in waiting
        ),
    )


def help_text(request: HelpRequest, words: Catalogue) -> str:
    """Return why a person is wanted, as far as anybody may read it."""
    if request.kind == HelpKind.MEDICAL:
        return words.gettext("urgence médicale")
    if request.kind == HelpKind.LANGUAGE:
        return words.gettext("langue absente de la borne")
    return words.gettext("une personne attend")


def _number(slip: GivenSlip) -> str:
    return slip.number if slip.kind is SlipKind.TICKET else grouped(slip.number)


_DRAWN = {
    SlipKind.TICKET: "outcome_ticket",
    SlipKind.BOOKING: "outcome_appointment",
    SlipKind.SEAT: "outcome_workshop",
}
_HELP = {HelpKind.MEDICAL: "outcome_medical", HelpKind.LANGUAGE: "other_language"}


@QmlElement
@made_by_the_application
class PanelChoiceViewModel(PanelPageViewModel):
    """The question on the panel."""

    source = "panel/ChoiceScreen.qml"
    changed = Signal()

    def derive(self) -> Props:
        """Return the question of the present step."""
        controller, words = self._controller, self._controller.words
        match controller.step:
            case AtNeed(_, group):
                return derive_needs(controller.house.pack.triage, words, group)
            case AtLanguage():
                offered = language_choices(words, controller.languages, controller.house.pack.directory, "")
                return Props(
                    words.gettext("Dans quelle langue ?"),
                    tuple(
                        Answer(choice.key, f"{choice.label[:1].upper()}{choice.label[1:]}", ("ui_language",))
                        for choice in offered
                    ),
                )
            case AtUrgency():
                return derive_urgency(words)
            case AtSlips():
                return derive_slips(last_slips.last_slips(controller.house), words)
            case AtHelp():
                return derive_help(controller.room.help if controller.room else (), words)
            case _:
                return derive_people(signing_in.people(controller.house), words)

    title = Property(str, lambda self: self.props.title, notify=changed)
    note = Property(str, lambda self: self.props.note, notify=changed)
    options = Property(ROWS, lambda self: rows(self.props.options), notify=changed)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Answer."""
        controller = self._controller
        if not controller.settled:
            return
        match controller.step:
            case AtPeople():
                controller.pick(key)
            case AtNeed():
                controller.choose_need(key)
            case AtLanguage():
                controller.choose_language(key)
            case AtUrgency():
                controller.add(urgent=key == URGENT)
            case AtSlips():
                controller.print_once_more(key)
            case AtHelp():
                controller.go_to(key)
            case _:
                pass
