"""The expected «no»s, worded for the team."""

from __future__ import annotations

from kiosk.domain.refusals import (
    CounterTaken,
    DayClosed,
    NobodySits,
    NobodyToCall,
    NothingToUndo,
    SessionFull,
    SlotTaken,
    StillBusy,
    TicketEnded,
)
from kiosk.domain.ticket_life import NotFromHere, Stage
from kiosk.language import Catalogue


def refusal_text(words: Catalogue, result: object) -> str:
    """Return a refusal in one sentence, or nothing for what went well."""
    match result:
        case NobodyToCall():
            return words.gettext("Personne à appeler à ce poste pour le moment.")
        case StillBusy(number):
            return words.gettext("{number} est encore à ce poste. Terminez ou mettez de côté d’abord.").format(
                number=number
            )
        case NobodySits():
            return words.gettext("Installez-vous d’abord à un poste.")
        case CounterTaken():
            return words.gettext("Quelqu’un est déjà installé à ce poste.")
        case NothingToUndo():
            return words.gettext("Rien à annuler : quelqu’un l’a changé depuis.")
        case DayClosed():
            return words.gettext("La journée est fermée : plus personne n’est appelé.")
        case SlotTaken():
            return words.gettext("Ce créneau vient d’être pris.")
        case SessionFull():
            return words.gettext("La dernière place de l’atelier vient d’être prise.")
        case NotFromHere(stage) | TicketEnded(stage):
            return words.gettext("Trop tard : {stage}.").format(stage=stage_text(words, stage))
        case _:
            return ""


def stage_text(words: Catalogue, stage: Stage) -> str:
    """Return where a ticket is, as one says it of a person."""
    match stage:
        case Stage.WAITING:
            return words.gettext("cette personne attend")
        case Stage.TRANSFERRED:
            return words.gettext("cette personne attend pour un autre service")
        case Stage.CALLED:
            return words.gettext("cette personne est appelée")
        case Stage.SERVING:
            return words.gettext("cette personne est reçue")
        case Stage.HELD:
            return words.gettext("cette personne est mise de côté")
        case Stage.DONE:
            return words.gettext("cette visite est terminée")
        case Stage.NO_SHOW:
            return words.gettext("cette personne est notée absente")
        case Stage.CANCELLED:
            return words.gettext("ce ticket est annulé")
        case Stage.REFERRED:
            return words.gettext("cette personne est orientée ailleurs")
