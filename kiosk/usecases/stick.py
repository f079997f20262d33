"""Putting files on a stick: success is said last, when the stick can be pulled out and holds what it should."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from kiosk.devices.usb_drive import UsbDrive
from kiosk.domain.stick import (
    Carried,
    Mounted,
    NoStick,
    Outcome,
    Progress,
    SeveralSticks,
    Stage,
    Stick,
    StickStatus,
    StickTrouble,
    UnknownSticks,
    Unmounted,
    UnusableStick,
    WriteProtected,
)
from kiosk.export.files import ExportFile
from kiosk.export.spool import Spooled, Tell, spooled
from kiosk.export.volume import Volume
from kiosk.export.writing import NoRoom, Written, holds, put
from kiosk.store.trouble import StoreTrouble

TRIES, PAUSE_SECONDS = 5, 1.0
"""How often a stick that something else is still reading is let go of again."""

_log = logging.getLogger(__name__)

OF_TROUBLE = {
    StickTrouble.GONE: Outcome.REMOVED,
    StickTrouble.BUSY: Outcome.UNMOUNT_BUSY,
    StickTrouble.READ_ONLY: Outcome.READ_ONLY,
    StickTrouble.DENIED: Outcome.NOT_ALLOWED,
    StickTrouble.FAILED: Outcome.IO_ERROR,
}
_OF_ERROR = {
    errno.ENOSPC: Outcome.NO_SPACE,
    errno.EDQUOT: Outcome.NO_SPACE,
    errno.EFBIG: Outcome.NO_SPACE,
    errno.EROFS: Outcome.READ_ONLY,
    errno.EACCES: Outcome.NOT_ALLOWED,
    errno.EPERM: Outcome.NOT_ALLOWED,
    errno.EEXIST: Outcome.INVALID_DEVICE,
}


def usable(status: StickStatus) -> Stick | Outcome:
    """Return the stick that can be written to, or why there is none."""
    match status:
        case Unmounted(stick) | Mounted(stick):
            return stick
        case NoStick():
            return Outcome.NO_DEVICE
        case SeveralSticks():
            return Outcome.MULTI_DEVICE
        case WriteProtected():
            return Outcome.READ_ONLY
        case UnusableStick():
            return Outcome.INVALID_DEVICE
        case UnknownSticks():
            return Outcome.UNKNOWN_DEVICE
        case _ as unreachable:
            assert_never(unreachable)


@dataclass(frozen=True, slots=True)
class Carrier:
    """Somebody who carries: the drive, the system under it, and how to wait some seconds."""

    drive: UsbDrive
    volume: Volume
    wait: Callable[[float], None]

    def carry(self, stick: Stick, name: str, files: Sequence[ExportFile], tell: Tell) -> Carried:
        """Put `files` on this very stick, as the set `name`, and let go of it (fault C14)."""
        try:
            with spooled(files, tell) as ready:
                return self._carry(stick, name, ready, tell)
        except (OSError, StoreTrouble):
            _log.exception("the files could not be made ready")
            return Carried(Outcome.NOT_PREPARED)

    def _carry(self, stick: Stick, name: str, files: Sequence[Spooled], tell: Tell) -> Carried:
        root = self.drive.mount(stick)
        if isinstance(root, StickTrouble):
            return Carried(OF_TROUBLE[root])
        try:
            written = put(self.volume, root, name, files, tell)
        except OSError as error:
            _log.warning("writing to a stick failed: %s", error)
            return Carried(self._give_up(stick, _OF_ERROR.get(error.errno or 0, Outcome.IO_ERROR)))
        if isinstance(written, NoRoom):
            return Carried(self._give_up(stick, Outcome.NO_SPACE), needed=written.needed, free=written.free)
        tell(Progress(Stage.FLUSHING))
        outcome = self._let_go(stick) or self._compare(stick, written, files, tell) or Outcome.DONE
        return Carried(outcome, written.path)

    def _compare(self, stick: Stick, written: Written, files: Sequence[Spooled], tell: Tell) -> Outcome | None:
        """Mount anew, which forgets what this machine remembers of the stick, and read everything back."""
        root = self.drive.mount(stick, read_only=True)
        if isinstance(root, StickTrouble):
            return OF_TROUBLE[root]
        try:
            same = holds(self.volume, root, written, files, tell)
        except OSError as error:
            _log.warning("reading a stick back failed: %s", error)
            same = False
        return self._let_go(stick) if same else self._give_up(stick, Outcome.VERIFY_FAILED)

    def _let_go(self, stick: Stick) -> Outcome | None:
        """Unmount, a few times where something else is still reading; return what kept us from it."""
        for _ in range(TRIES):
            trouble = self.drive.unmount(stick)
            if trouble is not StickTrouble.BUSY:
                return None if trouble is None else OF_TROUBLE[trouble]
            self.wait(PAUSE_SECONDS)
        return Outcome.UNMOUNT_BUSY

    def _give_up(self, stick: Stick, outcome: Outcome) -> Outcome:
        """Let go of a stick after `outcome`, and return that it was pulled out where that is why."""
        return Outcome.REMOVED if self.drive.unmount(stick) is StickTrouble.GONE else outcome
