"""Putting a copy of the store back: which one, are you sure, then what became of what was there. No Qt here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from kiosk.domain.stick import Carried, Outcome
from kiosk.language import Catalogue
from kiosk.store.restoring import Restored
from kiosk.store.trouble import StoreTrouble
from kiosk.ui.desk.frame import Frame
from kiosk.ui.desk.pick_sheet import Answer, Asking, ask
from kiosk.ui.desk.place.form import Answers, Ask, Form
from kiosk.ui.desk.place.form_sheet import ask_form
from kiosk.ui.desk.stick_words import ended_text
from kiosk.usecases import fetching, purging, restoring
from kiosk.usecases.fetching import StickCopies, StickCopy

_log = logging.getLogger(__name__)

YES, NO, STICK = "yes", "no", "stick"


def copy_rows(copies: Sequence[tuple[Path, datetime]], today: date, words: Catalogue) -> tuple[Answer, ...]:
    """Return the copies by when they were made, `made` in the site's own time."""
    return tuple(Answer(file.name, _when(made, words), _ago(made.date(), today, words)) for file, made in copies)


def ask_copy(frame: Frame) -> None:
    """Ask which copy."""
    words, now = frame.words, frame.house.clock.now()
    copies = [(file, made.astimezone(now.tzinfo)) for file, made in restoring.copies(frame.folders)]
    known = {file.name: (file, made) for file, made in copies}
    on_stick = Answer(
        STICK, words.gettext("Une copie sur une clé USB"), words.gettext("il faut le mot de passe de la copie")
    )

    def choose(key: str) -> None:
        if key == STICK:
            _look_at_stick(frame)
        else:
            _ask_again(frame, *known[key])

    lead = words.gettext("Une copie sert quand la base est abîmée ou perdue. Laquelle ?")
    ask(
        frame,
        Asking(
            words.gettext("Remettre une copie"),
            lambda: (*copy_rows(copies, now.date(), words), on_stick),
            choose,
            lead if copies else words.gettext("Il n’y a pas encore de copie."),
        ),
    )


def _ask_again(frame: Frame, file: Path, made: datetime) -> None:
    words = frame.words
    answers = (
        Answer(NO, words.gettext("Ne rien faire"), good=True),
        Answer(YES, words.gettext("Remettre cette copie"), _lost(words)),
    )

    def choose(key: str) -> None:
        frame.close_sheet()
        if key == YES:
            _put_back(frame, lambda by: restoring.restore(frame.folders, frame.house.clock, file, by))

    ask(frame, Asking(words.gettext("Remettre cette copie ?"), lambda: answers, choose, _kept(words, made)))


def _look_at_stick(frame: Frame) -> None:
    """Read which copies the stick holds, off the screens, and ask which."""
    words, folders, drive = frame.words, frame.folders, frame.carriage.carrier.drive

    def shown(found: StickCopies | Outcome) -> None:
        if frame.controller.member is None:
            return
        if isinstance(found, Outcome):
            frame.say(ended_text(words, Carried(found)).title)
        elif not found.copies:
            frame.say(words.gettext("Cette clé n’a pas de copie de la base."))
        else:
            _ask_which(frame, found)

    frame.close_sheet()
    frame.work(words.gettext("Lecture de la clé…"), lambda: fetching.on_stick(folders, drive), shown)


def _ask_which(frame: Frame, found: StickCopies) -> None:
    words, now = frame.words, frame.house.clock.now()
    known = {f"{one.folder}/{one.name}": one for one in found.copies}
    answers = tuple(
        Answer(key, _when(made, words), _ago(made.date(), now.date(), words))
        for key, made in ((key, one.made.astimezone(now.tzinfo)) for key, one in known.items())
    )
    title = words.gettext("Remettre une copie")
    lead = words.gettext("Ce que la clé contient. Laquelle ?")
    ask(frame, Asking(title, lambda: answers, lambda key: _ask_password(frame, found, known[key]), lead))


def _ask_password(frame: Frame, found: StickCopies, copy: StickCopy) -> None:
    words, made = frame.words, copy.made.astimezone(frame.house.clock.now().tzinfo)

    def send(frame: Frame, answers: Answers) -> str:
        password = next(iter(answers.get("password", ())), "")
        if not password:
            return words.gettext("Écrivez le mot de passe de la copie.")
        folders, clock, drive = frame.folders, frame.house.clock, frame.carriage.carrier.drive
        frame.close_sheet()
        _put_back(frame, lambda by: fetching.put_back(folders, clock, drive, found, copy, by, password))
        return ""

    asked = Ask("password", words.gettext("Mot de passe de la copie"))
    lead = f"{_kept(words, made)} {_lost(words)}"
    confirm = words.gettext("Remettre cette copie")
    ask_form(frame, Form(words.gettext("Remettre cette copie ?"), (asked,), {}, send, confirm, lead))


def _lost(words: Catalogue) -> str:
    return words.gettext("Ce qui a été fait depuis disparaît : numéros, rendez-vous, inscriptions, équipe.")


def _kept(words: Catalogue, made: datetime) -> str:
    told = words.gettext(
        "Copie du {when}. La base d’aujourd’hui est gardée trois jours. Aucun numéro déjà donné ne sera redonné."
    )
    return told.format(when=_when(made, words))


def _put_back(frame: Frame, restore: Callable[[str], Restored]) -> None:
    """Put a copy in place, and erase what was too old to come back with it."""
    by, house, words = frame.controller.by.staff, frame.house, frame.words

    def work() -> Restored | StoreTrouble:
        try:
            done = restore(by)
        except StoreTrouble as trouble:
            return trouble
        try:
            purging.purge(house, frame.folders, frame.settings.retention)
        except StoreTrouble:
            _log.exception("what came back too old goes at the close of the day")
        return done

    def ended(done: Restored | StoreTrouble) -> None:
        if isinstance(done, Restored):
            # Who works here is as it was when the copy was made: whoever it was signs in again.
            frame.controller.lock()
        frame.controller.refresh()
        frame.say(restored_text(words, done))

    frame.work(words.gettext("Remise de la copie…"), work, ended)


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
