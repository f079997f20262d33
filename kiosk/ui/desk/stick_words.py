"""What is plugged in, and how carrying away ended: a drawing and words for each. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.stick import Carried, Outcome, Progress, Stage, Stick, StickStatus
from kiosk.language import Catalogue
from kiosk.usecases.exporting import DetailErased, NotYet
from kiosk.usecases.stick import usable

_UNITS = (("To", 10**12), ("Go", 10**9), ("Mo", 10**6), ("ko", 10**3))


@dataclass(frozen=True, slots=True)
class Told:
    """A drawing of the house's, what it is in one sentence, and what to do about it."""

    drawing: str
    title: str
    detail: str = ""


def status_text(words: Catalogue, status: StickStatus) -> Told:
    """Return what is plugged in."""
    stick = usable(status)
    if isinstance(stick, Stick):
        title = words.gettext("Clé « {label} », {size}").format(label=stick.label, size=size_text(stick.size))
        return Told("ui_stick", title, words.gettext("Laissez-la branchée jusqu’à ce que l’écran dise de la retirer."))
    return ended_text(words, Carried(stick))


def progress_text(words: Catalogue, progress: Progress) -> Told:
    """Return what is being done."""
    titles = {
        Stage.PREPARING: words.gettext("Préparation des fichiers…"),
        Stage.WRITING: words.gettext("Écriture sur la clé…"),
        Stage.FLUSHING: words.gettext("Écriture sur la clé…"),
        Stage.COMPARING: words.gettext("Relecture, pour être sûr…"),
    }
    return Told("ui_stick_wait", titles[progress.stage], words.gettext("Ne retirez pas la clé."))


def ended_text(words: Catalogue, ended: Carried | NotYet | DetailErased) -> Told:
    """Return how it ended."""
    match ended:
        case NotYet():
            return Told("ui_calendar", words.gettext("Cela n’a pas encore commencé."))
        case DetailErased():
            title = words.gettext("Le détail de cette journée est effacé.")
            return Told("ui_calendar", title, words.gettext("Il reste des totaux : prenez sa semaine ou son mois."))
        case Carried():
            return _outcome_text(words, ended)


def _outcome_text(words: Catalogue, ended: Carried) -> Told:
    match ended.outcome:
        case Outcome.DONE:
            detail = words.gettext("Tout est dans le dossier {folder}, relu et vérifié.").format(folder=ended.folder)
            return Told("ui_stick_out", words.gettext("C’est fait. Vous pouvez retirer la clé."), detail)
        case Outcome.NO_DEVICE:
            return Told("ui_stick", words.gettext("Branchez une clé USB."))
        case Outcome.MULTI_DEVICE:
            return Told(
                "ui_stick_two", words.gettext("Plusieurs clés sont branchées."), words.gettext("N’en laissez qu’une.")
            )
        case Outcome.INVALID_DEVICE:
            return Told(
                "ui_stick_unknown",
                words.gettext("Cette clé n’est pas utilisable ici."),
                words.gettext("Prenez-en une autre, ou formatez-la en FAT32 ou en exFAT sur un ordinateur."),
            )
        case Outcome.UNKNOWN_DEVICE:
            return Told(
                "ui_stick_unknown",
                words.gettext("La machine ne dit pas si une clé est branchée."),
                words.gettext("Prévenez l’installateur : le service udisks2 ne répond pas."),
            )
        case Outcome.NOT_ALLOWED:
            return Told(
                "ui_stick_locked",
                words.gettext("La machine n’a pas le droit d’écrire sur cette clé."),
                words.gettext("Prenez-en une autre. Si cela revient, prévenez l’installateur."),
            )
        case Outcome.READ_ONLY:
            return Told(
                "ui_stick_locked",
                words.gettext("Cette clé est protégée : rien ne s’y écrit."),
                words.gettext("Poussez le petit bouton sur son côté, ou prenez-en une autre."),
            )
        case Outcome.NO_SPACE:
            return Told("ui_stick_full", words.gettext("Il n’y a pas assez de place sur la clé."), _room(words, ended))
        case Outcome.IO_ERROR:
            return Told(
                "ui_stick_broken",
                words.gettext("La clé a eu un problème."),
                words.gettext("Les exports d’avant y sont encore. Recommencez, ou prenez une autre clé."),
            )
        case Outcome.REMOVED:
            return Told(
                "ui_stick_pulled",
                words.gettext("La clé a été retirée trop tôt."),
                words.gettext("Rien n’est perdu : remettez-la et recommencez."),
            )
        case Outcome.VERIFY_FAILED:
            return Told(
                "ui_stick_broken",
                words.gettext("Cette clé n’est pas fiable."),
                words.gettext("Ce qu’elle rend n’est pas ce qui a été écrit. Prenez une autre clé."),
            )
        case Outcome.UNMOUNT_BUSY:
            return Told(
                "ui_stick_wait",
                words.gettext("Ne retirez pas la clé : quelque chose la lit encore."),
                words.gettext("Les fichiers y sont. Attendez un peu, puis recommencez."),
            )
        case Outcome.NOT_PREPARED:
            return Told(
                "ui_alert",
                words.gettext("Les fichiers n’ont pas pu être préparés."),
                words.gettext("Rien n’est écrit sur la clé. Recommencez ; si cela revient, prévenez l’installateur."),
            )
        case Outcome.ALREADY_RUNNING:
            return Told(
                "ui_stick_wait",
                words.gettext("Un autre poste écrit déjà sur la clé."),
                words.gettext("Attendez qu’il ait fini."),
            )
        case _ as unreachable:
            assert_never(unreachable)


def _room(words: Catalogue, ended: Carried) -> str:
    if not ended.needed:
        return words.gettext("Faites de la place, ou prenez une autre clé.")
    told = words.gettext("Il faut {needed}, il reste {free}. Faites de la place, ou prenez une autre clé.")
    return told.format(needed=size_text(ended.needed), free=size_text(ended.free))


def size_text(size: int) -> str:
    """Return a number of bytes as it is written on a stick: «8 Go»."""
    unit, large = next(((unit, large) for unit, large in _UNITS if size >= large), _UNITS[-1])
    number = f"{size / large:.1f}".removesuffix(".0").replace(".", ",")
    return f"{number}\u202f{unit}"
