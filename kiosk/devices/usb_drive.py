"""What the kiosk asks of a USB stick. Every verb answers in the end, whatever is done to the stick, and none raises."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from kiosk.domain.stick import Stick, StickStatus, StickTrouble


class UsbDrive(Protocol):
    """The one place where a stick is plugged in."""

    def status(self) -> StickStatus:
        """Tell what is plugged in, within a few seconds."""
        ...

    def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
        """Mount this very stick and return where its files are; one mounted already is unmounted first."""
        ...

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Write out all that is on its way and let go of the stick; None once it can be pulled out."""
        ...
