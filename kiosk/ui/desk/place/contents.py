"""New content from a stick, and the changes that can be gone back on. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.content import revisions
from kiosk.language import Catalogue
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.review_sheet import ReviewViewModel, told
from kiosk.ui.desk.place.section import PlaceRow, Section
from kiosk.usecases import editing, installing
from kiosk.usecases.editing import Faulty, NothingChanges, Proposal

STICK, CHANGE = "stick:", "change:"
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
        ((STICK, words.gettext("Chercher une clé")),),
    )


def rows(frame: Frame) -> Sequence[PlaceRow]:
    """Return the sticks with content, then the last changes."""
    words = frame.words
    sticks = (
        PlaceRow(f"{STICK}{path}", words.gettext("Nouveau contenu sur la clé {name}").format(name=path.parent.name))
        for path in installing.on_sticks()
    )
    return (*sticks, *(_change(frame, one) for one in reversed(revisions.kept(frame.folders)[-_MOST_CHANGES:])))


def _change(frame: Frame, revision_id: str) -> PlaceRow:
    words, revision = frame.words, revisions.find(frame.folders, revision_id)
    at = revision.at.astimezone(frame.room.now.tzinfo)
    who = frame.controller.pseudonyms.get(revision.by, words.gettext("au terminal"))
    label = revision.told[0] if revision.told else words.gettext("Changement")
    second = words.gettext("{who}, {day} à {time}").format(who=who, day=words.day(at), time=words.time(at))
    more = len(revision.told) - 1
    if more > 0:
        second += words.ngettext(", et {n} autre chose", ", et {n} autres choses", more).format(n=more)
    return PlaceRow(f"{CHANGE}{revision_id}", label, second)


def opened(frame: Frame, key: str) -> None:
    """Look for sticks, look at one, or offer to go back on a change."""
    if key == STICK:
        look_for_sticks(frame)
    elif key.startswith(STICK):
        look_at(frame, Path(key.removeprefix(STICK)))
    else:
        go_back(frame, key.removeprefix(CHANGE))


def look_for_sticks(frame: Frame) -> None:
    """Look again at what is plugged in."""
    found = installing.on_sticks()
    frame.controller.refresh()
    if len(found) == 1:
        look_at(frame, found[0])
    elif not found:
        told_none = frame.words.gettext("Aucune clé n’a de dossier « {folder} ».")
        frame.say(told_none.format(folder=installing.FOLDER))


def look_at(frame: Frame, source: Path) -> None:
    """Read what is on a stick, off the screens, and show what it would change."""
    house, folders = frame.house, frame.folders

    def shown(outcome: Proposal | Faulty | NothingChanges) -> None:
        if isinstance(outcome, NothingChanges):
            frame.say(frame.words.gettext("Ce contenu est déjà en place."))
        elif frame.controller.member is not None:
            frame.open_sheet(ReviewViewModel(frame, outcome, None, frame.close_sheet))

    frame.work(
        frame.words.gettext("Lecture du nouveau contenu…"), lambda: installing.weigh(house, folders, source), shown
    )


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
