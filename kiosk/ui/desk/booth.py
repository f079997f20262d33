"""Where a volunteer lends their voice: the microphone of a window and what is heard back. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.devices.microphone import Microphone

if TYPE_CHECKING:
    from kiosk.ui.announcer import Chimes


@dataclass(frozen=True, slots=True)
class Booth:
    """A microphone, and the loudspeaker of the desk's own sounds."""

    microphone: Microphone
    sound: Chimes
