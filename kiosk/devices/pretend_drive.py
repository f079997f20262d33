"""A stick without a stick: a folder, plugged in while it exists."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.stick import (
    Mounted,
    NoStick,
    SeveralSticks,
    Stick,
    StickStatus,
    StickTrouble,
    Unmounted,
    WriteProtected,
)

SIZE = 8 * 10**9


class PretendDrive:
    """Makes a stick of `folder`, and a second one of the folder beside it whose name ends in «-2».

    Removing a folder pulls its stick out. `write_protected` is the small switch at the side of both.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with whatever is plugged in, unmounted."""
        self._folder = folder
        self._mounted: Path | None = None
        self.write_protected = False

    def status(self) -> StickStatus:
        """Return which of the folders exist."""
        plugged = [path for path in (self._folder, self._folder.with_name(f"{self._folder.name}-2")) if path.is_dir()]
        if not plugged:
            self._mounted = None
            return NoStick()
        if len(plugged) > 1:
            return SeveralSticks(len(plugged))
        stick = Stick(str(plugged[0]), plugged[0].name.upper(), SIZE)
        if self.write_protected:
            return WriteProtected(stick)
        return Mounted(stick, plugged[0]) if self._mounted == plugged[0] else Unmounted(stick)

    def mount(self, stick: Stick, *, read_only: bool = False) -> Path | StickTrouble:
        """Return the folder."""
        root = Path(stick.key)
        if not root.is_dir():
            return StickTrouble.GONE
        if self.write_protected and not read_only:
            return StickTrouble.READ_ONLY
        self._mounted = root
        return root

    def unmount(self, stick: Stick) -> StickTrouble | None:
        """Let go of the folder."""
        self._mounted = None
        return None if Path(stick.key).is_dir() else StickTrouble.GONE
