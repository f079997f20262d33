"""New content from a stick, and the changes that can be gone back on. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content import revisions
from kiosk.domain.stick import Carried, Outcome, StickStatus
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.review_sheet import ReviewViewModel, told
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.ui.desk.stick_words import ended_text, status_text
from kiosk.usecases import editing, installing
from kiosk.usecases.editing import Faulty, NothingChanges, Proposal
from kiosk.usecases.installing import NoContent

STICK = "stick"
_BACK = "back"
_MOST_CHANGES = 12
_MOST_LINES = 5


def section(words: Catalogue) -> Section:
    """Return the matter."""
    lead = words.gettext(
        "Une clé avec un dossier « {folder} » apporte un nouveau contenu. Il est relu en entier d’abord."
    )
    return Section(
        "contents",
        words.gettext("Contenu et retours"),
        lead.format(folder=installing.FOLDER),
        rows,
        opened,
        lambda _: ((STICK, words.gettext("Lire une clé")),),
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return the last changes, the latest first."""
    return tuple(_change(frame, one) for one in reversed(revisions.kept(frame.folders)[-_MOST_CHANGES:]))


def _change(frame: Frame, revision_id: str) -> PlaceRow:
    words, revision = frame.words, revisions.find(frame.folders, revision_id)
    at = revision.at.astimezone(frame.room.now.tzinfo)
    who = frame.controller.pseudonyms.get(revision.by, words.gettext("au terminal"))
    label = revision.told[0] if revision.told else words.gettext("Changement")
    second = words.gettext("{who}, {day} à {time}").format(who=who, day=words.day(at), time=words.time(at))
    more = len(revision.told) - 1
    if more > 0:
        second += words.ngettext(", et {n} autre chose", ", et {n} autres choses", more).format(n=more)
    return PlaceRow(revision_id, label, second)


def opened(frame: Frame, key: str) -> None:
    """Look at a stick, or offer to go back on a change."""
    if key == STICK:
        look_at_stick(frame)
    else:
        go_back(frame, key)


def look_at_stick(frame: Frame) -> None:
    """Read what is on the stick, off the screens, and show what it would change."""
    words, house, folders, drive = frame.words, frame.house, frame.folders, frame.carriage.carrier.drive

    def shown(outcome: Proposal | Faulty | NothingChanges | NoContent | Outcome | StickStatus) -> None:
        match outcome:
            case Proposal() | Faulty() if frame.controller.member is not None:
                frame.open_sheet(ReviewViewModel(frame, outcome, None, frame.close_sheet))
            case Proposal() | Faulty():
                pass
            case NothingChanges():
                frame.say(words.gettext("Ce contenu est déjà en place."))
            case NoContent():
                told_none = words.gettext("Cette clé n’a pas de dossier « {folder} ».")
                frame.say(told_none.format(folder=installing.FOLDER))
            case Outcome() as outcome:
                frame.say(ended_text(words, Carried(outcome)).title)
            case status:
                frame.say(status_text(words, status).title)

    frame.work(words.gettext("Lecture de la clé…"), lambda: installing.from_stick(house, folders, drive), shown)


def go_back(frame: Frame, revision_id: str) -> None:
    """Offer to put things back as they were before a change."""
    words, revision = frame.words, revisions.find(frame.folders, revision_id)
    answers = (Answer(_BACK, words.gettext("Revenir à ce qui était avant")),)

    def choose(_key: str) -> None:
        said = words.gettext("Retour en arrière")
        told(frame, frame.act(lambda house, by, _: editing.undo(house, frame.folders, by.staff, revision, said)))

    lead = "\n".join(revision.told[:_MOST_LINES])
    more = len(revision.told) - _MOST_LINES
    if more > 0:
        lead += "\n" + words.gettext("et {n} autres choses").format(n=more)
    ask(frame, Asking(words.gettext("Ce changement"), lambda: answers, choose, lead))
