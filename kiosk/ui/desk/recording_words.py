"""What is told to a volunteer at the microphone. No Qt here."""

from __future__ import annotations

import math
from typing import assert_never

from kiosk.devices.microphone import MicrophoneState
from kiosk.devices.sound import SoundState
from kiosk.language import Catalogue
from kiosk.speech.rendering.takes import CLIPPED, Verdict
from kiosk.ui.desk.recording_session import FAINT, Interrupted, Session, Step
from kiosk.usecases.recording import DiskRefuses

LOWEST = -60.0
"""Decibels under full scale at the empty end of the meter."""


def percent(level: float) -> int:
    """Return how far the meter is filled."""
    decibels = 20 * math.log10(level) if level > 0 else LOWEST
    return max(0, min(100, round(100 * (1 - decibels / LOWEST))))


def told(session: Session, words: Catalogue) -> str:
    """Return the one thing to know now; empty where the phrase alone says what to do."""
    if session.step is Step.RECORDING:
        return _level(session.loudest, words)
    if session.step is Step.COUNTING:
        return words.gettext("Préparez-vous. Parlez après le 1.")
    if session.step in (Step.ENDING, Step.WORKING):
        return words.gettext("Un instant…")
    if session.step is Step.DONE:
        return words.gettext("Merci ! Toutes les phrases sont enregistrées.")
    if session.found is not None:
        # Whatever was found, nothing goes on without a microphone.
        return " ".join(filter(None, (_found(session.found, words), microphone_text(session.microphone, words))))
    if session.microphone is MicrophoneState.READY and session.at in session.kept:
        return words.gettext("Déjà enregistrée. Vous pouvez la redire.")
    if session.microphone is MicrophoneState.READY and session.frame.booth.sound.state is not SoundState.READY:
        return words.gettext("Pas de haut-parleur : lisez, la phrase s’enregistre quand même.")
    return microphone_text(session.microphone, words)


def microphone_text(state: MicrophoneState, words: Catalogue) -> str:
    """Return what keeps one from recording; empty where nothing does."""
    match state:
        case MicrophoneState.READY | MicrophoneState.DEAF:
            # Stopped, one that gave nothing may be tried again.
            return ""
        case MicrophoneState.NO_DEVICE:
            return words.gettext("Pas de micro. Branchez-en un : cet écran le verra tout seul.")
        case MicrophoneState.UNKNOWN:
            return words.gettext("Cet ordinateur ne peut pas enregistrer de son.")
        case _ as unreachable:
            assert_never(unreachable)


def _found(found: Verdict | DiskRefuses | Interrupted, words: Catalogue) -> str:
    if isinstance(found, DiskRefuses):
        return _disk(found, words)
    if isinstance(found, Interrupted):
        return words.gettext("Le micro ne répond plus. Cette phrase est à redire ; les autres sont bien gardées.")
    match found:
        case Verdict.GOOD:
            return words.gettext("C’est bien. Écoutez, puis gardez.")
        case Verdict.LOUD:
            return words.gettext("Trop fort : la voix grésille. Reculez un peu, et recommencez.")
        case Verdict.FAINT:
            return words.gettext("Trop faible. Rapprochez-vous du micro, et recommencez.")
        case Verdict.NOTHING:
            return words.gettext("Rien entendu. Le micro est-il allumé ? Recommencez.")
        case _ as unreachable:
            assert_never(unreachable)


def _disk(found: DiskRefuses, words: Catalogue) -> str:
    if not found.reason:
        return words.gettext("Le disque est plein. Rien n’est perdu : faites de la place, puis essayez encore.")
    return words.gettext("Le disque refuse d’enregistrer : {reason}. Rien n’est perdu.").format(reason=found.reason)


def _level(loudest: float, words: Catalogue) -> str:
    """Return what the meter shows, for whoever does not see it."""
    if percent(loudest) == 0:
        return words.gettext("Parlez : on n’entend rien.")
    if loudest >= CLIPPED:
        return words.gettext("Trop fort : reculez un peu.")
    return words.gettext("On vous entend bien.") if loudest >= FAINT else words.gettext("Trop faible : approchez-vous.")
