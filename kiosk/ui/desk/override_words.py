"""Overrides and their reasons, worded for the team."""

from __future__ import annotations

from typing import assert_never

from kiosk.domain.overrides import Override, Reason
from kiosk.language import Catalogue


def override_text(words: Catalogue, what: Override) -> str:
    """Return what was done by hand, with a place for its `reason`."""
    match what:
        case Override.CALL:
            return words.gettext("Appelé hors de l’ordre : {reason}.")
        case Override.PLACE:
            return words.gettext("Placé ici à la main : {reason}.")
        case Override.URGENT:
            return words.gettext("Rendu urgent à la main : {reason}.")
        case Override.NOT_URGENT:
            return words.gettext("Rendu non urgent à la main : {reason}.")
        case Override.NEED:
            return words.gettext("Besoin corrigé : {reason}.")
        case Override.TRANSFER:
            return words.gettext("Transféré : {reason}.")
        case Override.CANCEL:
            return words.gettext("Annulé : {reason}.")
        case Override.REFER:
            return words.gettext("Orienté ailleurs : {reason}.")
        case Override.UNBOOK:
            return words.gettext("Rendez-vous annulé : {reason}.")
        case _ as unreachable:
            assert_never(unreachable)


def reason_text(words: Catalogue, reason: Reason) -> str:
    """Return a reason as one says it."""
    match reason:
        case Reason.DISTRESS:
            return words.gettext("Détresse ou danger")
        case Reason.FRAIL:
            return words.gettext("Personne fragile, enceinte, avec un bébé")
        case Reason.LANGUAGE:
            return words.gettext("Langue")
        case Reason.QUICK:
            return words.gettext("C’est très court")
        case Reason.CALM:
            return words.gettext("Pour garder le calme")
        case Reason.COLLEAGUE:
            return words.gettext("Un collègue le demande")
        case Reason.WRONG_NEED:
            return words.gettext("Le besoin était autre")
        case Reason.ASKED:
            return words.gettext("La personne le demande")
        case Reason.LEFT:
            return words.gettext("La personne est partie")
        case Reason.MISTAKE:
            return words.gettext("Erreur de saisie")
        case Reason.OTHER:
            return words.gettext("Autre raison")
