"""Putting a copy of the store back: which one, are you sure, then what became of what was there. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from kiosk.language import Catalogue
from kiosk.store.restoring import Restored
from kiosk.store.trouble import StoreTrouble
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.usecases import purging, restoring

YES, NO = "yes", "no"


def copy_rows(copies: Sequence[tuple[Path, datetime]], today: date, words: Catalogue) -> tuple[Answer, ...]:
    """Return the copies by when they were made, `made` in the site's own time."""
    return tuple(Answer(file.name, _when(made, words), _ago(made.date(), today, words)) for file, made in copies)


def ask_copy(frame: Frame) -> None:
    """Ask which copy."""
    words, now = frame.words, frame.house.clock.now()
    copies = [(file, made.astimezone(now.tzinfo)) for file, made in restoring.copies(frame.folders)]
    known = {file.name: (file, made) for file, made in copies}
    lead = words.gettext("Une copie sert quand la base est abîmée ou perdue. Laquelle ?")
    ask(
        frame,
        Asking(
            words.gettext("Remettre une copie"),
            lambda: copy_rows(copies, now.date(), words),
            lambda name: _ask_again(frame, *known[name]),
            lead if copies else words.gettext("Il n’y a pas encore de copie."),
        ),
    )


def _ask_again(frame: Frame, file: Path, made: datetime) -> None:
    words = frame.words
    answers = (
        Answer(NO, words.gettext("Ne rien faire"), good=True),
        Answer(
            YES,
            words.gettext("Remettre cette copie"),
            words.gettext("Ce qui a été fait depuis disparaît : numéros, rendez-vous, inscriptions, équipe."),
        ),
    )
    lead = words.gettext(
        "Copie du {when}. La base d’aujourd’hui est gardée trois jours. Aucun numéro déjà donné ne sera redonné."
    ).format(when=_when(made, words))
    ask(
        frame,
        Asking(words.gettext("Remettre cette copie ?"), lambda: answers, lambda key: _answered(frame, file, key), lead),
    )


def _answered(frame: Frame, file: Path, key: str) -> None:
    frame.close_sheet()
    if key != YES:
        return
    by = frame.controller.by.staff

    def work() -> str:
        return restored_text(frame.words, _restore(frame, file, by))

    def done(told: str) -> None:
        # Who works here is as it was when the copy was made: whoever it was signs in again.
        frame.controller.lock()
        frame.controller.refresh()
        frame.say(told)

    frame.work(frame.words.gettext("Remise de la copie…"), work, done)


def _restore(frame: Frame, file: Path, by: str) -> Restored | StoreTrouble:
    """Put the copy in place, and erase what was too old to come back with it."""
    house = frame.house
    try:
        done = restoring.restore(frame.folders, house.clock, file, by)
        purging.purge(house, frame.folders, frame.settings.retention)
    except StoreTrouble as trouble:
        return trouble
    return done


def restored_text(words: Catalogue, done: Restored | StoreTrouble) -> str:
    """Return what became of it in words."""
    match done:
        case StoreTrouble():
            return words.gettext("La copie n’a pas été remise, rien n’a changé. {why}").format(why=done)
        case Restored(guessed=True):
            return words.gettext("La copie est en place. Le prochain numéro saute loin devant.")
        case Restored(lost=0):
            return words.gettext("La copie est en place.")
        case Restored(lost=lost):
            return words.ngettext(
                "La copie est en place. {n} numéro donné depuis n’a plus de ticket.",
                "La copie est en place. {n} numéros donnés depuis n’ont plus de ticket.",
                lost,
            ).format(n=lost)


def _when(made: datetime, words: Catalogue) -> str:
    return words.gettext("{day} à {time}").format(day=words.day(made), time=words.time(made))


def _ago(made: date, today: date, words: Catalogue) -> str:
    days = (today - made).days
    if days < 1:
        return words.gettext("aujourd’hui")
    return words.ngettext("hier", "il y a {n} jours", days).format(n=days)
