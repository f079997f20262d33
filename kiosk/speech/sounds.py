"""The kiosk's own sounds, which speak no language."""

from __future__ import annotations

from enum import StrEnum

from kiosk.paths import bundled
from kiosk.speech.voices import Sound


class OwnSound(StrEnum):
    """What a sound is for, the most insistent last."""

    CALL = "call"
    HELP = "help"
    MEDICAL = "medical"


def own_sound(which: OwnSound) -> Sound:
    """Return the file of one of our sounds."""
    return Sound(bundled("assets") / "sounds" / f"{which}.ogg")
